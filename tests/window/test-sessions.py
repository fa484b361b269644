"""Two at one file: a second start, another login, and a program that is killed."""
import subprocess

from accessible import LIST_ITEM
from program import Login, PROGRAM, Program, ask, make_school, run, wait_for, xdotool


def add_action(program, title):
    program.raise_window()
    program.keys('ctrl+n')
    program.type(title)
    program.keys('Return', 'Escape')


def second_start(folder):
    """a second start raises the first window and ends"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        second = subprocess.run([PROGRAM, f'--database={database}'], timeout=20, capture_output=True, text=True, check=True)
        assert not second.stdout
        assert program.process.poll() is None
        windows = [node for node in program.walk() if node.role in ('frame', 'window')]
        assert len(windows) == 1, [node.name for node in windows]
        program.quit()


def two_logins(folder):
    """two logins on one file see each other's changes, and each undoes its own"""
    database = make_school(folder)
    with Login() as login, Program(f'--database={database}') as ours, \
            Program(f'--database={database}', login=login) as theirs:
        theirs.wait_for_name('Anna de Boer')
        add_action(theirs, 'Ask the caretaker')
        ours.wait_for_name('^Ask the caretaker')
        add_action(ours, 'Water the plants')
        theirs.wait_for_name('^Water the plants')
        theirs.raise_window()
        theirs.keys('ctrl+z')
        wait_for('the undo', lambda: ask(database, 'SELECT group_concat(title) FROM action') == 'Water the plants')
        wait_for('the undo in the other window', lambda: not ours.find('^Ask the caretaker'))
        theirs.quit()
        ours.raise_window()
        ours.quit()


def killed(folder):
    """what the window had said was saved is there after kill -9, and can be undone"""
    database = make_school(folder)
    titles = [f'Promise {number}' for number in range(12)]
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.keys('ctrl+n')
        for title in titles:
            program.type(title)
            program.keys('Return')
        wait_for('the last one written', lambda: ask(database, 'SELECT count(*) FROM action') == len(titles))
        program.type('half a sen')
        program.kill()
    with Program(f'--database={database}') as program:
        program.wait_for_name(f'^{titles[-1]}')
        shown = {node.name.split(',')[0] for node in program.walk() if node.kind == LIST_ITEM}
        assert set(titles) <= shown, shown
        program.keys('ctrl+z')
        wait_for('the undo', lambda: not program.find(f'^{titles[-1]}'))
        program.quit()
    checked = subprocess.run([PROGRAM, f'--database={database}', '--check'], capture_output=True, text=True)
    assert checked.stdout.strip() == 'ok', checked


run(second_start, two_logins, killed)
