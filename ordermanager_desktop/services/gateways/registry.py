"""The APIs the app can speak: each is one file here and one line in ``GATEWAYS``."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from typing import cast

from ordermanager_desktop.services.gateways.protocols import Closes
from ordermanager_desktop.services.platform_directory import PlatformDirectory


@dataclass(frozen=True, slots=True)
class Connection:
    """One configured API account.

    Attributes:
        id: Names the account in order keys, for example ``otter``.
        kind: Which API it speaks; a key of ``GATEWAYS``.
        proxy: Address of the forward proxy that all requests go through, perhaps with a password;
            empty for none.
        store_names: What people call the stores, by their ids; a store without one has its id.
        access_token: From a sign-in that has been; with a secret it is renewed when it ends.
        token_ends_at: Aware UTC; None if unknown.
        is_from_environment: It was read from environment variables, and not from the book.
    """

    id: str
    kind: str
    label: str
    base_url: str
    client_id: str
    client_secret: str = field(repr=False)
    store_ids: tuple[str, ...]
    proxy: str = field(default="", repr=False)
    store_names: Mapping[str, str] = field(default_factory=dict, hash=False)
    access_token: str = field(default="", repr=False)
    token_ends_at: datetime | None = None
    is_from_environment: bool = False


# What else an account offers is asked with isinstance: ListsOrders, ReadsOrders, CancelsOrders.
Gateway = Closes
Seconds = Callable[[], float]
OpenGateway = Callable[[Connection, PlatformDirectory, Seconds], Gateway]


class UnknownConnectionKind(LookupError):
    """No gateway speaks this kind of API."""


def lazily(module: str) -> OpenGateway:
    """The ``open_gateway`` of a module that is imported when it is first needed.

    The libraries behind a gateway take longer to import than the window takes to appear.
    """

    def open_gateway(
        connection: Connection, platforms: PlatformDirectory, clock: Seconds
    ) -> Gateway:
        opener = cast(OpenGateway, import_module(module).open_gateway)
        return opener(connection, platforms, clock)

    return open_gateway


GATEWAYS: dict[str, OpenGateway] = {
    "otter": lazily("ordermanager_desktop.services.gateways.otter"),
}


def open_gateway(
    connection: Connection, platforms: PlatformDirectory, clock: Seconds = time.monotonic
) -> Gateway:
    """Open an account. Imports and reads the trust store, so call it in a thread.

    Args:
        clock: Monotonic seconds; the times of its reads are held against the app's own.

    Raises:
        UnknownConnectionKind: If ``GATEWAYS`` has no such kind.
        ConnectionMisconfigured: If one of its addresses must not be used.
    """
    try:
        opener = GATEWAYS[connection.kind]
    except KeyError as error:
        raise UnknownConnectionKind(connection.kind) from error
    return opener(connection, platforms, clock)
