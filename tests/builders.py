"""Builders for data: each makes something valid, and a test names only what it is about."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelReason,
    Cause,
    IdentitySnapshot,
)
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.models.order import (
    Courier,
    Fulfillment,
    FulfillmentMode,
    Modifier,
    Order,
    OrderItem,
    OrderKey,
    OrderStatus,
    OrderTotals,
)
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import Listing, OrderStore
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.models.platform import Platform

NOON = datetime(2026, 11, 20, 12, 6, 0, tzinfo=UTC)

DOORDASH = Platform("doordash", "DoorDash", "DD", "#D9301F")
UBER_EATS = Platform("ubereats", "Uber Eats", "UE", "#0B8F4D")
GRUBHUB = Platform("grubhub", "Grubhub", "GH", "#D9480F")
POSTMATES = Platform("postmates", "Postmates", "PM", "#8A6A00")
CHOWNOW = Platform("chownow", "ChowNow", "CN", "#7B2FB5")
SKIP = Platform("skipthedishes", "SkipTheDishes", "SK", "#0B6E99")
UNKNOWN_PLATFORM = Platform("foodle", "foodle-eu", "FO", "#5A6472", is_known=False)

_numbers = itertools.count(1)


def usd(text: str) -> Money:
    """``usd("42.18")``."""
    whole, _, cents = text.partition(".")
    return Money(int(whole) * 100 + int(cents or 0), "USD")


def a_key(order_id: str = "", *, platform: Platform = DOORDASH, store: str = "store-1") -> OrderKey:
    """A key that differs from every other, unless the id is given."""
    return OrderKey("sandbox", store, platform.id, order_id or f"order-{next(_numbers)}")


def items_of(*names: str) -> tuple[OrderItem, ...]:
    """One piece of each; ``"2 × Pad Thai"`` makes two."""
    return tuple(_item_of(name) for name in names)


def _item_of(text: str) -> OrderItem:
    quantity, times, name = text.partition(" × ")
    return OrderItem(name, int(quantity), usd("9.50")) if times else OrderItem(text, 1, usd("9.50"))


def an_order(
    *,
    key: OrderKey | None = None,
    number: str = "7F3K2",
    platform: Platform = DOORDASH,
    status: OrderStatus = OrderStatus.NEW,
    raw_status: str = "",
    placed_at: datetime | None = NOON,
    customer: str = "Maya R.",
    note: str = "",
    items: tuple[OrderItem, ...] | None = None,
    total: Money | None = Money(4218, "USD"),  # noqa: B008
    totals: OrderTotals | None = None,
    pickup_at: datetime | None = NOON + timedelta(minutes=14),
    is_scheduled: bool = False,
    mode: FulfillmentMode = FulfillmentMode.DELIVERY,
    courier: Courier | None = None,
    defect: str = "",
) -> Order:
    """An order of the lunch hour."""
    return Order(
        key=key or a_key(platform=platform),
        number=number,
        platform=platform,
        status=status,
        raw_status=raw_status or status.name,
        placed_at=placed_at,
        customer=customer,
        note=note,
        items=items_of("2 × Pad Thai", "Spring Rolls", "Thai Iced Tea") if items is None else items,
        totals=totals or OrderTotals(total=total),
        fulfillment=Fulfillment(mode, is_scheduled, pickup_at),
        courier=courier,
        defect=defect,
    )


def an_attempt(
    order: Order | None = None,
    *,
    id: str = "8f2c17a0-0000-4000-8000-000000000000",
    state: AttemptState = AttemptState.ACCEPTED,
    cause: Cause = Cause.NONE,
    reason: CancelReason = CancelReason.ITEM_UNAVAILABLE,
    confirmed_at: datetime = NOON,
    **more: object,
) -> Attempt:
    """An attempt to cancel the order, sent unless its state says otherwise."""
    order = order or an_order()
    attempt = Attempt(
        id=id,
        key=order.key,
        snapshot=IdentitySnapshot.of(order),
        reason=reason,
        note="",
        actor="Counter 1",
        confirmed_at=confirmed_at,
        confirmed_mono_s=1000.0,
        boot_id="boot-1",
        state=state,
        cause=cause,
        sent_at=None if state in _UNSENT else confirmed_at + timedelta(seconds=1),
        settled_at=None if state.is_open else confirmed_at + timedelta(seconds=18),
    )
    return replace(attempt, **more)


_UNSENT = (AttemptState.INTENT, AttemptState.NOT_SENT)


def a_call(order: Order | None = None, *, recorded_at: datetime = NOON, **more) -> PhoneRecord:
    """A record of a call that was to cancel the order."""
    order = order or an_order()
    call = PhoneRecord(
        id="c0ffee00c0ffee00c0ffee00c0ffee00",
        key=order.key,
        snapshot=IdentitySnapshot.of(order),
        actor="Ana",
        recorded_at=recorded_at,
        case_number="CN-4711",
    )
    return replace(call, **more)


def a_row(
    order: Order | None = None,
    *,
    attempt: AttemptState | Attempt | None = None,
    removed_at: datetime | None = None,
    is_in_feed: bool = True,
    **order_fields: object,
) -> OrderRow:
    """A row; ``a_row(number="A-17", attempt=AttemptState.ACCEPTED)``."""
    order = order or an_order(**order_fields)
    if isinstance(attempt, AttemptState):
        attempt = an_attempt(order, state=attempt)
    return OrderRow(order, attempt, removed_at, is_in_feed)


def a_listing(
    *orders: Order,
    store: str = "store-1",
    since: datetime = NOON - timedelta(days=1),
    read_at: datetime = NOON,
    read_mono_s: float = 1000.0,
    is_complete: bool = True,
) -> Listing:
    """What the feed of one store showed."""
    return Listing("sandbox", store, since, read_at, read_mono_s, orders, is_complete)


def a_store(*rows: OrderRow) -> OrderStore:
    """A store that holds these rows."""
    store = OrderStore()
    store.apply_listing(a_listing(*(row.order for row in rows)))
    for row in rows:
        if row.attempt:
            store.apply_attempt(row.attempt)
        if row.removed_at:
            store.apply_removal(row.key, row.removed_at)
    return store


def _lunch(
    number: str,
    platform: Platform,
    customer: str,
    items: tuple[OrderItem, ...],
    waiting: tuple[int, int],
    due_min: float | None,
    total: str,
    status: OrderStatus,
    **more: object,
) -> Order:
    minutes, seconds = waiting
    return an_order(
        key=a_key(f"lunch-{number}", platform=platform),
        number=number,
        platform=platform,
        customer=customer,
        items=items,
        placed_at=NOON - timedelta(minutes=minutes, seconds=seconds),
        pickup_at=None if due_min is None else NOON + timedelta(minutes=due_min),
        total=usd(total),
        status=status,
        **more,
    )


def lunch_rows() -> list[OrderRow]:
    """Eight orders in every state that a kitchen meets at noon, as at ``NOON``."""
    new, confirmed, ready = OrderStatus.NEW, OrderStatus.CONFIRMED, OrderStatus.READY
    maya = _lunch(
        "7F3K2",
        DOORDASH,
        "Maya R.",
        (
            OrderItem(
                "Pad Thai",
                2,
                usd("13.95"),
                modifiers=(Modifier("Extra lime"), Modifier("Peanuts on the side")),
            ),
            OrderItem("Spring Rolls", 1, usd("6.50"), modifiers=(Modifier("4 pieces"),)),
            OrderItem(
                "Thai Iced Tea",
                1,
                usd("4.75"),
                modifiers=(Modifier("Less ice"), Modifier("Oat milk")),
            ),
        ),
        (0, 48),
        14,
        "42.18",
        new,
        totals=OrderTotals(subtotal=usd("39.15"), tax=usd("3.03"), total=usd("42.18")),
    )
    jordan = _lunch(
        "B41C9", UBER_EATS, "Jordan T.", items_of("Chicken Katsu Curry", "Miso Soup"), (3, 12), 9,
        "27.40", confirmed,
    )  # fmt: skip
    sam = _lunch(
        "5521-884", GRUBHUB, "Sam O.", items_of("3 × Margherita", "Caesar Salad", "Tiramisu"),
        (6, 30), 4, "71.05", confirmed, note="no onions",
    )  # fmt: skip
    priya = _lunch(
        "7F3J8", DOORDASH, "Priya K.", items_of("Veggie Bowl", "Green Juice"), (9, 5), 0.5,
        "18.90", confirmed,
    )  # fmt: skip
    lee = _lunch(
        "PM-2217", POSTMATES, "Lee W.", items_of("Double Smash Burger", "Fries", "Vanilla Shake"),
        (11, 40), -2, "24.35", confirmed,
    )  # fmt: skip
    ana = _lunch(
        "B41A2", UBER_EATS, "Ana G.", items_of("Poke Bowl", "Edamame"), (12, 20), 1, "21.60",
        OrderStatus.CANCELLED,
    )  # fmt: skip
    chris = _lunch(
        "CN-90311", CHOWNOW, "Chris P.", items_of("Large Pepperoni", "Garlic Knots"), (14, 2), 6,
        "33.75", ready,
    )  # fmt: skip
    noor = _lunch(
        "4471 220", SKIP, "Noor H.", items_of("Butter Chicken", "2 × Naan", "Mango Lassi"),
        (16, 45), 2, "38.20", ready,
    )  # fmt: skip
    failed = an_attempt(
        lee,
        state=AttemptState.NOT_CANCELLED,
        cause=Cause.REFUSED,
        platform_text="the courier already has the food.",
    )
    settled = an_attempt(ana, state=AttemptState.CANCELLED, cause=Cause.CONFIRMED, settled_at=NOON)
    return [
        OrderRow(maya),
        OrderRow(jordan),
        OrderRow(sam),
        OrderRow(priya, an_attempt(priya, state=AttemptState.ACCEPTED)),
        OrderRow(lee, failed),
        OrderRow(ana, settled),
        OrderRow(chris),
        OrderRow(noor),
    ]
