"""One run: a platform, some counters, their managers, and what befalls them."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random
from typing import Any

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.models.order import Order, OrderItem, OrderKey, OrderStatus, OrderTotals
from ordermanager_desktop.models.platform import Platform as Brand
from tests.torture.cells import Cell, Point
from tests.torture.coverage import Coverage
from tests.torture.inspector import Inspector, Violation
from tests.torture.manager import Manager
from tests.torture.plan import Plan, drawn, is_outcome
from tests.torture.station import PlannedDefect, Station
from tests.torture.truth import Platform
from tests.torture.virtual_time import NOON, Stuck, VirtualLoop

ORDER = Order(
    key=OrderKey("otter", "downtown", "doordash", "0f6d8c0e-1111-4222-8333-944445555666"),
    number="7F3K2",
    platform=Brand("doordash", "DoorDash", "DD", "#D92B20"),
    status=OrderStatus.CONFIRMED,
    placed_at=NOON - timedelta(minutes=5),
    customer="Maya R.",
    items=(OrderItem("Pad Thai", 2),),
    totals=OrderTotals(total=Money(4218, "USD")),
)
# Another order that a tired eye takes for the same one.
TWIN = replace(ORDER, key=replace(ORDER.key, order_id="0f6d8c0e-1111-4222-8333-944445555667"))
_LONGEST_S = 20 * 3600.0
_CALM_FEED_S = 900.0
_STIRRED_FOR_S = 45.0
_POLLED_FOR_S = 60.0
_ATTENTION_BY_S = 615.0


@dataclass
class Result:
    """What came of one run."""

    plan: Plan
    coverage: Coverage
    violations: list[Violation]
    trace: str


class World:
    """Everything of one run.

    Attributes:
        reads_are_late_by_s: How old a read may be, at most, in this run.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.loop = VirtualLoop()
        self.rng = Random(f"run {plan.seed}")
        self.coverage = Coverage()
        self.inspector = Inspector(self)
        self.platform = Platform(self.loop, self.rng, plan.habits)
        self.stations = [Station(self, f"station {n}") for n in range(plan.stations)]
        has_stale = any(cell.fault == "stale" for _, cell in plan.faults)
        self.reads_are_late_by_s = plan.habits.lag_s + (25.0 if has_stale else 0.0)
        self._helpers: set[asyncio.Task[Any]] = set()
        self._managers: list[asyncio.Task[None]] = []
        self._is_calm = False
        self._stirred_s = 0.0

    async def play(self) -> None:
        """The whole story, from the first start to the last look."""
        self.open_the_board()
        await asyncio.gather(*(station.start() for station in self.stations))
        for station in self.stations[: self._starters()]:
            self._send_in(station)
        await self.tell_the_end()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        task = self.loop.create_task(work)
        self._helpers.add(task)
        task.add_done_callback(self._helper_ended)

    def touch(self, seconds: float) -> None:
        """Something is still to come."""
        due_s = self.loop.time() + seconds
        self.platform.settled_by_s = max(self.platform.settled_by_s, due_s)

    def feed_pause_s(self) -> float:
        is_long_ago = self.loop.time() - self._stirred_s > _STIRRED_FOR_S
        return _CALM_FEED_S if self._is_calm or is_long_ago else self.plan.feed_every_s

    def stir(self) -> None:
        """Somebody does something; for a while the list is polled at its usual pace."""
        self._stirred_s = self.loop.time()

    def other_order(self, key: OrderKey) -> OrderKey:
        return next(other for other in self.platform.keys if other != key)

    def planned_defect(self) -> Exception:
        return PlannedDefect("planned")

    def another_station_cancels(self, but: Station, key: OrderKey) -> None:
        """At this very moment somebody at another counter confirms the same cancellation."""
        others = [station for station in self.stations if station is not but]
        if others:
            self._send_in(self.rng.choice(others), tries=1)

    def _starters(self) -> int:
        return 1 if self.plan.main.fault == "another station" else len(self.stations)

    def open_the_board(self) -> None:
        self.platform.place(TWIN)
        self.platform.place(ORDER, failed_before=self.plan.old_failures)
        for number, cell in self.plan.faults:
            if not is_outcome(cell):
                self.stations[number].plan_fault(cell)

    def _send_in(self, station: Station, tries: int | None = None) -> None:
        manager = Manager(self, station, ORDER.key)
        work = manager.work(self.plan.tries if tries is None else tries)
        self._managers.append(self.loop.create_task(work))

    async def tell_the_end(self) -> None:
        """Let everybody finish, then nothing goes wrong any more; hold what is there against the
        truth, and close."""
        await self._until_managers_are_done()
        await self._until_all_is_told()
        self.inspector.finished()
        for station in self.stations:
            if station.life is not None:
                await station.life.service.aclose()

    async def _until_managers_are_done(self) -> None:
        while self._managers:
            await self._managers.pop()
        for station in self.stations:
            station.forget_faults()

    async def _until_all_is_told(self) -> None:
        """No more faults: what is to come comes, is polled for a minute, and then it counts."""
        self._is_calm = True
        while (rest_s := self.platform.settled_by_s - self.loop.time()) > 0:
            await asyncio.sleep(rest_s + 0.01)  # behind what happens at that very moment
        for station in self.stations:
            await station.is_up()
            await station.machine.running()
        await asyncio.sleep(self.plan.habits.lag_s)
        self._is_calm = False
        self.stir()
        for station in self.stations:
            station.poll_now.set()
        await asyncio.sleep(_POLLED_FOR_S + self.plan.habits.lag_s)
        self._is_calm = True
        await self._until_a_person_must_be_told()

    async def _until_a_person_must_be_told(self) -> None:
        open_states = (AttemptState.ACCEPTED, AttemptState.UNKNOWN)
        for station in self.stations:
            if any(a.state in open_states for a in station.disk.latest.values()):
                await asyncio.sleep(_ATTENTION_BY_S)
                return

    def _helper_ended(self, task: asyncio.Task[Any]) -> None:
        self._helpers.discard(task)
        if not task.cancelled() and (failure := task.exception()):
            self.inspector.broken("alive", f"{failure!r}")


def run_one(seed: int, plan: Plan | None = None) -> Result:
    """Play a seed to its end."""
    world = World(plan or drawn(seed))
    loop = world.loop
    loop.set_exception_handler(
        lambda _, context: world.inspector.broken("alive", str(context.get("message")))
    )
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(asyncio.wait_for(world.play(), _LONGEST_S))
    except TimeoutError:
        world.inspector.broken("alive", "the run does not end")
    except Stuck:
        world.inspector.broken("alive", "everybody waits for ever")
    except Exception as failure:  # noqa: BLE001  # it fails the run, by name
        world.inspector.broken("alive", repr(failure))
    finally:
        end(loop)
    _count_outcomes(world)
    world.coverage.posts = len(world.platform.posts)
    return Result(world.plan, world.coverage, world.inspector.violations, _trace(world))


def end(loop: VirtualLoop) -> None:
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    asyncio.set_event_loop(None)


def _count_outcomes(world: World) -> None:
    executed = sum(post.was_executed for post in world.platform.posts)
    for turn in range(min(executed, len(world.plan.habits.outcomes))):
        world.coverage.cells[Cell(world.plan.habits.outcomes[turn], Point.POLL.value)] += 1
    if executed and world.plan.old_failures:
        world.coverage.cells[Cell("old CANCEL_FAILED", Point.POLL.value)] += 1


def _trace(world: World) -> str:
    """What happened, in a form that two runs of one seed must share to the letter."""
    lines = [f"{post}" for post in world.platform.posts]
    for station in world.stations:
        lines += [f"{i} {text}" for i, states in station.disk.states.items() for text in states]
        lines += [f"{key}: {len(seen)} reads" for key, seen in station.seen.items()]
    lines.append(f"{world.loop.time():.6f}")
    return "\n".join(lines)
