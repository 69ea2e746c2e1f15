"""Reminds of what to switch off after out-of-stock cancellations, until done or dismissed.

Kept in a small file: dishes and an order's number, nothing of the customer; gone after a day.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.models.switch_off import SwitchOff, items_of, ran_out
from ordermanager_desktop.services.background_writer import BackgroundWriter
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.private_files import replace_private_file
from ordermanager_desktop.services.task_owner import TaskOwner

REMINDERS_FILE = "switch-off.json"
_KEPT_FOR = timedelta(hours=24)
_MOST_KEPT = 50
_logger = logging.getLogger(__name__)


class SwitchOffReminders(QObject):
    """Watches the store for cancellations that a read confirms while the app looks on.

    Signals:
        changed: A reminder came, changed or went.
    """

    changed = Signal()

    def __init__(self, orders: OrderStore, tasks: TaskOwner, *, clock: Clock) -> None:
        super().__init__()
        self._orders = orders
        self._tasks = tasks
        self._clock = clock
        self._path: Path | None = None
        self._reminders: dict[OrderKey, SwitchOff] = {}
        self._told: set[str] = {row.attempt.id for row in orders if row.attempt and ran_out(row)}
        self._writer = BackgroundWriter("reminders on disk")

    async def open(self, path: Path) -> None:
        """Take up what the last run left, and follow the store from now on."""
        self._path = path
        oldest = self._clock.now() - _KEPT_FOR
        for reminder in await asyncio.to_thread(_load, path):
            if reminder.since > oldest and not reminder.is_done:
                self._reminders[reminder.key] = reminder
        for row in self._orders:
            self._note_known(row)
        self._orders.row_added.connect(self._note_known)
        self._orders.row_changed.connect(self._follow)
        if self._reminders:
            self.changed.emit()

    async def aclose(self) -> None:
        """Stop following; what is open is in the file."""
        if self._path is not None:
            self._orders.row_added.disconnect(self._note_known)
            self._orders.row_changed.disconnect(self._follow)
        await self._tasks.aclose()
        await self._writer.aclose()

    def all(self) -> tuple[SwitchOff, ...]:
        """What is still to be done, oldest first."""
        return tuple(self._reminders.values())

    def get(self, key: OrderKey) -> SwitchOff | None:
        """The reminder about an order."""
        return self._reminders.get(key)

    def tick(self, key: OrderKey, done: frozenset[int]) -> None:
        """Note what was switched off; once that is all, the reminder goes."""
        if reminder := self._reminders.get(key):
            ticked = replace(reminder, done=done & frozenset(range(len(reminder.items))))
            if ticked.is_done:
                self.dismiss(key)
            else:
                self._reminders[key] = ticked
                self._note_change()

    def dismiss(self, key: OrderKey) -> None:
        """A manager does not need the reminder."""
        if self._reminders.pop(key, None) is not None:
            self._note_change()

    def _note_known(self, row: OrderRow) -> None:
        """What was cancelled before it was seen here is no news."""
        if row.attempt and ran_out(row):
            self._told.add(row.attempt.id)

    def _follow(self, row: OrderRow) -> None:
        attempt = row.attempt
        if attempt is None or attempt.id in self._told or not ran_out(row):
            return
        self._told.add(attempt.id)
        if items := items_of(row):
            self._reminders[row.key] = SwitchOff(
                row.key, row.order.platform, row.order.number, items, self._clock.now()
            )
            while len(self._reminders) > _MOST_KEPT:
                del self._reminders[next(iter(self._reminders))]
            self._note_change()

    def _note_change(self) -> None:
        self.changed.emit()
        if self._path is not None:
            written = self._writer.write(partial(_save, self._path, self.all()))
            self._tasks.restart("keep", written)


def _load(path: Path) -> list[SwitchOff]:
    try:
        return [_decoded(record) for record in json.loads(path.read_text(encoding="utf-8"))]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _logger.warning("the reminders of before are not known: %r", error)
        return []


def _save(path: Path, reminders: Iterable[SwitchOff]) -> None:
    records = [
        {**asdict(each), "since": each.since.isoformat(), "done": sorted(each.done)}
        for each in reminders
    ]
    try:
        replace_private_file(path, json.dumps(records))
    except OSError as error:
        _logger.warning("the reminders can't be written down: %r", error)


def _decoded(record: dict[str, Any]) -> SwitchOff:
    since = datetime.fromisoformat(record["since"])
    if since.tzinfo is None:
        raise ValueError("a time without its zone")
    return SwitchOff(
        OrderKey(**record["key"]),
        Platform(**record["platform"]),
        str(record["number"]),
        tuple(map(str, record["items"])),
        since,
        frozenset(map(int, record["done"])),
    )
