"""Words of the settings of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from ordermanager_desktop.models.settings import window
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By key; the section itself by its id."""
    return {
        window.WINDOW.id: SettingWords(translate("settings", "Window")),
        window.LANGUAGE.key: SettingWords(
            translate("settings", "Language"),
            search=translate("settings", "English Spanish French"),
            # Each in its own words: who chose the wrong one must find the way back.
            choices={
                "": translate("settings", "As the system says"),
                "en": "English",
                "es": "Español",
                "fr": "Français",
            },
        ),
        window.THEME.key: SettingWords(
            translate("settings", "Theme"),
            search=translate("settings", "dark light contrast colours night"),
            choices={
                "system": translate("settings", "As the system says"),
                "light": translate("settings", "Light"),
                "dark": translate("settings", "Dark"),
                "contrast": translate("settings", "High contrast, dark"),
                "contrast-light": translate("settings", "High contrast, light"),
            },
        ),
        window.TEXT_PERCENT.key: SettingWords(
            translate("settings", "Text size"),
            translate("settings", "Of the size that the system asks for."),
            translate("settings", "zoom larger smaller font"),
            {percent: _percent(percent) for percent in window.TEXT_PERCENTS},
        ),
    }


def _percent(percent: int) -> str:
    return translate("settings", "{percent}%").format(percent=QLocale().toString(percent))
