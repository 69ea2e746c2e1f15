"""An event loop whose time jumps to the next thing that is due, and a computer's clocks on it."""

from __future__ import annotations

import asyncio
from asyncio import base_events
from datetime import UTC, datetime, timedelta
from typing import Any

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Stuck(Exception):
    """Nothing will ever happen any more, and somebody still waits."""


class VirtualLoop(base_events.BaseEventLoop):
    """asyncio's own loop without sockets and without waiting: the same seed, the same run."""

    def __init__(self) -> None:
        super().__init__()
        self._seconds = 0.0
        self._selector = self

    def time(self) -> float:
        return self._seconds

    def select(self, timeout: float | None) -> list[Any]:
        """Where a loop would wait for the network: pass the time instead."""
        if timeout is None:
            raise Stuck
        self._seconds += timeout
        return []

    def _process_events(self, event_list: list[Any]) -> None:
        """There are none."""

    def _write_to_self(self) -> None:
        """Nobody sleeps who would have to be woken."""


class Machine:
    """A computer: its two clocks, and whether it is asleep. What runs on it asks it for time."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop
        self._wall_ahead_s = 0.0
        self._stood_still_s = 0.0
        self._awake: asyncio.Event = asyncio.Event()
        self._awake.set()

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self._loop.time() + self._wall_ahead_s)

    def monotonic_s(self) -> float:
        return 1000.0 + self._loop.time() - self._stood_still_s

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self.running()

    async def wait(self, event: asyncio.Event, timeout_s: float) -> bool:
        try:
            async with asyncio.timeout(timeout_s):
                await event.wait()
        except TimeoutError:
            await self.running()
            return False
        await self.running()
        return True

    async def running(self) -> None:
        """Return once the computer is not asleep."""
        if not self._awake.is_set():
            await self._awake.wait()

    def turn_wall_clock(self, seconds: float) -> None:
        self._wall_ahead_s += seconds

    def suspend(self) -> None:
        """Fall asleep."""
        self._awake.clear()

    def resume(self, *, monotonic_stood_still_s: float) -> None:
        """Wake up; on some systems the monotonic clock has stood still meanwhile."""
        self._stood_still_s += monotonic_stood_still_s
        self._awake.set()
