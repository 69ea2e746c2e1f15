"""What one life of the app is told, and what it leaves behind in notes that outlive it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.gateways.registry import Connection
from tests.kills.plan import Moment, Point


@dataclass(frozen=True)
class Job:
    """One life of the app.

    Attributes:
        story: "cancel" an order until the kill comes, or "look" at what is left.
        folder: The app's data; both lives share it. The notes are written there, too.
        account: The fields of the Connection.
        is_settled: Whether the platform will settle the request; the look then waits for it.
    """

    story: str
    folder: str
    account: dict[str, Any]
    source: str
    order_id: str
    number: str
    point: str = Point.ANYWHERE
    moment: str = Moment.RANDOM
    occurrence: int = 1
    delay_s: float = 0.0
    is_settled: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """The job of `to_json`."""
        return cls(**json.loads(text))

    def to_json(self) -> str:
        """One line."""
        return json.dumps(asdict(self))

    @property
    def connection(self) -> Connection:
        """The account as the app is given it."""
        return Connection(**{**self.account, "store_ids": tuple(self.account["store_ids"])})

    @property
    def key(self) -> OrderKey:
        """The order that is chosen."""
        account = self.connection
        return OrderKey(account.id, account.store_ids[0], self.source, self.order_id)

    @property
    def notes_path(self) -> Path:
        """Where this life writes."""
        return Path(self.folder) / f"{self.story}.notes"

    @property
    def output_path(self) -> Path:
        """What the app wrote to its output."""
        return Path(self.folder) / f"{self.story}.output"


class Notes:
    """Facts, one a line, each handed to the system before the next step: a kill loses none."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(self, **facts: object) -> None:
        """Add a line."""
        os.write(self._file, f"{json.dumps(facts)}\n".encode())


def read_notes(path: Path) -> list[dict[str, Any]]:
    """What was written so far."""
    if not path.exists():
        return []
    whole, _, _ = path.read_text().rpartition("\n")
    return [json.loads(line) for line in whole.splitlines()]
