"""What is known of one cancellation as a sheet of evidence: headings, and lines of two columns.

Screen, PDF and CSV show the same. Times carry their zone, hashes are whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.services.evidence import Evidence, EvidenceEvent
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.calls import closing_text, length_text
from ordermanager_desktop.views.wording.cancelling import attempt_headline, attempt_line
from ordermanager_desktop.views.wording.history import (
    entry_number,
    entry_outcome,
    entry_platform,
    entry_reason,
    entry_who,
)
from ordermanager_desktop.views.wording.rows import NOTHING, label_word, money_text

translate = QCoreApplication.translate

_LONGEST_ANSWER = 300
_STATUS = {
    Cause.SIGN_IN_REJECTED: "401",
    Cause.NOT_PERMITTED: "403",
    Cause.MALFORMED: "400",
    Cause.TOO_BUSY: "429",
    Cause.CONTRADICTED: "404 / 409 / 422",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the sheet: what, and the value."""

    what: str
    value: str


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


def evidence_title(evidence: Evidence) -> str:
    """The title of the sheet."""
    text = translate("evidence", "Order {number}: the record")
    return text.format(number=entry_number(evidence.entry))


def evidence_sections(evidence: Evidence) -> tuple[Section, ...]:
    """All that is known; a heading without lines is left out."""
    sections = (
        Section(translate("evidence", "Order"), tuple(_order(evidence))),
        Section(translate("evidence", "Cancellation"), tuple(_cancellation(evidence))),
        Section(translate("evidence", "What happened"), tuple(_timeline(evidence))),
        Section(translate("evidence", "Requests"), tuple(_requests(evidence))),
        Section(translate("evidence", "Answers"), tuple(_answers(evidence))),
        Section(
            translate("evidence", "Entries in this computer’s record"), tuple(_chain(evidence))
        ),
    )
    return tuple(section for section in sections if section.lines)


def exact_time(moment: datetime | None) -> str:
    """A moment to the second, with its zone; the same in every language."""
    if moment is None:
        return NOTHING
    return moment.astimezone().isoformat(sep=" ", timespec="seconds")


def _order(evidence: Evidence) -> Iterator[Line]:
    order = evidence.entry.order
    yield Line(translate("evidence", "Number"), entry_number(evidence.entry))
    yield Line(translate("evidence", "Platform"), entry_platform(evidence.entry))
    yield Line(translate("evidence", "Store"), one_line(order.key.store))
    yield Line(translate("evidence", "Order id"), one_line(order.key.order_id))
    yield Line(translate("evidence", "Placed"), exact_time(order.at))
    yield Line(translate("evidence", "Total"), money_text(order.total))
    if order.customer:
        yield Line(translate("evidence", "Customer"), one_line(order.customer, longest=120))
    if order.items:
        items = ", ".join(one_line(item, longest=140) for item in order.items)
        yield Line(translate("evidence", "Items"), items)
    yield Line(translate("evidence", "Last seen as"), _seen_as(evidence))


def _seen_as(evidence: Evidence) -> str:
    order = evidence.entry.order
    word = label_word(RowLabel.__members__.get(order.status.name, RowLabel.UNKNOWN_STATUS))
    return f"{word}, {exact_time(order.seen_at)}"


def _cancellation(evidence: Evidence) -> Iterator[Line]:
    entry = evidence.entry
    each = entry.cancellation
    if each is None:
        return
    yield Line(translate("evidence", "Outcome"), entry_outcome(entry))
    if each.reason is not None:
        yield Line(translate("evidence", "Reason"), entry_reason(entry))
    yield Line(translate("evidence", "Who"), entry_who(entry))
    yield Line(_asked_word(is_call=each.is_call), exact_time(each.at))
    if each.settled_at is not None:
        yield Line(translate("evidence", "Settled"), exact_time(each.settled_at))
    if (call := evidence.call) is not None:
        yield from _call(call)
    yield Line(translate("evidence", "Id of the attempt"), each.id)


def _asked_word(*, is_call: bool) -> str:
    if is_call:
        return translate("evidence", "Call recorded")
    return translate("evidence", "Asked to cancel")


def _call(call: PhoneRecord) -> Iterator[Line]:
    if call.call is not None:
        began = exact_time(call.call.started_at)
        length = length_text(call.call.length_s)
        yield Line(translate("evidence", "Call began"), began)
        yield Line(translate("evidence", "Length of the call"), length)
    if call.case_number:
        yield Line(translate("evidence", "Case number"), one_line(call.case_number))
    if closing := closing_text(call):
        yield Line(translate("evidence", "Closing"), closing)


def _timeline(evidence: Evidence) -> Iterator[Line]:
    platform = entry_platform(evidence.entry)
    for event in evidence.events:
        yield Line(exact_time(event.at), _happened(event, platform))


def _happened(event: EvidenceEvent, platform: str) -> str:
    match event.record:
        case Attempt() as attempt:
            headline = attempt_headline(attempt, platform)
            is_over = not (attempt.state.is_open or attempt.state.is_before_answer)
            return f"{headline} – {attempt_line(attempt, platform)}" if is_over else headline
        case PhoneRecord() as call:
            return _call_step(call, platform)
    return translate("evidence", "This entry can’t be understood")


def _call_step(call: PhoneRecord, platform: str) -> str:
    match call.state:
        case PhoneState.OPEN:
            text = translate("evidence", "Call recorded; {platform} does not show it")
        case PhoneState.AGREED:
            text = translate("evidence", "{platform} shows it too")
        case PhoneState.CLOSED:
            text = closing_text(call) or translate("evidence", "Record closed")
            return text
    return text.format(platform=platform)


def _requests(evidence: Evidence) -> Iterator[Line]:
    for event, _attempt in evidence.sent:
        yield Line(exact_time(event.at), evidence.request or NOTHING)


def _answers(evidence: Evidence) -> Iterator[Line]:
    platform = entry_platform(evidence.entry)
    for event, attempt in evidence.answers:
        words = one_line(attempt.platform_text, longest=_LONGEST_ANSWER)
        status = _answer_status(attempt)
        said = translate("evidence", "{status}. {platform}: “{words}”")
        text = said.format(status=status, platform=platform, words=words) if words else status
        yield Line(exact_time(event.at), text)


def _answer_status(attempt: Attempt) -> str:
    """The status line as far as the record has it."""
    if attempt.state is AttemptState.ACCEPTED:
        return translate("evidence", "2xx: taken, outcome open")
    if attempt.cause in _STATUS:
        return _STATUS[attempt.cause]
    if attempt.cause is Cause.UNREACHABLE:
        return translate("evidence", "No connection; nothing left this computer")
    if attempt.state is AttemptState.UNKNOWN:
        return translate("evidence", "No clear answer")
    return translate("evidence", "A read of the order settled it")


def _chain(evidence: Evidence) -> Iterator[Line]:
    if not evidence.is_readable:
        yield Line(NOTHING, translate("evidence", "The record can’t be read at present"))
        return
    for event in evidence.events:
        yield Line(_entry_word(event.number), event.digest)
    if evidence.events:
        head = translate("evidence", "Head of the chain, entry {number}")
        yield Line(head.format(number=evidence.head.count), evidence.head.digest or NOTHING)


def _entry_word(number: int) -> str:
    return translate("evidence", "Entry {number}").format(number=number)
