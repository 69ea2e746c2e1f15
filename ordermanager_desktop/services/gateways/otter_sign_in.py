"""Signs in to Otter once, for somebody who sets the app up: by a client secret, or by a code.

Otter Public API reference, "Auth Endpoints", read 2026-06-03: `authorization_code` with `code`,
`redirect_uri` and `code_verifier`; `grant_type` and `scope` are required in every form. PKCE:
RFC 7636; a code for a native app: RFC 8252.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from ordermanager_desktop.services.gateways.http import HttpSessions, make_tls_context
from ordermanager_desktop.services.gateways.http_reads import HttpReader
from ordermanager_desktop.services.gateways.otter_payloads import TokenPayload
from ordermanager_desktop.services.gateways.otter_token import GivenToken, asked_token
from ordermanager_desktop.services.gateways.protocols import SignInRequired
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.gateways.sign_in import (
    ALL_SCOPES,
    ORDERS_SCOPE,
    AuthorizationCode,
    SignedIn,
)
from ordermanager_desktop.services.redaction import register_secret

_log = logging.getLogger(__name__)


async def signed_in(connection: Connection, code: AuthorizationCode | None = None) -> SignedIn:
    """Sign in with the code, or else with the connection's secret.

    Raises:
        GatewayError: One of the family; ``SignInRequired`` if it is refused.
        ConnectionMisconfigured: If one of the connection's addresses must not be used.
    """
    reader = await asyncio.to_thread(_reader, connection)
    try:
        if code is not None:
            payload = await asked_token(reader, _code_form(connection, code))
            return _understood(payload, ALL_SCOPES)
        return await _by_secret(reader, connection)
    finally:
        await reader.aclose()


def given_token(connection: Connection) -> GivenToken | None:
    """The token that a connection brings along; None if its life is over."""
    if not connection.access_token:
        return None
    ends_at = connection.token_ends_at
    if ends_at is None:
        return GivenToken(connection.access_token, timedelta(days=30).total_seconds())
    left_s = (ends_at - datetime.now(UTC)).total_seconds()
    return GivenToken(connection.access_token, left_s) if left_s > 0 else None


async def _by_secret(reader: HttpReader, connection: Connection) -> SignedIn:
    """Ask for all that helps; an account without the extras still gets the orders.

    Which of the scopes is not granted, a refusal does not say.
    """
    register_secret(connection.client_secret)
    try:
        payload = await asked_token(reader, _secret_form(connection, ALL_SCOPES))
        return _understood(payload, ALL_SCOPES)
    except SignInRequired as error:
        if "401" in str(error):
            raise  # the client itself is unknown: asking for less would not help
        _log.info("not all scopes are granted; asking for the orders alone")
    payload = await asked_token(reader, _secret_form(connection, (ORDERS_SCOPE,)))
    return _understood(payload, (ORDERS_SCOPE,))


def _understood(payload: TokenPayload, asked: tuple[str, ...]) -> SignedIn:
    """An answer without scopes grants what was asked for (RFC 6749, 5.1)."""
    register_secret(payload.access_token)
    ends_at = datetime.now(UTC) + timedelta(seconds=min(payload.expires_in_s, 10**9))
    return SignedIn(payload.access_token, ends_at, frozenset(payload.scope.split() or asked))


def _secret_form(connection: Connection, scopes: tuple[str, ...]) -> Mapping[str, str]:
    return {
        "grant_type": "client_credentials",
        "client_id": connection.client_id,
        "client_secret": connection.client_secret,
        "scope": " ".join(scopes),
    }


def _code_form(connection: Connection, code: AuthorizationCode) -> Mapping[str, str]:
    register_secret(code.code)
    register_secret(code.verifier)
    form = {
        "grant_type": "authorization_code",
        "client_id": connection.client_id,
        "code": code.code,
        "redirect_uri": code.redirect_uri,
        "code_verifier": code.verifier,
        "scope": " ".join(ALL_SCOPES),
    }
    if connection.client_secret:  # an installed app has none that would be one (RFC 8252, 8.5)
        register_secret(connection.client_secret)
        form["client_secret"] = connection.client_secret
    return form


def _reader(connection: Connection) -> HttpReader:
    tls = make_tls_context(connection.base_url)
    sessions = HttpSessions(connection.base_url, tls=tls, proxy=connection.proxy)
    return HttpReader(sessions, lambda _: "")
