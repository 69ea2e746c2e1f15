"""All sections of the settings, in the order in which they are shown."""

from __future__ import annotations

from typing import Any

from ordermanager_desktop.models.settings import duplicates, kitchen, stores
from ordermanager_desktop.models.settings.alerts import ALERTS
from ordermanager_desktop.models.settings.history import HISTORY
from ordermanager_desktop.models.settings.setting import Setting, SettingSection
from ordermanager_desktop.models.settings.staff import STAFF

SECTIONS: tuple[SettingSection, ...] = (
    stores.SECTION,
    STAFF,
    ALERTS,
    kitchen.SECTION,
    duplicates.SECTION,
    HISTORY,
)


def all_settings() -> dict[str, Setting[Any]]:
    """Every setting by its key."""
    return {setting.key: setting for section in SECTIONS for setting in section.settings}
