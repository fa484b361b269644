"""Everything that the keyboard can reach has a name of its own for a screen reader, on every page in English."""
from names import check_places
from program import run


def english(folder):
    """everything focusable has a name, in English"""
    check_places('en')


run(english)
