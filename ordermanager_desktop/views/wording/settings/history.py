"""Words for the settings of the history."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings.history import OPEN_HISTORY, RETENTION_DAYS
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """The words of each setting, by its key."""
    return {
        RETENTION_DAYS.key: SettingWords(
            translate("settings", "Days that the history is kept"),
            translate(
                "settings",
                "Orders and cancellations that are older are deleted. Customers’ names are "
                "deleted after 24 hours.",
            ),
            translate("settings", "retention privacy delete old orders"),
        ),
        OPEN_HISTORY.key: SettingWords(
            translate("settings", "Open the history"),
            translate("settings", "Look up orders and cancellations, and export them."),
            translate("settings", "export evidence past orders csv"),
        ),
    }
