"""Turns the Otter API's records into orders; a broken record becomes an order that says so."""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Context, Decimal, DecimalException, Inexact, InvalidOperation, Overflow
from functools import lru_cache
from typing import Final

from pydantic import ValidationError

from ordermanager_desktop.models.listed_orders import MOST_RAW_ORDERS, merge_into
from ordermanager_desktop.models.money import Amount, Money, OddAmount
from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    Fulfillment,
    FulfillmentMode,
    Modifier,
    Order,
    OrderItem,
    OrderKey,
    OrderStatus,
    OrderTotals,
)
from ordermanager_desktop.services.gateways.otter_payloads import (
    ItemPayload,
    ModifierPayload,
    OrderPayload,
    where_it_broke,
)
from ordermanager_desktop.services.gateways.strict_json import first_flaw, leaves
from ordermanager_desktop.services.gateways.untrusted_text import (
    NOTE_CHARACTERS,
    cleaned,
    cleaned_lines,
    digest,
    kept_id,
    short_name,
)
from ordermanager_desktop.services.platform_directory import PlatformDirectory

_STATUSES = {
    "NEW_ORDER": OrderStatus.NEW,
    "CONFIRMED": OrderStatus.CONFIRMED,
    "PREPARED": OrderStatus.READY,
    "PICKED_UP": OrderStatus.PICKED_UP,
    "FULFILLED": OrderStatus.FULFILLED,
    "CANCELED": OrderStatus.CANCELLED,
    "REJECTED": OrderStatus.REJECTED,
}
_COURIER_STATES = {
    "COURIER_ASSIGNED": CourierState.ASSIGNED,
    "COURIER_ON_ROUTE_TO_PICKUP": CourierState.ON_THE_WAY,
    "COURIER_ARRIVED": CourierState.ARRIVED,
    "COURIER_PICKED_UP_FOOD": CourierState.HAS_THE_FOOD,
    "COURIER_COMPLETED": CourierState.DONE,
}
_MOST_ITEMS = 100  # the contract's own limit; what is past it is counted
_DEEPEST_MODIFIER = 8
_MOST_MODIFIERS = 100  # of one item, those within others too
_NUMBER_CHARACTERS = 40
_PHONE_CHARACTERS = 25
_TAIL_CHARACTERS = 6
_NO_ID = "no id"
_MADE_UP = "?"  # begins an id of ours: it is in no address, so nobody is asked for it
_AMOUNT_CHARACTERS = 48
_EXACT = Context(prec=80, traps=[Inexact, InvalidOperation, Overflow])


# What repeats all day is kept once: dishes, their choices and prices, the names of platforms. With
# objects of its own for each order, ten thousand of them took twice the memory.
_SHARED: Final = 4096
_dish_name = lru_cache(_SHARED)(cleaned)
_source = lru_cache(256)(kept_id)


class BrokenRecord(ValueError):
    """A record without what an order needs; the text says where, never with a value."""


@dataclass(frozen=True, slots=True)
class PageOrders:
    """What the records of a page became; ``unreadable`` tells the place of a broken one."""

    orders: tuple[Order, ...]
    unreadable: dict[int, OrderKey]


@dataclass(frozen=True, slots=True)
class OrderReader:
    """Reads the records of one store at one account."""

    connection: str
    store: str
    platforms: PlatformDirectory
    may_have_flaws: bool = True  # false spares the search for them

    def page(self, records: list[object]) -> PageOrders:
        """All orders of a page; none is ever dropped."""
        found: dict[OrderKey, Order] = {}
        unreadable: dict[int, OrderKey] = {}
        nameless: Counter[OrderKey] = Counter()
        for place, record in enumerate(records):
            order = self.order_or_defect(record)
            if _is_nameless(order):
                nameless[order.key] += 1
                order = _apart(order, nameless[order.key])
            merge_into(found, [order])
            if order.defect and len(unreadable) < MOST_RAW_ORDERS:
                unreadable[place] = order.key
        return PageOrders(tuple(found.values()), unreadable)

    def order_or_defect(self, record: object) -> Order:
        """The order, or one with ``defect`` set that can be seen and not cancelled."""
        try:
            return self.order(record)
        except BrokenRecord as broken:
            return self._defective(record, str(broken))

    def order(self, record: object) -> Order:
        """The order.

        Raises:
            BrokenRecord: If id or status are missing, or the record contradicts itself.
        """
        if self.may_have_flaws and (flaw := first_flaw(record)):
            raise BrokenRecord(flaw.reason)
        try:
            payload = OrderPayload.model_validate(record)
        except ValidationError as error:
            raise BrokenRecord(where_it_broke(error)) from error
        return self._translated(payload)

    def _translated(self, payload: OrderPayload) -> Order:
        ids = payload.external_identifiers
        return Order(
            key=self._key(ids.source, ids.id),
            number=cleaned(ids.friendly_id, _NUMBER_CHARACTERS) or _tail(ids.id),
            platform=self.platforms.platform_for(ids.source),
            status=_STATUSES.get(payload.status, OrderStatus.UNKNOWN),
            raw_status=sys.intern(cleaned(payload.status, _NUMBER_CHARACTERS)),
            placed_at=payload.ordered_at,
            customer=short_name(payload.customer.name) if payload.customer else "",
            note=cleaned_lines(payload.customer_note),
            items=tuple(_item(each, payload.currency_code) for each in payload.items[:_MOST_ITEMS]),
            more_items=max(0, len(payload.items) - _MOST_ITEMS),
            totals=_totals(payload),
            fulfillment=_fulfillment(payload),
            courier=_courier(payload),
        )

    def _key(self, source: str, order_id: str) -> OrderKey:
        return OrderKey(self.connection, self.store, _source(source), kept_id(order_id))

    def _defective(self, record: object, defect: str) -> Order:
        ids = record.get("externalIdentifiers") if isinstance(record, dict) else None
        source = _text_of(ids, "source")
        order_id = _text_of(ids, "id")
        return Order(
            key=self._key(source, order_id or f"{_MADE_UP}{_fingerprint(record)}"),
            number=cleaned(order_id, _NUMBER_CHARACTERS) or _NO_ID,
            platform=self.platforms.platform_for(source),
            status=OrderStatus.UNKNOWN,
            raw_status=cleaned(_text_of(record, "status"), _NUMBER_CHARACTERS),
            defect=defect,
        )


def _is_nameless(order: Order) -> bool:
    return order.number == _NO_ID and order.key.order_id.startswith(_MADE_UP)


def _apart(order: Order, copy: int) -> Order:
    """The order under a key of its own, the same again in the next read; equals may be two."""
    if copy == 1:
        return order
    return replace(order, key=replace(order.key, order_id=f"{order.key.order_id}-{copy}"))


def _text_of(holder: object, name: str) -> str:
    value = holder.get(name) if isinstance(holder, dict) else None
    return value if isinstance(value, str) else ""


def _fingerprint(record: object) -> str:
    try:
        return digest(repr(record))
    except RecursionError:  # nested deeper than Python prints
        return digest(repr(list(leaves(record))))


def _tail(order_id: str) -> str:
    return cleaned(order_id.strip()[-_TAIL_CHARACTERS:]) or _NO_ID


def _item(payload: ItemPayload, currency: str) -> OrderItem:
    count = _count_modifiers(payload)
    item = OrderItem(
        name=_dish_name(payload.name),
        quantity=payload.quantity,
        price=_money(payload.price, currency),
        note=cleaned_lines(payload.note, NOTE_CHARACTERS),
        modifiers=_modifiers(payload, currency, itertools.count(1)),
        more_modifiers=max(0, count - _MOST_MODIFIERS),
    )
    return item if item.note else _shared_item(item)  # a customer's words are nobody else's


@lru_cache(_SHARED)
def _shared_item(item: OrderItem) -> OrderItem:
    """The first of all equal ones."""
    return item


def _count_modifiers(payload: ModifierPayload, depth: int = _DEEPEST_MODIFIER) -> int:
    if depth == 0 and payload.modifiers:
        raise BrokenRecord(f"modifiers: nested deeper than {_DEEPEST_MODIFIER}")
    return sum(1 + _count_modifiers(modifier, depth - 1) for modifier in payload.modifiers)


def _modifiers(
    payload: ModifierPayload, currency: str, taken: Iterator[int]
) -> tuple[Modifier, ...]:
    """The first modifiers in reading order, and those within them."""
    return tuple(
        Modifier(
            name=_dish_name(modifier.name),
            quantity=modifier.quantity,
            price=_money(modifier.price, currency),
            modifiers=_modifiers(modifier, currency, taken),
        )
        for modifier in payload.modifiers
        if next(taken) <= _MOST_MODIFIERS
    )


def _totals(payload: OrderPayload) -> OrderTotals:
    lines, currency = payload.order_total, payload.currency_code
    total = _total(payload)
    if lines is None:
        return OrderTotals(total=total)
    return OrderTotals(
        subtotal=_money(lines.subtotal, currency),
        discount=_money(lines.discount, currency),
        tax=_money(lines.tax, currency),
        tip=_money(lines.tip, currency),
        delivery_fee=_money(lines.delivery_fee, currency),
        total=total,
    )


def _total(payload: OrderPayload) -> Amount | None:
    """The platform's own total, or what the customer paid and owes; never a sum of the lines."""
    currency = payload.currency_code
    if payload.order_total and payload.order_total.total is not None:
        return _not_negative(payload.order_total.total, currency)
    payment = payload.order_total_v2 and payload.order_total_v2.customer_payment
    if not payment or (payment.due is None and payment.prepayment is None):
        return None
    due, prepayment = payment.due or Decimal(), payment.prepayment or Decimal()
    try:
        return _not_negative(_EXACT.add(due, prepayment), currency)
    except DecimalException:  # a sum that would have to be rounded
        return _as_received(f"{due} + {prepayment}", currency)


def _not_negative(amount: Decimal, currency: str) -> Amount | None:
    return _as_received(str(amount), currency) if amount < 0 else _money(amount, currency)


def _money(amount: Decimal | None, currency: str) -> Amount | None:
    if amount is None:
        return None
    if len(currency) != 3 or not currency.isascii() or not currency.isalpha():
        return _as_received(str(amount), currency)
    try:
        return _exact_money(amount, currency)
    except ValueError:
        return _as_received(str(amount), currency)


@lru_cache(_SHARED)
def _exact_money(amount: Decimal, currency: str) -> Money:
    return Money.from_major(amount, sys.intern(currency.upper()))


def _as_received(amount: str, currency: str) -> OddAmount:
    return OddAmount(cleaned(f"{amount} {currency}", _AMOUNT_CHARACTERS))


def _fulfillment(payload: OrderPayload) -> Fulfillment:
    prep_minutes = payload.preparation_time.minutes if payload.preparation_time else None
    info = payload.fulfillment_info
    if info is None:
        return Fulfillment(prep_minutes=prep_minutes)
    return Fulfillment(
        mode=FulfillmentMode.__members__.get(info.mode, FulfillmentMode.UNKNOWN),
        is_scheduled=info.scheduling_type == "FIXED_TIME",
        pickup_at=info.pickup_time or info.estimated_pickup_time,
        deliver_at=info.delivery_time,
        prep_minutes=prep_minutes,
    )


def _courier(payload: OrderPayload) -> Courier | None:
    person = payload.delivery_info and payload.delivery_info.courier
    fulfillment = payload.fulfillment_info
    courier = Courier(
        name=cleaned(person.name) if person else "",
        phone=cleaned(person.phone, _PHONE_CHARACTERS) if person else "",
        state=_COURIER_STATES.get(fulfillment.courier_status) if fulfillment else None,
    )
    return None if courier == Courier() else courier
