"""Paints one order as one row, and tells the whole text of what did not fit."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_list_model import OrderRole
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.order_row_layout import (
    OrderZones,
    RowForm,
    RowPlan,
    centred_square,
    zones,
)
from ordermanager_desktop.views.order_row_style import (
    MARK_STEPS,
    RowStyle,
    RowTexts,
    Touch,
    row_height_px,
)
from ordermanager_desktop.views.order_row_zones import mirrored
from ordermanager_desktop.views.row_marks import RowMarks
from ordermanager_desktop.views.theme import Tone, tokens, tone_colour
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.badge import BADGE_PX
from ordermanager_desktop.views.widgets.painting import (
    blended,
    draw_focus_ring,
    draw_rounded,
    saved,
)
from ordermanager_desktop.views.widgets.plain_text import plain_tooltip
from ordermanager_desktop.views.wording.rows import (
    clock_text,
    row_pickup,
    status_text,
    waited_s,
    waiting_text,
)

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

_BAR_PX = 3
_MENU_PX = 36
_TEXTS_KEPT = 300  # each keeps its row alive; a screen shows a few dozen
_AFTER_NUMBER_PX = 8


class OrderRowDelegate(QStyledItemDelegate):
    """Draws rows as of ``clock`` (aware UTC now): waiting and pickup count by themselves."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._style: RowStyle | None = None
        self._texts: dict[OrderKey, tuple[OrderRow, RowTexts]] = {}
        self.hot_menu_row = -1  # the row whose menu button is under the mouse
        self.pressed: OrderKey | None = None  # the order under the button or the finger
        self.form = RowForm.COLUMNS
        self.marks = RowMarks(self)

    def forget_style(self) -> None:
        """Theme, language, font or direction changed."""
        self._style = None
        self._texts.clear()

    def zones_of(self, option: QStyleOptionViewItem) -> OrderZones:
        """Where the parts of this row lie."""
        return zones(option.rect, self._style_for(option).metrics, self.form)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), row_height_px(self.form))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(OrderRole.ROW)
        if not isinstance(row, OrderRow):
            return
        style = self._style_for(option)
        rect = option.rect
        plan = style.plan(rect.width(), rect.height(), self.form)
        texts = self._texts_of(row)
        is_pressed = self.pressed is not None and self.pressed == row.key
        mark = self.marks.step(row.key, MARK_STEPS) if self.marks.is_any else 0
        with saved(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(rect.topLeft())
            inside = QRect(QPoint(0, 0), rect.size())
            _paint_background(painter, option.state, inside, style, is_pressed, mark)
            _paint_badge(painter, style, plan.area.badge, row)
            _paint_order(painter, style, plan, texts)
            _paint_times(painter, style, plan, row, texts, self._clock())
            _paint_status(painter, style, plan.area.status, texts)
            _paint_menu(painter, style, plan.area.menu, index.row() == self.hot_menu_row)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = index.data(OrderRole.ROW)
        if not isinstance(row, OrderRow):
            QToolTip.hideText()
            return False
        text = self.tooltip_text(row, self.zones_of(option), event.pos())
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view, option.rect)
        return True

    def tooltip_text(self, row: OrderRow, area: OrderZones, point: QPoint) -> str:
        """The whole text of the part of the row under a point."""
        texts = self._texts_of(row)
        match area.at(point):
            case "badge" | "number":
                return f"{texts.number}\n{texts.platform}"
            case "customer" | "detail":
                return f"{texts.customer}\n{texts.detail}"
            case "waiting":
                return texts.placed
            case "pickup" if row.pickup_at:
                return clock_text(row.pickup_at)
            case "total":
                return texts.whole_total
            case "status":
                return status_text(row)
        return ""

    def _texts_of(self, row: OrderRow) -> RowTexts:
        known = self._texts.get(row.key)
        level = row.attention(self._clock()) if row.attempt else Attention.NONE
        if known and known[0] is row and known[1].level is level:
            return known[1]
        if len(self._texts) > _TEXTS_KEPT:
            self._texts.clear()
        texts = RowTexts(row, level)
        self._texts[row.key] = (row, texts)
        return texts

    def _style_for(self, option: QStyleOptionViewItem) -> RowStyle:
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        style = self._style
        if style is None or style.device_ratio != ratio or style.look is not tokens():
            is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            style = self._style = RowStyle(ratio, is_mirrored=is_mirrored)
        return style


def _ink(style: RowStyle, texts: RowTexts) -> tuple[QColor, QColor]:
    """The colours of titles and details; an order that is over steps back."""
    look = style.look
    return (look.faint, look.faint) if texts.is_muted else (look.text, look.muted)


def _paint_background(
    painter: QPainter, state: State, rect: QRect, style: RowStyle, is_pressed: bool, mark: int
) -> None:
    look = style.look
    is_selected = bool(state & State.State_Selected)
    touch = Touch.HOVERED if state & State.State_MouseOver else Touch.NONE
    if is_pressed:
        touch = Touch.PRESSED
    painter.fillRect(rect, style.fill(is_selected, touch, mark))
    painter.fillRect(0, rect.bottom(), rect.width(), 1, look.border)
    if is_selected:
        bar_left = rect.right() + 1 - _BAR_PX if style.metrics.is_mirrored else 0
        painter.fillRect(bar_left, 0, _BAR_PX, rect.height(), look.accent)
    if state & State.State_HasFocus and state & State.State_KeyboardFocusChange:
        draw_focus_ring(painter, rect.adjusted(0, 0, 0, -1), look.accent, radius_px=0)


def _paint_badge(painter: QPainter, style: RowStyle, zone: QRect, row: OrderRow) -> None:
    pixmap = style.badge(row.order.platform, row.is_muted)
    side = scaled_px(BADGE_PX)
    left = zone.right() + 1 - side if style.metrics.is_mirrored else zone.left()
    painter.drawPixmap(left, zone.top() + (zone.height() - side) // 2, pixmap)


def _paint_order(painter: QPainter, style: RowStyle, plan: RowPlan, texts: RowTexts) -> None:
    title, detail = _ink(style, texts)
    width_px = _draw(painter, style, plan.number, TextRole.TITLE, title, texts.number)
    platform = _after(plan.number, width_px, style) if plan.is_card else plan.platform
    _draw(painter, style, platform, TextRole.SECONDARY, detail, texts.platform)
    _draw(painter, style, plan.customer, TextRole.TITLE, title, texts.customer)
    _draw(painter, style, plan.detail, TextRole.SECONDARY, detail, texts.detail)
    is_odd = texts.total_tone is not Tone.TEXT and not texts.is_muted
    ink = tone_colour(texts.total_tone) if is_odd else title
    _draw(painter, style, plan.area.total, TextRole.NUMBER, ink, texts.total, is_trailing=True)


def _paint_times(
    painter: QPainter,
    style: RowStyle,
    plan: RowPlan,
    row: OrderRow,
    texts: RowTexts,
    now: datetime,
) -> None:
    title, detail = _ink(style, texts)
    waiting = waiting_text(waited_s(row, now))
    _draw(painter, style, plan.waiting, TextRole.NUMBER, title, waiting)
    if not plan.is_card:
        _draw(painter, style, plan.placed, TextRole.SECONDARY, detail, texts.placed)
    pickup, tone = row_pickup(row, now)
    is_late = tone is Tone.DANGER
    role = TextRole.BODY_STRONG if is_late else TextRole.BODY
    colour = tone_colour(tone) if is_late else detail
    _draw(painter, style, plan.area.pickup, role, colour, pickup)


def _paint_status(painter: QPainter, style: RowStyle, zone: QRect, texts: RowTexts) -> None:
    pixmap = style.pill(texts.pill, zone.width())
    size = pixmap.deviceIndependentSize().toSize()
    left = zone.right() + 1 - size.width() if style.metrics.is_mirrored else zone.left()
    painter.drawPixmap(left, zone.top() + (zone.height() - size.height()) // 2, pixmap)


def _paint_menu(painter: QPainter, style: RowStyle, zone: QRect, is_hot: bool) -> None:
    if is_hot:
        fill = blended(style.look.surface, style.look.text, 0.08)
        draw_rounded(painter, centred_square(zone, scaled_px(_MENU_PX)), fill=fill)
    side = round(style.menu_icon.width() / style.device_ratio)
    painter.drawPixmap(centred_square(zone, side).topLeft(), style.menu_icon)


def _draw(
    painter: QPainter,
    style: RowStyle,
    box: QRect,
    role: TextRole,
    colour: QColor,
    text: str,
    *,
    is_trailing: bool = False,
) -> int:
    """Draw a text in its box; tell how wide it is."""
    shaped = style.shaped(role, text, box.width())
    is_right = is_trailing != style.metrics.is_mirrored
    left = box.right() + 1 - shaped.size.width() if is_right else box.left()
    top = box.top() + (box.height() - shaped.size.height()) / 2
    painter.setFont(style.fonts[role])
    painter.setPen(colour)
    painter.drawStaticText(QPointF(left, top), shaped.text)
    return math.ceil(shaped.size.width())


def _after(box: QRect, width_px: int, style: RowStyle) -> QRect:
    """What a text of this width leaves of its box, after a gap."""
    taken = width_px + scaled_px(_AFTER_NUMBER_PX)
    rest = QRect(box.left() + taken, box.top(), max(0, box.width() - taken), box.height())
    return mirrored(rest, box) if style.metrics.is_mirrored else rest
