"""Keeps one store's list fresh: polls its feed, and tells what came or what stands in the way."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.services.clock import Clock, clock_ahead_s
from ordermanager_desktop.services.feed_troubles import trouble_of
from ordermanager_desktop.services.garbage import collecting_later
from ordermanager_desktop.services.gateways.protocols import FeedPage, GatewayError, ListsOrders
from ordermanager_desktop.services.poll_pacing import PollPacing
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.window_read import WindowRead

_logger = logging.getLogger(__name__)

FEED_REACHES_BACK = timedelta(days=19, hours=23)  # the API's limit is 20 days
_SWEEP_EVERY_S = 600.0
_OVERLAP = timedelta(hours=1)  # which time the window filters is undocumented: overlap
_SHORTEST_PAUSE_S = 3.0
_LONGEST_STEP_S = 15.0  # one page with its deadline and its parsing, or one delivery
_LONGEST_TURN_S = 75.0  # until all that was asked for in the last minute has been forgotten
_FEED = "feed"


class OrderFeed:
    """Polls one store.

    Args:
        deliver: Takes each listing; awaited, so that it is merged before the next one.
        report: Hears how fresh the list is.
        oldest_live: Gives the time of the oldest order that is not over, for the window.
        budgets: Says when each page may be asked for.
        pause_s: Shortest pause between polls.
        health: How fresh the list is before the first answer.
    """

    def __init__(
        self,
        gateway: ListsOrders,
        connection: str,
        store: str,
        tasks: TaskOwner,
        *,
        clock: Clock,
        deliver: Callable[[Listing], Awaitable[None]],
        report: Callable[[FeedHealth], None],
        oldest_live: Callable[[], datetime | None],
        budgets: RateBudgets,
        pause_s: float = _SHORTEST_PAUSE_S,
        health: FeedHealth = FeedHealth(),  # noqa: B008  # frozen
    ) -> None:
        self._gateway = gateway
        self._connection = connection
        self._store = store
        self._name = f"poll {store}"
        self._tasks = tasks
        self._clock = clock
        self._deliver = deliver
        self._report = report
        self._oldest_live = oldest_live
        self._budgets = budgets
        self._place = StoreKey(connection, store)
        self._pacing = PollPacing(shortest_s=pause_s)
        self._poke = asyncio.Event()
        self._read: WindowRead | None = None  # broken off by a failure
        self._pages_asked = 0
        self._swept_at_s: float | None = None
        self._health = health
        self._due_mono_s: float | None = None
        self._clock_ahead_s = 0
        self._next_poll_mono_s = clock.monotonic_s()

    def start(self) -> None:
        """Begin to poll; a second start finds the first one running."""
        self._tasks.start(self._name, self.run())

    async def run(self) -> None:
        """Poll until cancelled."""
        while True:
            self._poke.clear()
            await self.poll_once()
            await self._wait()

    def poke(self) -> None:
        """Poll now: somebody pressed, or the network is back."""
        self._poke.set()

    def mark_old(self) -> None:
        """The list may be far behind, until the next answer."""
        self._read = None
        self._set_health(replace(self._health, is_old=self._health.updated_at is not None))

    @property
    def overdue_s(self) -> float:
        """Seconds by which the poller is later than its next step should be."""
        if self._due_mono_s is None:
            return 0.0
        return max(0.0, self._clock.monotonic_s() - self._due_mono_s)

    @property
    def next_poll_in_s(self) -> float:
        """Seconds until it asks again."""
        return max(0.0, self._next_poll_mono_s - self._clock.monotonic_s())

    def tell_stalled(self) -> None:
        """Say that the list is not being updated, and start the poller again: it only reads."""
        if self._health.trouble is not FeedTrouble.STALLED:
            _logger.error("the poller of %s does not come round", self._store)
            self._set_trouble(FeedTrouble.STALLED)
        self._read = None  # whoever hangs may still add to it
        self._expect_step(_LONGEST_STEP_S)  # else each beat would start it once more
        self._tasks.restart(self._name, self.run())

    async def poll_once(self) -> None:
        """Read the whole window once; a failure is reported and leaves the last list standing."""
        with collecting_later():
            await self._read_once()

    async def _read_once(self) -> None:
        try:
            listing = await self._list()
        except GatewayError as error:
            self._note_failure(error)
            return
        self._expect_step(_LONGEST_STEP_S)
        await self._deliver(listing)
        self._note_success(listing)

    async def _list(self) -> Listing:
        """Read until the window ends; what a failure broke off is kept for the next poll."""
        self._pages_asked = 0
        read = self._read
        if read is None or not read.may_go_on(self._clock.monotonic_s()):
            is_sweep = self._is_sweep_due()
            read = WindowRead(self._place, self._since(is_sweep), is_sweep=is_sweep)
        self._read = read
        while not read.is_over:
            await self._read_page(read)
        self._read = None
        if read.is_sweep:
            self._swept_at_s = self._clock.monotonic_s()
        listing = read.listing()
        if not listing.is_complete:
            _logger.warning("the feed of %s did not end after %d pages", self._store, read.pages)
        return listing

    async def _read_page(self, read: WindowRead) -> None:
        self._pages_asked += 1
        try:
            page = await self._page(read.since, read.next_token)
        except GatewayError:
            read.note_failure()
            raise
        self._clock_ahead_s = clock_ahead_s(self._clock.now(), page.server_time)
        read.take(page, self._clock.now(), self._clock.monotonic_s())

    async def _page(self, since: datetime, token: str) -> FeedPage:
        self._expect_step(_LONGEST_TURN_S)
        async with self._budgets.turn(_FEED, self._place, Urgency.LIST):
            self._expect_step(_LONGEST_STEP_S)
            return await self._gateway.feed_page(self._store, since, token=token)

    def _is_sweep_due(self) -> bool:
        if self._swept_at_s is None:
            return True
        return self._clock.monotonic_s() - self._swept_at_s >= _SWEEP_EVERY_S

    def _since(self, is_sweep: bool) -> datetime:
        now = self._clock.now()
        earliest = now - FEED_REACHES_BACK
        if is_sweep:
            return earliest
        oldest = self._oldest_live() or now
        return max(earliest, min(oldest, now) - _OVERLAP)

    async def _wait(self) -> None:
        """Until the next poll is due: by the limit, by the failures, or at once when poked."""
        pause_s = self._pacing.pause_s(
            self._pages_asked, per_minute=self._budgets.limit_now(_FEED, self._place)
        )
        self._expect_step(pause_s)
        self._next_poll_mono_s = self._clock.monotonic_s() + pause_s
        await self._clock.wait(self._poke, pause_s)

    def _expect_step(self, within_s: float) -> None:
        self._due_mono_s = self._clock.monotonic_s() + within_s

    def _note_success(self, listing: Listing) -> None:
        self._pacing.note_success()
        self._set_health(
            FeedHealth(
                listing.read_at,
                is_complete=listing.is_complete,
                clock_ahead_s=self._clock_ahead_s,
            )
        )

    def _note_failure(self, error: GatewayError) -> None:
        self._pacing.note_failure(error)
        _logger.warning("the feed of %s failed: %r", self._store, error)
        self._set_trouble(trouble_of(error))

    def _set_trouble(self, trouble: FeedTrouble) -> None:
        self._set_health(replace(self._health, trouble=trouble, stores=(self._store,)))

    def _set_health(self, health: FeedHealth) -> None:
        self._health = health
        self._report(health)
