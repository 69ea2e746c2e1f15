"""What can be shown of one cancellation: every event of it in the journal, with its hash."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ordermanager_desktop.models.cancellation import Attempt, AttemptState
from ordermanager_desktop.models.history import HistoryEntry
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.services.attempt_codec import decode_attempt
from ordermanager_desktop.services.journal_chain import ChainedEvent, Head
from ordermanager_desktop.services.phone_record_codec import decode_call

NO_HEAD: Final = Head()

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EvidenceEvent:
    """One event, as it lies in the journal.

    Attributes:
        record: As it stood then; None if the event can't be understood.
    """

    number: int
    at: datetime | None
    digest: str
    record: Attempt | PhoneRecord | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of the history and all that proves it.

    Attributes:
        events: Oldest first; none if the journal of that time is gone.
        head: Where the journal's chain stood when this was read.
        request: Method and path by which the account cancels, without ids.
        is_readable: False if the journal could not be read.
    """

    entry: HistoryEntry
    events: tuple[EvidenceEvent, ...] = ()
    head: Head = NO_HEAD
    request: str = ""
    is_readable: bool = True

    @property
    def attempts(self) -> tuple[tuple[EvidenceEvent, Attempt], ...]:
        """The events of an attempt, each with the attempt as it stood then."""
        known = ((each, each.record) for each in self.events)
        return tuple((each, record) for each, record in known if isinstance(record, Attempt))

    @property
    def call(self) -> PhoneRecord | None:
        """The call in its latest state, if it was one."""
        calls = [each.record for each in self.events if isinstance(each.record, PhoneRecord)]
        return calls[-1] if calls else None

    @property
    def sent(self) -> tuple[tuple[EvidenceEvent, Attempt], ...]:
        """When bytes were about to leave; each is one request."""
        return tuple(each for each in self.attempts if each[1].state is AttemptState.SENDING)

    @property
    def answers(self) -> tuple[tuple[EvidenceEvent, Attempt], ...]:
        """What followed each request at once."""
        pairs = zip(self.attempts, self.attempts[1:], strict=False)
        return tuple(after for before, after in pairs if before[1].state is AttemptState.SENDING)


def evidence_of(
    entry: HistoryEntry, events: Iterable[ChainedEvent], head: Head, request: str
) -> Evidence:
    """Read what the journal holds of an entry's cancellation."""
    return Evidence(entry, tuple(_event(entry, each) for each in events), head, request)


def _event(entry: HistoryEntry, event: ChainedEvent) -> EvidenceEvent:
    return EvidenceEvent(event.seq, _moment(event.at), event.digest, _record(entry, event))


def _record(entry: HistoryEntry, event: ChainedEvent) -> Attempt | PhoneRecord | None:
    is_call = entry.cancellation is not None and entry.cancellation.is_call
    try:
        if is_call:
            return decode_call(event.subject_id, event.identity or "", event.state)
        return decode_attempt(event.subject_id, event.identity or "", event.state)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        _logger.error("event %d of the journal can't be understood: %r", event.seq, error)
        return None


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
