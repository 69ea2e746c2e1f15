"""What the staff allow: an approval for one attempt, and who allowed what, for the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Final

from ordermanager_desktop.models.cancellation import Attempt, CancelReason
from ordermanager_desktop.models.money import Amount, Money
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.staff import Person


@dataclass(frozen=True, slots=True)
class CancelRequest:
    """What a PIN is entered for: this attempt, and no other."""

    attempt_id: str
    key: OrderKey
    reason: CancelReason
    total: Amount | None

    @classmethod
    def of(cls, attempt: Attempt) -> CancelRequest:
        """What the attempt would need an approval for."""
        return cls(attempt.id, attempt.key, attempt.reason, attempt.snapshot.total)


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody's word for one request, by PIN. Worth nothing but to who gave it out, and once."""

    id: str
    person_id: str
    request: CancelRequest
    given_at: datetime
    given_mono_s: float


@dataclass(frozen=True, slots=True)
class Authorisation:
    """What is shown to the core with a confirmation: whoever cancels, then who approves."""

    attempt_id: str = ""
    approvals: tuple[Approval, ...] = ()


NOBODYS: Final = Authorisation()


def is_above(total: Amount | None, limit_major: int) -> bool:
    """Whether a total counts as above a limit, in whole units of its currency; zero is no limit.

    What is not known, is odd or negative counts as above.
    """
    if limit_major <= 0:
        return False
    if not isinstance(total, Money) or total.minor_units < 0:
        return True
    return total.major > limit_major


class Deed(Enum):
    """What was done."""

    ADMITTED = auto()  # a cancellation was let through
    REFUSED = auto()
    LOCKED = auto()  # too many wrong PINs
    SWITCHED_ON = auto()
    SWITCHED_OFF = auto()
    RECOVERED = auto()
    ADDED = auto()
    ROLE_CHANGED = auto()
    PIN_CHANGED = auto()
    DEACTIVATED = auto()


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody in the record: no name, for names are for the staff file alone."""

    id: str
    initials: str

    @classmethod
    def of(cls, person: Person) -> Signatory:
        """The person's mark."""
        return cls(person.id, person.initials)


@dataclass(frozen=True, slots=True)
class Access:
    """One entry of the record: who did what. ``at`` is aware UTC; ``mono_s`` belongs to the boot.

    Attributes:
        actor: None if nobody said who they were.
        about: The id of the person that it was done to.
        why: The name of a refusal or a new role.
    """

    id: str
    deed: Deed
    at: datetime
    mono_s: float = 0.0
    boot_id: str = ""
    actor: Signatory | None = None
    approver: Signatory | None = None
    attempt_id: str = ""
    about: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who stands behind an attempt, in names for the screen; ``approver`` may be empty."""

    attempt_id: str
    actor: str
    approver: str = ""
