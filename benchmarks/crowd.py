"""Thousands of believable orders, read from the practice server's JSON as the app reads a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.services.gateways.http_reads import Reply
from ordermanager_desktop.services.gateways.otter_reading import feed_page
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.sandbox.order_factory import OrderFactory
from ordermanager_desktop.services.sandbox.wire import order_json

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
CONNECTION, STORE = "bench", "store-1"
PAGE = 60  # orders, as the app asks for them
_READ = 2000  # more are these again, under other ids
_BETWEEN = timedelta(seconds=2)


def noon() -> datetime:
    """The clock of most benchmarks: it stands still."""
    return NOON


def pages(count: int) -> list[bytes]:
    """What the platform sends for so many orders, a body for each page."""
    factory = OrderFactory("crowd")
    records = [order_json(factory.arrive(NOON - _BETWEEN * place)) for place in range(count)]
    return [
        json.dumps({"orders": records[first : first + PAGE]}).encode()
        for first in range(0, count, PAGE)
    ]


def read(bodies: list[bytes]) -> Iterator[Order]:
    """The orders of such pages, as the gateway makes them; every object of them is their own."""
    platforms = PlatformDirectory.load()
    for body in bodies:
        yield from feed_page(Reply(body, None), CONNECTION, STORE, platforms).orders


def orders(count: int) -> list[Order]:
    """So many orders, newest first; none has ended."""
    known = [replace(order, status=OrderStatus.NEW) for order in read(pages(min(count, _READ)))]
    return [_copy(known[place % len(known)], place) for place in range(count)]


def _copy(order: Order, place: int) -> Order:
    key = replace(order.key, order_id=f"{order.key.order_id[:28]}{place:08x}")
    return replace(order, key=key, number=f"{place:05X}", placed_at=NOON - _BETWEEN * place)


def listing(found: list[Order], *, read_at: datetime = NOON) -> Listing:
    """What a poll of the store would have shown."""
    since = NOON - _BETWEEN * (len(found) + 1)
    return Listing(CONNECTION, STORE, since, read_at, 0.0, tuple(found))
