"""Where the parts of a row lie: one pure function for painting, heads, mouse and tooltips."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect

from ordermanager_desktop.views.order_card_layout import card_plan, card_zones
from ordermanager_desktop.views.order_row_zones import (
    OrderZones,
    RowForm,
    RowMetrics,
    RowPlan,
    mirrored,
)

__all__ = [
    "GAP_PX", "PADDING_PX", "OrderZones", "RowForm", "RowMetrics", "RowPlan", "centred_square",
    "form_for", "lines", "plan", "zones",
]  # fmt: skip

PADDING_PX: Final = 20
GAP_PX: Final = 12
COLUMNS_FROM_PX: Final = 900
_CARD_FROM_PX: Final = 480
_CUSTOMER_WANTED_PX: Final = 200
_CUSTOMER_DRAWN_PX: Final = 378
_WIDEST_STATUS_PX: Final = 190
_CUSTOMER_LEAST_PX: Final = 80

# Column: (drawn width, width it can give way to). The customer takes what is left.
_COLUMNS: Final = {
    "badge": (52, 44),
    "number": (190, 128),
    "store": (148, 92),
    "customer": (0, 0),
    "waiting": (118, 94),
    "pickup": (132, 104),
    "total": (92, 84),
    "status": (150, 126),
    "menu": (44, 40),
}
# How they share what a window has beyond the drawn one; otherwise one column would be a hole.
_GROWTH: Final = {"number": 2, "customer": 6, "waiting": 2, "pickup": 2, "status": 1}


def form_for(width_px: int, scale: float, *, has_store: bool = False) -> RowForm:
    """The form that a list of this width has room for.

    The width is the list's with its scroll bar: rows of another form have another height, and a
    bar that comes and goes with it must not decide.
    """
    columns_from_px = COLUMNS_FROM_PX + (_COLUMNS["store"][1] if has_store else 0)
    if width_px >= columns_from_px * scale:
        return RowForm.COLUMNS
    return RowForm.CARD if width_px >= _CARD_FROM_PX * scale else RowForm.TALL_CARD


def plan(
    width_px: int, height_px: int, metrics: RowMetrics, form: RowForm = RowForm.COLUMNS
) -> RowPlan:
    """Lay out a row once for all rows of this size."""
    if form is not RowForm.COLUMNS:
        return card_plan(width_px, height_px, metrics, form)
    area = zones(QRect(0, 0, width_px, height_px), metrics)
    columns = (area.number, area.customer, area.waiting)
    number, customer, waiting = (lines(column, metrics) for column in columns)
    return RowPlan(area, *number, *customer, *waiting)


def zones(row: QRect, metrics: RowMetrics, form: RowForm = RowForm.COLUMNS) -> OrderZones:
    """Lay out a row. Columns give way in a narrow window, and mirror for right-to-left."""
    if form is not RowForm.COLUMNS:
        return card_zones(row, metrics, form)
    widths = _widths(row.width(), metrics)
    gap = round(GAP_PX * metrics.scale)
    left = row.left() + round(PADDING_PX * metrics.scale)
    placed: dict[str, QRect] = {}
    for name, width_px in widths.items():
        zone = QRect(left, row.top(), width_px, row.height())
        placed[name] = mirrored(zone, row) if metrics.is_mirrored else zone
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
    columns = {n: each for n, each in _COLUMNS.items() if n != "store" or metrics.has_store}
    wanted = {name: size[0] * metrics.scale for name, size in columns.items()}
    least = {name: size[1] * metrics.scale for name, size in columns.items()}
    pill_px = min(metrics.status_px, _WIDEST_STATUS_PX * metrics.scale)  # words come before air
    wanted["status"] = max(wanted["status"], pill_px)
    least["status"] = max(least["status"], pill_px)
    taken = (2 * PADDING_PX + (len(columns) - 1) * GAP_PX) * metrics.scale
    room = row_px - taken
    share = _share(room - _CUSTOMER_WANTED_PX * metrics.scale, wanted, least)
    widths = {name: round(least[name] + (wanted[name] - least[name]) * share) for name in wanted}
    left_over = round(room) - sum(widths.values())
    if left_over < _CUSTOMER_LEAST_PX:
        return _squeezed(widths, room)
    return _grown(widths, left_over, round(_CUSTOMER_DRAWN_PX * metrics.scale))


def _grown(widths: dict[str, int], left_over: int, drawn_px: int) -> dict[str, int]:
    """The customer takes the room up to the drawn width; from there on all grow."""
    surplus = max(0, left_over - drawn_px)
    shares = {name: surplus * part // sum(_GROWTH.values()) for name, part in _GROWTH.items()}
    del shares["customer"]
    grown = {name: width_px + shares.get(name, 0) for name, width_px in widths.items()}
    return grown | {"customer": left_over - sum(shares.values())}


def _share(room: float, wanted: dict[str, float], least: dict[str, float]) -> float:
    """How much of the wish can be granted, 0 to 1."""
    slack = sum(wanted.values()) - sum(least.values())
    return min(1.0, max(0.0, (room - sum(least.values())) / slack))


def _squeezed(widths: dict[str, int], room: float) -> dict[str, int]:
    """Far too narrow: every column takes the same share, and texts are elided."""
    factor = max(0.0, room) / (sum(widths.values()) + _CUSTOMER_LEAST_PX)
    squeezed = {name: int(width_px * factor) for name, width_px in widths.items()}
    return squeezed | {"customer": int(_CUSTOMER_LEAST_PX * factor)}
