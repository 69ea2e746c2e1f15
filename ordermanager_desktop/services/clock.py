"""The two clocks of a computer: one for people, one for durations."""

from __future__ import annotations

import asyncio
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

_WRONG_CLOCK_S = 120


class Clock(Protocol):
    """Time as a parameter, so that a test can turn the hands."""

    def now(self) -> datetime:
        """Wall time, aware UTC: for display and for the record."""

    def monotonic_s(self) -> float:
        """Seconds that never jump: for ages and deadlines."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""

    async def wait(self, event: asyncio.Event, timeout_s: float) -> bool:
        """Wait for the event, at most so long; True if it came."""


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> datetime:
        """Wall time, aware UTC."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Seconds since some fixed moment; on macOS they stand still during sleep."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait on the running loop."""
        await asyncio.sleep(seconds)

    async def wait(self, event: asyncio.Event, timeout_s: float) -> bool:
        """Wait for the event, at most so long; True if it came."""
        try:
            async with asyncio.timeout(timeout_s):
                await event.wait()
        except TimeoutError:
            return False
        return True


def clock_ahead_s(now: datetime, server_time: datetime | None) -> int:
    """Seconds by which this computer's clock is ahead of a server's, negative if it is behind.

    Zero while it is near enough, and if the server told no time.
    """
    if server_time is None:
        return 0
    ahead_s = round((now - server_time).total_seconds())
    return ahead_s if abs(ahead_s) > _WRONG_CLOCK_S else 0


class ClockWatch:
    """Notices that the computer slept, or that somebody turned its clock.

    Asleep, the monotonic clock stands still on some systems and runs on in others; so both a gap
    between the two clocks and a look that comes far too late count.
    """

    _LONGEST_GAP_S = 30.0

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = clock.now(), clock.monotonic_s()

    def has_jumped(self) -> bool:
        """True if time jumped since the last look. Look every second or so."""
        wall, mono_s = self._last
        self._last = self._clock.now(), self._clock.monotonic_s()
        wall_passed_s = (self._last[0] - wall).total_seconds()
        mono_passed_s = self._last[1] - mono_s
        gap_s = abs(wall_passed_s - mono_passed_s)
        return max(gap_s, mono_passed_s) > self._LONGEST_GAP_S


def current_boot_id() -> str:
    """A name for this run of the computer, since its monotonic clock started.

    Linux names it; elsewhere each start of the app counts as a new one, which only makes an old
    confirmation expire sooner.
    """
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return str(uuid.uuid4())
