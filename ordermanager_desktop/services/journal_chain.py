"""The hash chain of the journal: how an event is tied to the one before it, and which are not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Head:
    """How far a journal reaches: the number of its last event, and that event's hash."""

    count: int = 0
    digest: str = ""

    def __str__(self) -> str:
        return f"event {self.count} ({self.digest[:16] or 'none'})"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing to append. ``identity`` is what never changes of the subject."""

    subject_id: str
    identity: str
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChainedEvent:
    """An event as it lies in the file. ``identity`` is its subject's, None if that is gone."""

    seq: int
    subject_id: str
    identity: str | None
    at: str
    state: str
    digest: str

    @property
    def head(self) -> Head:
        """Where the journal stood when this event was its last one."""
        return Head(self.seq, self.digest)


def link(before: Head, subject_id: str, identity: str, at: str, state: str) -> Head:
    """The head after one more event."""
    text = "\x1f".join((before.digest, subject_id, identity, at, state))
    return Head(before.count + 1, hashlib.sha256(text.encode()).hexdigest())


def broken_links(before: Head, events: Iterable[ChainedEvent]) -> tuple[list[int], Head]:
    """Which events do not follow from the one before them, and where the last one leaves off.

    An event is held against the hash that its predecessor carries in the file: after a broken one
    the rest is still checked.
    """
    broken = []
    for event in events:
        due = link(before, event.subject_id, event.identity or "", event.at, event.state)
        if due != event.head:
            broken.append(due.count)
        before = event.head
    return broken, before
