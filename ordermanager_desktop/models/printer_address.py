"""Where a printer of the kitchen is reached: a name or an address of this house, and a port."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import Final

RAW_PORT: Final = 9100  # where receipt printers take bytes as they come
_LONGEST: Final = 253
_LARGEST_PORT: Final = 65535
_NAME: Final = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9_-]{1,63}(?<!-))*\.?")
_IN_BRACKETS: Final = re.compile(r"\[([^\[\]]+)\](?::(\d{1,5}))?")


@dataclass(frozen=True, slots=True)
class PrinterAddress:
    """A host, by name or address, and its port."""

    host: str
    port: int = RAW_PORT

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def printer_address(text: str) -> PrinterAddress | None:
    """The address that a person typed, None if it is none or leads out of the house.

    Written as ``192.168.1.50``, ``kitchen.local:9100`` or ``[fe80::1%eth0]:9100``.
    """
    host, port = _apart(text.strip())
    if not host or len(host) > _LONGEST or not 0 < port <= _LARGEST_PORT:
        return None
    if _looks_numeric(host):
        return PrinterAddress(host, port) if is_in_the_house(host) else None
    return PrinterAddress(host, port) if _NAME.fullmatch(host) else None


def is_printer_address(text: str) -> bool:
    """True for an address, and for none at all."""
    return not text or printer_address(text) is not None


def is_in_the_house(address: str) -> bool:
    """True for a private, loopback or link-local IP address: an order goes there unencrypted."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    can_be_a_printer = not (found.is_multicast or found.is_unspecified)
    return can_be_a_printer and not found.is_global


def _apart(text: str) -> tuple[str, int]:
    if match := _IN_BRACKETS.fullmatch(text):
        return match[1], int(match[2] or RAW_PORT)
    host, colon, port = text.rpartition(":")
    if not colon or ":" in host:  # none, or an IPv6 address without brackets
        return text, RAW_PORT
    is_number = port.isascii() and port.isdecimal() and len(port) <= len(str(_LARGEST_PORT))
    return host, int(port) if is_number else 0


def _looks_numeric(host: str) -> bool:
    """True for what a resolver would read as an address, such as ``1.2`` or ``0x7f.1``, too."""
    last = host.rstrip(".").rpartition(".")[2]
    return ":" in host or last.isdecimal() or last.lower().startswith("0x")
