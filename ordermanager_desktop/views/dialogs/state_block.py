"""The state of a cancellation in an icon and a few words."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, Tone, tone_background
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting
from ordermanager_desktop.views.widgets.text_label import TextLabel

_ICON_PX = 20


class StateBlock(QWidget):
    """A tinted block, as high as a button, while something is open; plain words afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint: Tone | None = None
        self._icon = IconLabel("info", size_px=_ICON_PX)
        self._words = TextLabel(role=TextRole.BODY_STRONG, elides=True)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words)
        self._row.addStretch(1)

    def text(self) -> str:
        """The words that are shown."""
        return self._words.text()

    def show_open(self, words: str, icon: str, tone: Tone) -> None:
        """Something is going on, or went wrong."""
        self._tint = tone
        self._show(words, icon, tone)
        spaced(self._row, margins=(3, 0, 3, 0), spacing=2)
        self._row.setStretch(0, 1)
        self.setMinimumHeight(scaled_px(BUTTON_HEIGHT_PX))

    def show_settled(self, words: str, icon: str, tone: Tone) -> None:
        """Nothing more is to come."""
        self._tint = None
        self._show(words, icon, tone)
        spaced(self._row, spacing=2)
        self._row.setStretch(0, 0)
        self.setMinimumHeight(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tint is not None:
            with painting(self) as painter:
                draw_rounded(painter, self.rect(), fill=tone_background(self._tint))

    def _show(self, words: str, icon: str, tone: Tone) -> None:
        self._words.setText(words)
        self._words.set_tone(tone)
        self._icon.show_icon(icon, tone)
        self.update()
