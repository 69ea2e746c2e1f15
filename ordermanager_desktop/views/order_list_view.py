"""The list of one shelf, worked by mouse, finger and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from ordermanager_desktop.models.next_step import NO_OFFER, StepOffer, StepWish
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.views.new_orders_button import NewOrdersButton
from ordermanager_desktop.views.order_row_delegate import OrderRowDelegate
from ordermanager_desktop.views.order_row_layout import form_for
from ordermanager_desktop.views.row_menu import RowMenu
from ordermanager_desktop.views.shortcuts import Command, Place, command_of
from ordermanager_desktop.views.steady_table_view import SteadyTableView
from ordermanager_desktop.views.stillness import Stillness
from ordermanager_desktop.views.typography import text_scale

_LOOK_CHANGES: Final = (
    QEvent.Type.PaletteChange,
    QEvent.Type.LanguageChange,
    QEvent.Type.FontChange,
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.LocaleChange,
)
_TOUCHES: Final = frozenset(
    (
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    )
)


def _no_offer(_row: OrderRow) -> StepOffer:
    return NO_OFFER


class OrderListView(SteadyTableView):
    """Orders of one shelf.

    A click, a tap or Enter opens an order. Delete asks to cancel it; the Menu key, a right click
    or the button at the end of the row show its menu.

    While the pointer is at work no row comes, goes or moves, so that a finger meets the order it
    aims at; a button tells of the new ones that wait.

    Args:
        stillness: How long that lasts.
        stores: Names each order's store, if there are several.

    Signals:
        order_opened: The user wants to see an order. Carries its OrderKey.
        cancel_requested: The user wants to cancel an order. Carries its OrderKey.
        remove_requested: The user wants an order off the list. Carries its OrderKey.
        copy_requested: The user wants an order's number on the clipboard. Carries the number.
        print_requested: The user wants a ticket of an order. Carries its OrderKey.
        step_requested: The user wants the next step of an order. Carries the StepWish.

    Attributes:
        step_offer: What a row's next step is; set by who knows.
    """

    order_opened = Signal(OrderKey)
    cancel_requested = Signal(OrderKey)
    remove_requested = Signal(OrderKey)
    copy_requested = Signal(str)
    print_requested = Signal(OrderKey)
    step_requested = Signal(StepWish)

    def __init__(
        self,
        model: OrderListModel,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        stillness: Stillness | None = None,
        stores: StoreDirectory | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._has_store = stores is not None and stores.has_several
        self._delegate = OrderRowDelegate(clock, self, stores=stores)
        self.stillness = stillness or Stillness(self)
        self.new_orders = NewOrdersButton(self)
        self.step_offer: Callable[[OrderRow], StepOffer] = _no_offer
        self._pointer_at = QPointF(-1, -1)
        self._pressed: OrderKey | None = None
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.stillness.begun.connect(self._orders.hold)
        self.stillness.ended.connect(self._orders.release)
        self._orders.waiting_changed.connect(self.new_orders.show_count)
        self._orders.news_shown.connect(self._mark)
        self._delegate.marks.faded.connect(self._repaint_rows)
        self.verticalScrollBar().sliderMoved.connect(self.stillness.note_touch)
        self.new_orders.clicked.connect(self.let_new_orders_in)
        self.new_orders.installEventFilter(self)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.new_orders, self]

    # What waits, and what is news

    def let_new_orders_in(self) -> None:
        """Show all that waits, and the top of the list."""
        if self.new_orders.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stillness.end()
        self._orders.catch_up()
        self.scrollToTop()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._is_real(event):
            self.stillness.note_touch()
        return super().viewportEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A pointer on its way to the button must not lose it."""
        if watched is self.new_orders and event.type() in _TOUCHES and self._is_real(event):
            self.stillness.note_touch()
        return super().eventFilter(watched, event)

    def _is_real(self, event: QEvent) -> bool:
        """False for a move that goes nowhere: windows that open and close cause such ones."""
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return True
        before, self._pointer_at = self._pointer_at, event.globalPosition()
        return before != self._pointer_at

    def _mark(self, keys: list[OrderKey]) -> None:
        """The change that made them news repaints the rows."""
        if not self.isVisible():
            return
        near = self._rows_near()
        for key in keys:
            if self._orders.position(key) in near:
                self._delegate.marks.mark(key)

    def _rows_near(self) -> range:
        """The rows on the screen, and those that a turn of the wheel brings there."""
        top_px, height_px = self.verticalScrollBar().value(), self.viewport().height()
        row_px = self.verticalHeader().defaultSectionSize()
        return range((top_px - height_px) // row_px, (top_px + 2 * height_px) // row_px + 1)

    def _repaint_rows(self, keys: frozenset[OrderKey]) -> None:
        """Repaint those of these orders that can be seen."""
        at = max(0, self.rowAt(0))
        bottom_px = self.viewport().height()
        while (row := self._orders.row_at(self._orders.index(at, 0))) is not None:
            area = self.visualRect(self._orders.index(at, 0))
            if area.top() > bottom_px:
                return
            if row.key in keys:
                self.viewport().update(area)
            at += 1

    # Mouse and finger

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._orders.row_at(self.indexAt(event.position().toPoint()))
        self._pressed = row.key if row else None
        super().mousePressEvent(event)
        self._show_pressed(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._show_pressed(None)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        row = self._orders.row_at(self.indexAt(point))
        if row is None or row.key != self._pressed:  # the list moved under the finger
            return
        if self._is_on_menu(point):
            self._show_menu(row.key, event.globalPosition().toPoint())
        else:
            self.order_opened.emit(row.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        if self._delegate.pressed is not None:
            row = self._orders.row_at(self.indexAt(point))
            self._show_pressed(self._pressed if row and row.key == self._pressed else None)
        self._set_hot_menu(self.indexAt(point).row() if self._is_on_menu(point) else -1)

    def _show_pressed(self, key: OrderKey | None) -> None:
        changed = {self._delegate.pressed, key} - {None}
        self._delegate.pressed = key
        self._repaint_rows(frozenset(each for each in changed if each))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hot_menu(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self._show_menu_of_current()
        elif row := self._orders.row_at(self.indexAt(event.pos())):
            self._show_menu(row.key, event.globalPos())

    def menu_point(self, index: QModelIndex) -> QPoint:
        """The middle of a row's menu button, in the viewport."""
        return self._delegate.zones_of(self._option(index)).menu.center()

    def _is_on_menu(self, point: QPoint) -> bool:
        """True on the menu button of a row, and between it and the window's edge."""
        index = self.indexAt(point)
        if not index.isValid():
            return False
        zone = self._delegate.zones_of(self._option(index)).menu
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return point.x() <= zone.right()
        return point.x() >= zone.left()

    def _set_hot_menu(self, row: int) -> None:
        if row != self._delegate.hot_menu_row:
            self._delegate.hot_menu_row = row
            self.viewport().update()

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.selected_key()
        if key is None or not self._act_on(key, event):
            super().keyPressEvent(event)

    def _act_on(self, key: OrderKey, event: QKeyEvent) -> bool:
        """Do what a key means for the selected order; a held key does it once."""
        act: Callable[[], object]
        match command_of(event, Place.LIST):
            case Command.OPEN:
                act = partial(self.order_opened.emit, key)
            case Command.CANCEL:
                act = partial(self.cancel_requested.emit, key)
            case Command.NEXT_STEP:
                act = self._take_next_step
            case Command.MENU:  # not every system makes a context menu event of these keys
                act = self._show_menu_of_current
            case _:
                return False
        if not event.isAutoRepeat():
            act()
        return True

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump: the search field finds orders."""

    def _take_next_step(self) -> None:
        row = self._orders.row_at(self.currentIndex())
        offer = self.step_offer(row) if row else NO_OFFER
        if row is not None and offer.step is not None and offer.is_possible:
            self.step_requested.emit(StepWish(row.key, offer.step))

    def _show_menu_of_current(self) -> None:
        key = self.selected_key()
        if key is not None:
            where = self.menu_point(self.currentIndex())
            self._show_menu(key, self.viewport().mapToGlobal(where))

    def _show_menu(self, key: OrderKey, where: QPoint) -> None:
        self.select(key)
        row = self._orders.row_at(self.currentIndex())
        if row is None or QApplication.activePopupWidget() is not None:  # a key may come twice
            return
        menu = RowMenu(row, self, offer=self.step_offer(row))
        menu.step_requested.connect(self.step_requested)
        menu.order_opened.connect(self.order_opened)
        menu.cancel_requested.connect(self.cancel_requested)
        menu.remove_requested.connect(self.remove_requested)
        menu.copy_requested.connect(self.copy_requested)
        menu.print_requested.connect(self.print_requested)
        menu.aboutToHide.connect(self.stillness.note_menu_gone)
        self.stillness.note_menu()
        menu.popup_beside(QRect(where, QSize(1, 1)))

    # Look

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        form = form_for(self.width(), text_scale(), has_store=self._has_store)
        if form is not self.form():
            self._delegate.form = form
            self.take_form(form)
        self.new_orders.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stillness.end()
        self._delegate.marks.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt sends some of these while the base class is still being built.
        if event.type() in _LOOK_CHANGES and hasattr(self, "_delegate"):
            self._delegate.forget_style()
            self.take_row_height()
            self.viewport().update()
