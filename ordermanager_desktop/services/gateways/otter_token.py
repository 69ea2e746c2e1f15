"""Keeps one Otter access token for its life, and fetches the next one once for all who wait.

Otter Public API reference, "Auth Endpoints", read 2026-06-03: client credentials as a form, a
token for 30 days, no refresh token; 3 unauthenticated requests a minute and address.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from ordermanager_desktop.services.gateways.http_reads import HttpReader
from ordermanager_desktop.services.gateways.otter_payloads import TokenPayload, where_it_broke
from ordermanager_desktop.services.gateways.protocols import (
    NotPermitted,
    PlatformError,
    PlatformUnreachable,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
    WebPageAnswered,
)
from ordermanager_desktop.services.gateways.strict_json import BadJson, parse_json
from ordermanager_desktop.services.redaction import register_secret

TOKEN_TARGET = "/v1/auth/token"
DEFAULT_SCOPE = "manager.orders"
_SKEW_S = 60.0
_FETCHES_A_MINUTE = 3
_MINUTE_S = 60.0
# What the token endpoint answers to wrong credentials or a scope that was never granted.
_BAD_CREDENTIALS = frozenset({400, 404, 422})
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What an application signs in with."""

    client_id: str
    client_secret: str = field(repr=False)
    scope: str = DEFAULT_SCOPE

    def form(self) -> dict[str, str]:
        """The form that asks for a token."""
        return {
            "grant_type": "client_credentials",
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "scope": self.scope,
        }


@dataclass(frozen=True, slots=True)
class GivenToken:
    """A token from an earlier sign-in, with the seconds that are left of its life."""

    value: str = field(repr=False)
    life_s: float


@dataclass(frozen=True, slots=True)
class _Token:
    value: str = field(repr=False)
    good_until_s: float


class SignIn:
    """The account's access token.

    Args:
        reader: Where the token endpoint is.
        credentials: What to sign in with.
        given: A token to begin with. Without a client secret there will be no other.
        clock: Monotonic seconds.
        beside: The sign-in whose limit this one shares, and which always finds room in it.
    """

    def __init__(
        self,
        reader: HttpReader,
        credentials: Credentials,
        *,
        given: GivenToken | None = None,
        clock: Callable[[], float] = time.monotonic,
        beside: SignIn | None = None,
    ) -> None:
        register_secret(credentials.client_secret)
        self._reader = reader
        self._credentials = credentials
        self._clock = clock
        self._token = self._taken(given.value, given.life_s) if given else None
        self._one_at_a_time = asyncio.Lock()
        self._fetched_at_s: deque[float] = (
            beside._fetched_at_s if beside else deque(maxlen=_FETCHES_A_MINUTE)
        )
        self._most_a_minute = _FETCHES_A_MINUTE - 1 if beside else _FETCHES_A_MINUTE
        self._was_refused = False

    def token_at_hand(self) -> str | None:
        """The token, if there is one that should be good."""
        return self._good_token(None)

    async def token(self) -> str:
        """A token that should be good.

        Raises:
            GatewayError: One of the family; ``SignInRequired`` if the credentials are refused.
        """
        return await self._other_than(None)

    async def renewed(self, refused: str | None) -> str:
        """A token other than the refused one; the one another caller has fetched will do.

        Raises:
            GatewayError: One of the family; ``SignInRequired`` if the credentials are refused.
        """
        return await self._other_than(refused)

    async def _other_than(self, refused: str | None) -> str:
        if (value := self._good_token(refused)) is not None:
            return value
        async with self._one_at_a_time:
            if (value := self._good_token(refused)) is None:
                self._token = await self._fetch()
                value = self._token.value
            return value

    def _good_token(self, refused: str | None) -> str | None:
        token = self._token
        is_good = token and token.value != refused and self._clock() < token.good_until_s
        return token.value if token and is_good else None

    def _taken(self, value: str, life_s: float) -> _Token:
        register_secret(value)
        return _Token(value, self._clock() + life_s - min(_SKEW_S, life_s / 2))

    async def _fetch(self) -> _Token:
        if not self._credentials.client_secret:
            raise SignInRequired("the sign-in of the browser is over")
        self._spend_one_fetch()
        try:
            payload = await self._asked()
        except SignInRequired:
            self._was_refused = True
            raise
        except (PlatformUnreachable, WebPageAnswered):
            self._fetched_at_s.pop()  # the endpoint never saw it; an outage must not use them up
            raise
        self._was_refused = False
        life_s = float(payload.expires_in_s)
        _log.info("signed in for %.0f s", life_s)
        return self._taken(payload.access_token, life_s)

    async def _asked(self) -> TokenPayload:
        return await asked_token(self._reader, self._credentials.form())

    def _spend_one_fetch(self) -> None:
        """Keep to the endpoint's limit, which all stations behind one address share."""
        now_s = self._clock()
        is_full = len(self._fetched_at_s) >= self._most_a_minute
        wait_s = self._fetched_at_s[-self._most_a_minute] + _MINUTE_S - now_s if is_full else 0.0
        if wait_s > 0 and self._was_refused:
            raise SignInRequired("the sign-in was refused, and tried too often within a minute")
        if wait_s > 0:
            raise RateLimited(wait_s)
        self._fetched_at_s.append(now_s)


async def asked_token(reader: HttpReader, form: Mapping[str, str]) -> TokenPayload:
    """What the token endpoint answers to a form.

    Raises:
        GatewayError: One of the family; ``SignInRequired`` if what the form holds is refused.
    """
    try:
        reply = await reader.sign_in(TOKEN_TARGET, form)
        return TokenPayload.model_validate(parse_json(reply.body).value)
    except PlatformError as error:
        if error.status in _BAD_CREDENTIALS:
            raise SignInRequired(f"the sign-in was refused: HTTP {error.status}") from error
        raise
    except NotPermitted as error:
        raise SignInRequired("the sign-in was refused: HTTP 403") from error
    except BadJson as error:
        raise UnreadableAnswer(f"token: {error}") from error
    except ValidationError as error:
        raise UnreadableAnswer(f"token: {where_it_broke(error)}") from error
