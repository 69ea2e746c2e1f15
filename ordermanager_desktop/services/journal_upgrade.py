"""Brings a journal of the first version up to date: what was seen of an order joins the chain."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.journal_chain import Head, link
from ordermanager_desktop.services.order_memory_codec import (
    encode_memory_facts,
    encode_removal,
    memory_subject,
    removal_subject,
)

_SEEN = """
SELECT connection, store, source, order_id, ended_as, cancelled_by, most_failures, removed_at
FROM order_seen
"""


def upgrade(database: sqlite3.Connection) -> None:
    """From version 1 to 2, in one transaction.

    Raises:
        sqlite3.Error: If it can't be written; nothing is changed then.
    """
    seen = database.execute(_SEEN).fetchall()
    database.execute("BEGIN EXCLUSIVE")
    try:
        for row in seen:
            _join(database, OrderKey(*row[:4]), row[4:])
        database.execute("DROP TABLE order_seen")
        database.execute("DROP INDEX IF EXISTS event_of_attempt")
        database.execute("PRAGMA user_version = 2")
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def _join(database: sqlite3.Connection, key: OrderKey, facts: tuple[object, ...]) -> None:
    *memory, removed_at = facts
    _append(database, *memory_subject(key), encode_memory_facts(*memory))
    if removed_at:
        _append(database, *removal_subject(key), encode_removal(str(removed_at)))


def _append(database: sqlite3.Connection, subject_id: str, identity: str, state: str) -> None:
    query = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
    before = Head(*(database.execute(query).fetchone() or ()))
    at = datetime.now(UTC).isoformat()
    head = link(before, subject_id, identity, at, state)
    database.execute("INSERT INTO attempt VALUES (?, ?)", (subject_id, identity))
    event = (head.count, subject_id, at, state, head.digest)
    database.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?)", event)
