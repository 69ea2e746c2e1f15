"""One signed-in account at work: its gateway, the feeds of its stores, and its cancellations."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol, cast

from ordermanager_desktop.models.cancellation import ReasonOffer
from ordermanager_desktop.models.feed_health import FeedHealth, together
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_store import Listing, OrderStore
from ordermanager_desktop.models.record_finding import RecordFinding
from ordermanager_desktop.services.cancellation_journal import CancellationJournal, JournalFailure
from ordermanager_desktop.services.cancellation_service import CancellationService
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.doubt_reader import DoubtReader
from ordermanager_desktop.services.ending_reader import EndingReader
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    CancelsOrders,
    Closes,
    ListsOrders,
    ReadsOrders,
)
from ordermanager_desktop.services.gateways.registry import Connection, open_gateway
from ordermanager_desktop.services.heartbeat import HasPulse, Heartbeat
from ordermanager_desktop.services.order_feed import OrderFeed
from ordermanager_desktop.services.phone_records import PhoneRecords
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.side_requests import SideRequests
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)

JOURNAL_NAME = "journal.db"
_FAILURES_SHOWN_FOR = timedelta(hours=24)  # without their orders; with them, as long as they stand


class _FullGateway(ListsOrders, ReadsOrders, CancelsOrders, Closes, Protocol):
    """An account that lists, reads and cancels."""


@dataclass(frozen=True, slots=True)
class SessionPace:
    """How fast a session goes about its work; tests hurry."""

    timings: CancellationTimings = field(default_factory=CancellationTimings)
    poll_pause_s: float = 3.0
    requests_per_min: int = 32
    side_pace: float = 1.0  # a factor on the waits of steps and pauses


class AccountSession:
    """Everything that talks to one account. Make it with ``open``, end it with ``aclose``.

    Attributes:
        cancelling: Takes confirmed wishes to cancel.
        phone: Keeps cancellations that somebody arranged by phone.
        endings: Finds out who called an order off.
        doubts: Reads what the list lost or contradicts.
        side: Steps of orders, pauses of stores, and what follows them.
        pulses: Of the tasks beside the feeds; the window tells when one stands still.
    """

    def __init__(
        self,
        connection: Connection,
        gateway: _FullGateway,
        journal: CancellationJournal,
        orders: OrderStore,
        *,
        clock: Clock,
        pace: SessionPace,
        on_journal_failure: Callable[[JournalFailure], None],
    ) -> None:
        self._gateway = gateway
        self._journal = journal
        self._orders = orders
        self._clock = clock
        self._health = dict.fromkeys(connection.store_ids, orders.health)
        self._feed_tasks = TaskOwner(f"feed of {connection.id}")
        budgets = RateBudgets(clock, pace.requests_per_min)
        self.cancelling = CancellationService(
            {connection.id: gateway},
            journal,
            TaskOwner(f"cancelling at {connection.id}"),
            clock=clock,
            budgets=budgets,
            publish=orders.apply_attempt,
            show=orders.apply_reading,
            on_journal_failure=on_journal_failure,
            timings=pace.timings,
        )
        self.phone = PhoneRecords(
            orders,
            journal,
            TaskOwner(f"calls about {connection.id}"),
            clock=clock,
            on_journal_failure=on_journal_failure,
        )
        self.endings = EndingReader(
            gateway,
            orders,
            TaskOwner(f"endings at {connection.id}"),
            clock=clock,
            budgets=budgets,
        )
        self.doubts = DoubtReader(
            gateway,
            orders,
            TaskOwner(f"doubts at {connection.id}"),
            clock=clock,
            budgets=budgets,
        )
        self.side = SideRequests(
            connection,
            gateway,
            orders,
            clock=clock,
            budgets=budgets,
            requests_per_min=pace.requests_per_min,
            pace=pace.side_pace,
        )
        self._feeds = [
            OrderFeed(
                gateway,
                connection.id,
                store,
                self._feed_tasks,
                clock=clock,
                deliver=self._deliver,
                report=self._reporter(store),
                oldest_live=self._oldest_live,
                requests_per_min=budgets.per_minute,
                pause_s=pace.poll_pause_s,
                health=orders.health,
            )
            for store in connection.store_ids
        ]
        self.pulses = (self.cancelling.pulse, self.doubts.pulse, self.endings.pulse)
        watched: list[HasPulse] = [*self._feeds, *self.pulses]
        self.heartbeat = Heartbeat(watched, clock=clock, wake=self.wake_up)

    @classmethod
    async def open(
        cls,
        connection: Connection,
        orders: OrderStore,
        data_folder: Path,
        *,
        clock: Clock,
        on_journal_failure: Callable[[JournalFailure], None],
        pace: SessionPace | None = None,
        is_view_only: bool = False,
    ) -> AccountSession:
        """Open the journal and the gateway, and show what the last run left. Sends nothing.

        Args:
            is_view_only: Only look at the journal; then nothing can be cancelled or removed.

        Raises:
            JournalFailure: If no journal can be written there.
            ConnectionMisconfigured: If the account's address must not be used.
        """
        path = data_folder / JOURNAL_NAME
        journal = (
            await CancellationJournal.view_only(path)
            if is_view_only
            else await CancellationJournal.open(path, now=clock.now())
        )
        try:
            platforms = PlatformDirectory.load()
            gateway = await asyncio.to_thread(
                open_gateway, connection, platforms, clock.monotonic_s
            )
            session = cls(
                connection,
                cast(_FullGateway, gateway),
                journal,
                orders,
                clock=clock,
                pace=pace or SessionPace(),
                on_journal_failure=on_journal_failure,
            )
            await session._recall()
            await session.side.open(data_folder)
        except BaseException:
            await journal.aclose()
            raise
        return session

    def start(self) -> None:
        """Begin to poll."""
        self.endings.start()
        self.doubts.start()
        for feed in self._feeds:
            feed.start()
        self.heartbeat.start()

    def wake_up(self) -> None:
        """The computer slept or its clock was turned: trust nothing on the screen, read it all."""
        self.cancelling.note_clock_jump()
        for feed in self._feeds:
            feed.mark_old()
            feed.poke()

    def poke(self) -> None:
        """Read everything now."""
        for feed in self._feeds:
            feed.poke()
        self.cancelling.wake()

    def cancel_route(self, order: Order) -> CancelRoute:
        """How this order would be cancelled."""
        return self._gateway.cancel_route(order)

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        """Reasons a manager may give for it."""
        return self._gateway.reasons_for(order)

    async def remove(self, key: OrderKey) -> None:
        """Remember that the manager cleared an order.

        Raises:
            JournalFailure: If it could not be written.
        """
        await self._journal.remove_order(key, self._clock.now())

    @property
    def is_view_only(self) -> bool:
        """True while nothing can be written, and so nothing be cancelled."""
        return self._journal.is_view_only

    def record_findings(self) -> list[RecordFinding]:
        """What is wrong with the journal, as far as nobody has noted it."""
        return self._journal.findings()

    async def check_record(self) -> None:
        """Hold the whole journal against its own chain; nothing waits for it."""
        if self._journal.is_view_only:
            return
        try:
            await self._journal.check(self._clock.now())
        except JournalFailure as failure:
            _logger.error("the journal could not be checked: %s", failure)

    async def note_findings(self, findings: Iterable[RecordFinding]) -> None:
        """Remember that a person knows of them.

        Raises:
            JournalFailure: If it could not be written.
        """
        await self._journal.note(findings, self._clock.now())

    async def aclose(self) -> None:
        """Stop polling and cancelling, then close sockets and the journal."""
        self.heartbeat.stop()
        await self._feed_tasks.aclose()
        await self.cancelling.aclose()
        await self.side.aclose()
        await self.endings.aclose()
        await self.doubts.aclose()
        await self.phone.aclose()
        await self._gateway.aclose()
        await self._journal.aclose()

    async def _recall(self) -> None:
        self._orders.row_dropped.connect(self.cancelling.forget)
        for key, removed_at in (await self._journal.removed_orders()).items():
            self._orders.apply_removal(key, removed_at)
        await self.phone.open()
        await self.cancelling.open()
        self._orders.show_failures_since(self._clock.now() - _FAILURES_SHOWN_FOR)

    async def _deliver(self, listing: Listing) -> None:
        listing = self.doubts.settled(listing)
        # Settled first and shown after: a row never says less than its attempt.
        await self.cancelling.observe_listing(listing)
        for _ in self._orders.apply_by_parts(listing):
            await asyncio.sleep(0)

    def _oldest_live(self) -> datetime | None:
        placed = [
            row.order.placed_at
            for row in self._orders
            if row.order.placed_at and (row.order.status.is_live or row.is_cancelling)
        ]
        return min(placed, default=None)

    def _reporter(self, store: str) -> Callable[[FeedHealth], None]:
        def report(health: FeedHealth) -> None:
            was_lost = self._health[store].trouble is not None
            self._health[store] = health
            self._orders.set_health(together(self._health.values()))
            if was_lost and health.trouble is None:
                self._use_the_way_back(store)

        return report

    def _use_the_way_back(self, store: str) -> None:
        """One store answers again: the others and the open attempts need not wait."""
        _logger.info("the feed of %s is back", store)
        for name, feed in zip(self._health, self._feeds, strict=True):
            if self._health[name].trouble is not None:
                feed.poke()
        self.cancelling.wake()
