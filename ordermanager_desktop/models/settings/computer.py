"""What the app does on this computer, whoever uses it."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingSection

AT_LOGIN: Final = Setting("computer/at_login", False, is_portable=False)

COMPUTER: Final = SettingSection("computer", (AT_LOGIN,))
