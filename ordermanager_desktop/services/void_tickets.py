"""Prints the VOID ticket of each order that goes off: once, or somebody is told that it was not.

What is done about an order is on disk before it is done. A crash in the middle of printing is told
after the restart, and never printed again by itself: only the kitchen can see what lies there.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.settings.kitchen import VOID_BY_OTHERS, VOID_OFF
from ordermanager_desktop.models.void_trouble import PrintResult, VoidTrouble
from ordermanager_desktop.models.void_watch import (
    VoidWatch,
    is_by_us,
    is_of_an_earlier_shift,
    is_void,
)
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.kitchen_printers import KitchenPrinter
from ordermanager_desktop.services.order_marks import OrderMarks
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)


class VoidMark(StrEnum):
    """What has been done about an order that went off."""

    WAITING = "waiting"  # nothing of it is on paper
    PRINTING = "printing"  # something of it may be
    DONE = "done"  # the printer has it, or a person has dealt with it


@dataclass(frozen=True, slots=True)
class VoidPauses:
    """How long is waited: before each repeat, and for the word who called the order off."""

    retries_s: tuple[float, ...] = (2.0, 5.0, 15.0)
    who_s: float = 3.0


_USUAL: Final = VoidPauses()


class VoidTickets(QObject):
    """Follows the store from the moment it is made; prints once ``start`` gave it its record.

    Args:
        kinds: Which orders print, a value of the setting ``kitchen/auto_void``.

    Signals:
        handed_over: A printer took a ticket. Carries its OrderRow and the PrintResult.
        troubles_changed: Others want somebody now. Carries a tuple of VoidTrouble.
    """

    handed_over = Signal(OrderRow, PrintResult)
    troubles_changed = Signal(tuple)

    def __init__(
        self,
        store: OrderStore,
        printer: KitchenPrinter,
        *,
        kinds: Callable[[], str],
        clock: Clock,
        pauses: VoidPauses = _USUAL,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._printer = printer
        self._kinds = kinds
        self._clock = clock
        self._pauses = pauses
        self._marks: OrderMarks | None = None
        self._watch = VoidWatch()
        self._resumed: set[OrderKey] = set()  # what the last run left was looked at once
        self._queue: deque[OrderKey] = deque()
        self._wish, self._news = asyncio.Event(), asyncio.Event()
        self._troubles: dict[OrderKey, VoidTrouble] = {}
        self._tasks = TaskOwner("void tickets")
        for row in store:
            self._watch.has_gone_off(row)
        store.row_added.connect(self._follow)
        store.row_changed.connect(self._follow)
        store.row_dropped.connect(self._watch.forget)

    def start(self, marks: OrderMarks) -> None:
        """Print from now on, also what went off meanwhile, and tell what the last run left."""
        self._marks = marks
        for key in self._queue:
            self._note_waiting(key)
        for row in self._store:
            self._resume(row)
        self._tasks.start("print", self._run())

    async def aclose(self) -> None:
        """Stop printing; what waits goes on after the next start."""
        self._store.row_added.disconnect(self._follow)
        self._store.row_changed.disconnect(self._follow)
        self._store.row_dropped.disconnect(self._watch.forget)
        await self._tasks.aclose()
        if self._marks is not None:
            await self._marks.aclose()

    @property
    def troubles(self) -> tuple[VoidTrouble, ...]:
        """What somebody has to look after, oldest first."""
        return tuple(self._troubles.values())

    def try_again(self) -> None:
        """Print all that was not printed."""
        keys = list(self._troubles)
        self._troubles.clear()
        self._tell_troubles()
        for key in keys:
            self._put(key)

    def settle(self) -> None:
        """A person has dealt with all of it."""
        keys = list(self._troubles)
        self._troubles.clear()
        self._tell_troubles()
        for key in keys:
            self._note(key, VoidMark.DONE)

    # What goes off

    def _follow(self, row: OrderRow) -> None:
        self._news.set()
        if self._watch.has_gone_off(row):
            if self._is_wanted(row):
                self._put(row.key)
        elif self._marks is not None:
            self._resume(row)

    def _is_wanted(self, row: OrderRow) -> bool:
        is_on = self._kinds() != VOID_OFF
        return is_on and not is_of_an_earlier_shift(row, self._clock.now())

    def _put(self, key: OrderKey) -> None:
        if key not in self._queue:
            self._resumed.add(key)
            self._queue.append(key)
            self._note_waiting(key)
            self._wish.set()

    def _note_waiting(self, key: OrderKey) -> None:
        if self._mark_of(key) is None:
            self._note(key, VoidMark.WAITING)

    def _resume(self, row: OrderRow) -> None:
        """Take up what the last run did not bring to an end."""
        if row.key in self._resumed or not is_void(row):
            return
        self._resumed.add(row.key)
        mark = self._mark_of(row.key)
        if mark is None or mark == VoidMark.DONE or not self._is_wanted(row):
            return
        if mark == VoidMark.WAITING:
            self._put(row.key)
        else:
            self._note_trouble(row, PrintResult.UNCONFIRMED)

    # Printing

    async def _run(self) -> None:
        while True:
            await self._wish.wait()
            self._wish.clear()
            while self._queue:
                key = self._queue.popleft()
                try:
                    await self._serve(key)
                except Exception:
                    _logger.exception("the VOID ticket of %s failed", key)
                    if row := self._store.row(key):
                        self._note_trouble(row, PrintResult.FAILED)

    async def _serve(self, key: OrderKey) -> None:
        if self._mark_of(key) == VoidMark.DONE:
            return
        row = await self._once_told_who(key)
        if row is None or self._is_not_meant(row):
            await self._mark(key, VoidMark.DONE)
        else:
            await self._print(row)

    def _is_not_meant(self, row: OrderRow) -> bool:
        return self._kinds() == VOID_BY_OTHERS and is_by_us(row)

    async def _once_told_who(self, key: OrderKey) -> OrderRow | None:
        """The order as soon as it is known who called it off, or as it is after a short while."""
        deadline_s = self._clock.monotonic_s() + self._pauses.who_s
        while (row := self._store.row(key)) and not _is_told_who(row):
            left_s = deadline_s - self._clock.monotonic_s()
            self._news.clear()
            if left_s <= 0 or not await self._clock.wait(self._news, left_s):
                return self._store.row(key)
        return row

    async def _print(self, row: OrderRow) -> None:
        for pause_s in (*self._pauses.retries_s, None):
            row = self._store.row(row.key) or row
            if not is_void(row):  # shown as live again: the kitchen must not stop
                await self._mark(row.key, VoidMark.DONE)
                return
            result = await self._print_once(row)
            if result.is_good:
                self.handed_over.emit(row, result)
                return
            if pause_s is None or not result.may_pass:
                _logger.warning("no VOID ticket of %s: %s", row.key, result.name)
                self._note_trouble(row, result)
                return
            await self._clock.sleep(pause_s)

    async def _print_once(self, row: OrderRow) -> PrintResult:
        await self._mark(row.key, VoidMark.PRINTING)
        result = await self._printer.print_ticket(row)
        if result.is_good:
            await self._mark(row.key, VoidMark.DONE)
        elif not result.may_be_on_paper:
            await self._mark(row.key, VoidMark.WAITING)
        return result

    def _note_trouble(self, row: OrderRow, result: PrintResult) -> None:
        self._troubles[row.key] = VoidTrouble(row, result)
        self._tell_troubles()

    def _tell_troubles(self) -> None:
        self.troubles_changed.emit(self.troubles)

    # What is on record

    def _mark_of(self, key: OrderKey) -> str | None:
        return self._marks.words.get(key) if self._marks else None

    def _note(self, key: OrderKey, mark: VoidMark) -> None:
        """Keep it soon: at once a task writes it, and at the latest the end does."""
        if self._marks is not None:
            self._marks.note(key, mark, self._clock.now())
            self._tasks.start(f"note {key}", self._marks.flush())

    async def _mark(self, key: OrderKey, mark: VoidMark) -> None:
        if self._marks is not None:
            await self._marks.mark(key, mark, self._clock.now())


def _is_told_who(row: OrderRow) -> bool:
    is_ours = row.attempt is not None and row.attempt.state is AttemptState.CANCELLED
    return is_ours or row.ending is not None or not is_void(row)
