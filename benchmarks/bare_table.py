"""The plainest list of orders in Qt from Python: one column, one text a row, Qt's own delegate.

A frame is as long on a slow computer as on a fast one. A figure that is told as a share of it says
more beside what this takes; it puts rows in and out one by one, which a long list feels.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_list_model import FRAME_MS
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.sorted_rows import SortedRows

Index = QModelIndex | QPersistentModelIndex


class BareModel(QAbstractTableModel):
    """The rows of a store, newest first; what changes is merged by order once a frame."""

    def __init__(self, store: OrderStore) -> None:
        super().__init__()
        self._store = store
        self._rows = SortedRows(store)
        self._changed: dict[OrderKey, None] = {}
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._apply)
        store.row_added.connect(self._note_row)
        store.row_changed.connect(self._note_row)
        store.row_dropped.connect(self._note)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self._rows.at(index.row())
        if role != Qt.ItemDataRole.DisplayRole or row is None:
            return None
        return f"{row.order.number} {row.order.customer} {row.order.raw_status}"

    def _note_row(self, row: OrderRow) -> None:
        self._note(row.key)

    def _note(self, key: OrderKey) -> None:
        self._changed[key] = None
        if not self._frame.isActive():
            self._frame.start()

    def _apply(self) -> None:
        changed, self._changed = self._changed, {}
        for key in changed:
            self._show(key, self._store.row(key))

    def _show(self, key: OrderKey, row: OrderRow | None) -> None:
        at = self._rows.position(key)
        if at is not None and row is not None and self._rows.is_in_place(row):
            self._rows.replace(at, row)
            index = self.index(at, 0)
            self.dataChanged.emit(index, index)
            return
        if at is not None:
            self.beginRemoveRows(QModelIndex(), at, at)
            self._rows.remove(at, at)
            self.endRemoveRows()
        if row is not None:
            at = self._rows.position_for(row)
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, [row])
            self.endInsertRows()


def bare_table(store: OrderStore, row_px: int) -> QTableView:
    """A table on the store with rows of this height."""
    view = QTableView()
    model = BareModel(store)
    model.setParent(view)
    view.setModel(model)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(row_px)
    return view
