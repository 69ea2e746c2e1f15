"""What can stand in the way at the counter."""

from __future__ import annotations

from ordermanager_desktop.models.staff import PinProblem, Refusal


class NotAuthorised(Exception):
    """The core does not do it: the one who asks has not the right, or did not show it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.name)
        self.refusal = refusal


class StaffFailure(Exception):
    """A PIN or a change of the staff was not taken."""


class WrongPin(StaffFailure):
    """Not the PIN of that person; ``left`` tries until it locks, or ``wait_s`` if it does now."""

    def __init__(self, left: int, wait_s: float) -> None:
        super().__init__("wrong PIN")
        self.left = left
        self.wait_s = wait_s


class PinLocked(StaffFailure):
    """Too many wrong PINs; none is tried for so many seconds."""

    def __init__(self, wait_s: float) -> None:
        super().__init__("locked")
        self.wait_s = wait_s


class PinUnfit(StaffFailure):
    """No PIN that can be taken."""

    def __init__(self, problem: PinProblem) -> None:
        super().__init__(problem.name)
        self.problem = problem


class WrongCode(StaffFailure):
    """Not the recovery code."""


class LastManager(StaffFailure):
    """Without a manager nobody could change anything any more."""


class UnknownPerson(StaffFailure):
    """Nobody active has that id."""


class StaffNotSaved(StaffFailure):
    """The disk did not take it; nothing is changed."""
