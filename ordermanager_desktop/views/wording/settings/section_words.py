"""All words of the settings, gathered from the sections; each section adds its line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from ordermanager_desktop.models.settings.setting import Plain, Setting, SettingSection
from ordermanager_desktop.views.wording.settings import (
    alerts,
    computer,
    connection,
    duplicates,
    history,
    kitchen,
    kitchen_times,
    network,
    staff,
    updates,
    upkeep,
    window,
)
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate

_SOURCES: Final[tuple[Callable[[], Mapping[str, SettingWords]], ...]] = (
    window.words,
    connection.words,
    alerts.words,
    kitchen.words,
    kitchen_times.words,
    duplicates.words,
    staff.words,
    history.words,
    updates.words,
    network.words,
    computer.words,
    upkeep.words,
)


def all_words() -> dict[str, SettingWords]:
    """The words of every setting, action and section, in the language of now."""
    return {key: words for source in _SOURCES for key, words in source().items()}


def section_title(section: SettingSection, words: Mapping[str, SettingWords]) -> str:
    """What a section is called: as its module says, or as it is known here."""
    own = words.get(section.id)
    return own.title if own is not None else _titles().get(section.id, section.id)


def _titles() -> dict[str, str]:
    return {
        "connection": translate("settings", "Connection"),
        "alerts": translate("settings", "Alerts and sounds"),
        "kitchen": translate("settings", "Kitchen printer"),
        "kitchen_times": translate("settings", "Preparation times"),
        "duplicates": translate("settings", "Duplicate orders"),
        "history": translate("settings", "History"),
        "staff": translate("settings", "Staff"),
        "updates": translate("settings", "Updates"),
    }


def value_text(setting: Setting[Any], value: Plain, words: SettingWords) -> str:
    """A value as a person reads it."""
    if value in words.choices:
        return words.choices[value]
    if isinstance(value, bool):
        return translate("settings", "On") if value else translate("settings", "Off")
    if isinstance(value, int):
        return QLocale().toString(value)
    return value or translate("settings", "empty")
