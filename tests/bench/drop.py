"""drop.py BUILD PROGRAM: drops with a real pointer while each fsync takes 300 ms longer, and without that."""

import subprocess
import sys
import tempfile
import time

import bench

DROPS = 6
ROUNDS = 2
SLOW_MS = 300
LONGEST_GAP = 0.050


def has(box, point):
    _, x, y, width, height = box
    return x <= point[0] < x + width and y <= point[1] < y + height


def pick_drag(program, back):
    """From the title of the top card of the first list to the top of the list beside it; or back."""
    widgets = program.find_widgets()
    lists = [w for w in widgets if w[0] == 'LkCardList']
    source, target = (lists[1], lists[0]) if back else (lists[0], lists[1])
    titles = [(x + 40, y + 16) for kind, x, y, _, _ in widgets if kind == 'LkCard']
    return min((title for title in titles if has(source, title)), key=lambda title: title[1]), (target[1] + 60, target[2] + 20)


def pull(start, end):
    steps = [f'mousemove {start[0] + (end[0] - start[0]) * i // 10} {start[1] + (end[1] - start[1]) * i // 10} sleep .02'
             for i in range(1, 11)]
    words = f'mousemove {start[0]} {start[1]} sleep .02 mousedown 1 sleep .02 {" ".join(steps)} sleep .15 mousemove_relative 1 1'
    subprocess.run(['xdotool', *words.split()], check=True)


def drop(program, back):
    """Drops; returns the longest time without a turn of the main loop until the answer is in, and that until the next frame."""
    pull(*pick_drag(program, back))
    program.catch_up()
    n_syncs, at = program.n_syncs, program.now()
    subprocess.run(['xdotool', 'mouseup', '1'], check=True)
    program.settle(lambda: program.n_syncs > n_syncs)
    time.sleep(SLOW_MS / 1000)
    program.settle()
    frame = next(when for when, _ in program.frames if when > at)
    return max((till - from_ for from_, till in program.busy if till > at), default=0), frame - at


def measure(database, slow_ms, keys):
    """What came of each drop but the first two, which warm and wait for the day's backup."""
    program = bench.Watched(build, [board, f'--database={database}'], 'LkCard', {'SLOW_FSYNC_MS': str(slow_ms)})
    try:
        program.settle_with_content()
        subprocess.run(['xdotool', *keys], check=True)
        program.settle()
        return [drop(program, i % 2 == 1) for i in range(DROPS + 2)][2:]
    finally:
        program.end()


def tell(name, database, keys):
    rounds = [(measure(database, 0, keys), measure(database, SLOW_MS, keys)) for _ in range(ROUNDS)]
    fast, slow = (sum((one[which] for one in rounds), []) for which in (0, 1))
    longest = max(gap for gap, _ in slow)
    with_shim, without = (bench.median(gap for gap, _ in drops) for drops in (slow, fast))
    bench.tell(name, longest / LONGEST_GAP, 1,
               f'longest of {len(slow)} {longest * 1000:.1f} ms; next frame after '
               f'{bench.median(frame for _, frame in slow) * 1000:.0f} ms, without the shim '
               f'{bench.median(frame for _, frame in fast) * 1000:.0f} ms')
    bench.tell(f'{name}-slowed', with_shim / without, 1.5, f'{with_shim * 1000:.1f} ms against {without * 1000:.1f} ms')


build, board = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    tell('drop', bench.make_school(build, 'sample', f'{folder}/sample.db'), ['mousemove', '0', '0'])
    tell('drop-column', bench.make_school(build, 'column', f'{folder}/column.db'), ['key', 'ctrl+t'])
