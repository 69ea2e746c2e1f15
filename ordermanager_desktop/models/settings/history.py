"""How long orders and cancellations are kept to look them up."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingAction, SettingSection

RETENTION_DAYS: Final = Setting("history/retention_days", 90, least=30, most=90)
OPEN_HISTORY: Final = SettingAction("history/open")

HISTORY: Final = SettingSection("history", (RETENTION_DAYS, OPEN_HISTORY))
