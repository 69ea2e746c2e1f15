"""What an API may offer the app; callers ask an account for a protocol, never for its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Protocol, runtime_checkable

from ordermanager_desktop.models.cancellation import (
    CancelAnswer,
    CancelOrder,
    OrderReading,
    ReasonOffer,
)
from ordermanager_desktop.models.listed_orders import RawOrder
from ordermanager_desktop.models.order import Order, OrderKey


def always() -> bool:
    """Nothing stands in the way."""
    return True


class GatewayError(Exception):
    """Reading from a platform failed; the cause is chained."""


class PlatformUnreachable(GatewayError):
    """No answer: no network, no name, TLS, a broken connection, or out of time."""


class NameNotFound(PlatformUnreachable):
    """Nobody knows the server's name: a wrong address, or no network at all."""


class CertificateRefused(PlatformUnreachable):
    """The server could not prove who it is; ``is_out_of_date`` if its certificate's time is over
    or still to come."""

    def __init__(self, *, is_out_of_date: bool) -> None:
        super().__init__("certificate out of date" if is_out_of_date else "certificate refused")
        self.is_out_of_date = is_out_of_date


class ProxyRefused(PlatformUnreachable):
    """The proxy on the way refused to pass the request on (407, or no tunnel)."""


class ProxyUnreachable(PlatformUnreachable):
    """The configured proxy itself does not answer."""


class SignInRequired(GatewayError):
    """The credentials were refused (401)."""


class NotPermitted(GatewayError):
    """The credentials are good, but not for this store or scope (403)."""


class OrderNotFound(GatewayError):
    """The API knows no such order (404). Proves nothing about a cancellation."""


class ConnectionNotOpen(GatewayError):
    """The account's own settings can't be used, or it is not set up any more; nobody was asked."""


class RateLimited(GatewayError):
    """Too many requests (429)."""

    def __init__(self, retry_after_s: float | None = None) -> None:
        super().__init__("too many requests")
        self.retry_after_s = retry_after_s


class UnreadableAnswer(GatewayError):
    """The answer was not what the contract says; its text says where it broke."""


class OtherOrderAnswered(UnreadableAnswer):
    """A read of one order was answered with another one: something is badly wrong there."""


class WebPageAnswered(UnreadableAnswer):
    """A web page came where the API answers data: something in between spoke, or it is no API."""


class PlatformError(GatewayError):
    """Any other refusal (5xx, unexpected status)."""

    def __init__(self, status: int, text: str = "") -> None:
        super().__init__(f"HTTP {status}")
        self.status = status
        self.text = text


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One page of a store's feed. ``next_token`` is empty on the last one."""

    orders: tuple[Order, ...]
    next_token: str = ""
    server_time: datetime | None = None  # the HTTP Date header, for the clock check
    unreadable: tuple[RawOrder, ...] = ()  # the records of the first orders with a defect


@runtime_checkable
class ListsOrders(Protocol):
    """Lists the orders of a store."""

    async def feed_page(self, store: str, since: datetime, *, token: str = "") -> FeedPage:
        """One page of the orders since a moment (aware UTC).

        Raises:
            GatewayError: One of the family.
        """


@runtime_checkable
class ReadsOrders(Protocol):
    """Reads one order with all that is known of its cancellation."""

    async def read_order(self, key: OrderKey, *, deadline_s: float = 10.0) -> OrderReading:
        """The order as it is now.

        Raises:
            GatewayError: One of the family; ``UnreadableAnswer`` if another order came back.
        """


class CancelRoute(Enum):
    """How an order gets cancelled."""

    API = auto()  # through this account
    CONTACT = auto()  # by the platform's phone or portal
    SUPPORT = auto()  # should go through this account, but can't now


@runtime_checkable
class CancelsOrders(Protocol):
    """Cancels orders through the API."""

    def cancel_route(self, order: Order) -> CancelRoute:
        """How this order would be cancelled, decided by its platform and its source."""

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        """Reasons a manager may give, most used first, with what each sets off."""

    async def prepare_cancelling(self, key: OrderKey) -> CancelAnswer | None:
        """Do what may take long before a command, such as signing in; None once it may leave.

        Otherwise what stands in the way, as the answer to a command that was not sent.
        """

    async def cancel(
        self, command: CancelOrder, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Send the command once, at once. Never raises for a platform's or the network's doing.

        Args:
            may_leave: Asked right before the first byte of the command; it is held back if not.
        """

    async def renew_sign_in(self) -> bool:
        """Fetch a new token after a refused one; callers in flight share one request."""


@runtime_checkable
class Closes(Protocol):
    """Holds sockets that want closing."""

    async def aclose(self) -> None:
        """Close connections."""
