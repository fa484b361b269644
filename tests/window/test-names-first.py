"""Everything that the keyboard can reach has a name of its own for a screen reader, at the first start, on an empty board and in dialogs."""
from accessible import FOCUSED, LIST_ITEM
from names import find_nameless
from program import Program, make_school, run, wait_for


def welcome(folder):
    """the first start has names too, and its first step"""
    with Program(f'--database={folder}/new.db') as program:
        program.wait_for_name('^Start')
        nameless = find_nameless(program)
        assert not nameless, '\n'.join(nameless)
        wait_for('the keyboard', lambda: get_focused(program))
        program.keys('Return')
        program.wait_for_name('Step 1 of 3')
        nameless = find_nameless(program)
        assert not nameless, '\n'.join(nameless)


def empty_team(folder):
    """an empty board has names too"""
    with Program(f'--database={make_school(folder)}') as program:
        program.wait_for_name('Anna de Boer')
        nameless = find_nameless(program)
        assert not nameless, '\n'.join(nameless)


def get_focused(program):
    """The names of what has the focus, by their paths."""
    return {node.path: node.name for node in program.walk() if node.has_state(FOCUSED)}


def press_until(program, key, name):
    """Presses KEY until what is named NAME has the focus, each time only after the focus has moved."""
    for _ in range(20):
        before = get_focused(program)
        if name in before.values():
            return
        program.keys(key)
        wait_for(f'the focus elsewhere, on the way to {name}', lambda: get_focused(program) != before)
    raise AssertionError(f'{key} does not reach {name}')


def calendar(folder):
    """the dialogs of the school's holidays and of a person have names too, and are reached by keys"""
    for page, row, name in (('School', 'Holidays', 'Previous School Year'), ('People', 'Bram de Groot', 'Wednesday')):
        with Program('--demo') as program:
            program.fill_screen()
            wait_for('cards', lambda: [node for node in program.walk() if node.kind == LIST_ITEM])
            wait_for('the keyboard', lambda: get_focused(program))
            program.keys('ctrl+comma')
            wait_for('the preferences in front', lambda: 'Board' in get_focused(program).values())
            press_until(program, 'Right', page)
            program.keys('space')
            program.wait_for_name(f'^{row}$')
            press_until(program, 'Tab', row)
            program.keys('Return')
            program.wait_for_name(name)
            nameless = find_nameless(program)
            assert not nameless, '\n'.join(nameless)


run(welcome, empty_team, calendar)
