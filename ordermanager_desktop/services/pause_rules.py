"""The pure rules of a store's pause: what an answer, its progress and the time make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ordermanager_desktop.models.cancellation import AnswerCause, CancelOutcome
from ordermanager_desktop.models.store_pause import PauseCause, PauseState, StorePause
from ordermanager_desktop.services.gateways.step_protocols import (
    PauseAction,
    PauseAnswer,
    Progress,
    ProviderProgress,
)


@dataclass(frozen=True, slots=True)
class PauseTimings:
    """How long a pause waits for what, in seconds."""

    room_s: float = 20.0  # for a place in the platform's limit
    poll_pauses_s: tuple[float, ...] = (2.0, 4.0, 8.0, *(15.0,) * 8, *(30.0,) * 15)
    poll_again_s: float = 60.0  # once the patience is over, as long as nobody knows

    def scaled(self, factor: float) -> PauseTimings:
        """All pauses by a factor; a test lives through minutes in seconds."""
        return replace(
            self,
            room_s=self.room_s * factor,
            poll_pauses_s=tuple(s * factor for s in self.poll_pauses_s),
            poll_again_s=self.poll_again_s * factor,
        )


_TOLD_FOR = timedelta(hours=12)
_FAILED_BY = {
    AnswerCause.UNREACHABLE: PauseCause.UNREACHABLE,
    AnswerCause.UNSAFE_ID: PauseCause.REFUSED,
    AnswerCause.SIGN_IN_REJECTED: PauseCause.SIGN_IN_REJECTED,
    AnswerCause.MALFORMED: PauseCause.REFUSED,
    AnswerCause.NOT_PERMITTED: PauseCause.NOT_PERMITTED,
    AnswerCause.TOO_MANY_REQUESTS: PauseCause.TOO_BUSY,
    AnswerCause.CONTRADICTED: PauseCause.REFUSED,
}


def action_of(pause: StorePause) -> PauseAction:
    """What the last request asked for."""
    return PauseAction.RESUME if pause.is_resume else PauseAction.PAUSE


def after_answer(pause: StorePause, told: PauseAnswer) -> StorePause:
    """The pause after the platform's answer, or the lack of one."""
    answer = told.answer
    if answer.outcome is CancelOutcome.ACCEPTED:
        if told.request_id:
            return replace(pause, request_id=told.request_id)
        return replace(pause, state=PauseState.UNKNOWN, cause=PauseCause.NEVER_DONE)
    if answer.cause in _FAILED_BY:
        cause = _FAILED_BY[answer.cause]
        return replace(pause, state=PauseState.FAILED, cause=cause, platform_text=answer.text)
    return replace(
        pause,
        state=PauseState.UNKNOWN,
        cause=PauseCause.NO_ANSWER,
        platform_text=answer.text,
    )


def after_progress(pause: StorePause, providers: Sequence[ProviderProgress]) -> StorePause:
    """The pause after a look at its request: over only when every platform has told its end."""
    standings = {each.progress for each in providers}
    if not providers or standings & {Progress.UNDER_WAY, Progress.UNKNOWN}:
        return pause
    failed = [each for each in providers if each.progress is Progress.FAILED]
    text = next((each.text for each in failed if each.text), "")
    if Progress.DONE not in standings:
        return replace(pause, state=PauseState.FAILED, cause=PauseCause.REFUSED, platform_text=text)
    failed_on = tuple(each.source for each in failed)
    if pause.is_resume and not failed:
        return StorePause(pause.place)
    if pause.is_resume:
        return replace(
            pause,
            state=PauseState.FAILED,
            cause=PauseCause.REFUSED,
            failed_on=failed_on,
            platform_text=text,
        )
    return replace(
        pause,
        state=PauseState.PAUSED,
        cause=PauseCause.NONE,
        failed_on=failed_on,
        platform_text=text,
    )


def after_patience(pause: StorePause) -> StorePause:
    """The pause after it has waited for its end for long enough."""
    if not pause.is_under_way:
        return pause
    return replace(pause, state=PauseState.UNKNOWN, cause=PauseCause.NEVER_DONE)


def after_time(pause: StorePause, now: datetime) -> StorePause:
    """The pause once its own end has come; a pause that never was has none."""
    if pause.until is None or now < pause.until or not pause.may_be_paused:
        return pause
    return replace(pause, state=PauseState.OVER, cause=PauseCause.NONE, platform_text="")


def after_start(pause: StorePause) -> StorePause:
    """The pause as the next run finds it: what was sent without an answer may have been done."""
    if pause.is_under_way and not pause.request_id:
        return replace(pause, state=PauseState.UNKNOWN, cause=PauseCause.NO_ANSWER)
    return pause


def is_long_past(pause: StorePause, now: datetime) -> bool:
    """True if nobody needs to hear of it any more."""
    last = pause.until or pause.asked_at
    return last is None or now - last > _TOLD_FOR
