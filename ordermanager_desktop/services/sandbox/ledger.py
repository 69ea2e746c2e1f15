"""What really happened: every request that came in, and the true fate of every order."""

from __future__ import annotations

import itertools
import json
import threading
from collections import deque
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from ordermanager_desktop.services.sandbox.clock import iso_utc
from ordermanager_desktop.services.sandbox.orders import TakenCancel
from ordermanager_desktop.services.sandbox.rules import Endpoint

KEPT_REQUESTS = 10_000
KEPT_CANCELS = 50_000
SECRET_FIELDS = frozenset({"client_secret", "code", "code_verifier", "access_token"})
REMOVED = "(removed)"


@dataclass(frozen=True)
class RequestRecord:
    """One request as it arrived.

    Attributes:
        path: The raw path, still percent-encoded.
        order: The number of the order it named, if that exists.
        body: The JSON or form body without secrets; raw text if it is neither.
        answer: The HTTP status sent; None while or where there was no answer.
    """

    seq: int
    at: datetime
    method: str
    path: str
    query: str
    endpoint: Endpoint
    store: str | None
    order: str | None = None
    body: Any = None
    answer: int | None = None

    @property
    def reason(self) -> str | None:
        """The cancellation reason in the body, if there is one."""
        return self.body.get("cancellationReason") if isinstance(self.body, dict) else None

    def to_json(self) -> dict[str, Any]:
        answer = "no answer" if self.answer is None else self.answer
        return {**asdict(self), "at": iso_utc(self.at), "answer": answer}


@dataclass(frozen=True)
class Fate:
    """What truly became of an order.

    Attributes:
        cancelled_by: OPERATOR (the restaurant), SERVICE_PROVIDER (the customer or platform), None.
        over_at: When it was delivered, cancelled or rejected.
        taken_cancels: The cancel requests that were carried out, answered or not.
        failures: Descriptions of the cancellations that the platform failed.
    """

    store_id: str
    source: str
    order_id: str
    number: str
    status: str
    cancelled_by: str | None
    over_at: datetime | None
    taken_cancels: tuple[TakenCancel, ...]
    failures: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "over_at": iso_utc(self.over_at) if self.over_at else None,
            "taken_cancels": [
                {"at": iso_utc(taken.at), "reason": taken.reason} for taken in self.taken_cancels
            ],
        }


class Ledger:
    """The requests, oldest first. Thread-safe; what it hands out never changes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sequence = itertools.count(1)
        self._records: dict[int, RequestRecord] = {}
        # Kept apart and longer: the proof that nothing was sent twice must survive much polling.
        self._cancels: deque[int] = deque()
        self._others: deque[int] = deque()

    def received(self, **facts: Any) -> int:
        """Write a request down; returns its number for `complete`."""
        with self._lock:
            record = RequestRecord(seq=next(self._sequence), **facts)
            self._records[record.seq] = record
            self._remember(record)
            return record.seq

    def complete(self, seq: int, **facts: Any) -> None:
        """Add what became known of a request: its order, its answer."""
        with self._lock:
            if seq in self._records:
                self._records[seq] = replace(self._records[seq], **facts)

    def requests(self, endpoint: Endpoint | str | None = None) -> list[RequestRecord]:
        """All requests, or those to one endpoint."""
        with self._lock:
            records = list(self._records.values())
        return [record for record in records if endpoint in (None, record.endpoint)]

    def clear(self) -> None:
        with self._lock:
            self._records.clear()
            self._cancels.clear()
            self._others.clear()

    def _remember(self, record: RequestRecord) -> None:
        is_cancel = record.endpoint is Endpoint.CANCEL
        kept = self._cancels if is_cancel else self._others
        kept.append(record.seq)
        if len(kept) > (KEPT_CANCELS if is_cancel else KEPT_REQUESTS):
            del self._records[kept.popleft()]


def readable_body(body: bytes, content_type: str) -> Any:
    """The body as data, with secrets removed."""
    if not body:
        return None
    text = body.decode("utf-8", errors="replace")
    if content_type.startswith("application/x-www-form-urlencoded"):
        return _without_secrets(dict(parse_qsl(text, keep_blank_values=True)))
    try:
        return _without_secrets(json.loads(text))
    except ValueError:
        return text[:500]


def _without_secrets(data: Any) -> Any:
    if not isinstance(data, dict):
        return data
    return {key: REMOVED if key in SECRET_FIELDS else value for key, value in data.items()}
