"""Strokes that the self-painted widgets share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.views.icons import icon_pixmap
from ordermanager_desktop.views.theme import FOCUS_RING_PX, RADIUS_PX


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """A painter for the widget, ended even when painting fails."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


@contextmanager
def saved(painter: QPainter) -> Iterator[QPainter]:
    """Leave the painter as it was found."""
    painter.save()
    try:
        yield painter
    finally:
        painter.restore()


def draw_rounded(
    painter: QPainter,
    rect: QRect,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    border_px: float = 1.0,
    radius_px: float = RADIUS_PX,
) -> None:
    """A rounded rectangle whose border lies inside ``rect``."""
    inset = border_px / 2 if border else 0.0
    painter.setPen(QPen(border, border_px) if border else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    shape = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(shape, radius_px - inset, radius_px - inset)


def draw_focus_ring(
    painter: QPainter, rect: QRect, colour: QColor, *, radius_px: float = RADIUS_PX
) -> None:
    """The ring that shows where the keyboard is."""
    draw_rounded(painter, rect, border=colour, border_px=FOCUS_RING_PX, radius_px=radius_px)


def draw_icon(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """An icon that fills the square ``rect``."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), icon_pixmap(name, colour, rect.width(), ratio))


def blended(colour: QColor, other: QColor, share: float) -> QColor:
    """``colour`` with a share (0 to 1) of another, for hovered and pressed surfaces."""
    keep = 1 - share
    return QColor.fromRgbF(
        colour.redF() * keep + other.redF() * share,
        colour.greenF() * keep + other.greenF() * share,
        colour.blueF() * keep + other.blueF() * share,
        colour.alphaF(),
    )
