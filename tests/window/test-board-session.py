"""A board session in the real program: held by keys alone, killed at each step, and what came out of it on the board."""
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
        if node.role in ('push button', 'button') and node.name in STEPS + ['Closing']:
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


run(killed_at_each_step, by_keys)
