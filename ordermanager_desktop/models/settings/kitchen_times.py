"""Settings of the kitchen's times."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.next_step import MOST_PREP_MINUTES
from ordermanager_desktop.models.settings.setting import Setting, SettingSection

PREP_MINUTES: Final = Setting("kitchen_times/prep_minutes", 15, least=1, most=MOST_PREP_MINUTES)

KITCHEN_TIMES: Final = SettingSection("kitchen_times", (PREP_MINUTES,), needs_manager=False)
