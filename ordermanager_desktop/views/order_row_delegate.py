"""Paints one order as one row, and tells the whole text of what did not fit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_list_model import OrderListModel, OrderRole
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.views.order_row_layout import (
    OrderZones,
    RowForm,
    centred_square,
    zones,
)
from ordermanager_desktop.views.order_row_scene import RowScene
from ordermanager_desktop.views.order_row_style import (
    MARK_STEPS,
    RowStyle,
    RowTexts,
    Touch,
    row_height_px,
)
from ordermanager_desktop.views.row_marks import RowMarks
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.painting import (
    blended,
    draw_focus_ring,
    draw_rounded,
)
from ordermanager_desktop.views.widgets.plain_text import plain_tooltip
from ordermanager_desktop.views.wording.rows import (
    clock_text,
    status_text,
)

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

_BAR_PX = 3
_MENU_PX = 36
_SCENES_KEPT = 300  # each keeps its row alive; a screen shows a few dozen
# Plain numbers: the flags of Qt are enums of Python, and slow to combine.
_SELECTED = State.State_Selected.value
_HOVERED = State.State_MouseOver.value
_FOCUSED = State.State_HasFocus.value | State.State_KeyboardFocusChange.value


class OrderRowDelegate(QStyledItemDelegate):
    """Draws rows as of ``clock`` (aware UTC now): waiting and pickup count by themselves.

    Args:
        stores: Names each row's store, if there are several.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        stores: StoreDirectory | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._stores = stores or StoreDirectory()
        self._style: RowStyle | None = None
        self._scenes: dict[OrderKey, RowScene] = {}
        self.hot_menu_row = -1  # the row whose menu button is under the mouse
        self.pressed: OrderKey | None = None  # the order under the button or the finger
        self.form = RowForm.COLUMNS
        self.marks = RowMarks(self)

    def forget_style(self) -> None:
        """Theme, language, font or direction changed."""
        self._style = None
        self._scenes.clear()

    def zones_of(self, option: QStyleOptionViewItem) -> OrderZones:
        """Where the parts of this row lie."""
        return zones(option.rect, self._style_for(option).metrics, self.form)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), row_height_px(self.form))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row_of(index)
        if row is None:
            return
        rect, style = option.rect, self._style_for(option)
        now = self._clock()
        scene = self._scene_of(row, style, rect, now)
        touch = self._touch(row, option.state.value)
        mark = self.marks.step(row.key, MARK_STEPS) if self.marks.is_any else 0
        painter.save()  # no context manager: this runs for each row of each frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        _paint_background(painter, option, style, touch, mark)
        if index.row() == self.hot_menu_row:
            _paint_hot_menu(painter, style, scene.plan.area.menu)
        _paint_scene(painter, scene, now)
        painter.restore()

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
        level = row.attention(self._clock()) if row.attempt else Attention.NONE
        texts = self._texts_of(row, level)
        match area.at(point):
            case "badge" | "number":
                return f"{texts.number}\n{texts.platform}"
            case "store":
                return texts.store
            case "detail" if texts.store:
                return f"{texts.customer}\n{texts.store}\n{texts.detail}"
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

    def _scene_of(self, row: OrderRow, style: RowStyle, rect: QRect, now: datetime) -> RowScene:
        plan = style.plan(rect.width(), rect.height(), self.form)
        level = row.attention(now) if row.attempt else Attention.NONE
        known = self._scenes.get(row.key)
        if known and known.is_of(row, level, style, plan):
            return known
        if len(self._scenes) > _SCENES_KEPT:
            self._scenes.clear()
        scene = self._scenes[row.key] = RowScene(row, self._texts_of(row, level), style, plan)
        return scene

    def _texts_of(self, row: OrderRow, level: Attention) -> RowTexts:
        return RowTexts(row, level, self._stores.label_of(row.key.place))

    def _touch(self, row: OrderRow, state: int) -> Touch:
        if self.pressed is not None and self.pressed == row.key:
            return Touch.PRESSED
        return Touch.HOVERED if state & _HOVERED else Touch.NONE

    def _style_for(self, option: QStyleOptionViewItem) -> RowStyle:
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        style = self._style
        if style is None or style.device_ratio != ratio or style.look is not tokens():
            is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            style = self._style = RowStyle(
                ratio, is_mirrored=is_mirrored, has_store=self._stores.has_several
            )
        return style


def _row_of(index: Index) -> OrderRow | None:
    """The order behind an index; our own model is asked directly, without Qt between us."""
    model = index.model()
    if isinstance(model, OrderListModel):
        return model.row_at(index)
    row = index.data(OrderRole.ROW)
    return row if isinstance(row, OrderRow) else None


def _paint_background(
    painter: QPainter, option: QStyleOptionViewItem, style: RowStyle, touch: Touch, mark: int
) -> None:
    look, state = style.look, option.state.value
    width, height = option.rect.width(), option.rect.height()
    is_selected = bool(state & _SELECTED)
    painter.fillRect(0, 0, width, height, style.fill(is_selected, touch, mark))
    painter.fillRect(0, height - 1, width, 1, look.border)
    if is_selected:
        bar_left = width - _BAR_PX if style.metrics.is_mirrored else 0
        painter.fillRect(bar_left, 0, _BAR_PX, height, look.accent)
    if state & _FOCUSED == _FOCUSED:
        draw_focus_ring(painter, QRect(0, 0, width, height - 1), look.accent, radius_px=0)


def _paint_hot_menu(painter: QPainter, style: RowStyle, zone: QRect) -> None:
    fill = blended(style.look.surface, style.look.text, 0.08)
    draw_rounded(painter, centred_square(zone, scaled_px(_MENU_PX)), fill=fill)


def _paint_scene(painter: QPainter, scene: RowScene, now: datetime) -> None:
    for font, ink, texts in scene.strokes(now):
        painter.setFont(font)
        painter.setPen(ink)
        for point, text in texts:
            painter.drawStaticText(point, text)
    for corner, pixmap in scene.pictures:
        painter.drawPixmap(corner, pixmap)
