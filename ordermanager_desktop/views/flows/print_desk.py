"""Brings an order's ticket on paper or into a file, and says what stood in the way."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog

from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.dialogs.confirm_dialog import ConfirmDialog
from ordermanager_desktop.views.flows.call_desk import Ask
from ordermanager_desktop.views.flows.file_choice import accepted, first_folder
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.printing.ticket import Ticket, laid_out
from ordermanager_desktop.views.printing.ticket_output import (
    CannotPrint,
    as_pdf,
    paper,
    to_printer,
)
from ordermanager_desktop.views.printing.ticket_words import (
    TicketFacts,
    ticket_parts,
    ticket_title,
)
from ordermanager_desktop.views.widgets.plain_text import window_title
from ordermanager_desktop.views.wording import printing as words
from ordermanager_desktop.views.wording.rows import number_text

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_UNSAFE_IN_NAMES: Final = re.compile(r"[^0-9A-Za-z]+")
_LONGEST_NAME: Final = 40


class PrintDesk:
    """The ticket is always that of the order as the store has it when it is printed.

    Args:
        ask: Opens a dialog over the window and waits for its answer.
    """

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        ask: Ask,
        *,
        facts: TicketFacts,
        clock: Callable[[], datetime],
    ) -> None:
        self._window = window
        self._store = store
        self._ask = ask
        self._facts = facts
        self._clock = clock

    async def print_ticket(self, key: OrderKey) -> None:
        """Ask for the printer, and print; without any printer offer a file."""
        row = self._store.row(key)
        if row is None:
            return
        if not has_printer():
            if await self._offer(words.no_printer_title(), words.no_printer_meaning()):
                await self.save_pdf(key)
            return
        printer = _a_printer(row.order)
        if (ticket := self._ticket(key)) and await self._choose_printer(printer, ticket):
            await self._print(key, printer)

    async def save_pdf(self, key: OrderKey) -> None:
        """Ask where, and write the file; as often as the manager names another place."""
        while row := self._store.row(key):
            path = await self._choose_file(row.order)
            ticket = self._ticket(key)
            if path is None or ticket is None:
                return
            try:
                await asyncio.to_thread(_write, path, as_pdf(ticket, ticket_title(row.order)))
            except OSError as error:
                title = words.not_saved_title(row.order)
                meaning = words.not_saved_meaning(path.name, error)
                if not await self._offer(title, meaning, words.choose_another_place()):
                    return
            else:
                self._window.show_toast(words.saved(path.name))
                return

    async def _print(self, key: OrderKey, printer: QPrinter) -> None:
        row, ticket = self._store.row(key), self._ticket(key)  # it may have changed meanwhile
        if row is None or ticket is None:
            return
        try:
            to_printer(ticket, printer)
        except CannotPrint:
            if await self._offer(words.not_printed_title(row.order), words.not_printed_meaning()):
                await self.save_pdf(key)
        else:
            self._window.show_toast(words.sent_to_printer(row.order))

    def _ticket(self, key: OrderKey) -> Ticket | None:
        row = self._store.row(key)
        if row is None:
            return None
        facts = self._facts.at(row.key.place)
        return laid_out(ticket_parts(row, facts, self._clock()))

    async def _choose_printer(self, printer: QPrinter, ticket: Ticket) -> bool:
        from PySide6.QtPrintSupport import QPrintDialog  # at the first print, not at launch

        printer.setPageLayout(paper(ticket))  # a printer that has no such roll keeps its own paper
        return await accepted(QPrintDialog(printer, self._window))

    async def _choose_file(self, order: Order) -> Path | None:
        dialog = QFileDialog(self._window, window_title(words.save_title(order)), first_folder())
        dialog.setObjectName("save_ticket")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{words.pdf_files()} (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(order))
        chosen: list[str] = []
        dialog.fileSelected.connect(chosen.append)
        return Path(chosen[0]) if await accepted(dialog) and chosen else None

    async def _offer(self, title: str, meaning: str, do_text: str = "") -> bool:
        dialog = ConfirmDialog(
            title,
            meaning,
            keep_text=words.leave_it(),
            do_text=do_text or words.save_as_pdf(),
            parent=self._window,
        )
        return bool(await self._ask(dialog))


def has_printer() -> bool:
    """True if the computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def file_name(order: Order) -> str:
    """The name that is proposed: letters and digits of the number, which no system minds."""
    number = _UNSAFE_IN_NAMES.sub("-", number_text(order)).strip("-")[:_LONGEST_NAME]
    return f"order-{number}.pdf" if number else "order.pdf"


def _a_printer(order: Order) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(ticket_title(order))
    return printer


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing: half a file would look like a ticket."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
