"""Everything that the keyboard can reach has a name of its own for a screen reader, on every page and in both languages."""
import re

from accessible import FOCUSABLE, LIST_ITEM
from program import Program, wait_for

# Where one program is led to, in turn, and by which keys.
ROUTES = [
    {'board': [], 'quick add': ['ctrl+n'], 'action panel': ['Escape', 'Down', 'Return']},
    {'flat': ['ctrl+t'], 'impact matrix': ['ctrl+m']},
    {'archive': ['ctrl+shift+a']},
    {'my week': ['ctrl+shift+w'], 'first password': ['Return']},
    {'new goal panel': ['ctrl+shift+n']},
    {'preferences': ['ctrl+comma']},
    {'lesson designs': ['ctrl+d']},
    {'year board': ['ctrl+j']},
    {'goal setting': ['ctrl+g']},
    {'pupil voice': ['ctrl+u']},
    {'progress': ['ctrl+r']},
    {'school overview': ['ctrl+shift+r']},
    {'projector': ['F11']},
    {'import': ['ctrl+i']},
    {'export': ['ctrl+e']},
    {'shortcuts': ['ctrl+question']},
    {'menu': ['F10']},
]


def get_line(node):
    """The node and what it stands in, innermost first."""
    while node:
        yield node
        node = node.parent


def is_platforms(node):
    """What GTK itself draws and names: its file chooser, menus and key window, and the inside of a drop-down that has a name."""
    if node.role in ('group', 'generic', 'list'):  # hand the focus on to what they hold
        return True
    return any(one.name in ('GtkFileChooserWidget', 'GtkShortcutsWindow', 'GtkPopoverMenu') or one.role == 'menu' or
               one is not node and one.role == 'combo box' and is_named(one) for one in get_line(node))


def is_named(node):
    return node.name and not re.fullmatch(r'(Gtk|Adw|Lk|Gdk)[A-Z]\w+', node.name)


def is_marked(node):
    """Whether the mark of its key is read aloud with its words. (What was never shown is not read, and has no size.)"""
    return re.search(r'_\w', node.name) and node.get_size() != (0, 0)


def find_nameless(program):
    """What can be reached and has no name, or has one that is not for ears."""
    nodes = program.walk()
    assert nodes, 'nothing is told of the program'
    return [describe(node) for node in nodes
            if node.has_state(FOCUSABLE) and (not is_named(node) or is_marked(node)) and not is_platforms(node)]


def describe(node):
    return ' < '.join(f'{one.role} "{one.name}"' for one in list(get_line(node))[:5])


def look(program):
    """What there is and in which state: two looks that are the same tell of a program at rest."""
    return [(node.path, node.states) for node in program.walk()]


def press(program, key):
    """Presses KEY, and waits for what comes of it till nothing more comes."""
    seen = [look(program)]
    program.keys(key)
    wait_for(f'what {key} does', lambda: look(program) != seen[0])

    def is_at_rest():
        seen.append(look(program))
        return seen[-1] == seen[-2]

    wait_for(f'rest after {key}', is_at_rest)


def check_places(language):
    wrong = []
    for route in ROUTES:
        with Program('--demo', language=language) as program:
            program.fill_screen()
            wait_for('cards', lambda: [node for node in program.walk() if node.kind == LIST_ITEM])
            for place, keys in route.items():
                for key in keys:
                    press(program, key)
                wrong += [f'{place}: {one}' for one in find_nameless(program)]
    assert not wrong, '\n'.join(wrong)
