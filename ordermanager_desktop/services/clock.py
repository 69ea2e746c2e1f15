"""The two clocks of a computer: one for people, one for durations."""

from __future__ import annotations

import asyncio
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol


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


def current_boot_id() -> str:
    """A name for this run of the computer, since its monotonic clock started.

    Linux names it; elsewhere each start of the app counts as a new one, which only makes an old
    confirmation expire sooner.
    """
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return str(uuid.uuid4())
