"""When new versions come."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.rush_hours import parsed_hours
from ordermanager_desktop.models.settings.setting import Setting, SettingAction, SettingSection


def _can_be_read(text: str) -> bool:
    return parsed_hours(text) is not None


AUTOMATIC: Final = Setting("updates/automatic", True)
# No restart into a new version within these local times.
RUSH_HOURS: Final = Setting("updates/rush_hours", "11:00-14:00, 17:00-21:30", check=_can_be_read)
LOOK: Final = SettingAction("updates/look")
GO_BACK: Final = SettingAction("updates/go_back")

SECTION: Final = SettingSection("updates", (AUTOMATIC, RUSH_HOURS, LOOK, GO_BACK))
