"""All accounts at work: a link for each, and over them one record and one way to cancel."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from ordermanager_desktop.models.cancellation import Attempt, ReasonOffer
from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order import Order, OrderKey, StoreKey
from ordermanager_desktop.models.order_store import Listing, OrderStore
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.models.record_finding import RecordFinding
from ordermanager_desktop.models.request_pace import RequestPace
from ordermanager_desktop.services.cancel_gate import GuardsCancelling
from ordermanager_desktop.services.cancellation_journal import CancellationJournal, JournalFailure
from ordermanager_desktop.services.cancellation_service import CancellationService
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.connected_gateways import ConnectedGateways
from ordermanager_desktop.services.connection_link import (
    OPENS_WITHIN_S,
    ConnectionLink,
    may_be_poked,
)
from ordermanager_desktop.services.doubt_reader import DoubtReader
from ordermanager_desktop.services.ending_reader import EndingReader
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.heartbeat import HasPulse, Heartbeat
from ordermanager_desktop.services.journal_chain import ChainedEvent, Head
from ordermanager_desktop.services.phone_records import PhoneRecords
from ordermanager_desktop.services.rate_budget import (
    PLATFORM_LIMIT_PER_MIN,
    PLATFORM_LIMIT_PER_S,
    RateBudgets,
)
from ordermanager_desktop.services.side_requests import SideRequests
from ordermanager_desktop.services.staff_authority import StaffAuthority
from ordermanager_desktop.services.store_directory import store_directory
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)

JOURNAL_NAME = "journal.db"
_COMPARED_AT_ONCE = 200  # orders; a longer list is compared in a thread
_FAILURES_SHOWN_FOR = timedelta(hours=24)  # without their orders; with them, as long as they stand


@dataclass(frozen=True, slots=True)
class SessionPace:
    """How fast a session goes about its work; tests hurry."""

    timings: CancellationTimings = field(default_factory=CancellationTimings)
    poll_pause_s: float = 3.0
    requests_per_min: int = PLATFORM_LIMIT_PER_MIN
    requests_per_s: int = PLATFORM_LIMIT_PER_S
    side_pace: float = 1.0  # a factor on the waits of steps and pauses


class AccountSession:
    """Everything that talks to the accounts. Make it with ``open``, end it with ``aclose``.

    Attributes:
        gateways: Of each connection, by its id.
        links: One for each connection, in the order of the settings.
        stores: The names of all stores.
        cancelling: Takes confirmed wishes to cancel.
        phone: Keeps cancellations that somebody arranged by phone.
        endings: Finds out who called an order off.
        doubts: Reads what the list lost or contradicts.
        side: Steps of orders, pauses of stores, and what follows them.
        pulses: Of the tasks beside the feeds; the window tells when one stands still.
    """

    def __init__(
        self,
        connections: Sequence[Connection],
        journal: CancellationJournal,
        orders: OrderStore,
        *,
        clock: Clock,
        pace: SessionPace,
        on_journal_failure: Callable[[JournalFailure], None],
        gate: GuardsCancelling | None = None,
    ) -> None:
        self._journal = journal
        self._orders = orders
        self._clock = clock
        self.stores = store_directory(connections)
        self._from_environment = {each.id for each in connections if each.is_from_environment}
        healths = {place: orders.health_of(place) for place in self.stores.names}
        orders.set_healths(healths)
        self.budgets = budgets = RateBudgets(
            clock, pace.requests_per_min, per_second=pace.requests_per_s
        )
        self.gateways = ConnectedGateways()
        self.cancelling = CancellationService(
            self.gateways,
            journal,
            TaskOwner("cancelling"),
            clock=clock,
            budgets=budgets,
            publish=orders.apply_attempt,
            show=orders.apply_reading,
            on_journal_failure=on_journal_failure,
            timings=pace.timings,
            gate=gate,
        )
        self.phone = PhoneRecords(
            orders,
            journal,
            TaskOwner("calls"),
            clock=clock,
            on_journal_failure=on_journal_failure,
        )
        self.endings = EndingReader(
            self.gateways, orders, TaskOwner("endings"), clock=clock, budgets=budgets
        )
        self.doubts = DoubtReader(
            self.gateways, orders, TaskOwner("doubts"), clock=clock, budgets=budgets
        )
        self.side = SideRequests(
            self.stores,
            self.gateways,
            orders,
            clock=clock,
            budgets=budgets,
            pace=pace.side_pace,
        )
        self.links = [
            ConnectionLink(
                connection,
                self.gateways,
                clock=clock,
                deliver=self._deliver,
                report=self._report,
                oldest_live=self._oldest_live,
                budgets=budgets,
                pause_s=pace.poll_pause_s,
                healths=healths,
            )
            for connection in connections
        ]
        self.pulses = (self.cancelling.pulse, self.doubts.pulse, self.endings.pulse)
        feeds = [feed for link in self.links for feed in link.feeds.values()]
        watched: list[HasPulse] = [*feeds, *self.pulses]
        self.heartbeat = Heartbeat(watched, clock=clock, wake=self.wake_up)

    @classmethod
    async def open(
        cls,
        connections: Connection | Sequence[Connection],
        orders: OrderStore,
        data_folder: Path,
        *,
        clock: Clock,
        on_journal_failure: Callable[[JournalFailure], None],
        pace: SessionPace | None = None,
        is_view_only: bool = False,
        staff: StaffAuthority | None = None,
    ) -> AccountSession:
        """Open the journal and the gateways, and show what the last run left. Sends nothing.

        A connection that can't be opened is told as the trouble of its stores.

        Args:
            is_view_only: Only look at the journal; then nothing can be cancelled or removed.
            staff: Decides who may cancel, and keeps in the journal who did what.

        Raises:
            JournalFailure: If no journal can be written there.
        """
        path = data_folder / JOURNAL_NAME
        journal = (
            await CancellationJournal.view_only(path)
            if is_view_only
            else await CancellationJournal.open(path, now=clock.now())
        )
        try:
            session = cls(
                (connections,) if isinstance(connections, Connection) else connections,
                journal,
                orders,
                clock=clock,
                pace=pace or SessionPace(),
                on_journal_failure=on_journal_failure,
                gate=staff,
            )
            await session._open_links()
            if staff is not None:
                await staff.open(journal)
            await session._recall()
            await session.side.open(data_folder)
        except BaseException:
            await journal.aclose()
            raise
        return session

    async def _open_links(self) -> None:
        """All at once; one that takes too long comes later."""
        opening = [link.open() for link in self.links]
        if opening:
            await asyncio.wait(opening, timeout=OPENS_WITHIN_S)

    def start(self) -> None:
        """Begin to poll."""
        self.endings.start()
        self.doubts.start()
        for link in self.links:
            link.start()
        self.heartbeat.start()

    def wake_up(self) -> None:
        """The computer slept or its clock was turned: trust nothing on the screen, read it all."""
        self.cancelling.note_clock_jump()
        for link in self.links:
            for feed in link.feeds.values():
                feed.mark_old()
                feed.poke()

    def poke(self) -> None:
        """Read everything now, but for the stores whose platform asked to wait."""
        self._poke_where(may_be_poked)
        self.cancelling.wake()

    def cancel_route(self, order: Order) -> CancelRoute:
        """How this order would be cancelled."""
        return self.gateways[order.key.connection].cancel_route(order)

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        """Reasons a manager may give for it."""
        return self.gateways[order.key.connection].reasons_for(order)

    def pace_of(self, place: StoreKey) -> RequestPace | None:
        """How much of the platform's limit a store's requests take; None if it has no feed."""
        link = next((each for each in self.links if each.id == place.connection), None)
        feed = link.feeds.get(place.store) if link else None
        if feed is None:
            return None
        return RequestPace(
            used=self.budgets.most_used(place),
            per_minute=self.budgets.per_minute,
            next_in_s=feed.next_poll_in_s,
            is_slowed=self.budgets.is_slowed(place),
        )

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

    async def records(self) -> list[Attempt | PhoneRecord]:
        """Every attempt and every call in the journal.

        Raises:
            JournalFailure: If it cannot be read.
        """
        return [*await self._journal.attempts(), *await self._journal.calls()]

    async def trail(self, subject_id: str) -> tuple[list[ChainedEvent], Head]:
        """Every event of an attempt or a call, and the head of the chain.

        Raises:
            JournalFailure: If the journal cannot be read.
        """
        return await self._journal.trail(subject_id)

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
        for link in self.links:
            await link.aclose()
        await self.cancelling.aclose()
        await self.side.aclose()
        await self.endings.aclose()
        await self.doubts.aclose()
        await self.phone.aclose()
        for gateway in self.gateways.values():
            await gateway.aclose()
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
        differences = None
        if len(listing.orders) > _COMPARED_AT_ONCE:
            differences = await asyncio.to_thread(self._orders.differences, listing)
        for _ in self._orders.apply_by_parts(listing, differences):
            await asyncio.sleep(0)

    def _oldest_live(self, place: StoreKey) -> datetime | None:
        placed = [
            row.order.placed_at
            for row in self._orders
            if row.order.placed_at
            and (row.order.status.is_live or row.is_cancelling)
            and row.key.place == place
        ]
        return min(placed, default=None)

    def _report(self, place: StoreKey, health: FeedHealth) -> None:
        was_lost = self._orders.health_of(place).trouble is not None
        is_told = place.connection in self._from_environment
        health = replace(health, is_from_environment=is_told)
        if health.stores:
            health = replace(health, stores=(self.stores.name_of(place),))
        self._orders.set_health_of(place, health)
        if was_lost and health.trouble is None:
            self._use_the_way_back(place)

    def _use_the_way_back(self, place: StoreKey) -> None:
        """One store answers again: the others and the open attempts need not wait."""
        _logger.info("the feed of %s is back", place.store)
        self._poke_where(lambda health: health.trouble is not None and may_be_poked(health))
        self.cancelling.wake()

    def _poke_where(self, is_wanted: Callable[[FeedHealth], bool]) -> None:
        for link in self.links:
            for store, feed in link.feeds.items():
                if is_wanted(self._orders.health_of(StoreKey(link.id, store))):
                    feed.poke()
