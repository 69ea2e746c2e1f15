"""The assistant in the tour: how one signs in, what the account allows, and which stores."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from ordermanager_desktop.services.connection_book import BOOK_FILE, ConnectionBook
from ordermanager_desktop.services.connection_settings import AUTHORIZE_URL
from ordermanager_desktop.services.connection_setup import ConnectionSetup
from ordermanager_desktop.services.credential_vault import CredentialVault
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage, Step


def tour_setup(sandbox: Sandbox, folder: Path) -> ConnectionSetup:
    """The assistant's work in the tour; the keyring of this computer is left alone."""
    vault = CredentialVault("tour", find_keyring=lambda: None)
    environment = {AUTHORIZE_URL: sandbox.authorize_url}
    return ConnectionSetup(ConnectionBook(folder / BOOK_FILE), vault, environment)


async def _welcome(stage: Stage) -> None:
    stage.manager.open_setup()
    await stage.seen(QWidget, "setup")
    await stage.seen(QAbstractButton, "connect_account")


async def _how(stage: Stage) -> None:
    await stage.press("connect_account")
    await _write(stage, "api_address", stage.sandbox.url)
    await _write(stage, "client_id", stage.sandbox.client_id)
    await _write(stage, "client_secret", stage.sandbox.client_secret)
    button = await stage.seen(QAbstractButton, "sign_in_by_browser")
    stage.require(button.isEnabled(), "the browser to be offered")


async def _allowed(stage: Stage) -> None:
    await stage.press("setup_next")
    await _next_is_offered(stage)


async def _stores(stage: Stage) -> None:
    await stage.press("setup_next")
    await _write(stage, "store_ids", ", ".join((*stage.sandbox.store_ids, "elsewhere")))
    await stage.press("setup_next")
    await _next_is_offered(stage)


async def close_setup(stage: Stage) -> None:
    """Leave the assistant, if it is open."""
    sheet = stage.find(QWidget, "setup")
    if sheet is not None:
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        await stage.gone("setup")


SETTING_UP = (
    Step("setup-welcome", _welcome),
    Step("setup-how-to-sign-in", _how),
    Step("setup-what-is-allowed", _allowed),
    Step("setup-stores", _stores),
)


async def _next_is_offered(stage: Stage) -> None:
    button = await stage.seen(QAbstractButton, "setup_next")
    await stage.until(button.isEnabled, "the way on")


async def _write(stage: Stage, name: str, text: str) -> None:
    field = await stage.seen(QLineEdit, name)
    field.setText(text)
