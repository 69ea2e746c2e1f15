"""The one truth: what is merged, what is told, what never un-ends."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.attempt_tally import AttemptCounts, AttemptTally
from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.unreadable_tally import UnreadableTally
from tests.builders import NOON, a_key, a_listing, a_row, a_store, an_attempt, an_order

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
