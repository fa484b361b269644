"""Everything that the keyboard can reach has a name of its own for a screen reader, on every page and in both languages."""
import re

from program import FOCUSABLE, Program, wait_for

PLACES = {
    'board': [],
    'flat': ['ctrl+t'],
    'action panel': ['ctrl+n', 'Escape', 'Down', 'Return'],
    'new goal panel': ['ctrl+shift+n'],
    'quick add': ['ctrl+n'],
    'archive': ['ctrl+shift+a'],
    'preferences': ['ctrl+comma'],
    'impact matrix': ['ctrl+m'],
    'lesson designs': ['ctrl+d'],
    'year board': ['ctrl+j'],
    'goal setting': ['ctrl+g'],
    'pupil voice': ['ctrl+u'],
    'progress': ['ctrl+r'],
    'my week': ['ctrl+shift+w'],
    'first password': ['ctrl+shift+w', 'Return'],
    'school overview': ['ctrl+shift+r'],
    'projector': ['F11'],
    'import': ['ctrl+i'],
    'export': ['ctrl+e'],
    'shortcuts': ['ctrl+question'],
    'menu': ['F10'],
}


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
    return [describe(node) for node in program.walk()
            if node.has_state(FOCUSABLE) and (not is_named(node) or is_marked(node)) and not is_platforms(node)]


def describe(node):
    return ' < '.join(f'{one.role} "{one.name}"' for one in list(get_line(node))[:5])


def check_places(language):
    wrong = []
    for place, keys in PLACES.items():
        with Program('--demo', language=language) as program:
            program.fill_screen()
            wait_for('cards', lambda: [node for node in program.walk() if node.role == 'list item'])
            for key in keys:
                program.keys(key)
            wrong += [f'{place}: {one}' for one in find_nameless(program)]
    assert not wrong, '\n'.join(wrong)
