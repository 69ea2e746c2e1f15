"""Words for the store that the window shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings.stores import STORE_SHOWN
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """Title, help and search words by key."""
    return {
        STORE_SHOWN.key: SettingWords(
            translate("settings", "Store shown"),
            translate("settings", "Empty shows all stores; the header’s switch changes it."),
            translate("settings", "location branch restaurant"),
        )
    }
