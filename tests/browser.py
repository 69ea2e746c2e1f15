"""A person's browser on the practice server's sign-in page: real HTTP, forms and redirects."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx


class Browser:
    """Reads the page, presses one of its buttons, and goes where it is sent.

    Attributes:
        page: The last page that was shown.
        code: The code that was brought back.
    """

    def __init__(self) -> None:
        self.page = ""
        self.code = ""

    def sign_in(self, address: str) -> None:
        """Press *Sign in*."""
        self._press("Sign in", address)

    def deny(self, address: str) -> None:
        """Press *Deny*."""
        self._press("Deny", address)

    def _press(self, word: str, address: str) -> None:
        with httpx.Client(follow_redirects=False) as client:
            shown = client.get(address)
            shown.raise_for_status()
            action = re.search(r'<form method="post" action="([^"]+)"', shown.text)
            button = re.search(rf'<button name="(\w+)" value="(\w+)">{word}</button>', shown.text)
            hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', shown.text)
            assert action is not None
            assert button is not None
            form = {name: html.unescape(value) for name, value in hidden}
            form[button[1]] = button[2]
            sent = client.post(urljoin(address, action[1]), data=form)
            back = sent.headers["location"]
            self.code = parse_qs(urlsplit(back).query).get("code", [""])[0]
            self.page = client.get(back).text
