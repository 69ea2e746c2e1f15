"""Words for the next step of an order: what can be asked for, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.next_step import NextStep, StepCause, StepRequest, StepState
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import clock_text, number_text, platform_name

translate = QCoreApplication.translate

_LONGEST_ANSWER = 300


def step_text(step: NextStep) -> str:
    """What stands on the button and in the menu."""
    match step:
        case NextStep.CONFIRM:
            return translate("next_steps", "Confirm order…")
        case NextStep.READY:
            return translate("next_steps", "Mark as ready")
        case NextStep.PREP_TIME:
            return translate("next_steps", "More time…")


def step_icon(step: NextStep) -> str:
    """Its icon."""
    return {
        NextStep.CONFIRM: "check",
        NextStep.READY: "circle-check",
        NextStep.PREP_TIME: "calendar-clock",
    }[step]


def blocked_text(cause: StepCause) -> str:
    """Why a step can't be asked for now; empty if it can."""
    if cause is StepCause.CANCELLING:
        return translate("next_steps", "A cancellation of this order is under way.")
    return ""


def step_headline(request: StepRequest) -> str:
    """Where a request stands, in two or three words."""
    match request.wish.step:
        case NextStep.CONFIRM:
            return _confirm_headline(request.state)
        case NextStep.READY:
            return _ready_headline(request.state)
        case NextStep.PREP_TIME:
            return _time_headline(request.state).format(minutes=request.wish.minutes or "")


def _confirm_headline(state: StepState) -> str:
    match state:
        case StepState.SENDING:
            return translate("next_steps", "Confirming…")
        case StepState.REQUESTED:
            return translate("next_steps", "Confirmation requested")
        case StepState.DONE:
            return translate("next_steps", "Order confirmed")
        case StepState.FAILED:
            return translate("next_steps", "Confirming failed")
        case StepState.UNCLEAR:
            return translate("next_steps", "Confirming: not clear")


def _ready_headline(state: StepState) -> str:
    match state:
        case StepState.SENDING:
            return translate("next_steps", "Marking as ready…")
        case StepState.REQUESTED:
            return translate("next_steps", "Ready requested")
        case StepState.DONE:
            return translate("next_steps", "Marked as ready")
        case StepState.FAILED:
            return translate("next_steps", "Marking as ready failed")
        case StepState.UNCLEAR:
            return translate("next_steps", "Marking as ready: not clear")


def _time_headline(state: StepState) -> str:
    match state:
        case StepState.SENDING:
            return translate("next_steps", "Changing the time to {minutes} min…")
        case StepState.REQUESTED:
            return translate("next_steps", "{minutes} min requested")
        case StepState.DONE:
            return translate("next_steps", "Preparation time: {minutes} min")
        case StepState.FAILED:
            return translate("next_steps", "Changing the time failed")
        case StepState.UNCLEAR:
            return translate("next_steps", "Changing the time: not clear")


def step_tone(request: StepRequest) -> Tone:
    """The tone of the headline."""
    return {
        StepState.DONE: Tone.OK,
        StepState.FAILED: Tone.DANGER,
        StepState.UNCLEAR: Tone.WARN,
    }.get(request.state, Tone.MUTED)


def step_line(request: StepRequest, platform: str) -> str:
    """What that means, and what to do next; empty if there is no more to say."""
    at = clock_text(request.taken_at) if request.taken_at else ""
    match request.state:
        case StepState.REQUESTED:
            text = translate("next_steps", "Since {time}. {platform} does not show it yet.")
        case StepState.FAILED | StepState.UNCLEAR:
            return _trouble(request, platform)
        case _:
            return ""
    return text.format(time=at, platform=platform)


def _trouble(request: StepRequest, platform: str) -> str:
    if request.cause is StepCause.REFUSED:
        return _refused(request, platform)
    return _trouble_of(request).format(platform=platform)


def _refused(request: StepRequest, platform: str) -> str:
    words = one_line(request.platform_text, longest=_LONGEST_ANSWER)
    if not words:
        return translate("next_steps", "{platform} refused, and did not say why.").format(
            platform=platform
        )
    text = translate("next_steps", "{platform} refused: {text}")
    return text.format(platform=platform, text=words)


def _trouble_of(request: StepRequest) -> str:
    match request.cause:
        case StepCause.NOT_PERMITTED:
            return _not_permitted(request.wish.step)
        case StepCause.SIGN_IN_REJECTED:
            return translate("next_steps", "The sign-in was rejected. Nothing was done.")
        case StepCause.UNREACHABLE:
            return translate(
                "next_steps", "There was no connection. Nothing was sent; you can ask again."
            )
        case StepCause.TOO_BUSY:
            return translate(
                "next_steps",
                "Too many requests at the moment. Nothing was done; ask again in a minute.",
            )
        case StepCause.CANCELLING:
            return translate("next_steps", "A cancellation was faster. Nothing was sent.")
        case StepCause.ORDER_ENDED:
            return translate("next_steps", "The order is over.")
        case StepCause.NOT_SHOWN:
            return translate(
                "next_steps",
                "{platform} took the request, but does not show it. You can ask again.",
            )
        case _:
            return translate(
                "next_steps", "There was no clear answer. It may be done; you can ask again."
            )


def _not_permitted(step: NextStep) -> str:
    if step is NextStep.PREP_TIME:
        return translate(
            "next_steps",
            "This account may not change preparation times. Ask your account manager or support "
            "for the permission “orders.update”.",
        )
    return translate(
        "next_steps",
        "This account may not do that. Ask your account manager or support for the permission.",
    )


def step_told(request: StepRequest, order: Order) -> str:
    """The toast about a request that came to its end."""
    platform = platform_name(order.platform)
    headline = step_headline(request)
    line = step_line(request, platform)
    text = translate("next_steps", "Order {number}: {headline}. {line}")
    return text.format(number=number_text(order), headline=headline, line=line).strip()


def asked_text(request: StepRequest) -> str:
    """The wish, for the timeline."""
    minutes = request.wish.minutes
    match request.wish.step:
        case NextStep.CONFIRM if minutes:
            text = translate("next_steps", "Asked to confirm, ready in {minutes} min")
        case NextStep.CONFIRM:
            text = translate("next_steps", "Asked to confirm")
        case NextStep.READY:
            text = translate("next_steps", "Asked to mark as ready")
        case NextStep.PREP_TIME:
            text = translate("next_steps", "Asked for a preparation time of {minutes} min")
    return text.format(minutes=minutes)


def ended_text(request: StepRequest, platform: str) -> str:
    """How it ended, for the timeline."""
    return " – ".join(filter(None, (step_headline(request), step_line(request, platform))))


def confirm_title(order: Order) -> str:
    """Asks for the time it takes."""
    return translate("next_steps", "Confirm order {number}?").format(number=number_text(order))


def more_time_title(order: Order) -> str:
    """Asks for another time."""
    return translate("next_steps", "More time for order {number}?").format(
        number=number_text(order)
    )


def ready_in() -> str:
    """Over the choices of minutes."""
    return translate("next_steps", "Ready in how many minutes?")


def whole_time(now_minutes: int | None) -> str:
    """Over the choices of a new time."""
    if now_minutes is None:
        return translate("next_steps", "Preparation time in all, in minutes")
    return translate("next_steps", "Preparation time in all, in minutes (now {minutes})").format(
        minutes=now_minutes
    )


def over_now(order: Order) -> str:
    """The order went on while somebody was choosing."""
    return translate("next_steps", "{platform} shows another state of this order now.").format(
        platform=platform_name(order.platform)
    )
