"""A full disk, a folder that cannot be written, a file of a newer version: said in words, and nothing lost."""
import os
import shutil
import sqlite3
import subprocess

from program import Program, ask, make_school, run, wait_for


def fill(folder):
    """Takes all the room that is left, to the last byte."""
    with open(os.path.join(folder, 'ballast'), 'wb', buffering=0) as ballast:
        size = 1 << 20
        while size:
            try:
                ballast.write(b'\0' * size)
            except OSError:
                size //= 2


def add_action(program, title):
    program.keys('ctrl+n')
    program.type(title)
    program.keys('Return', 'Escape')


def full_disk(folder):
    """a full disk is said; what was typed stays on the screen and is written once there is room"""
    small = os.path.join(folder, 'small')
    os.mkdir(small)
    if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small], capture_output=True).returncode:
        return 'no right to mount a small disk'
    try:
        database = make_school(small)
        with Program(f'--database={database}') as program:
            program.wait_for_name('Anna de Boer')
            fill(small)
            add_action(program, 'Cook soup with the class')
            program.wait_for_name('^The disk is full')
            assert program.find('^Cook soup with the class')
            assert not ask(database, 'SELECT count(*) FROM action')
            os.remove(os.path.join(small, 'ballast'))
            wait_for('the write', lambda: ask(database, 'SELECT count(*) FROM action') == 1)
            program.quit()
    finally:
        subprocess.run(['umount', '-l', small], check=True)


def read_only(folder):
    """a folder that cannot be written opens for reading, and says so"""
    made = os.path.join(folder, 'made')
    os.mkdir(made)
    database = make_school(made)
    if os.getuid() == 0 and subprocess.run(['mount', '--bind', made, made], capture_output=True).returncode:
        return 'no right to make a folder read-only'
    try:
        if os.getuid() == 0:
            subprocess.run(['mount', '-o', 'remount,bind,ro', made], check=True)
        else:
            os.chmod(database, 0o400)
            os.chmod(made, 0o500)
        with Program(f'--database={database}') as program:
            program.wait_for_name('Anna de Boer')
            program.wait_for_name('can be read but not written')
            program.keys('ctrl+n')
            program.keys('ctrl+q')
            assert program.process.wait(20) == 0
    finally:
        if os.getuid() == 0:
            subprocess.run(['umount', '-l', made], check=True)
        else:
            os.chmod(made, 0o700)


def newer(folder):
    """a database of a newer version is left as it was"""
    database = make_school(folder)
    with sqlite3.connect(database) as connection:
        connection.execute('PRAGMA user_version = 999')
        connection.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    connection.close()
    shutil.copy(database, database + '.kept')
    with Program(f'--database={database}') as program:
        program.wait_for_name('newer version')
        program.quit()
    with open(database, 'rb') as now, open(database + '.kept', 'rb') as kept:
        assert now.read() == kept.read()


run(full_disk, read_only, newer)
