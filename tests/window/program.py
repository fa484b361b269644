"""The real program on the screen that this runs on: started, driven by keys and pointer, read by the accessibility bus."""
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

PROGRAM = os.environ['LK_PROGRAM']
PATIENCE_S = 20


def wait_for(what, condition):
    """The first true answer of CONDITION; an AssertionError that tells WHAT never came."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        answer = condition()
        if answer:
            return answer
        time.sleep(.05)
    raise AssertionError(f'never came: {what}')


def xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, capture_output=True, text=True).stdout


class Program:
    """One running program. Quit it, or kill it; what it wrote to stderr must be nothing."""

    def __init__(self, *options, language='en', environment=None):
        self.errors = tempfile.TemporaryFile('w+')
        self.process = subprocess.Popen(
            [PROGRAM, *options], stderr=self.errors,
            env={**os.environ, 'GTK_A11Y': 'atspi', 'LC_ALL': '', 'LANG': 'C.UTF-8', 'LANGUAGE': language, **(environment or {})})
        self.window = wait_for('a window', self.find_window)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()

    def find_window(self):
        assert self.process.poll() is None, f'the program ended: {self.get_errors()}'
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def get_errors(self):
        self.errors.seek(0)
        return self.errors.read().strip()

    def raise_window(self):
        xdotool('windowraise', self.window, 'windowfocus', '--sync', self.window)
        time.sleep(.2)

    def fill_screen(self):
        xdotool('windowmove', self.window, 0, 0, 'windowsize', '--sync', self.window, '100%', '100%')
        time.sleep(.4)

    def keys(self, *names):
        xdotool('key', '--delay', 60, *names)
        time.sleep(.15)

    def type(self, text):
        xdotool('type', '--delay', 15, text)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        self.keys('ctrl+q')
        assert self.process.wait(PATIENCE_S) == 0
        assert not self.get_errors(), self.get_errors()

    def get_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def walk(self):
        """Every accessible of the program, outermost first."""
        application = wait_for('the accessible program', self.get_application)
        waiting = [application]
        while waiting:
            node = waiting.pop()
            try:
                node.clear_cache()
                yield node
                waiting += [child for child in (node.get_child_at_index(i) for i in reversed(range(node.get_child_count()))) if child]
            except gi.repository.GLib.Error:
                continue  # gone while we looked

    def find(self, pattern):
        for node in self.walk():
            if re.search(pattern, node.get_name() or ''):
                return node
        return None

    def wait_for_name(self, pattern):
        return wait_for(f'something named {pattern}', lambda: self.find(pattern))


def ask(database, sql, *values):
    """The first column of the first row, as another program reads it."""
    connection = sqlite3.connect(f'file:{database}?mode=ro', uri=True, timeout=5)
    try:
        row = connection.execute(sql, values).fetchone()
        return row[0] if row else None
    finally:
        connection.close()


def make_school(folder, names=('Anna de Boer', 'Bas Visser')):
    """A database with one team, made by the program itself from the open format that it reads."""
    database = os.path.join(folder, 'board.db')
    staff = os.path.join(folder, 'staff.csv')
    with open(staff, 'w', encoding='utf-8') as file:
        file.write('naam;team\n' + ''.join(f'{name};Onderbouw\n' for name in names))
    subprocess.run([PROGRAM, f'--database={database}', f'--import={staff}'], check=True, capture_output=True)
    return database


def run(*cases):
    """Runs the cases and tells them as TAP; ends the script."""
    print(f'1..{len(cases)}')
    failed = 0
    for number, case in enumerate(cases, 1):
        folder = tempfile.mkdtemp(prefix='board-window-')
        try:
            case(folder)
            print(f'ok {number} {case.__doc__ or case.__name__}', flush=True)
        except Exception:  # a case that fails in whatever way is told, and the next one runs
            failed += 1
            print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()), end='')
            print(f'not ok {number} {case.__doc__ or case.__name__}', flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)
