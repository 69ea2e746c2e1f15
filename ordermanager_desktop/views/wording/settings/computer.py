"""Words of the settings of this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings import computer
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By key; the section itself by its id."""
    return {
        computer.COMPUTER.id: SettingWords(translate("settings", "This computer")),
        computer.AT_LOGIN.key: SettingWords(
            translate("settings", "Start at login"),
            translate(
                "settings",
                "Order Manager opens by itself when somebody signs in to this computer.",
            ),
            translate("settings", "autostart boot automatically"),
        ),
    }
