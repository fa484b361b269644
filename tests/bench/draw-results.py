"""draw-results.py BUILD: the results page of 40 statements, this time and last, of 30 surveys in turn."""

import subprocess
import sys

import bench

MILLISECONDS = 16
RUNS = 5


def draw():
    """Seconds, the median of 60 drawings."""
    return float(subprocess.run([f'{sys.argv[1]}/draw-results', '60'], check=True, text=True, stdout=subprocess.PIPE).stdout)


seconds = bench.median(draw() for _ in range(RUNS))
bench.tell('results', seconds * 1000 / MILLISECONDS, 1, f'{seconds * 1000:.2f} ms of 40 statements')
