"""Which forward proxy the requests go through: the environment's, the system's, or an own one."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from ordermanager_desktop.models.settings.network import (
    AS_SYSTEM_SAYS,
    OWN_PROXY,
    PROXY,
    PROXY_MODE,
)
from ordermanager_desktop.services.gateways.addresses import (
    ConnectionMisconfigured,
    checked_proxy,
    is_plain_loopback,
)
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.settings_store import SettingsStore

_logger = logging.getLogger(__name__)
_HTTP: Final = (QNetworkProxy.ProxyType.HttpProxy, QNetworkProxy.ProxyType.HttpCachingProxy)


def chosen_proxy(base_url: str, options: SettingsStore, *, password: str = "") -> str:
    """The proxy's address, empty for none; checked. The system may take seconds: use a thread.

    A server on this computer needs none.

    Args:
        password: Of the own proxy, from the keyring.
    """
    if is_plain_loopback(base_url):
        return ""
    match options.value(PROXY_MODE):
        case mode if mode == OWN_PROXY:
            return _checked(with_password(options.value(PROXY), password))
        case mode if mode == AS_SYSTEM_SAYS:
            return _checked(system_proxy(base_url))
        case _:
            return ""


async def by_chosen_proxy(
    connection: Connection, options: SettingsStore, *, password: str = ""
) -> Connection:
    """The connection with the proxy that the settings choose; one that has its own keeps it."""
    if connection.proxy:  # from the environment, or the account's own: it wins
        return connection
    proxy = await asyncio.to_thread(chosen_proxy, connection.base_url, options, password=password)
    return replace(connection, proxy=proxy)


def with_password(proxy: str, password: str) -> str:
    """The address with its user's password; as it is if it names no user."""
    parts = urlsplit(proxy)
    if not password or not parts.username or parts.password:
        return proxy
    host = parts.netloc.rpartition("@")[2]
    netloc = f"{parts.username}:{quote(password, safe='')}@{host}"
    return urlunsplit(parts._replace(netloc=netloc))


def system_proxy(base_url: str) -> str:
    """What the system's settings, a script among them, say for this address; empty for none."""
    offers = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(base_url)))
    for offer in offers:
        if offer.type() in _HTTP:
            return _address(offer)
        if offer.type() is QNetworkProxy.ProxyType.Socks5Proxy:
            _logger.warning("the system names a SOCKS proxy, which is not supported; going direct")
    return ""


def _address(offer: QNetworkProxy) -> str:
    user = quote(offer.user(), safe="")
    secret = f":{quote(offer.password(), safe='')}" if offer.password() else ""
    host = f"[{offer.hostName()}]" if ":" in offer.hostName() else offer.hostName()
    return f"http://{user}{secret}{'@' if user else ''}{host}:{offer.port()}"


def _checked(proxy: str) -> str:
    try:
        return checked_proxy(proxy) if proxy else ""
    except ConnectionMisconfigured as error:
        _logger.warning("the proxy is not used: %s", error.fault.name)
        return ""
