"""Settings of the staff PINs; they do nothing until a manager has set a PIN."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingAction, SettingSection

MANAGE: Final = SettingAction("staff/manage")
IDLE_MINUTES: Final = Setting("staff/idle_minutes", 2, least=1, most=60)
APPROVAL_ABOVE: Final = Setting("staff/approval_above", 0, least=0, most=1_000_000)
APPROVAL_AFTER: Final = Setting("staff/approval_after", 0, least=0, most=1_000)

STAFF: Final = SettingSection("staff", (MANAGE, IDLE_MINUTES, APPROVAL_ABOVE, APPROVAL_AFTER))
