"""A visit from plan to agreement to an action on the board, by pointer and by keys."""
import time

from program import Program, ask, make_school, run, wait_for

PASSWORD = 'een lange zin'
MOST_INPUTS = 6


def open_week(program):
    program.wait_for_name('Anna de Boer')
    program.fill_screen()
    program.raise_window()
    program.keys('ctrl+shift+w')
    program.wait_for_name('^Who Are You')
    program.type('anna')
    program.keys('Return')
    program.wait_for_name('^You have no password yet')
    for _ in range(2):
        program.type(PASSWORD)
        program.keys('Return')
    program.wait_for_name('^Keep This Recovery Key')
    program.click('^Later$')
    program.wait_for_name('^Good (morning|afternoon|evening), Anna')


def plan(program):
    """By keys in the form of the board's planning: Anna visits Bas, today."""
    program.click('^Add to the planning$')
    for name in ('Anna de Boer', 'Bas Visser'):
        program.keys('Tab', 'space')
        program.type(name)
        program.keys('Return')
    program.keys('Tab')
    program.type('today')
    program.keys('Tab')
    program.type('3e uur')
    program.keys('Tab')
    program.type('Wie denkt er mee?')
    program.keys('Return')


def watch_and_talk(program, database):
    program.type('Zij wacht vijf tellen')
    program.keys('Return')
    program.type('Iedereen steekt op')
    program.keys('Return')
    program.click('^Conversation$')
    program.wait_for_name('first: how did it go')
    program.click('^Agreement$')
    program.type('Na elke vraag wachten')
    program.click('^To the Board')
    program.keys('End')
    program.type(', drie lessen')
    program.keys('Return')
    wait_for('the action', lambda: ask(database, "SELECT title FROM action WHERE title LIKE 'Na elke%'") == 'Na elke vraag wachten, drie lessen')
    program.wait_for_name('^On the board: to do')


def from_plan_to_action(folder):
    """planned on the board, opened from My Week, watched, talked about, agreed and put on the board"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.fill_screen()
        program.raise_window()
        plan(program)
        wait_for('the plan', lambda: ask(database, 'SELECT kind FROM planning') == 'visit')
        open_week(program)
        program.click('Bas Visser')
        program.wait_for_name('^What I saw')
        watch_and_talk(program, database)
        wait_for('the seal', lambda: ask(database, 'SELECT count(*) FROM sealed') == 1 and program.find('^Saved$'))
        program.quit()


def in_half_a_minute(folder):
    """a visit is logged with at most six inputs beside the text, in well under half a minute"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        open_week(program)
        began, inputs = time.monotonic(), 1
        program.click('^Log a Visit$')
        program.wait_for_name('^Who\\?')
        for text in ('bas', 'Wie denkt er mee?', 'Allen dachten mee'):
            program.type(text)
            program.keys('Return')
            inputs += 1
        wait_for('the visit', lambda: ask(database, 'SELECT count(*) FROM sealed') == 1)
        assert inputs <= MOST_INPUTS, inputs
        assert time.monotonic() - began < 30
        program.quit()


run(from_plan_to_action, in_half_a_minute)
