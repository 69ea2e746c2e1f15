"""Keyrings in memory, for tests of what keeps secrets."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps passwords as a system's keyring does, until it is gone."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError
        del self.entries[service, username]


class LockedKeyring(MemoryKeyring):
    """Fails as a keyring does that the user would not unlock; it repeats what it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError(f"locked: {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringError(f"locked: {password}")


class PlaintextKeyring(MemoryKeyring):
    """What a file that anybody can read is called."""
