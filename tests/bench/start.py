"""start.py BUILD PROGRAM: first-frame and large-open, and the memory of each."""

import sys
import tempfile

import bench

RUNS = 11


def start(command, look_for):
    """Seconds to the first frame with content, and MiB once settled."""
    program = bench.Watched(build, command, look_for)
    try:
        return program.settle_with_content(), program.resident()
    finally:
        program.end()


def compare(a, b):
    """Medians of alternated runs; the first of each only warms."""
    runs = [(start(*a), start(*b)) for _ in range(RUNS + 1)][1:]
    return [[bench.median(run[which][what] for run in runs) for which in (0, 1)] for what in (0, 1)]


def tell(time, memory, times, sizes, goal):
    bench.tell(time, times[0] / times[1], goal, f'{times[0] * 1000:.0f} ms against {times[1] * 1000:.0f} ms')
    bench.tell(memory, sizes[0] / sizes[1], goal, f'{sizes[0]:.1f} MiB against {sizes[1]:.1f} MiB')


build, program = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    large = bench.make_school(build, 'large', f'{folder}/large.db')
    sample = bench.make_school(build, 'sample', f'{folder}/sample.db')
    tell('first-frame', 'resident-memory', *compare(([program, '--demo'], 'LkCard'), ([f'{build}/smallest-window'], 'AdwHeaderBar')), 1.5)
    tell('large-open', 'large-memory', *compare(([program, f'--database={large}'], 'LkCard'), ([program, f'--database={sample}'], 'LkCard')), 2)
