"""The platform's side: what truly becomes of each order, and a ledger of every request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from random import Random

from ordermanager_desktop.models.cancellation import CancelledBy, CancelReason
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.models.order import Order, OrderItem, OrderKey, OrderStatus
from tests.torture.virtual_time import VirtualLoop

UNEXECUTED = frozenset({400, 401, 403, 429})  # answers that prove that nothing was done
_WINDOW_S = 60.0
_LONG_AGO_S = -3600.0
_ENDS = {
    "CANCELED": (OrderStatus.CANCELLED, CancelledBy.RESTAURANT),
    "REJECTED": (OrderStatus.REJECTED, CancelledBy.RESTAURANT),
    "PICKED_UP": (OrderStatus.PICKED_UP, CancelledBy.UNKNOWN),
    "FULFILLED": (OrderStatus.FULFILLED, CancelledBy.UNKNOWN),
    "customer cancels": (OrderStatus.CANCELLED, CancelledBy.PLATFORM_OR_CUSTOMER),
}


@dataclass
class Post:
    """One cancel request whose first byte left a station."""

    station: str
    life: int
    attempt_id: str
    key: OrderKey
    reason: CancelReason
    left_s: float
    status: int | None = None  # None while or where there was no answer
    was_executed: bool = False

    @property
    def is_proven_unexecuted(self) -> bool:
        return self.status in UNEXECUTED


@dataclass(frozen=True)
class View:
    """An order as the platform showed it at one moment."""

    order: Order
    by: CancelledBy = CancelledBy.UNKNOWN
    failures: int = 0


@dataclass
class Record:
    """All that the platform knows of an order, with its past."""

    views: list[tuple[float, View]]
    failed_at_s: list[float] = field(default_factory=list)

    @property
    def now(self) -> View:
        return self.views[-1][1]

    def at(self, seconds: float) -> View:
        """What it showed then."""
        past = [view for since_s, view in self.views if since_s <= seconds]
        return past[-1] if past else self.views[0][1]


@dataclass(frozen=True)
class Habits:
    """How this platform behaves where its reference is silent.

    Attributes:
        outcomes: What follows each executed cancellation, the last one for all that come after.
        after_s: From an executed cancellation to its outcome.
        accumulates: Whether each failed cancellation adds an entry to the issues.
        over_status: The answer to the cancellation of an order that has ended.
        lag_s: How old what it shows always is.
        per_minute: Most requests of all stations in a minute.
    """

    outcomes: tuple[str, ...] = ("CANCELED",)
    after_s: tuple[float, ...] = (2.0,)
    accumulates: bool = True
    over_status: int = 404
    lag_s: float = 0.0
    per_minute: int = 1000


class Platform:
    """One platform with its orders."""

    def __init__(self, loop: VirtualLoop, rng: Random, habits: Habits) -> None:
        self._loop = loop
        self._rng = rng
        self._habits = habits
        self._records: dict[OrderKey, Record] = {}
        self._arrivals_s: list[float] = []
        self._executed = 0
        self.posts: list[Post] = []
        self.settled_by_s = 0.0  # when the last thing known to come will have happened

    def place(self, order: Order, *, failed_before: int = 0) -> None:
        """Put an order on the board, with failed cancellations from long ago."""
        failed_at_s = [_LONG_AGO_S] * failed_before
        shown = failed_before if self._habits.accumulates else min(1, failed_before)
        self._records[order.key] = Record([(_LONG_AGO_S, View(order, failures=shown))], failed_at_s)

    def record(self, key: OrderKey) -> Record:
        return self._records[key]

    @property
    def keys(self) -> list[OrderKey]:
        return list(self._records)

    def view(self, key: OrderKey, *, older_by_s: float = 0.0) -> View:
        """What a reader is shown now."""
        return self._records[key].at(self._loop.time() - self._habits.lag_s - older_by_s)

    def take(self, post: Post, scripted: int | None, *, although_refused: bool = False) -> int:
        """A request has arrived: carry it out or not, and give the status."""
        record = self._records[post.key]
        if scripted is not None:
            if although_refused and record.now.order.status.is_live:
                self._execute(post)
            return scripted
        if self._is_over_the_limit():
            return 429
        if not record.now.order.status.is_live:
            return self._habits.over_status
        self._execute(post)
        return 202

    def ends(self, key: OrderKey, how: str) -> None:
        """Something happens to the order, unless it has ended already."""
        record = self._records[key]
        match how:
            case "CANCEL_FAILED" | "old CANCEL_FAILED":
                self._fail(record)
            case "both":
                self._fail(record)
                self._later(self._rng.uniform(0.5, 20.0), key, "CANCELED")
            case "nothing":
                pass
            case _:
                self._end(record, *_ENDS[how])
        self._touch()

    def edit(self, key: OrderKey, what: str) -> None:
        """The order changes under the manager's hands."""
        record = self._records[key]
        order = record.now.order
        match what:
            case "total edited":
                order = replace(order, totals=replace(order.totals, total=Money(9900, "USD")))
            case "items edited":
                order = replace(order, items=(*order.items, OrderItem("Flan", 2)))
            case "unknown status" if not order.status.has_ended:  # how it ended stays told
                order = replace(order, status=OrderStatus.UNKNOWN, raw_status="PREVISIT_MAYBE")
            case "id reused":
                order = replace(order, number="REUSED", placed_at=None)
        self._show(record, replace(record.now, order=order))
        self._touch()

    def _execute(self, post: Post) -> None:
        post.was_executed = True
        habits = self._habits
        turn = min(self._executed, len(habits.outcomes) - 1)
        self._executed += 1
        self._later(habits.after_s[turn % len(habits.after_s)], post.key, habits.outcomes[turn])

    def _later(self, seconds: float, key: OrderKey, how: str) -> None:
        due_s = self._loop.time() + seconds
        self.settled_by_s = max(self.settled_by_s, due_s)
        self._loop.call_at(due_s, partial(self.ends, key, how))

    def _end(self, record: Record, status: OrderStatus, by: CancelledBy) -> None:
        now = record.now
        courier_has_it = now.order.status is OrderStatus.PICKED_UP
        if now.order.status.is_live or (courier_has_it and status is not OrderStatus.REJECTED):
            self._show(record, replace(now, order=replace(now.order, status=status), by=by))

    def _fail(self, record: Record) -> None:
        if not record.now.order.status.is_live:
            return
        record.failed_at_s.append(self._loop.time())
        count = len(record.failed_at_s) if self._habits.accumulates else 1
        self._show(record, replace(record.now, failures=count))

    def _show(self, record: Record, view: View) -> None:
        record.views.append((self._loop.time(), view))

    def _touch(self) -> None:
        self.settled_by_s = max(self.settled_by_s, self._loop.time())

    def _is_over_the_limit(self) -> bool:
        now_s = self._loop.time()
        self._arrivals_s = [s for s in self._arrivals_s if now_s - s < _WINDOW_S]
        self._arrivals_s.append(now_s)
        return len(self._arrivals_s) > self._habits.per_minute
