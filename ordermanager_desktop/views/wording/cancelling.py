"""Words about cancelling: reasons, what a cancellation would do, and where an attempt stands.

Each text is a pure function of state and cause. The bare word “cancelled” belongs to the state
CANCELLED alone; everywhere else it stands with “not” or “already”.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ordermanager_desktop.models.attention import is_contradicted
from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelledBy,
    CancelReason,
    Cause,
    SideEffect,
)
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.views.wording.rows import clock_text

translate = QCoreApplication.translate

_REASONS: Final = {
    CancelReason.CUSTOMER_ASKED: QT_TRANSLATE_NOOP("cancelling", "Customer asked to cancel"),
    CancelReason.ITEM_UNAVAILABLE: QT_TRANSLATE_NOOP("cancelling", "Item is out of stock"),
    CancelReason.ALL_ITEMS_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "cancelling", "All items are out of stock"
    ),
    CancelReason.DUPLICATE: QT_TRANSLATE_NOOP("cancelling", "Duplicate order"),
    CancelReason.KITCHEN_CLOSED: QT_TRANSLATE_NOOP("cancelling", "Kitchen is closed"),
    CancelReason.TOO_BUSY: QT_TRANSLATE_NOOP("cancelling", "Too busy to prepare it"),
    CancelReason.NOT_ENOUGH_STAFF: QT_TRANSLATE_NOOP("cancelling", "Not enough staff"),
    CancelReason.CANNOT_MEET_REQUEST: QT_TRANSLATE_NOOP(
        "cancelling", "Can’t do what the customer asked"
    ),
    CancelReason.RESTAURANT_PROBLEM: QT_TRANSLATE_NOOP("cancelling", "Problem in the restaurant"),
    CancelReason.NO_COURIER: QT_TRANSLATE_NOOP("cancelling", "No courier came"),
    CancelReason.TOO_LATE: QT_TRANSLATE_NOOP("cancelling", "Delivery is too late"),
    CancelReason.CANNOT_DELIVER: QT_TRANSLATE_NOOP("cancelling", "Can’t deliver to the address"),
    CancelReason.SUSPECTED_FRAUD: QT_TRANSLATE_NOOP("cancelling", "Suspected fraud"),
    CancelReason.OTHER: QT_TRANSLATE_NOOP("cancelling", "Other reason"),
}

_SIDE_EFFECTS: Final = {
    SideEffect.STORE_OFFLINE_12_H: QT_TRANSLATE_NOOP(
        "cancelling", "With this reason {platform} takes your store offline for 12 hours."
    ),
    SideEffect.STORE_OFFLINE_15_MIN: QT_TRANSLATE_NOOP(
        "cancelling", "With this reason {platform} takes your store offline for 15 minutes."
    ),
}

_WAITING_TO_SEND: Final = {
    Cause.UNREACHABLE: QT_TRANSLATE_NOOP(
        "cancelling", "{platform} can’t be reached. Trying again; nothing has been sent yet."
    ),
    Cause.SIGN_IN_REJECTED: QT_TRANSLATE_NOOP(
        "cancelling", "The sign-in was refused. Renewing it; the order is not cancelled yet."
    ),
    Cause.TOO_BUSY: QT_TRANSLATE_NOOP(
        "cancelling", "{platform} takes no more requests right now. Trying again soon."
    ),
}

_NOT_SENT: Final = {
    Cause.ALREADY_GONE: QT_TRANSLATE_NOOP(
        "cancelling", "Nothing was sent: the food had already left."
    ),
    Cause.ORDER_DIFFERS: QT_TRANSLATE_NOOP(
        "cancelling",
        "Nothing was sent: {platform} now shows another order than the one you confirmed.",
    ),
    Cause.ORDER_CHANGED: QT_TRANSLATE_NOOP(
        "cancelling",
        "Nothing was sent: the order changed after you confirmed. Check it, then cancel again.",
    ),
    Cause.NOT_CANCELLABLE: QT_TRANSLATE_NOOP(
        "cancelling",
        "Nothing was sent: {platform} shows the order in a state that allows no cancellation.",
    ),
    Cause.UNREACHABLE: QT_TRANSLATE_NOOP(
        "cancelling", "Nothing was sent: {platform} could not be reached."
    ),
    Cause.SIGN_IN_REJECTED: QT_TRANSLATE_NOOP(
        "cancelling", "The order was not cancelled: the sign-in was refused."
    ),
    Cause.NOT_PERMITTED: QT_TRANSLATE_NOOP(
        "cancelling",
        "The order was not cancelled: this account is not permitted to do it. Call {platform}.",
    ),
    Cause.MALFORMED: QT_TRANSLATE_NOOP(
        "cancelling", "The order was not cancelled: the request was not accepted as it stands."
    ),
    Cause.TOO_BUSY: QT_TRANSLATE_NOOP(
        "cancelling", "The order was not cancelled: too many requests just now. Confirm again."
    ),
    Cause.EXPIRED: QT_TRANSLATE_NOOP(
        "cancelling", "Nothing was sent: your confirmation grew too old. Confirm again."
    ),
    Cause.WITHDRAWN: QT_TRANSLATE_NOOP("cancelling", "You chose not to send it."),
    Cause.NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "cancelling", "Nothing was sent: this computer can’t write its record."
    ),
    Cause.APP_FAILED: QT_TRANSLATE_NOOP(
        "cancelling", "Nothing was sent: something went wrong inside Order Manager. Try again."
    ),
    Cause.APP_CLOSED: QT_TRANSLATE_NOOP(
        "cancelling", "Nothing was sent: the app closed before sending."
    ),
}


def reason_text(reason: CancelReason) -> str:
    """A reason as the manager picks it from the list."""
    return _said(_REASONS[reason])


def side_effect_text(effect: SideEffect, platform: str) -> str:
    """The warning that stands beside a chosen reason."""
    return _said(_SIDE_EFFECTS[effect], platform=platform)


def attempt_headline(attempt: Attempt, platform: str) -> str:
    """A few words for where an attempt stands."""
    match attempt.state:
        case AttemptState.INTENT if attempt.cause in _WAITING_TO_SEND:
            return translate("cancelling", "Not sent yet")
        case AttemptState.INTENT:
            return translate("cancelling", "Checking order…")
        case AttemptState.SENDING:
            return translate("cancelling", "Sending to {platform}…").format(platform=platform)
        case AttemptState.ACCEPTED:
            return translate("cancelling", "Cancelling…")
        case AttemptState.UNKNOWN:
            return translate("cancelling", "Not confirmed")
        case AttemptState.CANCELLED:
            return translate("cancelling", "{platform} confirmed").format(platform=platform)
        case AttemptState.NOT_CANCELLED:
            return translate("cancelling", "Not cancelled")
        case AttemptState.NOT_SENT:
            return translate("cancelling", "Not sent")


def attempt_line(attempt: Attempt, platform: str) -> str:
    """One or two sentences beneath the headline: what is known, and what it means."""
    match attempt.state:
        case AttemptState.INTENT:
            return _waiting_to_send_line(attempt, platform)
        case AttemptState.SENDING:
            return translate("cancelling", "The request is on its way. Not cancelled yet.")
        case AttemptState.ACCEPTED:
            return _accepted_line(attempt, platform)
        case AttemptState.UNKNOWN:
            return _unknown_line(attempt, platform)
        case AttemptState.CANCELLED:
            return cancelled_line(attempt, platform)
        case AttemptState.NOT_CANCELLED:
            return _not_cancelled_line(attempt, platform)
        case AttemptState.NOT_SENT:
            return _not_sent_line(attempt, platform)


def _waiting_to_send_line(attempt: Attempt, platform: str) -> str:
    if attempt.cause is Cause.TOO_BUSY and attempt.sends_at is not None:
        text = translate(
            "cancelling", "{platform} takes no more requests right now. Sends at {time}."
        )
        return text.format(platform=platform, time=_exact(attempt.sends_at))
    if attempt.cause in _WAITING_TO_SEND:
        return _said(_WAITING_TO_SEND[attempt.cause], platform=platform)
    return translate("cancelling", "Making sure it is still the same order. Nothing is sent yet.")


def _accepted_line(attempt: Attempt, platform: str) -> str:
    if attempt.platform_reports_failure:
        return _reported_failure_line(platform)
    text = translate(
        "cancelling",
        "Sent {time}. Waiting for {platform} to confirm; not cancelled yet. "
        "You can close this window.",
    )
    return text.format(time=_sent_text(attempt), platform=platform)


def _unknown_line(attempt: Attempt, platform: str) -> str:
    if attempt.platform_reports_failure:
        return _reported_failure_line(platform)
    if attempt.cause is Cause.CONTRADICTED:
        text = translate(
            "cancelling",
            "{platform} did not take the request of {time}. Checking what became of the order; "
            "do not treat it as cancelled.",
        )
    else:
        text = translate(
            "cancelling",
            "Sent {time}, but no clear answer came back from {platform}. Checking; "
            "do not treat it as cancelled.",
        )
    return text.format(time=_sent_text(attempt), platform=platform)


def _reported_failure_line(platform: str) -> str:
    text = translate(
        "cancelling",
        "{platform} reports a failed cancellation; the order is still active.",
    )
    return text.format(platform=platform)


def cancelled_line(attempt: Attempt, platform: str) -> str:
    """Who called the order off, as far as the platform says, and when that was confirmed."""
    if attempt.cause is Cause.REJECTED_BY_RESTAURANT:
        text = translate("cancelling", "Rejected: the order is off. Confirmed at {time}.")
    elif attempt.cancelled_by is CancelledBy.RESTAURANT:
        text = translate("cancelling", "Cancelled by the restaurant. Confirmed at {time}.")
    elif attempt.cancelled_by is CancelledBy.PLATFORM_OR_CUSTOMER:
        text = translate(
            "cancelling", "Cancelled by {platform} or the customer. Confirmed at {time}."
        )
    else:
        text = translate("cancelling", "Cancelled. Confirmed at {time}.")
    settled_at = attempt.settled_at or attempt.confirmed_at
    line = text.format(platform=platform, time=_exact(settled_at))
    if not is_contradicted(attempt):
        return line
    warning = translate("cancelling", "{platform} now shows the order as live again: call them.")
    return f"{line} {warning.format(platform=platform)}"


def _not_cancelled_line(attempt: Attempt, platform: str) -> str:
    if attempt.cause is not Cause.ENDED_OTHERWISE:
        text = translate("cancelling", "{platform} did not cancel the order; it is still active.")
    elif attempt.ended_as is OrderStatus.FULFILLED:
        text = translate(
            "cancelling",
            "The order was completed before {platform} acted on it. Ask them what can still be "
            "done.",
        )
    else:
        text = translate(
            "cancelling",
            "The order was picked up before {platform} acted on it. Ask them what can still be "
            "done.",
        )
    return text.format(platform=platform)


def _not_sent_line(attempt: Attempt, platform: str) -> str:
    if attempt.cause is Cause.ALREADY_OFF:
        return _already_off_line(attempt, platform)
    if attempt.cause not in _NOT_SENT:
        return translate("cancelling", "Nothing was sent.")
    return _said(_NOT_SENT[attempt.cause], platform=platform)


def _already_off_line(attempt: Attempt, platform: str) -> str:
    if attempt.ended_as is OrderStatus.REJECTED:
        return translate("cancelling", "Nothing was sent: the order had already been rejected.")
    if attempt.cancelled_by is CancelledBy.PLATFORM_OR_CUSTOMER:
        text = translate(
            "cancelling",
            "Nothing was sent: {platform} or the customer had already cancelled the order.",
        )
        return text.format(platform=platform)
    return translate("cancelling", "Nothing was sent: the order was already cancelled.")


def _sent_text(attempt: Attempt) -> str:
    return _exact(attempt.sent_at or attempt.confirmed_at)


def _exact(moment: datetime) -> str:
    return clock_text(moment, with_seconds=True)


def _said(literal: object, **facts: str) -> str:
    return translate("cancelling", str(literal)).format(**facts)
