"""The person at the counter: confirms, presses twice, withdraws, tries again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, CancelReason
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_service import AlreadyCancelling
from tests.torture.cells import FINGERS, Point
from tests.torture.station import Life, PowerCut, Station

if TYPE_CHECKING:
    from tests.torture.world import World

_PATIENCE_S = 75.0
_REASONS = (CancelReason.OTHER, CancelReason.ITEM_UNAVAILABLE, CancelReason.KITCHEN_CLOSED)


class Manager:
    """Wants one order cancelled, and gives up after some tries."""

    def __init__(self, world: World, station: Station, key: OrderKey) -> None:
        self._world = world
        self._station = station
        self._key = key
        self._rng = world.rng

    async def work(self, tries: int) -> None:
        for _ in range(tries):
            life = await self._station.is_up()
            try:
                if not await self._try(life):
                    return
            except PowerCut:
                continue

    async def _try(self, life: Life) -> bool:
        """One confirmation and the wait for its end; false if nothing is left to be done."""
        order = await self._sees_the_order(life)
        if order is None or not order.status.is_live:
            return False
        await self._read_the_dialog(life)
        if not await self._confirm(life, order):
            return True
        attempt = await self._follow(life)
        if attempt is not None and attempt.state is AttemptState.CANCELLED:
            return False
        return await self._may_try_again(life)

    async def _read_the_dialog(self, life: Life) -> None:
        try:
            await self._station.at(life, Point.DIALOG, self._key)
        except asyncio.CancelledError as end:
            if life.is_over:
                raise PowerCut from end
            raise
        await self._pause(life, self._rng.choice((0.5, 3.0, 6.0, 50.0)))

    async def _sees_the_order(self, life: Life) -> Order | None:
        until_s = self._world.loop.time() + 60.0
        while self._key not in self._station.screen and self._world.loop.time() < until_s:
            await self._pause(life, 0.5)
        return self._station.screen.get(self._key)

    async def _confirm(self, life: Life, order: Order) -> bool:
        finger = self._station.takes(Point.DIALOG, FINGERS)
        presses = {"double click": 2, "key repeat": 4}.get(finger or "", 1)
        reason = self._rng.choice(_REASONS)
        results = await asyncio.gather(
            *(self.press(life, order, reason) for _ in range(presses)), return_exceptions=True
        )
        unforeseen = [r for r in results if isinstance(r, BaseException)]
        if unforeseen:
            raise unforeseen[0]
        if finger == "withdrawn":
            await self._withdraw(life)
        if finger == "pressed while open":
            await self._press_again_and_again(life, order, reason)
        return any(results)

    async def press(self, life: Life, order: Order, reason: CancelReason) -> bool:
        """Confirm once; false if the app did not take it."""
        rows = self._world.coverage.rows
        must_be_seen = life.service.retry_advice(self._key).must_be_seen
        again = life.service.retry_advice(self._key).first_may_still_work
        before = life.service.attempt_count(self._key)
        try:
            attempt = await self._station.use(life, self._submit(life, order, reason))
        except AlreadyCancelling:
            rows["must be seen" if must_be_seen else "1 button dead"] += 1
            return False
        except JournalFailure:
            return False
        if before:
            rows["7 again while open" if again else "7 again after NOT_*"] += 1
        return attempt is not None

    async def _submit(self, life: Life, order: Order, reason: CancelReason) -> Attempt:
        attempt = await life.service.submit(order, reason)
        self._station.confirmed[attempt.id] = (life.number, order, reason)
        self._world.coverage.confirmations += 1
        return attempt

    async def _withdraw(self, life: Life) -> None:
        await self._pause(life, self._rng.uniform(0.0, 5.0))
        await self._station.use(life, life.service.withdraw(self._key))

    async def _press_again_and_again(self, life: Life, order: Order, reason: CancelReason) -> None:
        for _ in range(6):
            await self._pause(life, self._rng.uniform(0.1, 12.0))
            await self.press(life, order, reason)

    async def _follow(self, life: Life) -> Attempt | None:
        """Watch until it has ended, or patience has."""
        until_s = self._world.loop.time() + self._rng.uniform(20.0, _PATIENCE_S)
        while self._world.loop.time() < until_s:
            attempt = life.service.latest(self._key)
            if attempt is None or not (attempt.state.is_open or attempt.state.is_before_answer):
                return attempt
            await self._pause(life, 3.0)
        return life.service.latest(self._key)

    async def _may_try_again(self, life: Life) -> bool:
        """Wait until the app allows it; a person who has waited long enough stops."""
        for _ in range(20):
            if life.service.retry_advice(self._key).is_allowed:
                return True
            await self._pause(life, 6.0)
        return False

    async def _pause(self, life: Life, seconds: float) -> None:
        await self._station.machine.sleep(seconds)
        if life.is_over or life.is_closing:
            raise PowerCut
        self._world.inspector.looked_at(self._station, life)
