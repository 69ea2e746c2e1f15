"""What is wrong with a setting of an account."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class AddressFault(Enum):
    """What is wrong with a configured address."""

    MALFORMED = auto()
    NOT_HTTPS = auto()  # plain http is for this computer alone
    HAS_CREDENTIALS = auto()
    HAS_QUERY = auto()
    BAD_HOST = auto()


class SettingFault(Enum):
    """What is wrong with one setting."""

    MISSING = auto()
    BAD_ADDRESS = auto()
    BAD_STORE_ID = auto()
    # Of saved connections; the variable then names the connection or the file.
    SIGNED_OUT = auto()
    SIGN_IN_OVER = auto()
    BOOK_UNREADABLE = auto()
    BOOK_NEWER = auto()
    ENTRY_UNREADABLE = auto()

    @property
    def is_of_saved(self) -> bool:
        """True if the assistant can put it right, False if it stands in the environment."""
        return self not in (
            SettingFault.MISSING,
            SettingFault.BAD_ADDRESS,
            SettingFault.BAD_STORE_ID,
        )


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """One setting that stands in the way, by the name of its variable."""

    variable: str
    fault: SettingFault
    address_fault: AddressFault | None = None
