#!/usr/bin/env python3
"""Works out anew, exactly and another way, what random-figures prints."""
import itertools
import json
import math
import statistics
import subprocess
import sys
from fractions import Fraction

SIDES, TRENDS, OUTSIDES, NEARS = 2, 3, 4, 5
NOWHERE, DONE = 3, 2
UNIT = 10 ** 6


def sign(value):
    return (value > 0) - (value < 0)


def same(told, wanted):
    if told is None or wanted is None:
        return told is wanted
    return math.isclose(float(told), float(wanted), rel_tol=1e-9, abs_tol=1e-9)


def numbers(texts):
    """In whole millionths, as they are printed: exact as fractions are, and many times as quick."""
    return [None if text is None else int(text.replace('.', '')) for text in texts]


def binomial_quantile(n):
    total = 0
    for k in range(n + 1):
        total += math.comb(n, k)
        if 20 * total >= 2 ** n:
            return k


def check_run(line):
    values = [value for value in numbers(line['values']) if value is not None]
    median = statistics.median(values) if values else None
    if not same(line['median'], None if median is None else Fraction(median) / UNIT):
        return f'median {line["median"]}, not {median} millionths'
    sides = [sign(value - median) for value in values if value != median]
    runs = [len(list(run)) for _, run in itertools.groupby(sides)]
    n, longest, crossings = len(sides), max(runs, default=0), max(len(runs) - 1, 0)
    limit = math.floor(math.log2(n) + 3.5) if n else 0
    least = binomial_quantile(max(n - 1, 0))
    wanted = [len(values), n, longest, limit, crossings, least,
              int(n >= 10 and longest > limit), int(n >= 10 and crossings < least)]
    return None if line['run'] == wanted else f'run {line["run"]}, not {wanted}'


def find_segments(line):
    days, starts = line['days'], {0}
    for wanted in line['recalculated']:
        later = [i for i, day in enumerate(days) if day >= wanted]
        starts.update(later[:1])
    starts = sorted(starts) + [len(days)]
    return list(zip(starts, starts[1:])) if days else []


def limits(values):
    baseline = values[:12]
    mean = Fraction(sum(baseline), len(baseline) * UNIT) if baseline else None
    if len(baseline) < 2:
        return mean, None
    return mean, Fraction(sum(abs(b - a) for a, b in zip(baseline, baseline[1:])), (len(baseline) - 1) * UNIT)


def stretches(points, length, wanted):
    """The longest stretches of at least so many points of which each neighbouring window of that length is wanted."""
    marked = set()
    for i in range(points - length + 1):
        if wanted(i):
            marked.add(i)
    for _, group in itertools.groupby(enumerate(sorted(marked)), lambda pair: pair[1] - pair[0]):
        group = list(group)
        yield group[0][1], group[-1][1] + length - 1


def find_signals(values, mean, spread):
    # Of one denominator everything is whole numbers.
    reach, limit = Fraction('2.66') * spread, Fraction('2.66') * spread * 2 / 3
    whole = math.lcm(UNIT, mean.denominator, reach.denominator, limit.denominator)
    mean, reach, limit = int(mean * whole), int(reach * whole), int(limit * whole)
    off = [value * (whole // UNIT) - mean for value in values]
    sides = [sign(value) for value in off]
    outside = [side if abs(value) > reach else 0 for value, side in zip(off, sides)]
    near = [not out and abs(value) > limit for value, out in zip(off, outside)]

    for i, out in enumerate(outside):
        if out:
            yield OUTSIDES, i, i, out
    for side in (1, -1):
        for first, last in stretches(len(values), 7, lambda i: all(s == side for s in sides[i:i + 7])):
            yield SIDES, first, last, side
        steps = [sign(b - a) == side for a, b in zip(values, values[1:])]
        for first, last in stretches(len(values), 7, lambda i: all(steps[i:i + 6])):
            yield TRENDS, first, last, side
        threes = [[k for k in range(i, i + 3) if near[k]] for i in range(len(values) - 2)
                  if all(s == side for s in sides[i:i + 3]) and sum(near[i:i + 3]) >= 2]
        merged = []
        for three in threes:
            if merged and three[0] <= merged[-1][1]:
                merged[-1][1] = three[-1]
            else:
                merged.append([three[0], three[-1]])
        for first, last in merged:
            yield NEARS, first, last, side


def check_xmr(line):
    values, signals = numbers(line['values']), []
    segments = find_segments(line)
    if len(segments) != len(line['segments']):
        return f'{len(line["segments"])} segments, not {len(segments)}'
    for (begin, end), told in zip(segments, line['segments']):
        places = [i for i in range(begin, end) if values[i] is not None]
        inner = [values[i] for i in places]
        mean, spread = limits(inner)
        wanted = {'mean': mean, 'mean_range': spread,
                  'lower': None if spread is None else mean - Fraction('2.66') * spread,
                  'upper': None if spread is None else mean + Fraction('2.66') * spread,
                  'range_limit': None if spread is None else Fraction('3.27') * spread}
        if told['span'] != [begin, end - 1]:
            return f'segment {told["span"]}, not {begin} to {end - 1}'
        for name, value in wanted.items():
            if not same(told[name], value):
                return f'{name} {told[name]}, not {value}'
        if len(inner) >= 12:
            found = [[kind, places[first], places[last], last - first + 1, side]
                     for kind, first, last, side in find_signals(inner, mean, spread)]
            signals += sorted(found, key=lambda signal: (signal[2], -signal[0]))
    return None if line['signals'] == signals else f'signals {line["signals"]}, not {signals}'


def check_quantiles(line):
    values = [value / UNIT for value in numbers(line['values']) if value is not None]
    if len(values) < 2:
        wanted = [values[0] if values else None] * 99
    else:
        wanted = statistics.quantiles(values, n=100, method='inclusive')
    wrong = [(told, value) for told, value in zip(line['hundredths'], wanted) if not same(told, value)]
    return f'quantile {wrong[0][0]}, not {wrong[0][1]}' if wrong else None


def check_spread(line):
    counts = line['counts']
    n, total = len(counts), sum(counts)
    if n < 5 or total == 0:
        return None if line['gini'] is None and not line['curve'] else 'a curve of too few'
    # The mean difference of all pairs, in place of the sorted sum.
    gini = Fraction(sum(abs(a - b) for a in counts for b in counts), 2 * n * total)
    curve = [Fraction(share, total) for share in itertools.accumulate(sorted(counts), initial=0)]
    if not same(line['gini'], gini):
        return f'gini {line["gini"]}, not {gini}'
    if len(curve) != len(line['curve']) or not all(map(same, line['curve'], curve)):
        return f'curve {line["curve"]}'
    return None


def histories(moves):
    """Of each action the (day, stage) it came into, None for the day of what is older than the moves."""
    told = {}
    for action, before, to, day in moves:
        stages = told.setdefault(action, [(None, before)])
        stage = stages[-1][1]
        if to != stage and not (to == NOWHERE and stage == DONE):
            stages.append((day, to))
    return told


def stage_on(stages, day):
    return next(stage for since, stage in reversed(stages) if since is None or since <= day)


def made_on(moves, action):
    return next(day if before == NOWHERE else None for number, before, _, day in moves if number == action)


def begin_of(stages):
    """The day and stage of the first time out of To do."""
    return next(((day, stage) for day, stage in stages if stage in (1, DONE)), (None, None))


def check_flow(line):
    moves, told = line['moves'], histories(line['moves'])
    for day, *counts in line['flow']:
        stages = [stage_on(stages, day) for stages in told.values()]
        if counts != [stages.count(stage) for stage in range(3)]:
            return f'flow of {day} {counts}'

    finished = {action: stages[-1][0] for action, stages in told.items() if stages[-1][1] == DONE}
    begun = [begin_of(stages)[0] for stages in told.values()]
    for monday, n_begun, n_finished in line['weeks']:
        week = range(monday, monday + 7)
        wanted = sum(day in week for day in begun), sum(day in week for day in finished.values())
        if (monday - 1) % 7 or (n_begun, n_finished) != wanted:
            return f'week of {monday} {n_begun}, {n_finished}, not {wanted}'

    durations = []
    for action, day in finished.items():
        since, stage = begin_of(told[action])
        begin = since if stage == 1 else since and made_on(moves, action)
        if begin is not None and day is not None and 739010 <= day <= 739100:
            durations.append([day, day - begin])
    if line['durations'] != sorted(durations):
        return f'durations {line["durations"]}, not {sorted(durations)}'
    spans = [span for _, span in durations]
    percentiles = statistics.quantiles(spans, n=20, method='inclusive') if len(spans) > 1 else spans * 19
    wanted = (percentiles[9], percentiles[16]) if spans else (None, None)
    if not (same(line['median'], wanted[0]) and same(line['late'], wanted[1])):
        return f'median and 85th {line["median"]}, {line["late"]}, not {wanted}'
    return check_ages(line)


def check_ages(line):
    ages = []
    for action, stages in histories([move for move in line['moves'] if move[3] <= 739100]).items():
        day, stage = stages[-1]
        if stage in (0, 1) and day is not None:
            ages.append([action, stage, day, 739100 - day])
    ages.sort(key=lambda age: (age[2], age[0]))
    return None if line['ages'] == ages else f'ages {line["ages"]}, not {ages}'


def main():
    printed = subprocess.run([sys.argv[1]], check=True, capture_output=True, text=True).stdout
    lines = [json.loads(line, parse_float=str) for line in printed.splitlines()]
    checks = (('run chart', 'series', check_run, 1000), ('XmR chart', 'series', check_xmr, 1000),
              ('quantiles', 'series', check_quantiles, 1000), ('spread', 'spread', check_spread, 200),
              ('flow', 'flow', check_flow, 200))
    failed = False
    print(f'1..{len(checks)}')
    for number, (name, kind, check, count) in enumerate(checks, 1):
        results = [check(line) for line in lines if line['kind'] == kind]
        wrong = [(i, result) for i, result in enumerate(results) if result is not None]
        good = not wrong and len(results) == count
        failed = failed or not good
        print(f'{"ok" if good else "not ok"} {number} - {name}: {len(results)} as worked out anew')
        for i, result in wrong[:5]:
            print(f'# {i}: {result}')
    sys.exit(failed)


main()
