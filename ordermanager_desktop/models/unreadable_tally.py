"""How many orders can't be read, kept up with the store."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore


class UnreadableTally(QObject):
    """Counts the orders with a defect over all shelves, so that none is lost unseen.

    Signals:
        count_changed: The number differs. Carries it.
    """

    count_changed = Signal(int)

    def __init__(self, store: OrderStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = {row.key for row in store if row.order.defect}
        store.row_added.connect(self._note_row)
        store.row_changed.connect(self._note_row)
        store.row_dropped.connect(self._note_drop)

    def count(self) -> int:
        """The number now."""
        return len(self._keys)

    def _note_row(self, row: OrderRow) -> None:
        if not row.order.defect:
            self._note_drop(row.key)
        elif row.key not in self._keys:
            self._keys.add(row.key)
            self.count_changed.emit(len(self._keys))

    def _note_drop(self, key: OrderKey) -> None:
        if key in self._keys:
            self._keys.discard(key)
            self.count_changed.emit(len(self._keys))
