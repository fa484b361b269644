"""A board session in the real program: held by keys alone, killed at each step, and what came out of it on the board."""
import glob
import os
import re
import time

from program import Program, ask, make_school, run, wait_for

STEPS = ['Check-in', 'Successes', 'Pupil goals', 'Actions', 'Planning']


def start(program):
    program.raise_window()
    program.fill_screen()
    program.wait_for_name('^Start Session')
    program.keys('alt+s')
    program.wait_for_name('^Who is here')
    program.keys('alt+b')


def get_shown_step(program):
    """The name of the step in the bar, which is a button."""
    for node in program.walk():
        if node.name in STEPS + ['Closing'] and node.role in ('push button', 'button'):
            return node.name
    return None


def wait_for_step(program, step):
    wait_for(f'the step {step}', lambda: get_shown_step(program) == step)


def read_note(database):
    return ask(database, "SELECT value FROM note WHERE key LIKE 'session/%'") or ''


def killed_at_each_step(folder):
    """kill -9 in the middle of each step: taken up there, standing still, at the second where it stood"""
    database = make_school(folder)
    with Program(f'--database={database}', '--present') as program:
        start(program)
        wait_for_step(program, STEPS[0])
        program.keys('space', 'space')
        wait_for('two faces', lambda: ask(database, 'SELECT well FROM check_in') == 2)
        time.sleep(2.2)
        program.kill()
    for step, following in zip(STEPS, STEPS[1:] + ['Closing']):
        before = read_note(database)
        assert before
        with Program(f'--database={database}', '--present') as program:
            program.raise_window()
            program.fill_screen()
            wait_for_step(program, step)
            program.wait_for_name('^Go On')
            time.sleep(1.5)
            assert read_note(database) == before, (read_note(database), before)
            program.keys('Page_Down')
            wait_for_step(program, following)
            program.keys('alt+g')
            program.wait_for_name('^Pause')
            time.sleep(2.2)
            program.kill()
        assert read_note(database) != before
    before = read_note(database)
    with Program(f'--database={database}', '--present') as program:
        program.raise_window()
        wait_for_step(program, 'Closing')
        program.wait_for_name('^Go On')
        assert read_note(database) == before
    assert ask(database, 'SELECT well FROM check_in') == 2
    assert ask(database, 'SELECT count(*) FROM session WHERE ended IS NULL') == 1


def by_keys(folder):
    """a whole session by keys: what is typed at each step is on the board, and is undone as a whole"""
    database = make_school(folder)
    with Program(f'--database={database}', '--present') as program:
        start(program)
        wait_for_step(program, 'Check-in')
        program.keys('space')
        wait_for('a face', lambda: ask(database, 'SELECT well + so_so + unwell FROM check_in') == 1)
        program.keys('Page_Down')
        wait_for_step(program, 'Successes')
        program.type('Everyone read')
        program.keys('Return')
        wait_for('the success', lambda: ask(database, 'SELECT title FROM success') == 'Everyone read')
        program.keys('Page_Down')
        wait_for_step(program, 'Pupil goals')
        program.keys('Page_Down')
        wait_for_step(program, 'Actions')
        program.type('Water the plants @bas')
        program.keys('Return')
        wait_for('the action', lambda: ask(database, 'SELECT a.title || p.name FROM action a JOIN person p ON p.id = a.owner')
                 == 'Water the plantsBas Visser')
        program.keys('shift+Tab', 'plus')
        wait_for('a week more', lambda: ask(database, "SELECT due_day = date('now', 'localtime', '+7 days') FROM action") == 1)
        program.type('weed the garden')
        program.keys('Return')
        wait_for('what was typed on a card', lambda: ask(database, "SELECT count(*) FROM action WHERE title = 'weed the garden'") == 1)
        program.keys('Page_Down')
        wait_for_step(program, 'Planning')
        program.keys('Return')
        program.wait_for_name('^What, in your own words')
        program.keys('Tab', 'Tab', 'Tab', 'Tab', 'space', 'Tab', 'Tab', 'Tab')
        program.type('Parents come')
        program.keys('alt+s')
        wait_for('the planning', lambda: ask(database, 'SELECT count(*) FROM planning') == 1)
        program.keys('ctrl+Right', 'ctrl+Down')
        wait_for('the person', lambda: ask(database, 'SELECT person IS NOT NULL FROM planning') == 1)
        program.keys('Page_Down')
        wait_for_step(program, 'Closing')
        program.type('Shorter')
        program.wait_for_name('^\\+ Water the plants')
        program.keys('alt+e')
        wait_for('the end', lambda: ask(database, 'SELECT tip FROM session WHERE ended IS NOT NULL') == 'Shorter')
        program.wait_for_name('^Start Session')
        steps = ask(database, 'SELECT steps FROM session')
        assert [line.split()[1] for line in steps.splitlines()] == ['120', '120', '240', '300', '120'], steps
        program.keys('alt+s')
        program.wait_for_name('^Who is here')
        program.keys('alt+t')
        wait_for('the board as it was', lambda: ask(
            database, 'SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM success) + (SELECT count(*) FROM action) + '
                      '(SELECT count(*) FROM planning) + (SELECT count(*) FROM check_in)') == 0)
        program.keys('ctrl+q')
        assert program.process.wait(20) == 0
        assert not program.get_errors(), program.get_errors()


def by_pointer(folder):
    """a whole session of the sample school by the pointer alone, but for what is typed; a card and a plan are dragged"""
    os.environ['TMPDIR'] = folder
    with Program('--demo', '--present') as program:
        database = wait_for('the sample school', lambda: glob.glob(f'{folder}/**/*.db', recursive=True))[0]
        program.raise_window()
        program.fill_screen()
        program.wait_for_name('^Start Session')
        program.drag('^Watch Mirjam during', '^Make talking partners')
        wait_for('the dragged card', lambda: ask(database, "SELECT stage FROM action WHERE title LIKE 'Watch Mirjam%'") == 'done')

        program.click('^Start Session')
        program.click('^Bram$')
        program.click('^Session leader: ')
        program.click('^Fatima .+')
        program.wait_for_name('^Session leader: Fatima')
        program.click('^Begin')
        wait_for('the session', lambda: ask(database, 'SELECT p.name FROM session s JOIN person p ON p.id = s.leader WHERE ended IS NULL '
                                                      'AND present = 9').startswith('Fatima'))
        wait_for_step(program, 'Check-in')
        for face in ('^Well$', '^Well$', '^Not well$', '^So-so$', '^Not well: one less$'):
            program.click(face)
        wait_for('three faces', lambda: ask(database, "SELECT well || so_so || unwell FROM check_in ORDER BY day DESC") == '210')

        program.click('^Next$')
        wait_for_step(program, 'Successes')
        before = ask(database, 'SELECT count(*) FROM success')
        program.click('^Celebrate: ')
        wait_for('the success', lambda: ask(database, 'SELECT count(*) FROM success') == before + 1)

        program.click('^Next$')
        wait_for_step(program, 'Pupil goals')
        readings = ask(database, 'SELECT count(*) FROM reading')
        program.click("^Today's reading$")
        program.type('4')
        program.keys('Return')
        wait_for('the reading', lambda: ask(database, 'SELECT count(*) FROM reading') == readings + 1)
        program.click('^Standing still: ')
        program.click('^Close$')
        achieved = ask(database, "SELECT count(*) FROM goal WHERE stage = 'achieved'")
        program.click('^Achieved$')
        wait_for('the goal', lambda: ask(database, "SELECT count(*) FROM goal WHERE stage = 'achieved'") == achieved + 1)

        program.click('^Next$')
        wait_for_step(program, 'Actions')
        due = ask(database, "SELECT due_day FROM action WHERE title LIKE '%What did your neighbour%'")
        program.click('What did your neighbour')
        program.click('^A Week Later$')
        wait_for('a week more', lambda: ask(database, "SELECT due_day FROM action WHERE title LIKE '%What did your neighbour%'") > due)

        program.click('^Next$')
        wait_for_step(program, 'Planning')
        visit = program.wait_for_name(r'^\d+\.\d\d at ').name
        plans = f"""SELECT group_concat(l.id || l.day) FROM planning l JOIN person p ON p.id = l.person
                    WHERE p.name LIKE 'Anneke%' AND hour = '{visit.split()[0]}'"""
        before = ask(database, plans)
        program.drag(f'^{re.escape(visit)}', '^Plan something for Anneke on')
        wait_for('the dragged plan', lambda: ask(database, plans) not in (before, None))
        program.click('^Next$')
        wait_for_step(program, 'Closing')
        program.click('^A top for the leader$')
        program.type('Calm')
        program.click('^End$')
        wait_for('the end', lambda: ask(database, 'SELECT top FROM session WHERE ended IS NOT NULL ORDER BY started DESC') == 'Calm')
        program.keys('ctrl+q')
        assert program.process.wait(20) == 0
        assert not program.get_errors(), program.get_errors()


run(killed_at_each_step, by_keys, by_pointer)
