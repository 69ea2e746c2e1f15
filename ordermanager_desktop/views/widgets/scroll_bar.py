"""A slim scroll bar without arrows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting

WIDTH_PX = 14
_INSET_PX = 3


class ScrollBar(QScrollBar):
    """A vertical bar; give it to ``QAbstractScrollArea.setVerticalScrollBar``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        is_held = self.isSliderDown() or self.underMouse()
        thumb = self._thumb().adjusted(_INSET_PX, 0, -_INSET_PX, 0)
        with painting(self) as painter:
            painter.fillRect(self.rect(), look.bg)
            fill = look.faint if is_held else look.outline
            draw_rounded(painter, thumb, fill=fill, radius_px=thumb.width() / 2)

    def _thumb(self) -> QRect:
        """Where the style lets the mouse hold the thumb."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ScrollBar
        return self.style().subControlRect(
            control, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
