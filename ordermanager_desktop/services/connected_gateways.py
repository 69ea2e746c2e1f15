"""The gateways of all connections as one, asked by the connection that an order belongs to.

A connection that could not be opened, or that an old record names and nobody set up again, has a
stand-in: it is never asked, and nothing is sent to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Protocol

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    CancelAnswer,
    CancelOrder,
    CancelOutcome,
    OrderReading,
    ReasonOffer,
)
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    CancelsOrders,
    Closes,
    ConnectionNotOpen,
    FeedPage,
    ListsOrders,
    ReadsOrders,
    always,
)

_NOT_SENT = CancelAnswer(CancelOutcome.NOT_SENT, AnswerCause.UNREACHABLE)


class FullGateway(ListsOrders, ReadsOrders, CancelsOrders, Closes, Protocol):
    """An account that lists, reads and cancels."""


class ConnectedGateways(Mapping[str, FullGateway]):
    """Gateways by connection id; every id has one. Only those that are open are counted."""

    def __init__(self) -> None:
        self._open: dict[str, FullGateway] = {}

    def __getitem__(self, connection: str) -> FullGateway:
        return self._open.get(connection, _STAND_IN)

    def __iter__(self) -> Iterator[str]:
        return iter(self._open)

    def __contains__(self, connection: object) -> bool:
        return connection in self._open

    def __len__(self) -> int:
        return len(self._open)

    def put(self, connection: str, gateway: FullGateway) -> None:
        """A connection was opened."""
        self._open[connection] = gateway

    async def read_order(self, key: OrderKey, *, deadline_s: float = 10.0) -> OrderReading:
        """The order as its own account shows it.

        Raises:
            GatewayError: One of the family.
        """
        return await self[key.connection].read_order(key, deadline_s=deadline_s)


class _StandIn:
    """In the place of a connection that is not open."""

    async def feed_page(self, store: str, since: datetime, *, token: str = "") -> FeedPage:
        raise ConnectionNotOpen(store)

    async def read_order(self, key: OrderKey, *, deadline_s: float = 10.0) -> OrderReading:
        raise ConnectionNotOpen(key.connection)

    def cancel_route(self, order: Order) -> CancelRoute:
        return CancelRoute.SUPPORT

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        return ()

    async def prepare_cancelling(self, key: OrderKey) -> CancelAnswer | None:
        return _NOT_SENT

    async def cancel(
        self, command: CancelOrder, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        return _NOT_SENT

    async def renew_sign_in(self) -> bool:
        return False

    async def aclose(self) -> None:
        """Nothing is open."""


_STAND_IN: FullGateway = _StandIn()
