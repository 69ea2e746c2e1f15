"""The accounts of a profile as far as they are known without their secrets."""

from __future__ import annotations

from collections.abc import Mapping

from ordermanager_desktop.services.connection_book import ConnectionBook
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.gateways.registry import Connection


def known_accounts(environment: Mapping[str, str], book: ConnectionBook) -> tuple[Connection, ...]:
    """Whose stores will probably be shown; what the environment describes wins.

    Some may turn out to be signed out: ``saved_accounts`` has the last word.
    """
    told = connection_settings(environment)
    if told.connection is not None:
        return (told.connection,)
    if told.problems:
        return ()
    return tuple(saved.without_secrets() for saved in book.load().connections)
