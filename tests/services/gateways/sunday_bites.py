"""A platform API that exists for these tests alone, unlike Otter's in every way it can be.

Sunday Bites lists all of a store's meals at once as tab-separated lines, knows a meal by a number,
and strikes it out by its address, without a body.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from ordermanager_desktop.models.cancellation import (
    CancelAnswer,
    CancelOrder,
    CancelReason,
    ReasonOffer,
)
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus, OrderTotals
from ordermanager_desktop.services.gateways.addresses import path_of
from ordermanager_desktop.services.gateways.http import HttpSessions, make_tls_context
from ordermanager_desktop.services.gateways.http_commands import HttpCommander
from ordermanager_desktop.services.gateways.http_reads import HttpReader
from ordermanager_desktop.services.gateways.protocols import CancelRoute, FeedPage, always
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.platform_directory import PlatformDirectory

SOURCE = "sundaybites"
_STATES = {"simmering": OrderStatus.CONFIRMED, "struck": OrderStatus.CANCELLED}
_WORDS = {CancelReason.ITEM_UNAVAILABLE: "sold-out", CancelReason.OTHER: "other"}


def open_gateway(
    connection: Connection, platforms: PlatformDirectory, _clock: Callable[[], float]
) -> SundayBitesGateway:
    """Build the gateway of one account."""
    return SundayBitesGateway(connection, platforms)


class SundayBitesGateway:
    """Lists meals and strikes them out; it can't read a single one."""

    def __init__(self, connection: Connection, platforms: PlatformDirectory) -> None:
        tls = make_tls_context(connection.base_url)
        self._connection = connection
        self._platforms = platforms
        self._headers = {"X-Key": connection.client_secret}
        self._reader = HttpReader(HttpSessions(connection.base_url, tls=tls), bytes.decode)
        self._commander = HttpCommander(HttpSessions(connection.base_url, tls=tls), bytes.decode)

    async def feed_page(self, store: str, since: datetime, *, token: str = "") -> FeedPage:
        reply = await self._reader.get(path_of("meals", store), headers=self._headers)
        lines = reply.body.decode().splitlines()
        return FeedPage(tuple(self._order(store, line.split("\t")) for line in lines))

    def cancel_route(self, order: Order) -> CancelRoute:
        return CancelRoute.API

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        return tuple(map(ReasonOffer, _WORDS))

    async def prepare_cancelling(self, key: OrderKey) -> CancelAnswer | None:
        return None  # its key is always at hand

    async def cancel(
        self, command: CancelOrder, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        key = command.key
        path = path_of("meals", key.store, key.order_id, "strike", _WORDS[command.reason])
        headers = self._headers
        return await self._commander.post(path, b"", headers=headers, may_leave=may_leave)

    async def renew_sign_in(self) -> bool:
        return False  # the key never changes

    async def aclose(self) -> None:
        await self._reader.aclose()
        await self._commander.aclose()

    def _order(self, store: str, columns: list[str]) -> Order:
        number, state, guest, euros = columns
        return Order(
            key=OrderKey(self._connection.id, store, SOURCE, number),
            number=f"SB-{number}",
            platform=self._platforms.platform_for(SOURCE),
            status=_STATES.get(state, OrderStatus.UNKNOWN),
            raw_status=state,
            customer=guest,
            totals=OrderTotals(total=Money.from_major(Decimal(euros), "EUR")),
        )
