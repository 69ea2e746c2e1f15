"""Quiet surfaces: a tinted block and a hairline."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.views.theme import Tone, tokens, tone_background
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting


class ToneBlock(QWidget):
    """A rounded area in the weak colour of a tone; give it a layout with labels of that tone."""

    def __init__(self, tone: Tone = Tone.MUTED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=tone_background(self._tone))


class Hairline(QWidget):
    """A separator one pixel thick."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        is_flat = orientation == Qt.Orientation.Horizontal
        self.setSizePolicy(wide if is_flat else fixed, fixed if is_flat else wide)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().border)
