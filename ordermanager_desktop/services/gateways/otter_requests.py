"""Requests to the Otter API beside reading orders and cancelling them; all may be repeated safely.

They have connections of their own, so that none ever stands in a cancellation's way, and a token
of their own for each further scope, so that one that was not granted takes nothing else along.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer
from ordermanager_desktop.services.gateways.evidence import not_sent
from ordermanager_desktop.services.gateways.http_commands import HttpCommander
from ordermanager_desktop.services.gateways.http_reads import HttpReader, Reply
from ordermanager_desktop.services.gateways.otter_paths import headers_of
from ordermanager_desktop.services.gateways.otter_token import (
    DEFAULT_SCOPE,
    Credentials,
    SignIn,
)
from ordermanager_desktop.services.gateways.protocols import (
    GatewayError,
    NotPermitted,
    RateLimited,
    SignInRequired,
    always,
)

UPDATE_SCOPE = "orders.update"
STOREFRONT_SCOPE = "manager.storefront"
_DEADLINE_S = 10.0  # nobody waits for these as for a cancellation: they can be asked for again
_log = logging.getLogger(__name__)

_Send: TypeAlias = Callable[[str], Awaitable[tuple[CancelAnswer, bytes]]]


class OtterRequests:
    """Sends them, and renews the sign-in once if it is refused.

    Args:
        commander: Connections that nothing else uses.
        sign_in: The account's main one; the tokens for further scopes share its limit.
    """

    def __init__(
        self,
        commander: HttpCommander,
        reader: HttpReader,
        sign_in: SignIn,
        credentials: Credentials,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._commander = commander
        self._reader = reader
        self._sign_ins = {DEFAULT_SCOPE: sign_in}
        for scope in (UPDATE_SCOPE, STOREFRONT_SCOPE):
            further = Credentials(credentials.client_id, credentials.client_secret, scope)
            self._sign_ins[scope] = SignIn(reader, further, clock=clock, beside=sign_in)

    async def command(
        self,
        target: str,
        body: dict[str, object],
        store: str,
        *,
        scope: str = DEFAULT_SCOPE,
        may_leave: Callable[[], bool] = always,
    ) -> CancelAnswer:
        """Post a command, with no body if there is nothing to say; failures are evidence too."""
        content = json.dumps(body).encode() if body else b""

        async def send(token: str) -> tuple[CancelAnswer, bytes]:
            headers = headers_of(token, store)
            answer = await self._commander.post(
                target, content, headers=headers, deadline_s=_DEADLINE_S, may_leave=may_leave
            )
            return answer, b""

        return (await self._signed_in(scope, send))[0]

    async def ask(
        self, target: str, body: dict[str, object], store: str, *, scope: str
    ) -> tuple[CancelAnswer, bytes]:
        """The same, with the body of the answer; it is empty unless it came whole."""
        content = json.dumps(body).encode()

        async def send(token: str) -> tuple[CancelAnswer, bytes]:
            headers = headers_of(token, store)
            return await self._commander.ask(
                target, content, headers=headers, deadline_s=_DEADLINE_S
            )

        return await self._signed_in(scope, send)

    async def read(self, target: str, store: str, *, scope: str) -> Reply:
        """Read an address, percent-encoded already.

        Raises:
            GatewayError: One of the family; ``NotPermitted`` if the scope was not granted.
        """
        sign_in = self._sign_ins[scope]
        token = await _granted(sign_in)
        try:
            return await self._reader.get(target, headers=headers_of(token, store))
        except SignInRequired:
            headers = headers_of(await sign_in.renewed(token), store)
            return await self._reader.get(target, headers=headers)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._commander.aclose()

    async def _signed_in(self, scope: str, send: _Send) -> tuple[CancelAnswer, bytes]:
        sign_in = self._sign_ins[scope]
        try:
            token = await (sign_in.token() if scope == DEFAULT_SCOPE else _granted(sign_in))
            answer, body = await send(token)
            if answer.cause is not AnswerCause.SIGN_IN_REJECTED:
                return answer, body
            return await send(await sign_in.renewed(token))
        except GatewayError as error:
            _log.warning("no sign-in for %s: %r", scope, error)
            return without_token(error), b""


async def _granted(sign_in: SignIn) -> str:
    """A token for a further scope. The account itself is known to be good where it reads orders."""
    try:
        return await sign_in.token()
    except SignInRequired as error:
        raise NotPermitted("the scope was not granted") from error


def without_token(error: GatewayError) -> CancelAnswer:
    """What it means for a command that there is no token to send it with."""
    match error:
        case SignInRequired():
            return not_sent(AnswerCause.SIGN_IN_REJECTED)
        case NotPermitted():
            return not_sent(AnswerCause.NOT_PERMITTED)
        case RateLimited(retry_after_s=wait_s):
            return not_sent(AnswerCause.TOO_MANY_REQUESTS, retry_after_s=wait_s)
        case _:
            return not_sent(AnswerCause.UNREACHABLE)
