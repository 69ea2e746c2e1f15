"""Where the parts of a card lie: the form of a row where there is no room for columns."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect

from ordermanager_desktop.views.order_row_zones import (
    OrderZones,
    RowForm,
    RowMetrics,
    RowPlan,
    mirrored,
)

# In units of the text scale, as drawn at 100 %.
CARD_HEIGHT_PX: Final = 96
TALL_CARD_HEIGHT_PX: Final = 136
_PADDING: Final = 16
_TOP: Final = 12
_BADGE: Final = 40
_GAP: Final = 12
_NARROW_GAP: Final = 8
_LINE: Final = 20
_PILL: Final = 26
_MENU: Final = 44
_WAITING: Final = 72
_TOTAL: Final = 92
_STATUS_LEAST: Final = 126
_STATUS_MOST: Final = 190

Box = tuple[float, float, float, float]  # left, top, right, bottom


def card_plan(width_px: int, height_px: int, metrics: RowMetrics, form: RowForm) -> RowPlan:
    """Lay out a card once for all rows of this size."""
    area = card_zones(QRect(0, 0, width_px, height_px), metrics, form)
    none = QRect()
    return RowPlan(
        area, area.number, none, area.customer, area.detail, area.waiting, none, is_card=True
    )


def card_zones(row: QRect, metrics: RowMetrics, form: RowForm) -> OrderZones:
    """Lay out a card in a row's rectangle."""
    width = row.width() / metrics.scale
    height = row.height() / metrics.scale
    left = _PADDING + _BADGE + _GAP
    menu_left = max(left, width - _NARROW_GAP - _MENU)
    right = max(left, menu_left - _NARROW_GAP)
    boxes: dict[str, Box] = {
        "badge": (_PADDING, _TOP, _PADDING + _BADGE, _TOP + _BADGE),
        "menu": (menu_left, 0, max(menu_left, width - _NARROW_GAP), height),
    }
    if form is RowForm.TALL_CARD:
        boxes |= _five_lines(left, right)
    else:
        boxes |= _three_lines(left, right, metrics.status_px / metrics.scale)
    return OrderZones(**{name: _placed(box, row, metrics) for name, box in boxes.items()})


def _three_lines(left: float, right: float, status: float) -> dict[str, Box]:
    """Who and how far on the first two, in two halves; what was ordered on the third."""
    status = min(max(status, _STATUS_LEAST), _STATUS_MOST)
    wanted = status + _NARROW_GAP + _TOTAL
    half = max(left, right - min(wanted, 0.66 * (right - left)))
    first = _TOP
    second = first + _PILL + 3
    third = second + _LINE + 2
    end = max(left, half - _GAP)
    pill_end = max(half, right - _TOTAL - _NARROW_GAP)
    waiting_end = min(right, half + _WAITING)
    return {
        "number": (left, first, end, first + _PILL),
        "status": (half, first, pill_end, first + _PILL),
        "total": (min(right, pill_end + _NARROW_GAP), first, right, first + _PILL),
        "customer": (left, second, end, second + _LINE),
        "waiting": (half, second, waiting_end, second + _LINE),
        "pickup": (min(right, waiting_end + _NARROW_GAP), second, right, second + _LINE),
        "detail": (left, third, right, third + _LINE),
    }


def _five_lines(left: float, right: float) -> dict[str, Box]:
    tops = [_TOP + _LINE * at for at in range(3)]
    times, status = tops[-1] + _LINE + 2, tops[-1] + 2 * _LINE + 4
    total_left = max(left, right - _TOTAL)
    waiting_end = min(right, left + _WAITING)
    return {
        "number": (left, tops[0], right, tops[0] + _LINE),
        "customer": (left, tops[1], max(left, total_left - _NARROW_GAP), tops[1] + _LINE),
        "total": (total_left, tops[1], right, tops[1] + _LINE),
        "detail": (left, tops[2], right, tops[2] + _LINE),
        "waiting": (left, times, waiting_end, times + _LINE),
        "pickup": (min(right, waiting_end + _NARROW_GAP), times, right, times + _LINE),
        "status": (left, status, right, status + _PILL),
    }


def _placed(box: Box, row: QRect, metrics: RowMetrics) -> QRect:
    """In real pixels, edge by edge, so that neighbours never share one."""
    left, top, right, bottom = (round(edge * metrics.scale) for edge in box)
    zone = QRect(row.left() + left, row.top() + top, right - left, bottom - top)
    return mirrored(zone, row) if metrics.is_mirrored else zone
