"""How the account is reached. Who signs in is kept elsewhere: in the book and in the keyring."""

from __future__ import annotations

import re
from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingAction, SettingSection

_HOST: Final = r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"
_PATH: Final = r"(?:/[\w.~%-]*)*"
_HTTPS: Final = re.compile(rf"https://{_HOST}(?::\d{{1,5}})?{_PATH}", re.ASCII)
_LOOPBACK: Final = re.compile(rf"http://(?:127\.0\.0\.1|localhost)(?::\d{{1,5}})?{_PATH}", re.ASCII)
_CHAT: Final = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,}(?:/[!-\[\]-~]*)?", re.ASCII)


def is_server_address(text: str) -> bool:
    """True for https, for plain http on this computer, and for nothing."""
    return not text or bool(_HTTPS.fullmatch(text) or _LOOPBACK.fullmatch(text))


def is_chat_address(text: str) -> bool:
    """True for an https address without a user or a port, and for nothing."""
    return not text or _CHAT.fullmatch(text) is not None


AUTHORIZE_URL: Final = Setting("connection/authorize_url", "", check=is_server_address)
API_URL: Final = Setting("connection/api_url", "", check=is_server_address)
CLIENT_ID: Final = Setting("connection/client_id", "")
CHAT_URL: Final = Setting("connection/chat_url", "", check=is_chat_address)
SETUP: Final = SettingAction("connection/setup")
SIGN_OUT: Final = SettingAction("connection/sign_out")

SECTION: Final = SettingSection(
    "connection", (SETUP, SIGN_OUT, CHAT_URL, API_URL, CLIENT_ID, AUTHORIZE_URL)
)
