"""The timeline tells what is known to have happened, oldest first, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_chronicle import OrderChronicle
from ordermanager_desktop.models.order_row import Ending, OrderRow
from ordermanager_desktop.models.order_timeline import Happening, OrderHistory, timeline
from ordermanager_desktop.models.phone_record import PhoneState
from tests.builders import NOON, a_call, a_listing, a_store, an_attempt, an_order

SECOND = timedelta(seconds=1)
H = Happening


def happenings(row, history=None):
    events = timeline(row, history) if history else timeline(row)
    return [event.happening for event in events]


@pytest.mark.parametrize(
    ("state", "cause", "told"),
    [
        (AttemptState.INTENT, Cause.NONE, [H.ASKED]),
        (AttemptState.INTENT, Cause.UNREACHABLE, [H.ASKED, H.WAITING]),
        (AttemptState.SENDING, Cause.NONE, [H.ASKED, H.SENT]),
        (AttemptState.ACCEPTED, Cause.NONE, [H.ASKED, H.SENT, H.TAKEN]),
        (AttemptState.UNKNOWN, Cause.NO_ANSWER, [H.ASKED, H.SENT, H.NO_ANSWER]),
        (AttemptState.UNKNOWN, Cause.CONTRADICTED, [H.ASKED, H.SENT, H.CONTRADICTED]),
        (AttemptState.CANCELLED, Cause.CONFIRMED, [H.ASKED, H.SENT, H.CANCELLED]),
        (AttemptState.NOT_CANCELLED, Cause.REFUSED, [H.ASKED, H.SENT, H.NOT_CANCELLED]),
        (AttemptState.NOT_SENT, Cause.WITHDRAWN, [H.ASKED, H.NOT_SENT]),
    ],
)
def test_each_state_of_an_attempt_is_told(state, cause, told):
    order = an_order()
    row = OrderRow(order, an_attempt(order, state=state, cause=cause))
    assert happenings(row) == [H.PLACED, *told]


def test_an_answer_without_a_recorded_time_is_given_none():
    order = an_order()
    taken = timeline(OrderRow(order, an_attempt(order)))[-1]
    assert (taken.happening, taken.at) == (H.TAKEN, None)


def test_ten_attempts_are_numbered_and_stay_in_order():
    order = an_order(placed_at=NOON - timedelta(hours=1))
    attempts = tuple(
        an_attempt(
            order,
            id=f"{number:032x}",
            state=AttemptState.NOT_SENT,
            cause=Cause.UNREACHABLE,
            confirmed_at=NOON + number * timedelta(minutes=1),
        )
        for number in range(10)
    )
    events = timeline(OrderRow(order, attempts[-1]), OrderHistory(attempts))
    asked = [event.attempt_number for event in events if event.happening is H.ASKED]
    assert asked == list(range(1, 11))
    assert len(events) == 21


def test_a_clock_that_was_set_back_turns_no_attempt_around():
    order = an_order(placed_at=None)
    attempt = an_attempt(
        order,
        state=AttemptState.CANCELLED,
        cause=Cause.CONFIRMED,
        settled_at=NOON - timedelta(minutes=5),
    )
    assert happenings(OrderRow(order, attempt)) == [H.ASKED, H.SENT, H.CANCELLED]


def test_a_call_its_end_and_the_removal_are_told():
    order = an_order(status=OrderStatus.CANCELLED)
    call = a_call(order, state=PhoneState.AGREED, settled_at=NOON + 3 * SECOND)
    ending = Ending(CancelledBy.UNKNOWN, NOON + 2 * SECOND)
    row = OrderRow(order, removed_at=NOON + 4 * SECOND, phone=call, ending=ending)
    assert happenings(row) == [H.PLACED, H.CALLED, H.OFF, H.CALL_AGREED, H.REMOVED]


def test_a_failure_dealt_with_and_a_doubt_are_told():
    order = an_order()
    failed = an_attempt(
        order,
        state=AttemptState.NOT_CANCELLED,
        cause=Cause.REFUSED,
        dismissed_at=NOON + timedelta(minutes=3),
    )
    assert happenings(OrderRow(order, failed))[-1] is H.DEALT_WITH
    doubtful = an_attempt(
        order,
        state=AttemptState.CANCELLED,
        cause=Cause.CONFIRMED,
        attention_since=NOON + timedelta(minutes=3),
    )
    assert happenings(OrderRow(order, doubtful))[-1] is H.LIVE_AGAIN


class Ticking:
    """A clock that is a second later at each look."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self):
        self.now += SECOND
        return self.now


def test_what_this_run_sees_gets_its_time(qapp):
    order = an_order(status=OrderStatus.NEW)
    store = a_store(OrderRow(order))
    chronicle = OrderChronicle(store, Ticking())
    store.apply_listing(a_listing(replace(order, status=OrderStatus.CONFIRMED)))
    attempt = an_attempt(order, state=AttemptState.SENDING)
    for state in (AttemptState.SENDING, AttemptState.ACCEPTED):
        store.apply_attempt(replace(attempt, state=state))
    history = chronicle.history(order.key)
    row = store.row(order.key)
    told = {event.happening: event.at for event in timeline(row, history)}
    assert told[H.CONFIRMED] == NOON + SECOND
    assert told[H.TAKEN] == NOON + 2 * SECOND


def test_a_failure_stays_told_when_a_read_calls_both_attempts_cancelled(qapp):
    """The read that shows the second one's success settles the first one with it."""
    order = an_order(placed_at=None)
    store = a_store(OrderRow(order))
    chronicle = OrderChronicle(store, Ticking())
    first = an_attempt(order, id="1" * 32)
    second = an_attempt(order, id="2" * 32, confirmed_at=NOON + timedelta(minutes=2))
    ended = {"state": AttemptState.NOT_CANCELLED, "settled_at": NOON + timedelta(minutes=1)}
    off = {"state": AttemptState.CANCELLED, "settled_at": NOON + timedelta(minutes=3)}
    for attempt in (
        first,
        replace(first, cause=Cause.REFUSED, **ended),
        second,
        replace(second, cause=Cause.CONFIRMED, **off),
    ):
        store.apply_attempt(attempt)
    both = tuple(replace(each, cause=Cause.CONFIRMED, **off) for each in (first, second))
    told = happenings(store.row(order.key), chronicle.history(order.key, both))
    assert told == [H.ASKED, H.SENT, H.NOT_CANCELLED, H.ASKED, H.SENT, H.CANCELLED]


def test_what_a_start_finds_is_given_no_time_of_its_own(qapp):
    order = an_order()
    store = a_store(OrderRow(order))
    chronicle = OrderChronicle(store, Ticking())
    store.apply_attempt(an_attempt(order))  # from the journal: it was accepted in another run
    taken = timeline(store.row(order.key), chronicle.history(order.key))[-1]
    assert (taken.happening, taken.at) == (H.TAKEN, None)


def test_the_chronicle_forgets_with_the_store_and_does_not_grow(qapp):
    order = an_order()
    store = a_store(OrderRow(order))
    chronicle = OrderChronicle(store, Ticking())
    attempt = an_attempt(order, state=AttemptState.INTENT)
    for number in range(300):
        cause = (Cause.UNREACHABLE, Cause.TOO_BUSY)[number % 2]
        store.apply_attempt(replace(attempt, cause=cause))
    assert len(chronicle.history(order.key).steps) == 100
    store.drop(order.key)
    assert chronicle.history(order.key) == OrderHistory()
