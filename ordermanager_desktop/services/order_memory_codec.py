"""How the journal keeps what was seen of an order: as events of its chain, like all that a decision
is later built on. An order that ended must not be sent again, and an old failure must not fail a
new attempt: a value that could be changed unnoticed would do either."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from ordermanager_desktop.models.cancellation import CancelledBy
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.services.order_memory import OrderMemory

MEMORY_KIND: Final = "memory"
REMOVAL_KIND: Final = "removal"


def memory_subject(key: OrderKey) -> tuple[str, str]:
    """Id and identity of what reads have shown of an order."""
    return _subject(MEMORY_KIND, key)


def removal_subject(key: OrderKey) -> tuple[str, str]:
    """Id and identity of an order's removal from the list."""
    return _subject(REMOVAL_KIND, key)


def encode_memory(memory: OrderMemory) -> str:
    """What must never be forgotten of an order: how it ended, and failures seen."""
    ended_as = memory.ended_as.name if memory.ended_as else None
    return encode_memory_facts(ended_as, memory.cancelled_by.name, memory.most_failures)


def encode_memory_facts(ended_as: object, cancelled_by: object, most_failures: object) -> str:
    """The same, from the names of things."""
    return _dump(
        {"ended_as": ended_as, "cancelled_by": cancelled_by, "most_failures": most_failures}
    )


def decode_memory(_id: str, identity: str, state: str) -> OrderMemory:
    """What was last remembered.

    Raises:
        KeyError, ValueError, TypeError: If the text is not what this module wrote.
    """
    latest: dict[str, Any] = json.loads(state)
    ended_as = latest["ended_as"]
    return OrderMemory(
        _key(identity),
        ended_as=OrderStatus[ended_as] if ended_as else None,
        cancelled_by=CancelledBy[latest["cancelled_by"]],
        most_failures=latest["most_failures"],
    )


def encode_removal(removed_at: str) -> str:
    """When the order was cleared, as ISO text."""
    return _dump({"removed_at": removed_at})


def decode_removal(_id: str, identity: str, state: str) -> tuple[OrderKey, datetime]:
    """Which order was cleared, and when.

    Raises:
        KeyError, ValueError, TypeError: If the text is not what this module wrote.
    """
    return _key(identity), datetime.fromisoformat(json.loads(state)["removed_at"])


def _subject(kind: str, key: OrderKey) -> tuple[str, str]:
    identity = _dump({"kind": kind, "key": asdict(key)})
    return f"{kind} {_dump(list(asdict(key).values()))}", identity


def _key(identity: str) -> OrderKey:
    return OrderKey(**json.loads(identity)["key"])


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
