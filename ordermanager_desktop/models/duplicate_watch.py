"""Keeps the possible duplicates up to date in the store's rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

from ordermanager_desktop.models.duplicates import DuplicateBook
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore

_FRAME_MS: Final = 16
_SHARE_MS: Final = 4  # of a frame; a long list comes in over several


class DuplicateWatch(QObject):
    """Follows the store; what changed is merged and looked at in the next frame.

    Args:
        within: How far apart two duplicates may have been placed; None points out none.
    """

    def __init__(
        self, store: OrderStore, within: timedelta | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._is_on = within is not None
        self._book = DuplicateBook(within or timedelta())
        self._dismissed: list[tuple[OrderKey, OrderKey]] = []
        self._changed: set[OrderKey] = set()
        self._frame = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._frame.timeout.connect(self._spend_share)
        store.row_added.connect(self._note_row)
        store.row_changed.connect(self._note_row)
        store.row_dropped.connect(self._note_key)
        self._note_all()

    def set_within(self, within: timedelta | None) -> None:
        """Another limit from now on, or none are pointed out any more."""
        self._is_on = within is not None
        self._book = DuplicateBook(within or timedelta())
        for one, other in self._dismissed:
            self._book.dismiss(one, other)
        self._note_all()

    def dismiss(self, one: OrderKey, other: OrderKey) -> None:
        """A person says that these two are no duplicates."""
        self._dismissed.append((one, other))
        self._show(self._book.dismiss(one, other))

    def flush(self) -> None:
        """Look at all that changed, now."""
        self._look_until(QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever))

    def _note_all(self) -> None:
        for row in self._store:
            self._note_key(row.key)

    def _note_row(self, row: OrderRow) -> None:
        self._note_key(row.key)

    def _note_key(self, key: OrderKey) -> None:
        self._changed.add(key)
        if not self._frame.isActive():
            self._frame.start()

    def _spend_share(self) -> None:
        self._look_until(QDeadlineTimer(_SHARE_MS))
        if self._changed:
            self._frame.start()

    def _look_until(self, deadline: QDeadlineTimer) -> None:
        while self._changed and not deadline.hasExpired():
            key = self._changed.pop()
            row = self._store.row(key) if self._is_on else None
            self._show(self._book.put(row.order) if row else {key, *self._book.drop(key)})
        if not self._changed:
            self._changed = set()  # an emptied one keeps the room that a long list took

    def _show(self, keys: Iterable[OrderKey]) -> None:
        for key in keys:
            self._store.apply_twin(key, self._book.twin_of(key))
