"""Pupils' answers: a pile of sheets by one key a statement, and a screen that goes round and is left by the password alone."""
import subprocess
import time

from program import Program, ask, make_school, run, wait_for, xdotool

PASSWORD = 'een lange zin'
N_SHEETS = 25
MOST_PRESSES = 250
TRIES = ('alt+F4', 'Escape', 'F11', 'super', 'ctrl+q', 'ctrl+w', 'ctrl+u', 'ctrl+l', 'alt+Left', 'F10', 'ctrl+shift+i')


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


def begin_survey(program):
    program.keys('ctrl+u')
    program.click('^New Survey')
    program.click('^How our lessons are')
    show_answers(program)


def get_resting_centre(program, pattern):
    """Where it lies once nothing moves it any more: a page slides in, and rows come above it."""
    before = None
    while True:
        centre = program.wait_for_name(pattern).get_centre()
        if centre == before:
            return centre
        before = centre
        time.sleep(.4)


def press_first(program, pattern):
    xdotool('mousemove', *get_resting_centre(program, pattern), 'sleep', .1, 'click', 1)
    time.sleep(.5)


def show_answers(program):
    program.wait_for_name('^Pupil survey')
    # The switch comes first, and a label further down is called so too.
    press_first(program, '^Answers$')


def count_statements(program):
    """How many keys the first sheet takes."""
    presses = 0
    while not program.find('^Sheet 2$'):
        program.keys('1')
        presses += 1
        assert presses < 50
    return presses


def tally(folder):
    """25 sheets are entered in at most 250 key presses, and are all counted"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        open_week(program)
        begin_survey(program)
        program.click('^Tally')
        program.wait_for_name('^Sheet 1$')
        program.click('^Skip the Open Questions$')
        presses = statements = count_statements(program)
        for sheet in range(1, N_SHEETS):
            program.keys(*(str(1 + (sheet + i) % 4) for i in range(statements)))
            presses += statements
        program.wait_for_name(f'^Sheet {N_SHEETS + 1}$')
        program.wait_for_name(f'^{N_SHEETS} sheets entered$')
        assert statements == 8 and presses <= MOST_PRESSES, presses
        wait_for('the seal', lambda: ask(database, "SELECT count(*) FROM sealed WHERE kind = 'survey'") == 1)
        program.quit()


def is_held(program):
    """Whether the pupils' window is all that is on the screen."""
    windows = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(program.process.pid)], capture_output=True, text=True).stdout.split()
    names = [subprocess.run(['xdotool', 'getwindowname', window], capture_output=True, text=True).stdout.strip() for window in windows]
    return program.process.poll() is None and 'Questions for the pupils' in names and not [name for name in names if name == 'Board']


def go_round(folder):
    """the screen that goes round is left by no key, frame or task bar, only by the password"""
    database = make_school(folder)
    manager = None
    try:
        with Program(f'--database={database}') as program:
            open_week(program)
            begin_survey(program)
            # What is clicked before lies where it lies without a manager.
            manager = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(1)
            program.click('^Pupils Fill In Here')
            program.wait_for_name('^Hello!$')
            wait_for('the pupils\' window alone', lambda: is_held(program))
            for name in TRIES:
                program.keys(name)
                wait_for(f'{name} to do nothing', lambda: is_held(program))
            for words in (['wmctrl', '-c', ':ACTIVE:'], ['wmctrl', '-r', ':ACTIVE:', '-b', 'remove,fullscreen'],
                          ['xdotool', 'getactivewindow', 'windowminimize']):
                subprocess.run(words, check=False)
                time.sleep(1)
                wait_for(f'{words} to do nothing', lambda: is_held(program))
            program.keys('Return', '1', '2', '3')
            assert not program.find('Anna de Boer')
            program.click('^For the Teacher$')
            program.type('fout')
            program.keys('Return')
            program.wait_for_name('^That is not your password')
            assert is_held(program)
            program.type(PASSWORD)
            program.keys('Return')
            program.wait_for_name('^Pupils Fill In Here')
            wait_for('the window of the teacher', lambda: not is_held(program))
            program.raise_window()
            program.quit()
    finally:
        if manager:
            manager.terminate()


def few(folder):
    """two sheets wait while their teacher is locked out, and closing asks before they are let go"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.raise_window()
        program.keys('ctrl+n')
        program.type('Water the plants')
        program.keys('Return', 'Escape')
        wait_for('the action', lambda: ask(database, 'SELECT count(*) FROM action') == 1)
        open_week(program)
        begin_survey(program)
        program.click('^Tally')
        program.wait_for_name('^Sheet 1$')
        program.click('^Skip the Open Questions$')
        statements = count_statements(program)
        program.keys(*('2' * statements))
        program.wait_for_name('^Sheet 3$')
        program.wait_for_name('^2 of them wait to be counted in')
        program.keys('ctrl+l')
        program.wait_for_name('^My Week is locked. 2 sheets wait')
        program.keys('ctrl+q')
        program.wait_for_name('^2 Sheets of Pupils Wait')
        program.keys('Escape')
        wait_for('the question to go', lambda: not program.find('^2 Sheets of Pupils Wait'))
        program.keys('ctrl+u')
        program.click('^Unlock')
        program.wait_for_name('^Who Are You')
        program.type('anna')
        program.keys('Return')
        program.wait_for_name('^Open what is yours')
        program.type(PASSWORD)
        program.keys('Return')
        program.wait_for_name('^Statement Sets')
        press_first(program, '^How our lessons are')
        show_answers(program)
        program.wait_for_name('^2 sheets wait for others')
        # Undo of the board is for who sees the board.
        program.keys('ctrl+z', 'ctrl+z')
        time.sleep(1)
        assert ask(database, 'SELECT count(*) FROM action') == 1
        program.keys('ctrl+q')
        program.wait_for_name('^2 Sheets of Pupils Wait')
        program.keys('Tab', 'space')
        assert program.process.wait(20) == 0
        assert not program.get_errors(), program.get_errors()


run(tally, go_round, few)
