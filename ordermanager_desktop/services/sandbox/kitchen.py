"""The truth of one store: its orders, and what happens to them by the clock."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from ordermanager_desktop.services.sandbox import order_changes
from ordermanager_desktop.services.sandbox.agenda import Agenda
from ordermanager_desktop.services.sandbox.clock import Clock
from ordermanager_desktop.services.sandbox.ledger import Fate
from ordermanager_desktop.services.sandbox.order_factory import OrderFactory
from ordermanager_desktop.services.sandbox.orders import CONFIRMED, SandboxOrder, TakenCancel
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind
from ordermanager_desktop.services.sandbox.scenario import Happening, Scenario
from ordermanager_desktop.services.sandbox.shift import steps_ahead

KEPT_OVER = 200
KEPT_OVER_FOR = timedelta(hours=8)
KEPT_FATES = 20_000
LONGEST_CATCH_UP = timedelta(hours=1)
DEFAULT_OUTCOMES = (Outcome(OutcomeKind.CANCELED),)

OrderMaker = Callable[[OrderFactory, datetime], SandboxOrder]


class Kitchen:
    """One store's orders. Thread-safe; whoever looks first lets happen what the clock made due."""

    def __init__(
        self,
        store_id: str,
        scenario: Scenario,
        seed: str,
        *,
        clock: Clock,
        arrivals: bool = True,
        is_paused: Callable[[datetime], bool] = lambda _at: False,
    ) -> None:
        self.store_id = store_id
        self.scenario = scenario
        self._clock = clock
        self._is_paused = is_paused
        self._lock = threading.RLock()
        self._agenda = Agenda()
        self._factory = OrderFactory(seed, oddity_rate=scenario.oddity_rate)
        self._random = Random(f"{seed}/shift")
        self._orders: dict[str, SandboxOrder] = {}
        self._past_fates: deque[Fate] = deque(maxlen=KEPT_FATES)
        self._open(clock(), arrivals)

    # -- reading

    def orders(self) -> list[SandboxOrder]:
        """Copies of all orders, newest first."""
        with self._caught_up():
            found = [_copy(order) for order in self._orders.values()]
        return sorted(found, key=lambda order: (order.placed_at, order.id), reverse=True)

    def find(self, source: str, order_id: str) -> SandboxOrder | None:
        """A copy of the order, or None if this source has none with that id."""
        with self._caught_up():
            order = self._orders.get(order_id)
            return _copy(order) if order and order.source == source else None

    def named(self, name: str) -> SandboxOrder | None:
        """A copy of the order with this number or id; of several, the newest."""
        with self._caught_up():
            found = [order for order in self._orders.values() if order.answers_to(name)]
            if not found:
                return None
            return _copy(max(found, key=lambda order: (order.placed_at, order.id)))

    def fates(self) -> list[Fate]:
        """What became of every order: those that left the board, then those on it, newest last."""
        on_board = [self._fate_of(order) for order in reversed(self.orders())]
        with self._lock:
            return [*self._past_fates, *on_board]

    # -- acting

    def place(self, make: OrderMaker) -> SandboxOrder:
        """Put an order on the board; `make` is given the factory and the time."""
        with self._caught_up() as now:
            order = make(self._factory, now)
            self._accept(order, now)
            return _copy(order)

    def advance(self, order_id: str, status: str) -> None:
        """Set the status, whatever it was: the hand of a test or of a trainer."""
        with self._caught_up() as now:
            order_changes.set_status(self._orders[order_id], status, now)

    def step(self, order_id: str, status: str, *, prep_minutes: int | None = None) -> None:
        """Move the order forward to this status; one that is further on, or over, stays."""
        with self._caught_up() as now:
            order = self._orders[order_id]
            if status == CONFIRMED:
                change = partial(order_changes.confirm, order, prep_minutes)
            else:
                change = partial(order_changes.step, order, status)
            self._agenda.add(now + timedelta(seconds=self.scenario.step_after_s), change)
            self._agenda.catch_up(now)

    def change_prep_time(self, order_id: str, minutes: int) -> None:
        """Give the order another preparation time."""
        with self._caught_up() as now:
            change = partial(order_changes.change_prep_time, self._orders[order_id], minutes)
            self._agenda.add(now + timedelta(seconds=self.scenario.step_after_s), change)
            self._agenda.catch_up(now)

    def customer_cancels(self, order_id: str) -> None:
        with self._caught_up() as now:
            order_changes.cancel(self._orders[order_id], order_changes.BY_CUSTOMER, now)

    def unlist(self, order_id: str) -> None:
        """Take the order out of the feed; its detail still tells of it."""
        with self._caught_up():
            self._orders[order_id].is_listed = False

    def take_cancel(
        self, order_id: str, reason: str, outcomes: Sequence[Outcome] | None = None
    ) -> None:
        """Take a cancellation; what comes of it follows by the clock."""
        accumulate = self.scenario.failures_accumulate
        with self._caught_up() as now:
            order = self._orders[order_id]
            order.taken_cancels.append(TakenCancel(now, reason))
            for outcome in DEFAULT_OUTCOMES if outcomes is None else outcomes:
                due = now + timedelta(seconds=self._delay_s(outcome))
                self._agenda.add(due, partial(order_changes.settle, order, outcome, accumulate))

    # -- what happens by the clock

    def _open(self, now: datetime, arrivals: bool) -> None:
        for opening in self.scenario.opening:
            self._accept(self._factory.open_with(opening, now), now)
        for happening in self.scenario.happenings:
            self._expect(happening, now)
        if arrivals and self.scenario.arrivals_every_s:
            self._expect_arrival(now)

    def _expect(self, happening: Happening, opened_at: datetime) -> None:
        order = next(each for each in self._orders.values() if each.answers_to(happening.order))
        due = opened_at + timedelta(seconds=happening.after_s)
        self._agenda.add(due, partial(order_changes.let_happen, order, happening.kind))

    @contextmanager
    def _caught_up(self) -> Iterator[datetime]:
        with self._lock:
            now = self._clock()
            self._agenda.catch_up(now)
            self._clear_away(now)
            yield now

    def _delay_s(self, outcome: Outcome) -> float:
        return self.scenario.outcome_after_s if outcome.after_s is None else outcome.after_s

    def _accept(self, order: SandboxOrder, now: datetime) -> None:
        self._orders[order.id] = order
        if order.is_over:
            order.over_at = min(order.pickup_at, now)
        elif self.scenario.orders_progress:
            for due, status in steps_ahead(order, now, self._random):
                self._agenda.add(due, partial(order_changes.step, order, status))

    def _expect_arrival(self, after: datetime) -> None:
        mean_s = self.scenario.arrivals_every_s or 0.0
        pause = timedelta(seconds=self._random.uniform(0.4, 1.6) * mean_s)
        # After a long sleep of the computer the missed noon is not cooked again.
        earliest = self._clock() - LONGEST_CATCH_UP
        self._agenda.add(max(after + pause, earliest), self._arrive)

    def _arrive(self, at: datetime) -> None:
        if not self._is_paused(at):
            self._accept(self._factory.arrive(at), at)
        self._expect_arrival(at)

    # -- leaving

    def _clear_away(self, now: datetime) -> None:
        """Let orders that are long over leave, so that a noon may last for days."""
        over = [(order.over_at, order.id) for order in self._orders.values() if order.over_at]
        over.sort()
        surplus = max(0, len(over) - KEPT_OVER)
        for index, (over_at, order_id) in enumerate(over):
            if index < surplus or now - over_at > KEPT_OVER_FOR:
                self._past_fates.append(self._fate_of(self._orders.pop(order_id)))

    def _fate_of(self, order: SandboxOrder) -> Fate:
        return Fate(
            store_id=self.store_id,
            source=order.source,
            order_id=order.id,
            number=order.number,
            status=order.status,
            cancelled_by=order.cancel_source,
            over_at=order.over_at,
            taken_cancels=tuple(order.taken_cancels),
            failures=tuple(order.failures),
        )


def _copy(order: SandboxOrder) -> SandboxOrder:
    return replace(order, failures=list(order.failures), taken_cancels=list(order.taken_cancels))
