"""A list whose rows stay where the user saw them, and whose selection means one order only."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScroller,
    QTableView,
    QWidget,
)

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.views.order_row_layout import RowForm
from ordermanager_desktop.views.order_row_style import row_height_px
from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar

Index = QModelIndex | QPersistentModelIndex
TICK_MS: Final = 1000


class SteadyTableView(QTableView):
    """One column of rows of one height, repainted each second while it is visible.

    An order that leaves the list is deselected, never replaced by its neighbour: the next key
    press must not meet another order. When it comes back, moved, it is selected again.
    """

    def __init__(self, model: OrderListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orders = model
        self._form = RowForm.COLUMNS
        self._added_above = 0  # rows that the bar does not know of yet
        self._wanted: OrderKey | None = None  # selected, or to be selected again on its return
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.viewport().update)
        self._set_up_rows()
        self._set_up_scrolling()
        self.setModel(model)
        model.modelReset.connect(self._select_again)
        model.rows_settled.connect(self._stay_in_place)

    def _set_up_rows(self) -> None:
        columns, rows = self.horizontalHeader(), self.verticalHeader()
        columns.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(row_height_px(self._form))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab leaves the list

    def take_row_height(self) -> None:
        """The text has another size: the first row that is seen stays the first."""
        rows, first = self.verticalHeader(), self.indexAt(QPoint(0, 0))
        if rows.defaultSectionSize() != row_height_px():
            rows.setDefaultSectionSize(row_height_px())
            self.updateGeometries()  # the bar does not know of the new height yet
            self.verticalScrollBar().setValue(first.row() * row_height_px())

    def _set_up_scrolling(self) -> None:
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        viewport = self.viewport()
        viewport.setBackgroundRole(self.palette().ColorRole.Window)
        QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)

    def order_model(self) -> OrderListModel:
        """The orders it shows."""
        return self._orders

    def selected_key(self) -> OrderKey | None:
        """The selected order, None if there is none."""
        index = self.currentIndex()
        row = self._orders.row_at(index)
        return row.key if row and self.selectionModel().isSelected(index) else None

    def select(self, key: OrderKey) -> bool:
        """Select an order and scroll to it; False if it is not in this list."""
        self._orders.take_up(key)
        index = self._orders.index_of(key)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        for index in selected.indexes():
            row = self._orders.row_at(index)
            self._wanted = row.key if row else None
            if index != self.currentIndex():  # a screen reader selects without moving there
                nothing = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(index, nothing)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.selected_key() is None:
            # Qt makes the first row current without selecting it: keys would act on it unseen.
            self.selectionModel().clearCurrentIndex()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        if start <= self.currentIndex().row() <= end:
            # Qt would make the neighbour the current row.
            nothing, clear = QModelIndex(), QItemSelectionModel.SelectionFlag.Clear
            self.selectionModel().setCurrentIndex(nothing, clear)
        self._keep_in_place(start, start - end - 1)
        super().rowsAboutToBeRemoved(parent, start, end)

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        self._keep_in_place(start, end - start + 1)
        self._select_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def form(self) -> RowForm:
        """How its rows are laid out."""
        return self._form

    def take_form(self, form: RowForm) -> None:
        """Lay rows out in another form; the row at the top stays there."""
        rows, bar = self.verticalHeader(), self.verticalScrollBar()
        first = bar.value() // rows.defaultSectionSize()
        self._form = form
        rows.setDefaultSectionSize(row_height_px(form))
        self.updateGeometries()
        bar.setValue(first * rows.defaultSectionSize())

    def _keep_in_place(self, start: int, added: int) -> None:
        """Rows that appear or go above the visible ones must not move these."""
        height_px = self.verticalHeader().defaultSectionSize()
        offset_px = self.verticalScrollBar().value() + self._added_above * height_px
        above = -(-offset_px // height_px)  # rows that begin above the top edge
        if offset_px > 0 and start < above:
            self._added_above += max(added, start - above)  # of what goes, some may be below it

    def _stay_in_place(self) -> None:
        """Once for all that came and went: to lay rows out is slow."""
        if self._added_above:
            bar, height_px = self.verticalScrollBar(), self.verticalHeader().defaultSectionSize()
            offset_px = bar.value() + self._added_above * height_px
            self._added_above = 0
            self.updateGeometries()  # the bar does not know of the new rows yet
            bar.setValue(offset_px)

    def _select_again(self) -> None:
        if self._wanted is None or self.selected_key() is not None:
            return
        index = self._orders.index_of(self._wanted)
        if index.isValid():
            self.setCurrentIndex(index)
