"""Looks orders and cancellations up, shows the record of one, and saves what is found."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject

from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.models.history import HistoryEntry, HistoryFilter, PageMark
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.models.settings.history import RETENTION_DAYS
from ordermanager_desktop.models.staff import Right
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.csv_file import safe_name
from ordermanager_desktop.services.evidence import Evidence, evidence_of
from ordermanager_desktop.services.history_archive import (
    HistoryArchive,
    HistoryFailure,
    HistoryIsFull,
)
from ordermanager_desktop.services.history_file import HISTORY_NAME
from ordermanager_desktop.services.history_keeper import HistoryKeeper
from ordermanager_desktop.services.journal_chain import ChainedEvent, Head
from ordermanager_desktop.services.new_file import write_free
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.flows.file_choice import file_to_write
from ordermanager_desktop.views.flows.guarding import GuardsDesk, NobodyGuards
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import ask
from ordermanager_desktop.views.wording import history as words
from ordermanager_desktop.views.wording.evidence import evidence_sections, evidence_title
from ordermanager_desktop.views.wording.history import entry_number
from ordermanager_desktop.views.wording.printing import not_saved_meaning

if TYPE_CHECKING:
    from ordermanager_desktop.views.history.history_sheet import HistorySheet
    from ordermanager_desktop.views.history.record_sheet import RecordSheet

_logger = logging.getLogger(__name__)


class TellsTrails(Protocol):
    """What the desk asks of the account's session."""

    async def trail(self, subject_id: str) -> tuple[list[ChainedEvent], Head]:
        """Every event of an attempt or a call; raises JournalFailure."""


class TellsRecords(TellsTrails, Protocol):
    """And once, at the start."""

    async def records(self) -> list[Attempt | PhoneRecord]:
        """Every attempt and every call in the journal; raises JournalFailure."""


class HistoryDesk(QObject):
    """One coroutine for each story. What shows the history is imported when somebody asks for it.

    Args:
        trails: None while no account is at work; a record then has no events.
        request: Method and path by which the account cancels.
        staff: Asks for a PIN before something leaves the app as a file.
    """

    def __init__(
        self,
        window: MainWindow,
        archive: HistoryArchive,
        keeper: HistoryKeeper,
        tasks: TaskOwner,
        *,
        trails: TellsTrails | None,
        request: str,
        clock: Callable[[], datetime],
        staff: GuardsDesk | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._archive = archive
        self._keeper = keeper
        self._tasks = tasks
        self._trails = trails
        self._request = request
        self._clock = clock
        self._staff = staff or NobodyGuards()
        window.history_requested.connect(self.open)
        keeper.failed.connect(self._tell_failure)
        if archive.was_set_aside:
            _tell(window, words.damaged())

    def open(self) -> None:
        """Show the history."""
        self._tasks.start("history", self._show())

    async def aclose(self) -> None:
        """Write what is left, and close the file."""
        await self._keeper.aclose()

    async def _show(self) -> None:
        from ordermanager_desktop.views.history.history_sheet import HistorySheet

        dialog = HistorySheet(self._clock, parent=self._window)
        dialog.filter_changed.connect(partial(self._look, dialog))
        dialog.more_wanted.connect(partial(self._look_further, dialog))
        dialog.entry_opened.connect(partial(self._open_record, dialog))
        dialog.export_requested.connect(partial(self._export, dialog))
        self._look(dialog, dialog.filter.wanted())
        try:
            await ask(dialog)
        finally:
            for name in ("history page", "history more"):
                await self._tasks.stop(name)

    def _look(self, dialog: HistorySheet, wanted: HistoryFilter) -> None:
        self._tasks.restart("history page", self._show_found(dialog, wanted))

    def _look_further(self, dialog: HistorySheet, after: PageMark) -> None:
        self._tasks.restart("history more", self._show_next(dialog, after))

    async def _show_found(self, dialog: HistorySheet, wanted: HistoryFilter) -> None:
        try:
            await self._keeper.settle()
        except HistoryFailure as failure:
            self._tell_failure(failure)  # what was kept before can be looked at
        try:
            dialog.show_choices(await self._archive.choices())
            page = await self._archive.page(wanted)
            count = await self._archive.count(wanted)
            since, until = dialog.filter.period()
            figures = await self._archive.figures(since, until)
        except HistoryFailure:
            dialog.show_trouble(words.not_readable())
            return
        dialog.show_first(page, count, figures)

    async def _show_next(self, dialog: HistorySheet, after: PageMark) -> None:
        try:
            dialog.show_next(await self._archive.page(dialog.filter.wanted(), after))
        except HistoryFailure:
            dialog.show_trouble(words.not_readable())

    def _open_record(self, dialog: HistorySheet, entry: HistoryEntry) -> None:
        self._tasks.start("history record", self._show_record(dialog, entry))

    async def _show_record(self, dialog: HistorySheet, entry: HistoryEntry) -> None:
        from ordermanager_desktop.views.history.record_sheet import RecordSheet

        evidence = await self._evidence(entry)
        record = RecordSheet(evidence, parent=self._window)
        record.pdf_requested.connect(partial(self._save_pdf, record, evidence))
        record.csv_requested.connect(partial(self._save_csv, record, evidence))
        dialog.hide()  # two cards over each other would hide which is meant
        try:
            await ask(record)
        finally:
            if shiboken6.isValid(dialog):
                dialog.open()
                dialog.list.setFocus()

    async def _evidence(self, entry: HistoryEntry) -> Evidence:
        if entry.cancellation is None or self._trails is None:
            return Evidence(entry)
        try:
            events, head = await self._trails.trail(entry.cancellation.id)
        except JournalFailure:
            return Evidence(entry, is_readable=False)
        return evidence_of(entry, events, head, self._request)

    def _save_pdf(self, record: RecordSheet, evidence: Evidence) -> None:
        from ordermanager_desktop.views.history.evidence_output import evidence_pdf

        data = evidence_pdf(evidence_title(evidence), evidence_sections(evidence))
        name = f"{_evidence_name(evidence)}.pdf"
        self._tasks.start("history save", self._save(record, name, data))

    def _save_csv(self, record: RecordSheet, evidence: Evidence) -> None:
        from ordermanager_desktop.views.history.evidence_output import evidence_csv

        data = evidence_csv(evidence_sections(evidence))
        name = f"{_evidence_name(evidence)}.csv"
        self._tasks.start("history save", self._save(record, name, data))

    def _export(self, dialog: HistorySheet, wanted: HistoryFilter) -> None:
        self._tasks.start("history save", self._save_list(dialog, wanted))

    async def _save_list(self, dialog: HistorySheet, wanted: HistoryFilter) -> None:
        from ordermanager_desktop.views.history.evidence_output import list_csv

        try:
            entries = await self._archive.all_entries(wanted)
        except HistoryFailure:
            dialog.show_trouble(words.not_readable())
            return
        await self._save(dialog, f"{words.file_stem(self._clock())}.csv", list_csv(entries))

    async def _save(self, sheet: HistorySheet | RecordSheet, name: str, data: bytes) -> None:
        if not await self._staff.allows(Right.EXPORT_HISTORY, ask):
            return
        suffix = Path(name).suffix.lstrip(".")
        path = await file_to_write(
            sheet,
            words.save_title(),
            name=name,
            kind=suffix.upper(),
            suffix=suffix,
            dialog_name="save_history",
        )
        if path is None:
            return
        try:
            written = await asyncio.to_thread(write_free, path, data)
        except OSError as error:
            sheet.show_trouble(not_saved_meaning(path.name, error))
        else:
            sheet.show_done(words.saved(written.name))

    def _tell_failure(self, failure: HistoryFailure) -> None:
        _tell(self._window, words.not_kept(is_full=isinstance(failure, HistoryIsFull)))


async def open_history(
    folder: Path,
    window: MainWindow,
    store: OrderStore,
    session: TellsRecords,
    tasks: TaskOwner,
    *,
    clock: Clock,
    options: SettingsStore,
    platform_for: Callable[[str], Platform],
    request: str,
    also_purge: Callable[[datetime], Awaitable[None]] | None,
    staff: GuardsDesk | None = None,
) -> HistoryDesk | None:
    """Open the history and follow the store; None, and a banner, if it can't be. All else works."""
    try:
        archive = await HistoryArchive.open(folder / HISTORY_NAME, now=clock.now())
    except HistoryFailure as failure:
        _logger.warning("the history can't be opened: %s", failure)
        _tell(window, words.not_kept(is_full=isinstance(failure, HistoryIsFull)))
        return None
    keeper = HistoryKeeper(
        archive,
        store,
        clock,
        retention_days=partial(options.value, RETENTION_DAYS),
        platform_for=platform_for,
        also_purge=also_purge,
    )
    keeper.start()
    desk = HistoryDesk(
        window,
        archive,
        keeper,
        tasks,
        trails=session,
        request=request,
        clock=clock.now,
        staff=staff,
    )
    tasks.start("recall", _recall(session, keeper))
    return desk


async def _recall(session: TellsRecords, keeper: HistoryKeeper) -> None:
    try:
        keeper.recall(await session.records())
    except JournalFailure as failure:
        _logger.warning("the history lacks earlier cancellations: %s", failure)


def _tell(window: MainWindow, text: str) -> None:
    """What is told of an order is weightier: it keeps the banner."""
    if window.has_banner():
        window.show_toast(text)
    else:
        window.show_banner(text)


def _evidence_name(evidence: Evidence) -> str:
    each = evidence.entry.cancellation
    return safe_name("order", entry_number(evidence.entry), each.id[:8] if each else "")
