"""The platform's badge: our own monogram on a colour, never a company's logo."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting
from ordermanager_desktop.views.widgets.plain_text import one_line, set_plain_tooltip

BADGE_PX = 40
_RADIUS_PX = 10
_UNKNOWN_COLOUR = QColor("#5A6472")
_TEXT_COLOUR = QColor("#FFFFFF")


def paint_badge(
    painter: QPainter, rect: QRect, platform: Platform, *, is_muted: bool = False
) -> None:
    """Paint the badge so that it fills the square ``rect``; grey for an order that is over."""
    look = tokens()
    fill, ink = (look.neutral_weak, look.muted) if is_muted else (_fill(platform), _TEXT_COLOUR)
    draw_rounded(painter, rect, fill=fill, radius_px=scaled_px(_RADIUS_PX))
    painter.setFont(font(TextRole.BADGE))
    painter.setPen(ink)
    monogram = one_line(platform.monogram, longest=3)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, monogram)


def _fill(platform: Platform) -> QColor:
    colour = QColor.fromString(platform.badge_colour)
    return colour if colour.isValid() and platform.is_known else _UNKNOWN_COLOUR


class PlatformBadge(QWidget):
    """A badge on its own; the platform's name is its tooltip."""

    def __init__(self, platform: Platform, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._platform = platform
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(one_line(platform.name))
        set_plain_tooltip(self, platform.name)

    def sizeHint(self) -> QSize:
        side_px = scaled_px(BADGE_PX)
        return QSize(side_px, side_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_badge(painter, self.rect(), self._platform)
