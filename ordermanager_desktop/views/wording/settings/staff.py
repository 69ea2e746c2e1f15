"""Words of the settings of the staff PINs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings import staff
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By key; the section itself by its id."""
    return {
        staff.STAFF.id: SettingWords(translate("settings", "Staff")),
        staff.MANAGE.key: SettingWords(
            translate("settings", "Staff and PINs…"),
            translate(
                "settings", "Who may cancel, who manages. No PIN is asked for until you set one."
            ),
            translate("settings", "pin code people roles users lock password manager"),
        ),
        staff.IDLE_MINUTES.key: SettingWords(
            translate("settings", "Sign off after minutes without use"),
            translate("settings", "The list stays readable; what changes something asks again."),
            translate("settings", "idle lock screen time"),
        ),
        staff.APPROVAL_ABOVE.key: SettingWords(
            translate("settings", "Second person above this amount"),
            translate(
                "settings",
                "In whole units of the order’s currency; an unknown total counts as above. "
                "0 never asks.",
            ),
            translate("settings", "approval money limit four eyes"),
        ),
        staff.APPROVAL_AFTER.key: SettingWords(
            translate("settings", "Second person after so many cancellations"),
            translate("settings", "Of one person within 12 hours. 0 never asks."),
            translate("settings", "approval count limit shift four eyes"),
        ),
    }
