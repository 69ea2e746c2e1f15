"""Carrying the settings to another computer, and helping support to help."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import SettingAction, SettingSection

EXPORT: Final = SettingAction("upkeep/export")
IMPORT: Final = SettingAction("upkeep/import")
DIAGNOSTICS: Final = SettingAction("upkeep/diagnostics")

UPKEEP: Final = SettingSection("upkeep", (EXPORT, IMPORT, DIAGNOSTICS))
