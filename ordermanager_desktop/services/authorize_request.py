"""The address that a browser opens for a sign-in, and the secrets that tie the answer to it.

RFC 6749 (4.1.1), RFC 7636 (S256 alone), RFC 8252 (loopback redirect).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from ordermanager_desktop.services.gateways.addresses import (
    checked_base_url,
    is_plain_loopback,
    query_of,
)
from ordermanager_desktop.services.redaction import register_secret

_VERIFIER_BYTES: Final = 48  # 64 characters; RFC 7636 wants 43 to 128
_STATE_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class AuthorizeRequest:
    """One sign-in in the browser. Make it with ``begin``.

    Attributes:
        authorize_url: As configured and checked.
        redirect_uri: Where the browser brings the answer, on this computer.
    """

    authorize_url: str
    client_id: str
    redirect_uri: str
    scope: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)

    @classmethod
    def begin(
        cls, authorize_url: str, client_id: str, redirect_uri: str, scopes: tuple[str, ...]
    ) -> AuthorizeRequest:
        """A request with a state and a verifier of its own.

        Raises:
            ConnectionMisconfigured: If the address is neither https nor on this computer.
        """
        request = cls(
            checked_base_url(authorize_url),
            client_id,
            redirect_uri,
            " ".join(scopes),
            secrets.token_urlsafe(_STATE_BYTES),
            secrets.token_urlsafe(_VERIFIER_BYTES),
        )
        register_secret(request.state)
        register_secret(request.verifier)
        return request

    @property
    def address(self) -> str:
        """What the browser opens."""
        query = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": self.scope,
            "state": self.state,
            "code_challenge": challenge_of(self.verifier),
            "code_challenge_method": "S256",
        }
        return f"{self.authorize_url}?{query_of(query)}"

    def is_answered_by(self, state: str) -> bool:
        """Whether an answer belongs to this request; as slow for a near miss as for a far one."""
        return hmac.compare_digest(state.encode("utf-8", "replace"), self.state.encode())


def challenge_of(verifier: str) -> str:
    """The S256 challenge."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def may_be_opened(address: str, authorize_url: str) -> bool:
    """Whether an address is that page and no other: https, or plain http on this computer."""
    page, _, query = address.partition("?")
    if not query or page != authorize_url or not address.isascii() or not address.isprintable():
        return False
    return urlsplit(page).scheme == "https" or is_plain_loopback(page)
