"""One shelf of orders as a Qt item model: sorted, filtered, and changed row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QDeadlineTimer,
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ordermanager_desktop.models.held_changes import HeldChanges
from ordermanager_desktop.models.key_set import KeySet
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter, OrderSearch
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.row_changes import RowChanges
from ordermanager_desktop.models.sorted_rows import SortedRows, spans

FRAME_MS: Final = 16
_SHARE_MS: Final = 6  # of a frame; thousands of orders at once come in over several frames
_AT_ONCE: Final = 48  # orders looked at before rows come and go, those beside each other together

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()  # the parent of every row


class OrderRole(IntEnum):
    """Roles beyond Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the OrderRow itself


class OrderListModel(QAbstractTableModel):
    """The orders of one shelf, newest first.

    What the store tells is merged by order and applied once a frame at most, so that a thousand
    updates a second cost one repaint a frame; what takes longer than its share of the frame waits
    for the next one. Selection and scrolling survive, because only a filter change resets the rows.

    While it is held, no row comes, goes or moves; what a row says still changes in place, and the
    orders are counted at once. What the manager himself removes goes nevertheless.

    Args:
        sentence: Words for screen readers; they live in the views.
        clock: Aware UTC now; the shelf of an order depends on it.

    Signals:
        count_changed: Another number of orders is on the shelf, filtered out or not. Carries it.
        waiting_changed: Another number of new orders waits to be let in. Carries it.
        news_shown: Orders appeared, or have another label. Carries the list of their OrderKeys.
        rows_settled: Rows came or went, and no more do in this frame.
    """

    count_changed = Signal(int)
    waiting_changed = Signal(int)
    news_shown = Signal(list)
    rows_settled = Signal()

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
        self._rows = SortedRows()
        self._on_shelf = KeySet()
        self._pending: set[OrderKey] = set()
        self._due: set[OrderKey] = set()  # let in, held or not
        self._is_held = False
        self._held = HeldChanges()
        self._waiting_told = 0
        self._early: set[OrderKey] = set()  # came with the first list: no news
        self._frame = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._since_frame = QElapsedTimer()
        self._connect_signals()
        self._load()

    def _connect_signals(self) -> None:
        self._frame.timeout.connect(self._spend_share)
        self._store.row_added.connect(self._note_new_row)
        self._store.row_changed.connect(self._note_row)
        self._store.row_dropped.connect(self._note_drop)

    # What is asked of it

    @property
    def shelf(self) -> Shelf:
        """The shelf it shows."""
        return self._shelf

    def count(self) -> int:
        """Orders on the shelf, of the store that was switched to, filtered out or not."""
        return len(self._on_shelf)

    def row_at(self, index: Index) -> OrderRow | None:
        """The order behind an index."""
        return self._rows.at(index.row())

    def position(self, key: OrderKey) -> int | None:
        """The row that shows an order, None if none does."""
        return self._rows.position(key)

    def index_of(self, key: OrderKey) -> QModelIndex:
        """The index of an order, invalid if it is not shown."""
        at = self.position(key)
        return QModelIndex() if at is None else self.index(at, 0)

    def waiting(self) -> int:
        """New orders that wait to be let in."""
        return self._held.new_count

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
        has_moved = wanted.place != self._search.wanted.place
        is_narrower = self._search.look_for(wanted)
        if has_moved or self._pending or self._due or self._held:
            self._load()
        elif is_narrower:
            self._show_some_of_the_shown()
        else:
            self._show_only(self._shelved())

    def refresh_shelves(self) -> None:
        """Let time move orders between the shelves; call it about once a minute."""
        now = self._clock()
        for row in self._store:
            is_mine = self._is_mine(row, now)
            if is_mine != (row.key in self._on_shelf):
                self._note_key(row.key)

    def hold(self) -> None:
        """From now on no row comes, goes or moves."""
        self._is_held = True

    def release(self) -> None:
        """Let in what waited."""
        self._is_held = False
        self._due |= self._held.take_all()
        self._spend_share()

    def take_up(self, key: OrderKey) -> None:
        """Apply what was merged of one order now, held or not: somebody wants to see it."""
        if key in self._pending or key in self._due or self._held.has(key):
            self._pending.discard(key)
            self._due.discard(key)
            self._apply_all([key], may_move=True)

    def catch_up(self) -> None:
        """Apply as much of what was merged as fits into a frame; the rest follows."""
        if self._pending or self._due:
            self._spend_share()

    def flush(self) -> None:
        """Apply all that was merged, and all that waited, however long it takes."""
        self._frame.stop()
        self._due |= self._pending | self._held.take_all()
        self._pending.clear()
        self._apply_until(QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever))

    def _spend_share(self) -> None:
        self._since_frame.restart()
        self._apply_until(QDeadlineTimer(_SHARE_MS))
        if self._due or self._pending:
            self._wait_for_frame()

    def _apply_until(self, deadline: QDeadlineTimer) -> None:
        while self._due and not deadline.hasExpired():
            self._apply_all(_some_of(self._due), may_move=True)
        while self._pending and not deadline.hasExpired():
            self._apply_all(_some_of(self._pending), may_move=not self._is_held)
        if not self._pending:
            self._pending = set()  # an emptied one keeps the room that a long list took

    def _apply_all(self, keys: Iterable[OrderKey], *, may_move: bool) -> None:
        """Look at these orders, then let go and come what does."""
        count, now, changes = self.count(), self._clock(), RowChanges()
        for key in keys:
            self._apply(key, now, changes, may_move=may_move)
        self._let_go_and_come(changes)
        if news := [new.key for old, new in changes.shown if self._is_news(old, new)]:
            self.news_shown.emit(news)
        self._early.difference_update(changes.seen)
        self._tell_counts(count)

    def _let_go_and_come(self, changes: RowChanges) -> None:
        for first, last in spans(changes.goes):
            self.beginRemoveRows(_NOWHERE, first, last)
            self._rows.remove(first, last)
            self.endRemoveRows()
        for at, rows in self._rows.runs_of(changes.comes):
            self.beginInsertRows(_NOWHERE, at, at + len(rows) - 1)
            self._rows.insert(at, rows)
            self.endInsertRows()
        if changes:
            self.rows_settled.emit()

    def _tell_counts(self, count_before: int) -> None:
        if self.count() != count_before:
            self.count_changed.emit(self.count())
        if self._held.new_count != self._waiting_told:
            self._waiting_told = self._held.new_count
            self.waiting_changed.emit(self._waiting_told)

    def _note_new_row(self, row: OrderRow) -> None:
        if not row.may_be_on(self._shelf):
            return
        health = self._store.health_of(row.key.place)
        if health.updated_at is None or health.is_old:
            self._early.add(row.key)
        self._note_key(row.key)

    def _note_row(self, row: OrderRow) -> None:
        if row.may_be_on(self._shelf) or self._has(row.key):  # most changes are on another shelf
            self._note_key(row.key)

    def _note_drop(self, key: OrderKey) -> None:
        if self._has(key):
            self._note_key(key)

    def _has(self, key: OrderKey) -> bool:
        """True if the order is shown here, or counted, or about to be."""
        is_waiting = key in self._pending or key in self._due or self._held.has(key)
        return is_waiting or key in self._on_shelf or self._rows.position(key) is not None

    def _note_key(self, key: OrderKey) -> None:
        is_first = not (self._pending or self._due)
        self._pending.add(key)
        if is_first:
            self._wait_for_frame()

    def _wait_for_frame(self) -> None:
        """At once after a while of rest; while much comes in, a frame after the last time. A fixed
        wait from the first change on would miss every other frame, and the next have twice as much
        to do."""
        is_rested = not self._since_frame.isValid() or self._since_frame.elapsed() >= FRAME_MS
        self._frame.start(0 if is_rested else FRAME_MS - self._since_frame.elapsed())

    def _load(self) -> None:
        self._frame.stop()
        for waiting in (self._pending, self._due, self._early):
            waiting.clear()
        self._held.take_all()
        now = self._clock()
        count = self.count()
        mine = (row for row in self._store if self._is_mine(row, now))
        self._on_shelf = KeySet((row.key, None) for row in mine)
        self._show_only(self._shelved())
        self._tell_counts(count)

    def _is_mine(self, row: OrderRow, now: datetime) -> bool:
        place = self._search.wanted.place
        return row.is_on(self._shelf, now) and (place is None or row.key.place == place)

    def _shelved(self) -> list[OrderRow]:
        return [row for row in map(self._store.row, self._on_shelf) if row]

    def _show_only(self, candidates: list[OrderRow]) -> None:
        """Show what is wanted of these; what is near, of the whole shelf, if they have nothing."""
        self.beginResetModel()
        fitting = self._search.fitting(candidates) or self._search.close(self._shelved())
        self._rows = SortedRows(fitting)
        self.endResetModel()

    def _show_some_of_the_shown(self) -> None:
        """The filter became narrower: what still fits is among the rows that did before."""
        wanted = self._search.fits(self._rows.all())
        if any(wanted):
            self.beginResetModel()
            self._rows = self._rows.only(wanted)
            self.endResetModel()
        else:
            self._show_only([])

    def _apply(self, key: OrderKey, now: datetime, changes: RowChanges, *, may_move: bool) -> None:
        row = self._store.row(key)
        is_mine = row is not None and self._is_mine(row, now)
        at = self._rows.position(key)
        if not (is_mine or key in self._on_shelf or self._held.has(key)) and at is None:
            changes.seen.append(key)
            return  # most of what changes is on another shelf
        if is_mine:
            self._on_shelf.add(key)
        else:
            self._on_shelf.discard(key)
        shown = None if at is None else self._rows.at(at)
        wanted = row if is_mine and row and self._search.passes(row, shown) else None
        if may_move or self._may_show(at, row, wanted):
            self._held.discard(key)
            changes.seen.append(key)
            self._show(at, wanted, changes)
        else:
            self._wait(key, at, row, changes, is_new=wanted is not None)

    def _may_show(self, at: int | None, row: OrderRow | None, wanted: OrderRow | None) -> bool:
        """True if it would move nothing under a finger that is not meant to move."""
        if wanted is None or at is None:
            was_removed = row is not None and row.removed_at is not None
            is_nowhere = wanted is None and at is None
            return is_nowhere or not len(self._rows) or (was_removed and at is not None)
        return self._rows.is_in_place(wanted)

    def _wait(
        self,
        key: OrderKey,
        at: int | None,
        row: OrderRow | None,
        changes: RowChanges,
        *,
        is_new: bool,
    ) -> None:
        self._held.put(key, is_new=is_new and at is None)
        if at is not None and row is not None:
            self._replace(at, row, changes)

    def _show(self, at: int | None, new: OrderRow | None, changes: RowChanges) -> None:
        if at is not None and new and self._rows.is_in_place(new):
            self._replace(at, new, changes)
        else:
            changes.add(at, None if at is None else self._rows.at(at), new)

    def _is_news(self, old: OrderRow | None, new: OrderRow) -> bool:
        return old.label is not new.label if old else new.key not in self._early

    def _replace(self, at: int, row: OrderRow, changes: RowChanges) -> None:
        changes.shown.append((self._rows.at(at), row))
        self._rows.replace(at, row)
        index = self.index(at, 0)
        self.dataChanged.emit(index, index)


def _some_of(keys: set[OrderKey]) -> list[OrderKey]:
    """Take out as many as are looked at together."""
    return [keys.pop() for _ in range(min(len(keys), _AT_ONCE))]
