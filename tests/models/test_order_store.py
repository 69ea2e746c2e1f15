"""The one truth: what is merged, what is told, what never un-ends."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.attempt_tally import AttemptCounts, AttemptTally
from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order import OrderStatus, StoreKey
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.models.order_store import MOST_OVER_KEPT, OrderStore
from ordermanager_desktop.models.phone_record import PhoneState
from ordermanager_desktop.models.unreadable_tally import UnreadableTally
from tests.builders import NOON, a_call, a_key, a_listing, a_row, a_store, an_attempt, an_order

KEY = a_key("A-17")


def test_new_order_is_told_once(qtbot: QtBot) -> None:
    store = OrderStore()
    with qtbot.waitSignal(store.row_added) as added:
        store.apply_listing(a_listing(an_order(key=KEY)))
    assert added.args[0].key == KEY
    with qtbot.assertNotEmitted(store.row_added), qtbot.assertNotEmitted(store.row_changed):
        store.apply_listing(a_listing(an_order(key=KEY)))


def test_changed_order_is_told_with_its_new_row(qtbot: QtBot) -> None:
    store = a_store(a_row(key=KEY))
    with qtbot.waitSignal(store.row_changed) as changed:
        store.apply_listing(a_listing(an_order(key=KEY, status=OrderStatus.READY)))
    assert changed.args[0].order.status is OrderStatus.READY


def test_order_that_ended_never_comes_back_to_life() -> None:
    store = a_store(a_row(key=KEY, status=OrderStatus.CANCELLED))
    store.apply_reading(an_order(key=KEY, status=OrderStatus.CONFIRMED))
    assert store.row(KEY).order.status is OrderStatus.CANCELLED


def test_order_that_left_the_feed_is_kept_and_marked() -> None:
    store = a_store(a_row(key=KEY))
    store.apply_listing(a_listing())
    assert not store.row(KEY).is_in_feed


def test_listing_of_another_store_says_nothing_about_ours() -> None:
    store = a_store(a_row(key=KEY))
    store.apply_listing(a_listing(store="store-2"))
    assert store.row(KEY).is_in_feed


def test_incomplete_listing_marks_nothing_as_missing() -> None:
    store = a_store(a_row(key=KEY))
    store.apply_listing(a_listing(is_complete=False))
    assert store.row(KEY).is_in_feed


def test_order_older_than_the_listing_is_not_missed() -> None:
    store = a_store(a_row(key=KEY, placed_at=NOON - timedelta(hours=2)))
    store.apply_listing(a_listing(since=NOON - timedelta(hours=1)))
    assert store.row(KEY).is_in_feed


def test_cache_never_covers_a_fresher_order() -> None:
    store = a_store(a_row(key=KEY, status=OrderStatus.READY))
    store.apply_cached([an_order(key=KEY, status=OrderStatus.NEW)])
    assert store.row(KEY).order.status is OrderStatus.READY


def test_attempt_known_before_its_order_is_shown_with_it() -> None:
    store = OrderStore()
    order = an_order(key=KEY)
    store.apply_attempt(an_attempt(order, state=AttemptState.UNKNOWN))
    store.apply_cached([order])
    assert store.row(KEY).attempt.state is AttemptState.UNKNOWN


@pytest.mark.parametrize(
    "state",
    [
        AttemptState.INTENT,
        AttemptState.SENDING,
        AttemptState.ACCEPTED,
        AttemptState.UNKNOWN,
    ],
)
def test_an_attempt_under_way_has_a_row_although_no_list_shows_its_order(
    qtbot: QtBot, state: AttemptState
) -> None:
    order = an_order(key=KEY, number="A-17")
    store = OrderStore()
    tally = AttemptTally(store, lambda: NOON)
    with qtbot.waitSignal(store.row_added):
        store.apply_attempt(an_attempt(order, state=state))
    row = store.row(KEY)
    assert (row.order.number, row.order.placed_at) == ("A-17", order.placed_at)
    assert (row.order.totals.total, row.order.item_count) == (order.totals.total, 4)
    assert row.is_only_recorded and row.is_cancelling and not row.is_in_feed
    assert row.is_on(Shelf.ACTIVE, NOON)
    assert tally.counts().cancelling == 1


def test_a_list_or_a_read_takes_over_from_the_record() -> None:
    order = an_order(key=KEY)
    for show in (
        lambda store: store.apply_listing(a_listing(order)),
        lambda store: store.apply_reading(order),
        lambda store: store.apply_cached([order]),
    ):
        store = OrderStore()
        store.apply_attempt(an_attempt(order))
        show(store)
        row = store.row(KEY)
        assert row.order == order and row.attempt and not row.is_only_recorded


def test_an_open_call_has_a_row_and_a_closed_one_brings_none() -> None:
    store = OrderStore()
    store.apply_phone_record(a_call(an_order(key=KEY)))
    assert store.row(KEY).label is RowLabel.BY_PHONE
    store.apply_phone_record(a_call(an_order(key=a_key("B")), state=PhoneState.CLOSED))
    assert len(store) == 1


def test_failures_of_the_last_day_have_rows_until_somebody_dealt_with_them() -> None:
    store = OrderStore()
    failed = an_attempt(an_order(key=KEY), state=AttemptState.NOT_SENT, cause=Cause.APP_CLOSED)
    old = an_attempt(an_order(key=a_key("B")), state=AttemptState.NOT_CANCELLED)
    store.apply_attempt(failed)
    store.apply_attempt(replace(old, settled_at=NOON - timedelta(days=2)))
    assert len(store) == 0
    store.show_failures_since(NOON - timedelta(days=1))
    assert [row.key for row in store] == [KEY]
    assert store.row(KEY).is_on(Shelf.ATTENTION, NOON)
    store.apply_attempt(replace(failed, dismissed_at=NOON))
    assert store.row(KEY).shelf(NOON) is Shelf.HISTORY


def test_dropped_order_is_told_by_its_key(qtbot: QtBot) -> None:
    store = a_store(a_row(key=KEY))
    with qtbot.waitSignal(store.row_dropped) as dropped:
        store.drop(KEY)
    assert dropped.args == [KEY]
    assert len(store) == 0


def test_health_is_told_only_when_it_differs(qtbot: QtBot) -> None:
    store = OrderStore()
    with qtbot.waitSignal(store.health_changed):
        store.set_health(FeedHealth(NOON))
    with qtbot.assertNotEmitted(store.health_changed):
        store.set_health(FeedHealth(NOON))


def test_tally_follows_an_attempt_to_its_end(qtbot: QtBot) -> None:
    order = an_order(key=KEY)
    store = a_store(a_row(order))
    tally = AttemptTally(store, lambda: NOON)
    store.apply_attempt(an_attempt(order, state=AttemptState.ACCEPTED))
    assert tally.counts() == AttemptCounts(cancelling=1)
    store.apply_attempt(an_attempt(order, state=AttemptState.NOT_CANCELLED))
    assert tally.counts() == AttemptCounts(needing=1, worst=Attention.RED)
    store.apply_reading(an_order(key=KEY, status=OrderStatus.CANCELLED))
    assert tally.counts() == AttemptCounts()


def test_unreadable_orders_are_counted_from_first_to_last(qtbot: QtBot) -> None:
    bad = an_order(key=KEY, defect="status: missing")
    store = a_store(a_row(bad), a_row(key=a_key("B")))
    tally = UnreadableTally(store)
    told: list[int] = []
    tally.count_changed.connect(told.append)
    assert tally.count() == 1
    store.apply_listing(a_listing(bad, an_order(key=a_key("C"), defect="no id")))
    store.apply_reading(an_order(key=a_key("C")))
    store.apply_reading(an_order(key=a_key("B"), defect="status: missing"))
    store.drop(KEY)
    assert told == [2, 1, 2, 1]
    assert tally.count() == 1


def test_a_window_open_for_weeks_forgets_the_oldest_that_are_over_and_out_of_the_list() -> None:
    store = OrderStore()
    live = an_order(number="LIVE", placed_at=NOON)
    over = [
        an_order(number=f"N{n}", status=OrderStatus.FULFILLED, placed_at=NOON)
        for n in range(MOST_OVER_KEPT + 3)
    ]
    store.apply_listing(a_listing(live, *over))
    assert len(store) == MOST_OVER_KEPT + 4  # what the list shows stays
    store.apply_listing(a_listing(live))
    assert len(store) == MOST_OVER_KEPT + 1
    assert store.row(live.key) and store.row(over[-1].key)
    assert not any(store.row(order.key) for order in over[:3])


def test_each_store_has_its_own_freshness_and_the_worst_is_told(qtbot: QtBot) -> None:
    store, uptown, airport = OrderStore(), StoreKey("a", "uptown"), StoreKey("a", "airport")
    store.set_healths({uptown: FeedHealth(), airport: FeedHealth()})
    told: list[StoreKey] = []
    store.store_health_changed.connect(told.append)
    store.set_health_of(uptown, FeedHealth(NOON))
    assert store.health.updated_at is None, "the other has not answered"
    assert (store.health.answering, store.health.asked) == (1, 2)
    ill = FeedHealth(None, FeedTrouble.NOT_PERMITTED, stores=("airport",))
    store.set_health_of(airport, ill)
    assert (store.health.trouble, store.health.stores) == (ill.trouble, ("airport",))
    assert store.health_of(uptown) == FeedHealth(NOON)
    assert told == [uptown, airport]
    with qtbot.assertNotEmitted(store.store_health_changed):
        store.set_health_of(airport, ill)
