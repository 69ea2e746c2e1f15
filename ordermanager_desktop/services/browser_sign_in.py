"""Signs a person in through the system's browser: a code comes back, and is exchanged for a token.

The app never sees the password. State and PKCE tie the answer to the question (RFC 8252).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from ordermanager_desktop.services.authorize_request import AuthorizeRequest
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.gateways.sign_in import (
    ALL_SCOPES,
    AuthorizationCode,
    SignedIn,
    signed_in,
)
from ordermanager_desktop.services.loopback_receiver import LoopbackReceiver, PageWords

_logger = logging.getLogger(__name__)

PATIENCE_S: Final = 300.0


class BrowserFault(Enum):
    """Why no sign-in came out of it."""

    DENIED = auto()  # the person, or the page, said no
    FAILED = auto()  # the page reports an error
    TIMED_OUT = auto()
    NO_PORT = auto()  # nothing may listen on this computer


class BrowserSignInFailed(Exception):
    """The browser brought no code; ``fault`` says why."""

    def __init__(self, fault: BrowserFault) -> None:
        super().__init__(fault.name)
        self.fault = fault


async def sign_in_by_browser(
    connection: Connection,
    authorize_url: str,
    *,
    open_page: Callable[[str], object],
    page_words: PageWords,
    patience_s: float = PATIENCE_S,
) -> SignedIn:
    """Open the page, wait for its answer, and fetch the token. Cancel the task to give up.

    Args:
        open_page: Hands the page's address to the browser.

    Raises:
        BrowserSignInFailed: If no code came.
        GatewayError: One of the family; ``SignInRequired`` if the code was refused.
        ConnectionMisconfigured: If one of the addresses must not be used.
    """
    code = await _code(connection, authorize_url, open_page, page_words, patience_s)
    return await signed_in(connection, code)


async def _code(
    connection: Connection,
    authorize_url: str,
    open_page: Callable[[str], object],
    page_words: PageWords,
    patience_s: float,
) -> AuthorizationCode:
    request: AuthorizeRequest | None = None

    def is_ours(state: str) -> bool:
        return request is not None and request.is_answered_by(state)

    try:
        async with (
            LoopbackReceiver(is_ours, page_words) as receiver,
            asyncio.timeout(patience_s),
        ):
            request = AuthorizeRequest.begin(
                authorize_url, connection.client_id, receiver.redirect_uri, ALL_SCOPES
            )
            open_page(request.address)
            answer = await receiver.answer()
    except TimeoutError as error:
        raise BrowserSignInFailed(BrowserFault.TIMED_OUT) from error
    except OSError as error:
        raise BrowserSignInFailed(BrowserFault.NO_PORT) from error
    if answer.error:
        _logger.warning("the browser brought an error: %.60r", answer.error)
        is_denied = answer.error == "access_denied"
        raise BrowserSignInFailed(BrowserFault.DENIED if is_denied else BrowserFault.FAILED)
    return AuthorizationCode(answer.code, request.redirect_uri, request.verifier)
