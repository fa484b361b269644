"""What changed on paper while the projector was off, taken over by keys in the real program."""
import sqlite3

from program import Program, ask, make_school, run, wait_for


def add_printed_board(database, titles):
    """Actions to do of the only team, and the board that was printed with their numbers, as the program writes them."""
    connection = sqlite3.connect(database)
    team, = connection.execute('SELECT id FROM team').fetchone()
    ids = [f'01900000-0000-7000-8000-{number:012}' for number in range(len(titles))]
    for rank, (action, title) in enumerate(zip(ids, titles)):
        connection.execute("INSERT INTO action (id, team, title, stage_since, rank, created) VALUES (?, ?, ?, 1, ?, 1)",
                           (action, team, title, 'ABCDEFGH'[rank]))
    connection.execute("INSERT INTO sheet VALUES ('01900000-0000-7000-8000-00000000000f', ?, ?, 1)", (team, '\n'.join(ids)))
    connection.commit()
    connection.close()


def by_keys(folder):
    """lines in Dutch are previewed, written at once, and undone in one step"""
    database = make_school(folder)
    add_printed_board(database, ('Boeken kopen', 'Poster maken'))
    with Program(f'--database={database}', language='nl') as program:
        program.raise_window()
        program.wait_for_name('^Poster maken')
        board = program.window
        program.keys('ctrl+shift+p')
        wait_for('the page for paper', lambda: program.find_window() != board)
        program.window = program.find_window()
        program.raise_window()
        program.type('2 klaar')
        program.keys('Return')
        program.type('+ Planten water geven @bas vrijdag')
        program.wait_for_name('Poster maken.*Klaar|Klaar.*Poster maken')
        program.wait_for_name('^Planten water geven')
        assert ask(database, 'SELECT count(*) FROM action') == 2
        program.keys('ctrl+Return')
        wait_for('what was on paper', lambda: ask(database, 'SELECT count(*) FROM action') == 3)
        assert ask(database, "SELECT stage FROM action WHERE title = 'Poster maken'") == 'done'
        assert ask(database, "SELECT p.name FROM action a JOIN person p ON p.id = a.owner WHERE due_day IS NOT NULL") == 'Bas Visser'
        program.window = board
        program.raise_window()
        program.keys('ctrl+z')
        wait_for('one undo', lambda: ask(database, 'SELECT count(*) FROM action') == 2)
        assert ask(database, "SELECT stage FROM action WHERE title = 'Poster maken'") == 'todo'
        program.quit()


run(by_keys)
