"""What is worth an alert, and what only looks like it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from ordermanager_desktop.models.alert_finder import AlertFinder, is_settled
from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.cancellation import AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.models.order_row import Ending, OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from tests.builders import NOON, a_call, a_key, a_listing, an_attempt, an_order

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
NEW, OFF = AlertKind.NEW_ORDER, AlertKind.CALLED_OFF
FAILED, ATTENTION = AlertKind.CANCEL_FAILED, AlertKind.ATTENTION
CANCELLED = OrderStatus.CANCELLED


class Counter:
    """A store, its finder, and what was found, as (kind, order id)."""

    def __init__(self, store: OrderStore | None = None) -> None:
        self.store = store or OrderStore()
        self.now = NOON
        self.finder = AlertFinder()
        self.alerts: list[Alert] = self.finder.begin(self.store, self.now)
        self.store.row_added.connect(self._note)
        self.store.row_changed.connect(self._note)
        self.store.row_dropped.connect(self.finder.note_drop)
        self.store.listed.connect(self.finder.note_list)

    def _note(self, row: OrderRow) -> None:
        self.alerts += self.finder.note_row(row, self.now)

    def show(self, *orders: Order, **more) -> None:
        self.store.apply_listing(a_listing(*orders, read_at=self.now, **more))

    def wait(self, how_long: timedelta) -> None:
        self.now += how_long
        self.alerts += self.finder.note_time(self.now)

    @property
    def found(self) -> list[tuple[AlertKind, str]]:
        return [(alert.kind, alert.key.order_id) for alert in self.alerts]


@pytest.fixture
def counter() -> Counter:
    """After its first list, which had one order."""
    counter = Counter()
    counter.show(order("old"))
    assert counter.found == []
    return counter


def order(name: str, *, store: str = "store-1", **more) -> Order:
    return an_order(key=a_key(name, store=store), number=name, **more)


def off(it: Order) -> Order:
    return replace(it, status=CANCELLED)


def test_an_order_after_the_first_list_is_new_once(counter: Counter) -> None:
    counter.show(order("old"), order("fresh"))
    counter.show(order("old"), order("fresh"))
    assert counter.found == [(NEW, "fresh")]


@pytest.mark.parametrize("status", [OrderStatus.CONFIRMED, OrderStatus.READY, OrderStatus.UNKNOWN])
def test_it_is_new_whatever_the_platform_calls_it(counter: Counter, status: OrderStatus) -> None:
    counter.show(order("fresh", status=status))
    assert counter.found == [(NEW, "fresh")]


def test_each_store_has_its_own_first_list(counter: Counter) -> None:
    counter.show(order("elsewhere", store="store-2"), store="store-2")
    assert counter.found == []
    counter.show(order("later", store="store-2"), store="store-2")
    assert counter.found == [(NEW, "later")]


def test_an_order_that_comes_back_is_not_new(counter: Counter) -> None:
    counter.show(order("old"), order("fresh"))
    counter.show()  # a list without any of them
    counter.show(order("old"), order("fresh"))
    assert counter.found == [(NEW, "fresh")]


def test_an_order_that_was_forgotten_and_comes_back_is_not_new(counter: Counter) -> None:
    gone = order("old")
    counter.store.drop(gone.key)
    counter.show(gone)
    counter.show(off(gone))
    assert NEW not in [kind for kind, _ in counter.found]


def test_of_those_that_were_forgotten_the_latest_are_remembered_for_ever() -> None:
    finder = AlertFinder()
    rows = [OrderRow(order(f"{number}")) for number in range(6000)]
    finder.begin(rows, NOON)
    for row in rows:
        finder.note_drop(row.key)
    assert not finder._known
    assert len(finder._gone) == 5000


def test_what_the_cache_or_the_record_brings_is_not_new(counter: Counter) -> None:
    cached, recorded = order("cached"), order("recorded")
    counter.store.apply_cached([cached])
    counter.store.apply_attempt(an_attempt(recorded))
    counter.show(cached, recorded)
    assert [kind for kind, _ in counter.found if kind is NEW] == []


def test_the_first_list_after_a_start_is_not_new_but_what_went_off_meanwhile_is_told() -> None:
    store = OrderStore()
    store.apply_cached([order("stands"), order("went off"), order("was off", status=CANCELLED)])
    counter = Counter(store)
    counter.show(
        order("stands"), off(order("went off")), order("was off", status=CANCELLED), order("came"),
        order("came and went", status=CANCELLED),
    )  # fmt: skip
    assert counter.found == [(OFF, "went off")]


def test_after_a_list_that_was_cut_only_young_orders_are_news() -> None:
    counter = Counter()
    counter.show(is_complete=False)
    counter.show(
        order("old", placed_at=NOON - 2 * 60 * MINUTE),
        order("young"),
        order("unknown", placed_at=None),
    )
    assert counter.found == [(NEW, "young"), (NEW, "unknown")]
    counter.show()  # whole: now all that comes is news
    counter.show(order("late", placed_at=NOON - 3 * 60 * MINUTE))
    assert counter.found[-1] == (NEW, "late")


def test_an_order_that_somebody_else_cancels_is_told_once(counter: Counter) -> None:
    for _ in range(3):
        counter.show(off(order("old")))
    counter.store.apply_ending(order("old").key, Ending(CancelledBy.PLATFORM_OR_CUSTOMER, NOON))
    counter.show(order("old"))  # a stale read
    counter.show(off(order("old")))
    assert counter.found == [(OFF, "old")]


def test_a_rejected_order_is_off_too(counter: Counter) -> None:
    counter.show(order("old", status=OrderStatus.REJECTED))
    assert counter.found == [(OFF, "old")]


@pytest.mark.parametrize("age", [MINUTE, 3 * 60 * MINUTE])
def test_an_order_that_came_and_went_between_two_lists(counter: Counter, age: timedelta) -> None:
    counter.show(order("short", status=CANCELLED, placed_at=NOON - age))
    assert counter.found == ([(OFF, "short")] if age == MINUTE else [])


@pytest.mark.parametrize(
    ("state", "cause", "is_told"),
    [
        (AttemptState.INTENT, Cause.NONE, False),
        (AttemptState.SENDING, Cause.NONE, False),
        (AttemptState.ACCEPTED, Cause.NONE, False),
        (AttemptState.UNKNOWN, Cause.NO_ANSWER, False),
        (AttemptState.CANCELLED, Cause.CONFIRMED, False),
        (AttemptState.NOT_SENT, Cause.ALREADY_OFF, False),
        (AttemptState.NOT_SENT, Cause.WITHDRAWN, True),
        (AttemptState.NOT_CANCELLED, Cause.REFUSED, True),
    ],
)
def test_what_we_asked_for_ourselves_is_no_alarm(
    counter: Counter, state: AttemptState, cause: Cause, is_told: bool
) -> None:
    counter.store.apply_attempt(an_attempt(order("old"), state=state, cause=cause))
    counter.alerts.clear()
    counter.show(off(order("old")))
    assert ((OFF, "old") in counter.found) is is_told


def test_what_was_arranged_by_phone_is_no_alarm(counter: Counter) -> None:
    counter.store.apply_phone_record(a_call(order("old")))
    counter.show(off(order("old")))
    assert counter.found == []


@pytest.mark.parametrize(
    ("state", "cause", "is_told"),
    [
        (AttemptState.NOT_CANCELLED, Cause.REFUSED, True),
        (AttemptState.NOT_CANCELLED, Cause.ENDED_OTHERWISE, True),
        (AttemptState.NOT_SENT, Cause.UNREACHABLE, True),
        (AttemptState.NOT_SENT, Cause.ALREADY_GONE, True),
        (AttemptState.NOT_SENT, Cause.WITHDRAWN, False),
        (AttemptState.NOT_SENT, Cause.ALREADY_OFF, False),
        (AttemptState.NOT_SENT, Cause.NOT_WRITTEN, False),
        (AttemptState.CANCELLED, Cause.CONFIRMED, False),
    ],
)
def test_a_cancellation_that_failed_is_told_once(
    counter: Counter, state: AttemptState, cause: Cause, is_told: bool
) -> None:
    attempt = an_attempt(order("old"), state=AttemptState.INTENT)
    counter.store.apply_attempt(attempt)
    for _ in range(2):
        counter.store.apply_attempt(replace(attempt, state=state, cause=cause))
        counter.show(order("old"))
    assert counter.found == ([(FAILED, "old")] if is_told else [])


def test_a_second_attempt_that_fails_is_told_anew(counter: Counter) -> None:
    for name in ("first", "second"):
        attempt = an_attempt(order("old"), id=name, state=AttemptState.NOT_CANCELLED)
        counter.store.apply_attempt(replace(attempt, cause=Cause.REFUSED))
    assert counter.found == [(FAILED, "old")] * 2
    assert len({alert.id for alert in counter.alerts}) == 2


def test_a_request_without_an_outcome_is_told_amber_and_again_red(counter: Counter) -> None:
    counter.store.apply_attempt(an_attempt(order("old"), state=AttemptState.ACCEPTED))
    counter.wait(MINUTE)
    assert counter.found == [] and counter.finder.is_waiting
    counter.wait(MINUTE + 2 * SECOND)
    counter.wait(MINUTE)
    assert {alert.id for alert in counter.alerts} == {(ATTENTION, order("old").key, f"AMBER {ID}")}
    counter.wait(8 * MINUTE)
    assert {alert.mark for alert in counter.alerts} == {f"AMBER {ID}", f"RED {ID}"}


ID = an_attempt().id


def test_an_order_that_is_shown_live_again_is_told(counter: Counter) -> None:
    attempt = an_attempt(order("old"), state=AttemptState.CANCELLED, cause=Cause.CONFIRMED)
    counter.store.apply_attempt(attempt)
    counter.store.apply_attempt(replace(attempt, attention_since=NOON))
    assert counter.found == [(ATTENTION, "old")]


def test_a_restart_tells_only_what_still_wants_somebody() -> None:
    refused, cancelled = AttemptState.NOT_CANCELLED, AttemptState.CANCELLED
    rows = {
        "failed": {"state": refused, "cause": Cause.REFUSED},
        "open": {"attention_since": NOON},
        "dismissed": {"state": refused, "cause": Cause.REFUSED, "dismissed_at": NOON},
        "settled": {"state": cancelled, "cause": Cause.CONFIRMED},
    }
    store = OrderStore()
    store.apply_cached([order(name) for name in rows] + [order("called"), order("calm")])
    for name, facts in rows.items():
        store.apply_attempt(an_attempt(order(name), id=name, **facts))
    store.apply_phone_record(a_call(order("called")))
    counter = Counter(store)
    counter.show(*(order(name) for name in (*rows, "called", "calm")))
    assert sorted(set(counter.found)) == [
        (ATTENTION, "called"), (ATTENTION, "failed"), (ATTENTION, "open"),
    ]  # fmt: skip


def test_an_old_failure_that_comes_with_its_order_is_no_new_one() -> None:
    counter = Counter()
    attempt = an_attempt(
        order("old"), state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED,
        confirmed_at=NOON - 60 * 30 * MINUTE,
    )  # fmt: skip
    counter.store.apply_attempt(attempt)
    counter.show(order("old"))
    assert counter.found == [(ATTENTION, "old")]


def test_an_order_that_was_dealt_with_before_is_no_news_when_it_comes_late(
    counter: Counter,
) -> None:
    refused = an_attempt(order("late"), state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
    counter.store.apply_attempt(refused)
    counter.show(order("old"), order("late"))
    assert counter.found == [(ATTENTION, "late")]


# When nobody needs to look any more


def settled(kind: AlertKind, row: OrderRow | None, mark: str = "", *, now: datetime = NOON, **more):
    key = row.key if row else a_key("gone")
    return is_settled(Alert(kind, key, NOON, mark, **more), row, now)


@pytest.mark.parametrize(
    ("was", "status", "is_over"),
    [
        (OrderStatus.NEW, OrderStatus.NEW, False),
        (OrderStatus.NEW, OrderStatus.CONFIRMED, True),  # on the tablet, say
        (OrderStatus.CONFIRMED, OrderStatus.CONFIRMED, False),
        (OrderStatus.CONFIRMED, OrderStatus.READY, False),
        (OrderStatus.CONFIRMED, OrderStatus.PICKED_UP, True),
        (OrderStatus.NEW, CANCELLED, True),
    ],
)
def test_a_new_order_is_settled_when_somebody_took_it_up(was, status, is_over) -> None:
    assert settled(NEW, OrderRow(order("a", status=status)), status=was) is is_over


def test_other_alerts_are_settled_by_what_people_do() -> None:
    called_off = OrderRow(order("a", status=CANCELLED))
    assert not settled(OFF, called_off)
    assert settled(OFF, replace(called_off, removed_at=NOON))
    refused = an_attempt(order("a"), state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
    failed = OrderRow(order("a"), refused)
    assert not settled(FAILED, failed, refused.id)
    assert settled(FAILED, replace(failed, attempt=an_attempt(order("a"), id="next")), refused.id)
    assert settled(FAILED, OrderRow(order("a"), replace(refused, dismissed_at=NOON)), refused.id)
    assert settled(FAILED, OrderRow(order("a", status=CANCELLED), refused), refused.id)
    assert not settled(ATTENTION, failed)
    assert settled(ATTENTION, OrderRow(order("a")))
    assert settled(OFF, None)
