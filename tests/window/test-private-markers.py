"""What is private leaves no trace once it is locked: not in a file, a backup, an export, nor in the memory of the program."""
import os
import re
import subprocess
import time

from accessible import EDITABLE
from program import PROGRAM, Program, ask, make_school, run, wait_for, wait_for_rest, xdotool
from traces import find_in_files, find_in_memory, folders_of_user

PASSWORD = 'zqpassword7'
FIELDS = {  # by the accessible name of the field, on whichever page it is
    'conversation': ('how did it go', '^Facts', '^Effect on pupils', '^One top', '^One tip'),
    'form': ('Class', 'Subject', 'Lesson hour', 'What I saw', 'Effect on pupils'),
}
OTHERS = ('focus', 'sentence', 'search', 'next', '^Agreement', '^What came of it')
TIME = '23:59'
SCORE = 3
ACTION = 'zqaction7'  # what everyone may read


def mark_of(name):
    return 'zq' + re.sub('[^a-z]', '', name.lower()) + '7'


def all_marks(groups):
    names = [name for page in FIELDS.values() for name in page] + list(OTHERS)
    words = [mark_of(name) for name in names] + [f'"{TIME}"', f'":{SCORE}', PASSWORD] + groups
    return [word.encode() for word in words]


def find_field(program, name):
    found = [node for node in program.walk() if re.search(name, node.name) and node.has_state(EDITABLE)]
    return found[-1] if found else None


def write(program, name, text=None):
    """Instead of what stands there."""
    field = wait_for(f'the field {name}', lambda: find_field(program, name))
    xdotool('mousemove', *wait_for_rest(field), 'sleep', .03, 'click', 1)
    time.sleep(.15)
    program.keys('ctrl+a')
    program.type(text or mark_of(name))


def come_to_door(program):
    program.wait_for_name('Anna de Boer')
    program.fill_screen()
    program.raise_window()
    program.keys('ctrl+shift+w')
    program.wait_for_name('^Who Are You')
    program.type('anna')
    program.keys('Return')


def wait_for_week(program):
    program.wait_for_name('^Good (morning|afternoon|evening), Anna')


def set_password(program):
    come_to_door(program)
    program.wait_for_name('^You have no password yet')
    for _ in range(2):
        program.type(PASSWORD)
        program.keys('Return')
    program.wait_for_name('^Keep This Recovery Key')
    groups = [node.name for node in program.walk() if re.fullmatch('[0-9A-Z*~$=]{5}', node.name)]
    assert len(groups) == 7, groups
    program.click('^Later$')
    wait_for_week(program)
    return groups


def unlock(program):
    come_to_door(program)
    program.wait_for_name('^Open what is yours')
    program.type(PASSWORD)
    program.keys('Return')
    wait_for_week(program)


def log_visit(program):
    """Bas was here, so it is Anna's own to write in, to end and to erase."""
    program.click('^Log a Visit$')
    program.wait_for_name('^Who\\?')
    program.click('^Someone visited me$')
    program.click('^Who\\?')
    program.type('bas')
    program.keys('Return')
    program.type(mark_of('focus'))
    program.keys('Return')
    program.type(mark_of('sentence'))
    program.click('^Save and Write More')


def write_form(program):
    program.click('^To What Was Seen$')
    for name in FIELDS['form']:
        write(program, name)
    write(program, '^Time$', TIME)
    program.keys('Return', 'alt+2', str(SCORE))
    program.click('^Conversation$')


def agree(program, database):
    """It is asked after next time, then it is another one, of which other words go to the board and come back there after an undo."""
    write(program, '^Agreement$', mark_of('next'))
    program.click('^Next Focus Question$')
    write(program, '^Agreement$', mark_of('^Agreement'))
    program.click('^To the Board')
    program.keys('ctrl+a')
    program.type(ACTION)
    program.keys('Return')
    wait_for('the action', lambda: ask(database, 'SELECT count(*) FROM action WHERE title = ?', ACTION))
    program.click('^Finish…$')
    program.wait_for_name('^Finish This Visit')
    program.keys('Return')
    write(program, '^What came of it')


def write_everywhere(program, database):
    log_visit(program)
    for name in FIELDS['conversation']:
        write(program, name)
    write_form(program)
    agree(program, database)
    wait_for('all of it sealed', lambda: ask(database, 'SELECT max(version) FROM sealed') and program.find('^Saved$'))
    program.keys('alt+Left')
    wait_for_week(program)
    write(program, '^Search in everything')
    program.keys('ctrl+a', 'Delete')


def undo_and_redo(program, database):
    program.keys('alt+Left')
    program.wait_for_name(f'^{ACTION}')
    for button, there in (('^Undo', 0), ('^Redo', 1)):
        program.click(button)
        wait_for(f'{there} of it after {button}', lambda: ask(database, 'SELECT count(*) FROM action') == there)


def erase_visit(program, database):
    """By its own menu. It can be put back till all is locked, and so is gone from the file alone."""
    program.click('^My Visits$')
    program.click('^Bas Visser visits me')
    program.wait_for_name('^To What Was Seen')
    program.click('^More$')
    program.keys('Up', 'Return')
    program.wait_for_name('^Erase This Visit')
    program.keys('alt+e')
    wait_for('the erasing', lambda: ask(database, 'SELECT count(*) FROM sealed') == 0)
    program.wait_for_name('^Erased')


def lock(program):
    program.keys('ctrl+l')
    program.wait_for_name('^My Week is locked')
    time.sleep(1)


def nowhere(marks, folder):
    found = find_in_files(marks, folder, *folders_of_user())
    assert not found, '\n'.join(found)


def no_trace(folder):
    """marks in every private field, the password and the recovery key: none is left when it is locked, killed or erased"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        marks = all_marks(set_password(program))
        write_everywhere(program, database)
        nowhere(marks, folder)
        undo_and_redo(program, database)
        program.keys('ctrl+shift+w')
        lock(program)
        nowhere(marks, folder)
        found = find_in_memory(marks, program.process.pid)
        assert not found, '\n'.join(found)
        for option in (f'--export={folder}/open.json', f'--backup={folder}/copy.db'):
            subprocess.run([PROGRAM, f'--database={database}', option], check=True, capture_output=True)
        nowhere(marks, folder)
        unlock(program)
        program.kill()
    nowhere(marks, folder)


def visit_erased(folder):
    """a visit that is erased is gone from the file and its log at once, and from the memory once it is locked"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        marks = all_marks(set_password(program))
        write_everywhere(program, database)
        body = ask(database, 'SELECT body FROM sealed')
        assert find_in_files([body[:24], body[-24:]], folder)
        erase_visit(program, database)
        wait_for('none of it in the file', lambda: not find_in_files([body[:24], body[-24:]], folder))
        lock(program)
        nowhere(marks, folder)
        found = find_in_memory(marks, program.process.pid)
        assert not found, '\n'.join(found)


def erased(folder):
    """an erased record is gone from the file, its log and its index"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        set_password(program)
        write_everywhere(program, database)
        body = ask(database, 'SELECT body FROM sealed')
        assert find_in_files([body[:24], body[-24:]], folder)
        lock(program)
        come_to_door(program)
        program.type(PASSWORD)
        program.keys('Return')
        wait_for_week(program)
        program.click('^Menu of My Week$')
        program.keys('Down', 'Down', 'Return')
        program.wait_for_name('^All that only you can read')
        write_password = wait_for('the password', lambda: find_field(program, '^Password as it is now'))
        xdotool('mousemove', *write_password.get_centre(), 'sleep', .03, 'click', 1)
        program.type(PASSWORD)
        program.click('^Erase for Good$')
        wait_for('the erasing', lambda: ask(database, 'SELECT count(*) FROM account') == 0)
        time.sleep(1)
        assert ask(database, 'SELECT count(*) FROM sealed') == 0
        left = find_in_files([body[:24], body[-24:]], os.path.dirname(database))
        assert not left, '\n'.join(left)


run(no_trace, visit_erased, erased)
