"""Words of the settings of the kitchen's times."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings.kitchen_times import PREP_MINUTES
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By the setting's key."""
    return {
        PREP_MINUTES.key: SettingWords(
            translate("kitchen_times", "Usual preparation time, in minutes"),
            translate("kitchen_times", "Offered first when you confirm an order."),
            translate("kitchen_times", "confirm accept prep time minutes kitchen"),
        )
    }
