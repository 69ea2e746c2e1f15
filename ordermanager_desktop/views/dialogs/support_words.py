"""Words for a cancellation that did not work: what it means, and what support is told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.cancellation import Attempt, AttemptState
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.cancelling import (
    attempt_headline,
    attempt_line,
    reason_text,
)
from ordermanager_desktop.views.wording.rows import clock_text, number_text, platform_name

translate = QCoreApplication.translate

_LONGEST_ANSWER = 300
_LONGEST_NAME = 40  # in a text message, where every character costs room in the QR code


def failure_title(row: OrderRow, attempt: Attempt) -> str:
    """What happened, as the title of a dialog."""
    order = row.order
    if order.status.is_off:
        return translate("support", "Order {number} is off").format(number=number_text(order))
    if attempt.state is AttemptState.NOT_SENT:
        return translate("support", "The cancellation was not sent")
    if attempt.state is AttemptState.NOT_CANCELLED:
        text = translate("support", "{platform} didn’t cancel order {number}")
        return text.format(platform=platform_name(order.platform), number=number_text(order))
    return translate("support", "Not confirmed: order {number}").format(number=number_text(order))


def failure_meaning(row: OrderRow, attempt: Attempt) -> str:
    """What it means for the food; “keep preparing it” is said of a live order alone."""
    if not row.order.status.is_live:
        return _meaning_after_pickup(row.order)
    if attempt.state is AttemptState.NOT_SENT:
        return translate(
            "support", "Nothing changed: the order is still active, keep preparing it."
        )
    if attempt.state is AttemptState.NOT_CANCELLED:
        return translate(
            "support", "The order is still active: keep preparing it until this is settled."
        )
    return translate(
        "support", "Do not treat it as cancelled: keep preparing it until this is settled."
    )


def _meaning_after_pickup(order: Order) -> str:
    if order.status.is_off:
        return translate("support", "The order is off by now; nothing is left to do.")
    if order.status.has_ended:
        text = translate("support", "The food has left. Ask {platform} what can still be done.")
        return text.format(platform=platform_name(order.platform))
    return translate("support", "The order’s state is unknown. Ask before you throw food away.")


def answer_line(attempt: Attempt, platform: str) -> str:
    """The platform's own words, or ours when it said nothing."""
    answer = one_line(attempt.platform_text, longest=_LONGEST_ANSWER)
    if not answer:
        return attempt_line(attempt, platform)
    return translate("support", "{platform} answered: {text}").format(
        platform=platform, text=answer
    )


def attempts_line(attempt: Attempt, attempt_count: int) -> str:
    """Which attempt this was, when, and the reference that support asks for."""
    last = attempt.settled_at or attempt.sent_at or attempt.confirmed_at
    text = translate("support", "Attempt {count} · {time} · reference {reference}")
    return text.format(
        count=attempt_count, time=clock_text(last, with_seconds=True), reference=attempt.reference
    )


def support_message(order: Order, attempt: Attempt) -> str:
    """The text message to support. It leaves this computer, so it names no customer."""
    text = translate(
        "support",
        "Please cancel {platform} order {number}. Store {store}. Reference {reference}.",
    )
    return text.format(
        platform=one_line(platform_name(order.platform), longest=_LONGEST_NAME),
        number=one_line(number_text(order), longest=_LONGEST_NAME),
        store=one_line(order.key.store, longest=_LONGEST_NAME),
        reference=attempt.reference,
    )


def unsent_message(order: Order) -> str:
    """The text message to support about an order that nothing was sent for; no customer in it."""
    text = translate(
        "support", "Please cancel {platform} order {number}. Store {store}. Order ID {id}."
    )
    return text.format(
        platform=one_line(platform_name(order.platform), longest=_LONGEST_NAME),
        number=one_line(number_text(order), longest=_LONGEST_NAME),
        store=one_line(order.key.store, longest=_LONGEST_NAME),
        id=one_line(order.key.order_id, longest=_LONGEST_NAME),
    )


def support_details(order: Order, attempt: Attempt, attempt_count: int) -> str:
    """All facts that support may ask for, line by line; no customer among them."""
    platform = platform_name(order.platform)
    facts = (
        (translate("support", "Platform"), platform),
        (translate("support", "Order"), number_text(order)),
        (translate("support", "Order ID"), order.key.order_id),
        (translate("support", "Store"), order.key.store),
        (translate("support", "Reason"), reason_text(attempt.reason)),
        (translate("support", "State"), attempt_headline(attempt, platform)),
        (translate("support", "What is known"), attempt_line(attempt, platform)),
        (translate("support", "Answer of the platform"), attempt.platform_text[:_LONGEST_ANSWER]),
        (translate("support", "Attempts"), str(attempt_count)),
        (translate("support", "Confirmed"), clock_text(attempt.confirmed_at, with_seconds=True)),
        (translate("support", "Reference"), attempt.reference),
    )
    return "\n".join(f"{name}: {one_line(value)}" for name, value in facts if value)
