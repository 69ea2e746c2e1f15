"""Asks platforms for the next step of an order, and reads until the order shows it.

Nothing of it is kept on disk: after a restart the platform's own state is what counts. A step
never stands in a cancellation's way: it has its own connections, its budget comes after, and while
a cancellation is under way no step leaves this computer.
"""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer
from ordermanager_desktop.models.next_step import (
    NextStep,
    StepCause,
    StepOffer,
    StepRequest,
    StepState,
    StepWish,
    allows,
    step_due,
)
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.evidence import not_sent
from ordermanager_desktop.services.gateways.protocols import GatewayError, ReadsOrders
from ordermanager_desktop.services.gateways.step_protocols import (
    AddressesOrders,
    ChangesPrepTime,
    ConfirmsOrders,
    MarksReady,
)
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.step_rules import (
    StepTimings,
    after_answer,
    after_look,
    failed,
    unclear,
)
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)

_MOST_KEPT = 20  # of one order
_FEW_LOOKS = 2
_PROTOCOLS: dict[NextStep, type] = {
    NextStep.CONFIRM: ConfirmsOrders,
    NextStep.READY: MarksReady,
    NextStep.PREP_TIME: ChangesPrepTime,
}


class NextSteps(QObject):
    """The steps of orders.

    Args:
        gateway_of: The gateway of a connection, asked what it offers; one that offers nothing
            leaves every offer empty.

    Signals:
        step_changed: A request about an order took a step. Carries the StepRequest.
    """

    step_changed = Signal(StepRequest)

    def __init__(
        self,
        gateway_of: Callable[[str], ReadsOrders],
        orders: OrderStore,
        tasks: TaskOwner,
        *,
        clock: Clock,
        budgets: RateBudgets,
        timings: StepTimings | None = None,
    ) -> None:
        super().__init__()
        self._gateway_of = gateway_of
        self._orders = orders
        self._tasks = tasks
        self._clock = clock
        self._budgets = budgets
        self._timings = timings or StepTimings()
        self._numbers = itertools.count(1)
        self._requests: dict[OrderKey, list[StepRequest]] = {}
        orders.row_changed.connect(self._look)
        orders.row_dropped.connect(self._forget)

    async def aclose(self) -> None:
        """Stop sending and reading."""
        self._orders.row_changed.disconnect(self._look)
        self._orders.row_dropped.disconnect(self._forget)
        await self._tasks.aclose()

    def offer(self, row: OrderRow) -> StepOffer:
        """The next step of an order, and what became of the latest request."""
        step = step_due(row.order)
        latest = self.latest(row.key)
        if step is None or not self.offers(row, step):
            return StepOffer(latest=latest)
        obstacle = StepCause.CANCELLING if row.is_cancelling else StepCause.NONE
        return StepOffer(step, obstacle, latest)

    def offers(self, row: OrderRow, step: NextStep) -> bool:
        """True if the account can be asked for this, and the order's state permits it."""
        gateway = self._gateway_of(row.key.connection)
        if not isinstance(gateway, AddressesOrders) or not isinstance(gateway, _PROTOCOLS[step]):
            return False
        is_known = not row.is_only_recorded and not row.is_by_phone
        return is_known and allows(row.order, step) and gateway.is_addressable(row.order)

    def latest(self, key: OrderKey) -> StepRequest | None:
        """The latest request about an order."""
        requests = self._requests.get(key)
        return requests[-1] if requests else None

    def requests(self, key: OrderKey) -> tuple[StepRequest, ...]:
        """All requests about an order in this run, oldest first."""
        return tuple(self._requests.get(key, ()))

    def ask(self, wish: StepWish) -> StepRequest | None:
        """Take a manager's wish. The same wish once more finds the one that is under way.

        None if the order's state does not permit it now; nothing is sent then.
        """
        if running := next((each for each in self.requests(wish.key) if _serves(each, wish)), None):
            return running
        row = self._orders.row(wish.key)
        if row is None or row.is_cancelling or not self.offers(row, wish.step):
            return None
        request = StepRequest(next(self._numbers), wish, self._clock.now())
        requests = self._requests.setdefault(wish.key, [])
        requests.append(request)
        del requests[:-_MOST_KEPT]
        self.step_changed.emit(request)
        self._tasks.start(f"step {request.number}", self._carry_out(request))
        return request

    async def _carry_out(self, request: StepRequest) -> None:
        try:
            answer = await self._send(request)
            answered = self._take_answer(request, answer)
            if answered.state in (StepState.REQUESTED, StepState.UNCLEAR):
                await self._read_until_shown(request, self._timings.read_pauses_s)
            elif answer.cause is AnswerCause.CONTRADICTED:  # perhaps because it is done
                await self._read_until_shown(request, self._timings.read_pauses_s[:_FEW_LOOKS])
        except Exception:  # a defect of ours; the button must not stay dead
            self._change(request, self._broken_off)
            raise

    def _take_answer(self, request: StepRequest, answer: CancelAnswer) -> StepRequest:
        now = self._clock.now()
        if answer.cause is AnswerCause.HELD_BACK:
            cause = self._obstacle(request.wish) or StepCause.CANCELLING
            return self._change(request, lambda current: failed(current, cause, now))
        return self._change(request, lambda current: after_answer(current, answer, now))

    async def _send(self, request: StepRequest) -> CancelAnswer:
        """Send, and again while the platform is too busy, for as long as somebody would wait."""
        give_up_s = self._clock.monotonic_s() + self._timings.room_s
        pauses = iter(self._timings.busy_pauses_s)
        while True:
            left_s = max(0.0, give_up_s - self._clock.monotonic_s())
            name, key = request.wish.step.name.lower(), request.wish.key
            async with self._budgets.turn(name, key, Urgency.STEP, within_s=left_s) as may_send:
                if not may_send:
                    return not_sent(AnswerCause.TOO_MANY_REQUESTS)
                answer = await self._post(request.wish)
            if answer.cause is not AnswerCause.TOO_MANY_REQUESTS:
                return answer
            self._budgets.note_refusal(name, key)
            pause_s = answer.retry_after_s or next(pauses, self._timings.room_s)
            if self._clock.monotonic_s() + pause_s > give_up_s:
                return answer
            await self._clock.sleep(pause_s)

    async def _post(self, wish: StepWish) -> CancelAnswer:
        def may_leave() -> bool:
            return self._obstacle(wish) is None

        if not may_leave():
            return not_sent(AnswerCause.HELD_BACK)
        gateway = self._gateway_of(wish.key.connection)
        match wish.step:
            case NextStep.CONFIRM if isinstance(gateway, ConfirmsOrders):
                return await gateway.confirm_order(wish.key, wish.minutes, may_leave=may_leave)
            case NextStep.READY if isinstance(gateway, MarksReady):
                return await gateway.mark_ready(wish.key, may_leave=may_leave)
            case NextStep.PREP_TIME if isinstance(gateway, ChangesPrepTime) and wish.minutes:
                return await gateway.change_prep_time(wish.key, wish.minutes, may_leave=may_leave)
        return not_sent(AnswerCause.HELD_BACK)

    def _obstacle(self, wish: StepWish) -> StepCause | None:
        """What keeps the request from leaving at this moment, by the order's last known state."""
        row = self._orders.row(wish.key)
        if row is None or row.order.status.has_ended:
            return StepCause.ORDER_ENDED
        return StepCause.CANCELLING if row.is_cancelling else None

    async def _read_until_shown(self, request: StepRequest, pauses_s: Iterable[float]) -> None:
        """Read the order until it shows the step, or is over, or the patience is."""
        for pause_s in pauses_s:
            await self._clock.sleep(pause_s)
            current = self._current(request)
            if current is None or _is_over(current):
                break
            await self._read(request.wish.key)
        self._change(request, self._not_shown)

    async def _read(self, key: OrderKey) -> None:
        row = self._orders.row(key)
        if row is None or row.is_cancelling:  # its outcome is read anyway
            return
        try:
            async with self._budgets.turn("read", key, Urgency.STEP):
                reading = await self._gateway_of(key.connection).read_order(key)
        except GatewayError as error:
            _logger.info("what became of a step of %s is not known: %r", key, error)
            return
        row = self._orders.row(key)
        if row is not None and not row.is_cancelling:
            self._orders.apply_reading(reading.order)
            self._look(self._orders.row(key) or row)

    def _not_shown(self, request: StepRequest) -> StepRequest:
        if request.state is not StepState.REQUESTED:
            return request
        return unclear(request, StepCause.NOT_SHOWN, self._clock.now())

    def _broken_off(self, request: StepRequest) -> StepRequest:
        if not request.is_under_way:
            return request
        return unclear(request, StepCause.NO_ANSWER, self._clock.now())

    def _look(self, row: OrderRow) -> None:
        """Let what the store shows of an order speak for the requests that are not settled."""
        latest = self.latest(row.key)
        for request in self.requests(row.key):
            if request.is_under_way or request is latest:
                self._change(request, partial(self._seen, row.order))

    def _seen(self, order: Order, request: StepRequest) -> StepRequest:
        return after_look(request, order, self._clock.now())

    def _current(self, request: StepRequest) -> StepRequest | None:
        known = self._requests.get(request.wish.key, ())
        return next((each for each in known if each.number == request.number), None)

    def _change(
        self, request: StepRequest, decide: Callable[[StepRequest], StepRequest]
    ) -> StepRequest:
        current = self._current(request)
        if current is None:
            return request
        changed = decide(current)
        if changed != current:
            requests = self._requests[request.wish.key]
            requests[requests.index(current)] = changed
            self.step_changed.emit(changed)
        return changed

    def _forget(self, key: OrderKey) -> None:
        self._requests.pop(key, None)


def _is_over(request: StepRequest) -> bool:
    """True if no look can tell more. After a refusal one can: it may have been done before."""
    is_refused = request.cause is StepCause.REFUSED
    is_failed = request.state is StepState.FAILED and not is_refused
    return is_failed or request.state is StepState.DONE


def _serves(request: StepRequest, wish: StepWish) -> bool:
    """True if a request under way is what is wished for; another time is another wish."""
    is_time = wish.step is NextStep.PREP_TIME
    is_same = request.wish == wish if is_time else request.wish.step is wish.step
    return request.is_under_way and is_same
