"""The next steps of an order at the Otter API: confirm, ready, another preparation time.

Otter Public API reference, "Manager Order Endpoints" (confirmOrder, markOrderReadyToPickup,
updateOrderPrepTime), read 2026-06-03: each is answered 202, 32 a minute and store.
"""

from __future__ import annotations

from collections.abc import Callable

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.gateways.evidence import not_sent
from ordermanager_desktop.services.gateways.otter_paths import is_addressable, order_path
from ordermanager_desktop.services.gateways.otter_requests import UPDATE_SCOPE, OtterRequests
from ordermanager_desktop.services.gateways.otter_token import DEFAULT_SCOPE
from ordermanager_desktop.services.gateways.protocols import always


class OtterSteps:
    """What an account does with its orders beside cancelling them."""

    _requests: OtterRequests

    def is_addressable(self, order: Order) -> bool:
        """True if a request can name this order and no other."""
        return is_addressable(order.key) and not order.defect

    async def confirm_order(
        self, key: OrderKey, prep_minutes: int | None, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Ask for a new order to be confirmed, if wanted with the time that it will take."""
        body = {} if prep_minutes is None else {"estimatedPrepTimeMinutes": prep_minutes}
        return await self._step(key, "confirm", body, may_leave)

    async def mark_ready(
        self, key: OrderKey, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Tell that the food waits for its courier."""
        return await self._step(key, "ready-to-pickup", {}, may_leave)

    async def change_prep_time(
        self, key: OrderKey, minutes: int, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Tell how long the order takes in all."""
        body = {"prepTimeMinutes": minutes}
        return await self._step(key, "prep-time", body, may_leave, scope=UPDATE_SCOPE)

    async def _step(
        self,
        key: OrderKey,
        call: str,
        body: dict[str, int],
        may_leave: Callable[[], bool],
        *,
        scope: str = DEFAULT_SCOPE,
    ) -> CancelAnswer:
        if not is_addressable(key):
            return not_sent(AnswerCause.UNSAFE_ID)
        return await self._requests.command(
            f"{order_path(key)}/{call}", {**body}, key.store, scope=scope, may_leave=may_leave
        )
