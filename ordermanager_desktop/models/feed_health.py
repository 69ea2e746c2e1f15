"""How fresh the list is, and what stands in the way of a fresher one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto


class FeedTrouble(Enum):
    """Why the list is not fresh."""

    NOT_CONFIGURED = auto()  # there is no account to ask
    UNREACHABLE = auto()
    NAME_NOT_FOUND = auto()  # a wrong address, or no network at all
    CERTIFICATE_REFUSED = auto()
    CERTIFICATE_OUT_OF_DATE = auto()  # or this computer's date is wrong
    PROXY_REFUSED = auto()  # it wants another password, or lets nobody through to the server
    PROXY_UNREACHABLE = auto()
    SIGN_IN = auto()
    NOT_PERMITTED = auto()
    NOT_FOUND = auto()
    RATE_LIMITED = auto()
    WEB_PAGE = auto()  # somebody else answers: a network that wants a sign-in, a wrong address
    UNREADABLE = auto()
    REFUSED = auto()
    STALLED = auto()  # our own poller does not come round
    NOT_OPENED = auto()  # the connection's settings can't be used, or something broke with them

    @property
    def is_offline(self) -> bool:
        """True when nothing answers at all."""
        return self in (
            FeedTrouble.UNREACHABLE,
            FeedTrouble.NAME_NOT_FOUND,
            FeedTrouble.PROXY_UNREACHABLE,
        )


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """How fresh the list is.

    Attributes:
        updated_at: Last good answer (aware UTC), None before the first.
        trouble: What stands in the way now, None if nothing does.
        is_complete: False when the last listing had to stop early.
        is_old: True until the first answer since the start, or since the computer slept.
        stores: The stores that the trouble is about.
        clock_ahead_s: By how much this computer's clock is ahead of the server's, negative if it
            is behind; zero while it is near enough.
        answering: Of several stores, how many answer now.
        asked: How many stores it is about.
        is_from_environment: The account stands in environment variables, and can be put right
            there alone.
    """

    updated_at: datetime | None = None
    trouble: FeedTrouble | None = None
    is_complete: bool = True
    is_old: bool = False
    stores: tuple[str, ...] = ()
    clock_ahead_s: int = 0
    answering: int = 1
    asked: int = 1
    is_from_environment: bool = False

    @property
    def is_live(self) -> bool:
        """True while answers come."""
        return self.updated_at is not None and self.trouble is None and not self.is_old

    @property
    def is_partly_live(self) -> bool:
        """True while some of several stores answer, and others don't."""
        return 0 < self.answering < self.asked


def together(reports: Iterable[FeedHealth]) -> FeedHealth:
    """The health of several stores as one: a good store must not hide a failing one."""
    reports = list(reports)
    if len(reports) == 1:
        return reports[0]
    worst = max(reports, key=_badness)
    alike = [each for each in reports if worst.trouble and each.trouble is worst.trouble]
    return replace(
        worst,
        stores=tuple(store for each in alike for store in each.stores),
        clock_ahead_s=max((each.clock_ahead_s for each in reports), key=abs),
        answering=sum(each.is_live for each in reports),
        asked=len(reports),
    )


def _badness(health: FeedHealth) -> tuple[bool, bool, float]:
    age_rank = -health.updated_at.timestamp() if health.updated_at else float("inf")
    return health.trouble is not None, health.is_old, age_rank
