"""One row with every text and picture at its place, so that painting it is a short loop.

The list repaints each second and at every move of the mouse. What stays the same from one frame to
the next is worked out here, once.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QFont, QPixmap, QStaticText

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.order_row_layout import RowPlan, centred_square
from ordermanager_desktop.views.order_row_style import RowStyle, RowTexts
from ordermanager_desktop.views.order_row_zones import mirrored
from ordermanager_desktop.views.theme import Tone, tone_colour
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.badge import BADGE_PX
from ordermanager_desktop.views.wording.rows import row_pickup, waited_s, waiting_text

_AFTER_NUMBER_PX = 8
_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_NEVER = datetime.min.replace(tzinfo=UTC)

Part = tuple[TextRole, QColor, QPointF, QStaticText]
Strokes = tuple[QFont, QColor, list[tuple[QPointF, QStaticText]]]  # of one font and one colour


class RowScene:
    """A row at the origin, as one style and one plan show it.

    It is good for as long as the row, its urgency, the style and the plan are the same objects.
    """

    __slots__ = (
        "_since",
        "_still",
        "_strokes",
        "_until",
        "pictures",
        "plan",
        "row",
        "style",
        "texts",
    )  # fmt: skip

    def __init__(self, row: OrderRow, texts: RowTexts, style: RowStyle, plan: RowPlan) -> None:
        self.row, self.texts, self.style, self.plan = row, texts, style, plan
        self.pictures = (self._badge(), self._pill(), self._menu_icon())
        self._still = self._grouped(self._order_parts())
        self._strokes: list[Strokes] = []
        self._since = self._until = _NEVER

    def is_of(self, row: OrderRow, level: Attention, style: RowStyle, plan: RowPlan) -> bool:
        """False once anything but the time changed."""
        is_same_row = self.row is row and self.texts.level is level
        return is_same_row and self.style is style and self.plan is plan

    def strokes(self, now: datetime) -> list[Strokes]:
        """The texts at a moment (aware UTC); most frames find those of the frame before."""
        if self._since <= now < self._until:
            return self._strokes
        self._strokes = [*self._still, *self._grouped(self._time_parts(now))]
        self._since, self._until = now, now + self._constant_for(now)
        return self._strokes

    def _constant_for(self, now: datetime) -> timedelta:
        """How long waiting and pickup keep their words."""
        placed_at, pickup_at = self.row.order.placed_at, self.row.pickup_at
        to_second = _SECOND - (now - placed_at) % _SECOND if placed_at else _MINUTE
        to_minute = (pickup_at - now) % _MINUTE if pickup_at else _MINUTE
        return _MINUTE if self.texts.is_muted else min(to_second, to_minute)

    # Texts

    def _order_parts(self) -> list[Part]:
        style, plan, texts = self.style, self.plan, self.texts
        title, detail = self._inks()
        number = style.shaped(TextRole.TITLE, texts.number, plan.number.width())
        width_px = math.ceil(number.size.width())
        platform = _after(plan.number, width_px, style) if plan.is_card else plan.platform
        line = f"{texts.store} · {texts.detail}" if plan.is_card and texts.store else texts.detail
        is_odd = texts.total_tone is not Tone.TEXT and not texts.is_muted
        total = tone_colour(texts.total_tone) if is_odd else title
        parts = [
            self._part(plan.number, TextRole.TITLE, title, texts.number),
            self._part(plan.customer, TextRole.TITLE, title, texts.customer),
            self._part(platform, TextRole.SECONDARY, detail, texts.platform),
            self._part(plan.detail, TextRole.SECONDARY, detail, line),
            self._part(plan.area.total, TextRole.NUMBER, total, texts.total, is_trailing=True),
        ]
        if not plan.is_card:
            parts.append(self._part(plan.placed, TextRole.SECONDARY, detail, texts.placed))
            if texts.store:
                parts.append(self._part(plan.area.store, TextRole.BODY, detail, texts.store))
        return parts

    def _time_parts(self, now: datetime) -> list[Part]:
        title, detail = self._inks()
        waiting = waiting_text(waited_s(self.row, now))
        pickup, tone = row_pickup(self.row, now)
        is_late = tone is Tone.DANGER
        role = TextRole.BODY_STRONG if is_late else TextRole.BODY
        ink = tone_colour(tone) if is_late else detail
        return [
            self._part(self.plan.waiting, TextRole.NUMBER, title, waiting),
            self._part(self.plan.area.pickup, role, ink, pickup),
        ]

    def _inks(self) -> tuple[QColor, QColor]:
        """The colours of titles and details; an order that is over steps back."""
        look = self.style.look
        return (look.faint, look.faint) if self.texts.is_muted else (look.text, look.muted)

    def _part(
        self, box: QRect, role: TextRole, ink: QColor, text: str, *, is_trailing: bool = False
    ) -> Part:
        """A text at its place in a box."""
        shaped = self.style.shaped(role, text, box.width())
        is_right = is_trailing != self.style.metrics.is_mirrored
        left = box.right() + 1 - shaped.size.width() if is_right else box.left()
        top = box.top() + (box.height() - shaped.size.height()) / 2
        return role, ink, QPointF(left, top), shaped.text

    def _grouped(self, parts: list[Part]) -> list[Strokes]:
        """Texts of one font and colour together: a painter is slow to change either."""
        groups: dict[tuple[TextRole, int], Strokes] = {}
        for role, ink, point, text in parts:
            group = groups.setdefault((role, ink.rgba()), (self.style.fonts[role], ink, []))
            group[2].append((point, text))
        return list(groups.values())

    # Pictures

    def _badge(self) -> tuple[QPoint, QPixmap]:
        pixmap = self.style.badge(self.row.order.platform, self.texts.is_muted)
        side = scaled_px(BADGE_PX)
        return self._leading(self.plan.area.badge, side, side), pixmap

    def _pill(self) -> tuple[QPoint, QPixmap]:
        zone = self.plan.area.status
        pixmap = self.style.pill(self.texts.pill, zone.width())
        size = pixmap.deviceIndependentSize().toSize()
        return self._leading(zone, size.width(), size.height()), pixmap

    def _menu_icon(self) -> tuple[QPoint, QPixmap]:
        icon = self.style.menu_icon
        side = round(icon.width() / self.style.device_ratio)
        return centred_square(self.plan.area.menu, side).topLeft(), icon

    def _leading(self, zone: QRect, width_px: int, height_px: int) -> QPoint:
        """Where something begins that stands at the start of a zone, in its middle."""
        left = zone.right() + 1 - width_px if self.style.metrics.is_mirrored else zone.left()
        return QPoint(left, zone.top() + (zone.height() - height_px) // 2)


def _after(box: QRect, width_px: int, style: RowStyle) -> QRect:
    """What a text of this width leaves of its box, after a gap."""
    taken = width_px + scaled_px(_AFTER_NUMBER_PX)
    rest = QRect(box.left() + taken, box.top(), max(0, box.width() - taken), box.height())
    return mirrored(rest, box) if style.metrics.is_mirrored else rest
