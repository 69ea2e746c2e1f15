"""Orders that look as if they had been placed twice."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingSection

POINT_OUT: Final = Setting("duplicates/point_out", True)
WITHIN_MINUTES: Final = Setting("duplicates/within_minutes", 10, least=1, most=60)

SECTION: Final = SettingSection("duplicates", (POINT_OUT, WITHIN_MINUTES), needs_manager=False)
