"""make-plan.py BUILD: who visits whom among 150 people."""

import subprocess
import sys

import bench

RUNS = 9
SECONDS = 1

run = subprocess.run([f'{sys.argv[1]}/make-plan', str(RUNS)], check=True, capture_output=True, text=True)
for name, line in zip(('pairing', 'pairing-hard'), run.stdout.splitlines()):
    taken, unproven = map(float, line.split())
    bench.tell(name, taken / SECONDS, 1, f'{taken * 1000:.0f} ms; {unproven:.0f} of {RUNS} plans not proved to be the largest')
