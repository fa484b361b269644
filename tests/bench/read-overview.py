"""read-overview.py BUILD SOURCE…: a school leader's overview and a team's charts, of 150 people and ten years.

The overview as a whole is read by the model, and each of its figures, as the model asks it, by the sqlite3 shell; the floor of
both is the shell summing over the same rows in the same tables.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import bench

# Many, as the shell's clock counts whole milliseconds.
RUNS = 60
READY = 200
HERE = pathlib.Path(__file__).parent
YEAR = "strftime ('%Y', 'now', '-7 months') - 1"
# That school year and the one before it, with which it is compared.
FROM, TILL = f"(({YEAR} - 1) || '-08-01')", f"(({YEAR} + 1) || '-07-31')"
LIVE = f"(archived IS NULL OR archived >= strftime ('%s', {FROM}) * 1000)"
DAYS = f'day BETWEEN {FROM} AND {TILL}'
# Of each figure a plain sum over the rows that it is made of; of actions also those that are older, when they were not over before.
FLOORS = {
    'select_sessions': f'SELECT count(*), sum(ended - started), sum(length(steps)) FROM session WHERE {DAYS};',
    'count_activities': f"SELECT count(*), sum(kind = 'visit') FROM planning WHERE {DAYS};",
    'select_actions': f'SELECT count(*), sum(length(title)), sum(created), sum(stage_since) FROM action WHERE {LIVE};',
    'select_moves': f"SELECT count(*), sum(at), sum(to_stage = 'done'), count(a.team) FROM action_move m JOIN action a ON a.id = m.action WHERE {LIVE};",
    'select_goals': "SELECT count(*), sum(stage <> 'idea') FROM goal;",
}
# The goals are some hundred rows.
LARGE = ['select_sessions', 'count_activities', 'select_actions', 'select_moves']


def read_queries(*sources):
    """The queries by their names, of all teams at once, the days filled in, and counted rather than printed."""
    queries = {}
    for source in sources:
        for name, body in re.findall(r'static const char (\w+)\[\] =\s*((?:"(?:[^"\\]|\\.)*"\s*)+);', pathlib.Path(source).read_text()):
            query = ''.join(re.findall(r'"(.*)"', body)).replace('= ?1', 'IN (SELECT id FROM team)')
            query = query.replace('>= ?2', f">= strftime ('%s', {FROM}) * 1000").replace('?2', FROM).replace('?3', TILL)
            queries[name] = f'SELECT count(*) FROM ({query});'
    return queries


def shell(path, queries):
    """Seconds for each on average, by the shell's own clock; the first round only warms."""
    rounds = '\n'.join(queries) + '\n'
    script = '.output /dev/null\n' + rounds + '.timer on\n' + rounds * RUNS
    output = subprocess.run(['sqlite3', '-readonly', '-init', '/dev/null', path], input=script, check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    times = [float(time) for time in re.findall(r'real ([\d.]+)', output)]
    if len(times) != len(queries) * RUNS:
        raise RuntimeError(output)
    return [max(sum(times[i::len(queries)]) / RUNS, 1e-6) for i in range(len(queries))]


def model(build, path):
    output = subprocess.run([f'{build}/read-overview', path], check=True, text=True, stdout=subprocess.PIPE).stdout
    return map(float, output.split())


build, *sources = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    years = bench.make_school(build, 'empty', f'{folder}/years.db')
    subprocess.run(['sqlite3', '-init', '/dev/null', years], input=(HERE / 'years.sql').read_text(), check=True, text=True)
    queries = read_queries(*sources)
    overview, overview_charts, history, charts = model(build, years)
    floors = shell(years, FLOORS.values())
    figures = shell(years, [queries[name] for name in FLOORS])
    bench.tell('overview', overview / sum(floors), 3, f'{overview * 1000:.1f} ms against {sum(floors) * 1000:.1f} ms')
    bench.tell('overview-page', (overview + overview_charts) * 1000 / READY, 1,
               f'{overview * 1000:.1f} ms to read and {overview_charts * 1000:.1f} ms to make it')
    ratios = {name: figure / floor for name, figure, floor in zip(FLOORS, figures, floors)}
    bench.tell('overview-figure', max(ratios[name] for name in LARGE), 3,
               ', '.join(f'{name} {figure * 1000:.2f} ms against {floor * 1000:.2f} ms' for name, figure, floor in zip(FLOORS, figures, floors)))
    bench.tell('team-charts', (history + charts) * 1000 / READY, 1,
               f'{history * 1000:.1f} ms to read and {charts * 1000:.1f} ms to make them')
