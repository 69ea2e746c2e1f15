"""Reads the orders of each store of a connection once, and tells what was readable."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.services.clock import clock_ahead_s
from ordermanager_desktop.services.feed_troubles import trouble_of
from ordermanager_desktop.services.gateways.protocols import GatewayError, ListsOrders
from ordermanager_desktop.services.gateways.registry import Connection, open_gateway
from ordermanager_desktop.services.platform_directory import PlatformDirectory

_WINDOW = timedelta(days=1)
_MOST_PAGES = 50


@dataclass(frozen=True, slots=True)
class UnreadableOrder:
    """An order that could be seen and not understood."""

    number: str
    reason: str


@dataclass(slots=True)
class StoreReading:
    """What one store's feed gave.

    Attributes:
        trouble: What stood in the way; None if nothing did.
        detail: What the platform said of it, or the bare kind of failure.
        clock_ahead_s: By how much this computer's clock is wrong; zero if it is near enough.
    """

    store: str
    orders: int = 0
    unreadable: list[UnreadableOrder] = field(default_factory=list)
    is_complete: bool = False
    trouble: FeedTrouble | None = None
    detail: str = ""
    clock_ahead_s: int = 0

    @property
    def is_fine(self) -> bool:
        """True if every order was readable and none is missing."""
        return self.is_complete and not self.unreadable and self.trouble is None

    def count(self, order: Order) -> None:
        """Take one order into the reading."""
        if order.defect:
            self.unreadable.append(UnreadableOrder(order.number, order.defect))
        else:
            self.orders += 1


async def read_stores(connection: Connection) -> list[StoreReading]:
    """Sign in, and read every store of the connection."""
    gateway = await asyncio.to_thread(open_gateway, connection, PlatformDirectory.load())
    try:
        if not isinstance(gateway, ListsOrders):
            return [_no_list(store) for store in connection.store_ids]
        return [await _reading(gateway, store) for store in connection.store_ids]
    finally:
        await gateway.aclose()


def _no_list(store: str) -> StoreReading:
    return StoreReading(store, trouble=FeedTrouble.REFUSED, detail="lists no orders")


async def _reading(gateway: ListsOrders, store: str) -> StoreReading:
    reading = StoreReading(store)
    try:
        await _read_all(gateway, reading)
    except GatewayError as error:
        reading.trouble = trouble_of(error)
        reading.detail = getattr(error, "text", "") or str(error)
    return reading


async def _read_all(gateway: ListsOrders, reading: StoreReading) -> None:
    since = datetime.now(UTC) - _WINDOW
    token, seen = "", {""}
    for _ in range(_MOST_PAGES):
        page = await gateway.feed_page(reading.store, since, token=token)
        reading.clock_ahead_s = clock_ahead_s(datetime.now(UTC), page.server_time)
        for order in page.orders:
            reading.count(order)
        token = page.next_token
        if token in seen:
            reading.is_complete = not token  # a token that comes again would never end
            return
        seen.add(token)
