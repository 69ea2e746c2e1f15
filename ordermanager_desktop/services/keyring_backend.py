"""Finds the system's keyring, and refuses what would write secrets where anybody can read them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any, Protocol

_logger = logging.getLogger(__name__)

# keyring 25.7: backends that keep nothing, and a package of backends that write to files.
_NO_KEYRING = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")


class Keyring(Protocol):
    """What the vault asks of a backend of the keyring library. All of it blocks."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret, in the place of a former one."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


def system_keyring() -> Keyring | None:
    """The keyring of this system, or None. Imports and may ask D-Bus, so call it in a thread."""
    import keyring  # late: it looks through all installed packages for backends

    try:
        found = keyring.get_keyring()
    except Exception:  # a broken backend raises what it likes
        _logger.exception("the system's keyring cannot be asked")
        return None
    return usable(found)


def usable(backend: Any) -> Keyring | None:
    """The backend if it keeps secrets from others; of several the first that does."""
    safe = next(_safe_ones(backend), None)
    _logger.info("keyring: %s", _name(safe) if safe else f"none that is safe ({_name(backend)})")
    return safe


def _safe_ones(backend: Any) -> Iterator[Keyring]:
    if _name(backend).startswith("keyring.backends.chainer."):
        # Asked as one it would also write to those of its members that are not safe.
        for member in backend.backends:
            yield from _safe_ones(member)
    elif not _is_refused(backend):
        yield backend


def _is_refused(backend: Any) -> bool:
    name = _name(backend)
    return name.startswith(_NO_KEYRING) or "plaintext" in name.lower()


def _name(backend: Any) -> str:
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"
