"""Setting goals in four steps, by keys alone."""
from program import Program, ask, make_school, run, wait_for


def four_steps(folder):
    """a goal is written, counted, looked back on and achieved by keys alone, and each step is undone on its own"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.raise_window()
        program.keys('ctrl+g')
        program.wait_for_name('^How did it go')
        program.keys('alt+Right', 'alt+Right')
        program.wait_for_name('^What do we want')
        program.keys('Tab')
        program.type('Reading every day')
        program.keys('Return')
        wait_for('the goal', lambda: ask(database, 'SELECT stage FROM goal') == 'active')
        program.keys('alt+Right')
        program.wait_for_name('^How will you count it')
        program.keys('Tab')
        program.type('Tally at noon')
        program.keys('Return')
        wait_for('the measure', lambda: ask(database, 'SELECT measure FROM goal') == 'Tally at noon')
        program.keys('Tab')
        program.type('1')
        program.keys('Return', 'Tab')
        program.type('4,5')
        program.keys('Return')
        wait_for('the target', lambda: ask(database, 'SELECT start || target FROM goal') == '1.04.5')
        wait_for('no more question', lambda: not program.find('^How will you count it'))
        program.keys('alt+Left', 'alt+Left', 'Tab', 'Tab', 'Return')
        wait_for('the success', lambda: ask(database, 'SELECT stage FROM goal') == 'achieved' and
                 ask(database, 'SELECT title FROM success') == 'Reading every day')
        program.keys('Escape')
        program.keys('ctrl+z')
        wait_for('the undo', lambda: ask(database, 'SELECT stage FROM goal') == 'active' and ask(database, 'SELECT count(*) FROM success') == 0)
        program.quit()


run(four_steps)
