"""While the list is held nothing moves, and nothing is kept from the manager."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.order_list_model import OrderFilter, OrderListModel
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.models.order_store import OrderStore
from tests.builders import GRUBHUB, NOON, a_key, a_store, an_order, lunch_rows

ROWS = lunch_rows()


class Held:
    """A list that is held, and what it told."""

    def __init__(self) -> None:
        self.now = NOON
        self.store = a_store(*ROWS)
        self.store.set_health(FeedHealth(NOON))
        self.model = OrderListModel(self.store, Shelf.ACTIVE, clock=lambda: self.now)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        self.tester = QAbstractItemModelTester(self.model, fatal)
        self.counts: list[int] = []
        self.waiting: list[int] = []
        self.news: list[OrderKey] = []
        self.model.count_changed.connect(self.counts.append)
        self.model.waiting_changed.connect(self.waiting.append)
        self.model.news_shown.connect(self.news.extend)
        self.model.hold()

    def frame(self) -> None:
        """What happens in the next frames."""
        frames(self.model)

    def numbers(self) -> list[str]:
        rows = (self.model.row_at(self.model.index(at, 0)) for at in range(self.model.rowCount()))
        return [row.order.number for row in rows]

    def label(self, key: OrderKey) -> RowLabel:
        return self.model.row_at(self.model.index_of(key)).label

    def reads(self, row, **changes: object) -> None:
        order = row.order
        known = {
            "number": order.number,
            "platform": order.platform,
            "placed_at": order.placed_at,
            "customer": order.customer,
        }
        self.store.apply_reading(an_order(key=row.key, **(known | changes)))


def frames(model: OrderListModel) -> None:
    while model._due or model._pending:  # a slow machine needs several
        model._frame.timeout.emit()


@pytest.fixture
def held(qapp) -> Held:
    return Held()


NUMBERS = [row.order.number for row in ROWS]


def test_new_order_waits_and_is_counted_at_once(held: Held) -> None:
    held.store.apply_reading(an_order(number="NEW", placed_at=NOON))
    held.frame()
    assert held.numbers() == NUMBERS
    assert (held.counts, held.waiting, held.model.waiting()) == ([9], [1], 1)
    held.model.release()
    assert held.numbers() == ["NEW", *NUMBERS]
    assert (held.counts, held.waiting) == ([9], [1, 0])


def test_cancelled_shows_at_once_in_its_place(held: Held) -> None:
    held.reads(ROWS[2], status=OrderStatus.CANCELLED)
    held.frame()
    assert held.label(ROWS[2].key) is RowLabel.CANCELLED
    assert held.numbers() == NUMBERS
    assert held.waiting == []


def test_moved_order_tells_its_news_where_it_was(held: Held) -> None:
    held.reads(ROWS[6], status=OrderStatus.CANCELLED, placed_at=NOON + timedelta(minutes=1))
    held.frame()
    assert held.numbers() == NUMBERS
    assert held.label(ROWS[6].key) is RowLabel.CANCELLED
    held.reads(ROWS[1], status=OrderStatus.READY)  # found although a neighbour is out of its place
    held.frame()
    assert held.label(ROWS[1].key) is RowLabel.READY
    held.model.release()
    assert held.numbers()[0] == ROWS[6].order.number


def test_order_that_leaves_the_shelf_stays_a_moment_and_says_why(held: Held) -> None:
    held.reads(ROWS[1], status=OrderStatus.FULFILLED)
    held.store.drop(ROWS[4].key)
    held.frame()
    assert held.numbers() == NUMBERS
    assert held.counts == [6]
    assert held.label(ROWS[1].key) is RowLabel.FULFILLED
    held.model.release()
    assert held.numbers() == [NUMBERS[0], *NUMBERS[2:4], *NUMBERS[5:]]


def test_what_the_manager_removes_goes_at_once(held: Held) -> None:
    cancelled = next(row for row in ROWS if row.is_cancelled)
    held.store.apply_removal(cancelled.key, NOON)
    held.frame()
    assert cancelled.order.number not in held.numbers()


def test_new_order_that_goes_again_is_announced_no_more(held: Held) -> None:
    key = a_key()
    held.store.apply_reading(an_order(key=key, placed_at=NOON))
    held.frame()
    held.store.drop(key)
    held.frame()
    assert held.waiting == [1, 0]


def test_only_orders_that_the_filter_lets_through_are_announced(held: Held) -> None:
    held.model.set_filter(OrderFilter(platform_id=GRUBHUB.id))
    held.store.apply_reading(an_order(placed_at=NOON))
    held.store.apply_reading(an_order(key=a_key(platform=GRUBHUB), platform=GRUBHUB))
    held.frame()
    assert held.model.waiting() == 1


def test_empty_list_has_nothing_that_could_move(qapp) -> None:
    store = OrderStore()
    model = OrderListModel(store, Shelf.ACTIVE, clock=lambda: NOON)
    model.hold()
    store.apply_reading(an_order())
    frames(model)
    assert model.rowCount() == 1


def test_flush_and_filter_let_everything_in(held: Held) -> None:
    held.store.apply_reading(an_order(number="A", placed_at=NOON))
    held.model.flush()
    assert held.numbers() == ["A", *NUMBERS]
    held.store.apply_reading(an_order(number="B", placed_at=NOON + timedelta(seconds=1)))
    held.frame()
    held.model.set_filter(OrderFilter(text="maya"))
    held.model.set_filter(OrderFilter())
    assert held.numbers() == ["B", "A", *NUMBERS]
    assert held.waiting[-1] == 0


def test_what_was_let_in_comes_although_the_pointer_moves_on(held: Held) -> None:
    """Many orders need several frames; a hand on the mouse must not stop them half-way."""
    held.store.apply_reading(an_order(number="A", placed_at=NOON))
    held.frame()
    held.model._due |= held.model._held.take_all()  # as a release does that found no time left
    held.frame()
    assert held.numbers() == ["A", *NUMBERS]


def test_new_orders_and_new_labels_are_news(held: Held) -> None:
    held.model.release()
    new = a_key()
    held.store.apply_reading(an_order(key=new, placed_at=NOON))
    held.reads(ROWS[1], status=OrderStatus.READY)
    held.reads(ROWS[2], status=ROWS[2].order.status, customer="Another name")
    held.frame()
    assert set(held.news) == {new, ROWS[1].key}


def test_first_list_is_no_news(qapp) -> None:
    store = OrderStore()
    model = OrderListModel(store, Shelf.ACTIVE, clock=lambda: NOON)
    told: list[OrderKey] = []
    model.news_shown.connect(told.extend)
    store.apply_reading(an_order())
    store.set_health(FeedHealth(_updated()))  # before the frame: the first list is still the first
    frames(model)
    assert (model.rowCount(), told) == (1, [])
    late = a_key()
    store.apply_reading(an_order(key=late))
    frames(model)
    assert told == [late]


def _updated() -> datetime:
    return NOON
