"""Points out orders that look alike, until a person says that they are two."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from dataclasses import astuple
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from ordermanager_desktop.models.duplicate_watch import DuplicateWatch
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.settings.duplicates import POINT_OUT, WITHIN_MINUTES
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.order_marks import OrderMarks
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.flows.order_desk import OrderDesk

DUPLICATES_NAME: Final = "no_duplicates.db"
KEPT: Final = timedelta(hours=24)

_logger = logging.getLogger(__name__)


class Duplicates(QObject):
    """Watches the store. ``start`` it, and end it with ``aclose``.

    Args:
        folder: Holds what a person said, for a day.
    """

    def __init__(
        self,
        store: OrderStore,
        desk: OrderDesk,
        settings: SettingsStore,
        folder: Path,
        *,
        clock: Clock,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._settings = settings
        self._path = folder / DUPLICATES_NAME
        self._clock = clock
        self._tasks = TaskOwner("duplicates")
        self._opening: asyncio.Task[None] | None = None
        self._marks: OrderMarks | None = None
        self._said: dict[OrderKey, set[OrderKey]] = {}
        self._watch = DuplicateWatch(store, None, self)  # none before it is known what was said
        settings.changed.connect(self._take_setting)
        desk.not_duplicate_told.connect(self._dismiss)

    def start(self) -> None:
        """Remember what was said before."""
        self._opening = self._tasks.start("open", self._open())

    async def aclose(self) -> None:
        """Close the file; what was said is in it."""
        self._settings.changed.disconnect(self._take_setting)
        self._desk.not_duplicate_told.disconnect(self._dismiss)
        if self._opening is not None:
            await asyncio.wait([self._opening])
        await self._tasks.aclose()
        if self._marks is not None:
            await self._marks.aclose()

    async def _open(self) -> None:
        self._marks = await OrderMarks.open(self._path, kept=KEPT, now=self._clock.now())
        for later, text in tuple(self._marks.words.items()):
            for earlier in _keys(text):
                self._said.setdefault(later, set()).add(earlier)
                self._watch.dismiss(earlier, later)
        self._watch.set_within(self._within())

    def _dismiss(self, earlier: OrderKey, later: OrderKey) -> None:
        self._said.setdefault(later, set()).add(earlier)
        self._watch.dismiss(earlier, later)
        if self._marks is not None:
            said = json.dumps([astuple(key) for key in sorted(self._said[later])])
            self._marks.note(later, said, self._clock.now())
            self._tasks.start(f"keep {earlier} {later}", self._marks.flush())

    def _within(self) -> timedelta | None:
        minutes = self._settings.value(WITHIN_MINUTES)
        return timedelta(minutes=minutes) if self._settings.value(POINT_OUT) else None

    def _take_setting(self, key: str) -> None:
        if self._marks is not None and key in (POINT_OUT.key, WITHIN_MINUTES.key):
            self._watch.set_within(self._within())


def _keys(text: str) -> Iterator[OrderKey]:
    try:
        for parts in json.loads(text):
            yield OrderKey(*map(str, parts))
    except (ValueError, TypeError) as error:
        _logger.warning("what was said about duplicates is unreadable: %s", error)
