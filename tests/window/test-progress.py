"""The school overview: at the desk, on the projector, and the same after a restart."""
import os

from program import Program, make_school, run, wait_for


def make_team(folder):
    return make_school(folder, ('Anna de Boer', 'Bas Visser', 'Carla Smit', 'Dirk Bos', 'Els Kok'))


def projected(folder):
    """the overview goes to the projector, and from there to a team's board"""
    database = make_team(folder)
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.raise_window()
        program.fill_screen()
        program.keys('ctrl+shift+r')
        program.wait_for_name('^Open the board of Onderbouw')
        program.click('^Show This on the Projector')
        program.wait_for_name('^Leave the Projector View')
        program.click('^Open the board of Onderbouw')
        wait_for('the board', lambda: not program.find('^Open the board of Onderbouw'))
        program.keys('ctrl+shift+r')
        program.wait_for_name('^Open the board of Onderbouw')
        program.keys('Escape')
        wait_for('the board', lambda: not program.find('^Open the board of Onderbouw'))
        assert program.find('^Leave the Projector View')
        program.quit()


def remembered(folder):
    """what the overview counted last is what it counts next time"""
    os.environ['GSETTINGS_BACKEND'] = 'keyfile'
    database = make_team(folder)
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.raise_window()
        program.keys('ctrl+shift+r')
        program.wait_for_name('^Open the board of Onderbouw')
        program.keys('space', 'Down', 'Down', 'Return')
        program.wait_for_name('^Lesson designs')
        program.keys('Escape')
        program.quit()
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.raise_window()
        program.keys('ctrl+shift+r')
        program.wait_for_name('^Lesson designs')
        assert not program.find('^Board sessions$')
        program.keys('Escape')
        program.quit()


run(projected, remembered)
