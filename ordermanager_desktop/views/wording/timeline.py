"""Words for what happened to an order; “cancelled” stands only where a read showed it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.models.order_timeline import Happening, TimelineEvent
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.models.staff_access import Signature
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.calls import closing_text, length_text
from ordermanager_desktop.views.wording.cancelling import attempt_line, reason_text
from ordermanager_desktop.views.wording.moments import moment_text
from ordermanager_desktop.views.wording.next_steps import asked_text, ended_text

translate = QCoreApplication.translate

_LONGEST_ANSWER: Final = 300
_LONGEST_NAME: Final = 80

_PLAIN: Final = {
    Happening.PLACED: QT_TRANSLATE_NOOP("timeline", "Placed"),
    Happening.CONFIRMED: QT_TRANSLATE_NOOP("timeline", "Seen as confirmed"),
    Happening.READY: QT_TRANSLATE_NOOP("timeline", "Seen as ready"),
    Happening.PICKED_UP: QT_TRANSLATE_NOOP("timeline", "Seen as picked up"),
    Happening.FULFILLED: QT_TRANSLATE_NOOP("timeline", "Seen as fulfilled"),
    Happening.SENT: QT_TRANSLATE_NOOP("timeline", "Request sent to {platform}"),
    Happening.TAKEN: QT_TRANSLATE_NOOP("timeline", "{platform} took the request; outcome open"),
    Happening.STEP_TAKEN: QT_TRANSLATE_NOOP("timeline", "{platform} took the request"),
    Happening.NO_ANSWER: QT_TRANSLATE_NOOP("timeline", "No clear answer from {platform}"),
    Happening.CONTRADICTED: QT_TRANSLATE_NOOP("timeline", "{platform} did not take the request"),
    Happening.FAILURE_REPORTED: QT_TRANSLATE_NOOP(
        "timeline", "{platform} reports a failed cancellation"
    ),
    Happening.CANCELLED: QT_TRANSLATE_NOOP("timeline", "{platform} confirmed the cancellation"),
    Happening.LIVE_AGAIN: QT_TRANSLATE_NOOP("timeline", "{platform} shows the order as live again"),
    Happening.DEALT_WITH: QT_TRANSLATE_NOOP("timeline", "Marked as dealt with"),
    Happening.CALL_AGREED: QT_TRANSLATE_NOOP("timeline", "{platform} shows it too"),
    Happening.CALL_CLOSED: QT_TRANSLATE_NOOP("timeline", "Record of the call closed"),
    Happening.OFF: QT_TRANSLATE_NOOP("timeline", "Seen to be off"),
    Happening.REMOVED: QT_TRANSLATE_NOOP("timeline", "Removed from the list"),
}


def event_text(event: TimelineEvent, platform: str) -> str:
    """What happened, in a few words."""
    match event.happening:
        case Happening.ASKED if event.attempt:
            asked = _asked(event.attempt, event.attempt_number)
            return "\n".join(filter(None, (asked, _signed(event.signature))))
        case Happening.NOT_SENT | Happening.NOT_CANCELLED | Happening.WAITING if event.attempt:
            return attempt_line(event.attempt, platform)
        case Happening.CALLED if event.call:
            return _called(event.call)
        case Happening.CALL_CLOSED if event.call and event.call.closed_by:
            return closing_text(event.call)
        case Happening.STEP_ASKED if event.request:
            return asked_text(event.request)
        case Happening.STEP_ENDED if event.request:
            return ended_text(event.request, platform)
    return translate("timeline", str(_PLAIN[event.happening])).format(platform=platform)


def answer_text(event: TimelineEvent, platform: str) -> str:
    """The platform's own words about it, untrusted; empty if it said nothing."""
    tells = (Happening.NOT_SENT, Happening.NOT_CANCELLED, Happening.NO_ANSWER)
    if event.attempt is None or event.happening not in (*tells, Happening.CONTRADICTED):
        return ""
    answer = one_line(event.attempt.platform_text, longest=_LONGEST_ANSWER)
    text = translate("timeline", "{platform} answered: {text}")
    return text.format(platform=platform, text=answer) if answer else ""


def event_time(event: TimelineEvent, now: datetime) -> str:
    """Local time; with the day if that is another one than today's. Empty if it is not known."""
    if event.at is None:
        return ""
    return moment_text(event.at, now)


def _asked(attempt: Attempt, number: int) -> str:
    if number:
        text = translate("timeline", "Attempt {number}: asked to cancel. Reason: {reason}")
    else:
        text = translate("timeline", "Asked to cancel. Reason: {reason}")
    return text.format(number=number, reason=reason_text(attempt.reason))


def _signed(signature: Signature | None) -> str:
    """Who asked, and who approved it; empty while no PINs are set."""
    if signature is None:
        return ""
    text = translate("timeline", "By {name}")
    if signature.approver:
        text = translate("timeline", "By {name}, approved by {approver}")
    return text.format(
        name=one_line(signature.actor, longest=_LONGEST_NAME),
        approver=one_line(signature.approver, longest=_LONGEST_NAME),
    )


def _called(call: PhoneRecord) -> str:
    text = translate("timeline", "Call recorded by {name}; not confirmed")
    if call.case_number:
        text = translate("timeline", "Call recorded by {name}, case {case}; not confirmed")
    told = text.format(
        name=one_line(call.actor, longest=_LONGEST_NAME),
        case=one_line(call.case_number, longest=_LONGEST_NAME),
    )
    if call.call is None:
        return told
    length = translate("timeline", "{what} ({length} on the phone)")
    return length.format(what=told, length=length_text(call.call.length_s))
