"""What is private and damaged, tampered with, of a newer version or half there: the rest opens, it is told what cannot be, and nothing is lost."""
import sqlite3

from program import Program, make_school, run, wait_for

PASSWORD = 'een lange zin'
SENTENCES = ('Zij wachtte', 'Zij zweeg', 'Zij vroeg door', 'Zij keek rond', 'Zij liep langs')


def come_in(program, new):
    program.wait_for_name('Anna de Boer')
    program.fill_screen()
    program.raise_window()
    program.keys('ctrl+shift+w')
    program.wait_for_name('^Who Are You')
    program.type('anna')
    program.keys('Return')
    program.wait_for_name('^You have no password yet' if new else '^Open what is yours')
    for _ in range(2 if new else 1):
        program.type(PASSWORD)
        program.keys('Return')
    if new:
        program.wait_for_name('^Keep This Recovery Key')
        program.click('^Later$')
    program.wait_for_name('^Good (morning|afternoon|evening), Anna')


def read(database, sql='SELECT * FROM sealed LEFT JOIN sealed_reader ON sealed.id = sealed ORDER BY sealed.id'):
    connection = sqlite3.connect(f'file:{database}?mode=ro', uri=True, timeout=5)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def log_visits(program, database):
    for number, sentence in enumerate(SENTENCES, 1):
        program.click('^Log a Visit$')
        program.wait_for_name('^Who\\?')
        program.click('^Someone visited me$')
        program.click('^Who\\?')
        for text in ('bas', 'Wie denkt mee?', sentence):
            program.type(text)
            program.keys('Return')
        wait_for('the visit', lambda: len(read(database, 'SELECT id FROM sealed')) == number)


def damage(database):
    """One is flipped in a bit, one of a format to come, one without its readers, one made another's; the last stays whole."""
    connection = sqlite3.connect(database, timeout=5)
    flipped, newer, unread, moved, _ = (row[0] for row in connection.execute('SELECT id FROM sealed ORDER BY id'))
    body = bytearray(connection.execute('SELECT body FROM sealed WHERE id = ?', (flipped,)).fetchone()[0])
    body[len(body) // 2] ^= 1
    connection.execute('UPDATE sealed SET body = ? WHERE id = ?', (bytes(body), flipped))
    connection.execute('UPDATE sealed SET format = 9 WHERE id = ?', (newer,))
    connection.execute('DELETE FROM sealed_reader WHERE sealed = ?', (unread,))
    connection.execute("UPDATE sealed SET version = version + 7 WHERE id = ?", (moved,))
    connection.commit()
    connection.close()


def damaged(folder):
    """of five records four are spoilt in four ways: the whole one opens, the others are told and stay byte for byte as they were"""
    database = make_school(folder)
    with Program(f'--database={database}') as program:
        come_in(program, True)
        log_visits(program, database)
        program.quit()
    damage(database)
    before = read(database)
    with Program(f'--database={database}') as program:
        come_in(program, False)
        first, *reasons = program.wait_for_name('records? cannot be opened').name.split('\n')
        assert first.startswith('4 records'), first
        assert len(reasons) == 2, reasons
        for why in ('damaged', 'newer version'):  # all of one day, which is said once
            assert [line for line in reasons if why in line and ',' not in line.split(': ')[0]], reasons
        program.click('^My Visits$')
        rows = wait_for('the whole one', lambda: [node.name for node in program.walk() if any(text in node.name for text in SENTENCES)])
        assert len({text for text in SENTENCES if any(text in row for row in rows)}) == 1, rows
        program.keys('ctrl+l')
        program.wait_for_name('^My Week is locked')
        program.quit()
    assert read(database) == before


run(damaged)
