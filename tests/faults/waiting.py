"""Waiting for a condition with a deadline, and a clock that need not wait."""

import asyncio
import time
from collections.abc import Callable

from ordermanager_desktop.services.clock import SystemClock

_PATIENCE_S = 20.0


async def until(
    holds: Callable[[], object], what: str, where: Callable[[], str] = lambda: ""
) -> None:
    """Wait until it holds.

    Args:
        where: Tells how things stand when it was in vain.
    """
    deadline_s = time.monotonic() + _PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline_s, f"waited in vain for {what}: {where()}"
        await asyncio.sleep(0.003)


class SkippingClock(SystemClock):
    """The computer's clocks; a test can put the monotonic one forward, and pauses stay real."""

    def __init__(self) -> None:
        self._ahead_s = 0.0

    def skip(self, seconds: float) -> None:
        self._ahead_s += seconds

    def monotonic_s(self) -> float:
        return super().monotonic_s() + self._ahead_s
