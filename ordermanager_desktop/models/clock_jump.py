"""Time that the app did not see pass."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ClockJump:
    """Time that passed unseen. Both moments are aware UTC, by this computer's clock.

    Attributes:
        was_asleep: False if somebody turned the clock, as far as the computer can tell.
    """

    before: datetime
    after: datetime
    was_asleep: bool
