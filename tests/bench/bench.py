"""What the benchmarks share: figures, and a program that runs with watch.c in it."""

import os
import re
import select
import signal
import statistics
import subprocess
import time

# So long nothing is told before a program counts as settled.
QUIET = 0.7
LONGEST = 60


def tell(name, ratio, goal, remark=''):
    """Prints a figure; build-aux/bench gathers them."""
    word = 'ok' if round(ratio, 2) <= goal else 'short'
    print(f'{name} {ratio:.2f} <= {goal:g} {word}', flush=True)
    if remark:
        print(f'# {name}: {remark}', flush=True)


median = statistics.median


def make_school(build, kind, path):
    subprocess.run([f'{build}/make-school', kind, path], check=True)
    return path


class Watched:
    """A program under watch.c; times are seconds since just before it was started."""

    def __init__(self, build, command, look_for, environment=None):
        reading, writing = os.pipe()
        preload = f'{build}/libwatch.so:{build}/libslow-fsync.so'
        environment = dict(os.environ, LD_PRELOAD=preload, WATCH_FD=str(writing), WATCH_FOR=look_for, **(environment or {}))
        self.fd, self.rest = reading, b''
        self.frames, self.busy, self.widgets, self.n_syncs = [], [], [], 0
        self.start = time.monotonic()
        self.process = subprocess.Popen(command, env=environment, pass_fds=[writing], start_new_session=True)
        os.close(writing)

    def _since(self, microseconds):
        return int(microseconds) / 1e6 - self.start

    def _take(self, line):
        word, *values = line.split()
        if word == 'frame':
            self.frames.append((self._since(values[0]), int(values[1])))
        elif word == 'busy':
            self.busy.append((self._since(values[0]), self._since(values[1])))
        elif word == 'widget':
            self.widgets.append((values[0], *map(int, values[1:])))
        elif word == 'sync':
            self.n_syncs += 1
        return word

    def _read(self, patience):
        """The words of the lines that come within patience; none when nothing does."""
        if not select.select([self.fd], [], [], patience)[0]:
            return []
        self.rest += os.read(self.fd, 65536)
        *lines, self.rest = self.rest.split(b'\n')
        return [self._take(line.decode()) for line in lines]

    def catch_up(self):
        """Reads what was told until now: while a card is held, frames never end."""
        until = time.monotonic() + 0.2
        while time.monotonic() < until:
            self._read(0.05)

    def settle(self, done=lambda: True):
        until = time.monotonic() + LONGEST
        while self._read(QUIET) or not done():
            if time.monotonic() > until or self.process.poll() is not None:
                raise RuntimeError('the program did not settle')

    def settle_with_content(self):
        """The time of the first frame that shows all that is in sight once it has settled."""
        self.settle(lambda: self.frames and self.frames[-1][1] > 0)
        n = self.frames[-1][1]
        return next(at for at, seen in self.frames if seen == n)

    def find_widgets(self):
        """Each mapped card and list: type, x, y, width, height."""
        self.widgets = []
        self.process.send_signal(signal.SIGUSR2)
        until = time.monotonic() + LONGEST
        while 'end' not in self._read(QUIET):
            if time.monotonic() > until:
                raise RuntimeError('the program does not answer')
        return self.widgets

    def now(self):
        return time.monotonic() - self.start

    def resident(self):
        """MiB."""
        with open(f'/proc/{self.process.pid}/status') as status:
            return int(re.search(r'VmRSS:\s+(\d+)', status.read())[1]) / 1024

    def end(self):
        self.process.terminate()
        self.process.wait(30)
        os.close(self.fd)
