"""Opens what lies outside the app, and only what the contact directory vouches for."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ordermanager_desktop.services.support_channels import dialled

_log = logging.getLogger(__name__)
_PHONE_LINK: Final = re.compile(r"(?:tel:(\+\d{7,15})|sms:(\+\d{7,15})\?&body=[\w.~%-]*)", re.ASCII)
_PLAIN_HOST: Final = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
_PLAIN_ASCII: Final = re.compile(r"[!-~]{1,2000}")


def open_in_desktop(url: QUrl) -> bool:
    return QDesktopServices.openUrl(url)


class ExternalLinks(QObject):
    """The one door to the browser and the phone; text of a platform or customer never passes.

    It is a QObject because dialogs connect to it: for a method of any other object PySide keeps a
    weak reference that outlives the dialog.
    """

    def __init__(
        self,
        *,
        https_addresses: Iterable[str],
        phone_numbers: Iterable[str],
        open_url: Callable[[QUrl], bool] = open_in_desktop,
    ) -> None:
        """Learn what may be opened.

        Args:
            https_addresses: Portals and the chat; empty ones are skipped.
            phone_numbers: As people read them; empty ones are skipped.
            open_url: Hands an address to the desktop; true if something took it.

        Raises:
            ValueError: If a number of the directory is not a phone number.
        """
        super().__init__()
        addresses = {address for address in https_addresses if address}
        self._addresses = {address for address in addresses if _is_plain_https(address)}
        for address in addresses - self._addresses:
            _log.warning("contact directory: not a plain https address: %.80r", address)
        self._numbers = {dialled(number) for number in phone_numbers if number}
        self._open_url = open_url

    def open(self, link: str) -> bool:
        """Open a link in the program that is in charge of it.

        Returns:
            False if it was refused, which is logged, or if no program took it.
        """
        if not self.may_open(link):
            _log.warning("refused to open a link: %.40r", link)
            return False
        return self._open_url(QUrl.fromEncoded(link.encode(), QUrl.ParsingMode.StrictMode))

    def may_open(self, link: str) -> bool:
        """True for an address of the directory, to the letter, and for one of its numbers."""
        if link in self._addresses:
            return True
        match = _PHONE_LINK.fullmatch(link)
        return match is not None and (match[1] or match[2]) in self._numbers


def _is_plain_https(address: str) -> bool:
    """True without user name, port or anything that a browser might read differently."""
    if not _PLAIN_ASCII.fullmatch(address) or "\\" in address:
        return False
    parts = urlsplit(address)
    return (
        parts.scheme == "https"
        and re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", parts.netloc) is not None
    )
