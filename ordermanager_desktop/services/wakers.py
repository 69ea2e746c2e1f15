"""Pauses that somebody else can cut short."""

from __future__ import annotations

import asyncio
from typing import Generic, TypeVar

from ordermanager_desktop.services.clock import Clock

K = TypeVar("K")


class Wakers(Generic[K]):
    """One alarm clock for each sleeper; a sleeper is known by its key and sleeps alone."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._alarms: dict[K, asyncio.Event] = {}

    async def pause(self, key: K, seconds: float) -> bool:
        """Wait; true if somebody woke the sleeper."""
        alarm = self._alarms[key] = asyncio.Event()
        try:
            return await self._clock.wait(alarm, seconds)
        finally:
            del self._alarms[key]

    def wake(self, key: K) -> None:
        """End the pause of a sleeper, if it is in one."""
        if alarm := self._alarms.get(key):
            alarm.set()
