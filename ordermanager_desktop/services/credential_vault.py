"""Keeps what an account signs in with: in the system's keyring, or in memory for the session."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum, auto
from typing import Final, TypeVar

from ordermanager_desktop.services.keyring_backend import Keyring, system_keyring
from ordermanager_desktop.services.redaction import register_secret

_logger = logging.getLogger(__name__)
T = TypeVar("T")

SERVICE: Final = "Order Manager"
# Windows takes 2,560 bytes, and writes each letter of ours as two (CRED_MAX_CREDENTIAL_BLOB_SIZE,
# wincred.h); a Base64 token of this length and the words around it still fit.
_LONGEST_BYTES: Final = 2_000
_PATIENCE_S: Final = 60.0  # the system may ask a person to unlock it


@dataclass(frozen=True, slots=True)
class Secrets:
    """What a connection signs in with; either is empty if there is none.

    Attributes:
        token_ends_at: Aware UTC; None if unknown.
        proxy_password: Of the forward proxy.
    """

    client_secret: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)
    token_ends_at: datetime | None = None
    proxy_password: str = field(default="", repr=False)

    def is_good_at(self, now: datetime) -> bool:
        """Whether somebody could sign in with them."""
        has_token = bool(self.access_token) and (self.token_ends_at or now) > now
        return bool(self.client_secret) or has_token


class Keeping(Enum):
    """How long something is kept."""

    KEYRING = auto()
    SESSION = auto()  # there is no keyring that does, or it failed
    SESSION_TOO_LONG = auto()  # the keyring would cut it off


class CredentialVault:
    """The credentials of a profile. Only the keyring gets them; no file, no log, no argument.

    Args:
        profile: Sets the entries of profiles apart.
        find_keyring: Called once, in a thread; None stands for a system without a safe one.
    """

    def __init__(
        self, profile: str = "", *, find_keyring: Callable[[], Keyring | None] = system_keyring
    ) -> None:
        self._profile = profile or "default"
        self._find_keyring = find_keyring
        self._keyring: Keyring | None = None
        self._has_looked = False
        self._one_at_a_time = threading.Lock()
        self._session: dict[str, Secrets] = {}

    async def has_keyring(self) -> bool:
        """Whether the system offers a safe place."""
        return await self._asked(lambda: self._found() is not None, instead=False)

    async def keep(self, entry: str, secrets: Secrets) -> Keeping:
        """Keep them in the place of what the entry held; always for this session at least."""
        _register(secrets)
        self._session[entry] = secrets
        text = _text_of(secrets)
        if len(text) * 2 > _LONGEST_BYTES:
            return await self._keep_without_token(entry, secrets)
        is_kept = await self._asked(lambda: self._written(entry, text), instead=False)
        return Keeping.KEYRING if is_kept else Keeping.SESSION

    async def find(self, entry: str) -> Secrets | None:
        """What the entry holds; None if nothing, or if the keyring does not say."""
        if (known := self._session.get(entry)) is not None:
            return known
        text = await self._asked(lambda: self._read(entry), instead=None)
        secrets = _parsed(text) if text else None
        if secrets is not None:
            _register(secrets)
            self._session[entry] = secrets
        return secrets

    async def forget(self, entry: str) -> bool:
        """Delete the entry; False if the keyring may still hold it."""
        self._session.pop(entry, None)
        return await self._asked(lambda: self._deleted(entry), instead=False)

    async def _keep_without_token(self, entry: str, secrets: Secrets) -> Keeping:
        rest = replace(secrets, access_token="", token_ends_at=None)
        text = _text_of(rest)
        if rest.client_secret and len(text) * 2 <= _LONGEST_BYTES:
            is_kept = await self._asked(lambda: self._written(entry, text), instead=False)
            return Keeping.KEYRING if is_kept else Keeping.SESSION
        await self._asked(lambda: self._deleted(entry), instead=False)  # else an old one comes back
        return Keeping.SESSION_TOO_LONG

    # In a thread of their own

    def _found(self) -> Keyring | None:
        if not self._has_looked:
            self._keyring = self._find_keyring()
            self._has_looked = True
        return self._keyring

    def _written(self, entry: str, text: str) -> bool:
        keyring = self._found()
        if keyring is None:
            return False
        keyring.set_password(SERVICE, self._name(entry), text)
        return keyring.get_password(SERVICE, self._name(entry)) == text

    def _read(self, entry: str) -> str | None:
        keyring = self._found()
        return keyring.get_password(SERVICE, self._name(entry)) if keyring else None

    def _deleted(self, entry: str) -> bool:
        keyring = self._found()
        if keyring is not None and keyring.get_password(SERVICE, self._name(entry)) is not None:
            keyring.delete_password(SERVICE, self._name(entry))
        return True

    def _name(self, entry: str) -> str:
        return f"{self._profile}/{entry}"

    async def _asked(self, ask: Callable[[], T], *, instead: T) -> T:
        """Ask in a thread that holds nobody up: the system may wait for a person, or for ever."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()

        def settle(value: T) -> None:
            if not answer.done():
                answer.set_result(value)

        def work() -> None:
            value = self._tried(ask, instead)
            try:
                loop.call_soon_threadsafe(settle, value)
            except RuntimeError:  # the app has closed meanwhile
                _logger.info("the keyring answered too late")

        threading.Thread(target=work, name="keyring", daemon=True).start()
        try:
            async with asyncio.timeout(_PATIENCE_S):
                return await answer
        except TimeoutError:
            _logger.warning("the system's keyring does not answer")
            return instead

    def _tried(self, ask: Callable[[], T], instead: T) -> T:
        with self._one_at_a_time:
            try:
                return ask()
            except Exception as error:  # noqa: BLE001  # each system's keyring has its own
                # Without its text: a backend may repeat what it was given.
                _logger.warning("the system's keyring failed: %s", type(error).__name__)
                return instead


def _register(secrets: Secrets) -> None:
    for secret in (secrets.client_secret, secrets.access_token, secrets.proxy_password):
        register_secret(secret)


def _text_of(secrets: Secrets) -> str:
    ends_at = secrets.token_ends_at
    fields = {
        "secret": secrets.client_secret,
        "token": secrets.access_token,
        "until": ends_at.isoformat(timespec="seconds") if ends_at else "",
        "proxy": secrets.proxy_password,
    }
    return json.dumps({name: value for name, value in fields.items() if value})


def _parsed(text: str) -> Secrets | None:
    try:
        fields = json.loads(text)
        texts = {name: fields.get(name, "") for name in ("secret", "token", "until", "proxy")}
        if not all(isinstance(value, str) for value in texts.values()):
            return None
        until = texts["until"]
        ends_at = datetime.fromisoformat(until).astimezone(UTC) if until else None
    except (ValueError, AttributeError):
        _logger.warning("an entry of the keyring is not readable")
        return None
    return Secrets(texts["secret"], texts["token"], ends_at, texts["proxy"])
