"""What an answer to a command proves, or the lack of one."""

from __future__ import annotations

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer, CancelOutcome

_REFUSALS = {
    400: AnswerCause.MALFORMED,
    401: AnswerCause.SIGN_IN_REJECTED,
    403: AnswerCause.NOT_PERMITTED,
    429: AnswerCause.TOO_MANY_REQUESTS,
}
# They may also mean that the order ended before, so a read has to decide.
_CONTRADICTIONS = frozenset({404, 409, 422})


def evidence_of(status: int) -> CancelAnswer:
    """What a status line proves, whatever becomes of the body behind it."""
    if 200 <= status < 300:
        return CancelAnswer(CancelOutcome.ACCEPTED, AnswerCause.TAKEN)
    if status in _REFUSALS:
        return CancelAnswer(CancelOutcome.REFUSED, _REFUSALS[status])
    if status in _CONTRADICTIONS:
        return CancelAnswer(CancelOutcome.UNKNOWN, AnswerCause.CONTRADICTED)
    return CancelAnswer(CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR)


def evidence_of_silence(*, left: bool) -> CancelAnswer:
    """What no status line proves; ``left`` if the request's headers had started on their way."""
    if left:
        return CancelAnswer(CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR)
    return not_sent(AnswerCause.UNREACHABLE)


def not_sent(cause: AnswerCause, *, retry_after_s: float | None = None) -> CancelAnswer:
    """The command provably never left this computer."""
    return CancelAnswer(CancelOutcome.NOT_SENT, cause, retry_after_s=retry_after_s)
