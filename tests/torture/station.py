"""One counter: the real cancellation service on a simulated computer, disk and network."""

from __future__ import annotations

import asyncio
import itertools
from collections import defaultdict
from collections.abc import Coroutine
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

from ordermanager_desktop.models.cancellation import Attempt, CancelReason
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_service import CancellationService
from ordermanager_desktop.services.clock import ClockWatch
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.torture.cells import CHANGES, Cell, Point
from tests.torture.disk import Disk, DiskPort
from tests.torture.network import NetworkPort
from tests.torture.truth import View
from tests.torture.virtual_time import NOON, Machine

if TYPE_CHECKING:
    from tests.torture.world import World

T = Any


class PowerCut(Exception):
    """The app went down under the one who was using it."""


class PlannedDefect(RuntimeError):
    """An exception that nobody foresaw, except the plan."""


@dataclass(frozen=True)
class Seen:
    """One read that was handed to the core."""

    life: int
    mono_s: float
    order: Order
    failures: int | None

    @property
    def status(self) -> OrderStatus:
        return self.order.status

    @property
    def is_live(self) -> bool:
        return self.status.is_live


class Life:
    """One run of the app, from its start to its end."""

    def __init__(self, station: Station, number: int) -> None:
        self.number = number
        self.is_over = False
        self.is_closing = False
        self.tasks = TaskOwner(f"{station.name}.{number}", on_failure=station.note_failure)
        self.disk = DiskPort(station, self)
        self.network = NetworkPort(station, self)
        self.watch = ClockWatch(station.machine)
        self.service = CancellationService(
            {"otter": self.network},
            self.disk,
            self.tasks,
            clock=station.machine,
            budgets=RateBudgets(
                station.machine, station.world.plan.per_minute, stations=station.world.plan.shares
            ),
            publish=partial(station.show_attempt, self),
            show=station.show_order,
            on_journal_failure=station.note_journal_failure,
            actor=station.name,
            boot_id="one boot",
            rng=station.rng,
        )

    def check(self) -> None:
        """The dead do nothing more."""
        if self.is_over:
            raise asyncio.CancelledError


class Station:
    """A counter with its manager's screen.

    Attributes:
        seen: Every read of an order that any life handed to its core.
        screen: The orders as the manager sees them.
        shown: The attempt that stands beside each order.
        confirmed: The life, the order and the reason of each confirmation that was taken.
    """

    def __init__(self, world: World, name: str) -> None:
        self.world = world
        self.name = name
        self.rng: Random = world.rng
        self.machine = Machine(world.loop)
        self.disk = Disk()
        self.seen: defaultdict[OrderKey, list[Seen]] = defaultdict(list)
        self.screen: dict[OrderKey, Order] = {}
        self.shown: dict[OrderKey, Attempt] = {}
        self.confirmed: dict[str, tuple[int, Order, CancelReason]] = {}
        self.asked: set[str] = set()  # attempts whose request the core wanted to send
        self.sent_mono_s: dict[str, float] = {}
        self.offline_until_s = 0.0
        self.haunted_until_s = 0.0
        self.jumped_at_s = -1e9
        self.life: Life | None = None
        self._due: defaultdict[Point, list[str]] = defaultdict(list)
        self._lives = 0
        self._uses = itertools.count()
        self._back = asyncio.Event()
        self.poll_now = asyncio.Event()

    # -- its life

    async def start(self) -> None:
        """Start the app; what it left open must come back by itself."""
        self._lives += 1
        life = Life(self, self._lives)
        try:
            await life.service.open()
        except JournalFailure:
            self.world.loop.call_later(5.0, self._start_again)
            return
        self.life = life
        if life.service.open_orders():
            self.world.coverage.rows["8 open found"] += 1
        life.tasks.start("feed", self._feed(life))
        self._back.set()

    def kill(self) -> None:
        """No more code of this life runs."""
        life = self.life
        if life is None or life.is_over:
            return
        life.is_over = True
        self._gone()
        self.world.spawn(life.tasks.aclose())
        self.world.loop.call_later(self.rng.uniform(0.5, 8.0), self._start_again)

    async def close(self) -> None:
        """The window is closed, or the computer shuts down in good order."""
        life = self.life
        if life is None or life.is_over or life.is_closing:
            return
        life.is_closing = True
        self._gone()
        await life.service.aclose()
        life.is_over = True
        self.world.loop.call_later(self.rng.uniform(0.5, 8.0), self._start_again)

    def _gone(self) -> None:
        self.life = None
        self._back.clear()

    def _start_again(self) -> None:
        self.world.spawn(self.start())

    async def is_up(self) -> Life:
        """The running life; waits for it."""
        while self.life is None:
            await self._back.wait()
        return self.life

    async def use(self, life: Life, work: Coroutine[Any, Any, T]) -> T:
        """Let the manager use a life of the app.

        Raises:
            PowerCut: If it ends meanwhile.
        """
        if life.is_over or life.is_closing:
            work.close()
            raise PowerCut
        task = life.tasks.start(f"use {next(self._uses)}", _outcome(work))
        await asyncio.wait([task])
        if task.cancelled() or life.is_over:
            raise PowerCut
        result, failure = task.result()
        if failure is not None:
            raise failure
        return result

    # -- what happens to it

    def plan_fault(self, cell: Cell) -> None:
        """Let the fault come when the point is reached for the next time."""
        self._due[Point(cell.point)].append(cell.fault)

    def forget_faults(self) -> None:
        """From now on nothing new goes wrong."""
        self._due.clear()
        self.offline_until_s = 0.0
        self.disk.broken_until_s = 0.0

    def takes(self, point: Point, faults: tuple[str, ...]) -> str | None:
        """The next planned fault at this point, if it is one of these: used up, and counted."""
        due = self._due.get(point)
        if not due or due[0] not in faults:
            return None
        fault = due.pop(0)
        self.world.coverage.cells[Cell(fault, point.value)] += 1
        return fault

    async def at(self, life: Life, point: Point, key: OrderKey) -> None:
        """A point is reached: whatever befalls the computer or the order there happens now."""
        life.check()
        while fault := self.takes(point, _BEFALLS):
            await self._befall(life, fault, key)
            life.check()

    def at_once(self, life: Life, point: Point, key: OrderKey) -> None:
        """The same where nobody can wait."""
        while not life.is_over and (fault := self.takes(point, _BEFALLS)):
            if fault == "kill":
                self.kill()
            else:
                self.world.spawn(self._befall(life, fault, key))

    async def _befall(self, life: Life, fault: str, key: OrderKey) -> None:
        match fault:
            case "kill":
                self.kill()
            case "close":
                self.world.spawn(self.close())
            case "sleep, monotonic stops" | "sleep, monotonic runs":
                self._sleep(life, monotonic_stops=fault.endswith("stops"))
                await self.machine.running()
            case "clock +1 d" | "clock -1 d":
                life.watch.has_jumped()
                self.machine.turn_wall_clock(86_400.0 if "+" in fault else -86_400.0)
                self._notice_jump_soon(life)
            case "Wi-Fi switch":
                self.offline_until_s = self.world.loop.time() + self.rng.choice(
                    (2.0, 12.0, 30.0, 200.0)
                )
                self.world.loop.call_at(self.offline_until_s, self._is_online_again)
            case "another station":
                self.world.another_station_cancels(self, key)
            case "cancelled elsewhere":
                self.world.platform.ends(key, "customer cancels")
            case "picked up early":
                self.world.platform.ends(key, "PICKED_UP")
            case _:
                self.world.platform.edit(key, fault)

    def _sleep(self, life: Life, *, monotonic_stops: bool) -> None:
        life.watch.has_jumped()
        seconds = self.rng.choice((40.0, 40.0, 200.0, 200.0, 200.0, 8 * 3600.0))
        self.machine.suspend()
        stopped_s = seconds if monotonic_stops else 0.0
        self.world.loop.call_later(seconds, self._wake_up, life, stopped_s)

    def _wake_up(self, life: Life, stopped_s: float) -> None:
        self.machine.resume(monotonic_stood_still_s=stopped_s)
        self._notice_jump_soon(life)

    def _notice_jump_soon(self, life: Life) -> None:
        def look() -> None:
            if not life.is_over and life.watch.has_jumped():
                self.jumped_at_s = self.world.loop.time()
                life.service.note_clock_jump()

        self.world.loop.call_later(self.rng.uniform(0.0, 1.0), look)

    def _is_online_again(self) -> None:
        if self.life is not None and self.is_online:
            self.life.service.wake()

    @property
    def is_online(self) -> bool:
        return self.world.loop.time() >= self.offline_until_s

    # -- what the core hands out

    def show_attempt(self, life: Life, attempt: Attempt) -> None:
        if life.is_over:
            return
        self.shown[attempt.key] = attempt
        self.world.inspector.shown(self, attempt)
        if self.takes(Point.SCREEN, ("back to life",)):
            self.haunted_until_s = self.world.loop.time() + 90.0
        self.at_once(life, Point.SCREEN, attempt.key)

    def show_order(self, order: Order) -> None:
        self.screen[order.key] = order

    def note_seen(self, life: Life, mono_s: float, view: View) -> None:
        order = view.order
        self.seen[order.key].append(Seen(life.number, mono_s, order, view.failures))

    def note_journal_failure(self, failure: JournalFailure) -> None:
        self.world.coverage.rows["journal failure told"] += 1

    def note_failure(self, name: str, failure: BaseException) -> None:
        if not isinstance(failure, PlannedDefect):
            self.world.inspector.defect(self, name, failure)

    # -- its list

    async def _feed(self, life: Life) -> None:
        while True:
            if self.is_online:
                await self._poll(life)
            self.poll_now.clear()
            await self.machine.wait(self.poll_now, self.world.feed_pause_s())

    async def _poll(self, life: Life) -> None:
        platform = self.world.platform
        is_haunted = self.world.loop.time() < self.haunted_until_s
        older_by_s = 1e9 if is_haunted else 0.0
        orders = [platform.view(key, older_by_s=older_by_s).order for key in platform.keys]
        await asyncio.sleep(self.rng.uniform(0.02, 0.5))
        await self.machine.running()
        life.check()
        mono_s = self.machine.monotonic_s()
        for order in orders:
            self.screen[order.key] = order
            self.seen[order.key].append(Seen(life.number, mono_s, order, None))
        listing = Listing("otter", "downtown", NOON, self.machine.now(), mono_s, tuple(orders))
        await life.service.observe_listing(listing)


async def _outcome(work: Coroutine[Any, Any, T]) -> tuple[T | None, Exception | None]:
    """The result, or the failure as a value: it is the caller's, not the task owner's."""
    try:
        return await work, None
    except Exception as failure:  # noqa: BLE001  # handed on
        return None, failure


_BEFALLS = (
    "kill", "close", "sleep, monotonic stops", "sleep, monotonic runs", "clock +1 d", "clock -1 d",
    "Wi-Fi switch", "another station", *CHANGES,
)  # fmt: skip
