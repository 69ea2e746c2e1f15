"""When a new version may take the place of the running one."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto

from ordermanager_desktop.models.rush_hours import RushHours


class NotNow(Enum):
    """Why a version that lies ready waits."""

    OPEN_ATTEMPT = auto()
    RUSH_HOUR = auto()


def why_not_now(
    *, open_attempts: int, rush_hours: tuple[RushHours, ...], now: datetime
) -> NotNow | None:
    """None when the app may restart into the new version.

    Args:
        now: Local time.
    """
    if open_attempts:
        return NotNow.OPEN_ATTEMPT
    if any(hours.include(now.time()) for hours in rush_hours):
        return NotNow.RUSH_HOUR
    return None
