"""The last page: where the sign-in is kept, and where the support chat is."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.settings.connection import is_chat_address
from ordermanager_desktop.services.connection_setup import KeptConnection
from ordermanager_desktop.services.credential_vault import Keeping
from ordermanager_desktop.views.setup.form_field import FormField
from ordermanager_desktop.views.setup.setup_page import SetupPage
from ordermanager_desktop.views.setup.verdict_lines import Verdict, VerdictLines
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.wording.setup import kept


class DonePage(SetupPage):
    """Nothing is left to do here but to go on; the chat may wait."""

    def __init__(self, chat_url: str) -> None:
        super().__init__()
        self._kept: KeptConnection | None = None
        self._lines = VerdictLines()
        self._chat = FormField("chat_address", longest=1000)
        self._chat.set_text(chat_url)
        self.column.addWidget(self._lines)
        self.column.addWidget(self._chat)
        self._chat.changed.connect(self._judge)
        self._chat.confirmed.connect(self.confirmed)
        self.retranslate()

    def show_kept(self, connection: KeptConnection) -> None:
        """How the connection is kept."""
        self._kept = connection
        self.retranslate()

    def chat_url(self) -> str:
        """The chat's address, or nothing."""
        return self._chat.text() if is_chat_address(self._chat.text()) else ""

    def texts(self) -> list[str]:
        """What the lines say."""
        return self._lines.texts()

    def title(self) -> str:
        return self.tr("Ready")

    def meaning(self) -> str:
        return self.tr("Your orders are one press away.")

    def next_text(self) -> str:
        return self.tr("Open the list")

    def why_not(self) -> str:
        if is_chat_address(self._chat.text()):
            return ""
        return self.tr("Correct the address of the chat, or empty it")

    def first_stop(self) -> QWidget | None:
        return None

    def retranslate(self) -> None:
        caption = self.tr("Address of the support chat, if you were given one")
        self._chat.show_words(caption, "https://…")
        if self._kept is not None:
            is_safe = self._kept.keeping is Keeping.KEYRING
            tone = Tone.OK if is_safe else Tone.WARN
            self._lines.show_lines([Verdict(tone, kept(self._kept))])
        self._judge()

    def _judge(self) -> None:
        text = self._chat.text()
        is_good = is_chat_address(text)
        hint = ""
        if text and is_good:
            hint = self.tr("The chat opens at {host}. Is that right?").format(
                host=urlsplit(text).hostname or ""
            )
        elif text:
            hint = self.tr("It must begin with https:// and name a server.")
        self._chat.show_hint(hint, is_fault=not is_good)
        self.changed.emit()
