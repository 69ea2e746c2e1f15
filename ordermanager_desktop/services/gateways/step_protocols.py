"""What an API may offer beside reading and cancelling; asked with isinstance like the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Protocol, runtime_checkable

from ordermanager_desktop.models.cancellation import CancelAnswer
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.gateways.protocols import always


@runtime_checkable
class AddressesOrders(Protocol):
    """Knows which orders a request can name."""

    def is_addressable(self, order: Order) -> bool:
        """True if a request can name this order and no other."""


@runtime_checkable
class ConfirmsOrders(AddressesOrders, Protocol):
    """Confirms new orders. May be repeated safely."""

    async def confirm_order(
        self, key: OrderKey, prep_minutes: int | None, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Ask for it; never raises for a platform's or the network's doing.

        Args:
            may_leave: Asked right before the first byte; the request is held back if not.
        """


@runtime_checkable
class MarksReady(AddressesOrders, Protocol):
    """Tells that the food waits for its courier. May be repeated safely."""

    async def mark_ready(
        self, key: OrderKey, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Ask for it, as ``ConfirmsOrders`` does."""


@runtime_checkable
class ChangesPrepTime(AddressesOrders, Protocol):
    """Tells how long an order takes in all. May be repeated safely."""

    async def change_prep_time(
        self, key: OrderKey, minutes: int, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Ask for it, as ``ConfirmsOrders`` does."""


class PauseAction(Enum):
    """What a store is asked for."""

    PAUSE = auto()
    RESUME = auto()


@dataclass(frozen=True, slots=True)
class PauseAnswer:
    """The evidence that such a request brought back.

    Attributes:
        request_id: By which its progress is asked for; empty if it was not told.
    """

    answer: CancelAnswer
    request_id: str = ""


class Progress(Enum):
    """How far one platform is."""

    UNDER_WAY = auto()
    DONE = auto()
    FAILED = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class ProviderProgress:
    """One platform of the store. ``source`` and ``text`` are its own words, untrusted."""

    source: str
    progress: Progress
    text: str = ""


@runtime_checkable
class PausesStore(Protocol):
    """Lets a store take no new orders for a while. May be repeated safely."""

    async def pause_store(self, store: str, until: datetime | None) -> PauseAnswer:
        """Ask for a pause until a moment (aware UTC); None leaves its end to the platform."""

    async def resume_store(self, store: str) -> PauseAnswer:
        """Ask to take orders again."""

    async def pause_progress(
        self, store: str, action: PauseAction, request_id: str
    ) -> tuple[ProviderProgress, ...]:
        """How far a request is, by platform.

        Raises:
            GatewayError: One of the family.
        """
