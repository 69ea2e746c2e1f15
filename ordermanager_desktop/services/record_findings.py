"""What is wrong with the record: kept in it, and told until a person has noted it."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime

from ordermanager_desktop.models.record_finding import RecordFinding
from ordermanager_desktop.services.event_log import EventLog
from ordermanager_desktop.services.finding_codec import (
    FINDING_KIND,
    decode_finding,
    encode_finding,
    encode_noted,
)
from ordermanager_desktop.services.journal_chain import Event
from ordermanager_desktop.services.journal_failure import JournalFailure

_logger = logging.getLogger(__name__)


class RecordFindings:
    """Findings of this run and of earlier ones."""

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._is_noted: dict[RecordFinding, bool] = {}

    async def load(self) -> None:
        """Recall what earlier runs found.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        for row in await self._log.latest_of(FINDING_KIND):
            try:
                finding, is_noted = decode_finding(*row)
            except (KeyError, ValueError, TypeError):
                continue  # the check of the chain tells that something was changed
            self._is_noted[finding] = is_noted

    def to_tell(self) -> list[RecordFinding]:
        """What nobody has noted yet."""
        return [finding for finding, is_noted in self._is_noted.items() if not is_noted]

    async def add(self, finding: RecordFinding, at: datetime) -> None:
        """Take in a finding; one that is known already stays as it is."""
        _logger.error("the journal: %s: %s", finding.kind.name, finding.facts)
        if finding in self._is_noted:
            return
        self._is_noted[finding] = False
        try:
            await self._write(finding, at, is_noted=False)
        except JournalFailure as failure:
            _logger.error("a finding about the journal is not in it: %s", failure)

    async def note(self, findings: Iterable[RecordFinding], at: datetime) -> None:
        """A person knows of them. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written; the next start tells again.
        """
        for finding in findings:
            await self._write(finding, at, is_noted=True)
            self._is_noted[finding] = True

    async def _write(self, finding: RecordFinding, at: datetime, *, is_noted: bool) -> None:
        state = encode_noted(is_noted=is_noted)
        await self._log.append(Event(finding.id, encode_finding(finding), state, at))
