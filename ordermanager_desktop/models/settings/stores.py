"""Which store the window shows."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingSection

# ``connection/store``; empty for all of them.
STORE_SHOWN: Final = Setting("window/store", "", is_portable=False)

SECTION: Final = SettingSection("stores", (STORE_SHOWN,), needs_manager=False)
