"""A lesson design from an empty form to paper, and on to its next version: by keys, and with the pointer."""
import os
import subprocess
import zipfile

from accessible import FOCUSED
from program import Program, ask, make_school, run, wait_for

GOAL = 'Leerlingen leggen uit waarom 2/3 meer is dan 3/5'


def open_library(program):
    program.wait_for_name('Anna de Boer')
    program.fill_screen()
    program.raise_window()
    program.keys('ctrl+d')
    program.wait_for_name('^No lesson designs yet$')


def make_blank(program):
    """By keys alone: the search has the focus, then the button of the empty page, then the last of the starters."""
    program.click('^New Lesson Design$')
    program.wait_for_name('^Everyone at school can read it')
    program.keys('4')
    program.wait_for_name('^More$')


def wait_for_cursor(program):
    """What is typed goes into a text of the page that has just come."""
    wait_for('the cursor', lambda: any(node.has_state(FOCUSED) and 'text' in node.role for node in program.walk()))


def export(program, downs, path):
    program.keys('ctrl+e')
    program.wait_for_name('^What kind of file$')
    program.keys(*['Down'] * downs, 'Return')
    program.wait_for_name('^Save$')
    program.keys('ctrl+a')
    program.type(path)
    program.keys('Return')
    wait_for(path, lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    program.wait_for_name('^Exported as')
    program.raise_window()


def get_words(database, number, part='words'):
    return ask(database, f"SELECT b.{part} FROM design_block b JOIN design d ON d.id = b.design WHERE d.number = ? AND b.block = 'goal'", number)


def from_empty_to_compared(folder):
    """made from an empty form, exported as PDF and OpenDocument text, taught, evaluated, revised and compared"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        open_library(program)
        make_blank(program)
        wait_for('the design', lambda: ask(database, 'SELECT count(*) FROM design') == 1)
        program.type('Breuken vergelijken')
        program.keys('ctrl+shift+Return')
        program.type(GOAL)
        wait_for('the goal', lambda: get_words(database, 1) == GOAL)
        pdf, odt = os.path.join(folder, 'les.pdf'), os.path.join(folder, 'les.odt')
        export(program, 0, pdf)
        export(program, 1, odt)
        words = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
        assert 'Breuken vergelijken' in words and 'waarom 2/3 meer' in words, words
        with zipfile.ZipFile(odt) as package:
            assert GOAL in package.read('content.xml').decode()
        program.click('^Taught$')
        wait_for('taught', lambda: ask(database, 'SELECT status FROM design') == 'taught')
        program.click('^Evaluated$')
        wait_for('evaluated', lambda: ask(database, 'SELECT status FROM design') == 'evaluated')
        program.click('^Make the Revised Version$')
        wait_for('the next version', lambda: ask(database, 'SELECT count(*) FROM design') == 2)
        program.wait_for_name('^Version 2')
        wait_for_cursor(program)
        program.keys('ctrl+shift+Return', 'ctrl+End')
        program.type(', met een strook')
        wait_for('the change', lambda: get_words(database, 2) == GOAL + ', met een strook')
        assert get_words(database, 1) == GOAL
        program.click('^More$')
        program.keys('c')
        program.wait_for_name('1 block changed')
        program.keys('alt+Left', 'alt+Left')
        program.wait_for_name('^Breuken vergelijken.*version 2')
        program.quit()


def found_and_imported(folder):
    """what was made is found as it is typed, opened by Enter, exported for a colleague and taken in again after asking"""
    database = make_school(folder)
    file = os.path.join(folder, 'les.json')
    with Program(f'--database={database}') as program:
        open_library(program)
        make_blank(program)
        program.type('Kommagetallen')
        wait_for('the title', lambda: ask(database, 'SELECT title FROM design') == 'Kommagetallen')
        export(program, 3, file)
        program.type(' ordenen')
        wait_for('the title', lambda: ask(database, 'SELECT title FROM design') == 'Kommagetallen ordenen')
        program.keys('alt+Left')
        program.type('komma')
        program.wait_for_name('^Kommagetallen ordenen')
        program.keys('Return')
        program.wait_for_name('^More$')
        program.keys('ctrl+i')
        program.wait_for_name('^Open$')
        program.type(file)
        program.keys('Return')
        program.wait_for_name('is here already$')
        program.keys('Return')
        wait_for('both', lambda: ask(database, 'SELECT count(*) FROM design') == 2)
        program.quit()


def private_behind_the_door(folder):
    """a private draft instead of a shared one is gone on with once its maker has come in, and nothing of it is in the library"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        open_library(program)
        program.click('^New Lesson Design$')
        program.wait_for_name('^Everyone at school can read it')
        program.keys('alt+p')
        program.wait_for_name('^Who Are You')
        program.type('Anna')
        program.keys('Return')
        program.wait_for_name('^You have no password yet')
        program.type('een lange zin')
        program.keys('Return')
        program.type('een lange zin')
        program.keys('Return')
        program.wait_for_name('lost for good')
        program.keys('alt+Left')
        program.wait_for_name('^It is a private draft of Anna')
        program.keys('4')
        program.wait_for_name('^Private Draft$')
        wait_for('the draft', lambda: ask(database, "SELECT count(*) FROM sealed WHERE kind = 'design'") == 1)
        assert ask(database, 'SELECT count(*) FROM design') == 0
        program.quit()


run(from_empty_to_compared, found_and_imported, private_behind_the_door)
