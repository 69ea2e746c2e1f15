"""One connection at work: its gateway, opened by itself, and the feeds of its stores."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final, cast

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.connected_gateways import ConnectedGateways, FullGateway
from ordermanager_desktop.services.gateways.protocols import ConnectionNotOpen, FeedPage
from ordermanager_desktop.services.gateways.registry import Connection, open_gateway
from ordermanager_desktop.services.order_feed import OrderFeed
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)

OPENS_WITHIN_S: Final = 10.0  # a start waits no longer for a connection; it may still come later


class ConnectionLink:
    """Whatever becomes of it, the other connections go on.

    Its feeds ask it for their pages, so that a connection that could not be opened is tried again
    whenever one of them polls, and told of like any other trouble.

    Args:
        gateways: Learns the gateway once it is open.
        deliver: Takes each listing.
        report: Hears how fresh a store's list is.
        oldest_live: The time of the oldest order of a store that is not over.
        healths: How fresh each store's list is before the first answer.

    Attributes:
        feeds: By the store's id.
    """

    def __init__(
        self,
        connection: Connection,
        gateways: ConnectedGateways,
        *,
        clock: Clock,
        deliver: Callable[[Listing], Awaitable[None]],
        report: Callable[[StoreKey, FeedHealth], None],
        oldest_live: Callable[[StoreKey], datetime | None],
        budgets: RateBudgets,
        pause_s: float,
        healths: Mapping[StoreKey, FeedHealth],
    ) -> None:
        self._connection = connection
        self._gateways = gateways
        self._clock = clock
        self._opening = asyncio.Lock()
        self.tasks = TaskOwner(f"feed of {connection.id}")
        self.feeds = {
            store: OrderFeed(
                self,
                connection.id,
                store,
                self.tasks,
                clock=clock,
                deliver=deliver,
                report=partial(report, StoreKey(connection.id, store)),
                oldest_live=partial(oldest_live, StoreKey(connection.id, store)),
                budgets=budgets,
                pause_s=pause_s,
                health=healths[StoreKey(connection.id, store)],
            )
            for store in connection.store_ids
        }

    @property
    def id(self) -> str:
        """The connection's id."""
        return self._connection.id

    @property
    def gateway(self) -> FullGateway:
        """The gateway, or its stand-in."""
        return self._gateways[self.id]

    def open(self) -> asyncio.Task[None]:
        """Begin to open the gateway; the task never fails for the connection's doing."""
        return self.tasks.start("open", self._try_to_open())

    def start(self) -> None:
        """Begin to poll."""
        for feed in self.feeds.values():
            feed.start()

    async def feed_page(self, store: str, since: datetime, *, token: str = "") -> FeedPage:
        """One page of a store's orders.

        Raises:
            GatewayError: One of the family.
        """
        gateway = await self._opened()
        return await gateway.feed_page(store, since, token=token)

    async def aclose(self) -> None:
        """Stop polling; the gateway stays open for what else may still read."""
        await self.tasks.aclose()

    async def _try_to_open(self) -> None:
        try:
            await self._opened()
        except ConnectionNotOpen:
            _logger.warning("the connection %s is not open; it is tried again", self.id)

    async def _opened(self) -> FullGateway:
        async with self._opening:
            if self.id not in self._gateways:
                self._gateways.put(self.id, await self._open_in_thread())
        return self.gateway

    async def _open_in_thread(self) -> FullGateway:
        platforms = PlatformDirectory.load()
        arguments = (self._connection, platforms, self._clock.monotonic_s)
        try:
            gateway = await asyncio.to_thread(open_gateway, *arguments)
        except Exception as error:  # whatever is wrong with one, the others go on
            _logger.exception("the connection %s cannot be opened", self.id)
            raise ConnectionNotOpen(self.id) from error
        return cast(FullGateway, gateway)


def may_be_poked(health: FeedHealth) -> bool:
    """False while the platform asked the store to wait."""
    return health.trouble is not FeedTrouble.RATE_LIMITED
