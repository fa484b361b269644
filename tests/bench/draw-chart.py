"""draw-chart.py BUILD: run charts of 200 readings and of a million at 800 × 400, and PNG files of them against gnuplot's."""

import array
import datetime
import math
import subprocess
import sys
import tempfile
import time

import bench

FEW, MANY = 200, 1000000
MILLISECONDS = 2
RUNS = 5
# So many plots of one gnuplot, so that its start is not counted: ours has none either.
PLOTS = {FEW: 15, MANY: 1}
SCRIPT = '''set terminal pngcairo size 800,400 font "Cantarell,10"
set title "We ruimen samen op"
set ylabel "minuten"
set xdata time
set timefmt "%s"
set format x "%b\\n%Y"
'''
PLOT = '''set output "{folder}/theirs.png"
plot "{folder}/{n}.bin" binary format="%float64%float64" using 1:2 with lines title "metingen", 35 title "doel", 25 title "mediaan"
unset output
'''


def ours(n, runs, *folder):
    """Seconds, the median of so many drawings."""
    return float(subprocess.run([f'{build}/draw-chart', str(n), str(runs), *folder], check=True, text=True,
                                stdout=subprocess.PIPE).stdout)


def write_readings(folder, n):
    """The same numbers as draw-chart.c has, as bytes: reading text would be most of gnuplot's time."""
    start = datetime.datetime(2026, 8, 24, tzinfo=datetime.timezone.utc).timestamp()
    numbers = array.array('d')
    for i in range(n):
        numbers.extend((start + i * 300 / n * 86400, 20 + 10 * math.sin(i * 6.28 / n) + i * 7919 % 1000 / 100))
    with open(f'{folder}/{n}.bin', 'wb') as file:
        numbers.tofile(file)


def run_gnuplot(script):
    began = time.monotonic()
    subprocess.run(['gnuplot'], input=script, check=True, text=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - began


def gnuplot(folder, n):
    """Seconds that one plot more takes."""
    plot = PLOT.format(folder=folder, n=n)
    more = PLOTS[n]
    return (run_gnuplot(SCRIPT + plot * (1 + more)) - run_gnuplot(SCRIPT + plot)) / more


build = sys.argv[1]
few = bench.median(ours(FEW, 100) for _ in range(RUNS))
many = bench.median(ours(MANY, 10) for _ in range(RUNS))
bench.tell('chart', few * 1000 / MILLISECONDS, 1, f'{few * 1000:.2f} ms of {FEW} readings')
bench.tell('chart-million', many / few, 10, f'{many * 1000:.1f} ms against {few * 1000:.2f} ms')
with tempfile.TemporaryDirectory(prefix='board-bench-') as scratch:
    for size, name in ((FEW, 'chart-png'), (MANY, 'chart-png-million')):
        write_readings(scratch, size)
        runs = [(ours(size, 20, scratch), gnuplot(scratch, size)) for _ in range(RUNS if size == FEW else 1)]
        mine, theirs = (bench.median(run[which] for run in runs) for which in (0, 1))
        bench.tell(name, mine / theirs, 0.2, f'{mine * 1000:.1f} ms against {theirs * 1000:.1f} ms of gnuplot')
