"""Opens the data folder of a turn: its lock, its looks, and the window with its last list."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ordermanager_desktop.first_look import FirstLook
from ordermanager_desktop.services.connection_book import BOOK_FILE, ConnectionBook
from ordermanager_desktop.services.connection_settings import data_dir
from ordermanager_desktop.services.instance_lock import InstanceLock
from ordermanager_desktop.services.known_accounts import known_accounts
from ordermanager_desktop.services.preferences_store import PREFERENCES_FILE, PreferencesStore
from ordermanager_desktop.views.flows.appearance import Appearance
from ordermanager_desktop.views.flows.window_memory import WindowMemory


@dataclass(slots=True)
class Opening:
    """A data folder that is this process's own, until its lock is released.

    Attributes:
        look: None in practice, which has no last list, and while no account is known.
    """

    folder: Path
    lock: InstanceLock
    appearance: Appearance
    look: FirstLook | None = None
    memory: WindowMemory | None = None


def open_folder(app: QApplication, options: argparse.Namespace) -> Opening | None:
    """Take the folder, dress the app, and show the last list; None if another copy has it."""
    folder = folder_of(options)
    lock = InstanceLock(folder)
    if not lock.take():
        return None
    opening = Opening(folder, lock, dressed(app, options, folder))
    if not options.sandbox:
        _show_last_list(opening)
    return opening


def folder_of(options: argparse.Namespace) -> Path:
    """Where the options have their data.

    Raises:
        ValueError: If the profile's name could not be a plain folder's.
    """
    return data_dir(os.environ, is_practice=options.sandbox, profile=options.profile)


def dressed(app: QApplication, options: argparse.Namespace, folder: Path) -> Appearance:
    """Put on what the folder remembers; the options win."""
    store = PreferencesStore(folder / PREFERENCES_FILE)
    text_scale = options.text / 100 if options.text != 100 else None
    return Appearance(
        app, store, language=options.language, theme=options.theme, text_scale=text_scale
    )


def _show_last_list(opening: Opening) -> None:
    accounts = known_accounts(os.environ, ConnectionBook(opening.folder / BOOK_FILE))
    if accounts:
        opening.look = look = FirstLook(accounts)
        opening.memory = WindowMemory(look.window, opening.folder)
        opening.appearance.serve(look.window)
        look.show_last_list(opening.folder)
