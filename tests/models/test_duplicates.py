"""Two orders of one customer with one basket are a pair; anything less is no claim."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from ordermanager_desktop.models.duplicate_watch import DuplicateWatch
from ordermanager_desktop.models.duplicates import DuplicateBook, fingerprint
from ordermanager_desktop.models.order import Modifier, Order, OrderItem, OrderKey, OrderStatus
from tests.builders import NOON, UBER_EATS, a_key, a_listing, a_store, an_order, items_of

TEN = timedelta(minutes=10)
BASKET = (
    OrderItem("Pad Thai", 2, modifiers=(Modifier("Extra lime"), Modifier("No nuts"))),
    OrderItem("Spring Rolls", 1),
)


def first(**fields: object) -> Order:
    return an_order(**{"key": a_key("one"), "items": BASKET, "number": "A-1", **fields})


def second(minutes: float = 3, **fields: object) -> Order:
    usual = {"key": a_key("two", platform=UBER_EATS), "items": BASKET, "number": "B-2"}
    placed = {"placed_at": NOON + timedelta(minutes=minutes), "platform": UBER_EATS}
    return an_order(**{**usual, **placed, **fields})


def are_a_pair(one: Order, other: Order) -> bool:
    book = DuplicateBook(TEN)
    book.put(one)
    book.put(other)
    twins = book.twin_of(one.key), book.twin_of(other.key)
    assert (twins[0] is None) == (twins[1] is None)
    return twins[0] is not None


def test_the_same_twice_is_a_pair_and_each_names_the_other() -> None:
    book = DuplicateBook(TEN)
    assert book.put(first()) == {first().key}
    assert book.put(second()) == {first().key, second().key}
    earlier, later = book.twin_of(first().key), book.twin_of(second().key)
    assert earlier
    assert later
    assert (earlier.number, earlier.is_later) == ("B-2", True)
    assert (later.number, later.is_later) == ("A-1", False)


@pytest.mark.parametrize(
    "other",
    [
        second(items=BASKET[::-1]),
        second(items=(replace(BASKET[0], modifiers=BASKET[0].modifiers[::-1]), BASKET[1])),
        second(items=(replace(BASKET[0], quantity=1), BASKET[1], replace(BASKET[0], quantity=1))),
        second(items=(replace(BASKET[0], name="PÁD  THAÏ"), BASKET[1])),
        second(customer="maya r"),
        second(status=OrderStatus.READY, total=None, note="ring twice"),
        second(minutes=10),
        second(minutes=0),
    ],
    ids=[
        "lines turned round", "choices turned round", "in two lines", "written otherwise",
        "customer written otherwise", "other facts", "at the limit", "at once",
    ],
)  # fmt: skip
def test_what_does_not_matter(other: Order) -> None:
    assert are_a_pair(first(), other)


@pytest.mark.parametrize(
    "other",
    [
        second(key=a_key("two", store="store-2")),
        second(key=OrderKey("another account", "store-1", "x", "two")),
        second(key=a_key("one", platform=UBER_EATS)),
        second(customer="Mara R."),
        second(items=BASKET[:1]),
        second(items=(replace(BASKET[0], quantity=3), BASKET[1])),
        second(items=(replace(BASKET[0], modifiers=BASKET[0].modifiers[:1]), BASKET[1])),
        second(items=(replace(BASKET[0], more_modifiers=1), BASKET[1])),
        replace(second(), more_items=1),
        second(minutes=10.1),
        second(status=OrderStatus.CANCELLED),
        second(status=OrderStatus.PICKED_UP),
        second(status=OrderStatus.UNKNOWN),
        second(defect="no items"),
        second(placed_at=None),
    ],
    ids=[
        "another store", "another account", "the same id", "another customer", "fewer items",
        "another quantity", "fewer choices", "unseen choices", "unseen items", "too far apart",
        "off", "gone", "unknown status", "unreadable", "no time",
    ],
)  # fmt: skip
def test_what_makes_them_two(other: Order) -> None:
    assert not are_a_pair(first(), other)


@pytest.mark.parametrize("customer", ["", " ", "–"])
def test_without_a_customer_there_is_no_claim(customer: str) -> None:
    assert fingerprint(first(customer=customer)) is None
    assert not are_a_pair(first(customer=customer), second(customer=customer))


def test_dishes_that_are_named_by_pictures_are_still_told_apart() -> None:
    burger, pizza = (OrderItem("🍔", 1),), (OrderItem("🍕", 1),)
    assert are_a_pair(first(items=burger), second(items=burger))
    assert not are_a_pair(first(items=burger), second(items=pizza))


def test_a_pair_comes_and_goes_with_what_becomes_of_its_orders() -> None:
    book = DuplicateBook(TEN)
    book.put(first())
    book.put(second())
    assert first().key in book.put(second(status=OrderStatus.CANCELLED))
    assert book.twin_of(first().key) is None
    book.put(second())
    assert book.drop(second().key) == {first().key}
    assert book.twin_of(first().key) is None
    book.put(second())
    assert first().key in book.put(second(number="B-3"))
    twin = book.twin_of(first().key)
    assert twin
    assert twin.number == "B-3"


def test_a_dismissed_pair_stays_so_and_another_twin_is_still_found() -> None:
    book = DuplicateBook(TEN)
    third = second(minutes=5, key=a_key("three"), number="C-3")
    for order in (first(), second(), third):
        book.put(order)
    assert book.dismiss(first().key, second().key) == {first().key, second().key}
    one, two, three = (book.twin_of(order.key) for order in (first(), second(), third))
    assert one
    assert two
    assert three
    assert (one.number, two.number, three.number) == ("C-3", "C-3", "B-2")
    book.put(second(status=OrderStatus.READY))
    again = book.twin_of(second().key)
    assert again
    assert again.number == "C-3"


def test_the_book_agrees_with_a_comparison_of_all_with_all() -> None:
    """However the orders come and change; here nobody has more twins than are looked at."""
    dice = random.Random(11)
    book, known = DuplicateBook(TEN), {}
    for turn in range(400):
        key = a_key(f"order-{dice.randrange(30)}")
        if dice.random() < 0.2:
            known.pop(key, None)
            book.drop(key)
        else:
            known[key] = an_order(
                key=key,
                number=f"N{turn}",
                customer=dice.choice(["Maya R.", "Sam O.", "Ana G.", "Lee W.", "Noor H.", ""]),
                items=items_of(dice.choice(["Pad Thai", "Fries"])),
                placed_at=NOON + timedelta(minutes=dice.randrange(60)),
                status=dice.choice([OrderStatus.NEW, OrderStatus.READY, OrderStatus.PICKED_UP]),
            )
            book.put(known[key])
    has_twin = {key for key in known if book.twin_of(key)}
    assert has_twin == {
        one.key
        for one in known.values()
        for other in known.values()
        if one is not other
        and fingerprint(one) is not None
        and fingerprint(one) == fingerprint(other)
        and one.placed_at
        and other.placed_at
        and abs(one.placed_at - other.placed_at) <= TEN
    }
    assert has_twin


def test_a_thousand_of_one_basket_ask_only_their_neighbours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = DuplicateBook(TEN)
    for turn in range(1000):
        order = first(key=a_key(f"many-{turn}"), placed_at=NOON + timedelta(milliseconds=turn))
        assert len(book.put(order)) <= 1 + 2 * 8


def test_the_rows_follow_the_store(qapp: object) -> None:
    store = a_store()
    watch = DuplicateWatch(store, TEN)
    store.apply_listing(a_listing(first(), second()))
    watch.flush()

    def twins() -> list[str | None]:
        rows = (store.row(order.key) for order in (first(), second()))
        return [row.twin.number if row and row.twin else None for row in rows]

    assert twins() == ["B-2", "A-1"]
    watch.set_within(timedelta(minutes=2))
    watch.flush()
    assert twins() == [None, None]
    watch.set_within(TEN)
    watch.flush()
    store.apply_listing(a_listing(first(), second(status=OrderStatus.CANCELLED)))
    watch.flush()
    assert twins() == [None, None]


def test_what_was_dismissed_stays_so_with_another_limit(qapp: object) -> None:
    store = a_store()
    watch = DuplicateWatch(store, TEN)
    store.apply_listing(a_listing(first(), second()))
    watch.flush()
    watch.dismiss(second().key, first().key)
    for within in (None, TEN):
        watch.set_within(within)
        watch.flush()
        assert all(row.twin is None for row in store)


def test_nothing_is_pointed_out_if_nobody_wants_it(qapp: object) -> None:
    store = a_store()
    watch = DuplicateWatch(store, None)
    store.apply_listing(a_listing(first(), second()))
    watch.flush()
    assert all(row.twin is None for row in store)
