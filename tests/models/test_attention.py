"""Which rows want a person, and since when."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ordermanager_desktop.models.attempt_tally import AttemptCounts, AttemptTally
from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import Attempt, AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.models.order_row import Ending, OrderRow, RowLabel, Shelf
from ordermanager_desktop.models.phone_record import PhoneState
from tests.builders import NOON, a_call, a_store, an_attempt, an_order

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
SENT = NOON + SECOND  # as the builder has it


def attention(order: Order, attempt: Attempt | None = None, *, after=timedelta(), **more):
    return OrderRow(order, attempt, **more).attention(SENT + after)


@pytest.mark.parametrize("state", [AttemptState.ACCEPTED, AttemptState.UNKNOWN])
def test_an_open_attempt_is_amber_after_two_minutes_and_red_after_ten(state: AttemptState) -> None:
    order = an_order()
    attempt = an_attempt(order, state=state)
    seen = [attention(order, attempt, after=m * MINUTE - SECOND) for m in (2, 10)]
    seen += [attention(order, attempt, after=m * MINUTE) for m in (2, 10)]
    assert seen == [Attention.NONE, Attention.AMBER, Attention.AMBER, Attention.RED]


def test_one_found_at_a_start_or_with_a_reported_failure_wants_a_person_at_once() -> None:
    order = an_order()
    assert attention(order, an_attempt(order, attention_since=SENT)) is Attention.AMBER


@pytest.mark.parametrize(
    ("state", "cause", "expected"),
    [
        (AttemptState.NOT_CANCELLED, Cause.REFUSED, Attention.RED),
        (AttemptState.NOT_SENT, Cause.UNREACHABLE, Attention.RED),
        (AttemptState.NOT_SENT, Cause.APP_CLOSED, Attention.RED),
        (AttemptState.NOT_SENT, Cause.WITHDRAWN, Attention.NONE),
        (AttemptState.NOT_SENT, Cause.ALREADY_OFF, Attention.NONE),
        (AttemptState.INTENT, Cause.TOO_BUSY, Attention.NONE),
    ],
)
def test_a_failure_on_a_live_order_wants_a_person(
    state: AttemptState, cause: Cause, expected: Attention
) -> None:
    order = an_order()
    assert attention(order, an_attempt(order, state=state, cause=cause)) is expected


def test_a_failure_is_over_when_the_order_ends_or_a_manager_dealt_with_it() -> None:
    order = an_order()
    failed = an_attempt(order, state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
    gone = replace(order, status=OrderStatus.PICKED_UP)
    assert attention(gone, failed) is Attention.NONE
    assert attention(order, replace(failed, dismissed_at=SENT)) is Attention.NONE


def test_a_call_wants_a_person_until_the_platform_agrees_or_it_is_closed() -> None:
    order = an_order()
    call = a_call(order)
    assert attention(order, phone=call) is Attention.RED
    assert attention(replace(order, status=OrderStatus.PICKED_UP), phone=call) is Attention.RED
    assert attention(replace(order, status=OrderStatus.CANCELLED), phone=call) is Attention.NONE
    assert attention(order, phone=replace(call, state=PhoneState.CLOSED)) is Attention.NONE


def test_a_call_takes_the_place_of_an_earlier_attempt() -> None:
    order = an_order()
    failed = an_attempt(order, state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
    closed = a_call(order, recorded_at=NOON + MINUTE, state=PhoneState.CLOSED)
    assert attention(order, failed, phone=closed) is Attention.NONE
    earlier = replace(closed, recorded_at=NOON - MINUTE)
    assert attention(order, failed, phone=earlier) is Attention.RED


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (OrderStatus.CONFIRMED, RowLabel.BY_PHONE),
        (OrderStatus.UNKNOWN, RowLabel.BY_PHONE),
        (OrderStatus.PICKED_UP, RowLabel.PICKED_UP),
        (OrderStatus.CANCELLED, RowLabel.CANCELLED),
    ],
)
def test_a_call_is_the_word_until_a_read_shows_an_end(status: OrderStatus, label: RowLabel) -> None:
    order = an_order(status=status)
    row = OrderRow(order, phone=a_call(order))
    assert row.label is label
    assert row.is_cancelled == (status is OrderStatus.CANCELLED)
    assert row.can_be_removed == (label in (RowLabel.BY_PHONE, RowLabel.CANCELLED))


def test_a_row_that_wants_a_person_stays_where_it_was() -> None:
    order = an_order()
    row = OrderRow(order, phone=a_call(order))
    assert [shelf for shelf in Shelf if row.is_on(shelf, NOON)] == [Shelf.ACTIVE, Shelf.ATTENTION]
    removed = replace(row, removed_at=NOON)
    on = [shelf for shelf in Shelf if removed.is_on(shelf, NOON)]
    assert on == [Shelf.ATTENTION, Shelf.HISTORY]


def test_who_called_it_off_is_what_any_read_told() -> None:
    order = an_order(status=OrderStatus.CANCELLED)
    own = an_attempt(order, state=AttemptState.CANCELLED, cause=Cause.CONFIRMED)
    by = CancelledBy.PLATFORM_OR_CUSTOMER
    assert OrderRow(order, own).cancelled_by is CancelledBy.UNKNOWN
    assert OrderRow(order, own, ending=Ending(by)).cancelled_by is by


def test_the_tally_notices_that_two_minutes_are_over(qtbot) -> None:
    now = [SENT]
    order = an_order()
    store = a_store(OrderRow(order, an_attempt(order)))
    tally = AttemptTally(store, lambda: now[0])
    assert tally.counts() == AttemptCounts(cancelling=1)
    timer = tally._timer
    assert timer.isActive() and timer.interval() <= 60_001
    now[0] = SENT + 2 * MINUTE
    told = []
    tally.counts_changed.connect(told.append)
    timer.timeout.emit()
    assert told == [AttemptCounts(needing=1, worst=Attention.AMBER)]
    store.apply_reading(replace(order, status=OrderStatus.CANCELLED))
    assert told[-1] == AttemptCounts()
    assert not timer.isActive()
