"""Starts Qt, dresses it, and runs the app or the tour on its loop until it ends."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, Following, OrderManager
from ordermanager_desktop.computer_ties import ComputerTies
from ordermanager_desktop.models.settings.connection import CHAT_URL as CHAT_SETTING
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.app_identity import name_this_process
from ordermanager_desktop.services.connection_book import BOOK_FILE, ConnectionBook
from ordermanager_desktop.services.connection_settings import CHAT_URL, data_dir
from ordermanager_desktop.services.connection_setup import ConnectionSetup
from ordermanager_desktop.services.crash_handlers import install_crash_handlers
from ordermanager_desktop.services.credential_vault import CredentialVault
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.garbage import GarbageCollector
from ordermanager_desktop.services.instance_lock import (
    InstanceLock,
    ShowRequests,
    ask_to_show,
)
from ordermanager_desktop.services.logging_setup import LOGS_FOLDER, set_up_logging
from ordermanager_desktop.services.preferences_store import PREFERENCES_FILE, PreferencesStore
from ordermanager_desktop.services.resource_files import resource_path
from ordermanager_desktop.services.sandbox.scenarios import DEFAULT_SCENARIO, SCENARIOS
from ordermanager_desktop.services.saved_accounts import accounts_to_open
from ordermanager_desktop.services.settings_store import SETTINGS_FILE, SettingsStore
from ordermanager_desktop.services.updates.installation import start_alone
from ordermanager_desktop.views.flows.appearance import Appearance
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.wording.problems import second_copy

NOT_CONFIGURED = 2
ALREADY_OPEN = 3


@dataclass(slots=True)
class Profile:
    """What outlives one window: the accounts of a profile, and what is to follow.

    Attributes:
        folder: Of the accounts, also while somebody practises.
        vault: Remembers for the session what no keyring keeps.
    """

    folder: Path
    vault: CredentialVault
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    following: Following = Following.NOTHING

    def book(self) -> ConnectionBook:
        """The saved connections."""
        return ConnectionBook(self.folder / BOOK_FILE)

    def setup(self) -> ConnectionSetup:
        """What the assistant works with."""
        return ConnectionSetup(self.book(), self.vault, self.environment)


def run_desktop(options: argparse.Namespace) -> int:
    """Open the window, or play the tour; returns the exit code."""
    if problem := _problem(options):
        sys.stderr.write(f"{problem}\n")
        return NOT_CONFIGURED
    name_this_process()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Order Manager")
    app.setDesktopFileName("ordermanager-desktop")
    app.setWindowIcon(QIcon(str(resource_path("app", "icon.svg"))))
    collector = GarbageCollector()
    collector.start()
    try:
        return _play_tour(app, options) if options.tour else _run_in_turn(app, options)
    finally:
        collector.stop()


def _problem(options: argparse.Namespace) -> str:
    """Why the options cannot be carried out, in one sentence; empty if they can."""
    if options.scenario and options.scenario not in SCENARIOS:
        return f"There is no scenario {options.scenario!r}; there are: {', '.join(SCENARIOS)}."
    if options.tour and not options.sandbox:
        return "The tour cancels orders, so it plays in practice only: add --sandbox."
    try:
        _data_folder(options)
    except ValueError:
        return "A profile's name is made of letters, digits, - and _."
    return ""


def _run_in_turn(app: QApplication, options: argparse.Namespace) -> int:
    """Practice and the accounts, each in its own folder, until nothing more is wished for."""
    folder = data_dir(os.environ, is_practice=False, profile=options.profile)
    profile = Profile(folder, CredentialVault(options.profile))
    while True:
        profile.following = Following.NOTHING
        code = _run_app(app, options, profile)
        if profile.following is Following.NOTHING:
            return code
        options.sandbox = profile.following is Following.PRACTICE


def _run_app(app: QApplication, options: argparse.Namespace, profile: Profile) -> int:
    folder = _data_folder(options)
    lock = InstanceLock(folder)
    if not lock.take():
        ask_to_show(folder)
        apply_language(app, options.language)
        sys.stderr.write(f"{second_copy()}\n")
        return ALREADY_OPEN
    try:
        return _run_alone(app, options, folder, profile)
    finally:
        lock.release()


def _run_alone(
    app: QApplication, options: argparse.Namespace, folder: Path, profile: Profile
) -> int:
    with set_up_logging(folder / LOGS_FOLDER):
        appearance = _dressed(app, options, folder)
        if options.sandbox:
            return run(app, _practise(options, folder, appearance, profile))
        return run(app, work(profile, appearance))


def _dressed(app: QApplication, options: argparse.Namespace, folder: Path) -> Appearance:
    store = PreferencesStore(folder / PREFERENCES_FILE)
    text_scale = options.text / 100 if options.text != 100 else None
    return Appearance(
        app, store, language=options.language, theme=options.theme, text_scale=text_scale
    )


async def work(profile: Profile, appearance: Appearance, *, pace: SessionPace | None = None) -> int:
    """The accounts of the profile, opened anew whenever they have changed."""
    while True:
        profile.following = Following.NOTHING
        settings = await _live_settings(profile, pace or SessionPace())
        code = await _until_closed(settings, appearance, profile=profile)
        if profile.following is not Following.ACCOUNTS:
            return code


async def _live_settings(profile: Profile, pace: SessionPace) -> AppSettings:
    found = await accounts_to_open(profile.environment, profile.book(), profile.vault)
    chat_url = profile.environment.get(CHAT_URL, "")
    return AppSettings(
        None,
        profile.folder,
        accounts=found.connections,
        problems=found.problems,
        chat_url=chat_url or SettingsStore(profile.folder / SETTINGS_FILE).value(CHAT_SETTING),
        pace=pace,
        setup=profile.setup(),
    )


async def _practise(
    options: argparse.Namespace, folder: Path, appearance: Appearance, profile: Profile
) -> int:
    from ordermanager_desktop.practice import (
        forget_last_practice,
        offer_scenarios,
        practice_settings,
        start_practice,
    )

    forget_last_practice(folder)
    sandbox = await start_practice(options.scenario or DEFAULT_SCENARIO)
    try:
        settings = replace(practice_settings(sandbox, folder), setup=profile.setup())
        trainer = partial(offer_scenarios, sandbox=sandbox)
        return await _until_closed(settings, appearance, trainer, profile)
    finally:
        sandbox.stop()


async def _until_closed(
    settings: AppSettings,
    appearance: Appearance,
    prepare: Callable[[OrderManager], object] = lambda manager: None,
    profile: Profile | None = None,
) -> int:
    manager = OrderManager(settings)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.commitDataRequest.connect(manager.close_at_once)
    appearance.serve(manager.window)
    appearance.follow(manager.options)
    ties = ComputerTies(manager, settings.data_folder)
    prepare(manager)
    crashes = install_crash_handlers(
        manager.tell_crash, trace_folder=settings.data_folder / LOGS_FOLDER
    )
    crashes.watch(asyncio.get_running_loop())
    wishes = ShowRequests(settings.data_folder)
    wishes.show_requested.connect(manager.come_forward)
    wishes.listen()
    try:
        await manager.open()
        await manager.wait_for_quit()
    finally:
        wishes.close()
        ties.close()
        await manager.aclose()
        crashes.close()
    if profile is not None:
        profile.following = manager.following
    if manager.successor:
        start_alone(manager.successor)
    return 0


def _play_tour(app: QApplication, options: argparse.Namespace) -> int:
    from ordermanager_desktop.tour.player import play

    options.tour.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="ordermanager-tour-") as folder:
        _dressed(app, options, Path(folder))  # an empty one: nobody's preferences
        scenario = options.scenario or DEFAULT_SCENARIO
        return run(app, play(options.tour, Path(folder), size=options.size, scenario=scenario))


def _data_folder(options: argparse.Namespace) -> Path:
    return data_dir(os.environ, is_practice=options.sandbox, profile=options.profile)
