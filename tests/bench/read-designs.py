"""read-designs.py BUILD SOURCE: searching as typed in 5,000 lesson designs, opening a large one, and typing with a slow disk.

The search's own queries are run once more by the sqlite3 shell, for each key.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

import bench

MAX = 50


def run(build, *words, environment=None):
    return subprocess.run([f'{build}/read-designs', *words], check=True, text=True, stdout=subprocess.PIPE,
                          env=dict(os.environ, **(environment or {}))).stdout


def read_queries(source):
    text = pathlib.Path(source).read_text()
    macro = ''.join(re.findall(r'"(.*)"', re.search(r'#define FILTER \\\n((?:.*\\\n)*.*)\n', text)[1]))
    queries = {}
    for name, body in re.findall(r'static const char (\w+)\[\] =\s*((?:(?:"(?:[^"\\]|\\.)*"|FILTER)\s*)+);', text):
        queries[name] = ''.join(macro if part == 'FILTER' else part[1:-1] for part in re.findall(r'"(?:[^"\\]|\\.)*"|FILTER', body))
    return queries


def bind(query, values):
    return re.sub(r'\?(\d+)', lambda match: values[int(match[1])], query) + ';\n'


def quote(text):
    return "'" + text.replace("'", "''") + "'"


def ask(path, script):
    return subprocess.run(['sqlite3', '-readonly', '-init', '/dev/null', path], input=script, check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def shell(path, queries, typed):
    """Seconds for what was typed: what is found, and what is marked of it."""
    words = [f'"{word}"*' for word in typed.split()]
    every, some = ' AND '.join(words), ' OR '.join(words)
    values = {number: 'NULL' for number in range(1, 12)}
    values.update({1: quote(every), 8: '0', 9: str(MAX), 10: quote(f'title : ({every})'), 11: quote(f'title : ({some})')})
    hits = bind(queries['select_hits'], values)
    numbers = ','.join(line.split('|')[0] for line in ask(path, hits).splitlines())
    marks = bind(queries['select_marks'], {1: values[1], 2: quote(f'[{numbers}]')})
    times = re.findall(r'real ([\d.]+)', ask(path, '.output /dev/null\n' + hits + marks + '.timer on\n' + (hits + marks) * 3))
    return sum(map(float, times)) / 3


build, source = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    database = f'{folder}/designs.db'
    large = run(build, 'fill', database).strip()
    keys = {}
    for line in run(build, 'search', database).splitlines():
        typed, seconds = line.split('\t')
        keys.setdefault(typed, []).append(float(seconds))
    ours = {typed: bench.median(times) for typed, times in keys.items()}
    queries = read_queries(source)
    theirs = {typed: max(shell(database, queries, typed), 1e-3) for typed in ours}
    key, floor = bench.median(ours.values()), bench.median(theirs.values())
    bench.tell('designs-search', key / 0.05, 1, f'{key * 1000:.1f} ms at the median of {len(ours)} keys, longest {max(ours.values()) * 1000:.1f} ms')
    bench.tell('designs-search-shell', key / floor, 2, f'{key * 1000:.1f} ms against {floor * 1000:.1f} ms')
    opened = [list(map(float, line.split())) for line in run(build, 'open', database, large).splitlines()]
    gap = max(longest for _, longest in opened)
    bench.tell('designs-open', gap / 0.05, 1, f'longest {gap * 1000:.1f} ms, all there after {bench.median(o for o, _ in opened) * 1000:.1f} ms')
    slow = float(run(build, 'type', database, large, environment={'LD_PRELOAD': f'{build}/libslow-fsync.so', 'SLOW_FSYNC_MS': '300'}))
    bench.tell('designs-type-slowed', slow / 0.05, 1, f'longest {slow * 1000:.1f} ms with fsync of 300 ms')
