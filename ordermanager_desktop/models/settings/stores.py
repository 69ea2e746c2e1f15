"""Which store the window shows; the switch in the header changes it, and no settings page."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import Setting

# ``connection/store``; empty for all of them.
STORE_SHOWN: Final = Setting("window/store", "", is_portable=False)
