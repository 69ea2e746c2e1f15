"""How a journal fails, whatever the disk did."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class JournalFailure(Exception):
    """The record could not be written or read; nothing may be sent."""


class JournalIsNewer(JournalFailure):
    """A newer Order Manager wrote the record; this one may only look at it."""


class JournalIsDamaged(JournalFailure):
    """The file is no journal, or a damaged one."""


@contextmanager
def failures_told() -> Iterator[None]:
    """Turns what a disk, or who was at it, can do to us into the failure of a journal."""
    try:
        yield
    # ValueError: the connection is closed. OverflowError: somebody wrote an event of a huge number.
    except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
        raise JournalFailure(str(error)) from error
