"""Everything that the keyboard can reach has a name of its own for a screen reader, on every page in Dutch."""
from names import check_places
from program import run


def dutch(folder):
    """everything focusable has a name, in Dutch"""
    check_places('nl')


run(dutch)
