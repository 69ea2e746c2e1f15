"""The people at the counter: their roles, what each role may do, and what a PIN must look like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

LONGEST_NAME: Final = 60
LONGEST_PIN: Final = 8
_SHORTEST_PIN: Final = 4
_SHORTEST_MANAGER_PIN: Final = 6
_LONGEST_INITIALS: Final = 3


class Right(Enum):
    """One thing that may be done."""

    CANCEL = auto()
    APPROVE = auto()  # be the second person for somebody else's cancellation
    REMOVE_ORDER = auto()
    RECORD_CALL = auto()  # and close the record, and note that a failure was dealt with
    CHANGE_SETTINGS = auto()
    EXPORT_HISTORY = auto()
    MANAGE_STAFF = auto()


class Role(Enum):
    """What somebody is at the counter."""

    VIEW = auto()
    CANCEL = auto()
    MANAGER = auto()

    def may(self, right: Right) -> bool:
        """Whether the role has the right."""
        return right in _RIGHTS[self]


_RIGHTS: Final = {
    Role.VIEW: frozenset[Right](),
    Role.CANCEL: frozenset({Right.CANCEL, Right.APPROVE, Right.REMOVE_ORDER, Right.RECORD_CALL}),
    Role.MANAGER: frozenset(Right),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here. The name stays in the staff file; records know the id."""

    id: str
    name: str
    role: Role
    is_active: bool = True

    @property
    def initials(self) -> str:
        """The first letter of each word, at most three."""
        letters = [word[0] for word in self.name.split()]
        return "".join(letters[:_LONGEST_INITIALS]).upper()

    def may(self, right: Right) -> bool:
        """Whether this person has the right now."""
        return self.is_active and self.role.may(right)


class PinProblem(Enum):
    """Why a PIN can't be taken."""

    NOT_DIGITS = auto()
    TOO_SHORT = auto()
    TOO_LONG = auto()
    TAKEN = auto()  # by somebody else: a PIN tells people apart


def shortest_pin(role: Role) -> int:
    """Digits that a PIN of that role has at least."""
    return _SHORTEST_MANAGER_PIN if role is Role.MANAGER else _SHORTEST_PIN


def pin_problem(pin: str, role: Role) -> PinProblem | None:
    """What is wrong with a new PIN; None if nothing is."""
    if not (pin.isascii() and pin.isdigit()):
        return PinProblem.NOT_DIGITS
    if len(pin) < shortest_pin(role):
        return PinProblem.TOO_SHORT
    return PinProblem.TOO_LONG if len(pin) > LONGEST_PIN else None


class StaffTrouble(Enum):
    """Why the staff file can't be trusted: nobody has a right until a recovery code is entered."""

    MISSING = auto()  # the journal knows of PINs, and there is no file
    DAMAGED = auto()
    NO_PEPPER = auto()  # the system's keyring does not give what the PINs were salted with


class Refusal(Enum):
    """Why the core does not do it."""

    NO_PIN = auto()
    NOT_VALID = auto()  # used before, or never given
    OTHER_ORDER = auto()  # given for another order, reason, amount or attempt
    EXPIRED = auto()
    NO_RIGHT = auto()
    SECOND_PERSON = auto()  # another one must approve too
    STAFF_UNREADABLE = auto()
