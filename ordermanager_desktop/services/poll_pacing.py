"""How long a poller rests: by the platform's limit, by its failures, and by what it was asked."""

from __future__ import annotations

import random

from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.feed_troubles import trouble_of
from ordermanager_desktop.services.gateways.protocols import GatewayError, RateLimited

_LONGEST_PAUSE_S = 30.0
_LONGEST_OFFLINE_PAUSE_S = 10.0  # a call that reaches nobody burdens nobody
_LONGEST_ASKED_WAIT_S = 120.0
_HALVED_FOR_S = 60.0


def backoff_s(failures: int, *, longest_s: float = _LONGEST_PAUSE_S) -> float:
    """Seconds to wait before the next poll.

    Doubles from one second with each failure in a row, with up to 20 % jitter so that several
    stations do not return at once.

    Args:
        failures: Failures in a row, at least one.
    """
    pause_s = min(longest_s, 2.0 ** min(failures - 1, 16))
    return pause_s * random.uniform(1.0, 1.2)


class PollPacing:
    """The rest between two polls of one store.

    Args:
        requests_per_min: This station's part of the platform's limit.
        shortest_s: No pause is shorter.
    """

    def __init__(self, clock: Clock, *, requests_per_min: int, shortest_s: float) -> None:
        self._clock = clock
        self._requests_per_min = requests_per_min
        self._shortest_s = shortest_s
        self._failures = 0
        self._longest_s = _LONGEST_PAUSE_S
        self._asked_wait_s = 0.0
        self._halved_until_s = 0.0

    def note_success(self) -> None:
        """The poll was answered."""
        self._failures = 0
        self._asked_wait_s = 0.0

    def note_failure(self, error: GatewayError) -> None:
        """The poll failed; after a limit was met, polls are half as frequent for a minute."""
        self._failures += 1
        is_offline = trouble_of(error).is_offline
        self._longest_s = _LONGEST_OFFLINE_PAUSE_S if is_offline else _LONGEST_PAUSE_S
        self._asked_wait_s = 0.0
        if isinstance(error, RateLimited):
            self._asked_wait_s = min(error.retry_after_s or 0.0, _LONGEST_ASKED_WAIT_S)
            self._halved_until_s = self._clock.monotonic_s() + _HALVED_FOR_S

    @property
    def is_slowed(self) -> bool:
        """True while polls are rarer because the platform's limit was met."""
        return self._asked_wait_s > 0 or self._clock.monotonic_s() < self._halved_until_s

    def pause_s(self, requests: int) -> float:
        """Seconds to rest after a poll that took so many requests."""
        pause_s = max(self._shortest_s, requests * 60.0 / self._requests_per_min)
        if self._clock.monotonic_s() < self._halved_until_s:
            pause_s *= 2
        if self._failures:
            pause_s = max(pause_s, backoff_s(self._failures, longest_s=self._longest_s))
        return max(pause_s, self._asked_wait_s)
