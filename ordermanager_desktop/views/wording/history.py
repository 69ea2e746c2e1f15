"""Words for the history: its lines, its filters, its figures."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLocale

from ordermanager_desktop.models.cancellation import CancelledBy, CancelReason
from ordermanager_desktop.models.history import HistoryEntry, HistoryOutcome
from ordermanager_desktop.models.history_figures import Rate
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.cancelling import reason_text
from ordermanager_desktop.views.wording.moments import dated_text
from ordermanager_desktop.views.wording.rows import NOTHING, label_word, money_text

translate = QCoreApplication.translate

_LABELS = {
    HistoryOutcome.CANCELLED: RowLabel.CANCELLED,
    HistoryOutcome.NOT_CANCELLED: RowLabel.CANCEL_FAILED,
    HistoryOutcome.NOT_SENT: RowLabel.NOT_SENT,
    HistoryOutcome.OPEN: RowLabel.NOT_CONFIRMED,
    HistoryOutcome.BY_PHONE: RowLabel.BY_PHONE,
}
_STATUS_LABELS = {
    OrderStatus.NEW: RowLabel.NEW,
    OrderStatus.CONFIRMED: RowLabel.CONFIRMED,
    OrderStatus.READY: RowLabel.READY,
    OrderStatus.PICKED_UP: RowLabel.PICKED_UP,
    OrderStatus.FULFILLED: RowLabel.FULFILLED,
    OrderStatus.CANCELLED: RowLabel.CANCELLED,
    OrderStatus.REJECTED: RowLabel.REJECTED,
    OrderStatus.UNKNOWN: RowLabel.UNKNOWN_STATUS,
}


class Period(Enum):
    """How far back one looks."""

    TODAY = auto()
    DAYS_7 = auto()
    DAYS_30 = auto()
    DAYS_90 = auto()
    OWN = auto()


def title() -> str:
    """The title of the history."""
    return translate("history", "History")


def heads() -> tuple[str, ...]:
    """The words over the columns."""
    return (
        translate("history", "Placed"),
        translate("history", "Order"),
        translate("history", "Platform"),
        translate("history", "Total"),
        translate("history", "Reason"),
        translate("history", "Who"),
        translate("history", "Outcome"),
    )


def entry_texts(entry: HistoryEntry) -> tuple[str, ...]:
    """The words of an entry, one for each column."""
    order = entry.order
    return (
        dated_text(order.at),
        entry_number(entry),
        entry_platform(entry),
        money_text(order.total),
        entry_reason(entry),
        entry_who(entry),
        entry_outcome(entry),
    )


def entry_sentence(entry: HistoryEntry) -> str:
    """An entry read aloud."""
    placed, number, platform, total, reason, who, outcome = entry_texts(entry)
    text = translate("history", "Order {number}, {platform}, placed {time}: {outcome}. {rest}")
    rest = ", ".join(each for each in (total, reason, who) if each != NOTHING)
    return text.format(number=number, platform=platform, time=placed, outcome=outcome, rest=rest)


def entry_number(entry: HistoryEntry) -> str:
    """The number as on the ticket; the tail of the id if there is none."""
    number = one_line(entry.order.number, longest=60)
    number = number or one_line(entry.order.key.order_id, longest=200)[-8:]
    return number if number.startswith("#") else f"#{number}" if number else NOTHING


def entry_platform(entry: HistoryEntry) -> str:
    """The platform's name."""
    return platform_word(entry.order.platform_name)


def platform_word(name: str) -> str:
    """A platform's name, as it was kept."""
    return one_line(name, longest=80) or translate("rows", "Unknown platform")


def entry_reason(entry: HistoryEntry) -> str:
    """Why it was to be cancelled."""
    reason = entry.cancellation.reason if entry.cancellation else None
    return reason_text(reason) if reason else NOTHING


def entry_who(entry: HistoryEntry) -> str:
    """Who cancelled, as far as anybody told."""
    if entry.cancellation and entry.cancellation.who:
        return one_line(entry.cancellation.who, longest=80)
    match entry.order.cancelled_by:
        case CancelledBy.RESTAURANT:
            return translate("history", "Restaurant")
        case CancelledBy.PLATFORM_OR_CUSTOMER:
            return translate("history", "Platform or customer")
    return NOTHING


def entry_outcome(entry: HistoryEntry) -> str:
    """What became of it; an order that nobody cancelled has its status."""
    if entry.outcome in _LABELS:
        return label_word(_LABELS[entry.outcome])
    return label_word(_STATUS_LABELS[entry.order.status])


def outcome_choice(outcome: HistoryOutcome) -> str:
    """An outcome to filter by."""
    if outcome is HistoryOutcome.NONE:
        return translate("history", "Without a cancellation")
    return label_word(_LABELS[outcome])


def period_text(period: Period) -> str:
    """A period to choose."""
    match period:
        case Period.TODAY:
            return translate("history", "Today")
        case Period.DAYS_7:
            return translate("history", "Last 7 days")
        case Period.DAYS_30:
            return translate("history", "Last 30 days")
        case Period.DAYS_90:
            return translate("history", "Last 90 days")
        case Period.OWN:
            return translate("history", "From … to …")


def rate_text(rate: Rate) -> str:
    """How many were cancelled."""
    text = translate("history", "Cancelled: {cancelled} of {orders} orders ({rate})")
    return text.format(cancelled=rate.cancelled, orders=rate.orders, rate=percent_text(rate.share))


def percent_text(share: float) -> str:
    """A share as per cent, as the language writes it."""
    number = QLocale().toString(100 * share, "f", 1)
    return translate("history", "{number}%").format(number=number)


def no_reason() -> str:
    """The reason of orders that were called off elsewhere."""
    return translate("history", "No reason known here")


def reason_word(reason: CancelReason | None) -> str:
    """A reason in a chart."""
    return reason_text(reason) if reason else no_reason()


def file_stem(now: datetime) -> str:
    """The name of the file with the list, without its ending."""
    return f"orders-{now.astimezone():%Y-%m-%d}"


def damaged() -> str:
    """The banner after a damaged file was set aside."""
    return translate(
        "history",
        "The history was damaged and begun anew: older orders are missing in it. "
        "Cancellations are kept in their own record.",
    )


def not_kept(*, is_full: bool) -> str:
    """The banner while nothing can be kept."""
    if is_full:
        return translate(
            "history",
            "The disk is full: the history is not kept. Free some disk space; cancelling and the "
            "list of orders go on.",
        )
    return translate(
        "history",
        "The history can’t be written at present. Cancelling and the list of orders go on.",
    )


def not_readable() -> str:
    """What stands in the history when it can't be read."""
    return translate("history", "The history can’t be read at present. Close it and try again.")


def saved(file_name: str) -> str:
    """After a file was written."""
    text = translate("history", "Saved as “{file}”.")
    return text.format(file=one_line(file_name, longest=120))


def save_title() -> str:
    """The title of the window that asks where to save."""
    return translate("history", "Save")


def uncounted_text(count: int) -> str:
    """Orders that are in no sum of money."""
    return translate("history", "%n cancelled order(s) with an unknown total: in no sum", "", count)
