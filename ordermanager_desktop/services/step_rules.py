"""The pure rules of a step: what an answer and a look at the order make of its request."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer, CancelOutcome
from ordermanager_desktop.models.next_step import StepCause, StepRequest, StepState, shows
from ordermanager_desktop.models.order import Order


@dataclass(frozen=True, slots=True)
class StepTimings:
    """How long each part of a step waits, in seconds."""

    room_s: float = 20.0  # for a place in the platform's limit, and until a 429 is over
    busy_pauses_s: tuple[float, ...] = (2.0, 4.0, 8.0)
    read_pauses_s: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 15.0, 15.0, 15.0)

    def scaled(self, factor: float) -> StepTimings:
        """All pauses by a factor; a test lives through a minute in seconds."""
        return replace(
            self,
            room_s=self.room_s * factor,
            busy_pauses_s=tuple(s * factor for s in self.busy_pauses_s),
            read_pauses_s=tuple(s * factor for s in self.read_pauses_s),
        )


_FAILED_BY = {
    AnswerCause.UNREACHABLE: StepCause.UNREACHABLE,
    AnswerCause.UNSAFE_ID: StepCause.REFUSED,
    AnswerCause.HELD_BACK: StepCause.CANCELLING,
    AnswerCause.SIGN_IN_REJECTED: StepCause.SIGN_IN_REJECTED,
    AnswerCause.MALFORMED: StepCause.REFUSED,
    AnswerCause.NOT_PERMITTED: StepCause.NOT_PERMITTED,
    AnswerCause.TOO_MANY_REQUESTS: StepCause.TOO_BUSY,
}


def after_answer(request: StepRequest, answer: CancelAnswer, now: datetime) -> StepRequest:
    """The request after the platform's answer, or the lack of one.

    What the platform contradicted (404, 409, 422) is refused unless a look at the order shows it;
    what is unclear stays so until one does.
    """
    if request.state is not StepState.SENDING:
        return request  # a read was faster
    if answer.outcome is CancelOutcome.ACCEPTED:
        return replace(request, state=StepState.REQUESTED, taken_at=now)
    if answer.cause is AnswerCause.CONTRADICTED:
        return failed(request, StepCause.REFUSED, now, answer.text)
    if answer.cause in _FAILED_BY:
        return failed(request, _FAILED_BY[answer.cause], now, answer.text)
    return unclear(replace(request, platform_text=answer.text), StepCause.NO_ANSWER, now)


def after_look(request: StepRequest, order: Order, now: datetime) -> StepRequest:
    """The request after a look at the order; what was done late is done, too."""
    if request.state is StepState.DONE:
        return request
    if shows(order, request.wish) and _may_be_ours(request):
        return replace(request, state=StepState.DONE, cause=StepCause.NONE, settled_at=now)
    if order.status.has_ended and request.state is not StepState.FAILED:
        return failed(request, StepCause.ORDER_ENDED, now)
    return request


def _may_be_ours(request: StepRequest) -> bool:
    """False if it provably never reached the platform: then somebody else did it."""
    return request.state is not StepState.FAILED or request.cause is StepCause.REFUSED


def failed(
    request: StepRequest, cause: StepCause, now: datetime, platform_text: str = ""
) -> StepRequest:
    """It was not done."""
    return replace(
        request,
        state=StepState.FAILED,
        cause=cause,
        platform_text=platform_text,
        settled_at=now,
    )


def unclear(request: StepRequest, cause: StepCause, now: datetime) -> StepRequest:
    """Nobody knows."""
    return replace(request, state=StepState.UNCLEAR, cause=cause, settled_at=now)
