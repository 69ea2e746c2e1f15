"""Sends commands to an API, each once, and returns what the answer proves."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer, CancelOutcome
from ordermanager_desktop.services.gateways.evidence import (
    evidence_of,
    evidence_of_silence,
    not_sent,
)
from ordermanager_desktop.services.gateways.http import (
    Answer,
    CallFailed,
    HttpSessions,
    Misaddressed,
)
from ordermanager_desktop.services.gateways.http_call import Call, HeldBack
from ordermanager_desktop.services.gateways.http_reads import ErrorText, short_body
from ordermanager_desktop.services.gateways.protocols import always

COMMAND_DEADLINE_S = 30.0
_log = logging.getLogger(__name__)


class HttpCommander:
    """Commands over the connections it is given, and closes them.

    Args:
        sessions: Connections used for nothing but commands, so that no slow read delays one.
        error_text: Finds the words in a refusal's body.
    """

    def __init__(self, sessions: HttpSessions, error_text: ErrorText) -> None:
        self._sessions = sessions
        self._error_text = error_text

    async def post(
        self,
        target: str,
        body: bytes,
        *,
        headers: Mapping[str, str],
        deadline_s: float = COMMAND_DEADLINE_S,
        may_leave: Callable[[], bool] = always,
    ) -> CancelAnswer:
        """Send a JSON command to an address, percent-encoded already; failures are evidence too.

        Cancelling this coroutine proves nothing about the command: it may have arrived.
        """
        call = _call(target, body, headers, deadline_s, may_leave)
        return (await self._answered(call))[0]

    async def ask(
        self,
        target: str,
        body: bytes,
        *,
        headers: Mapping[str, str],
        deadline_s: float = COMMAND_DEADLINE_S,
    ) -> tuple[CancelAnswer, bytes]:
        """The same, with what the answer says; the body is empty unless it came whole."""
        return await self._answered(_call(target, body, headers, deadline_s, always))

    async def _answered(self, call: Call) -> tuple[CancelAnswer, bytes]:
        evidence: CancelAnswer | None = None
        body = b""
        try:
            async with self._sessions.answered(call) as answer:
                evidence = evidence_of(answer.status)  # stands, even if the rest breaks off
                body = await short_body(answer)  # read even of a 2xx: it frees the connection
                evidence = self._with_details(evidence, answer, body)
        except CallFailed as error:
            _log.warning("command has left: %s; then %r", call.has_left, error)
        except HeldBack:
            return not_sent(AnswerCause.HELD_BACK), b""
        except Misaddressed:
            return not_sent(AnswerCause.UNSAFE_ID), b""
        return evidence or evidence_of_silence(left=call.has_left), body

    async def aclose(self) -> None:
        """Close the connections."""
        await self._sessions.aclose()

    def _with_details(self, evidence: CancelAnswer, answer: Answer, body: bytes) -> CancelAnswer:
        if evidence.outcome is CancelOutcome.ACCEPTED:
            return evidence
        is_throttled = evidence.cause is AnswerCause.TOO_MANY_REQUESTS
        wait_s = answer.retry_after_s if is_throttled else None
        return replace(evidence, text=self._error_text(body), retry_after_s=wait_s)


def _call(
    target: str,
    body: bytes,
    headers: Mapping[str, str],
    deadline_s: float,
    may_leave: Callable[[], bool],
) -> Call:
    kind = {"Content-Type": "application/json"} if body else {}
    return Call("POST", target, {**headers, **kind}, deadline_s, content=body, may_leave=may_leave)
