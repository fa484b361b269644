"""read-board.py BUILD: the model reading a board of 5,000 actions, against the sqlite3 shell reading the same rows."""

import re
import subprocess
import sys
import tempfile

import bench

RUNS = 15
TEAM = '(SELECT id FROM team WHERE archived IS NULL ORDER BY rank LIMIT 1)'
OPEN = f'FROM action a JOIN {{0}} p ON p.action = a.id WHERE a.team = {TEAM} AND a.archived IS NULL;'
ROWS = [
    f'SELECT * FROM goal WHERE team = {TEAM} AND archived IS NULL;',
    f'SELECT r.* FROM goal g JOIN reading r ON r.goal = g.id WHERE g.team = {TEAM} AND g.archived IS NULL;',
    f'SELECT * FROM action WHERE team = {TEAM} AND archived IS NULL ORDER BY rank, id;',
    'SELECT p.id, p.action, p.person ' + OPEN.format('action_person'),
    'SELECT p.id, p.action, p.done ' + OPEN.format('checklist_item'),
    'SELECT p.id, p.action ' + OPEN.format('comment'),
    f'SELECT * FROM success WHERE team = {TEAM} AND archived IS NULL;',
    f'SELECT * FROM check_in WHERE team = {TEAM};',
    f'SELECT * FROM planning WHERE team = {TEAM};',
]


def shell(path):
    """Seconds that the shell needs by its own clock, so without its start; the first round only warms."""
    script = '.output /dev/null\n' + '\n'.join(ROWS) + '\n.timer on\n' + '\n'.join(ROWS) + '\n'
    output = subprocess.run(['sqlite3', '-readonly', '-init', '/dev/null', path], input=script, check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    times = re.findall(r'real ([\d.]+)', output)
    if len(times) != len(ROWS):
        raise RuntimeError(output)
    return sum(map(float, times))


def model(build, path):
    return float(subprocess.run([f'{build}/read-board', path], check=True, text=True, stdout=subprocess.PIPE).stdout.split()[0])


build = sys.argv[1]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    large = bench.make_school(build, 'large', f'{folder}/large.db')
    runs = [(model(build, large), shell(large)) for _ in range(RUNS)]
    ours, floor = (bench.median(run[which] for run in runs) for which in (0, 1))
    bench.tell('read-board', ours / floor, 3, f'{ours * 1000:.1f} ms against {floor * 1000:.1f} ms')
