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

from accessible import find_application, get_accessibility_address, read_tree

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


def wait_for_rest(node):
    """The middle of NODE once it is at rest: what comes in beside it moves it."""
    seen = []

    def is_at_rest():
        seen.append(node.get_centre())
        return len(seen) > 1 and seen[-1] == seen[-2]

    wait_for(f'{node.name} at rest', is_at_rest)
    return seen[-1]


def xdotool(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, capture_output=True, text=True).stdout


class Login:
    """A session bus of its own, as another login on the same PC has."""

    def __init__(self):
        self.daemon = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.daemon.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.daemon.kill()
        self.daemon.wait()
        self.daemon.stdout.close()


class Program:
    """One running program. Quit it, or kill it; what it wrote to stderr must be nothing."""

    def __init__(self, *options, language='en', login=None):
        self.application = None
        self.errors = tempfile.TemporaryFile('w+')
        self.process = subprocess.Popen(
            [PROGRAM, *options], stderr=self.errors,
            env={**os.environ, 'AT_SPI_BUS_ADDRESS': get_accessibility_address(), 'GTK_A11Y': 'atspi',
                 'LC_ALL': '', 'LANG': 'C.UTF-8', 'LANGUAGE': language,
                 **({'DBUS_SESSION_BUS_ADDRESS': login.address, 'LK_HOST': login.address} if login else {})})
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

    def find_front(self, pattern):
        """The last of that name: what lies in front comes after what it covers."""
        return ([None] + [node for node in self.walk() if re.search(pattern, node.name)])[-1]

    def click(self, pattern):
        node = wait_for(f'something in front named {pattern}', lambda: self.find_front(pattern))
        xdotool('mousemove', *wait_for_rest(node), 'sleep', .03, 'click', 1)
        time.sleep(.3)

    def drag(self, pattern, target):
        """From the middle of one thing to that of another, in steps, as GTK sees no drag in a leap."""
        (x, y), (to_x, to_y) = self.wait_for_name(pattern).get_centre(), self.wait_for_name(target).get_centre()
        xdotool('mousemove', x, y, 'sleep', .05, 'mousedown', 1)
        for step in range(1, 11):
            xdotool('mousemove', x + (to_x - x) * step // 10, y + (to_y - y) * step // 10, 'sleep', .03)
        xdotool('sleep', .15, 'mousemove_relative', 1, 1, 'sleep', .05, 'mouseup', 1)
        time.sleep(.3)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        self.keys('ctrl+q')
        assert self.process.wait(PATIENCE_S) == 0
        assert not self.get_errors(), self.get_errors()

    def walk(self):
        """Every accessible of the program, outermost first."""
        if not self.application:
            self.application = wait_for('the accessible program', lambda: find_application(self.process.pid))
        return read_tree(self.application)

    def find(self, pattern):
        for node in self.walk():
            if re.search(pattern, node.name):
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
    """Runs the cases and tells them as TAP; ends the script. A case gives a reason when it cannot be run here."""
    print(f'1..{len(cases)}')
    failed = 0
    for number, case in enumerate(cases, 1):
        folder = tempfile.mkdtemp(prefix='board-window-')
        try:
            reason = case(folder)
            print(f'ok {number} {case.__doc__}' + (f' # SKIP {reason}' if reason else ''), flush=True)
        except Exception:  # a case that fails in whatever way is told, and the next one runs
            failed += 1
            print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()), end='')
            print(f'not ok {number} {case.__doc__}', flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)
