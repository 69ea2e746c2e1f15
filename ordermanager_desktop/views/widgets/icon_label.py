"""An icon that only shows; it takes no focus and no clicks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.views.icons import ICON_PX
from ordermanager_desktop.views.theme import Tone, tone_background, tone_colour
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.painting import draw_icon, painting


class IconLabel(QWidget):
    """An icon in a tone; ``disc_px`` puts it on a round weak background of that size."""

    def __init__(
        self,
        icon: str,
        tone: Tone = Tone.TEXT,
        *,
        size_px: int = ICON_PX,
        disc_px: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._tone = tone
        self._size_px = size_px
        self._disc_px = disc_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, tone: Tone) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        side_px = scaled_px(max(self._size_px, self._disc_px))
        return QSize(side_px, side_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = scaled_px(self._size_px)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        with painting(self) as painter:
            if self._disc_px:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tone_background(self._tone))
                painter.drawEllipse(self.rect())
            box = QRect(left, top, side, side)
            draw_icon(painter, box, self._icon_name, tone_colour(self._tone))
