"""Brings tickets to the kitchen: drawn in a thread, then to the printer that the settings name."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.printer_address import PrinterAddress, printer_address
from ordermanager_desktop.models.settings import kitchen
from ordermanager_desktop.models.void_trouble import PrintResult
from ordermanager_desktop.services.escpos import print_job
from ordermanager_desktop.services.kitchen_printers import Deadlines, send_to_printer
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.printing.ticket import NARROW_WIDTH, WIDTH, laid_out
from ordermanager_desktop.views.printing.ticket_output import CannotPrint, paper, to_printer
from ordermanager_desktop.views.printing.ticket_parts import Part
from ordermanager_desktop.views.printing.ticket_raster import as_raster
from ordermanager_desktop.views.printing.ticket_words import (
    TicketFacts,
    ticket_parts,
    ticket_title,
    trial_parts,
)

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_logger = logging.getLogger(__name__)

_WIDTHS: Final = {kitchen.WIDE_MM: WIDTH, kitchen.NARROW_MM: NARROW_WIDTH}
_USUAL: Final = Deadlines()


class KitchenOutput:
    """The printer of the settings, asked anew for each ticket.

    Args:
        find_printer: A printer of the system by its name, None if it is not there.
    """

    def __init__(
        self,
        settings: SettingsStore,
        facts: TicketFacts,
        clock: Callable[[], datetime],
        *,
        deadlines: Deadlines = _USUAL,
        find_printer: Callable[[str], QPrinter | None] | None = None,
    ) -> None:
        self._settings = settings
        self._facts = facts
        self._clock = clock
        self._deadlines = deadlines
        self._find_printer = find_printer or printer_called

    async def print_ticket(self, row: OrderRow) -> PrintResult:
        """Print the order's ticket as it stands now."""
        parts = ticket_parts(row, self._facts, self._clock())
        return await self._print(parts, ticket_title(row.order))

    async def print_trial(self) -> PrintResult:
        """Print a ticket of no order."""
        return await self._print(trial_parts(self._facts, self._clock()), "Order Manager")

    async def _print(self, parts: tuple[Part, ...], title: str) -> PrintResult:
        width = _WIDTHS[self._settings.value(kitchen.PAPER_WIDTH)]
        if self._settings.value(kitchen.PRINTER_KIND) == kitchen.NETWORK_PRINTER:
            address = printer_address(self._settings.value(kitchen.PRINTER_ADDRESS))
            return await self._print_by_network(parts, width, address)
        name = self._settings.value(kitchen.PRINTER_NAME)
        if not name:
            return PrintResult.NO_PRINTER
        # The system's spooler may take its time, and so does its list of printers.
        return await asyncio.to_thread(self._print_by_system, parts, width, name, title)

    async def _print_by_network(
        self, parts: tuple[Part, ...], width: int, address: PrinterAddress | None
    ) -> PrintResult:
        if address is None:
            return PrintResult.NO_PRINTER
        job = await asyncio.to_thread(_drawn, parts, width)
        return await send_to_printer(address, job, self._deadlines)

    def _print_by_system(
        self, parts: tuple[Part, ...], width: int, name: str, title: str
    ) -> PrintResult:
        printer = self._find_printer(name)
        if printer is None:
            return PrintResult.NO_PRINTER
        ticket = laid_out(parts, width)
        printer.setDocName(title)
        printer.setPageLayout(paper(ticket))
        try:
            to_printer(ticket, printer)
        except CannotPrint as error:
            _logger.warning("the kitchen printer failed: %s", error)
            return PrintResult.FAILED
        return PrintResult.TAKEN


def printer_called(name: str) -> QPrinter | None:
    """The system's printer of that name, ready to print without asking anything."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # at the first print, not at launch

    info = QPrinterInfo.printerInfo(name)
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def _drawn(parts: tuple[Part, ...], width: int) -> bytes:
    return print_job(as_raster(laid_out(parts, width)))
