"""What a desk asks before it changes something, and the answer while no PINs are set."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.staff import Refusal, Right
from ordermanager_desktop.models.staff_access import NOBODYS, Authorisation
from ordermanager_desktop.views.widgets.sheet import Sheet

Ask = Callable[[Sheet[Any]], Awaitable[Any]]


class GuardsDesk(Protocol):
    """Asks for a PIN where one is needed."""

    async def authorise(self, order: Order, reason: CancelReason, ask: Ask) -> Authorisation | None:
        """What the core wants to see with this confirmation; None if the order is to be kept."""

    async def allows(self, right: Right, ask: Ask) -> bool:
        """Whether somebody with this right stands at the counter, or signs in now."""

    def tell(self, refusal: Refusal) -> None:
        """The core did not do it."""


class NobodyGuards:
    """No staff: everybody may do everything."""

    async def authorise(self, order: Order, reason: CancelReason, ask: Ask) -> Authorisation | None:
        """Nobody is asked."""
        return NOBODYS

    async def allows(self, right: Right, ask: Ask) -> bool:
        """Everybody may."""
        return True

    def tell(self, refusal: Refusal) -> None:
        """It never refuses."""
