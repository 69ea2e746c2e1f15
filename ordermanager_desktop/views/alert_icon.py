"""The icon in the bar of the system: a bag, and a disc with the number of alerts not seen."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from ordermanager_desktop.views.palette import LIGHT
from ordermanager_desktop.views.typography import TextRole, font

_SIZES_PX: Final = (16, 22, 32, 64)
_MOST: Final = 9
_UNIT: Final = 32.0  # the drawing's own size


@lru_cache(maxsize=16)
def alert_icon(count: int) -> QIcon:
    """The icon for so many alerts; it has its own ground, for the bar may have any colour."""
    icon = QIcon()
    for size_px in _SIZES_PX:
        icon.addPixmap(_drawn(count, size_px))
    return icon


def _drawn(count: int, size_px: int) -> QPixmap:
    pixmap = QPixmap(size_px, size_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size_px / _UNIT, size_px / _UNIT)
    _draw_bag(painter)
    if count:
        _draw_count(painter, str(count) if count <= _MOST else f"{_MOST}+")
    painter.end()
    return pixmap


def _draw_bag(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LIGHT.accent)
    painter.drawRoundedRect(QRectF(1, 1, 30, 30), 8, 8)
    pen = QPen(LIGHT.on_accent, 2.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bag = QPainterPath(QPointF(8.5, 12))
    for x, y in ((7.5, 25), (24.5, 25), (23.5, 12)):
        bag.lineTo(x, y)
    bag.closeSubpath()
    painter.drawPath(bag)
    painter.drawArc(QRectF(11.5, 6.5, 9, 11), 0, 180 * 16)


def _draw_count(painter: QPainter, text: str) -> None:
    disc = QRectF(10, 10, 22, 22)
    painter.setPen(QPen(QColor(Qt.GlobalColor.white), 2))
    painter.setBrush(LIGHT.danger)
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
    letters = font(TextRole.BADGE)
    letters.setPixelSize(16 if len(text) == 1 else 12)
    painter.setFont(letters)
    painter.setPen(LIGHT.on_danger)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, text)
