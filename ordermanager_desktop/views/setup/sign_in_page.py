"""How to sign in: by the browser, where that is offered, or with an id and a secret."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.services.connection_book import SavedConnection, SignInKind
from ordermanager_desktop.services.connection_setup import SignInEntry
from ordermanager_desktop.services.gateways.addresses import (
    ConnectionMisconfigured,
    checked_base_url,
)
from ordermanager_desktop.views.setup.form_field import FormField
from ordermanager_desktop.views.setup.setup_page import SetupPage
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.setup import address_fault

_WORD: Final = re.compile(r"[!-~]+")


class SignInPage(SetupPage):
    """Three fields, and a button for the browser above them if there is a page to open.

    Signals:
        browser_chosen: Sign in by the browser. Carries the SignInEntry.
    """

    browser_chosen = Signal(object)

    def __init__(self, *, has_browser: bool, api_url: str, client_id: str) -> None:
        super().__init__()
        self._usual = (api_url, client_id)
        self._has_browser = has_browser
        self._changed: SavedConnection | None = None
        self._browser = Button(kind=ButtonKind.PRIMARY, icon="external-link")
        self._browser.setObjectName("sign_in_by_browser")
        self._or = TextLabel(wraps=True)
        self._address = FormField("api_address")
        self._client = FormField("client_id")
        self._secret = FormField("client_secret", is_secret=True, longest=1000)
        self._lay_out()
        self._browser.clicked.connect(self._choose_browser)
        for field in (self._address, self._client, self._secret):
            field.changed.connect(self._judge)
            field.confirmed.connect(self.confirmed)
        self.retranslate()

    def show_connection(self, connection: SavedConnection | None) -> None:
        """Fill in what is known of the connection, or of none."""
        self._changed = connection
        known = (connection.base_url, connection.client_id) if connection else self._usual
        self._address.set_text(known[0])
        self._client.set_text(known[1])
        self._secret.clear()
        self.retranslate()

    def entry(self) -> SignInEntry:
        """What was typed; only while nothing is missing."""
        return SignInEntry(
            SignInKind.CLIENT,
            checked_base_url(_completed(self._address.text())),
            self._client.text(),
            self._secret.text(),
        )

    def forget_secret(self) -> None:
        """It is in the vault now."""
        self._secret.clear()

    def title(self) -> str:
        return self.tr("How do you sign in?")

    def meaning(self) -> str:
        if self._has_browser:
            return self.tr("In your browser, or with what your account manager gave you.")
        return self.tr("Your account manager gave you these three. Copy and paste them.")

    def next_text(self) -> str:
        return self.tr("Test the connection")

    def why_not(self) -> str:
        if self._why_no_server():
            return self._why_no_server()
        has_secret = bool(self._secret.text()) or self._keeps_secret()
        return "" if has_secret else self.tr("Enter the client secret first")

    def first_stop(self) -> QWidget | None:
        if self._has_browser and not self._why_no_server():
            return self._browser
        fields = (self._address, self._client, self._secret)
        return next((field for field in fields if not field.text()), self._secret)

    def retranslate(self) -> None:
        self._browser.setText(self.tr("Sign in with the browser"))
        self._or.setText(self.tr("Or with an id and a secret:"))
        self._address.show_words(self.tr("Address of the server"), "https://…")
        self._client.show_words(self.tr("Client id"))
        unchanged = self.tr("Unchanged") if self._keeps_secret() else ""
        self._secret.show_words(self.tr("Client secret"), unchanged)
        self._judge()

    def _lay_out(self) -> None:
        for part in (self._browser, self._or):
            self.column.addWidget(part)
            part.setVisible(self._has_browser)
        for field in (self._address, self._client, self._secret):
            self.column.addWidget(field)

    def _judge(self) -> None:
        self._address.show_hint(self._address_fault(), is_fault=True)
        self._browser.set_enabled_because(not self._why_no_server(), self._why_no_server())
        self.changed.emit()

    def _why_no_server(self) -> str:
        if not self._address.text() or self._address_fault():
            return self.tr("Enter the address of the server first")
        if not _WORD.fullmatch(self._client.text()):
            return self.tr("Enter the client id first")
        return ""

    def _address_fault(self) -> str:
        try:
            if text := self._address.text():
                checked_base_url(_completed(text))
        except ConnectionMisconfigured as error:
            return address_fault(error.fault)
        return ""

    def _keeps_secret(self) -> bool:
        """An empty field means the secret that is kept already, of the very same account."""
        changed = self._changed
        return (
            changed is not None
            and changed.sign_in is SignInKind.CLIENT
            and not self._address_fault()
            and _completed(self._address.text()).rstrip("/") == changed.base_url
            and self._client.text() == changed.client_id
        )

    def _choose_browser(self) -> None:
        address = checked_base_url(_completed(self._address.text()))
        self.browser_chosen.emit(SignInEntry(SignInKind.BROWSER, address, self._client.text()))


def _completed(address: str) -> str:
    """People leave out what a browser adds."""
    return address if "://" in address or not address else f"https://{address}"
