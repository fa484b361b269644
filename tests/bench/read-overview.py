"""read-overview.py BUILD SOURCE: a school leader's overview and a team's charts, of 150 people and ten years.

The overview as a whole is read by the model, and each of its figures, as the model asks it, by the sqlite3 shell; the floor of
both is the shell summing over the rows of that school year in the same tables.
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
DAYS = f"day BETWEEN ({YEAR}) || '-07-27' AND ({YEAR} + 1) || '-08-02'"
# Who may be shown is asked for each figure, so that is read for each, too.
SHOWN = '(SELECT count(*) FROM membership m JOIN person p ON p.id = m.person JOIN team t ON t.id = m.team)'
# Of each figure a plain sum over its tables' rows of that school year.
FLOORS = {
    'count_sessions': f'SELECT {SHOWN}, count(*), sum(ended - started) FROM session WHERE {DAYS};',
    'count_planned': f"SELECT {SHOWN}, count(*), sum(kind = 'visit') FROM planning WHERE {DAYS};",
    'count_moves': f"SELECT {SHOWN}, count(*), sum(to_stage = 'done'), count(a.team) FROM action_move m JOIN action a ON a.id = m.action "
                   f"WHERE at BETWEEN strftime ('%s', ({YEAR}) || '-07-27') * 1000 AND strftime ('%s', ({YEAR} + 1) || '-08-02') * 1000;",
    'count_goals_set': f"SELECT {SHOWN}, count(*), sum(stage <> 'idea') FROM goal WHERE {DAYS.replace('day', 'from_day')};",
    'count_goals_achieved': f'SELECT {SHOWN}, count(*), count(goal) FROM success WHERE {DAYS};',
    'count_open': f"SELECT {SHOWN}, count(*), sum(stage = 'doing') FROM action WHERE archived IS NULL;",
    'count_goals': f"SELECT {SHOWN}, count(*), sum(stage = 'active') FROM goal WHERE archived IS NULL;",
}
# The other figures are of some hundred rows; most of their half millisecond goes to who may be shown.
LARGE = ['count_sessions', 'count_planned', 'count_moves']


def read_queries(source):
    """The overview's queries by their names, a year's days filled in, and counted rather than printed."""
    text = pathlib.Path(source).read_text()
    queries = {}
    for name, body in re.findall(r'static const char (count_\w+)\[\] =\n((?:\s+".*"[;\n]*)+)', text):
        query = ''.join(re.findall(r'"(.*)"', body))
        query = query.replace('?1', f"(({YEAR}) || '-07-27')").replace('?2', f"(({YEAR} + 1) || '-08-02')")
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


build, source = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    years = bench.make_school(build, 'empty', f'{folder}/years.db')
    subprocess.run(['sqlite3', '-init', '/dev/null', years], input=(HERE / 'years.sql').read_text(), check=True, text=True)
    queries = read_queries(source)
    overview, history, charts = model(build, years)
    floors = shell(years, FLOORS.values())
    figures = shell(years, [queries[name] for name in FLOORS])
    bench.tell('overview', overview / sum(floors), 3, f'{overview * 1000:.1f} ms against {sum(floors) * 1000:.1f} ms')
    ratios = {name: figure / floor for name, figure, floor in zip(FLOORS, figures, floors)}
    bench.tell('overview-figure', max(ratios[name] for name in LARGE), 3,
               ', '.join(f'{name} {figure * 1000:.2f} ms against {floor * 1000:.2f} ms' for name, figure, floor in zip(FLOORS, figures, floors)))
    bench.tell('team-charts', (history + charts) * 1000 / READY, 1,
               f'{history * 1000:.1f} ms to read and {charts * 1000:.1f} ms to make them')
