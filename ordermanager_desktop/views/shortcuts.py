"""Every key that does something: one table, from which the keys are bound and listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class Place(Enum):
    """Where a key works."""

    WINDOW = auto()  # anywhere in the window, while no card lies over it
    LIST = auto()
    SEARCH = auto()
    CARD = auto()  # details and questions


class Command(Enum):
    """What a key does."""

    SHORTCUTS = auto()
    REFRESH = auto()
    SEARCH = auto()
    TAB_ACTIVE = auto()
    TAB_ATTENTION = auto()
    TAB_SCHEDULED = auto()
    TAB_HISTORY = auto()
    ALL_ORDERS = auto()
    LARGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    SETTINGS = auto()
    PRACTICE = auto()
    MOVE = auto()
    OPEN = auto()
    NEXT_STEP = auto()
    CANCEL = auto()
    MENU = auto()
    TO_LIST = auto()
    CLEAR_SEARCH = auto()
    NEXT_STOP = auto()
    PRESS = auto()
    SAFE_ANSWER = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One line of the table.

    Attributes:
        keys: Any of them, as QKeySequence reads them; all are bound.
        shown: How many of the keys are listed; another spelling of one key isn't.
    """

    command: Command
    place: Place
    keys: tuple[str, ...]
    text: object  # as QT_TRANSLATE_NOOP marks it
    shown: int = 9
    is_practice: bool = False


SHORTCUTS: Final = (
    Shortcut(
        Command.SHORTCUTS,
        Place.WINDOW,
        ("F1", "?"),
        QT_TRANSLATE_NOOP("shortcuts", "Show this list"),
    ),
    Shortcut(
        Command.SEARCH,
        Place.WINDOW,
        ("Ctrl+F",),
        QT_TRANSLATE_NOOP("shortcuts", "Search orders"),
    ),
    Shortcut(
        Command.TAB_ACTIVE,
        Place.WINDOW,
        ("Ctrl+1",),
        QT_TRANSLATE_NOOP("shortcuts", "Active orders"),
    ),
    Shortcut(
        Command.TAB_ATTENTION,
        Place.WINDOW,
        ("Ctrl+2",),
        QT_TRANSLATE_NOOP("shortcuts", "Orders that need attention"),
    ),
    Shortcut(
        Command.TAB_SCHEDULED,
        Place.WINDOW,
        ("Ctrl+3",),
        QT_TRANSLATE_NOOP("shortcuts", "Scheduled orders"),
    ),
    Shortcut(
        Command.TAB_HISTORY,
        Place.WINDOW,
        ("Ctrl+4",),
        QT_TRANSLATE_NOOP("shortcuts", "History"),
    ),
    Shortcut(
        Command.ALL_ORDERS,
        Place.WINDOW,
        ("Ctrl+H",),
        QT_TRANSLATE_NOOP("shortcuts", "All orders and cancellations"),
    ),
    Shortcut(
        Command.REFRESH,
        Place.WINDOW,
        ("F5",),
        QT_TRANSLATE_NOOP("shortcuts", "Read the orders again now"),
    ),
    Shortcut(
        Command.LARGER,
        Place.WINDOW,
        ("Ctrl++", "Ctrl+="),  # the + of most keyboards is Shift and =, and nobody holds Shift
        QT_TRANSLATE_NOOP("shortcuts", "Larger text"),
        shown=1,
    ),
    Shortcut(
        Command.SMALLER,
        Place.WINDOW,
        ("Ctrl+-",),
        QT_TRANSLATE_NOOP("shortcuts", "Smaller text"),
    ),
    Shortcut(
        Command.USUAL_SIZE,
        Place.WINDOW,
        ("Ctrl+0",),
        QT_TRANSLATE_NOOP("shortcuts", "Text of the usual size"),
    ),
    Shortcut(
        Command.SETTINGS,
        Place.WINDOW,
        ("Ctrl+,",),  # Qt makes it the ⌘ of a Mac
        QT_TRANSLATE_NOOP("shortcuts", "All settings"),
    ),
    Shortcut(
        Command.PRACTICE,
        Place.WINDOW,
        ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("shortcuts", "Choose what to practise"),
        is_practice=True,
    ),
    Shortcut(
        Command.MOVE,
        Place.LIST,
        ("Up", "Down"),
        QT_TRANSLATE_NOOP("shortcuts", "Previous or next order"),
    ),
    Shortcut(
        Command.OPEN,
        Place.LIST,
        ("Enter", "Return"),
        QT_TRANSLATE_NOOP("shortcuts", "Open the order"),
        shown=1,
    ),
    Shortcut(
        Command.NEXT_STEP,
        Place.LIST,
        ("Ctrl+Enter", "Ctrl+Return"),
        QT_TRANSLATE_NOOP("shortcuts", "Next step of the order: confirm it, or mark it as ready"),
        shown=1,
    ),
    Shortcut(
        Command.CANCEL,
        Place.LIST,
        ("Del",),
        QT_TRANSLATE_NOOP("shortcuts", "Cancel the order, after a question"),
    ),
    Shortcut(
        Command.MENU,
        Place.LIST,
        ("Menu", "Shift+F10"),
        QT_TRANSLATE_NOOP("shortcuts", "Menu of the order"),
    ),
    Shortcut(
        Command.TO_LIST,
        Place.SEARCH,
        ("Down", "Enter", "Return"),
        QT_TRANSLATE_NOOP("shortcuts", "On to the orders that were found"),
        shown=2,
    ),
    Shortcut(
        Command.CLEAR_SEARCH,
        Place.SEARCH,
        ("Esc",),
        QT_TRANSLATE_NOOP("shortcuts", "Empty the search"),
    ),
    Shortcut(
        Command.NEXT_STOP,
        Place.CARD,
        ("Tab", "Shift+Tab"),
        QT_TRANSLATE_NOOP("shortcuts", "Next or previous button or field"),
    ),
    Shortcut(
        Command.PRESS,
        Place.CARD,
        ("Space",),
        QT_TRANSLATE_NOOP("shortcuts", "Press the button with the ring"),
    ),
    Shortcut(
        Command.SAFE_ANSWER,
        Place.CARD,
        ("Enter", "Return"),
        QT_TRANSLATE_NOOP("shortcuts", "The safe answer, unless another button has the ring"),
        shown=1,
    ),
    Shortcut(
        Command.CLOSE,
        Place.CARD,
        ("Esc",),
        QT_TRANSLATE_NOOP("shortcuts", "Close; nothing is done"),
    ),
)

_ARROWS: Final = {"Up": "↑", "Down": "↓"}  # clearer than their names


def place_text(place: Place) -> str:
    """The heading over the keys of a place."""
    match place:
        case Place.WINDOW:
            return translate("shortcuts", "Everywhere in the window")
        case Place.LIST:
            return translate("shortcuts", "In the list of orders")
        case Place.SEARCH:
            return translate("shortcuts", "In the search field")
        case Place.CARD:
            return translate("shortcuts", "In an order’s details and in questions")


def what_it_does(shortcut: Shortcut) -> str:
    """What the key does, in the user's language."""
    return translate("shortcuts", str(shortcut.text))


def key_caps(shortcut: Shortcut) -> list[str]:
    """What stands on the keys that are worth a word."""
    return [_ARROWS.get(key) or _native(key) for key in shortcut.keys[: shortcut.shown]]


def key_names(shortcut: Shortcut) -> list[str]:
    """The same keys as they are called on this computer."""
    return [_native(key) for key in shortcut.keys[: shortcut.shown]]


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def bind(window: QWidget, acts: Mapping[Command, Callable[[], object]]) -> None:
    """Let the window's keys do what the table says; a held key does it once."""
    for shortcut in SHORTCUTS:
        if shortcut.place is Place.WINDOW and shortcut.command in acts:
            for key in shortcut.keys:
                _bind_key(window, key, acts[shortcut.command])


def _bind_key(window: QObject, key: str, act: Callable[[], object]) -> None:
    bound = QShortcut(QKeySequence(key), window)
    bound.setAutoRepeat(False)
    bound.activated.connect(act)


def command_of(event: QKeyEvent, place: Place) -> Command | None:
    """What a pressed key means in a place; None if nothing."""
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combination = QKeySequence(pressed.value | event.key())  # Qt.Key lacks most letters
    for shortcut in SHORTCUTS:
        if shortcut.place is place and any(QKeySequence(k) == combination for k in shortcut.keys):
            return shortcut.command
    return None
