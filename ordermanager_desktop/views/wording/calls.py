"""Words for cancellations by phone. A call proves nothing: “not confirmed” always stands by it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import (
    clock_text,
    label_word,
    number_text,
    platform_name,
)

translate = QCoreApplication.translate

_LONGEST = 80


def call_headline() -> str:
    """A few words beside the phone: how much a call is worth."""
    return label_word(RowLabel.NOT_CONFIRMED)


def call_line(call: PhoneRecord, platform: str) -> str:
    """Who called, when, for how long, the case number, and what the platform shows."""
    return f"{_who_and_when(call)} {_what_is_known(call, platform)}"


def length_text(length_s: int) -> str:
    """The length of a call, in minutes and seconds."""
    return f"{length_s // 60:02}:{length_s % 60:02}"


def closing_text(call: PhoneRecord) -> str:
    """Who closed the record and why; empty if an earlier version did not ask."""
    if not call.closed_by:
        return ""
    text = translate("calls", "Closed by {name}: {note}")
    return text.format(
        name=one_line(call.closed_by, longest=_LONGEST), note=one_line(call.closing_note)
    )


def _who_and_when(call: PhoneRecord) -> str:
    text = translate("calls", "Cancelled by phone: {name}, {time}.")
    if call.case_number:
        text = translate("calls", "Cancelled by phone: {name}, {time}, case {case}.")
    told = text.format(
        name=one_line(call.actor, longest=_LONGEST),
        time=clock_text(call.recorded_at),
        case=one_line(call.case_number, longest=_LONGEST),
    )
    if call.call is None:
        return told
    length = translate("calls", "The call took {length}.")
    return f"{told} {length.format(length=length_text(call.call.length_s))}"


def _what_is_known(call: PhoneRecord, platform: str) -> str:
    text = _state_text(call.state).format(platform=platform)
    closing = closing_text(call)
    return f"{text} {closing}" if closing else text


def _state_text(state: PhoneState) -> str:
    match state:
        case PhoneState.OPEN:
            return translate("calls", "{platform} does not show it yet.")
        case PhoneState.CLOSED:
            return translate("calls", "{platform} never showed it; the record was closed.")
        case PhoneState.AGREED:
            return translate("calls", "{platform} shows it too.")


def call_recorded(order: Order) -> str:
    """The toast after recording a call."""
    text = translate(
        "calls", "Order {number}: cancelled by phone – not confirmed. {platform} may still show it."
    )
    return text.format(number=number_text(order), platform=platform_name(order.platform))


def call_not_written(order: Order) -> str:
    """The call could not be recorded."""
    text = translate(
        "calls",
        "The call about order {number} was not written down: this computer can't write its record. "
        "Free some disk space and try again.",
    )
    return text.format(number=number_text(order))


def close_record() -> str:
    """The button that closes a record."""
    return translate("calls", "Close this record")


def keep_record_open() -> str:
    """The safe button beside it."""
    return translate("calls", "Keep it open")


def close_record_title(order: Order) -> str:
    """Asks before a record is closed."""
    text = translate("calls", "Close the record of order {number}?")
    return text.format(number=number_text(order))


def close_record_meaning(call: PhoneRecord, order: Order) -> str:
    """What closing means."""
    text = translate(
        "calls",
        "{platform} does not show this order as cancelled. Close the record only if you know "
        "that the matter is settled: it then no longer needs attention. It is kept.",
    )
    return f"{_who_and_when(call)} {text.format(platform=platform_name(order.platform))}"
