"""The list follows the store row by row, and merges what comes within a frame."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_list_model import OrderListModel, OrderRole
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.models.order_store import OrderStore
from tests.builders import GRUBHUB, NOON, a_key, a_listing, a_row, a_store, an_order, lunch_rows


class Now:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def now() -> Now:
    return Now()


def a_model(store: OrderStore, now: Now, shelf: Shelf = Shelf.ACTIVE) -> OrderListModel:
    model = OrderListModel(
        store, shelf, clock=now, sentence=lambda row: f"Order {row.order.number}"
    )
    reporting = QAbstractItemModelTester.FailureReportingMode.Fatal
    model.tester = QAbstractItemModelTester(model, reporting)  # type: ignore[attr-defined]
    return model


def numbers(model: OrderListModel) -> list[str]:
    return [row(model, at).order.number for at in range(model.rowCount())]


def row(model: OrderListModel, at: int) -> OrderRow:
    found = model.index(at, 0).data(OrderRole.ROW)
    assert isinstance(found, OrderRow)
    return found


def test_orders_are_there_from_the_start_newest_first(now: Now) -> None:
    model = a_model(a_store(*reversed(lunch_rows())), now)
    assert numbers(model) == [each.order.number for each in lunch_rows()]


def test_row_is_read_aloud_as_a_sentence(now: Now) -> None:
    model = a_model(a_store(a_row(number="A-17")), now)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Order A-17"


def test_new_order_is_inserted_at_its_place(qtbot: QtBot, now: Now) -> None:
    store = a_store(a_row(number="old", placed_at=NOON - timedelta(minutes=9)))
    model = a_model(store, now)
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        store.apply_reading(an_order(number="new", placed_at=NOON))
    assert numbers(model) == ["new", "old"]


def test_changes_within_a_frame_are_told_once(qtbot: QtBot, now: Now) -> None:
    key = a_key()
    store = a_store(a_row(key=key))
    model = a_model(store, now)
    changes = []
    model.dataChanged.connect(lambda *_: changes.append(row(model, 0).order.status))
    with qtbot.waitSignal(model.dataChanged):
        store.apply_reading(an_order(key=key, status=OrderStatus.CONFIRMED))
        store.apply_reading(an_order(key=key, status=OrderStatus.READY))
    model.flush()
    assert changes == [OrderStatus.READY]


def test_order_with_another_time_moves(now: Now) -> None:
    key = a_key()
    store = a_store(
        a_row(key=key, number="A", placed_at=NOON),
        a_row(number="B", placed_at=NOON - timedelta(minutes=1)),
    )
    model = a_model(store, now)
    store.apply_reading(an_order(key=key, number="A", placed_at=NOON - timedelta(minutes=2)))
    model.flush()
    assert numbers(model) == ["B", "A"]


def test_removed_order_leaves_for_the_history(qtbot: QtBot, now: Now) -> None:
    key = a_key()
    store = a_store(a_row(key=key, status=OrderStatus.CANCELLED))
    active, history = a_model(store, now), a_model(store, now, Shelf.HISTORY)
    with qtbot.waitSignals([active.count_changed, history.count_changed]):
        store.apply_removal(key, NOON)
    assert (active.rowCount(), history.rowCount()) == (0, 1)


def test_dropped_order_leaves(now: Now) -> None:
    key = a_key()
    store = a_store(a_row(key=key))
    model = a_model(store, now)
    store.drop(key)
    model.flush()
    assert model.rowCount() == model.count() == 0


def test_scheduled_order_becomes_active_when_its_time_comes(now: Now) -> None:
    store = a_store(a_row(is_scheduled=True, pickup_at=NOON + timedelta(hours=2)))
    active, scheduled = a_model(store, now), a_model(store, now, Shelf.SCHEDULED)
    assert (active.count(), scheduled.count()) == (0, 1)
    now.at = NOON + timedelta(hours=1, minutes=1)
    for model in (active, scheduled):
        model.refresh_shelves()
        model.flush()
    assert (active.count(), scheduled.count()) == (1, 0)


@pytest.mark.parametrize("text", ["#7f3k2", "maya", "SPRING rolls", "doordash"])
def test_search_finds_number_customer_item_and_platform(now: Now, text: str) -> None:
    model = a_model(a_store(*lunch_rows()), now)
    model.set_filter(OrderFilter(text=text))
    assert "7F3K2" in numbers(model)
    assert len(numbers(model)) < 8
    assert model.count() == 8  # the tab still counts them all


def test_platform_filter_shows_that_platform_alone(now: Now) -> None:
    model = a_model(a_store(*lunch_rows()), now)
    model.set_filter(OrderFilter(platform_id=GRUBHUB.id))
    assert numbers(model) == ["5521-884"]


def test_order_that_the_filter_hides_appears_when_it_fits(now: Now) -> None:
    key = a_key()
    store = a_store(a_row(key=key, customer="Ana G."))
    model = a_model(store, now)
    model.set_filter(OrderFilter(text="maya"))
    assert model.rowCount() == 0
    store.apply_reading(an_order(key=key, customer="Maya R."))
    model.flush()
    assert model.rowCount() == 1


def test_index_of_finds_an_order_wherever_it_is(now: Now) -> None:
    rows = lunch_rows()
    model = a_model(a_store(*rows), now)
    assert [model.index_of(each.key).row() for each in rows] == list(range(8))
    assert not model.index_of(a_key("elsewhere")).isValid()


def test_thousand_random_changes_leave_it_equal_to_the_store(now: Now) -> None:
    dice = random.Random(7)
    store = OrderStore()
    model = a_model(store, now)
    keys = [a_key() for _ in range(40)]
    for step in range(1000):
        key = dice.choice(keys)
        if dice.random() < 0.2:
            store.drop(key)
        else:
            placed = NOON - timedelta(minutes=dice.randrange(60))
            status = dice.choice([OrderStatus.NEW, OrderStatus.READY, OrderStatus.FULFILLED])
            store.apply_reading(an_order(key=key, placed_at=placed, status=status))
        if step % 7 == 0:
            model.flush()
    model.flush()
    expected = [each for each in store if each.shelf(NOON) is Shelf.ACTIVE]
    assert [row(model, at) for at in range(model.rowCount())] == sorted(
        expected, key=lambda each: each.sort_key
    )


def test_unchanged_listing_costs_no_change(qtbot: QtBot, now: Now) -> None:
    rows = lunch_rows()
    store = a_store(*rows)
    model = a_model(store, now)
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsInserted):
        store.apply_listing(a_listing(*(replace(each.order) for each in rows)))
        model.flush()


def test_thousands_of_orders_at_once_leave_the_loop_its_turns(qtbot: QtBot, now: Now) -> None:
    store = OrderStore()
    model = OrderListModel(store, Shelf.ACTIVE, clock=now)
    seen_by_the_loop: list[int] = []
    turn = QTimer(interval=0)
    turn.timeout.connect(lambda: seen_by_the_loop.append(model.rowCount()))
    turn.start()
    for minute in range(3000):
        store.apply_reading(an_order(placed_at=NOON - timedelta(minutes=minute)))
    qtbot.waitUntil(lambda: model.rowCount() == 3000)
    turn.stop()
    assert any(0 < count < 3000 for count in seen_by_the_loop)
    assert [row(model, at).sort_key for at in range(3000)] == sorted(r.sort_key for r in store)


def test_the_store_that_was_switched_to_is_the_shelf() -> None:
    uptown, airport = (an_order(key=a_key(store=name), number="SAME") for name in ("up", "air"))
    store = a_store(OrderRow(uptown), OrderRow(airport))
    model = OrderListModel(store, Shelf.ACTIVE, clock=lambda: NOON)
    tester = QAbstractItemModelTester(model)
    counts: list[int] = []
    model.count_changed.connect(counts.append)
    model.set_filter(OrderFilter(place=airport.key.place))
    assert [row(model, at).key for at in range(model.rowCount())] == [airport.key]
    assert counts == [1]
    another = an_order(key=a_key(store="up"))
    store.apply_listing(a_listing(uptown, another))
    model.flush()
    assert model.count() == 1, "an order of a hidden store is not counted"
    model.set_filter(OrderFilter("same", place=uptown.key.place))
    assert [row(model, at).key for at in range(model.rowCount())] == [uptown.key]
    model.set_filter(OrderFilter())
    assert (model.count(), counts) == (3, [1, 2, 3])
    assert tester.model() is model
