"""Words for the settings of updates."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings.updates import AUTOMATIC, GO_BACK, LOOK, RUSH_HOURS
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """Title, help and search words by key."""
    return {
        AUTOMATIC.key: SettingWords(
            translate("settings", "Look for new versions"),
            translate("settings", "A new version lies ready until you restart; it never restarts."),
            translate("settings", "update upgrade automatic"),
        ),
        RUSH_HOURS.key: SettingWords(
            translate("settings", "Rush hours"),
            translate(
                "settings", "No restart into a new version then. Like 11:00-14:00, 17:00-21:30."
            ),
            translate("settings", "update busy lunch dinner"),
        ),
        LOOK.key: SettingWords(
            translate("settings", "Look for a new version now"),
            search=translate("settings", "update upgrade check"),
        ),
        GO_BACK.key: SettingWords(
            translate("settings", "Go back to the version before"),
            translate("settings", "Puts the earlier version back and restarts."),
            translate("settings", "update undo rollback previous"),
        ),
    }
