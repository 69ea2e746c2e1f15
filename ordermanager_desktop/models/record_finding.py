"""What a start found wrong with the record of cancellations."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum, auto


class FindingKind(Enum):
    """What is wrong."""

    SET_ASIDE = auto()  # the file was damaged, and a new one was begun
    CUT = auto()  # its end is missing, or another file lies in its place
    CHANGED = auto()  # events were changed, moved or taken away
    UNREADABLE = auto()  # entries that can't be understood


@dataclass(frozen=True, slots=True)
class RecordFinding:
    """One thing that is wrong with the record; it is told until a person has noted it.

    Attributes:
        facts: What support needs to know; not for the screen.
    """

    kind: FindingKind
    facts: str

    @property
    def id(self) -> str:
        """The same for the same finding, so that every start knows it again."""
        digest = hashlib.sha256(f"{self.kind.name}\x1f{self.facts}".encode()).hexdigest()
        return f"finding-{digest[:32]}"
