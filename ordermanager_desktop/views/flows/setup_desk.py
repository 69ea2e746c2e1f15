"""Leads through the assistant, and signs out: asks, acts, shows what came of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QUrl, Signal

from ordermanager_desktop.models.setting_problem import SettingProblem
from ordermanager_desktop.models.settings.connection import (
    API_URL,
    AUTHORIZE_URL,
    CHAT_URL,
    CLIENT_ID,
    is_chat_address,
    is_server_address,
)
from ordermanager_desktop.services import connection_settings as environment
from ordermanager_desktop.services.authorize_request import may_be_opened
from ordermanager_desktop.services.connection_book import BookNotWritten, SignInKind
from ordermanager_desktop.services.connection_setup import ConnectionSetup, SignInEntry
from ordermanager_desktop.services.gateways.sign_in import SignedIn
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.external_links import open_in_desktop
from ordermanager_desktop.views.flows.help_desk import copy_text
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import ask
from ordermanager_desktop.views.wording import setup as words
from ordermanager_desktop.views.wording.problems import setting_sentence

if TYPE_CHECKING:
    from ordermanager_desktop.views.setup.setup_dialog import SetupDialog, SetupFacts

_log = logging.getLogger(__name__)

_WORK: Final = "set up, at work"
_SAID_BEFORE: Final = timedelta(days=3)


class SetupDesk(QObject):
    """Opens the assistant over a window; its screens are imported when somebody wants them.

    Signals:
        connected: A connection was kept or is gone; the accounts are to be opened anew.
        practice_wished: The practice restaurant is to be opened.
    """

    connected = Signal()
    practice_wished = Signal()

    def __init__(
        self,
        window: MainWindow,
        setup: ConnectionSetup,
        options: SettingsStore,
        tasks: TaskOwner,
        *,
        is_practice: bool,
        open_url: Callable[[QUrl], bool] = open_in_desktop,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._setup = setup
        self._options = options
        self._tasks = tasks
        self._is_practice = is_practice
        self._open_url = open_url

    def open_setup(self) -> None:
        """Open the assistant; a second wish finds it open."""
        self._tasks.start("set up", self._lead())

    def sign_out(self) -> None:
        """Ask whom to sign out."""
        self._tasks.start("sign out", self._sign_out())

    def tell_end_of_sign_in(self, ends_at: datetime | None) -> None:
        """Say so in time, where nobody could renew it but a person."""
        if ends_at is not None and ends_at - datetime.now(UTC) < _SAID_BEFORE:
            self._window.show_banner(
                words.runs_out(ends_at), words.sign_in_again(), self.open_setup
            )

    def tell_problems(self, problems: Iterable[SettingProblem]) -> None:
        """Say which other saved connection is not open, and why."""
        text = " ".join(map(setting_sentence, problems))
        self._window.show_banner(text, words.set_up(), self.open_setup)

    async def _lead(self) -> None:
        from ordermanager_desktop.views.setup.setup_dialog import SetupDialog, SetupEnd

        dialog = SetupDialog(await self._facts(), parent=self._window)
        work = _SetupWork(dialog, self._setup, self._tasks, self._authorize_url(), self._open_url)
        try:
            end = await ask(dialog)
        finally:
            await work.stop()
        match end:
            case SetupEnd.PRACTISE:
                self.practice_wished.emit()
            case SetupEnd.CONNECTED:
                self._options.set(CHAT_URL, work.chat_url)
                self.connected.emit()

    async def _facts(self) -> SetupFacts:
        from ordermanager_desktop.views.setup.setup_dialog import SetupFacts

        contents = await self._setup.saved()
        notice = words.book_unreadable() if contents.faults else ""
        return SetupFacts(
            connections=contents.connections,
            has_browser=bool(self._authorize_url()),
            api_url=self._told(environment.API_URL) or self._options.value(API_URL),
            client_id=self._told(environment.CLIENT_ID) or self._options.value(CLIENT_ID),
            chat_url=self._chat_url(),
            notice=words.overruled() if self._setup.is_overruled else notice,
            is_practice=self._is_practice,
        )

    def _authorize_url(self) -> str:
        told = self._told(environment.AUTHORIZE_URL)
        if told and not is_server_address(told):
            _log.warning("%s is no address that may be opened", environment.AUTHORIZE_URL)
            return ""
        return told or self._options.value(AUTHORIZE_URL)

    def _chat_url(self) -> str:
        told = self._told(environment.CHAT_URL)
        return told if told and is_chat_address(told) else self._options.value(CHAT_URL)

    def _told(self, variable: str) -> str:
        return self._setup.environment.get(variable, "").strip()

    async def _sign_out(self) -> None:
        from ordermanager_desktop.views.setup.sign_out_dialog import SignOutDialog

        contents = await self._setup.saved()
        choice = await ask(SignOutDialog(contents.connections, parent=self._window))
        if choice is None:
            return
        try:
            is_gone = await self._setup.sign_out(choice.connection, remove=choice.remove)
        except BookNotWritten:
            _log.exception("the connection stays in the book")
            self._window.show_banner(words.not_saved())
            return
        if is_gone:
            self.connected.emit()
        else:
            self._window.show_banner(words.keyring_kept_some())


class _SetupWork(QObject):
    """What one assistant wishes, done: at most one thing at a time."""

    def __init__(
        self,
        dialog: SetupDialog,
        setup: ConnectionSetup,
        tasks: TaskOwner,
        authorize_url: str,
        open_url: Callable[[QUrl], bool],
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._setup = setup
        self._tasks = tasks
        self._authorize_url = authorize_url
        self._open_url = open_url
        self._entry: SignInEntry | None = None
        self._signed: SignedIn | None = None
        self.chat_url = ""
        dialog.sign_in_requested.connect(self._begin_sign_in)
        dialog.stores_requested.connect(self._begin_reading)
        dialog.keep_requested.connect(self._begin_keeping)
        dialog.stop_requested.connect(self._give_up)
        dialog.copy_requested.connect(copy_text)
        dialog.finished.connect(self._note_chat)

    async def stop(self) -> None:
        """The assistant is closed."""
        await self._tasks.stop(_WORK)

    def _begin_sign_in(self, entry: SignInEntry) -> None:
        self._entry, self._signed = entry, None
        is_browser = entry.sign_in is SignInKind.BROWSER
        self._work(self._by_browser(entry) if is_browser else self._by_secret(entry))

    def _begin_reading(self, store_ids: tuple[str, ...]) -> None:
        self._work(self._read(store_ids))

    def _begin_keeping(self, store_ids: tuple[str, ...]) -> None:
        self._work(self._keep(store_ids))

    def _work(self, work: Coroutine[Any, Any, None]) -> None:
        self._tasks.restart(_WORK, work)

    def _give_up(self) -> None:
        """At once: a task that stops the other would stop what is begun in the next moment."""
        self._work(_nothing())

    def _note_chat(self) -> None:
        self.chat_url = self._dialog.chat_url()

    async def _by_secret(self, entry: SignInEntry) -> None:
        verdict = await self._setup.sign_in(entry, self._dialog.changed)
        self._signed = verdict.signed_in
        self._dialog.show_verdict(verdict)

    async def _by_browser(self, entry: SignInEntry) -> None:
        verdict = await self._setup.sign_in_by_browser(
            entry, self._authorize_url, self._open_page, words.page_words
        )
        self._signed = verdict.signed_in
        self._dialog.show_verdict(verdict)
        self._dialog.activateWindow()  # the browser lies over it

    def _open_page(self, address: str) -> None:
        is_open = may_be_opened(address, self._authorize_url) and self._open_url(QUrl(address))
        self._dialog.show_sign_in_page(address, is_open=is_open)

    async def _read(self, store_ids: tuple[str, ...]) -> None:
        assert self._entry is not None
        assert self._signed is not None
        readings = await self._setup.read_stores(self._entry, self._signed, store_ids)
        self._dialog.show_readings(readings)

    async def _keep(self, store_ids: tuple[str, ...]) -> None:
        assert self._entry is not None
        assert self._signed is not None
        try:
            kept = await self._setup.keep(
                self._entry, self._signed, store_ids, self._dialog.changed
            )
        except BookNotWritten:
            _log.exception("the connection is not kept")
            self._dialog.show_fault(words.not_saved())
        else:
            self._dialog.show_kept(kept)


async def _nothing() -> None:
    """In the place of what is not wanted any more."""
