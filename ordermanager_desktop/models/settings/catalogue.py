"""All sections of the settings, in the order in which they are shown."""

from __future__ import annotations

from typing import Any

from ordermanager_desktop.models.settings import stores, updates
from ordermanager_desktop.models.settings.setting import Setting, SettingSection

SECTIONS: tuple[SettingSection, ...] = (stores.SECTION, updates.SECTION)


def all_settings() -> dict[str, Setting[Any]]:
    """Every setting by its key."""
    return {setting.key: setting for section in SECTIONS for setting in section.settings}
