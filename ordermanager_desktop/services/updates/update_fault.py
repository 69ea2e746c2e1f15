"""Why there is no update. Apart from what proves updates, which takes long to import."""

from __future__ import annotations

from enum import Enum, auto


class UpdateFault(Enum):
    """Why there is no update now."""

    UNREACHABLE = auto()
    NOT_GENUINE = auto()  # a signature, a hash or a version does not hold
    OUT_OF_DATE = auto()  # the repository has not been signed for too long
    NO_ROOM = auto()


class UpdateRefused(Exception):
    """No update, and why; what runs stays as it is."""

    def __init__(self, fault: UpdateFault) -> None:
        super().__init__(fault.name)
        self.fault = fault
