"""session.py BUILD PROGRAM: into the projector view and out of it, and from step to step of a board session."""

import subprocess
import sys
import tempfile

import bench

ROUNDS = 5
STEPS = 6
LONGEST_GAP = 0.050


def press(program, *keys):
    """Presses; returns when, and what the main loop was busy with until all was still."""
    program.catch_up()
    at = program.now()
    subprocess.run(['xdotool', 'key', *keys], check=True)
    program.settle()
    return at, max((till - from_ for from_, till in program.busy if till > at), default=0)


def first_frame(program, at, shows):
    """Until the first frame that shows cards in large type, or none any more."""
    return next(when for when, n in program.frames if when > at and (n > 0) == shows) - at


def measure(database):
    program = bench.Watched(build, [board, f'--database={database}'], 'LkProjectorCard')
    try:
        program.settle(lambda: len(program.frames) > 1)
        times = []
        for _ in range(ROUNDS):
            into, _ = press(program, 'F11')
            entering = first_frame(program, into, True)
            out, _ = press(program, 'F11')
            times.append((entering, first_frame(program, out, False)))
        press(program, 'F11')
        press(program, 'alt+s')
        gaps = [press(program, 'alt+b')[1]]
        gaps += [press(program, 'Page_Down')[1] for _ in range(STEPS - 1)]
        gaps += [press(program, 'Page_Up')[1] for _ in range(STEPS - 1)]
        return times[1:], gaps
    finally:
        program.end()


def tell(name, database):
    times, gaps = measure(database)
    entering, leaving = (bench.median(one[which] for one in times) for which in (0, 1))
    bench.tell(f'{name}-projector', entering / leaving, 2, f'{entering * 1000:.0f} ms against {leaving * 1000:.0f} ms')
    bench.tell(f'{name}-step', max(gaps) / LONGEST_GAP, 1,
               f'longest of {len(gaps)} {max(gaps) * 1000:.1f} ms, median {bench.median(gaps) * 1000:.1f} ms')


build, board = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    tell('session', bench.make_school(build, 'sample', f'{folder}/sample.db'))
    tell('session-team', bench.make_school(build, 'team', f'{folder}/team.db'))
