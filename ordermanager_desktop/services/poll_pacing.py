"""How long a poller rests: by the platform's limit, by its failures, and by what it was asked."""

from __future__ import annotations

import random

from ordermanager_desktop.services.feed_troubles import trouble_of
from ordermanager_desktop.services.gateways.protocols import GatewayError, RateLimited

_LONGEST_PAUSE_S = 30.0
_LONGEST_OFFLINE_PAUSE_S = 10.0  # a call that reaches nobody burdens nobody
_LONGEST_ASKED_WAIT_S = 120.0


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
    """The rest between two polls of one store. Whether a request may leave is not decided here.

    Args:
        shortest_s: No pause is shorter.
    """

    def __init__(self, *, shortest_s: float) -> None:
        self._shortest_s = shortest_s
        self._failures = 0
        self._longest_s = _LONGEST_PAUSE_S
        self._asked_wait_s = 0.0

    def note_success(self) -> None:
        """The poll was answered."""
        self._failures = 0
        self._asked_wait_s = 0.0

    def note_failure(self, error: GatewayError) -> None:
        """The poll failed."""
        self._failures += 1
        is_offline = trouble_of(error).is_offline
        self._longest_s = _LONGEST_OFFLINE_PAUSE_S if is_offline else _LONGEST_PAUSE_S
        asked_s = error.retry_after_s if isinstance(error, RateLimited) else None
        self._asked_wait_s = min(asked_s or 0.0, _LONGEST_ASKED_WAIT_S)

    def pause_s(self, pages: int, *, per_minute: int) -> float:
        """Seconds to rest after a poll of so many pages, so that the polls come evenly.

        Args:
            per_minute: How many pages may be asked for in a minute.
        """
        pause_s = max(self._shortest_s, pages * 60.0 / per_minute)
        if self._failures:
            pause_s = max(pause_s, backoff_s(self._failures, longest_s=self._longest_s))
        return max(pause_s, self._asked_wait_s)
