"""Builds addresses that can mean only what they were meant to mean."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from urllib.parse import SplitResult, quote, unquote, urlsplit

from ordermanager_desktop.models.setting_problem import AddressFault

_LONGEST_ID = 128
# Printable ASCII without what a URL gives a meaning: / \ ? # % and the space.
_SAFE_ID = re.compile(r"[!-~]+")
_MEANINGFUL = frozenset("/\\?#%")
_HOST_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST_NAME = re.compile(rf"(?=.{{1,253}}\Z){_HOST_LABEL}(?:\.{_HOST_LABEL})*")
_PATH_PREFIX = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")


class ConnectionMisconfigured(ValueError):
    """An address that must not be used; ``fault`` says why."""

    def __init__(self, fault: AddressFault) -> None:
        super().__init__(f"unusable address: {fault.name}")
        self.fault = fault


def is_safe_id(text: str) -> bool:
    """True if this id can stand in a path and address nothing but itself.

    HTTP libraries normalise paths: ``a/../b`` would cancel order ``b``, and ``..`` drops a segment
    even when it is quoted.
    """
    return (
        len(text) <= _LONGEST_ID
        and _SAFE_ID.fullmatch(text) is not None
        and _MEANINGFUL.isdisjoint(text)
        and text not in (".", "..")
    )


def path_of(*segments: str) -> str:
    """The percent-encoded path of these segments.

    Raises:
        ValueError: If a segment is not a safe id.
    """
    for segment in segments:
        if not is_safe_id(segment):
            raise ValueError(f"not a safe path segment: {segment[:40]!a}")
    return "".join(f"/{quote(segment, safe='')}" for segment in segments)


def query_of(values: Mapping[str, str]) -> str:
    """The percent-encoded query; an opaque token keeps its ``+``, ``/`` and ``=``."""
    return "&".join(f"{quote(k, safe='')}={quote(v, safe='')}" for k, v in values.items())


def checked_base_url(text: str) -> str:
    """The base address without its closing slash.

    Raises:
        ConnectionMisconfigured: If it is not https (http on loopback), or holds credentials, a
            query, or a host that is none.
    """
    parts = _split(text.strip())
    if "@" in parts.netloc:
        raise ConnectionMisconfigured(AddressFault.HAS_CREDENTIALS)
    if parts.query or parts.fragment:
        raise ConnectionMisconfigured(AddressFault.HAS_QUERY)
    _check_host(parts.hostname or "")
    if parts.scheme != "https" and not is_plain_loopback(text.strip()):
        raise ConnectionMisconfigured(AddressFault.NOT_HTTPS)
    path = parts.path.rstrip("/")
    if not _PATH_PREFIX.fullmatch(path):
        raise ConnectionMisconfigured(AddressFault.MALFORMED)
    return f"{parts.scheme}://{parts.netloc}{path}"


def checked_proxy(text: str) -> str:
    """The address of a forward proxy without its closing slash; a user and password may be in it.

    Raises:
        ConnectionMisconfigured: If it is not http or https, or holds a path, a query, or a host
            that is none.
    """
    parts = _split(text.strip())
    if parts.query or parts.fragment:
        raise ConnectionMisconfigured(AddressFault.HAS_QUERY)
    _check_host(parts.hostname or "")
    if parts.path.strip("/"):
        raise ConnectionMisconfigured(AddressFault.MALFORMED)
    return f"{parts.scheme}://{parts.netloc}"


def password_in(address: str) -> str:
    """The password that a checked address carries, as the other side gets it; empty without one."""
    return unquote(_split(address).password or "")


def is_plain_loopback(base_url: str) -> bool:
    """True for an http address of this computer itself."""
    parts = _split(base_url)
    return parts.scheme == "http" and _is_loopback(parts.hostname or "")


def _split(text: str) -> SplitResult:
    if not text.isascii() or not text.isprintable() or " " in text:
        raise ConnectionMisconfigured(AddressFault.MALFORMED)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ConnectionMisconfigured(AddressFault.MALFORMED) from error
    if parts.scheme not in ("http", "https") or "\\" in text or port == 0:
        raise ConnectionMisconfigured(AddressFault.MALFORMED)
    return parts


def _check_host(host: str) -> None:
    # All digits and dots is an address; ``127.1`` would reach loopback by another name.
    looks_numeric = ":" in host or re.fullmatch(r"[0-9.]+|0x[0-9a-f.x]+", host)
    if looks_numeric and _address(host) is None:
        raise ConnectionMisconfigured(AddressFault.BAD_HOST)
    if not looks_numeric and not _HOST_NAME.fullmatch(host):
        raise ConnectionMisconfigured(AddressFault.BAD_HOST)


def _is_loopback(host: str) -> bool:
    address = _address(host)
    return host == "localhost" or (address is not None and address.is_loopback)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
