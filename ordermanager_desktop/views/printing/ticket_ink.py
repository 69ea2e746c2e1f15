"""Paints the pieces of a ticket, black on white; each over the ticket's whole width, in dots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

RULE: Final = 20
BORDER: Final = 5
PADDING: Final = 14
EDGE: Final = BORDER + PADDING / 2

Draw = Callable[[QPainter, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the ticket over its whole width, which no page break divides."""

    height: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Run:
    """A line of text as it will be printed.

    Attributes:
        area: Where its letters are, measured from the left top of its strip.
    """

    text: str
    face: QFont
    area: QRectF
    baseline: float


def draw_runs(
    runs: list[Run], area: QRectF, painter: QPainter, top: float, *, is_inverted: bool
) -> None:
    """Paint texts, on black if they are inverted."""
    colour = Qt.GlobalColor.black
    if is_inverted:
        painter.fillRect(area.translated(0, top), Qt.GlobalColor.black)
        colour = Qt.GlobalColor.white
    painter.setPen(colour)
    for run in runs:
        painter.setFont(run.face)
        painter.drawText(QPointF(run.area.left(), top + run.baseline), run.text)


def draw_framed(width: int, strip: Strip, painter: QPainter, top: float) -> None:
    """Paint a strip, and the frame at its sides."""
    strip.draw(painter, top)
    _draw_sides(width, painter, top, strip.height)


def draw_edge(width: int, painter: QPainter, top: float, *, is_top: bool) -> None:
    """Paint the upper or the lower end of a frame."""
    at = top if is_top else top + EDGE - BORDER
    painter.fillRect(QRectF(0, at, width, BORDER), Qt.GlobalColor.black)
    _draw_sides(width, painter, top, EDGE)


def draw_rule(width: int, painter: QPainter, top: float) -> None:
    """Paint a line across."""
    painter.fillRect(QRectF(0, top + RULE / 2 - 1, width, 2), Qt.GlobalColor.black)


def draw_nothing(_painter: QPainter, _top: float) -> None:
    """Leave room."""


def _draw_sides(width: int, painter: QPainter, top: float, height: float) -> None:
    for left in (0, width - BORDER):
        painter.fillRect(QRectF(left, top, BORDER, height), Qt.GlobalColor.black)
