"""From an empty profile to the live list: real widgets, real HTTP, a keyring in memory."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import os
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from ordermanager_desktop import running
from ordermanager_desktop.app import Following, OrderManager
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.opening import open_folder
from ordermanager_desktop.running import Profile, work
from ordermanager_desktop.services.connection_book import BOOK_FILE, ConnectionBook
from ordermanager_desktop.services.connection_setup import ConnectionSetup
from ordermanager_desktop.services.credential_vault import CredentialVault
from ordermanager_desktop.services.early_log import EarlyLog
from ordermanager_desktop.services.logging_setup import set_up_logging
from ordermanager_desktop.services.preferences_store import PreferencesStore
from ordermanager_desktop.services.sandbox.limits import Limits
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.flows.appearance import Appearance
from ordermanager_desktop.views.main_window import MainWindow
from tests.browser import Browser
from tests.keyrings import MemoryKeyring
from tests.workflows.conftest import HURRIED
from tests.workflows.persons import Typist

Key = Qt.Key
_LATER = pytest.mark.long  # each language once a commit, and in both ways once a release
SIGNED_IN = {
    "en": "You are signed in",
    "es": "Ha iniciado sesión",
    "fr": "Vous êtes connecté",
}


@pytest.fixture
def sandbox():
    limits = Limits(orders_per_min=1_000_000, unauthenticated_per_min=3, per_ip_per_s=1_000_000)
    with Sandbox("quiet", limits=limits, arrivals=False, store_ids=("north", "south")) as server:
        yield server


class Door(QObject):
    """Takes the address that the app hands to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.addresses.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@dataclass
class Counter:
    """A person who starts the app for the first time."""

    stage: Stage
    profile: Profile
    story: asyncio.Task[int]
    door: Door
    keyring: MemoryKeyring
    left: MainWindow | None = None  # the window over which the assistant was finished

    async def write(self, name: str, text: str) -> None:
        """Type into a field, in the place of what was there."""
        field = await self.stage.seen(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text) if text else field.clear()

    async def reach_the_stores(self) -> None:
        """From the welcome, with the client's credentials, to the page of the stores."""
        await self.stage.press("connect_account")
        await self.enter_credentials()
        await self.stage.press("setup_next")
        await self.says("You are signed in")
        await self.stage.press("setup_next")

    async def enter_credentials(self, *, secret: str | None = None) -> None:
        """Fill in what an account manager gave."""
        sandbox = self.stage.sandbox
        await self.write("api_address", sandbox.url)
        await self.write("client_id", sandbox.client_id)
        await self.write("client_secret", sandbox.client_secret if secret is None else secret)

    async def says(self, text: str) -> None:
        """Wait for words in the assistant."""
        await self.stage.until(lambda: text in self.words(), f"“{text}” in “{self.words()}”")

    def words(self) -> str:
        """All that the assistant says now."""
        dialog = self.stage.find(QWidget, "setup")
        labels = dialog.findChildren(QLabel) if dialog else []
        said = "\n".join(label.text() for label in labels if label.isVisible())
        return said.replace("\u200b", "")

    async def page_address(self) -> str:
        """What the browser was asked to open."""
        await self.stage.until(lambda: self.door.addresses, "the browser to be asked")
        return self.door.addresses.pop()

    async def browses(self, visit) -> None:
        """Let the browser do something with the page."""
        await asyncio.to_thread(visit, await self.page_address())

    async def finish_with(self, stores: str) -> None:
        """From the verdict to the list."""
        await self.stage.press("setup_next")
        await self.write("store_ids", stores)
        await self.stage.press("setup_next")
        await self.says("24")
        await self.stage.press("setup_next")
        await self.open_the_list()

    async def open_the_list(self) -> None:
        """Finish the assistant."""
        await self.stage.until(self.is_done, "the last page")
        self.left = self.window()
        await self.stage.press("setup_next")

    def is_done(self) -> bool:
        return self.stage.find(QWidget, "chat_address") is not None

    async def sees_orders(self) -> MainWindow:
        """Wait for the live list of the window that is there now."""
        return await self.stage.until(self._window_with_orders, "the live list")

    def _window_with_orders(self) -> MainWindow | None:
        window = self.window()
        if window in (None, self.left):
            return None
        model = window.list_view(Shelf.ACTIVE).order_model()
        model.flush()
        return window if model.rowCount() else None

    def window(self) -> MainWindow | None:
        return self.stage.find(MainWindow, "main_window")

    async def close(self) -> None:
        """Close the window, and wait until the app has ended."""
        window = self.window()
        if window is not None:
            window.close()
        await self.story


class Widgets(Stage):
    """A stage without an app of its own: it only looks at what is on the screen."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox


@pytest.fixture
async def start(sandbox: Sandbox, tmp_path: Path, qapp: QApplication) -> AsyncIterator:
    """Starts the app as the command does, in a folder that is empty at first."""
    tasks = TaskOwner("first run")
    door = Door()
    QDesktopServices.setUrlHandler("http", door, "take")
    keyring = MemoryKeyring()
    started: list[Counter] = []

    async def start_one(language: str = "en", *, browser: bool = False, safe=True, **told: str):
        environment = {"ORDERMANAGER_AUTHORIZE_URL": sandbox.authorize_url} if browser else {}
        vault = CredentialVault(find_keyring=lambda: keyring if safe else None)
        profile = Profile(tmp_path / "data", vault, environment | told)
        appearance = Appearance(
            qapp, PreferencesStore(tmp_path / "preferences.ini"), language=language, theme="light"
        )
        story = tasks.restart("app", work(profile, appearance, pace=HURRIED))
        person = Counter(Widgets(sandbox), profile, story, door, keyring)
        started.append(person)
        await person.stage.until(person.window, "the window")
        return person

    yield start_one
    QDesktopServices.unsetUrlHandler("http")
    await tasks.aclose()


@pytest.mark.parametrize("language", ["en", "es", pytest.param("fr", marks=_LATER)])
async def test_with_credentials_an_empty_profile_gets_to_the_list(start, language):
    person = await start(language)
    stage = person.stage
    await stage.press("connect_account")
    await person.enter_credentials()
    await stage.press("setup_next")
    await person.says(SIGNED_IN[language])
    assert "{" not in person.words()
    await person.finish_with("north, south")
    await person.sees_orders()
    (saved,) = ConnectionBook(person.profile.folder / BOOK_FILE).load().connections
    assert saved.store_ids == ("north", "south")
    assert len(person.keyring.entries) == 1
    await person.close()


@pytest.mark.parametrize(
    "language", ["fr", pytest.param("en", marks=_LATER), pytest.param("es", marks=_LATER)]
)
async def test_by_the_browser_an_empty_profile_gets_to_the_list(start, language):
    person = await start(language, browser=True)
    stage = person.stage
    await stage.press("connect_account")
    await person.write("api_address", stage.sandbox.url)
    await person.write("client_id", stage.sandbox.client_id)
    await stage.press("sign_in_by_browser")
    browser = Browser()
    await person.browses(browser.sign_in)
    await person.says(SIGNED_IN[language])
    await person.finish_with("north")
    await person.sees_orders()
    assert "Order Manager" in browser.page
    (entry,) = person.keyring.entries.values()
    assert set(json.loads(entry)) == {"token", "until"}
    await person.close()


async def test_what_was_set_up_is_there_at_the_next_start(start):
    first = await start()
    await set_up(first, "north")
    await first.close()
    again = await start()
    await again.sees_orders()
    assert again.stage.find(QWidget, "setup") is None
    assert len(again.stage.sandbox.ledger.requests("token")) == 1  # its token is used again
    await again.close()


async def set_up(person: Counter, stores: str) -> None:
    await person.stage.press("connect_account")
    await person.enter_credentials()
    await person.stage.press("setup_next")
    await person.says("You are signed in")
    await person.finish_with(stores)
    await person.sees_orders()


async def test_the_keyboard_alone_is_enough(start):
    person = await start()
    typist = Typist(person.stage)
    sandbox = person.stage.sandbox
    await typist.focused("connect_account")
    await typist.press(Key.Key_Space)
    for name, text in (
        ("api_address", sandbox.url),
        ("client_id", sandbox.client_id),
        ("client_secret", sandbox.client_secret),
    ):
        await typist.tab_to(name)
        QTest.keyClicks(QApplication.focusWidget(), text)
    await typist.press(Key.Key_Return)
    await person.says("You are signed in")
    await typist.focused("setup_next")
    await typist.press(Key.Key_Return)
    await typist.focused("store_ids")
    QTest.keyClicks(QApplication.focusWidget(), "north")
    await typist.press(Key.Key_Return)
    await person.says("24 hours")
    await typist.focused("setup_next")
    await typist.press(Key.Key_Space)
    await person.stage.until(person.is_done, "the last page")
    person.left = person.window()
    await typist.focused("setup_next")
    await typist.press(Key.Key_Return)
    await person.sees_orders()
    await person.close()


async def test_a_wrong_secret_is_told_and_can_be_corrected(start):
    person = await start()
    stage = person.stage
    await stage.press("connect_account")
    await person.enter_credentials(secret="not the secret")
    await stage.press("setup_next")
    await person.says("The sign-in was refused. Check the client id and the secret")
    next_button = await stage.seen(QWidget, "setup_next")
    assert not next_button.isEnabled()
    await stage.press("setup_back")
    await person.enter_credentials()
    await stage.press("setup_next")
    await person.says("You are signed in")
    assert not person.keyring.entries
    await person.close()


async def test_a_store_that_is_not_linked_is_named_and_left_out(start):
    person = await start()
    stage = person.stage
    await person.reach_the_stores()
    await person.write("store_ids", "north, elsewhere")
    await stage.press("setup_next")
    await person.says("elsewhere: not linked to your account.")
    await person.says("of the last 24 hours")
    await stage.press("setup_next")
    await person.open_the_list()
    await person.sees_orders()
    (saved,) = person.profile.book().load().connections
    assert saved.store_ids == ("north",)
    await person.close()


async def test_fewer_permissions_are_told_one_by_one(start, monkeypatch):
    granted = frozenset({"manager.orders"})
    monkeypatch.setattr("ordermanager_desktop.services.sandbox.tokens.GRANTED_SCOPES", granted)
    person = await start()
    await person.stage.press("connect_account")
    await person.enter_credentials()
    await person.stage.press("setup_next")
    await person.says("See and cancel orders")
    await person.says("Pause a store: not allowed.")
    await person.says("Change the preparation time: not allowed.")
    assert (await person.stage.seen(QWidget, "setup_next")).isEnabled()
    await person.close()


async def to_the_browser(person: Counter) -> None:
    await person.stage.press("connect_account")
    await person.write("api_address", person.stage.sandbox.url)
    await person.write("client_id", person.stage.sandbox.client_id)
    await person.stage.press("sign_in_by_browser")


async def test_who_denies_in_the_browser_may_try_again(start):
    person = await start(browser=True)
    await to_the_browser(person)
    await person.browses(Browser().deny)
    await person.says("You said no on the page in the browser.")
    await person.stage.press("setup_back")
    await person.stage.press("sign_in_by_browser")
    await person.browses(Browser().sign_in)
    await person.says("You are signed in")
    await person.close()


async def test_an_answer_of_another_sign_in_changes_nothing(start):
    person = await start(browser=True)
    await to_the_browser(person)
    address = await person.page_address()
    redirect = dict(parse_qsl(urlsplit(address).query))["redirect_uri"]
    forged = f"{redirect}?{urlencode({'code': 'stolen', 'state': 'guessed'})}"
    answer = await asyncio.to_thread(httpx.get, forged)
    assert answer.status_code == 400
    assert "This page belongs to another sign-in" in answer.text
    await person.says("Signing in…")
    assert not person.stage.sandbox.ledger.requests("token")
    await asyncio.to_thread(Browser().sign_in, address)
    await person.says("You are signed in")
    await person.close()


async def test_a_code_for_another_challenge_is_refused(start):
    person = await start(browser=True)
    await to_the_browser(person)
    parts = urlsplit(await person.page_address())
    other = urlencode(dict(parse_qsl(parts.query)) | {"code_challenge": "x" * 43})
    await asyncio.to_thread(Browser().sign_in, parts._replace(query=other).geturl())
    await person.says("The sign-in was refused.")
    await person.close()


async def test_nobody_who_signs_in_is_waited_for_in_vain(start, monkeypatch):
    hurried = {"browser_patience_s": 0.05}
    monkeypatch.setattr(ConnectionSetup.__init__, "__kwdefaults__", hurried)
    person = await start(browser=True)
    await to_the_browser(person)
    await person.says("Nobody signed in, so the wait was ended.")
    await person.close()


async def test_stop_ends_the_wait_and_closes_the_door(start):
    person = await start(browser=True)
    await to_the_browser(person)
    address = await person.page_address()
    await person.stage.press("setup_back")
    redirect = dict(parse_qsl(urlsplit(address).query))["redirect_uri"]

    async def is_closed() -> bool:
        try:
            await asyncio.to_thread(httpx.get, redirect)
        except httpx.ConnectError:
            return True
        return False

    while not await is_closed():
        await asyncio.sleep(0.01)
    await person.stage.seen(QLineEdit, "client_secret")
    await person.close()


async def test_the_browser_is_not_offered_without_its_page(start):
    person = await start()
    await person.stage.press("connect_account")
    await person.stage.seen(QLineEdit, "client_secret")
    assert person.stage.find(QWidget, "sign_in_by_browser") is None
    await person.close()


async def test_without_a_keyring_it_says_so_and_the_session_goes_on(start):
    person = await start(safe=False)
    stage = person.stage
    await person.reach_the_stores()
    await person.write("store_ids", "north")
    await stage.press("setup_next")
    await person.says("24 hours")
    await stage.press("setup_next")
    await person.says("This computer has no safe place for secrets (no keyring)")
    await person.open_the_list()
    await person.sees_orders()
    await person.close()
    again = await start(safe=False)
    await again.stage.press("page_action")  # *Set up*, under “nobody is signed in”
    await again.stage.press("change_connection")
    await again.close()


async def test_signing_out_deletes_the_secret_and_keeps_the_connection_if_told(start):
    person = await start()
    await set_up(person, "north")
    manager = manager_of(person)
    manager.sign_out()
    await person.stage.press("sign_out_keep")
    await person.stage.until(lambda: not person.keyring.entries, "the keyring to be empty")
    await person.stage.seen(QWidget, "page_action")
    assert len(person.profile.book().load().connections) == 1
    manager_of(person).sign_out()
    await person.stage.press("sign_out_remove")
    await person.stage.press("connect_account")
    assert not person.profile.book().load().connections
    await person.close()


async def test_a_connection_is_changed_without_typing_the_secret_again(start):
    person = await start()
    await set_up(person, "north")
    manager_of(person).open_setup()
    await person.stage.press("change_connection")
    await person.stage.press("setup_next")
    await person.says("You are signed in")
    await person.finish_with("south")
    await person.sees_orders()
    (saved,) = person.profile.book().load().connections
    assert saved.store_ids == ("south",)
    assert len(person.keyring.entries) == 1
    manager_of(person).open_setup()  # the same account as if it were another
    await set_up(person, "north, south")
    (saved,) = person.profile.book().load().connections
    assert saved.store_ids == ("north", "south")
    assert len(person.keyring.entries) == 1
    await person.close()


async def test_the_chat_is_confirmed_by_its_host(start):
    person = await start()
    stage = person.stage
    await person.reach_the_stores()
    await person.write("store_ids", "north")
    await stage.press("setup_next")
    await person.says("24 hours")
    await stage.press("setup_next")
    await person.write("chat_address", "http://chat.example.com")
    await person.says("It must begin with https://")
    assert not (await stage.seen(QWidget, "setup_next")).isEnabled()
    await person.write("chat_address", "https://chat.example.com/siam")
    await person.says("The chat opens at chat.example.com. Is that right?")
    await person.open_the_list()
    await person.sees_orders()
    assert manager_of(person)._contacts.chat_url == "https://chat.example.com/siam"
    await person.close()


@pytest.mark.parametrize("moment", ["before it is taken in", "after it is taken in"])
async def test_who_closes_the_window_right_after_the_assistant_gets_no_other(start, moment):
    person = await start()
    stage = person.stage
    await person.reach_the_stores()
    await person.write("store_ids", "north")
    await stage.press("setup_next")
    await person.says("24 hours")
    await stage.press("setup_next")
    await stage.until(person.is_done, "the last page")
    window, manager = person.window(), manager_of(person)
    if moment == "after it is taken in":
        manager._setup.connected.connect(window.close)
    (await stage.seen(QAbstractButton, "setup_next")).click()
    if moment == "before it is taken in":
        window.close()
    await asyncio.wait_for(person.story, 20.0)
    assert person.profile.following is Following.NOTHING
    assert len(person.profile.book().load().connections) == 1  # it is there at the next start


async def test_practice_is_one_press_away(start):
    person = await start()
    await person.stage.press("practise")
    await person.story
    assert person.profile.following is Following.PRACTICE


def test_practice_and_the_accounts_take_turns_in_their_own_folders(monkeypatch, tmp_path, qapp):
    """The loop of the command: each in its folder, under its lock and with its log."""
    turns = []
    wishes = [Following.PRACTICE, Following.ACCOUNTS, Following.NOTHING]

    def a_turn(app, options, opening, profile, early):
        turns.append((opening.folder.relative_to(tmp_path).as_posix(), options.sandbox))
        profile.following = wishes.pop(0)
        return 0

    monkeypatch.setenv("ORDERMANAGER_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(running, "_run_alone", a_turn)
    options = argparse.Namespace(
        sandbox=False, profile="bar", language="en", theme="light", text=100
    )
    opening = open_folder(qapp, options)
    assert running.run_in_turn(qapp, options, opening, EarlyLog()) == 0
    live = "profile-bar"
    assert turns == [(live, False), (f"{live}/practice", True), (live, False)]


def manager_of(person: Counter):
    """The app behind the window."""
    window = person.window()
    assert window is not None
    return next(
        each
        for each in gc.get_objects()
        if isinstance(each, OrderManager) and each.window is window
    )


async def test_no_secret_is_in_any_file_log_or_argument(start, tmp_path, sandbox, capfd):
    canary = sandbox.client_secret
    with set_up_logging(tmp_path / "logs", level=logging.DEBUG):
        person = await start(browser=True)
        await set_up(person, "north")
        manager_of(person).open_setup()
        await to_the_browser(person)
        browser = Browser()
        await person.browses(browser.sign_in)
        await person.says("You are signed in")
        await person.finish_with("south")
        await person.sees_orders()
        await person.close()
    tokens = [json.loads(text)["token"] for text in person.keyring.entries.values()]
    assert len(tokens) == 2
    places = b"\n".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"the journal stands at" in places  # the logs are among them
    told = "".join((*capfd.readouterr(), *sys.argv, *os.environ.values())).encode()
    for secret in (canary, browser.code, *tokens):
        assert secret
        assert secret.encode() not in places
        assert secret.encode() not in told
