"""All sections of the settings, in the order in which they are shown."""

from __future__ import annotations

from typing import Any

from ordermanager_desktop.models.settings import connection, duplicates, kitchen, updates
from ordermanager_desktop.models.settings.alerts import ALERTS
from ordermanager_desktop.models.settings.computer import COMPUTER
from ordermanager_desktop.models.settings.history import HISTORY
from ordermanager_desktop.models.settings.kitchen_times import KITCHEN_TIMES
from ordermanager_desktop.models.settings.network import NETWORK
from ordermanager_desktop.models.settings.setting import Setting, SettingSection
from ordermanager_desktop.models.settings.staff import STAFF
from ordermanager_desktop.models.settings.upkeep import UPKEEP
from ordermanager_desktop.models.settings.window import WINDOW

SECTIONS: tuple[SettingSection, ...] = (
    WINDOW,
    connection.SECTION,
    ALERTS,
    kitchen.SECTION,
    KITCHEN_TIMES,
    duplicates.SECTION,
    STAFF,
    HISTORY,
    updates.SECTION,
    NETWORK,
    COMPUTER,
    UPKEEP,
)


def all_settings() -> dict[str, Setting[Any]]:
    """Every setting by its key."""
    return {setting.key: setting for section in SECTIONS for setting in section.settings}
