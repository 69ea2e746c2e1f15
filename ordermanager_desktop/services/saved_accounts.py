"""The accounts to open: from the environment if it names one, else from the book and the vault."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit

from ordermanager_desktop.models.setting_problem import SettingFault, SettingProblem
from ordermanager_desktop.services.connection_book import (
    BookFault,
    ConnectionBook,
    SavedConnection,
)
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.credential_vault import CredentialVault, Secrets
from ordermanager_desktop.services.gateways.registry import Connection


@dataclass(frozen=True, slots=True)
class Accounts:
    """What can be opened, and what stands in the way of the rest."""

    connections: tuple[Connection, ...] = ()
    problems: tuple[SettingProblem, ...] = ()


async def accounts_to_open(
    environment: Mapping[str, str], book: ConnectionBook, vault: CredentialVault
) -> Accounts:
    """All accounts of a profile. What the environment describes wins, also with its faults."""
    told = connection_settings(environment)
    if told.connection is not None:
        return Accounts((told.connection,))
    if told.problems:
        return Accounts(problems=told.problems)
    contents = await asyncio.to_thread(book.load)
    problems = [_book_problem(book, fault) for fault in contents.faults]
    opened: list[Connection] = []
    for saved in contents.connections:
        secrets = await vault.find(saved.entry)
        if secrets is not None and secrets.is_good_at(datetime.now(UTC)):
            opened.append(opened_with(saved, secrets))
        else:
            fault = SettingFault.SIGNED_OUT if secrets is None else SettingFault.SIGN_IN_OVER
            problems.append(SettingProblem(saved.label, fault))
    return Accounts(tuple(opened), tuple(problems))


def opened_with(saved: SavedConnection, secrets: Secrets) -> Connection:
    """The connection with what it signs in with."""
    return replace(
        saved.without_secrets(),
        client_secret=secrets.client_secret,
        proxy=_with_password(saved.proxy, secrets.proxy_password),
        access_token=secrets.access_token,
        token_ends_at=secrets.token_ends_at,
    )


def _with_password(proxy: str, password: str) -> str:
    user = urlsplit(proxy).username if proxy else None
    if not (password and user):
        return proxy
    return proxy.replace(f"{user}@", f"{user}:{quote(password, safe='')}@", 1)


def _book_problem(book: ConnectionBook, fault: BookFault) -> SettingProblem:
    faults = {
        BookFault.UNREADABLE: SettingFault.BOOK_UNREADABLE,
        BookFault.NEWER: SettingFault.BOOK_NEWER,
        BookFault.ENTRY_UNREADABLE: SettingFault.ENTRY_UNREADABLE,
    }
    return SettingProblem(book.path.name, faults[fault])
