"""When a new version may take the place of the running one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum, auto


class NotNow(Enum):
    """Why a version that lies ready waits."""

    OPEN_ATTEMPT = auto()
    RUSH_HOUR = auto()


@dataclass(frozen=True, slots=True)
class RushHours:
    """From–to, local time; over midnight if the end comes first. Equal ends mean never."""

    begin: time
    end: time

    def include(self, moment: time) -> bool:
        """Whether the moment lies within; the end does not."""
        if self.begin <= self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end


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


def parsed_hours(text: str) -> tuple[RushHours, ...] | None:
    """``11:30-13:30, 18:00-21:00``; nothing for an empty text, None for what can't be read."""
    found: list[RushHours] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        begin, dash, end = part.partition("-")
        try:
            found.append(RushHours(_clock(begin), _clock(end)))
        except ValueError:
            return None
        if not dash:
            return None
    return tuple(found)


def _clock(text: str) -> time:
    hours, _, minutes = text.strip().partition(":")
    if not (hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
        raise ValueError(text)
    return time(int(hours), int(minutes))
