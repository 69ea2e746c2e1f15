"""Stand-ins for time and for a platform, for tests of the services without a network."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    CancelAnswer,
    CancelledBy,
    CancelOrder,
    CancelOutcome,
    CancelReason,
    OrderReading,
    ReasonOffer,
)
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    CancelsOrders,
    PlatformUnreachable,
    always,
)
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TAKEN = CancelAnswer(CancelOutcome.ACCEPTED, AnswerCause.TAKEN)


def refused(cause: AnswerCause, *, retry_after_s: float | None = None) -> CancelAnswer:
    """A refusal that proves that nothing was executed."""
    return CancelAnswer(CancelOutcome.REFUSED, cause, "the platform's words", retry_after_s)


def unclear(cause: AnswerCause = AnswerCause.UNCLEAR) -> CancelAnswer:
    """An answer after which nobody knows."""
    return CancelAnswer(CancelOutcome.UNKNOWN, cause, "the platform's words")


async def send(gateway: CancelsOrders, command: CancelOrder) -> CancelAnswer:
    """Cancel as the app does: all that takes long first, then the command."""
    return await gateway.prepare_cancelling(command.key) or await gateway.cancel(command)


async def took_turn(
    budgets: RateBudgets, endpoint: str, place: OrderKey, urgency: Urgency, **more: float
) -> bool:
    """Make a request that is answered at once; False if it might not leave."""
    async with budgets.turn(endpoint, place, urgency, **more) as may_leave:
        return may_leave


class FakeClock:
    """A clock whose waits pass at once, and move both hands."""

    def __init__(self, start: datetime = NOON) -> None:
        self.wall = start
        self.mono_s = 1000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic_s(self) -> float:
        return self.mono_s

    def pass_s(self, seconds: float) -> None:
        self.mono_s += seconds
        self.wall += timedelta(seconds=seconds)

    async def sleep(self, seconds: float) -> None:
        self.pass_s(seconds)
        await asyncio.sleep(0)

    async def wait(self, event: asyncio.Event, timeout_s: float) -> bool:
        await self.sleep(timeout_s)
        return event.is_set()


@dataclass
class FakePlatform:
    """A platform with one order, a script of answers, and a record of what reached it.

    ``on_cancel`` runs when a cancel request arrives, before it is answered: change the truth there.
    """

    order: Order
    clock: FakeClock
    answers: deque[CancelAnswer] = field(default_factory=deque)
    requests: list[CancelOrder] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    cancelled_by: CancelledBy = CancelledBy.UNKNOWN
    is_reachable: bool = True
    renewals: int = 0
    on_cancel: Callable[["FakePlatform"], None] = lambda platform: platform.becomes(
        OrderStatus.CANCELLED, CancelledBy.RESTAURANT
    )
    on_read: Callable[["FakePlatform"], None] = lambda platform: None

    def becomes(self, status: OrderStatus, by: CancelledBy = CancelledBy.UNKNOWN) -> None:
        self.order = replace(self.order, status=status)
        self.cancelled_by = by

    def cancel_route(self, order: Order) -> CancelRoute:
        return CancelRoute.API

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        return tuple(ReasonOffer(reason) for reason in CancelReason)

    async def read_order(self, key: OrderKey, *, deadline_s: float = 10.0) -> OrderReading:
        if not self.is_reachable:
            raise PlatformUnreachable("no network")
        self.on_read(self)
        return OrderReading(
            self.order,
            self.clock.monotonic_s(),
            self.cancelled_by,
            len(self.failures),
            self.failures[-1] if self.failures else "",
        )

    async def cancel(
        self, command: CancelOrder, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        if not may_leave():
            return CancelAnswer(CancelOutcome.NOT_SENT, AnswerCause.HELD_BACK)
        self.requests.append(command)
        answer = self.answers.popleft() if self.answers else TAKEN
        if answer.outcome in (CancelOutcome.ACCEPTED, CancelOutcome.UNKNOWN):
            self.on_cancel(self)
        return answer

    async def prepare_cancelling(self, key: OrderKey) -> CancelAnswer | None:
        return None

    async def renew_sign_in(self) -> bool:
        self.renewals += 1
        return True
