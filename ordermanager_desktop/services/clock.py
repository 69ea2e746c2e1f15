"""The two clocks of a computer: one for people, one for durations."""

from __future__ import annotations

import asyncio
import sys
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, runtime_checkable

from ordermanager_desktop.models.clock_jump import ClockJump

_WRONG_CLOCK_S = 120
_Look = tuple[datetime, float, float]
# Linux has a clock of its own for it; on macOS this one goes on asleep, and Python's own stands.
_ASLEEP_TOO: int | None = {
    "linux": getattr(time, "CLOCK_BOOTTIME", None),
    "darwin": getattr(time, "CLOCK_MONOTONIC", None),
}.get(sys.platform)


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


@runtime_checkable
class RunsAsleep(Protocol):
    """A clock that can also count the seconds in which the computer slept."""

    def with_sleep_s(self) -> float:
        """Seconds that never jump and go on during sleep."""


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> datetime:
        """Wall time, aware UTC."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Seconds since some fixed moment; on macOS they stand still during sleep."""
        return time.monotonic()

    def with_sleep_s(self) -> float:
        """Seconds since some fixed moment, those asleep included; on Windows the same ones."""
        return time.clock_gettime(_ASLEEP_TOO) if _ASLEEP_TOO is not None else time.monotonic()

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
        self._last = self._look()

    def has_jumped(self) -> bool:
        """True if time jumped since the last look. Look every second or so."""
        return self.jump() is not None

    def jump(self) -> ClockJump | None:
        """The jump since the last look, None if there was none. Look every second or so."""
        before = self._last
        after = self._last = self._look()
        wall_passed_s = (after[0] - before[0]).total_seconds()
        mono_passed_s = after[1] - before[1]
        gap_s = abs(wall_passed_s - mono_passed_s)
        if max(gap_s, mono_passed_s) <= self._LONGEST_GAP_S:
            return None
        return ClockJump(before[0], after[0], self._was_asleep(before, after))

    def _was_asleep(self, before: _Look, after: _Look) -> bool:
        if isinstance(self._clock, RunsAsleep):
            return after[2] - before[2] > self._LONGEST_GAP_S
        return after[0] > before[0]  # nobody knows; a sleep is likelier than a turned clock

    def _look(self) -> _Look:
        clock = self._clock
        asleep_too_s = clock.with_sleep_s() if isinstance(clock, RunsAsleep) else 0.0
        return clock.now(), clock.monotonic_s(), asleep_too_s


def current_boot_id() -> str:
    """A name for this run of the computer, since its monotonic clock started.

    Linux names it; elsewhere each start of the app counts as a new one, which only makes an old
    confirmation expire sooner.
    """
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return str(uuid.uuid4())
