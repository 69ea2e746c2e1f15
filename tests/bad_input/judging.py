"""Reads spoilt pages and details as the app does, and checks what must be true whatever came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from ordermanager_desktop.models.cancellation import OrderReading
from ordermanager_desktop.models.listed_orders import is_listed_twice
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus
from ordermanager_desktop.services.gateways.http_reads import Reply
from ordermanager_desktop.services.gateways.otter import OtterGateway
from ordermanager_desktop.services.gateways.otter_reading import feed_page, order_reading
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    FeedPage,
    UnreadableAnswer,
)
from ordermanager_desktop.services.order_codec import decode_order, encode_order
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from tests.bad_input.expected import NobodyKnows, expected_of, is_unbelievable, parsed

PLATFORMS = PlatformDirectory.load()
READ_AT = datetime(2026, 6, 3, 12, 10, tzinfo=UTC)
GATEWAY = OtterGateway("otter", PLATFORMS, *[None] * 4)  # only asked how orders get cancelled
MOST_ITEMS = 100
LONGEST_TEXT = 500
SAFE_ID = re.compile(r"[!-~]{1,128}")
# No control, no letter that cannot be seen or that turns the others around.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)


def judge_page(body: bytes) -> FeedPage | None:
    """What the app made of a page; None if it refused all of it."""
    try:
        expected = expected_of(body)
    except NobodyKnows:
        return _page_of(body)
    page = _page_of(body)
    assert (page is not None) == expected.is_page, "a page is read, or it is refused"
    if page is None:
        return None
    assert len(page.orders) == len(expected.groups), "orders in = rows + unreadable rows"
    assert len({order.key for order in page.orders}) == len(page.orders)
    for order, entries in zip(page.orders, expected.groups, strict=True):
        judge_order(order)
        assert order.defect or not any(map(is_unbelievable, entries)), "contradictions are told"
    _judge_records(page)
    if page.orders:
        judge_cached(page.orders[len(body) % len(page.orders)])
    return page


def _page_of(body: bytes) -> FeedPage | None:
    try:
        return feed_page(Reply(body, READ_AT), "otter", "store-1", PLATFORMS)
    except UnreadableAnswer:
        return None


def judge_order(order: Order) -> None:
    """Whatever the record was, the order can be shown, kept, and addresses nothing else."""
    assert order.number, "a row has something to be called by"
    _judge_route(order)
    assert len(order.items) <= MOST_ITEMS
    for item in order.items:
        assert _count(item.modifiers) <= MOST_ITEMS
    for value in values_in(order):
        _judge_value(value)


def judge_cached(order: Order) -> None:
    """The order outlives a restart, but for phone numbers."""
    kept = decode_order(encode_order(order))
    assert (kept.key, kept.number, kept.totals) == (order.key, order.number, order.totals)


def _judge_route(order: Order) -> None:
    is_cancellable = GATEWAY.cancel_route(order) is CancelRoute.API
    if order.defect:
        assert not is_cancellable
        assert order.status is OrderStatus.UNKNOWN
    if is_cancellable:
        for part in (order.key.source, order.key.order_id):
            assert SAFE_ID.fullmatch(part)
            assert not set(part) & set("/\\?#%")
            assert part not in (".", "..")


def _judge_value(value: Any) -> None:
    assert not isinstance(value, float | Decimal), "money is whole minor units, or as received"
    match value:
        case str():
            assert not UNSEEN.search(value), ascii(value)
            assert len(value) <= LONGEST_TEXT
            value.encode()
        case datetime():
            assert value.utcoffset() is not None
            assert 1999 <= value.year <= 2101
        case Money():
            assert isinstance(value.minor_units, int)
            assert re.fullmatch("[A-Z]{3}", value.currency)


def _judge_records(page: FeedPage) -> None:
    """The first hundred unreadable records are kept as they came, each by its order."""
    defective = {order.key for order in page.orders if order.defect}
    unreadable = {o.key for o in page.orders if o.defect and not is_listed_twice(o)}
    kept = {raw.key for raw in page.unreadable}
    assert kept <= defective
    assert len(page.unreadable) == 100 or unreadable <= kept
    assert all(raw.text for raw in page.unreadable)


def judge_detail(body: bytes, key: OrderKey) -> OrderReading | None:
    """What the app made of a detail answer; None if it refused it."""
    try:
        reading = order_reading(Reply(body, READ_AT), key, PLATFORMS, 1.0)
    except UnreadableAnswer:
        return None
    assert reading.order.key == key
    assert not reading.order.defect
    judge_order(reading.order)
    assert len(reading.failure_text) <= 300
    assert not UNSEEN.search(reading.failure_text)
    _judge_verdict(reading, body)
    return reading


def _judge_verdict(reading: OrderReading, body: bytes) -> None:
    """Off only if the answer says so; no more failures than it names."""
    try:
        detail = parsed(body)
    except NobodyKnows:
        return
    if reading.order.status.is_off:
        says = (detail["order"].get("status"), detail.get("injectionState"))
        assert {"CANCELED", "REJECTED", "ORDER_CANCELED", "ORDER_REJECTED"} & set(
            filter(lambda each: isinstance(each, str), says)
        )
    if reading.cancel_failures:
        told = body.count(b"CANCEL_FAILED") + body.count(b"REJECT_FAILED")
        assert told >= reading.cancel_failures


def values_in(value: Any) -> Iterator[Any]:
    """The value and all that lies in it."""
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from values_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from values_in(part)


def _count(modifiers: Any) -> int:
    return sum(1 + _count(each.modifiers) for each in modifiers)
