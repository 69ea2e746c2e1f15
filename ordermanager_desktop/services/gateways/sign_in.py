"""Signs in once, for somebody who sets the app up; what signs in is imported when it is needed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from typing import Any, Final

from ordermanager_desktop.services.gateways.registry import Connection, UnknownConnectionKind

# Otter Public API reference, "Auth Endpoints", read 2026-06-03.
ORDERS_SCOPE: Final = "manager.orders"
PAUSE_SCOPE: Final = "manager.storefront"
PREP_TIME_SCOPE: Final = "orders.update"
ALL_SCOPES: Final = (ORDERS_SCOPE, PAUSE_SCOPE, PREP_TIME_SCOPE)

_MODULES: Final = {"otter": "ordermanager_desktop.services.gateways.otter_sign_in"}


@dataclass(frozen=True, slots=True)
class AuthorizationCode:
    """What a sign-in in the browser brought back, and what proves that it was ours."""

    code: str = field(repr=False)
    redirect_uri: str
    verifier: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A token, what it allows, and when it ends (aware UTC)."""

    access_token: str = field(repr=False)
    ends_at: datetime
    scopes: frozenset[str]


async def signed_in(connection: Connection, code: AuthorizationCode | None = None) -> SignedIn:
    """Sign in with the code, or else with the connection's secret.

    Raises:
        GatewayError: One of the family; ``SignInRequired`` if it is refused.
        ConnectionMisconfigured: If one of the connection's addresses must not be used.
        UnknownConnectionKind: If no API of that kind is spoken.
    """
    if connection.kind not in _MODULES:
        raise UnknownConnectionKind(connection.kind)
    module: Any = await asyncio.to_thread(import_module, _MODULES[connection.kind])
    signed: SignedIn = await module.signed_in(connection, code)
    return signed
