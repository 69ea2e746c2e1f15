"""How many cancellations are under way and how many failed, kept up with the store."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow, RowLabel
from ordermanager_desktop.models.order_store import OrderStore

_FAILED = (RowLabel.CANCEL_FAILED, RowLabel.NOT_SENT)


@dataclass(frozen=True, slots=True)
class AttemptCounts:
    """Orders whose cancellation waits for its outcome, and those where it came to nothing."""

    cancelling: int = 0
    failed: int = 0


class AttemptTally(QObject):
    """Counts attempts over all shelves, so that an open one is seen on every screen.

    Signals:
        counts_changed: A number differs. Carries the AttemptCounts.
    """

    counts_changed = Signal(AttemptCounts)

    def __init__(self, store: OrderStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelling: set[OrderKey] = set()
        self._failed: set[OrderKey] = set()
        self._told = AttemptCounts()
        for row in store:
            self._count(row)
        self._told = self.counts()
        store.row_added.connect(self._note_row)
        store.row_changed.connect(self._note_row)
        store.row_dropped.connect(self._note_drop)

    def counts(self) -> AttemptCounts:
        """The numbers now."""
        return AttemptCounts(len(self._cancelling), len(self._failed))

    def _note_row(self, row: OrderRow) -> None:
        self._count(row)
        self._tell()

    def _note_drop(self, key: OrderKey) -> None:
        self._cancelling.discard(key)
        self._failed.discard(key)
        self._tell()

    def _count(self, row: OrderRow) -> None:
        _keep(self._cancelling, row.key, wanted=row.is_cancelling)
        has_failed = row.attempt is not None and row.label in _FAILED and not row.removed_at
        _keep(self._failed, row.key, wanted=has_failed)

    def _tell(self) -> None:
        counts = self.counts()
        if counts != self._told:
            self._told = counts
            self.counts_changed.emit(counts)


def _keep(keys: set[OrderKey], key: OrderKey, *, wanted: bool) -> None:
    if wanted:
        keys.add(key)
    else:
        keys.discard(key)
