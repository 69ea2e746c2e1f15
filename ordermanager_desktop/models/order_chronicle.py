"""Notes when this run saw an order's status or its cancellation take a step; kept in memory alone.

No platform tells these times, and the journal keeps the latest state of an attempt only.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeAlias, TypeVar

from PySide6.QtCore import QObject

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.order_timeline import OrderHistory, SeenStatus, SeenStep

T = TypeVar("T")

_Standing: TypeAlias = tuple[AttemptState, Cause, datetime | None, bool]
_MOST_NOTES: Final = 100  # of one order; a repeat that goes on for long must not fill the memory


class OrderChronicle(QObject):
    """Watches the store from its making on; what it shows at the first sight has no time."""

    def __init__(
        self, store: OrderStore, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._status: dict[OrderKey, OrderStatus] = {}
        self._standing: dict[OrderKey, dict[str, _Standing]] = {}  # by the attempt's id
        self._statuses: dict[OrderKey, list[SeenStatus]] = {}
        self._steps: dict[OrderKey, list[SeenStep]] = {}
        for row in store:
            self._look(row)
        store.row_added.connect(self._look)
        store.row_changed.connect(self._look)
        store.row_dropped.connect(self._forget)

    def history(self, key: OrderKey, attempts: tuple[Attempt, ...] = ()) -> OrderHistory:
        """What was noted of an order, together with all its attempts."""
        statuses, steps = self._statuses.get(key, ()), self._steps.get(key, ())
        return OrderHistory(attempts, tuple(statuses), tuple(steps))

    def _look(self, row: OrderRow) -> None:
        status = row.order.status
        if self._status.get(row.key, status) is not status:
            _keep(self._statuses.setdefault(row.key, []), SeenStatus(status, self._clock()))
        self._status[row.key] = status
        if row.attempt is not None:
            self._look_at(row.attempt)

    def _look_at(self, attempt: Attempt) -> None:
        known = self._standing.setdefault(attempt.key, {})
        standing = _standing(attempt)
        if known.get(attempt.id, standing) != standing:
            _keep(self._steps.setdefault(attempt.key, []), SeenStep(attempt, self._clock()))
        known[attempt.id] = standing

    def _forget(self, key: OrderKey) -> None:
        for kept in (self._status, self._standing, self._statuses, self._steps):
            kept.pop(key, None)


def _keep(notes: list[T], note: T) -> None:
    notes.append(note)
    del notes[:-_MOST_NOTES]


def _standing(attempt: Attempt) -> _Standing:
    """What makes a step; an attempt may change without one."""
    return attempt.state, attempt.cause, attempt.sent_at, attempt.platform_reports_failure
