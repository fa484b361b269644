"""Looks for what must be nowhere: in the files of the program, and in the memory of its process."""
import os


def find_in_files(marks, *folders):
    """Where in any file below FOLDERS one of MARKS (bytes) stands."""
    found = []
    for folder in folders:
        for path, _, names in os.walk(folder):
            for name in names:
                full = os.path.join(path, name)
                try:
                    with open(full, 'rb') as file:
                        content = file.read()
                except OSError:
                    continue  # a socket, or gone meanwhile
                found += [f'{mark} in {full}' for mark in marks if mark in content]
    return found


def find_in_memory(marks, pid):
    """Where in the writable memory of PID one of MARKS stands: what a core dump would show."""
    found = []
    with open(f'/proc/{pid}/maps', encoding='ascii', errors='replace') as maps, open(f'/proc/{pid}/mem', 'rb', buffering=0) as memory:
        for line in maps:
            span, rights, *rest = line.split()
            if not rights.startswith('rw'):
                continue
            start, end = (int(word, 16) for word in span.split('-'))
            try:
                memory.seek(start)
                content = memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue  # what not even its owner may read
            for mark in marks:
                at = content.find(mark)
                if at >= 0:
                    around = content[max(0, at - 32):at + len(mark) + 32]
                    found.append(f'{mark} at {start + at:x} of {rest[-1] if len(rest) > 3 else "anonymous"}: {around}')
    return found


def folders_of_user():
    """Where a program of this user could leave anything."""
    names = ('HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR', 'XDG_STATE_HOME')
    return [os.environ[name] for name in names if os.environ.get(name)]
