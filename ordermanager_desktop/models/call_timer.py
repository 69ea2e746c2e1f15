"""How long a call to a platform lasts: begun and ended by whoever makes it, never by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class CallTime:
    """When a call began (aware UTC), and how long it was."""

    started_at: datetime
    length_s: int


class CallTimer:
    """One call about one order.

    Args:
        monotonic_s: Measures, so that a clock that is set meanwhile makes no call longer.
        now: Aware UTC, for when it began.
    """

    def __init__(
        self,
        monotonic_s: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._monotonic_s = monotonic_s
        self._now = now
        self._started_at: datetime | None = None
        self._began_s = 0.0
        self._ended_s: float | None = None

    @property
    def has_begun(self) -> bool:
        """True once a call was begun."""
        return self._started_at is not None

    @property
    def is_running(self) -> bool:
        """True while the call goes on."""
        return self.has_begun and self._ended_s is None

    def begin(self) -> None:
        """The call begins; one that goes on is not begun again."""
        if not self.is_running:
            self._started_at, self._began_s, self._ended_s = self._now(), self._monotonic_s(), None

    def end(self) -> None:
        """The call is over."""
        if self.is_running:
            self._ended_s = self._monotonic_s()

    @property
    def length_s(self) -> int:
        """Whole seconds until its end, or until now."""
        if not self.has_begun:
            return 0
        until_s = self._monotonic_s() if self._ended_s is None else self._ended_s
        return max(0, int(until_s - self._began_s))

    def time(self) -> CallTime | None:
        """What is recorded of it; None if no call was begun."""
        return CallTime(self._started_at, self.length_s) if self._started_at else None
