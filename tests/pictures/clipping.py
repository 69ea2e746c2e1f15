"""Finds words that have less room than they need, on everything that is on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from ordermanager_desktop.views.connection_pill import ConnectionPill
from ordermanager_desktop.views.shelf_tabs import ShelfTab
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.pill import Pill
from ordermanager_desktop.views.widgets.text_label import TextLabel


def clipped_words(window: QWidget) -> list[str]:
    """What is cut, with where; a word that may give way with an ellipsis is no find, if the whole
    of it can be read in a tooltip."""
    tops = [window, *(top for top in QApplication.topLevelWidgets() if top is not window)]
    shown = [top for top in tops if top.isVisible()]
    return [found for top in shown for found in _cut_in(top)]


def _cut_in(top: QWidget) -> Iterator[str]:
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or not (text := _text_of(widget)):
            continue
        if why := _too_little(widget) or _outside(widget):
            yield f"{type(widget).__name__} {widget.objectName()} “{text}”: {why}"


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, PaintedButton):
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | Pill) else ""


def _too_little(widget: QWidget) -> str:
    """Why its own rectangle is too small for its text."""
    match widget:
        case QLabel() if widget.wordWrap():
            wanted = widget.heightForWidth(widget.width())
            return _short("high", widget.height(), wanted)
        case TextLabel() if widget._elides:
            return _short("high", widget.height(), widget.fontMetrics().height() - 2)
        case QLabel():
            return _short("wide", widget.width(), widget.sizeHint().width())
        case ShelfTab() | ConnectionPill():  # their air gives way first, then words, with a tooltip
            return _short("high", widget.height(), widget.fontMetrics().height())
        case Pill() | Button() | PaintedButton():
            return _short("wide", widget.width(), widget.sizeHint().width())
    return ""


def _short(side: str, has_px: int, wants_px: int) -> str:
    return f"{has_px} px {side}, needs {wants_px}" if has_px < wants_px else ""


def _outside(widget: QWidget) -> str:
    """Why a part of it cannot be seen, unless it can be scrolled to."""
    parent = widget.parentWidget()
    box = QRect(widget.pos(), widget.size())
    while parent is not None and not widget.isWindow():
        if isinstance(parent.parentWidget(), QScrollArea):
            return ""
        if not parent.rect().contains(box):
            return f"sticks out of {type(parent).__name__} {parent.objectName()}"
        if parent.isWindow():
            return ""
        box.translate(parent.mapToParent(QPoint(0, 0)))
        parent = parent.parentWidget()
    return ""
