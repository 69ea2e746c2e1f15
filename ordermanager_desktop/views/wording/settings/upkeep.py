"""Words of what is done with all settings, and for support."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings import upkeep
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By key; the section itself by its id."""
    return {
        upkeep.UPKEEP.id: SettingWords(translate("settings", "Export and support")),
        upkeep.EXPORT.key: SettingWords(
            translate("settings", "Export settings…"),
            translate(
                "settings",
                "Saves what you changed into a file for another computer. No password is in it.",
            ),
            translate("settings", "save backup copy file"),
        ),
        upkeep.IMPORT.key: SettingWords(
            translate("settings", "Import settings…"),
            translate("settings", "Shows what would change before anything does."),
            translate("settings", "load restore file"),
        ),
        upkeep.DIAGNOSTICS.key: SettingWords(
            translate("settings", "Report for support…"),
            translate(
                "settings",
                "Version, system, settings and the last lines of the log. No passwords and no "
                "customers; you see all of it before it is saved.",
            ),
            translate("settings", "diagnostics log problem help bundle zip"),
        ),
    }
