"""Words of the settings about the account."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings import connection
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By the keys of the settings and of the things to do."""
    return {**_things_to_do(), **_addresses()}


def _things_to_do() -> dict[str, SettingWords]:
    return {
        connection.SETUP.key: SettingWords(
            translate("Settings", "Set up the connection"),
            translate("Settings", "Connect an account, change its stores, or practise."),
            translate("Settings", "sign in, log in, account, store, assistant"),
        ),
        connection.SIGN_OUT.key: SettingWords(
            translate("Settings", "Sign out"),
            translate("Settings", "Forget what an account signs in with on this computer."),
            translate("Settings", "log out, remove account, password"),
        ),
    }


def _addresses() -> dict[str, SettingWords]:
    return {
        connection.CHAT_URL.key: SettingWords(
            translate("Settings", "Address of the support chat"),
            translate("Settings", "Begins with https://. Empty leaves the chat out."),
            translate("Settings", "help, support"),
        ),
        connection.API_URL.key: SettingWords(
            translate("Settings", "Address of the server"),
            translate("Settings", "Filled in by the assistant for new connections."),
            translate("Settings", "API, server"),
        ),
        connection.CLIENT_ID.key: SettingWords(
            translate("Settings", "Client id"),
            translate("Settings", "Filled in by the assistant for new connections."),
            translate("Settings", "API, application"),
        ),
        connection.AUTHORIZE_URL.key: SettingWords(
            translate("Settings", "Address of the sign-in page"),
            translate("Settings", "With it, the assistant offers to sign in by the browser."),
            translate("Settings", "OAuth, login, browser"),
        ),
    }
