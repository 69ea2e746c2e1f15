"""Words for what happens at the desk: confirmations, warnings, and what to do next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.services.waiting_rules import RetryAdvice
from ordermanager_desktop.views.wording.rows import (
    clock_text,
    label_word,
    number_text,
    platform_name,
)

_LISTED = 8


def first_may_still_work() -> str:
    """Warns before a second request while the first one's outcome is unknown."""
    return QCoreApplication.translate(
        "Desk", "The first request may still work. A second one is sent only if you confirm it."
    )


def not_written(order: Order) -> str:
    """Nothing was sent, because it could not be written down first."""
    return QCoreApplication.translate(
        "Desk",
        "Order #{number} was not sent for cancelling: this computer can't write its record. "
        "Free some disk space and try again, or call {platform}.",
    ).format(number=order.number, platform=platform_name(order.platform))


def removal_not_written(order: Order) -> str:
    """The order is off the list now, but a restart will show it again."""
    return QCoreApplication.translate(
        "Desk",
        "Order #{number} may come back to the list after a restart: "
        "this computer can't write its record.",
    ).format(number=order.number)


def number_copied(number: str) -> str:
    """The number of an order is on the clipboard."""
    return QCoreApplication.translate("Desk", "Number {number} copied").format(number=number)


def journal_failed() -> str:
    """An answer could not be written down."""
    return QCoreApplication.translate(
        "Desk",
        "This computer can't write its record of cancellations. Free some disk space, or start "
        "Order Manager again; until then check cancelled orders with the platform.",
    )


def journal_unusable() -> str:
    """Without a record nothing may be sent."""
    return QCoreApplication.translate(
        "Desk",
        "This computer can't write its record of cancellations: orders are shown, and none can be "
        "cancelled here. Free some disk space and start Order Manager again; until then call the "
        "platform.",
    )


def something_failed() -> str:
    """A defect of ours; the details are in the log."""
    return QCoreApplication.translate(
        "Desk",
        "Something went wrong inside Order Manager. Orders go on; "
        "if a button does nothing, close the app and open it again.",
    )


def still_open(count: int) -> str:
    """Attempts that the last run left without an outcome."""
    return QCoreApplication.translate(
        "Desk", "%n cancellation(s) from before are not confirmed yet. Checking…", "", count
    )


def close_title(count: int) -> str:
    """Asks whether to close although outcomes are open."""
    return QCoreApplication.translate(
        "Desk", "%n cancellation(s) are not confirmed yet. Close anyway?", "", count
    )


def close_meaning(rows: Sequence[OrderRow]) -> str:
    """The orders whose outcome is open, line by line, and what closing means for them."""
    lines = [_named_with_state(row) for row in rows[:_LISTED]]
    if len(rows) > _LISTED:
        hidden = len(rows) - _LISTED
        lines.append(QCoreApplication.translate("Desk", "and %n more", "", hidden))
    meaning = QCoreApplication.translate(
        "Desk",
        "What was sent stays with the platforms. The next start shows what became of it; nothing "
        "is sent again.",
    )
    return "\n".join((*lines, "", meaning))


def _named_with_state(row: OrderRow) -> str:
    platform = platform_name(row.order.platform)
    return f"{number_text(row.order)} · {platform} · {label_word(row.label)}"


def stay_open() -> str:
    """The safe answer: go on watching."""
    return QCoreApplication.translate("Desk", "Stay open")


def close_anyway() -> str:
    """The other answer."""
    return QCoreApplication.translate("Desk", "Close")


def confirmed(row: OrderRow, attempt: Attempt) -> str:
    """The toast of a cancellation that a read has shown."""
    at: datetime | None = attempt.settled_at
    return QCoreApplication.translate(
        "Desk", "Order #{number} cancelled — {platform} confirmed at {time}"
    ).format(
        number=row.order.number,
        platform=platform_name(row.order.platform),
        time=clock_text(at) if at else "",
    )


def ended_badly(row: OrderRow, attempt: Attempt) -> str:
    """The banner of an attempt that did not cancel the order."""
    names = {"number": row.order.number, "platform": platform_name(row.order.platform)}
    if attempt.cause in (Cause.ALREADY_GONE, Cause.ENDED_OTHERWISE):
        text = QCoreApplication.translate(
            "Desk", "Too late: order #{number} had already left the kitchen."
        )
    elif attempt.state is AttemptState.NOT_SENT:
        text = QCoreApplication.translate(
            "Desk", "The cancellation of order #{number} was not sent to {platform}."
        )
    else:
        text = QCoreApplication.translate("Desk", "{platform} didn’t cancel order #{number}.")
    return text.format(**names)


def was_off_already(row: OrderRow) -> str:
    """Somebody else had cancelled the order before our request left."""
    return QCoreApplication.translate(
        "Desk", "Order #{number} was already cancelled; nothing was sent."
    ).format(number=row.order.number)


def must_be_seen(order: Order) -> str:
    """Time jumped: what stands on the screen may be long ago."""
    return QCoreApplication.translate(
        "Desk",
        "This computer slept, or its clock was changed. Order #{number} is looked at again first; "
        "nothing was sent. Try again in a moment.",
    ).format(number=order.number)


def order_changed() -> str:
    """The order's total or items changed between the confirmation and the send."""
    return QCoreApplication.translate(
        "Desk", "The order changed since you confirmed. Nothing was sent: please look again."
    )


def preferences_not_saved() -> str:
    """Language or theme could not be written down."""
    return QCoreApplication.translate(
        "Desk", "This computer can't keep your choice: it holds until you close Order Manager."
    )


def practice_link(scheme: str) -> str:
    """In practice no link is opened."""
    match scheme:
        case "tel":
            return QCoreApplication.translate("Desk", "Practice: nobody is called.")
        case "sms":
            return QCoreApplication.translate("Desk", "Practice: no message is sent.")
        case _:
            return QCoreApplication.translate("Desk", "Practice: no page is opened.")


def view() -> str:
    """The link in a toast or banner that opens the order."""
    return QCoreApplication.translate("Desk", "View")


def what_now() -> str:
    """The link in a banner that leads to help."""
    return QCoreApplication.translate("Desk", "What now?")


def try_again_hint(row: OrderRow, advice: RetryAdvice) -> str:
    """Why *Try again* cannot be pressed; empty if it can."""
    if row.order.status.has_ended:
        return QCoreApplication.translate("Desk", "The order is over: there is nothing to cancel.")
    if not row.order.status.is_live:
        return QCoreApplication.translate(
            "Desk", "The order’s state is not known: it can’t be cancelled from here now."
        )
    if advice.is_allowed:
        return ""
    if advice.wait_s is not None:
        wait_s = math.ceil(advice.wait_s)  # lupdate overlooks a text whose number is a call
        return QCoreApplication.translate(
            "Desk",
            "The first request may still work. You can try again in %n second(s).",
            "",
            wait_s,
        )
    return QCoreApplication.translate(
        "Desk", "The first request may still work. Trying again waits until the order is read."
    )
