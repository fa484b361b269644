"""report.py BUILD PROGRAM: the period report of 15 teams as PDF, by the command line and as the window writes it."""

import os
import subprocess
import sys
import tempfile
import time

import bench

RUNS = 7
SECONDS = 3
GAP_MS = 50


def export(program, database, path):
    began = time.monotonic()
    subprocess.run([program, f'--database={database}', f'--export={path}'], check=True)
    return time.monotonic() - began


def gap(database, path):
    """Milliseconds: the longest time in which the main loop did not come back."""
    return 1000 * float(subprocess.run([f'{build}/write-report', database, path], check=True, text=True, stdout=subprocess.PIPE).stdout)


build, program = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    school = bench.make_school(build, 'teams', f'{folder}/school.db')
    seconds = bench.median(export(program, school, f'{folder}/report.pdf') for _ in range(RUNS))
    size = os.path.getsize(f'{folder}/report.pdf') / 1024
    bench.tell('report', seconds / SECONDS, 1, f'{seconds:.2f} s, {size:.0f} KiB')
    longest = max(gap(school, f'{folder}/report.pdf') for _ in range(RUNS))
    bench.tell('report-gap', longest / GAP_MS, 1, f'longest of {RUNS} {longest:.1f} ms')
