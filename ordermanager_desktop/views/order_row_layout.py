"""Where the parts of a row lie: one pure function for painting, heads, mouse and tooltips."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from PySide6.QtCore import QPoint, QRect

PADDING_PX: Final = 20
GAP_PX: Final = 12
_CUSTOMER_WANTED_PX: Final = 200
_WIDEST_STATUS_PX: Final = 190
_CUSTOMER_LEAST_PX: Final = 80

# Column: (drawn width, width it can give way to). The customer takes what is left.
_COLUMNS: Final = {
    "badge": (52, 44),
    "number": (190, 128),
    "customer": (0, 0),
    "waiting": (118, 94),
    "pickup": (132, 104),
    "total": (92, 84),
    "status": (150, 126),
    "menu": (44, 40),
}


@dataclass(frozen=True, slots=True)
class RowMetrics:
    """What the geometry depends on besides the row's rectangle.

    ``scale`` is the text scale; ``status_px`` is the widest pill of the language, in real pixels.
    """

    scale: float = 1.0
    title_px: int = 20
    detail_px: int = 20
    status_px: int = 0
    is_mirrored: bool = False


@dataclass(frozen=True, slots=True)
class OrderZones:
    """The columns of one row, each as high as the row."""

    badge: QRect
    number: QRect
    customer: QRect
    waiting: QRect
    pickup: QRect
    total: QRect
    status: QRect
    menu: QRect

    def at(self, point: QPoint) -> str:
        """The name of the column under a point, empty between them."""
        for field in fields(self):
            zone: QRect = getattr(self, field.name)
            if zone.contains(point):
                return field.name
        return ""


@dataclass(frozen=True, slots=True)
class RowPlan:
    """The zones of a row at the origin, and the two lines of its columns of text."""

    area: OrderZones
    number: tuple[QRect, QRect]
    customer: tuple[QRect, QRect]
    waiting: tuple[QRect, QRect]


def plan(width_px: int, height_px: int, metrics: RowMetrics) -> RowPlan:
    """Lay out a row once for all rows of this size."""
    area = zones(QRect(0, 0, width_px, height_px), metrics)
    columns = (area.number, area.customer, area.waiting)
    number, customer, waiting = (lines(column, metrics) for column in columns)
    return RowPlan(area, number, customer, waiting)


def zones(row: QRect, metrics: RowMetrics) -> OrderZones:
    """Lay out a row. Columns give way in a narrow window, and mirror for right-to-left."""
    widths = _widths(row.width(), metrics)
    gap = round(GAP_PX * metrics.scale)
    left = row.left() + round(PADDING_PX * metrics.scale)
    placed: dict[str, QRect] = {}
    for name, width_px in widths.items():
        zone = QRect(left, row.top(), width_px, row.height())
        placed[name] = _mirrored(zone, row) if metrics.is_mirrored else zone
        left += width_px + gap
    return OrderZones(**placed)


def lines(column: QRect, metrics: RowMetrics) -> tuple[QRect, QRect]:
    """The two lines of text in a column: title above, detail below, centred together."""
    height_px = metrics.title_px + metrics.detail_px
    top = column.top() + (column.height() - height_px) // 2
    title = QRect(column.left(), top, column.width(), metrics.title_px)
    return title, QRect(column.left(), title.bottom() + 1, column.width(), metrics.detail_px)


def centred_square(column: QRect, side_px: int) -> QRect:
    """A square in the middle of a column."""
    square = QRect(0, 0, side_px, side_px)
    square.moveCenter(column.center())
    return square


def _widths(row_px: int, metrics: RowMetrics) -> dict[str, int]:
    wanted = {name: size[0] * metrics.scale for name, size in _COLUMNS.items()}
    least = {name: size[1] * metrics.scale for name, size in _COLUMNS.items()}
    pill_px = min(metrics.status_px, _WIDEST_STATUS_PX * metrics.scale)  # words come before air
    wanted["status"] = max(wanted["status"], pill_px)
    least["status"] = max(least["status"], pill_px)
    taken = (2 * PADDING_PX + (len(_COLUMNS) - 1) * GAP_PX) * metrics.scale
    room = row_px - taken
    share = _share(room - _CUSTOMER_WANTED_PX * metrics.scale, wanted, least)
    widths = {name: round(least[name] + (wanted[name] - least[name]) * share) for name in wanted}
    left_over = round(room) - sum(widths.values())
    if left_over < _CUSTOMER_LEAST_PX:
        return _squeezed(widths, room)
    return widths | {"customer": left_over}


def _share(room: float, wanted: dict[str, float], least: dict[str, float]) -> float:
    """How much of the wish can be granted, 0 to 1."""
    slack = sum(wanted.values()) - sum(least.values())
    return min(1.0, max(0.0, (room - sum(least.values())) / slack))


def _squeezed(widths: dict[str, int], room: float) -> dict[str, int]:
    """Far too narrow: every column takes the same share, and texts are elided."""
    factor = max(0.0, room) / (sum(widths.values()) + _CUSTOMER_LEAST_PX)
    squeezed = {name: int(width_px * factor) for name, width_px in widths.items()}
    return squeezed | {"customer": int(_CUSTOMER_LEAST_PX * factor)}


def _mirrored(zone: QRect, row: QRect) -> QRect:
    return QRect(row.left() + row.right() - zone.right(), zone.top(), zone.width(), zone.height())
