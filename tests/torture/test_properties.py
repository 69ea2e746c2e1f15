"""Whatever people, platforms and power do in whatever order: the promises I1 to I15 hold."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ordermanager_desktop.models.cancellation import CancelReason
from tests.torture.cells import CELLS, FINGERS, OUTCOMES, Cell
from tests.torture.manager import Manager
from tests.torture.plan import Plan, is_outcome
from tests.torture.station import PowerCut, Station
from tests.torture.truth import Habits
from tests.torture.world import ORDER, World, end

STATIONS = st.integers(0, 1)
FAULTS = st.sampled_from(
    [c for c in CELLS if not is_outcome(c) and c.fault not in (*FINGERS, "another station")]
)
HABITS = st.builds(
    Habits,
    outcomes=st.tuples(st.sampled_from([o for o in OUTCOMES if o != "old CANCEL_FAILED"])),
    after_s=st.tuples(st.sampled_from([1.0, 8.0, 45.0, 300.0])),
    accumulates=st.booleans(),
    over_status=st.sampled_from([202, 404, 409, 422, 400]),
    lag_s=st.sampled_from([0.0, 2.0, 8.0]),
    per_minute=st.sampled_from([1, 3, 1000]),
)


class TwoCounters(RuleBasedStateMachine):
    """Two stations of one store and everything that may happen to them."""

    def __init__(self) -> None:
        super().__init__()
        logging.disable(logging.CRITICAL)

    @initialize(habits=HABITS, seed=st.integers(0, 2**20), old_failures=st.integers(0, 2))
    def open_the_store(self, habits: Habits, seed: int, old_failures: int) -> None:
        plan = Plan(
            seed, Cell("stale", "P2"), ((0, Cell("stale", "P2")),), 2, 1, 32, 2, 10.0,
            old_failures, habits,
        )  # fmt: skip
        self.world = World(plan)
        asyncio.set_event_loop(self.world.loop)
        self.world.open_the_board()
        self._do(*(station.start() for station in self.world.stations))

    @rule(seconds=st.sampled_from([0.01, 0.3, 2.0, 16.0, 35.0, 130.0]))
    def time_passes(self, seconds: float) -> None:
        self._do(asyncio.sleep(seconds))

    @rule(number=STATIONS)
    def somebody_confirms(self, number: int) -> None:
        station = self.world.stations[number]
        self.world.spawn(self._confirm(station))
        self._do(asyncio.sleep(0.001))

    @rule(number=STATIONS)
    def somebody_withdraws(self, number: int) -> None:
        if life := self.world.stations[number].life:
            self._do(life.service.withdraw(ORDER.key))

    @rule(number=STATIONS, fault=FAULTS)
    def something_is_about_to_go_wrong(self, number: int, fault: Cell) -> None:
        self.world.stations[number].plan_fault(fault)

    @rule(how=st.sampled_from(["customer cancels", "PICKED_UP", "REJECTED", "CANCEL_FAILED"]))
    def the_platform_goes_on(self, how: str) -> None:
        self._at_once(partial(self.world.platform.ends, ORDER.key, how))

    @rule(number=STATIONS)
    def the_plug_is_pulled(self, number: int) -> None:
        self._at_once(self.world.stations[number].kill)

    @rule(number=STATIONS)
    def the_network_is_back(self, number: int) -> None:
        if life := self.world.stations[number].life:
            self._at_once(life.service.wake)

    @invariant()
    def no_promise_is_broken(self) -> None:
        if hasattr(self, "world"):
            assert not self.world.inspector.violations

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self._do(self.world.tell_the_end())
            assert not self.world.inspector.violations
        finally:
            end(self.world.loop)
            logging.disable(logging.NOTSET)

    async def _confirm(self, station: Station) -> None:
        """As a manager does who looks at the order for a moment."""
        life = await station.is_up()
        order = station.screen.get(ORDER.key)
        if order is not None and order.status.is_live:
            manager = Manager(self.world, station, ORDER.key)
            try:
                await manager.press(life, order, CancelReason.TOO_BUSY)
            except PowerCut:
                return

    def _at_once(self, act: Callable[[], None]) -> None:
        async def act_on_the_loop() -> None:
            act()

        self._do(act_on_the_loop())

    def _do(self, *work: object) -> None:
        async def all_of_it() -> None:
            await asyncio.gather(*work)  # type: ignore[arg-type]

        self.world.loop.run_until_complete(all_of_it())


TestTwoCounters = TwoCounters.TestCase
TestTwoCounters.settings = settings(
    max_examples=150,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_the_same_for_much_longer() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    many = settings(max_examples=500, stateful_step_count=50, deadline=None, derandomize=False)
    run_state_machine_as_test(TwoCounters, settings=many)  # type: ignore[no-untyped-call]
