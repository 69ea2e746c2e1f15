"""The kitchen's printer in the window: what it prints by itself, and what is left to people."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.settings.kitchen import AUTO_VOID
from ordermanager_desktop.models.void_trouble import PrintResult
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.kitchen_printers import KitchenPrinter
from ordermanager_desktop.services.order_marks import OrderMarks
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.void_tickets import VoidPauses, VoidTickets
from ordermanager_desktop.views.dialogs.ticket_sheet import TicketSheet
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.printing.kitchen_output import KitchenOutput
from ordermanager_desktop.views.printing.practice_output import PracticeOutput
from ordermanager_desktop.views.printing.ticket import laid_out
from ordermanager_desktop.views.printing.ticket_output import as_image
from ordermanager_desktop.views.printing.ticket_parts import texts
from ordermanager_desktop.views.printing.ticket_words import TicketFacts, ticket_parts
from ordermanager_desktop.views.widgets.sheet import ask
from ordermanager_desktop.views.wording import kitchen as words

VOID_TICKETS_NAME: Final = "void_tickets.db"
KEPT: Final = timedelta(days=90)
_USUAL: Final = VoidPauses()


class _Prints(KitchenPrinter, Protocol):
    """A printer that can also be tried out."""

    async def print_trial(self) -> PrintResult:
        """Print a ticket of no order."""


class Kitchen(QObject):
    """Prints VOID tickets while the app runs. ``start`` it, and end it with ``aclose``.

    Args:
        folder: Holds the record of what was printed.
        printer: Where it prints; without it, what the settings name, and in practice the window.
    """

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        settings: SettingsStore,
        folder: Path,
        *,
        facts: TicketFacts,
        clock: Clock,
        printer: _Prints | None = None,
        pauses: VoidPauses = _USUAL,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._facts = facts
        self._clock = clock
        self._tasks = TaskOwner("kitchen")
        self._opening: asyncio.Task[None] | None = None
        self._printer = printer or self._usual_printer(settings)
        self.tickets = VoidTickets(
            store,
            self._printer,
            kinds=partial(settings.value, AUTO_VOID),
            clock=clock,
            pauses=pauses,
            parent=self,
        )
        self.tickets.handed_over.connect(self._tell_printed)
        self.tickets.troubles_changed.connect(window.kitchen_banner.show_troubles)
        window.kitchen_banner.again_requested.connect(self.tickets.try_again)
        window.kitchen_banner.settled.connect(self.tickets.settle)

    def start(self) -> None:
        """Open the record, and print from then on."""
        self._opening = self._tasks.start("open", self._open())

    async def aclose(self) -> None:
        """Stop printing."""
        if self._opening is not None:
            await asyncio.wait([self._opening])  # amid it, the file's thread would be left behind
        await self._tasks.aclose()
        await self.tickets.aclose()

    def print_trial(self) -> None:
        """Print a test, and tell what came of it."""
        self._tasks.start("trial", self._print_trial())

    async def _open(self) -> None:
        path = self._folder / VOID_TICKETS_NAME
        marks = await OrderMarks.open(path, kept=KEPT, now=self._clock.now())
        self.tickets.start(marks)

    async def _print_trial(self) -> None:
        result = await self._printer.print_trial()
        if not self._facts.is_practice:
            self._window.show_toast(words.trial_result(result))

    def _usual_printer(self, settings: SettingsStore) -> _Prints:
        if self._facts.is_practice:
            return PracticeOutput(self._show_in_practice)
        return KitchenOutput(settings, self._facts, self._clock.now)

    def _tell_printed(self, row: OrderRow, result: PrintResult) -> None:
        if not self._facts.is_practice:
            self._window.show_toast(words.void_printed(row.order, result))

    def _show_in_practice(self, row: OrderRow | None) -> None:
        if row is None:
            self._window.show_toast(words.trial_in_practice())
            return
        text, look = words.void_in_practice(row.order), partial(self._look_at, row)
        self._window.show_toast(text, words.show_ticket(), look)

    def _look_at(self, row: OrderRow) -> None:
        self._tasks.start("look", self._show_ticket(row))

    async def _show_ticket(self, row: OrderRow) -> None:
        parts = ticket_parts(row, self._facts, self._clock.now())
        told = "\n".join(texts(parts))
        await ask(TicketSheet(as_image(laid_out(parts)), told, self._window))
