"""How many cancellations are under way and how many want a person, kept up with store and clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from ordermanager_desktop.models.attention import Attention, attention_moments
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore

_LONGEST_WAIT = timedelta(minutes=1)  # the computer may sleep, or its clock be set


@dataclass(frozen=True, slots=True)
class AttemptCounts:
    """Orders whose cancellation waits for its outcome, and those that want a person.

    An order is counted once: one that wants a person is no longer merely under way. ``worst`` is
    how urgently the most urgent one does.
    """

    cancelling: int = 0
    needing: int = 0
    worst: Attention = Attention.NONE


class AttemptTally(QObject):
    """Counts attempts over all shelves, so that an open one is seen on every screen.

    Args:
        clock: Aware UTC now; an open attempt wants a person after a while.

    Signals:
        counts_changed: A number differs. Carries the AttemptCounts.
    """

    counts_changed = Signal(AttemptCounts)

    def __init__(
        self, store: OrderStore, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: dict[OrderKey, OrderRow] = {}  # those that may count
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)
        for row in store:
            self._keep(row)
        self._told = self.counts()
        self._wait_for_the_next()
        store.row_added.connect(self._note_row)
        store.row_changed.connect(self._note_row)
        store.row_dropped.connect(self._note_drop)

    def counts(self) -> AttemptCounts:
        """The numbers now."""
        now = self._clock()
        levels = [row.attention(now) for row in self._rows.values()]
        needing = sum(level is not Attention.NONE for level in levels)
        return AttemptCounts(len(levels) - needing, needing, max(levels, default=Attention.NONE))

    def _note_row(self, row: OrderRow) -> None:
        if self._keep(row):
            self._tell()

    def _note_drop(self, key: OrderKey) -> None:
        if self._rows.pop(key, None) is not None:
            self._tell()

    def _keep(self, row: OrderRow) -> bool:
        """Keep or forget the row; false if it made and makes no difference."""
        was_kept = self._rows.pop(row.key, None) is not None
        is_kept = row.is_cancelling or row.has_failure or row.has_open_call
        if is_kept:
            self._rows[row.key] = row
        return was_kept or is_kept

    def _tell(self) -> None:
        counts = self.counts()
        if counts != self._told:
            self._told = counts
            self.counts_changed.emit(counts)
        self._wait_for_the_next()

    def _wait_for_the_next(self) -> None:
        self._timer.stop()
        now = self._clock()
        if moments := [moment for moment in self._moments() if moment > now]:
            wait = min(min(moments) - now, _LONGEST_WAIT)
            self._timer.start(int(wait / timedelta(milliseconds=1)) + 1)

    def _moments(self) -> Iterator[datetime]:
        for row in self._rows.values():
            if row.waiting_attempt:
                yield from attention_moments(row.waiting_attempt)
