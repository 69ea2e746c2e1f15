"""The pepper of the PINs, in the system's keyring. Without one the PINs work all the same, and the
staff sheet says so."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path
from typing import Final, Protocol

from ordermanager_desktop.services.keyring_backend import system_keyring
from ordermanager_desktop.services.pin_hash import new_pepper

_SERVICE: Final = "Order Manager staff"
_logger = logging.getLogger(__name__)


class PepperUnavailable(Exception):
    """The keyring does not give it."""


class KeepsPepper(Protocol):
    """A place outside the data folder. Its calls may block: make them in a thread."""

    def load(self) -> bytes:
        """The pepper that was made; raises PepperUnavailable."""

    def make(self) -> bytes | None:
        """A new pepper, kept; None where there is no place for it."""


class NoPepper:
    """No keyring, as in practice."""

    def load(self) -> bytes:
        """There never was one."""
        raise PepperUnavailable("there is no keyring")

    def make(self) -> bytes | None:
        """There is no place."""
        return None


class KeyringPepper:
    """In the keyring of the system, one for each data folder."""

    def __init__(self, data_folder: Path) -> None:
        place = str(data_folder.absolute()).encode(errors="surrogateescape")
        self._name = hashlib.sha256(place).hexdigest()[:16]

    def load(self) -> bytes:
        """The pepper that was made.

        Raises:
            PepperUnavailable: If the keyring is locked, away, or has none.
        """
        from keyring.errors import KeyringError

        keyring = system_keyring()
        try:
            text = keyring.get_password(_SERVICE, self._name) if keyring else None
            return bytes.fromhex(text or "") or _none()
        except (KeyringError, ValueError, RuntimeError, OSError) as error:
            raise PepperUnavailable(str(error)) from error

    def make(self) -> bytes | None:
        """A new pepper, once the keyring has taken it; None if it does not."""
        from keyring.errors import KeyringError

        pepper, keyring = new_pepper(), system_keyring()
        if keyring is None:
            return None
        try:
            keyring.set_password(_SERVICE, self._name, pepper.hex())
            return pepper if self.load() == pepper else None
        except (KeyringError, PepperUnavailable, RuntimeError, OSError) as error:
            _logger.warning("the keyring takes no pepper: %s", error)
            return None


def _none() -> bytes:
    raise PepperUnavailable("the keyring has none")
