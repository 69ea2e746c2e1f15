"""The only label of the app: plain text in a role and a tone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ordermanager_desktop.views.theme import Tone, tone_colour
from ordermanager_desktop.views.typography import TextRole, font
from ordermanager_desktop.views.widgets.plain_text import (
    breakable,
    one_line,
    plain,
    set_plain_tooltip,
)

__all__ = ["TextLabel", "set_plain_tooltip"]


class TextLabel(QLabel):
    """A text that is never markup.

    Args:
        wraps: Breaks into lines, inside overlong words too.
        elides: Stays on one line and gives way with an ellipsis; the tooltip has the whole text.
        selectable: The mouse can select and copy the text.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: TextRole = TextRole.BODY,
        tone: Tone = Tone.TEXT,
        wraps: bool = False,
        selectable: bool = False,
        elides: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_ready = False  # what is set up here changes its palette, too
        self._tone = tone
        self._colour: QColor | None = None
        self._elides = elides
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # a card would lend its own
        self.setFont(font(role))
        self.setWordWrap(wraps)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if elides:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._is_ready = True
        self._take_colour()
        self.setText(text)

    def setText(self, text: str) -> None:
        if self._elides:
            shown = one_line(text)
            set_plain_tooltip(self, text)
        else:
            shown = breakable(plain(text)) if self.wordWrap() else plain(text)
        super().setText(shown)

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        self._tone = tone
        self._take_colour()

    def set_colour(self, colour: QColor) -> None:
        """Use a colour that is no tone, on a surface of its own such as a toast."""
        self._colour = colour
        self._take_colour()

    def set_role(self, role: TextRole) -> None:
        """Change size and weight."""
        self.setFont(font(role))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._is_ready and event.type() == QEvent.Type.PaletteChange:
            self._take_colour()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._elides:
            hint.setWidth(self.fontMetrics().horizontalAdvance("…"))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elides:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        inside = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.setPen(self._wanted_colour())
        painter.drawText(inside, self.alignment() | Qt.TextFlag.TextSingleLine, shown)
        painter.end()

    def _wanted_colour(self) -> QColor:
        return self._colour or tone_colour(self._tone)

    def _take_colour(self) -> None:
        wanted = self._wanted_colour()
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != wanted:  # else the event never ends
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)
