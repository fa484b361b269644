"""What a screen reader is told of a running program, read from the accessibility bus."""
import functools

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
IN_WINDOW = 1  # ATSPI_COORD_TYPE_WINDOW
FRAME = 5  # pixels around a window that no window manager has taken in hand, which its extents do not count
EDITABLE = 7  # ATSPI_STATE_EDITABLE
FOCUSABLE = 11
FOCUSED = 12
LIST_ITEM = 32  # ATSPI_ROLE_LIST_ITEM
PATIENCE_MS = 5000


def call(bus, name, path, interface, method, arguments=None):
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE_MS, None).unpack()


def open_bus(address):
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


@functools.cache
def get_accessibility_address():
    """One for all programs here, also those with a session bus of their own: a screen has only one."""
    address, = call(Gio.bus_get_sync(Gio.BusType.SESSION), 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress')
    return address


class Node:
    """One accessible: its name, kind and states as they were when it was found, the rest asked anew each time."""

    def __init__(self, bus, owner, path, parent=None):
        self.bus, self.owner, self.path, self.parent = bus, owner, path, parent
        self.name, self.kind, self.states = '', None, (0, 0)

    def call(self, method, *arguments):
        return call(self.bus, self.owner, self.path, ACCESSIBLE, method, *arguments)

    @property
    def role(self):
        return self.call('GetRoleName')[0]

    def has_state(self, state):
        return bool(self.states[state // 32] >> (state % 32) & 1)

    def get_extents(self):
        extents, = call(self.bus, self.owner, self.path, COMPONENT, 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))
        return extents

    def get_size(self):
        return self.get_extents()[2:]

    def get_centre(self):
        """Where on the screen its middle is, when its window stands at 0, 0."""
        x, y, width, height = self.get_extents()
        return x + width // 2 + FRAME, y + height // 2 + FRAME

    def get_children(self):
        found, = self.call('GetChildren')
        return [Node(self.bus, owner, path, self) for owner, path in found]


def find_application(pid):
    bus = open_bus(get_accessibility_address())
    registry = Node(bus, 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
    for child in registry.get_children():
        try:
            if call(bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                    GLib.Variant('(s)', (child.owner,))) == (pid,):
                return child
        except GLib.Error:
            continue  # a program that has just ended
    return None


def ask_children(nodes):
    """The children of each of NODES, asked of all at once; None for what is gone meanwhile."""
    answers = {}

    def answered(bus, result, node):
        try:
            found, = bus.call_finish(result).unpack()
            answers[node] = [Node(bus, owner, path, node) for owner, path in found]
        except GLib.Error:
            answers[node] = None

    for node in nodes:
        node.bus.call(node.owner, node.path, ACCESSIBLE, 'GetChildren', None, None, Gio.DBusCallFlags.NONE, PATIENCE_MS, None,
                      answered, node)
    while len(answers) < len(nodes):
        GLib.MainContext.default().iteration(True)
    return answers


def get_items(application):
    """By its path: how many children each accessible has, its name, kind and states. Only of those that were asked for before."""
    items, = call(application.bus, application.owner, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
    return {path: (n_children, name, kind, states) for (_, path), _, _, _, n_children, _, name, kind, _, states in items}


def read_tree(application):
    """Every accessible of APPLICATION, outermost first; none while it does not answer. (libatspi crashes when a program is killed.)"""
    try:
        items = get_items(application)
    except GLib.Error:
        return []
    children, level = {}, [application]
    while level:
        # GTK does not count those of the whole.
        asked = [node for node in level if node is application or items.get(node.path, (1,))[0]]
        children.update(ask_children(asked))
        level = [child for node in asked for child in children[node] or []]
    found, waiting = [], [application]
    while waiting:
        node = waiting.pop()
        under = children.get(node, [])
        if under is not None:
            found.append(node)
            waiting += reversed(under)
    if any(node.path not in items for node in found):
        try:
            items = get_items(application)
        except GLib.Error:
            return []
    for node in found:
        _, node.name, node.kind, node.states = items.get(node.path, (0, '', None, (0, 0)))
    return found
