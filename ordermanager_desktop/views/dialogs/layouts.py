"""Small helpers of layout that the dialogs share."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.plain_text import breakable
from ordermanager_desktop.views.widgets.text_label import TextLabel

_NARROW_WORD: Final = 14


def spaced(
    layout: QBoxLayout, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0
) -> None:
    """Set margins (left, top, right, bottom) and spacing in steps of four pixels."""
    left, top, right, bottom = (SPACE_PX * steps for steps in margins)
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(SPACE_PX * spacing)


def card_column(card: QWidget, *, spacing: int = 4) -> QVBoxLayout:
    """The column of a small card, with the card's margins.

    The layout sets no smallest size: Qt would take the height that wrapped words have in the
    narrowest card, and leave it empty in the real one.
    """
    column = QVBoxLayout(card)
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    spaced(column, margins=(6, 6, 6, 6), spacing=spacing)
    return column


def stacked(*parts: QWidget) -> QWidget:
    """Parts over each other; the last one takes what is left."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    spaced(column)
    for part in parts:
        column.addWidget(part, int(part is parts[-1]))
    return whole


def emptied(layout: QLayout) -> None:
    """Take all widgets and nested layouts out of a layout, and drop them."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()  # it stays on the screen until the event loop drops it
            widget.deleteLater()
        elif nested := item.layout():
            emptied(nested)


def caption(text: str) -> TextLabel:
    """The small heading of a section."""
    return TextLabel(text, role=TextRole.CAPTION, tone=Tone.FAINT)


def narrow(text: str) -> str:
    """The text with places to break in words that are too long for a narrow column."""
    return breakable(text, longest_word=_NARROW_WORD)
