"""How this computer reaches the internet."""

from __future__ import annotations

import re
from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingSection

DIRECT: Final = "none"
AS_SYSTEM_SAYS: Final = "system"
OWN_PROXY: Final = "own"

# The form alone; the password of a proxy never stands here, so that it is in no file of ours.
_PROXY: Final = re.compile(
    r"https?://(?:[A-Za-z0-9._~%+-]{1,100}@)?"
    r"(?:\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)"
    r"(?::[0-9]{1,5})?/?"
)
_HIGHEST_PORT: Final = 65535


def is_proxy_without_password(text: str) -> bool:
    """True for an address such as ``http://proxy.example:8080``, and for none at all."""
    if not text:
        return True
    port = re.search(r":([0-9]+)/?\Z", text)
    is_port = port is None or 0 < int(port[1]) <= _HIGHEST_PORT
    return is_port and _PROXY.fullmatch(text) is not None


PROXY_MODE: Final = Setting(
    "network/proxy_mode",
    AS_SYSTEM_SAYS,
    choices=(AS_SYSTEM_SAYS, DIRECT, OWN_PROXY),
    is_portable=False,
)
PROXY: Final = Setting("network/proxy", "", check=is_proxy_without_password, is_portable=False)

NETWORK: Final = SettingSection("network", (PROXY_MODE, PROXY))
