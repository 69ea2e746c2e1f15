"""A long text that is read and selected, and is never markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painting import draw_focus_ring, draw_rounded, painting
from ordermanager_desktop.views.widgets.plain_text import plain
from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar

_LONGEST = 1_000_000
_SIZE_PX = (520, 380)
_LEAST_PX = (200, 80)


class _Page(QPlainTextEdit):
    """Read only; the arrows scroll it, Tab leaves it."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self._frame = frame
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(TextRole.SECONDARY))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame.update()


class TextPage(QWidget):
    """The text in the frame of a field, whose ring shows where the keyboard is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = _Page(self)
        column = QVBoxLayout(self)
        padding = scaled_px(8)
        column.setContentsMargins(padding, padding, padding // 2, padding)
        column.addWidget(self._page)
        self.setFocusProxy(self._page)

    def show_text(self, name: str, text: str) -> None:
        """Show it from its beginning, under a name that is read aloud."""
        self._page.setAccessibleName(name)
        self._page.setPlainText(plain(text, longest=_LONGEST))

    def text(self) -> str:
        """What is shown."""
        return self._page.toPlainText()

    def sizeHint(self) -> QSize:
        return QSize(*map(scaled_px, _SIZE_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(*map(scaled_px, _LEAST_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=look.bg, border=look.outline)
            if self._page.hasFocus():
                draw_focus_ring(painter, self.rect(), look.accent)
