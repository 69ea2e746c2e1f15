"""What the assistant does behind its pages: signs in, reads the stores, keeps the connection."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.services.browser_sign_in import (
    PATIENCE_S,
    BrowserFault,
    BrowserSignInFailed,
    sign_in_by_browser,
)
from ordermanager_desktop.services.connection_book import (
    BookContents,
    ConnectionBook,
    SavedConnection,
    SignInKind,
    names_for,
)
from ordermanager_desktop.services.connection_probe import StoreReading, read_stores
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.credential_vault import CredentialVault, Keeping, Secrets
from ordermanager_desktop.services.feed_troubles import trouble_of
from ordermanager_desktop.services.gateways.protocols import GatewayError
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.gateways.sign_in import SignedIn, signed_in
from ordermanager_desktop.services.loopback_receiver import PageWords
from ordermanager_desktop.services.redaction import register_secret

_logger = logging.getLogger(__name__)
_LONGEST_LABEL: Final = 60


@dataclass(frozen=True, slots=True)
class SignInEntry:
    """What somebody entered to sign in; the address is checked already.

    Attributes:
        client_secret: Empty for a browser, and for a secret that is to stay as it was.
    """

    sign_in: SignInKind
    base_url: str
    client_id: str
    client_secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SignInVerdict:
    """What came of signing in; without ``signed_in`` one of the others says why."""

    signed_in: SignedIn | None = None
    trouble: FeedTrouble | None = None
    browser_fault: BrowserFault | None = None


@dataclass(frozen=True, slots=True)
class KeptConnection:
    """How a connection is kept.

    Attributes:
        ends_at: When somebody has to sign in again; None if the secret signs in by itself.
    """

    keeping: Keeping
    ends_at: datetime | None = None


class ConnectionSetup:
    """Everything the assistant asks for, for one profile.

    Args:
        environment: Its account wins over the saved ones.
        browser_patience_s: How long a sign-in in the browser may take.
    """

    def __init__(
        self,
        book: ConnectionBook,
        vault: CredentialVault,
        environment: Mapping[str, str],
        *,
        browser_patience_s: float = PATIENCE_S,
    ) -> None:
        self._book = book
        self._vault = vault
        self._environment = environment
        self._browser_patience_s = browser_patience_s

    @property
    def environment(self) -> Mapping[str, str]:
        """What was set for the whole app."""
        return self._environment

    @property
    def is_overruled(self) -> bool:
        """True if the environment names an account, so that no saved one is opened."""
        told = connection_settings(self._environment)
        return bool(told.connection or told.problems)

    async def saved(self) -> BookContents:
        """The connections so far."""
        return await asyncio.to_thread(self._book.load)

    async def sign_in(
        self, entry: SignInEntry, changed: SavedConnection | None = None
    ) -> SignInVerdict:
        """Sign in by the client's secret; an empty one stands for the one that is kept."""
        secret = entry.client_secret or await self._former_secret(changed)
        register_secret(secret)
        try:
            return SignInVerdict(await signed_in(_trial(entry, secret)))
        except GatewayError as error:
            _logger.warning("the trial sign-in failed: %r", error)
            return SignInVerdict(trouble=trouble_of(error))

    async def sign_in_by_browser(
        self,
        entry: SignInEntry,
        authorize_url: str,
        open_page: Callable[[str], object],
        page_words: PageWords,
    ) -> SignInVerdict:
        """Let a person sign in; cancel the task to give up."""
        try:
            return SignInVerdict(
                await sign_in_by_browser(
                    _trial(entry, ""),
                    authorize_url,
                    open_page=open_page,
                    page_words=page_words,
                    patience_s=self._browser_patience_s,
                )
            )
        except BrowserSignInFailed as error:
            return SignInVerdict(browser_fault=error.fault)
        except GatewayError as error:
            _logger.warning("the code was not exchanged: %r", error)
            return SignInVerdict(trouble=trouble_of(error))

    async def read_stores(
        self, entry: SignInEntry, signed: SignedIn, store_ids: tuple[str, ...]
    ) -> list[StoreReading]:
        """Read the orders of each store with the token of the trial: another would be a fetch."""
        return await read_stores(_trial(entry, "", signed, store_ids))

    async def keep(
        self,
        entry: SignInEntry,
        signed: SignedIn,
        store_ids: tuple[str, ...],
        changed: SavedConnection | None = None,
    ) -> KeptConnection:
        """Keep the connection, in the place of the one that it changes.

        Raises:
            BookNotWritten: If the disk does not take it.
        """
        secret = ""
        if entry.sign_in is SignInKind.CLIENT:
            secret = entry.client_secret or await self._former_secret(changed)
        saved = _saved(entry, store_ids, changed, (await self.saved()).connections)
        await asyncio.to_thread(self._book.keep, saved)
        if changed is not None and changed.id != saved.id:
            await self.sign_out(changed, remove=True)
        secrets = Secrets(secret, signed.access_token, signed.ends_at)
        keeping = await self._vault.keep(saved.entry, secrets)
        return KeptConnection(keeping, None if secret else signed.ends_at)

    async def sign_out(self, connection: SavedConnection, *, remove: bool) -> bool:
        """Delete what it signs in with, and perhaps the connection; False if some may be left.

        Raises:
            BookNotWritten: If the disk does not take it.
        """
        is_forgotten = await self._vault.forget(connection.entry)
        if remove:
            await asyncio.to_thread(self._book.drop, connection.id)
        return is_forgotten

    async def _former_secret(self, changed: SavedConnection | None) -> str:
        secrets = await self._vault.find(changed.entry) if changed else None
        return secrets.client_secret if secrets else ""


def _trial(
    entry: SignInEntry,
    secret: str,
    signed: SignedIn | None = None,
    store_ids: tuple[str, ...] = (),
) -> Connection:
    return Connection(
        id="trial",
        kind="otter",
        label="",
        base_url=entry.base_url,
        client_id=entry.client_id,
        client_secret=secret,
        store_ids=store_ids,
        access_token=signed.access_token if signed else "",
        token_ends_at=signed.ends_at if signed else None,
    )


def _saved(
    entry: SignInEntry,
    store_ids: tuple[str, ...],
    changed: SavedConnection | None,
    known: Iterable[SavedConnection],
) -> SavedConnection:
    id_, vault_entry = names_for(entry.base_url, entry.client_id, entry.sign_in)
    if changed is not None and _is_same_account(entry, changed):
        id_ = changed.id
    # One entry for a connection, or its former secret would stay in the keyring for ever.
    vault_entry = next((each.entry for each in known if each.id == id_), vault_entry)
    return SavedConnection(
        id=id_,
        entry=vault_entry,
        label=", ".join(store_ids)[:_LONGEST_LABEL],
        base_url=entry.base_url,
        client_id=entry.client_id,
        store_ids=store_ids,
        sign_in=entry.sign_in,
        proxy=changed.proxy if changed else "",
    )


def _is_same_account(entry: SignInEntry, changed: SavedConnection) -> bool:
    return (entry.sign_in, entry.base_url, entry.client_id) == (
        changed.sign_in,
        changed.base_url,
        changed.client_id,
    )
