"""The screen as a screen reader gets it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QScrollArea, QWidget

_TELLS_NOTHING = (
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
)


def spoken(widget: QWidget) -> QAccessibleInterface:
    """A widget's interface."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name_of(part: QAccessibleInterface) -> str:
    """What it is called."""
    return part.text(QAccessible.Text.Name)


def everything(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that is not hidden, in order."""
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from everything(child)


def silent_parts(screen: QWidget) -> list[str]:
    """What can have the keyboard, and has no name or no role."""
    return [
        f"{part.role().name} “{name_of(part)}” {part.object()}"
        for part in everything(spoken(screen))
        if part.state().focusable and not (_has_role(part) and name_of(part).strip())
    ]


def _has_role(part: QAccessibleInterface) -> bool:
    """Qt has none for an area that scrolls; its name must do."""
    return part.role() not in _TELLS_NOTHING or isinstance(part.object(), QScrollArea)
