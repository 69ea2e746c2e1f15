"""What the sign-in allows, in a line for each thing the app does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from ordermanager_desktop.services.connection_setup import SignInVerdict
from ordermanager_desktop.services.gateways.sign_in import (
    ORDERS_SCOPE,
    PAUSE_SCOPE,
    PREP_TIME_SCOPE,
)
from ordermanager_desktop.views.setup.setup_page import SetupPage
from ordermanager_desktop.views.setup.verdict_lines import Verdict, VerdictLines
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.setup import browser_did_not_open, not_signed_in

_NOTHING: Final = SignInVerdict()


class VerdictPage(SetupPage):
    """Waits, then shows the verdict.

    Signals:
        copy_requested: Put the address of the sign-in page on the clipboard. Carries it.
    """

    copy_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._verdict: SignInVerdict | None = None
        self._is_browser = False
        self._address = ""
        self._is_open = True
        self._waiting = TextLabel(wraps=True)
        self._copy = Button(icon="copy")
        self._copy.setObjectName("copy_sign_in_address")
        self._lines = VerdictLines()
        for part in (self._waiting, self._copy, self._lines):
            self.column.addWidget(part)
        self._copy.clicked.connect(self._copy_address)

    def wait(self, *, is_browser: bool) -> None:
        """A sign-in has begun."""
        self._verdict, self._is_browser = None, is_browser
        self._address, self._is_open = "", True
        self.retranslate()

    def show_address(self, address: str, *, is_open: bool) -> None:
        """The page that the browser shows, or that it should show if it did not open."""
        self._address, self._is_open = address, is_open
        self.retranslate()

    def show_verdict(self, verdict: SignInVerdict) -> None:
        """The sign-in is over."""
        self._verdict = verdict
        self._address = ""
        self.retranslate()

    def verdict(self) -> SignInVerdict | None:
        """What came of it; None while it goes on."""
        return self._verdict

    def texts(self) -> list[str]:
        """What the lines say."""
        return self._lines.texts()

    def title(self) -> str:
        if self._verdict is None:
            return self.tr("Signing in…")
        if self._verdict.signed_in is None:
            return self.tr("Not signed in")
        return self.tr("You are signed in")

    def meaning(self) -> str:
        return self.tr("What your account allows:") if self._scopes() is not None else ""

    def why_not(self) -> str:
        if self._verdict is None:
            return self.tr("Wait for the sign-in")
        scopes = self._scopes()
        if scopes is None:
            return self.tr("Go back and sign in first")
        return "" if ORDERS_SCOPE in scopes else self.tr("The account may not see orders")

    def retranslate(self) -> None:
        self._waiting.setVisible(self._verdict is None)
        self._waiting.setText(self._waiting_text())
        self._copy.setText(self.tr("Copy the address of the page"))
        self._copy.setVisible(bool(self._address))
        self._lines.show_lines(self._verdicts())
        self.changed.emit()

    def _waiting_text(self) -> str:
        if not self._is_open:
            return browser_did_not_open()
        if self._is_browser:
            return self.tr("Sign in on the page that opened in your browser, then come back here.")
        return self.tr("This takes a few seconds.")

    def _scopes(self) -> frozenset[str] | None:
        signed = self._verdict.signed_in if self._verdict else None
        return signed.scopes if signed else None

    def _verdicts(self) -> list[Verdict]:
        if self._verdict is None:
            return []
        scopes = self._scopes()
        if scopes is None:
            return [Verdict(Tone.DANGER, not_signed_in(self._verdict))]
        return [
            Verdict(Tone.OK, self.tr("Signed in")),
            self._orders(ORDERS_SCOPE in scopes),
            self._extra(
                PAUSE_SCOPE in scopes,
                self.tr("Pause a store"),
                self.tr("Pause a store: not allowed. Everything else works without it."),
            ),
            self._extra(
                PREP_TIME_SCOPE in scopes,
                self.tr("Change the preparation time"),
                self.tr("Change the preparation time: not allowed. All else works without it."),
            ),
        ]

    def _orders(self, may: bool) -> Verdict:
        if may:
            return Verdict(Tone.OK, self.tr("See and cancel orders"))
        text = self.tr(
            "See and cancel orders: not allowed. Ask your account manager for the permission "
            "{scope}, then try again."
        )
        return Verdict(Tone.DANGER, text.format(scope=ORDERS_SCOPE))

    def _extra(self, may: bool, yes: str, no: str) -> Verdict:
        return Verdict(Tone.OK, yes) if may else Verdict(Tone.WARN, no)

    def _copy_address(self) -> None:
        self.copy_requested.emit(self._address)
        self._copy.setText(self.tr("Copied"))
