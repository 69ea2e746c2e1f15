"""Keeps what is known of paused stores across a restart, in a small file."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.store_pause import PauseCause, PauseState, StorePause
from ordermanager_desktop.services.private_files import replace_private_file

PAUSES_FILE = "pauses.json"
_logger = logging.getLogger(__name__)


def load_pauses(path: Path, *, first_account: str) -> list[StorePause]:
    """What the last run wrote; a file that can't be read is as good as none, and a line in the
    log.

    Args:
        first_account: Whose stores an older version meant: only those could be paused.
    """
    try:
        records = json.loads(path.read_text(encoding="utf-8"))
        return [_decoded(record, first_account) for record in records]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _logger.warning("the paused stores of before are not known: %r", error)
        return []


def save_pauses(path: Path, pauses: Iterable[StorePause]) -> bool:
    """Write them in one step; False, and a line in the log, if the disk does not take it."""
    text = json.dumps([_encoded(pause) for pause in pauses], default=_plain)
    try:
        replace_private_file(path, text)
    except OSError as error:
        _logger.warning("the paused stores can't be written down: %r", error)
        return False
    return True


def _plain(value: object) -> str:
    match value:
        case datetime():
            return value.isoformat()
        case Enum():
            return value.name
    raise TypeError(f"{type(value).__name__} has no place in the file")


def _encoded(pause: StorePause) -> dict[str, Any]:
    """Flat, for a store's account stands beside it since there may be several."""
    record = asdict(pause)
    return {**record.pop("place"), **record}


def _decoded(record: dict[str, Any], first_account: str) -> StorePause:
    connection = record.pop("connection", first_account)
    known = {
        "place": StoreKey(str(connection), str(record.pop("store"))),
        "state": PauseState[record["state"]],
        "cause": PauseCause[record["cause"]],
        "asked_at": _moment(record["asked_at"]),
        "until": _moment(record["until"]),
        "failed_on": tuple(map(str, record["failed_on"])),
    }
    return StorePause(**{**record, **known})


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment
