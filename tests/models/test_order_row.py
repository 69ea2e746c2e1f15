"""The one word and the one shelf of an order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.order import Fulfillment, FulfillmentMode, OrderStatus
from ordermanager_desktop.models.order_row import OrderRow, RowLabel, Shelf
from tests.builders import NOON, a_row, an_attempt, an_order

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("state", "label"),
    [
        (AttemptState.INTENT, RowLabel.CHECKING),
        (AttemptState.SENDING, RowLabel.SENDING),
        (AttemptState.ACCEPTED, RowLabel.CANCELLING),
        (AttemptState.UNKNOWN, RowLabel.NOT_CONFIRMED),
        (AttemptState.NOT_CANCELLED, RowLabel.CANCEL_FAILED),
        (AttemptState.NOT_SENT, RowLabel.NOT_SENT),
    ],
)
def test_attempt_on_a_live_order_gives_the_word(state: AttemptState, label: RowLabel) -> None:
    assert a_row(status=OrderStatus.CONFIRMED, attempt=state).label is label


def test_what_a_read_showed_wins_over_what_was_requested() -> None:
    row = a_row(status=OrderStatus.CANCELLED, attempt=AttemptState.ACCEPTED)
    assert row.label is RowLabel.CANCELLED
    assert row.is_cancelled
    assert not row.is_cancelling


@pytest.mark.parametrize("state", [AttemptState.NOT_CANCELLED, AttemptState.NOT_SENT])
def test_failed_attempt_says_nothing_of_an_order_that_went_its_way(state: AttemptState) -> None:
    assert a_row(status=OrderStatus.PICKED_UP, attempt=state).label is RowLabel.PICKED_UP


def test_unreadable_order_says_so_whatever_its_status() -> None:
    row = a_row(status=OrderStatus.CANCELLED, defect="no id")
    assert row.label is RowLabel.UNREADABLE
    assert not row.is_cancelled


@pytest.mark.parametrize("state", list(AttemptState))
def test_only_a_read_makes_a_row_cancelled(state: AttemptState) -> None:
    live = a_row(status=OrderStatus.CONFIRMED, attempt=state)
    assert live.is_cancelled == (state is AttemptState.CANCELLED)


def test_scheduled_order_becomes_active_an_hour_before_pickup() -> None:
    row = a_row(is_scheduled=True, pickup_at=NOON + 3 * HOUR)
    assert row.shelf(NOON) is Shelf.SCHEDULED
    assert row.shelf(NOON + 2 * HOUR) is Shelf.ACTIVE


def test_picked_up_order_stays_two_hours() -> None:
    row = a_row(status=OrderStatus.PICKED_UP, pickup_at=NOON)
    assert row.is_muted
    assert row.shelf(NOON + 2 * HOUR) is Shelf.ACTIVE
    assert row.shelf(NOON + 2 * HOUR + timedelta(seconds=1)) is Shelf.HISTORY


def test_cancelled_order_stays_until_it_is_removed() -> None:
    local_noon = datetime.now().astimezone().replace(hour=12, minute=0).astimezone(UTC)
    order = an_order(status=OrderStatus.CANCELLED, placed_at=local_noon)
    assert a_row(order).shelf(local_noon + 3 * HOUR) is Shelf.ACTIVE
    removed = a_row(order, removed_at=local_noon + HOUR)
    assert removed.shelf(local_noon + 3 * HOUR) is Shelf.HISTORY


def test_cancelled_order_leaves_by_itself_at_four_in_the_morning() -> None:
    local_noon = datetime.now().astimezone().replace(hour=12, minute=0).astimezone(UTC)
    row = a_row(status=OrderStatus.CANCELLED, placed_at=local_noon)
    assert row.shelf(local_noon + 15 * HOUR) is Shelf.ACTIVE
    assert row.shelf(local_noon + 17 * HOUR) is Shelf.HISTORY


def test_open_attempt_keeps_a_fulfilled_order_in_sight() -> None:
    row = a_row(status=OrderStatus.FULFILLED, attempt=AttemptState.UNKNOWN)
    assert row.shelf(NOON) is Shelf.ACTIVE
    assert not row.is_muted


@pytest.mark.parametrize("status", OrderStatus)
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"attempt": an_attempt(state=AttemptState.UNKNOWN)},
        {"attempt": an_attempt(state=AttemptState.CANCELLED)},
        {"attempt": an_attempt(state=AttemptState.NOT_SENT)},
        {"removed_at": NOON},
        {"is_only_recorded": True},
        {"is_in_feed": False},
    ],
)
@pytest.mark.parametrize("is_scheduled", [False, True])
def test_no_moment_puts_a_row_on_a_tab_that_was_ruled_out(
    status: OrderStatus, more: dict[str, Any], is_scheduled: bool
) -> None:
    pickup = Fulfillment(FulfillmentMode.PICKUP, is_scheduled, NOON + timedelta(hours=9))
    row = OrderRow(replace(an_order(status=status), fulfillment=pickup), **more)
    for shelf in Shelf:
        moments = [NOON + timedelta(hours=hour) for hour in (-200, 0, 8.5, 10, 13, 200)]
        assert row.may_be_on(shelf) or not any(row.is_on(shelf, moment) for moment in moments)


def test_newest_order_comes_first_and_an_unknown_time_last() -> None:
    old = a_row(placed_at=NOON - HOUR)
    new = a_row(placed_at=NOON)
    timeless = a_row(placed_at=None)
    assert sorted([timeless, old, new], key=lambda row: row.sort_key) == [new, old, timeless]


def test_attempt_carries_the_identity_that_was_confirmed() -> None:
    order = an_order(number="A-17", customer="Maya R.")
    attempt = an_attempt(order)
    assert attempt.snapshot.number == "A-17"
    assert attempt.snapshot.customer_initial == "M"
    assert attempt.reference == "8F2C-17A0"
