"""Opens the settings, and does what their buttons say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.settings import upkeep
from ordermanager_desktop.models.settings.setting import MayChange, SettingSection, everybody
from ordermanager_desktop.services import diagnostics
from ordermanager_desktop.services.new_file import write_new
from ordermanager_desktop.services.settings_exchange import (
    MOST_BYTES,
    CannotImport,
    apply_changes,
    exported,
    planned_changes,
)
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.dialogs.confirm_dialog import ConfirmDialog
from ordermanager_desktop.views.flows.file_choice import file_to_read, file_to_write
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import ask
from ordermanager_desktop.views.wording.settings import exchange as words

if TYPE_CHECKING:
    from ordermanager_desktop.views.settings.settings_dialog import SettingsDialog

_JSON: Final = "json"
_ZIP: Final = "zip"


class SettingsDesk(QObject):
    """One for the window; parts of the app add what their actions do with ``answer``. Its screens
    are imported when somebody wants them.

    Args:
        circumstances: What a report is about, asked when one is wanted.
        clock: Aware UTC now.

    Attributes:
        may_change: Whether the person at the computer may change a section; set it to ask staff.

    Signals:
        action_requested: A button was pressed. Carries the action's key.
    """

    action_requested = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        options: SettingsStore,
        tasks: TaskOwner,
        *,
        circumstances: Callable[[], diagnostics.Circumstances],
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self.may_change: MayChange = everybody
        self._window = window
        self._options = options
        self._tasks = tasks
        self._circumstances = circumstances
        self._clock = clock
        self._answers: dict[str, Callable[[], object]] = {}
        self._dialog: SettingsDialog | None = None
        window.settings_requested.connect(self.open)
        self.answer(upkeep.EXPORT.key, self._start("export settings", self._export))
        self.answer(upkeep.IMPORT.key, self._start("import settings", self._import))
        self.answer(upkeep.DIAGNOSTICS.key, self._start("report", self._report))

    def answer(self, action_key: str, act: Callable[[], object]) -> None:
        """Do this when the action's button is pressed."""
        self._answers[action_key] = act

    def open(self, section: str = "") -> None:
        """Show the settings, once; or another section of those that are shown."""
        if self._dialog is not None:
            if section:
                self._dialog.show_section(section)
            return
        self._tasks.start("settings", self._show(section))

    def refresh_permissions(self) -> None:
        """Somebody else is at the computer."""
        if self._dialog is not None:
            self._dialog.refresh_permissions()

    async def _show(self, section: str) -> None:
        from ordermanager_desktop.views.settings.settings_dialog import SettingsDialog

        dialog = self._dialog = SettingsDialog(
            self._options, may_change=self._may_change, section=section, parent=self._window
        )
        dialog.action_requested.connect(self._act)
        dialog.not_kept.connect(self._tell_not_kept)
        try:
            await ask(dialog)
        finally:
            self._dialog = None

    def _may_change(self, section: SettingSection) -> bool:
        return not section.needs_manager or self.may_change(section)

    def _act(self, key: str) -> None:
        if act := self._answers.get(key):
            act()
        self.action_requested.emit(key)

    def _tell_not_kept(self) -> None:
        self._tell(words.not_kept())

    def _start(
        self, name: str, work: Callable[[], Coroutine[Any, Any, None]]
    ) -> Callable[[], object]:
        def start() -> None:
            self._tasks.start(name, work())

        return start

    async def _export(self) -> None:
        data = exported(self._options)
        await self._save(data, f"order-manager-settings.{_JSON}", words.settings_files(), _JSON)

    async def _report(self) -> None:
        from ordermanager_desktop.views.settings.diagnostics_sheet import DiagnosticsSheet

        made = await asyncio.to_thread(diagnostics.report, self._circumstances())
        sheet = DiagnosticsSheet(made.text(), parent=self._over())
        sheet.copy_requested.connect(_copy)
        if await ask(sheet):
            name = f"order-manager-report-{self._clock():%Y-%m-%d}.{_ZIP}"
            await self._save(made.packed(), name, words.report_files(), _ZIP)

    async def _save(self, data: bytes, name: str, kind: str, suffix: str) -> None:
        """Ask where, as often as the manager names another place; nothing is overwritten."""
        title = words.save_title()
        while path := await file_to_write(self._over(), title, name=name, kind=kind, suffix=suffix):
            try:
                written = await asyncio.to_thread(write_new, path, f".{suffix}", data)
            except OSError:
                if not await self._offer(words.not_written(), words.choose_another_place()):
                    return
            else:
                self._tell(words.saved_as(written.name))
                return

    async def _import(self) -> None:
        title = words.open_title()
        while path := await file_to_read(
            self._over(), title, kind=words.settings_files(), suffix=_JSON
        ):
            if why_not := await self._import_from(path):
                if not await self._offer(words.nothing_imported(), why_not):
                    return
            else:
                return

    async def _import_from(self, path: Path) -> str:
        """Why nothing was imported; empty if all is well."""
        from ordermanager_desktop.views.settings.import_sheet import ImportSheet

        try:
            changes = planned_changes(await asyncio.to_thread(_read, path), self._options)
        except OSError:
            return words.unreadable_file()
        except CannotImport as failure:
            return words.cannot_import(failure)
        if not changes:
            self._tell(words.nothing_to_import())
        elif await ask(ImportSheet(changes, parent=self._over())):
            is_kept = apply_changes(changes, self._options)
            self._tell(words.imported(len(changes)) if is_kept else words.not_kept())
        return ""

    async def _offer(self, title: str, meaning: str) -> bool:
        keep, again = words.understood(), words.try_again()
        dialog = ConfirmDialog(title, meaning, keep_text=keep, do_text=again, parent=self._over())
        answer = await ask(dialog)
        return answer is True

    def _over(self) -> QWidget:
        """What a card or a file's choice lies over."""
        return self._window if self._dialog is None else self._dialog

    def _tell(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_note(text)
        else:
            self._window.show_toast(text)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
