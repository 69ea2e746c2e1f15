"""Follows the store and keeps what it shows in the history; clears it away when its time is up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.cancellation import Attempt, IdentitySnapshot
from ordermanager_desktop.models.history import SeenCancellation, SeenOrder
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.models.recorded_order import recorded_order
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.history_archive import HistoryArchive, HistoryFailure
from ordermanager_desktop.services.history_codec import seen_order
from ordermanager_desktop.services.task_owner import TaskOwner

_QUIET_S: Final = 1.0  # what comes together is written together
_AT_ONCE: Final = 200
_PURGED_EVERY_S: Final = 3600.0
_AGAIN_AFTER_S: Final = 30.0

_logger = logging.getLogger(__name__)

Record = Attempt | PhoneRecord


class HistoryKeeper(QObject):
    """Writes soon after something changed, in parts.

    Args:
        retention_days: How long orders and cancellations are kept; asked each time.
        also_purge: Other files that obey the same rule.

    Signals:
        failed: Nothing can be kept now. Carries the HistoryFailure; once, until it works again.
        changed: Something was kept.
    """

    failed = Signal(object)
    changed = Signal()

    def __init__(
        self,
        archive: HistoryArchive,
        store: OrderStore,
        clock: Clock,
        *,
        retention_days: Callable[[], int],
        platform_for: Callable[[str], Platform],
        also_purge: Callable[[datetime], Awaitable[None]] | None = None,
        quiet_s: float = _QUIET_S,
    ) -> None:
        super().__init__()
        self._archive = archive
        self._store = store
        self._clock = clock
        self._retention_days = retention_days
        self._platform_for = platform_for
        self._also_purge = also_purge
        self._quiet_s = quiet_s
        self._tasks = TaskOwner("history")
        self._rows: dict[OrderKey, OrderRow] = {}
        self._records: dict[str, Record] = {}
        self._wish = asyncio.Event()
        self._writing = asyncio.Lock()
        self._has_failed = False

    def start(self) -> None:
        """Begin to follow the store, and to clear away."""
        for row in self._store:
            self._note_row(row)
        self._store.row_added.connect(self._note_row)
        self._store.row_changed.connect(self._note_row)
        self._tasks.start("write", self._write_for_ever())
        self._tasks.start("purge", self._purge_for_ever())

    def recall(self, records: Iterable[Record]) -> None:
        """Take in what the journal has of the time that is kept; orders are long gone from it."""
        oldest = self._clock.now() - timedelta(days=self._retention_days())
        for record in records:
            if _when(record) >= oldest:
                self._records.setdefault(record.id, record)
        self._wish.set()

    async def settle(self) -> None:
        """Write what waits, now.

        Raises:
            HistoryFailure: If it could not be written.
        """
        async with self._writing:
            while self._rows or self._records:
                await self._write_part()

    async def aclose(self) -> None:
        """Write what is left, and close the file."""
        self._store.row_added.disconnect(self._note_row)
        self._store.row_changed.disconnect(self._note_row)
        await self._tasks.aclose()
        try:
            await self.settle()
        except HistoryFailure as failure:
            _logger.warning("the history lacks the last changes: %s", failure)
        await self._archive.aclose()

    def _note_row(self, row: OrderRow) -> None:
        self._rows[row.key] = row
        if row.attempt is not None:
            self._records[row.attempt.id] = row.attempt
        if row.phone is not None:
            self._records[row.phone.id] = row.phone
        self._wish.set()

    async def _write_for_ever(self) -> None:
        while True:
            await self._wish.wait()
            await asyncio.sleep(self._quiet_s)
            self._wish.clear()
            try:
                await asyncio.shield(self.settle())
            except HistoryFailure as failure:
                self._tell(failure)
                self._wish.set()
                await asyncio.sleep(_AGAIN_AFTER_S)
            else:
                self._has_failed = False

    async def _write_part(self) -> None:
        rows = [self._rows.pop(key) for key in list(islice(self._rows, _AT_ONCE))]
        if not self._rows:
            self._rows = {}  # an emptied one keeps the room that a long list took
        records = [self._records.pop(id_) for id_ in list(self._records)[:_AT_ONCE]]
        now = self._clock.now()
        try:
            orders, recorded, cancellations = await asyncio.to_thread(
                self._encoded, rows, records, now
            )
            await self._archive.keep(orders, cancellations, now, only_recorded=recorded)
        except BaseException:
            self._rows = {row.key: row for row in rows} | self._rows
            self._records = {each.id: each for each in records} | self._records
            raise
        self.changed.emit()

    def _encoded(
        self, rows: list[OrderRow], records: list[Record], now: datetime
    ) -> tuple[list[SeenOrder], list[SeenOrder], list[SeenCancellation]]:
        orders = [seen_order(row, now) for row in rows if not row.is_only_recorded]
        recorded = [self._recorded(each.key, each.snapshot, _when(each)) for each in records]
        return orders, recorded, [_seen(each) for each in records]

    def _recorded(self, key: OrderKey, snapshot: IdentitySnapshot, at: datetime) -> SeenOrder:
        order = recorded_order(key, snapshot, self._platform_for(key.source))
        return seen_order(OrderRow(order), at)

    async def _purge_for_ever(self) -> None:
        thoroughly = True
        while True:
            now = self._clock.now()
            try:
                days = self._retention_days()
                await self._archive.purge(now, days=days, thoroughly=thoroughly)
                thoroughly = False
            except HistoryFailure as failure:
                self._tell(failure)
            if self._also_purge is not None:
                await self._also_purge(now)
            await asyncio.sleep(_PURGED_EVERY_S)

    def _tell(self, failure: HistoryFailure) -> None:
        _logger.warning("the history can't be written: %s", failure)
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(failure)


def _when(record: Record) -> datetime:
    return record.confirmed_at if isinstance(record, Attempt) else record.recorded_at


def _seen(record: Record) -> SeenCancellation:
    if isinstance(record, Attempt):
        return SeenCancellation.of_attempt(record)
    return SeenCancellation.of_call(record)
