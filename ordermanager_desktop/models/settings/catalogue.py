"""All sections of the settings, in the order in which they are shown."""

from __future__ import annotations

from typing import Any

from ordermanager_desktop.models.settings.kitchen_times import KITCHEN_TIMES
from ordermanager_desktop.models.settings.setting import Setting, SettingSection

SECTIONS: tuple[SettingSection, ...] = (KITCHEN_TIMES,)


def all_settings() -> dict[str, Setting[Any]]:
    """Every setting by its key."""
    return {setting.key: setting for section in SECTIONS for setting in section.settings}
