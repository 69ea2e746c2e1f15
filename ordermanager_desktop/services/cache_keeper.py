"""Follows the store and keeps its orders in the cache: merged, after listings, off the window's
thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, SignalInstance

from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.models.listed_orders import RawOrder
from ordermanager_desktop.models.order import Order, OrderKey, StoreKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.order_cache import OrderCache
from ordermanager_desktop.services.pulse import Pulse
from ordermanager_desktop.services.task_owner import TaskOwner

_QUIET_LISTING_KEPT_EVERY = timedelta(minutes=1)  # its time alone is not worth a write each
_MOST_RAW_SEEN = 1000
_LONGEST_WRITE_S = 30.0
_WRITER = "write"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class CacheKeeper(QObject):
    """Writes what a listing changed; what changes meanwhile goes with the next one.

    Attributes:
        pulse: Of the writer: due soon after each wish to write.
    """

    def __init__(self, cache: OrderCache, store: OrderStore, clock: Clock) -> None:
        super().__init__()
        self._cache = cache
        self._store = store
        self._tasks = TaskOwner("cache")
        self._changed: dict[OrderKey, Order | None] = {}
        self._raw: dict[OrderKey, RawOrder] = {}  # not yet written
        self._raw_seen: dict[OrderKey, int] = {}  # the same record comes with every listing
        self._listed_at: dict[StoreKey, datetime] = {}  # of each store since the start
        self._kept_at = _LONG_AGO
        self.pulse: Pulse[str] = Pulse(Duty.LIST_KEEPING, clock, revive=self._start_again)
        self._wish = asyncio.Event()
        self._writing = asyncio.Lock()

    def start(self) -> None:
        """Begin to follow the store."""
        for signal, slot in self._connections():
            signal.connect(slot)
        self._tasks.start(_WRITER, self._run())

    async def aclose(self) -> None:
        """Write what is left, and close the file."""
        for signal, slot in self._connections():
            signal.disconnect(slot)
        await self._tasks.aclose()
        await self._write()
        await self._cache.aclose()

    async def purge(self, now: datetime) -> None:
        """Have the cache forget what has had its time, also while no list comes."""
        async with self._writing:
            await self._cache.purge(now)

    def _connections(self) -> list[tuple[SignalInstance, Callable[..., None]]]:
        return [
            (self._store.row_added, self._note_row),
            (self._store.row_changed, self._note_row),
            (self._store.row_dropped, self._note_dropped),
            (self._store.unreadable_listed, self._note_unreadable),
            (self._store.store_health_changed, self._note_health),
        ]

    async def _run(self) -> None:
        while True:
            await self._wish.wait()
            self._wish.clear()
            await asyncio.shield(self._write())
            self._note_written()

    def _note_written(self) -> None:
        if self._wish.is_set():
            self.pulse.beat(_WRITER, next_within_s=_LONGEST_WRITE_S)
        else:
            self.pulse.rest(_WRITER)

    def _start_again(self, writer: str) -> None:
        self._wish.set()
        self._tasks.restart(writer, self._run())

    async def _write(self) -> None:
        async with self._writing:
            await self._write_what_changed()

    async def _write_what_changed(self) -> None:
        listed_at = dict(self._listed_at)
        latest = max(listed_at.values(), default=self._kept_at)
        if latest == self._kept_at:
            return
        changed, self._changed = self._changed, {}
        raw, self._raw = self._raw, {}
        kept_at, self._kept_at = self._kept_at, latest
        try:
            await self._save(changed, raw, listed_at)
        except BaseException:
            self._changed, self._raw = changed | self._changed, raw | self._raw
            self._kept_at = kept_at
            raise

    async def _save(
        self,
        changed: dict[OrderKey, Order | None],
        raw: dict[OrderKey, RawOrder],
        listed_at: dict[StoreKey, datetime],
    ) -> None:
        orders = [order for order in changed.values() if order is not None]
        gone = [key for key, order in changed.items() if order is None]
        await self._cache.save(orders, gone, listed_at)
        if raw:
            await self._cache.save_raw(raw.values(), max(listed_at.values()))

    def _note_row(self, row: OrderRow) -> None:
        if not row.is_only_recorded:  # the journal has it
            self._changed[row.key] = row.order

    def _note_dropped(self, key: OrderKey) -> None:
        self._changed[key] = None

    def _note_unreadable(self, records: tuple[RawOrder, ...]) -> None:
        if len(self._raw_seen) > _MOST_RAW_SEEN:
            self._raw_seen.clear()
        for each in records:
            mark = hash(each.text)
            if self._raw_seen.get(each.key) != mark:
                self._raw_seen[each.key] = mark
                self._raw[each.key] = each

    def _note_health(self, place: StoreKey) -> None:
        health = self._store.health_of(place)
        if health.updated_at is None or not health.is_live:
            return
        self._listed_at[place] = health.updated_at
        has_news = self._changed or self._raw
        if has_news or health.updated_at - self._kept_at >= _QUIET_LISTING_KEPT_EVERY:
            self._wish_for_a_writing()

    def _wish_for_a_writing(self) -> None:
        if not self._wish.is_set():
            self._wish.set()
            self.pulse.expect(_WRITER, _LONGEST_WRITE_S)
