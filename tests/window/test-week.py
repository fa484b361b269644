"""The private part: a first password with its recovery key, locking and unlocking, by pointer and keys."""
import re

from gi.repository import Gio, GLib

from program import Program, ask, make_school, run, wait_for

PASSWORD = 'een lange zin'


def open_door(program):
    program.keys('ctrl+shift+w')
    program.wait_for_name('^Who Are You')
    program.type('anna')
    program.keys('Return')


def set_password(program):
    program.wait_for_name('^You have no password yet')
    program.type(PASSWORD)
    program.keys('Return')
    program.type(PASSWORD)
    program.keys('Return')
    program.wait_for_name('^Keep This Recovery Key')


def type_group_back(program):
    asked = int(re.search(r'group (\d)', program.wait_for_name('^Type group').name).group(1))
    groups = [node.name for node in program.walk() if re.fullmatch(r'[0-9A-HJKMNP-TV-Z*~$=]{5}', node.name)]
    assert len(groups) == 7, groups
    program.type(groups[asked - 1].lower())
    program.keys('Return')


def is_locked(program):
    return program.find('^Good (morning|afternoon|evening), Anna') is None and program.find('Who Are You') is None


def wait_for_week(program):
    program.wait_for_name('^Good (morning|afternoon|evening), Anna')


def unlock(program, password=PASSWORD):
    open_door(program)
    program.wait_for_name('^Open what is yours')
    program.type(password)
    program.keys('Return')


def lock_screen_saver():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.emit_signal(None, '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', GLib.Variant('(b)', (True,)))
    bus.flush_sync()


def whole_way(folder):
    """a first password, its recovery key, Ctrl+L, a wrong password, the right one, the projector and the screen saver"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        program.wait_for_name('Anna de Boer')
        program.raise_window()
        open_door(program)
        set_password(program)
        type_group_back(program)
        wait_for_week(program)
        assert ask(database, 'SELECT count(*) FROM account') == 1

        program.keys('ctrl+l')
        wait_for('the lock', lambda: is_locked(program))
        unlock(program, 'een andere zin')
        program.wait_for_name('^That is not your password')
        program.type(PASSWORD)
        program.keys('Return')
        wait_for_week(program)

        program.click('^Back$')
        program.wait_for_name('^Lock My Week')
        program.click('^My Week$')
        wait_for_week(program)

        program.keys('F11')
        wait_for('the lock at the projector', lambda: is_locked(program))
        program.keys('F11')
        unlock(program)
        wait_for_week(program)

        lock_screen_saver()
        wait_for('the lock at the screen saver', lambda: is_locked(program))
        program.quit()


run(whole_way)
