"""read-answers.py BUILD: exports with 100,000 answers, few pupils with many and many with one each, against wc -l and a plain count of them."""

import random
import resource
import subprocess
import sys
import tempfile

import bench

RUNS = 11
ANSWERS = 100000
LABELS = ['Klopt helemaal niet', 'Klopt niet zo', 'Klopt wel', 'Klopt helemaal', 'n.v.t.', '']
OPEN = ['Meer voorbeelden; en "rustig" werken,\nook in de laatste les', 'Niets', 'Minder huiswerk graag', 'Dat we mogen overleggen als iets moeilijk is']
HEAD = ['Id', 'Begintijd', 'Tijd van voltooien', 'E-mail', 'Naam']


def quote(text):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ';"\n') else text


def make_row(chance, i, statements, questions):
    who = [str(i + 1), '27-11-2026 09:01:12', '27-11-2026 09:04:57', 'anonymous', '']
    answers = chance.choices(LABELS, (10, 20, 40, 25, 3, 2), k=statements) + [quote(f'{chance.choice(OPEN)} {i}') for _ in range(questions)]
    return ';'.join(who + answers)


def make_export(path, rows, statements, questions):
    chance = random.Random(7)
    head = HEAD + [f'Stelling {i + 1}' for i in range(statements)] + [f'Vraag {i + 1}?' for i in range(questions)]
    with open(path, 'w', encoding='utf-8', newline='') as file:
        file.write('\r\n'.join([';'.join(head)] + [make_row(chance, i, statements, questions) for i in range(rows)]) + '\r\n')


def time_wc(path):
    """Seconds of the processor, without what it takes to start a program."""
    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    def run(file):
        began = spent()
        subprocess.run(['wc', '-l', file], check=True, stdout=subprocess.DEVNULL)
        return spent() - began
    return max(0, bench.median(run(path) for _ in range(RUNS)) - bench.median(run('/dev/null') for _ in range(RUNS)))


build = sys.argv[1]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    for name, rows, statements, questions in (('answers', ANSWERS // 10, 8, 2), ('answers-rows', ANSWERS, 1, 0)):
        path = f'{folder}/{name}.csv'
        make_export(path, rows, statements, questions)
        wc = time_wc(path)
        ours, plain, sheets = map(float, subprocess.run([f'{build}/read-answers', path, str(RUNS)], check=True, text=True,
                                                        stdout=subprocess.PIPE).stdout.split())
        if not rows * 0.97 < sheets <= rows:
            raise RuntimeError(f'{sheets} sheets came in')
        bench.tell(name, ours / (wc + plain), 3, f'{ours * 1000:.1f} ms against {wc * 1000:.1f} ms of wc and {plain * 1000:.1f} ms of a plain count')
