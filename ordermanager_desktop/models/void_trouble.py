"""What became of a VOID ticket, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ordermanager_desktop.models.order_row import OrderRow


class PrintResult(Enum):
    """What is known of a ticket once somebody tried to print it."""

    PRINTED = auto()  # the printer says that it has worked on all of it
    TAKEN = auto()  # all of it was handed over in order; such a printer says no more
    UNCONFIRMED = auto()  # handed over, and then silence: it may lie in the kitchen or not
    NO_PRINTER = auto()  # none is chosen, or it is not known here
    NOT_IN_THE_HOUSE = auto()  # the name leads to an address on the internet
    UNREACHABLE = auto()  # refused, no name, no connection in time
    BROKE_OFF = auto()  # the connection ended in the middle, or the bytes were not taken
    NO_PAPER = auto()
    FAILED = auto()  # the system's printing reports an error, or something unforeseen

    @property
    def is_good(self) -> bool:
        """True if nobody has to look after it."""
        return self in (PrintResult.PRINTED, PrintResult.TAKEN)

    @property
    def may_be_on_paper(self) -> bool:
        """True if another try could print a second one."""
        return self.is_good or self is PrintResult.UNCONFIRMED

    @property
    def may_pass(self) -> bool:
        """True if the same try may well succeed a moment later."""
        return self in (PrintResult.UNREACHABLE, PrintResult.BROKE_OFF, PrintResult.FAILED)


@dataclass(frozen=True, slots=True)
class VoidTrouble:
    """A ticket that somebody has to print by hand, or to look for."""

    row: OrderRow
    result: PrintResult
