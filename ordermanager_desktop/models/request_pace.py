"""How much of a platform's limit one store's requests take, and when the next one is due."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RequestPace:
    """The endpoint that is nearest to its limit counts.

    Attributes:
        used: Requests in the last minute.
        per_minute: This station's part of the limit.
        next_in_s: Seconds until the list is asked for again.
        is_slowed: The platform asked for fewer requests a moment ago.
    """

    used: int
    per_minute: int
    next_in_s: float
    is_slowed: bool
