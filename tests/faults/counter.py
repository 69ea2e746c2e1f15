"""The real app without its window, behind the fault proxy: a session, its journal, one order."""

from dataclasses import replace
from pathlib import Path

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, CancelReason
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow, RowLabel
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.account_session import (
    JOURNAL_NAME,
    AccountSession,
    SessionPace,
)
from ordermanager_desktop.services.cancellation_journal import CancellationJournal
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import SystemClock
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import CANCEL
from tests.faults.waiting import SkippingClock, until

# Half a minute passes in 150 ms. Nothing but the attempt itself reads: no poll opens a connection
# that a fault was meant for.
PACE = SessionPace(
    # The answer is what these tests are about: nobody reads before it has come.
    timings=replace(CancellationTimings().scaled(0.005), sending_unread_s=60.0),
    poll_pause_s=600.0,
    requests_per_min=1_000_000,
    requests_per_s=1_000_000,
)


class Counter:
    """A session that has read its list, with orders that nobody has touched.

    Attributes:
        key: The first of them.
        keys: All of them.
        lies: Moments in which an order was shown as cancelled and was not, by the ledger.
        heard: The states of the attempt that was confirmed last, in the order of their coming.
    """

    def __init__(
        self,
        session: AccountSession,
        store: OrderStore,
        clock: SkippingClock,
        sandbox: Sandbox,
        proxy: FaultProxy,
    ) -> None:
        self.keys: list[OrderKey] = []
        self.session = session
        self.store = store
        self.clock = clock
        self.proxy = proxy
        self.sandbox = sandbox
        self.lies: list[str] = []
        self.heard: list[AttemptState] = []
        self._confirmed: dict[OrderKey, int] = {}
        self._last_key: OrderKey | None = None
        store.row_changed.connect(self._watch)

    @classmethod
    async def open(
        cls,
        connection: Connection,
        sandbox: Sandbox,
        proxy: FaultProxy,
        folder: Path,
        *,
        pace: SessionPace,
        orders: int,
    ) -> "Counter":
        """Let customers order, open the session, and wait for its first list."""
        placed = [sandbox.place_order(source="doordash").id for _ in range(orders)]
        failures: list[Exception] = []
        store, clock = OrderStore(), SkippingClock()
        session = await AccountSession.open(
            connection,
            store,
            folder,
            clock=clock,
            on_journal_failure=failures.append,
            pace=pace,
        )
        counter = cls(session, store, clock, sandbox, proxy)
        session.start()
        await until(lambda: len(store) > 0, "the first list")
        keys = {row.key.order_id: row.key for row in store}
        counter.keys = [keys[order_id] for order_id in placed]
        return counter

    @property
    def key(self) -> OrderKey:
        return self.keys[0]

    async def confirm(self, key: OrderKey | None = None) -> Attempt:
        """A manager confirms the cancellation of an order, as the list shows it."""
        key = key or self.key
        row = self.store.row(key)
        assert row is not None
        self._confirmed[key] = self._confirmed.get(key, 0) + 1
        self._last_key = key
        self.heard.clear()
        return await self.session.cancelling.submit(row.order, CancelReason.OTHER)

    def attempt(self, key: OrderKey | None = None) -> Attempt:
        found = self.session.cancelling.latest(key or self.key)
        assert found is not None
        return found

    async def reaches(self, state: AttemptState, key: OrderKey | None = None) -> Attempt:
        """Wait for the order's attempt to stand there."""
        await until(lambda: self.attempt(key).state is state, state.name, self._told)
        return self.attempt(key)

    @property
    def story(self) -> list[AttemptState]:
        """What was heard, without the tries that provably sent nothing: a busy computer may need
        longer to connect than a shortened deadline allows."""
        heard = list(self.heard)
        while heard[:3] == [AttemptState.INTENT, AttemptState.SENDING, AttemptState.INTENT]:
            del heard[:2]
        return heard

    async def outlives_the_confirmation(self) -> None:
        """Let two minutes pass as soon as the first look has failed."""
        await until(lambda: self.attempt().sends_at, "the first look to fail", self._told)
        self.clock.skip(PACE.timings.intent_lives_s + 1)

    async def may_try_again(self) -> None:
        """Wait until two reads have shown the order live after the request."""
        advice = self.session.cancelling.retry_advice
        await until(lambda: advice(self.key).is_allowed, "two reads that show it live")
        assert advice(self.key).first_may_still_work

    def posts(self, key: OrderKey | None = None) -> int:
        """Cancel requests for the order that the practice server has in its ledger."""
        order_id = (key or self.key).order_id
        return len([one for one in self.sandbox.cancel_requests() if order_id in one.path])

    def truth(self, key: OrderKey | None = None) -> str:
        """The order's true status."""
        return self.sandbox.fate((key or self.key).order_id).status

    async def aclose(self) -> None:
        """Close, then hold the record, the screen and the ledger against each other."""
        self.store.row_changed.disconnect(self._watch)
        await self.session.aclose()

    async def assert_honest(self, folder: Path) -> None:
        """What must be so after every fault: no lie, no request too many, nothing lost."""
        assert self.lies == []
        for key, confirmed in self._confirmed.items():
            delivered = [one for one in self.proxy.delivered(CANCEL) if key.order_id in one.what]
            assert self.posts(key) == len(delivered), "the proxy's record is wrong"
            assert self.posts(key) <= confirmed
        journal = await CancellationJournal.open(folder / JOURNAL_NAME, now=SystemClock().now())
        recorded = {attempt.id: attempt for attempt in await journal.attempts()}
        await journal.aclose()
        assert len(recorded) == sum(self._confirmed.values())
        for key in self._confirmed:
            shown = self.attempt(key)
            assert replace(recorded[shown.id], attention_since=None, sends_at=None) == replace(
                shown, attention_since=None, sends_at=None
            )

    def _told(self) -> str:
        return " then ".join(state.name for state in self.heard)

    def _watch(self, row: OrderRow) -> None:
        if (
            row.attempt
            and row.key == self._last_key
            and (not self.heard or self.heard[-1] is not row.attempt.state)
        ):
            self.heard.append(row.attempt.state)
        if row.label is RowLabel.CANCELLED and self.truth(row.key) != "CANCELED":
            self.lies.append(f"{row.key} while it was {self.truth(row.key)}")
