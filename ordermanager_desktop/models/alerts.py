"""What the app shouts about: an alert, its weight, and the rules of the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import IntEnum

from ordermanager_desktop.models.order import OrderKey, OrderStatus


class AlertKind(IntEnum):
    """What happened; the weightiest first, whose sound wins where several meet."""

    CALLED_OFF = 0  # somebody else cancelled: stop cooking
    CANCEL_FAILED = 1
    ATTENTION = 2
    NEW_ORDER = 3


@dataclass(frozen=True, slots=True)
class Alert:
    """Something that a person has to notice.

    Attributes:
        raised_at: Aware UTC.
        mark: Tells two happenings of one kind at one order apart, such as two attempts.
        status: Where the order stood.
    """

    kind: AlertKind
    key: OrderKey
    raised_at: datetime
    mark: str = ""
    status: OrderStatus = OrderStatus.UNKNOWN

    @property
    def id(self) -> tuple[AlertKind, OrderKey, str]:
        """The same for the same happening, whenever it is found."""
        return self.kind, self.key, self.mark


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A part of the day, by the store's clock; it may reach over midnight."""

    begin: time
    end: time

    def hold(self, moment: time) -> bool:
        """True if the moment lies in them; the end does not."""
        if self.begin <= self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end


@dataclass(frozen=True, slots=True)
class AlertRules:
    """What the house wants to hear of.

    Attributes:
        repeat_s: Seconds between two sounds until somebody has seen it; zero for once only.
        called_off_breaks_quiet: An order that somebody else cancelled sounds in quiet hours too.
    """

    kinds: frozenset[AlertKind] = frozenset(AlertKind)
    has_sound: bool = True
    repeat_s: float = 20.0
    quiet: QuietHours | None = None
    called_off_breaks_quiet: bool = True

    def may_sound(self, kind: AlertKind, moment: time) -> bool:
        """True if that kind is heard at that moment of the store's day."""
        if not self.has_sound:
            return False
        if self.quiet is None or not self.quiet.hold(moment):
            return True
        return kind is AlertKind.CALLED_OFF and self.called_off_breaks_quiet
