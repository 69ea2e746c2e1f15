"""What the geometry of a row is told and tells: its form, its metrics, its zones, its plan."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import IntEnum, auto

from PySide6.QtCore import QPoint, QRect


class RowForm(IntEnum):
    """How an order is laid out, by the width of the list. A number: its hash is quick."""

    COLUMNS = auto()
    CARD = auto()  # three lines
    TALL_CARD = auto()  # five lines, where the words are large and the window is narrow


@dataclass(frozen=True, slots=True)
class RowMetrics:
    """What the geometry depends on besides the row's rectangle.

    ``scale`` is the text scale; ``status_px`` is the widest pill of the language, in real pixels;
    ``has_store`` gives the store a column of its own.
    """

    scale: float = 1.0
    title_px: int = 20
    detail_px: int = 20
    status_px: int = 0
    is_mirrored: bool = False
    has_store: bool = False


@dataclass(frozen=True, slots=True)
class OrderZones:
    """The parts of one row, which share no pixel. In columns each is as high as the row.

    ``detail`` is the line of a card that holds the items; in columns it is empty, because they
    belong to ``customer``. ``store`` is empty while there is one store, and on cards, whose detail
    names it.
    """

    badge: QRect
    number: QRect
    customer: QRect
    waiting: QRect
    pickup: QRect
    total: QRect
    status: QRect
    menu: QRect
    detail: QRect = field(default_factory=QRect)
    store: QRect = field(default_factory=QRect)

    def at(self, point: QPoint) -> str:
        """The name of the zone under a point, empty between them."""
        for each in fields(self):
            zone: QRect = getattr(self, each.name)
            if zone.contains(point):
                return each.name
        return ""


@dataclass(frozen=True, slots=True)
class RowPlan:
    """The zones of a row at the origin, and the lines of text in them.

    A card has no line of its own for the platform, which follows the number, and none for the time
    at which the order was placed.
    """

    area: OrderZones
    number: QRect
    platform: QRect
    customer: QRect
    detail: QRect
    waiting: QRect
    placed: QRect
    is_card: bool = False


def mirrored(zone: QRect, row: QRect) -> QRect:
    """The same zone in a row that is read from right to left."""
    return QRect(row.left() + row.right() - zone.right(), zone.top(), zone.width(), zone.height())
