"""A step on its way, over a real socket: what each fault makes of it, and that it harms nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from itertools import count

import pytest

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.next_step import (
    NextStep,
    StepCause,
    StepRequest,
    StepState,
    StepWish,
)
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.clock import SystemClock
from ordermanager_desktop.services.gateways.otter import open_gateway
from ordermanager_desktop.services.gateways.protocols import ReadsOrders
from ordermanager_desktop.services.next_steps import NextSteps
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.sandbox.rules import Answer, Delivery, Endpoint, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.services.step_rules import StepTimings
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.builders import a_key, a_row, an_attempt, an_order
from tests.fakes import FakeClock, FakePlatform, took_turn
from tests.services.gateways.raw_server import a_connection

STORE = "practice-kitchen"
QUICK = StepTimings(room_s=0.4, busy_pauses_s=(0.01, 0.02), read_pauses_s=(0.01,) * 4)


class Counter:
    """The steps of one order at a practice server."""

    def __init__(self, sandbox: Sandbox, gateway) -> None:
        self.sandbox = sandbox
        self.gateway = gateway
        self.store = OrderStore()
        self.budgets = RateBudgets(SystemClock(), 1_000)
        self.steps = NextSteps(
            lambda _: gateway,
            self.store,
            TaskOwner("steps"),
            clock=SystemClock(),
            budgets=self.budgets,
            timings=QUICK,
        )
        self.told: list[StepRequest] = []
        self.steps.step_changed.connect(self.told.append)

    async def order(self, status: str = "NEW_ORDER"):
        """A live order in the store, as the platform shows it."""
        placed = self.sandbox.place_order(source="ubereats", status=status)
        key = a_key(placed.id, store=STORE)
        key = type(key)("otter", STORE, placed.source, placed.id)
        self.store.apply_reading((await self.gateway.read_order(key)).order)
        return key

    async def settled(self, key) -> StepRequest:
        """Wait until the latest request has an end."""
        return await self.until(lambda: self._end(key))

    def _end(self, key) -> StepRequest | None:
        latest = self.steps.latest(key)
        return latest if latest and not latest.is_under_way else None

    async def until(self, holds: Callable):
        async with asyncio.timeout(5):
            while not (value := holds()):
                await asyncio.sleep(0.005)
            return value

    def sent(self, endpoint: Endpoint) -> int:
        return len(self.sandbox.ledger.requests(endpoint))


@pytest.fixture(scope="module")
def server():
    with Sandbox("quiet", limits=False) as sandbox:
        yield sandbox


@pytest.fixture
async def counter(server: Sandbox) -> AsyncIterator[Counter]:
    server.clear_rules()
    server.ledger.clear()
    account = a_connection(
        server.url,
        client_id=server.client_id,
        client_secret=server.client_secret,
        store_ids=(STORE,),
    )
    made = Counter(server, open_gateway(account, PlatformDirectory.load()))
    yield made
    await made.steps.aclose()
    await made.gateway.aclose()


async def test_taken_then_shown(counter):
    key = await counter.order()
    counter.steps.ask(StepWish(key, NextStep.CONFIRM, 20))
    done = await counter.settled(key)
    assert (done.state, done.cause) == (StepState.DONE, StepCause.NONE)
    states = [each.state for each in counter.told]
    assert states == [StepState.SENDING, StepState.REQUESTED, StepState.DONE]
    assert counter.store.row(key).order.fulfillment.prep_minutes == 20


REFUSALS = [
    (Answer(400, message="malformed"), StepState.FAILED, StepCause.REFUSED, "malformed"),
    (Answer(401), StepState.FAILED, StepCause.SIGN_IN_REJECTED, None),
    (Answer(403, message="no"), StepState.FAILED, StepCause.NOT_PERMITTED, "no"),
    (Answer(404, message="who?"), StepState.FAILED, StepCause.REFUSED, "who?"),
    (Answer(409, message="state"), StepState.FAILED, StepCause.REFUSED, "state"),
    (Answer(422, message="body"), StepState.FAILED, StepCause.REFUSED, "body"),
    (Answer(429), StepState.FAILED, StepCause.TOO_BUSY, None),
    (Answer(429, retry_after="9999"), StepState.FAILED, StepCause.TOO_BUSY, None),
    (Answer(500, message="oh"), StepState.UNCLEAR, StepCause.NO_ANSWER, "oh"),
    (Answer(503), StepState.UNCLEAR, StepCause.NO_ANSWER, None),
    (Answer(307, body=""), StepState.UNCLEAR, StepCause.NO_ANSWER, None),
    (Answer(202, body="", applied=False), StepState.UNCLEAR, StepCause.NOT_SHOWN, None),
    (Answer(delivery=Delivery.LOST, applied=False), StepState.UNCLEAR, StepCause.NO_ANSWER, None),
    (Answer(delivery=Delivery.RESET, applied=False), StepState.UNCLEAR, StepCause.NO_ANSWER, None),
]


@pytest.mark.parametrize(("answer", "state", "cause", "words"), REFUSALS)
async def test_what_was_not_done_is_never_called_done(counter, answer, state, cause, words):
    key = await counter.order("CONFIRMED")
    counter.sandbox.add_rule(Rule(Endpoint.READY, answer=answer))
    counter.steps.ask(StepWish(key, NextStep.READY))
    await counter.until(lambda: not counter.steps._tasks.names())
    end = counter.steps.latest(key)
    assert (end.state, end.cause) == (state, cause)
    assert words is None or end.platform_text == words
    assert not any(each.state is StepState.DONE for each in counter.told)
    # it may be asked for again, and then it works
    counter.sandbox.clear_rules()
    counter.steps.ask(StepWish(key, NextStep.READY))
    assert (await counter.settled(key)).state is StepState.DONE


@pytest.mark.parametrize(
    "answer",
    [
        Answer(502, applied=True),
        Answer(409, applied=True),
        Answer(delivery=Delivery.LOST),
        Answer(delivery=Delivery.TRUNCATED),
    ],
)
async def test_what_was_done_is_found_out_by_reading(counter, answer):
    key = await counter.order("CONFIRMED")
    counter.sandbox.add_rule(Rule(Endpoint.READY, answer=answer))
    counter.steps.ask(StepWish(key, NextStep.READY))
    await counter.until(lambda: counter.steps.latest(key).state is StepState.DONE)
    assert counter.sent(Endpoint.READY) == 1


async def test_a_429_is_waited_for_and_repeated(counter):
    key = await counter.order("CONFIRMED")
    counter.sandbox.add_rule(Rule(Endpoint.READY, times=2, answer=Answer(429)))
    counter.steps.ask(StepWish(key, NextStep.READY))
    assert (await counter.settled(key)).state is StepState.DONE
    assert counter.sent(Endpoint.READY) == 3


async def test_no_network_sends_nothing_and_says_so(counter):
    key = await counter.order("CONFIRMED")
    counter.sandbox.stop()
    try:
        counter.steps.ask(StepWish(key, NextStep.READY))
        end = await counter.settled(key)
    finally:
        counter.sandbox.start()
    assert (end.state, end.cause) == (StepState.FAILED, StepCause.UNREACHABLE)
    assert counter.sent(Endpoint.READY) == 0


async def test_pressing_again_finds_the_request_under_way(counter):
    key = await counter.order()
    requests = [counter.steps.ask(StepWish(key, NextStep.CONFIRM, 20)) for _ in range(20)]
    assert {each.number for each in requests} == {requests[0].number}
    await counter.settled(key)
    assert counter.sent(Endpoint.CONFIRM) == 1
    assert counter.steps.ask(StepWish(key, NextStep.CONFIRM, 20)) is None  # it is done


async def test_an_order_that_was_cancelled_meanwhile_fails_the_step(counter):
    key = await counter.order()
    nothing = Answer(202, body="", applied=False)
    counter.sandbox.add_rule(Rule(Endpoint.CONFIRM, answer=nothing))
    counter.steps.ask(StepWish(key, NextStep.CONFIRM, 20))
    await counter.until(lambda: counter.sent(Endpoint.CONFIRM))
    counter.sandbox.customer_cancels(key.order_id)
    end = await counter.settled(key)
    assert (end.state, end.cause) == (StepState.FAILED, StepCause.ORDER_ENDED)


async def test_an_order_whose_look_shows_it_ended_is_not_confirmed(counter):
    key = await counter.order()
    counter.sandbox.customer_cancels(key.order_id)
    counter.store.apply_reading((await counter.gateway.read_order(key)).order)
    assert counter.steps.ask(StepWish(key, NextStep.CONFIRM, 20)) is None
    assert counter.sent(Endpoint.CONFIRM) == 0


@pytest.mark.parametrize("state", [AttemptState.INTENT, AttemptState.ACCEPTED])
async def test_a_cancellation_that_begins_first_holds_the_step_back(counter, state):
    """Between the press and the first byte: the look right before it decides."""
    key = await counter.order("CONFIRMED")
    order = counter.store.row(key).order
    counter.steps.ask(StepWish(key, NextStep.READY))
    counter.store.apply_attempt(an_attempt(order, state=state))
    end = await counter.settled(key)
    assert (end.state, end.cause) == (StepState.FAILED, StepCause.CANCELLING)
    assert counter.sent(Endpoint.READY) == 0
    assert counter.steps.ask(StepWish(key, NextStep.READY)) is None
    assert not counter.steps.offer(counter.store.row(key)).is_possible


async def test_steps_of_one_order_never_touch_another(counter):
    first, second = await counter.order(), await counter.order()
    counter.steps.ask(StepWish(second, NextStep.CONFIRM, 10))
    await counter.settled(second)
    assert counter.steps.latest(first) is None
    (record,) = counter.sandbox.ledger.requests(Endpoint.CONFIRM)
    assert record.path.endswith(f"/{second.order_id}/confirm")
    assert counter.store.row(first).order.status is OrderStatus.NEW


async def test_a_defect_of_ours_leaves_no_dead_button(counter, monkeypatch):
    key = await counter.order("CONFIRMED")
    heard: list[BaseException] = []
    counter.steps._tasks._on_failure = lambda _name, failure: heard.append(failure)

    async def broken(*_args, **_more):
        raise ZeroDivisionError

    monkeypatch.setattr(counter.gateway, "mark_ready", broken)
    counter.steps.ask(StepWish(key, NextStep.READY))
    end = await counter.settled(key)
    assert (end.state, end.cause) == (StepState.UNCLEAR, StepCause.NO_ANSWER)
    await counter.until(lambda: heard)


async def test_an_account_that_offers_nothing_is_asked_for_nothing():
    order = an_order()
    clock = FakeClock()
    store = OrderStore()
    store.apply_reading(order)
    platform = FakePlatform(order, clock)
    assert isinstance(platform, ReadsOrders)
    steps = NextSteps(
        lambda _: platform, store, TaskOwner("x"), clock=clock, budgets=RateBudgets(clock)
    )
    assert steps.offer(a_row(order)).step is None
    assert steps.ask(StepWish(order.key, NextStep.CONFIRM)) is None
    await steps.aclose()


async def test_a_step_waits_behind_cancellations_and_before_what_nobody_waits_for():
    budgets = RateBudgets(FakeClock(datetime(2026, 11, 22, tzinfo=UTC)), 12)  # ten are ours
    key, taken = a_key(), count()
    for urgency, room in ((Urgency.BACKGROUND, 6), (Urgency.STEP, 7), (Urgency.CANCEL, 10)):
        while await took_turn(budgets, "read", key, urgency, within_s=0):
            next(taken)
        assert next(taken) == room
        taken = count(room)
