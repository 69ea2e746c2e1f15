"""One signed-in account at work: its gateway, the feeds of its stores, and its cancellations."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, cast

from ordermanager_desktop.models.cancellation import ReasonOffer
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_store import FeedHealth, Listing, OrderStore
from ordermanager_desktop.services.cancellation_journal import CancellationJournal, JournalFailure
from ordermanager_desktop.services.cancellation_service import CancellationService
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    CancelsOrders,
    Closes,
    ListsOrders,
    ReadsOrders,
)
from ordermanager_desktop.services.gateways.registry import Connection, open_gateway
from ordermanager_desktop.services.order_feed import OrderFeed
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)

JOURNAL_NAME = "journal.db"


class _FullGateway(ListsOrders, ReadsOrders, CancelsOrders, Closes, Protocol):
    """An account that lists, reads and cancels."""


@dataclass(frozen=True, slots=True)
class SessionPace:
    """How fast a session goes about its work; tests hurry."""

    timings: CancellationTimings = field(default_factory=CancellationTimings)
    poll_pause_s: float = 3.0
    requests_per_min: int = 32


class AccountSession:
    """Everything that talks to one account. Make it with ``open``, end it with ``aclose``.

    Attributes:
        cancelling: Takes confirmed wishes to cancel.
        found_damage: True if the journal was unreadable and a new one was begun.
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
        self._health: dict[str, FeedHealth] = {}
        self._feed_tasks = TaskOwner(f"feed of {connection.id}")
        self.found_damage = journal.was_damaged
        budgets = RateBudgets(pace.requests_per_min)
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
            )
            for store in connection.store_ids
        ]

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
    ) -> AccountSession:
        """Open the journal and the gateway, and show what the last run left. Sends nothing.

        Raises:
            JournalFailure: If no journal can be read or written there.
            ConnectionMisconfigured: If the account's address must not be used.
        """
        journal = await CancellationJournal.open(data_folder / JOURNAL_NAME, now=clock.now())
        try:
            platforms = PlatformDirectory.load()
            gateway = await asyncio.to_thread(open_gateway, connection, platforms)
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
        except BaseException:
            await journal.aclose()
            raise
        return session

    def start(self) -> None:
        """Begin to poll."""
        for feed in self._feeds:
            feed.start()

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

    async def aclose(self) -> None:
        """Stop polling and cancelling, then close sockets and the journal."""
        await self._feed_tasks.aclose()
        await self.cancelling.aclose()
        await self._gateway.aclose()
        await self._journal.aclose()

    async def _recall(self) -> None:
        for key, removed_at in (await self._journal.removed_orders()).items():
            self._orders.apply_removal(key, removed_at)
        await self.cancelling.open()

    async def _deliver(self, listing: Listing) -> None:
        # Settled first and shown after: a row never says less than its attempt.
        await self.cancelling.observe_listing(listing)
        self._orders.apply_listing(listing)

    def _oldest_live(self) -> datetime | None:
        placed = [
            row.order.placed_at
            for row in self._orders
            if row.order.placed_at and (row.order.status.is_live or row.is_cancelling)
        ]
        return min(placed, default=None)

    def _reporter(self, store: str) -> Callable[[FeedHealth], None]:
        def report(health: FeedHealth) -> None:
            self._health[store] = health
            self._orders.set_health(_worst(self._health.values()))

        return report


def _worst(reports: Iterable[FeedHealth]) -> FeedHealth:
    """The report of the store that is worst off: one good store must not hide a failing one."""

    def rank(health: FeedHealth) -> tuple[bool, float]:
        age_rank = -health.updated_at.timestamp() if health.updated_at else float("inf")
        return health.trouble is not None, age_rank

    return max(reports, key=rank)
