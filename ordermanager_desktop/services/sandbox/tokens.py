"""Sign-in: gives out bearer tokens and knows what each of them allows.

Otter Public API reference, requestToken, read 2026-06-03.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ordermanager_desktop.services.sandbox.clock import Clock
from ordermanager_desktop.services.sandbox.replies import Refusal
from ordermanager_desktop.services.sandbox.wire import Json

# Practice values, good for the loopback server alone.
CLIENT_ID = "5a9d1c1e-0f2b-4d57-9c3e-7b1f5a20c0de"
CLIENT_SECRET = "practice-secret-opens-nothing"
GRANTED_SCOPES = frozenset({"manager.orders", "manager.storefront", "orders.update", "ping"})
TOKEN_LIFE_S = 2_627_999
CODE_LIFE_S = 60
GRANT_TYPES = ("client_credentials", "authorization_code")


@dataclass(frozen=True)
class _Grant:
    scopes: frozenset[str]
    ends_at: datetime


@dataclass(frozen=True)
class _Authorization:
    """A code that waits to be exchanged, once, by whoever knows the verifier."""

    redirect_uri: str
    challenge: str
    scopes: tuple[str, ...]
    ends_at: datetime


class TokenOffice:
    """Tokens of one application. Thread-safe.

    Attributes:
        withheld: Scopes that the application was not granted after all.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._grants: dict[str, _Grant] = {}
        self._codes: dict[str, _Authorization] = {}

    def authorize(self, redirect_uri: str, challenge: str, scopes: Sequence[str]) -> str:
        """A code for a person who signed in; it is good once, and for a minute."""
        code = secrets.token_urlsafe(24)
        ends_at = self._clock() + timedelta(seconds=CODE_LIFE_S)
        with self._lock:
            authorization = _Authorization(redirect_uri, challenge, tuple(scopes), ends_at)
            self._codes[code] = authorization
        return code
        self.withheld: frozenset[str] = frozenset()

    def issue(self, form: Mapping[str, str], authorization: str | None) -> Json:
        """A new token for a valid form.

        Raises:
            Refusal: 422 if a field is missing or unknown, 401 if the client is, 400 otherwise.
        """
        self._check_grant_type(form)
        is_code = form["grant_type"] == "authorization_code"
        self._check_client(*_client_of(form, authorization), is_public=is_code)
        scopes = self._scopes(form)
        if is_code:
            scopes = self._exchanged(form)
        token = secrets.token_urlsafe(32)
        ends_at = self._clock() + timedelta(seconds=TOKEN_LIFE_S)
        with self._lock:
            self._grants[token] = _Grant(frozenset(scopes), ends_at)
        return {
            "access_token": token,
            "expires_in": TOKEN_LIFE_S,
            "scope": " ".join(scopes),
            "token_type": "bearer",
        }

    def scopes_of(self, authorization: str | None) -> frozenset[str] | None:
        """What the Authorization header allows; None if it is not a valid token of ours."""
        scheme, _, token = (authorization or "").partition(" ")
        with self._lock:
            grant = self._grants.get(token.strip())
        is_valid = scheme.lower() == "bearer" and grant and grant.ends_at > self._clock()
        return grant.scopes if grant and is_valid else None

    def revoke_all(self) -> None:
        """Make every token invalid, as if it had expired."""
        with self._lock:
            self._grants.clear()

    def _check_grant_type(self, form: Mapping[str, str]) -> None:
        missing = {name: "Required." for name in ("grant_type", "scope") if not form.get(name)}
        if missing:
            raise Refusal(422, "The request body is not valid.", missing)
        if form["grant_type"] not in GRANT_TYPES:
            raise Refusal(422, "The request body is not valid.", {"grant_type": "Unsupported."})

    def _exchanged(self, form: Mapping[str, str]) -> list[str]:
        """The scopes of a code; whatever happens, nobody can use it again."""
        with self._lock:
            known = self._codes.pop(form.get("code", ""), None)
        verifier = form.get("code_verifier", "").encode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=")
        is_good = (
            known is not None
            and known.ends_at > self._clock()
            and known.redirect_uri == form.get("redirect_uri")
            and hmac.compare_digest(challenge, known.challenge.encode())
        )
        if known is None or not is_good:
            raise Refusal(400, "The request is malformed.", {"code": "Invalid or used code."})
        return list(known.scopes)

    def _check_client(self, client_id: str, secret: str, *, is_public: bool) -> None:
        id_fits = hmac.compare_digest(client_id.encode(), CLIENT_ID.encode())
        secret_fits = hmac.compare_digest(secret.encode(), CLIENT_SECRET.encode())
        secret_fits = secret_fits or (is_public and not secret)  # PKCE stands in for it
        if not (id_fits and secret_fits):
            raise Refusal(401, "Client authentication failed.")

    def _scopes(self, form: Mapping[str, str]) -> list[str]:
        scopes = form["scope"].split()
        foreign = [scope for scope in scopes if scope not in GRANTED_SCOPES - self.withheld]
        if foreign:
            raise Refusal(400, "The request is malformed.", {"scope": f"Not granted: {foreign[0]}"})
        return scopes


def _client_of(form: Mapping[str, str], authorization: str | None) -> tuple[str, str]:
    scheme, _, encoded = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        return form.get("client_id", ""), form.get("client_secret", "")
    try:
        client_id, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Refusal(401, "Client authentication failed.") from error
    return client_id, secret
