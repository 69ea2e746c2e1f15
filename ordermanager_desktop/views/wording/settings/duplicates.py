"""Words of the settings about orders that were placed twice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings import duplicates
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By key; the section itself by its id."""
    return {
        duplicates.SECTION.id: SettingWords(translate("settings", "Duplicate orders")),
        duplicates.POINT_OUT.key: SettingWords(
            translate("settings", "Point out possible duplicates"),
            translate("settings", "Two orders of one customer with the same items."),
            translate("settings", "double twice same order"),
        ),
        duplicates.WITHIN_MINUTES.key: SettingWords(
            translate("settings", "Minutes between the two orders at most"),
        ),
    }
