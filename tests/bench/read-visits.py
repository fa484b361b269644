"""read-visits.py BUILD: opening a list of 400 sealed visits once unlocked, and searching in it."""

import subprocess
import sys
import tempfile

import bench

build = sys.argv[1]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    output = subprocess.run([f'{build}/read-visits', f'{folder}/visits.db'], check=True, text=True, stdout=subprocess.PIPE).stdout
runs = [list(map(float, line.split())) for line in output.splitlines()][1:]
opened, alone, gap, size = (bench.median(run[which] for run in runs) for which in range(4))
bench.tell('visits-open', opened / 0.1, 1, f'{opened * 1000:.1f} ms, 400 of {size:.0f} bytes')
bench.tell('visits-sodium', opened / alone, 3, f'{opened * 1000:.1f} ms against {alone * 1000:.1f} ms')
gap = max(run[2] for run in runs)
bench.tell('visits-search', gap / 0.05, 1, f'longest {gap * 1000:.1f} ms')
