"""Pauses stores and lets them take orders again; what was asked for survives a restart.

No platform tells whether a store is paused now: only how far a request of ours is. So a pause
whose time is up is called over, and the next order that comes in proves that the store runs.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.cancellation import AnswerCause
from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_pause import (
    PauseState,
    PauseWish,
    StorePause,
    pause_end,
)
from ordermanager_desktop.services.background_writer import BackgroundWriter
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.evidence import not_sent
from ordermanager_desktop.services.gateways.protocols import (
    GatewayError,
    NotPermitted,
    OrderNotFound,
    PlatformError,
)
from ordermanager_desktop.services.gateways.step_protocols import (
    PauseAction,
    PauseAnswer,
    PausesStore,
)
from ordermanager_desktop.services.pause_file import load_pauses, save_pauses
from ordermanager_desktop.services.pause_rules import (
    PauseTimings,
    action_of,
    after_answer,
    after_patience,
    after_progress,
    after_start,
    after_time,
    is_long_past,
)
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)

_NOT_THERE = (404, 410)
_LONGEST_SLEEP_S = 30.0  # a sleep of the computer must not put off the end of a pause


class StorePauses(QObject):
    """The stores of all accounts.

    Args:
        gateway_of: An account's gateway as it is now, by the account's id; one that can't pause
            stores leaves nothing to do.
        places: The stores, those of the first account first.
        budgets: Of the storefront's own calls.

    Signals:
        pause_changed: Something about a store's pause differs. Carries the StorePause.
    """

    pause_changed = Signal(StorePause)

    def __init__(
        self,
        gateway_of: Callable[[str], object],
        places: Sequence[StoreKey],
        orders: OrderStore,
        tasks: TaskOwner,
        *,
        clock: Clock,
        budgets: RateBudgets,
        timings: PauseTimings | None = None,
    ) -> None:
        super().__init__()
        self._gateway_of = gateway_of
        self._orders = orders
        self._tasks = tasks
        self._clock = clock
        self._budgets = budgets
        self._timings = timings or PauseTimings()
        self._path: Path | None = None
        self._writer = BackgroundWriter("pauses on disk")
        self._pauses = {place: StorePause(place) for place in places}
        orders.row_added.connect(self._note_order)

    def _gateway(self, place: StoreKey) -> PausesStore | None:
        """Asked anew each time: an account may be opened later than the window."""
        gateway = self._gateway_of(place.connection)
        return gateway if isinstance(gateway, PausesStore) else None

    @property
    def stores(self) -> tuple[StoreKey, ...]:
        """The stores that can be paused; none of an account that can't."""
        return tuple(place for place in self._pauses if self._gateway(place))

    def of(self, place: StoreKey) -> StorePause:
        """What is known of a store."""
        return self._pauses.get(place, StorePause(place))

    def all(self) -> tuple[StorePause, ...]:
        """What is known of each store."""
        return tuple(self._pauses.values())

    async def open(self, path: Path) -> None:
        """Take up what the last run knew, and go on asking. Sends nothing."""
        self._path = path
        first = next((place.connection for place in self._pauses), "")
        for pause in await asyncio.to_thread(load_pauses, path, first_account=first):
            if pause.place in self._pauses and not is_long_past(pause, self._clock.now()):
                self._set(after_time(after_start(pause), self._clock.now()))
        for pause in self.all():
            self._go_on_with(pause)

    async def aclose(self) -> None:
        """Stop asking; the next start goes on."""
        self._orders.row_added.disconnect(self._note_order)
        await self._tasks.aclose()
        await self._writer.aclose()

    def pause(self, wish: PauseWish) -> bool:
        """Ask the platforms to send no new orders; False if that can't be asked now.

        One that is paused has to take orders again before it gets another end.
        """
        known = self.of(wish.place)
        if known.may_be_paused and known.state is not PauseState.UNKNOWN:
            return False
        now = self._clock.now()
        asked = StorePause(
            wish.place,
            PauseState.REQUESTED,
            asked_at=now,
            until=pause_end(wish, now),
            is_rest_of_day=wish.minutes is None,
        )
        return self._ask(asked)

    def resume(self, place: StoreKey) -> bool:
        """Ask the platforms to send orders again; False if that can't be asked now."""
        known = self.of(place)
        asked = replace(
            StorePause(place, PauseState.RESUMING, is_resume=True, asked_at=self._clock.now()),
            until=known.until,
            is_rest_of_day=known.is_rest_of_day,
        )
        return self._ask(asked)

    def dismiss(self, place: StoreKey) -> None:
        """A manager knows: nothing more is said of what is over, failed or not known."""
        pause = self.of(place)
        if pause.state in (PauseState.OVER, PauseState.FAILED, PauseState.UNKNOWN):
            self._change(place, lambda _: StorePause(place))
            self._tasks.restart("keep", self._keep())

    def _ask(self, asked: StorePause) -> bool:
        known = self._pauses.get(asked.place)
        gateway = self._gateway(asked.place)
        if gateway is None or known is None or known.is_under_way:
            return False
        self._set(asked)
        self._tasks.restart(_name(asked.place), self._carry_out(gateway, asked))
        return True

    def _go_on_with(self, pause: StorePause) -> None:
        gateway = self._gateway(pause.place)
        if gateway and pause.state is not PauseState.RUNNING:
            self._tasks.restart(_name(pause.place), self._follow(gateway, pause.place))

    async def _carry_out(self, gateway: PausesStore, asked: StorePause) -> None:
        await self._keep()  # before it leaves: after a crash it may have been done
        try:
            told = await self._send(gateway, asked)
        except Exception:  # a defect of ours; the button must not stay dead
            self._change(asked.place, after_patience)
            raise
        self._change(asked.place, lambda pause: after_answer(pause, told))
        await self._keep()
        await self._follow(gateway, asked.place)

    async def _send(self, gateway: PausesStore, asked: StorePause) -> PauseAnswer:
        action, place = action_of(asked), asked.place
        room_s = self._timings.room_s
        async with self._budgets.turn(action.name, place, Urgency.STEP, within_s=room_s) as may_go:
            if not may_go:
                return PauseAnswer(not_sent(AnswerCause.TOO_MANY_REQUESTS))
            if action is PauseAction.RESUME:
                return await gateway.resume_store(place.store)
            until = None if asked.is_rest_of_day else asked.until
            return await gateway.pause_store(place.store, until)

    async def _follow(self, gateway: PausesStore, place: StoreKey) -> None:
        """Ask how far the request is, and see the pause to its end."""
        for pause_s in self._timings.poll_pauses_s:
            if not self.of(place).is_under_way:
                break
            await self._clock.sleep(pause_s)
            await self._look(gateway, place)
        self._change(place, after_patience)
        await self._keep()
        await self._see_to_its_end(gateway, place)

    async def _see_to_its_end(self, gateway: PausesStore, place: StoreKey) -> None:
        while (pause := self.of(place)).until and pause.may_be_paused:
            left_s = (pause.until - self._clock.now()).total_seconds()
            if left_s <= 0:
                self._change(place, lambda each: after_time(each, self._clock.now()))
                await self._keep()
                return
            is_open = pause.state is PauseState.UNKNOWN and bool(pause.request_id)
            rest_s = self._timings.poll_again_s if is_open else _LONGEST_SLEEP_S
            await self._clock.sleep(min(left_s, rest_s))
            if is_open:
                await self._look(gateway, place)

    async def _look(self, gateway: PausesStore, place: StoreKey) -> None:
        pause = self.of(place)
        action = action_of(pause)
        try:
            async with self._budgets.turn(f"{action.name} status", place, Urgency.STEP):
                providers = await gateway.pause_progress(place.store, action, pause.request_id)
        except (NotPermitted, OrderNotFound) as error:
            _logger.info("a request of %s can't be followed: %r", place.store, error)
            self._change(place, after_patience)
        except PlatformError as error:
            _logger.info("how far a request of %s is, is not known: %r", place.store, error)
            if error.status in _NOT_THERE:
                self._change(place, after_patience)
        except GatewayError as error:
            _logger.info("how far a request of %s is, is not known: %r", place.store, error)
        else:
            self._change(place, lambda each: after_progress(each, providers))
            await self._keep()

    def _note_order(self, row: OrderRow) -> None:
        """An order placed after a pause's end shows that the store takes orders."""
        pause = self._pauses.get(row.key.place)
        if pause is None or pause.until is None:
            return
        is_later = row.order.placed_at is not None and row.order.placed_at > pause.until
        if is_later and pause.state is PauseState.OVER:
            self._change(pause.place, lambda each: StorePause(each.place))
            self._tasks.restart("keep", self._keep())

    def _change(self, place: StoreKey, decide: Callable[[StorePause], StorePause]) -> None:
        self._set(decide(self.of(place)))

    def _set(self, pause: StorePause) -> None:
        if self._pauses.get(pause.place) != pause:
            self._pauses[pause.place] = pause
            self.pause_changed.emit(pause)

    async def _keep(self) -> None:
        if self._path is not None:
            kept = [each for each in self.all() if each.state is not PauseState.RUNNING]
            await self._writer.write(partial(save_pauses, self._path, kept))


def _name(place: StoreKey) -> str:
    return f"pause of {place.connection}/{place.store}"
