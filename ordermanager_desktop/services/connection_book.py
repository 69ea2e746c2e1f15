"""The saved connections of a profile, in a file that people may read; secrets are not in it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from ordermanager_desktop.services.connection_settings import is_store_id
from ordermanager_desktop.services.gateways.addresses import (
    ConnectionMisconfigured,
    checked_base_url,
    checked_proxy,
)
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.private_files import make_private_folder, replace_private_file

_logger = logging.getLogger(__name__)

BOOK_FILE: Final = "connections.json"
_VERSION: Final = 1
_LONGEST_FILE: Final = 1_000_000
_ID: Final = re.compile(r"[a-z0-9-]{1,40}")


class SignInKind(StrEnum):
    """How a connection signs in."""

    CLIENT = "client"  # with the client's id and secret
    BROWSER = "browser"  # a person did, in the browser; the token is kept


@dataclass(frozen=True, slots=True)
class SavedConnection:
    """One connection without its secrets.

    Attributes:
        id: Names the account in order keys; never changed, or its record would be another's.
        entry: Names its secrets in the vault.
        proxy: A forward proxy's address without a password; empty for none.
    """

    id: str
    entry: str
    label: str
    base_url: str
    client_id: str
    store_ids: tuple[str, ...]
    sign_in: SignInKind = SignInKind.CLIENT
    proxy: str = ""
    kind: str = "otter"

    def without_secrets(self) -> Connection:
        """What of it needs no vault: enough to show the list of the last run."""
        return Connection(
            id=self.id,
            kind=self.kind,
            label=self.label,
            base_url=self.base_url,
            client_id=self.client_id,
            client_secret="",
            store_ids=self.store_ids,
            proxy=self.proxy,
        )


def names_for(base_url: str, client_id: str, sign_in: SignInKind) -> tuple[str, str]:
    """The id of a new connection, and the name of its entry in the vault.

    The same account gets the same id again, so that its open cancellations are still its own. Who
    signed in by a browser is not known, so each of those is another account.
    """
    import hashlib  # late, both: the first frame only reads what was named long ago
    import secrets

    who = f"{base_url}\n{client_id}" if sign_in is SignInKind.CLIENT else secrets.token_hex(16)
    id_ = f"otter-{hashlib.sha256(who.encode()).hexdigest()[:12]}"
    return id_, f"{id_}-{secrets.token_hex(8)}"


class BookFault(StrEnum):
    """What is wrong with the file."""

    UNREADABLE = "unreadable"  # all of it
    ENTRY_UNREADABLE = "entry"  # one connection
    NEWER = "newer"  # a later version of the app wrote it


class BookNotWritten(Exception):
    """The disk did not take it; the file is as it was."""


@dataclass(frozen=True, slots=True)
class BookContents:
    """What the book says; a fault never hides what else could be read."""

    connections: tuple[SavedConnection, ...] = ()
    faults: tuple[BookFault, ...] = ()


class ConnectionBook:
    """The file of one profile. It blocks for as long as a small file takes.

    What cannot be read is never written over: a broken file is set aside when the next one is
    written, and a connection that is not understood is written back as it came.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path

    def load(self) -> BookContents:
        """All connections, the one used last first."""
        contents, _ = self._read()
        return contents

    def keep(self, connection: SavedConnection) -> None:
        """Write a connection, first of all, in the place of the one with its id.

        Raises:
            BookNotWritten: If the disk does not take it.
        """
        contents, foreign = self._read()
        others = [each for each in contents.connections if each.id != connection.id]
        self._write([connection, *others], foreign, contents.faults)

    def drop(self, connection_id: str) -> None:
        """Take a connection out.

        Raises:
            BookNotWritten: If the disk does not take it.
        """
        contents, foreign = self._read()
        left = [each for each in contents.connections if each.id != connection_id]
        self._write(left, foreign, contents.faults)

    def _read(self) -> tuple[BookContents, list[Any]]:
        """The contents, and the entries that are not understood."""
        try:
            text = self._path.read_text("utf-8")[:_LONGEST_FILE]
            record = json.loads(text)
            entries, version = list(record["connections"]), record["version"]
        except FileNotFoundError:
            return BookContents(), []
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            _logger.error("%s cannot be read: %s", self._path.name, type(error).__name__)
            return BookContents(faults=(BookFault.UNREADABLE,)), []
        if version != _VERSION:
            _logger.error("%s is of another version", self._path.name)
            return BookContents(faults=(BookFault.NEWER,)), []
        return _understood(entries)

    def _write(
        self,
        connections: Iterable[SavedConnection],
        foreign: list[Any],
        faults: tuple[BookFault, ...],
    ) -> None:
        entries = [*map(_record_of, connections), *foreign]
        text = json.dumps({"version": _VERSION, "connections": entries}, indent=2)
        try:
            make_private_folder(self._path.parent)
            if {BookFault.UNREADABLE, BookFault.NEWER} & set(faults):
                self._set_aside()
            replace_private_file(self._path, text + "\n")
        except OSError as error:
            raise BookNotWritten(str(error)) from error

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self._path.with_name(f"{self._path.stem}.damaged-{stamp}{self._path.suffix}")
        self._path.replace(aside)
        _logger.warning("%s is set aside as %s", self._path.name, aside.name)


def _understood(entries: list[Any]) -> tuple[BookContents, list[Any]]:
    connections: dict[str, SavedConnection] = {}
    foreign: list[Any] = []
    for entry in entries:
        connection = _connection_of(entry)
        if connection is None or connection.id in connections:
            foreign.append(entry)
        else:
            connections[connection.id] = connection
    if foreign:
        _logger.error("%d saved connection(s) cannot be read", len(foreign))
    faults = (BookFault.ENTRY_UNREADABLE,) if foreign else ()
    return BookContents(tuple(connections.values()), faults), foreign


def _record_of(connection: SavedConnection) -> dict[str, object]:
    return {
        "id": connection.id,
        "kind": connection.kind,
        "label": connection.label,
        "api_url": connection.base_url,
        "client_id": connection.client_id,
        "stores": list(connection.store_ids),
        "sign_in": connection.sign_in.value,
        "proxy": connection.proxy,
        "vault_entry": connection.entry,
    }


def _connection_of(entry: object) -> SavedConnection | None:
    """The connection that a record describes; None if something in it does not do."""
    try:
        return _checked(entry)
    except (TypeError, ValueError, KeyError) as error:
        reason = error if isinstance(error, ConnectionMisconfigured) else type(error).__name__
        _logger.warning("a saved connection does not do: %s", reason)
        return None


def _checked(entry: Any) -> SavedConnection:
    texts = {name: entry[name] for name in ("id", "label", "api_url", "client_id", "vault_entry")}
    stores = entry["stores"]
    proxy = entry.get("proxy", "")
    is_text = all(isinstance(text, str) for text in (*texts.values(), *stores, proxy))
    if not is_text or not isinstance(stores, list):
        raise TypeError("not a text")
    if not (stores and all(map(is_store_id, stores)) and texts["client_id"]):
        raise ValueError("a store or the client is missing")
    if not (_ID.fullmatch(texts["id"]) and texts["vault_entry"]):
        raise ValueError("not a name")
    return SavedConnection(
        id=texts["id"],
        entry=texts["vault_entry"],
        label=texts["label"],
        base_url=checked_base_url(texts["api_url"]),
        client_id=texts["client_id"],
        store_ids=tuple(dict.fromkeys(stores)),
        sign_in=SignInKind(entry.get("sign_in", SignInKind.CLIENT)),
        proxy=checked_proxy(proxy) if proxy else "",
        kind=str(entry.get("kind", "otter")),
    )
