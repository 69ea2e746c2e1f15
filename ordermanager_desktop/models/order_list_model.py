"""One shelf of orders as a Qt item model: sorted, filtered, and changed row by row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from operator import attrgetter
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QDeadlineTimer,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter, OrderSearch
from ordermanager_desktop.models.order_store import OrderStore

FRAME_MS: Final = 16
_SHARE_MS: Final = 6  # of a frame; a thousand orders at once come in over several frames

Index = QModelIndex | QPersistentModelIndex
_sort_key = attrgetter("sort_key")


class OrderRole(IntEnum):
    """Roles beyond Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the OrderRow itself


class OrderListModel(QAbstractTableModel):
    """The orders of one shelf, newest first.

    What the store tells is merged by order and applied once a frame, so that a thousand updates a
    second cost one repaint a frame; what takes longer than its share of the frame waits for the
    next one. Selection and scrolling survive, because only a filter change resets the rows.

    Args:
        sentence: Words for screen readers; they live in the views.
        clock: Aware UTC now; the shelf of an order depends on it.

    Signals:
        count_changed: Another number of orders is on the shelf, filtered out or not. Carries it.
    """

    count_changed = Signal(int)

    def __init__(
        self,
        store: OrderStore,
        shelf: Shelf,
        *,
        clock: Callable[[], datetime],
        sentence: Callable[[OrderRow], str] = str,
    ) -> None:
        super().__init__()
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._sentence = sentence
        self._search = OrderSearch()
        self._rows: list[OrderRow] = []
        self._shown: dict[OrderKey, OrderRow] = {}
        self._on_shelf: set[OrderKey] = set()
        self._pending: set[OrderKey] = set()
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._connect_signals()
        self._load()

    def _connect_signals(self) -> None:
        self._frame.timeout.connect(self._spend_share)
        self._store.row_added.connect(self._note_row)
        self._store.row_changed.connect(self._note_row)
        self._store.row_dropped.connect(self._note_key)

    # What is asked of it

    @property
    def shelf(self) -> Shelf:
        """The shelf it shows."""
        return self._shelf

    def count(self) -> int:
        """Orders on the shelf, filtered out or not."""
        return len(self._on_shelf)

    def row_at(self, index: Index) -> OrderRow | None:
        """The order behind an index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, key: OrderKey) -> QModelIndex:
        """The index of an order, invalid if it is not shown."""
        shown = self._shown.get(key)
        return self.index(self._position(shown), 0) if shown else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case OrderRole.ROW:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(row)
        return None

    # What changes it

    def set_filter(self, wanted: OrderFilter) -> None:
        """Show only what passes."""
        if wanted == self._search.wanted:
            return
        is_narrower = self._search.look_for(wanted)
        if self._pending:
            self._load()
        else:
            self._show_only(self._rows if is_narrower else self._shelved())

    def refresh_shelves(self) -> None:
        """Let time move orders between the shelves; call it about once a minute."""
        for row in self._store:
            is_mine = row.is_on(self._shelf, self._clock())
            if is_mine != (row.key in self._on_shelf):
                self._note_key(row.key)

    def flush(self) -> None:
        """Apply all that was merged, row by row."""
        self._frame.stop()
        self._apply_until(QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever))

    def _spend_share(self) -> None:
        self._apply_until(QDeadlineTimer(_SHARE_MS))
        if self._pending:
            self._frame.start()

    def _apply_until(self, deadline: QDeadlineTimer) -> None:
        count = self.count()
        now = self._clock()
        while self._pending and not deadline.hasExpired():
            self._apply(self._pending.pop(), now)
        if self.count() != count:
            self.count_changed.emit(self.count())

    def _note_row(self, row: OrderRow) -> None:
        self._note_key(row.key)

    def _note_key(self, key: OrderKey) -> None:
        self._pending.add(key)
        if not self._frame.isActive():
            self._frame.start()

    def _load(self) -> None:
        self._frame.stop()
        self._pending.clear()
        now = self._clock()
        count = self.count()
        self._on_shelf = {row.key for row in self._store if row.is_on(self._shelf, now)}
        self._show_only(self._shelved())
        if self.count() != count:
            self.count_changed.emit(self.count())

    def _shelved(self) -> list[OrderRow]:
        rows = (self._store.row(key) for key in self._on_shelf)
        return sorted((row for row in rows if row), key=_sort_key)

    def _show_only(self, candidates: list[OrderRow]) -> None:
        """Show what is wanted of these; what is near, of the whole shelf, if they have nothing."""
        self.beginResetModel()
        self._rows = self._search.fitting(candidates) or self._search.close(self._shelved())
        self._shown = {row.key: row for row in self._rows}
        self.endResetModel()

    def _apply(self, key: OrderKey, now: datetime) -> None:
        new = self._store.row(key)
        if new is None or not new.is_on(self._shelf, now):
            self._on_shelf.discard(key)
            self._search.forget(key)
            new = None
        else:
            self._on_shelf.add(key)
        self._show(self._shown.get(key), new if new and self._search.passes(new) else None)

    def _show(self, old: OrderRow | None, new: OrderRow | None) -> None:
        if old and new and old.sort_key == new.sort_key:
            self._replace(new)
            return
        if old:
            self._remove(old)
        if new:
            self._insert(new)

    def _replace(self, row: OrderRow) -> None:
        at = self._position(row)
        self._rows[at] = row
        self._shown[row.key] = row
        index = self.index(at, 0)
        self.dataChanged.emit(index, index)

    def _remove(self, row: OrderRow) -> None:
        at = self._position(row)
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        del self._shown[row.key]
        self.endRemoveRows()

    def _insert(self, row: OrderRow) -> None:
        at = self._position(row)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.insert(at, row)
        self._shown[row.key] = row
        self.endInsertRows()

    def _position(self, row: OrderRow) -> int:
        return bisect_left(self._rows, row.sort_key, key=_sort_key)
