"""Words that stand under the cancel button before anybody presses it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ordermanager_desktop.models.cancellation import ReasonOffer, SideEffect
from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.wording.cancelling import reason_text

translate = QCoreApplication.translate

_HINTS: Final = {
    SideEffect.STORE_OFFLINE_12_H: QT_TRANSLATE_NOOP(
        "before_cancelling", "The reason “{reason}” takes your store offline for 12 hours."
    ),
    SideEffect.STORE_OFFLINE_15_MIN: QT_TRANSLATE_NOOP(
        "before_cancelling", "The reason “{reason}” takes your store offline for 15 minutes."
    ),
}


def before_line(facts: CancelFacts) -> str:
    """What the cancel button will do: through which route, until when, with what side effect."""
    match facts.route:
        case CancelRoute.API:
            sentences = [_api_line(facts), *_strongest_hint(facts.offers)]
            return " ".join(sentences)
        case CancelRoute.CONTACT:
            return _contact_line(facts)
        case CancelRoute.SUPPORT:
            text = translate(
                "before_cancelling",
                "{platform} can’t be asked from here for this order. Support can help.",
            )
            return text.format(platform=facts.platform_name)


def _api_line(facts: CancelFacts) -> str:
    text = translate(
        "before_cancelling", "Asks {platform} to cancel; possible until the food is picked up."
    )
    return text.format(platform=facts.platform_name)


def _strongest_hint(offers: tuple[ReasonOffer, ...]) -> list[str]:
    """The worst thing that a reason sets off; the others are told when they are chosen."""
    for effect in SideEffect:
        for offer in offers:
            if offer.side_effect is effect:
                hint = translate("before_cancelling", str(_HINTS[effect]))
                return [hint.format(reason=reason_text(offer.reason))]
    return []


def _contact_line(facts: CancelFacts) -> str:
    contact = facts.contact
    if contact and contact.phone and contact.portal_url:
        text = translate("before_cancelling", "{platform} cancels by phone or in its portal.")
    elif contact and contact.phone:
        text = translate("before_cancelling", "{platform} cancels by phone.")
    else:
        text = translate(
            "before_cancelling", "{platform} can’t be asked from here. Use its own tablet or site."
        )
    return text.format(platform=facts.platform_name)


def why_not_line(order: Order, route: CancelRoute) -> str:
    """Why the cancel button can't act; empty while it can.

    A platform that is reached by phone can be called whatever its order's record looks like.
    """
    if too_late := _too_late_line(order.status):
        return too_late
    if route is not CancelRoute.API:
        return ""
    if order.defect:
        text = translate(
            "before_cancelling", "Its record is unreadable here. Open it on {platform}."
        )
        return text.format(platform=order.platform.name)
    if order.status is OrderStatus.UNKNOWN and not order.raw_status:
        text = translate(
            "before_cancelling", "Can’t cancel it from here until {platform} shows the order again."
        )
        return text.format(platform=order.platform.name)
    if order.status is OrderStatus.UNKNOWN:
        text = translate(
            "before_cancelling", "Can’t cancel it from here: its state “{state}” is unknown."
        )
        return text.format(state=order.raw_status)
    return ""


def _too_late_line(status: OrderStatus) -> str:
    match status:
        case OrderStatus.PICKED_UP:
            return translate("before_cancelling", "Too late to cancel: the order was picked up.")
        case OrderStatus.FULFILLED:
            return translate("before_cancelling", "Too late to cancel: the order is complete.")
        case OrderStatus.CANCELLED | OrderStatus.REJECTED:
            return translate("before_cancelling", "The order is off; nothing is left to cancel.")
        case _:
            return ""
