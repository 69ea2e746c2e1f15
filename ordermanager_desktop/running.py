"""Runs the app, practice or the tour on the app's loop until nothing more is wished for."""

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

from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, Following, OrderManager
from ordermanager_desktop.computer_ties import ComputerTies
from ordermanager_desktop.first_look import FirstLook
from ordermanager_desktop.models.settings.connection import CHAT_URL as CHAT_SETTING
from ordermanager_desktop.opening import Opening, dressed, folder_of, open_folder
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.connection_book import BOOK_FILE, ConnectionBook
from ordermanager_desktop.services.connection_settings import CHAT_URL, data_dir
from ordermanager_desktop.services.connection_setup import ConnectionSetup
from ordermanager_desktop.services.crash_handlers import install_crash_handlers
from ordermanager_desktop.services.credential_vault import CredentialVault
from ordermanager_desktop.services.early_log import EarlyLog
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.logging_setup import LOGS_FOLDER, set_up_logging
from ordermanager_desktop.services.saved_accounts import accounts_to_open
from ordermanager_desktop.services.settings_store import SETTINGS_FILE, SettingsStore
from ordermanager_desktop.services.show_requests import ShowRequests, ask_to_show
from ordermanager_desktop.services.updates.installation import start_alone
from ordermanager_desktop.views.flows.appearance import Appearance
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.wording.problems import second_copy

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


def run_in_turn(
    app: QApplication, options: argparse.Namespace, opening: Opening | None, early: EarlyLog
) -> int:
    """Practice and the accounts, each in its own folder, until nothing more is wished for.

    Args:
        opening: Of the first turn; None if another copy of the app has its folder.
        early: What was logged so far, for the first turn's file.
    """
    folder = data_dir(os.environ, is_practice=False, profile=options.profile)
    profile = Profile(folder, CredentialVault(options.profile))
    while True:
        profile.following = Following.NOTHING
        if opening is None:
            return _second_copy(app, options)
        try:
            code = _run_alone(app, options, opening, profile, early)
        finally:
            opening.lock.release()
        if profile.following is Following.NOTHING:
            return code
        options.sandbox = profile.following is Following.PRACTICE
        opening = open_folder(app, options)


def _second_copy(app: QApplication, options: argparse.Namespace) -> int:
    ask_to_show(folder_of(options))
    apply_language(app, options.language)
    sys.stderr.write(f"{second_copy()}\n")
    return ALREADY_OPEN


def _run_alone(
    app: QApplication,
    options: argparse.Namespace,
    opening: Opening,
    profile: Profile,
    early: EarlyLog,
) -> int:
    with set_up_logging(opening.folder / LOGS_FOLDER):
        early.hand_over()
        if options.sandbox:
            return run(app, _practise(options, opening, profile))
        return run(app, work(profile, opening.appearance, opening=opening))


async def work(
    profile: Profile,
    appearance: Appearance,
    *,
    pace: SessionPace | None = None,
    opening: Opening | None = None,
) -> int:
    """The accounts of the profile, opened anew whenever they have changed."""
    while True:
        profile.following = Following.NOTHING
        settings = await _live_settings(profile, pace or SessionPace())
        code = await _until_closed(settings, appearance, profile=profile, opening=opening)
        opening = None  # its window is gone
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


async def _practise(options: argparse.Namespace, opening: Opening, profile: Profile) -> int:
    from ordermanager_desktop.practice import (
        forget_last_practice,
        offer_scenarios,
        practice_settings,
        start_practice,
    )
    from ordermanager_desktop.services.sandbox.scenarios import DEFAULT_SCENARIO

    forget_last_practice(opening.folder)
    sandbox = await start_practice(options.scenario or DEFAULT_SCENARIO)
    try:
        settings = replace(practice_settings(sandbox, opening.folder), setup=profile.setup())
        trainer = partial(offer_scenarios, sandbox=sandbox)
        return await _until_closed(settings, opening.appearance, trainer, profile)
    finally:
        sandbox.stop()


async def _until_closed(
    settings: AppSettings,
    appearance: Appearance,
    prepare: Callable[[OrderManager], object] = lambda manager: None,
    profile: Profile | None = None,
    opening: Opening | None = None,
) -> int:
    look = _fitting_look(opening, settings)
    manager = OrderManager(settings, look)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.commitDataRequest.connect(manager.close_at_once)
    if look is None:
        appearance.serve(manager.window)
    appearance.follow(manager.options)
    memory = opening.memory if opening and look else None
    ties = ComputerTies(manager, settings.data_folder, memory=memory)
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
        if isinstance(application, QApplication):  # it outlives the manager, and would hold it
            application.commitDataRequest.disconnect(manager.close_at_once)
        await manager.aclose()
        crashes.close()
    if profile is not None:
        profile.following = manager.following
    if manager.successor:
        start_alone(manager.successor)
    return 0


def _fitting_look(opening: Opening | None, settings: AppSettings) -> FirstLook | None:
    """The window that is on the screen already, if it is one for these accounts."""
    look = opening.look if opening else None
    if look is None or look.fits(settings.accounts):
        return look
    look.discard()
    return None


def play_tour(app: QApplication, options: argparse.Namespace) -> int:
    """Play the story by itself, and write its pictures."""
    from ordermanager_desktop.services.sandbox.scenarios import DEFAULT_SCENARIO
    from ordermanager_desktop.tour.player import play

    options.tour.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="ordermanager-tour-") as folder:
        dressed(app, options, Path(folder))  # an empty one: nobody's preferences
        scenario = options.scenario or DEFAULT_SCENARIO
        return run(app, play(options.tour, Path(folder), size=options.size, scenario=scenario))
