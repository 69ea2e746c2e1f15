"""Whether a store takes new orders, as far as this app asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

from ordermanager_desktop.models.order import StoreKey

PAUSE_MINUTES: Final = (5, 15, 30)
_ENDS_AT_HOUR: Final = 4  # store time, which is this computer's


class PauseState(Enum):
    """Where a store's pause stands."""

    RUNNING = auto()  # as far as is known the store takes orders
    REQUESTED = auto()
    PAUSED = auto()
    RESUMING = auto()
    FAILED = auto()  # the pause, or the way back, was refused
    UNKNOWN = auto()  # it may have been done; it may be asked for again
    OVER = auto()  # its time is up; no platform says whether orders come in again


class PauseCause(Enum):
    """Why it did not go as asked."""

    NONE = auto()
    REFUSED = auto()  # the platform's own words tell why
    NOT_PERMITTED = auto()  # the scope was not granted
    SIGN_IN_REJECTED = auto()
    UNREACHABLE = auto()
    TOO_BUSY = auto()
    NO_ANSWER = auto()
    NEVER_DONE = auto()  # taken, and no end was told


@dataclass(frozen=True, slots=True)
class PauseWish:
    """For how long a store is to take no new orders; None for the rest of the day."""

    place: StoreKey
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class StorePause:
    """A store's pause and all that is known of it. Times are aware UTC.

    Attributes:
        until: When it ends; set while there is or may be a pause.
        is_rest_of_day: It ends when the platform says, at four in the morning.
        is_resume: The last request was to take orders again.
        request_id: By which the request's progress is asked for.
        failed_on: Sources that did not do as they were told, while others did.
        platform_text: The platform's own words, untrusted.
    """

    place: StoreKey
    state: PauseState = PauseState.RUNNING
    cause: PauseCause = PauseCause.NONE
    asked_at: datetime | None = None
    until: datetime | None = None
    is_rest_of_day: bool = False
    is_resume: bool = False
    request_id: str = ""
    failed_on: tuple[str, ...] = ()
    platform_text: str = ""

    @property
    def is_under_way(self) -> bool:
        """True while a request waits for its end."""
        return self.state in (PauseState.REQUESTED, PauseState.RESUMING)

    @property
    def may_be_paused(self) -> bool:
        """True if new orders may be kept away now, as far as is known."""
        return self.state not in (PauseState.RUNNING, PauseState.OVER) and not (
            self.state is PauseState.FAILED and not self.is_resume
        )


def pause_end(wish: PauseWish, now: datetime) -> datetime:
    """When a pause that begins now is over."""
    if wish.minutes is not None:
        return now + timedelta(minutes=wish.minutes)
    local = now.astimezone()
    morning = local.replace(hour=_ENDS_AT_HOUR, minute=0, second=0, microsecond=0)
    end = morning if morning > local else morning + timedelta(days=1)
    return end.astimezone(now.tzinfo)
