"""The hours in which nobody may be disturbed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time


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
