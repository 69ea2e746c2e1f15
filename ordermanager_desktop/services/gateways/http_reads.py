"""Reads from an API: an answer, or one of the ``GatewayError`` family."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from ordermanager_desktop.services.gateways.bounded_body import BodyRefused
from ordermanager_desktop.services.gateways.call_faults import CallFault
from ordermanager_desktop.services.gateways.http import (
    MOST_CONNECTIONS,
    Answer,
    CallFailed,
    HttpSessions,
    Misaddressed,
)
from ordermanager_desktop.services.gateways.http_call import Call
from ordermanager_desktop.services.gateways.protocols import (
    CertificateRefused,
    NameNotFound,
    NotPermitted,
    PlatformError,
    PlatformUnreachable,
    ProxyRefused,
    ProxyUnreachable,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
    WebPageAnswered,
)

READ_DEADLINE_S = 10.0
ERROR_LIMIT_BYTES = 64_000
ERROR_GRACE_S = 1.0  # a refusal's words are welcome, but nobody waits long for them
_LIMIT_BYTES = 10_000_000
_OK = 200

ErrorText = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Reply:
    """A successful read. ``server_time`` is the HTTP Date header, aware UTC."""

    body: bytes
    server_time: datetime | None


class HttpReader:
    """Reads over the connections it is given, and closes them.

    Args:
        sessions: Connections used for nothing but reads.
        error_text: Finds the words in a refusal's body.
    """

    def __init__(self, sessions: HttpSessions, error_text: ErrorText) -> None:
        self._sessions = sessions
        self._error_text = error_text
        # The library's pool looks through all that waits for every one that comes or goes: with a
        # hundred in it the window stands still. They wait here instead.
        self._turns = asyncio.Semaphore(MOST_CONNECTIONS)

    async def get(
        self,
        target: str,
        *,
        headers: Mapping[str, str],
        deadline_s: float = READ_DEADLINE_S,
    ) -> Reply:
        """Read an address, percent-encoded already. The deadline counts from its turn on.

        Raises:
            GatewayError: One of the family.
        """
        async with self._turns:
            return await self._read(Call("GET", target, headers, deadline_s), self._error_text)

    async def sign_in(
        self, target: str, form: Mapping[str, str], *, deadline_s: float = READ_DEADLINE_S
    ) -> Reply:
        """Post a sign-in form. A refusal's words are left out: they may repeat the secret.

        Raises:
            GatewayError: One of the family.
        """
        return await self._read(Call("POST", target, {}, deadline_s, form=form), lambda _: "")

    async def aclose(self) -> None:
        """Close the connections."""
        await self._sessions.aclose()

    async def _read(self, call: Call, error_text: ErrorText) -> Reply:
        try:
            async with self._sessions.answered(call) as answer:
                return await _understood(answer, error_text)
        except CallFailed as error:
            raise _unreachable(error) from error
        except Misaddressed as error:
            raise UnreadableAnswer("the address would have meant something else") from error


async def short_body(answer: Answer) -> bytes:
    """What a refusal says, or nothing: its status line has told all that counts."""
    try:
        async with asyncio.timeout(ERROR_GRACE_S):
            return await answer.body(ERROR_LIMIT_BYTES)
    except (TimeoutError, CallFailed, BodyRefused):
        return b""


def _unreachable(error: CallFailed) -> PlatformUnreachable:
    match error.fault:
        case CallFault.NAME_NOT_FOUND:
            return NameNotFound(str(error))
        case CallFault.CERTIFICATE_REFUSED | CallFault.CERTIFICATE_OUT_OF_DATE as fault:
            is_out_of_date = fault is CallFault.CERTIFICATE_OUT_OF_DATE
            return CertificateRefused(is_out_of_date=is_out_of_date)
        case CallFault.PROXY_REFUSED:
            return ProxyRefused(str(error))
        case CallFault.PROXY_UNREACHABLE:
            return ProxyUnreachable(str(error))
        case _:
            return PlatformUnreachable(str(error))


async def _understood(answer: Answer, error_text: ErrorText) -> Reply:
    if answer.status != _OK:
        await _refuse(answer, error_text)
    try:
        body = await answer.body(_LIMIT_BYTES)
    except BodyRefused as error:
        raise UnreadableAnswer(str(error)) from error
    if answer.is_web_page:
        raise WebPageAnswered("a web page instead of data")
    return Reply(body, answer.server_time)


async def _refuse(answer: Answer, error_text: ErrorText) -> NoReturn:
    match answer.status:
        case 401:
            raise SignInRequired("HTTP 401")
        case 407:  # only a proxy says so, and mostly with a web page
            raise ProxyRefused("HTTP 407")
        case status if answer.is_web_page and status < 500 and status != 429:
            raise WebPageAnswered(f"a web page with HTTP {status} instead of data")
        case 403:
            raise NotPermitted("HTTP 403")
        case 429:
            raise RateLimited(answer.retry_after_s)
        case status:
            raise PlatformError(status, error_text(await short_body(answer)))
