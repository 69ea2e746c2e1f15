"""The list of one shelf, worked by mouse, finger and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.views.order_row_delegate import OrderRowDelegate
from ordermanager_desktop.views.row_menu import RowMenu
from ordermanager_desktop.views.shortcuts import Command, Place, command_of
from ordermanager_desktop.views.steady_table_view import SteadyTableView

_LOOK_CHANGES: Final = (
    QEvent.Type.PaletteChange,
    QEvent.Type.LanguageChange,
    QEvent.Type.FontChange,
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.LocaleChange,
)


class OrderListView(SteadyTableView):
    """Orders of one shelf.

    A click, a tap or Enter opens an order. Delete asks to cancel it; the Menu key, a right click
    or the button at the end of the row show its menu.

    Signals:
        order_opened: The user wants to see an order. Carries its OrderKey.
        cancel_requested: The user wants to cancel an order. Carries its OrderKey.
        remove_requested: The user wants an order off the list. Carries its OrderKey.
    """

    order_opened = Signal(OrderKey)
    cancel_requested = Signal(OrderKey)
    remove_requested = Signal(OrderKey)

    def __init__(
        self,
        model: OrderListModel,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._delegate = OrderRowDelegate(clock, self)
        self._pressed: OrderKey | None = None
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    # Mouse and finger

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._orders.row_at(self.indexAt(event.position().toPoint()))
        self._pressed = row.key if row else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
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
        self._set_hot_menu(self.indexAt(point).row() if self._is_on_menu(point) else -1)

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
            case Command.MENU:  # not every system makes a context menu event of these keys
                act = self._show_menu_of_current
            case _:
                return False
        if not event.isAutoRepeat():
            act()
        return True

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump: the search field finds orders."""

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
        menu = RowMenu(row, self)
        menu.order_opened.connect(self.order_opened)
        menu.cancel_requested.connect(self.cancel_requested)
        menu.remove_requested.connect(self.remove_requested)
        menu.popup_beside(QRect(where, QSize(1, 1)))

    # Look

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt sends some of these while the base class is still being built.
        if event.type() in _LOOK_CHANGES and hasattr(self, "_delegate"):
            self._delegate.forget_style()
            self.viewport().update()
