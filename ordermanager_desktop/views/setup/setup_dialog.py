"""The assistant's card: one page at a time, the way back and the way on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.services.connection_book import SavedConnection, SignInKind
from ordermanager_desktop.services.connection_probe import StoreReading
from ordermanager_desktop.services.connection_setup import (
    KeptConnection,
    SignInEntry,
    SignInVerdict,
)
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.setup.done_page import DonePage
from ordermanager_desktop.views.setup.setup_page import SetupPage
from ordermanager_desktop.views.setup.sign_in_page import SignInPage
from ordermanager_desktop.views.setup.stores_page import StoresPage
from ordermanager_desktop.views.setup.verdict_page import VerdictPage
from ordermanager_desktop.views.setup.welcome_page import WelcomePage
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel

_WIDTH_PX = 540
_DISC_PX = 40


class Place(IntEnum):
    """The pages in their order."""

    WELCOME = 0
    SIGN_IN = 1
    VERDICT = 2
    STORES = 3
    DONE = 4


@dataclass(frozen=True, slots=True)
class SetupFacts:
    """What the assistant begins with.

    Attributes:
        has_browser: A sign-in page is configured.
        api_url, client_id, chat_url: Filled in already; may be empty.
        notice: What has to be said first of all; may be empty.
    """

    connections: Sequence[SavedConnection] = ()
    has_browser: bool = False
    api_url: str = ""
    client_id: str = ""
    chat_url: str = ""
    notice: str = ""
    is_practice: bool = False


class SetupEnd(IntEnum):
    """How the assistant was left; without an answer nothing has changed."""

    PRACTISE = 0
    CONNECTED = 1


class SetupDialog(Sheet[SetupEnd]):
    """Shows and asks; what is to be done it wishes, and is told what came of it.

    Signals:
        sign_in_requested: Sign in. Carries the SignInEntry.
        stores_requested: Read these stores. Carries their ids.
        keep_requested: Keep the connection with these stores. Carries their ids.
        stop_requested: Whatever goes on is not wanted any more.
        copy_requested: Put this on the clipboard. Carries the text.
    """

    sign_in_requested = Signal(object)
    stores_requested = Signal(object)
    keep_requested = Signal(object)
    stop_requested = Signal()
    copy_requested = Signal(str)

    def __init__(self, facts: SetupFacts, *, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("setup")
        self._place = Place.WELCOME
        self.changed: SavedConnection | None = None
        self._welcome = WelcomePage(facts.connections, is_practice=facts.is_practice)
        self._sign_in = SignInPage(
            has_browser=facts.has_browser, api_url=facts.api_url, client_id=facts.client_id
        )
        self._verdict = VerdictPage()
        self._stores = StoresPage()
        self._done = DonePage(facts.chat_url)
        self._pages: tuple[SetupPage, ...] = (
            self._welcome,
            self._sign_in,
            self._verdict,
            self._stores,
            self._done,
        )
        self._head = TitleBlock(IconLabel("store", Tone.ACCENT, disc_px=_DISC_PX))
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._notice.show_text(facts.notice)
        self._step = TextLabel(role=TextRole.SECONDARY, tone=Tone.FAINT, wraps=True)
        self._back = Button()
        self._back.setObjectName("setup_back")
        self._next = Button(kind=ButtonKind.PRIMARY)
        self._next.setObjectName("setup_next")
        self._lay_out()
        self._connect_signals()
        self._go_to(Place.WELCOME)

    # What it is told

    def begin_with(self, connection: SavedConnection | None) -> None:
        """Show how to sign in to a connection that is changed, or to a new one."""
        self.changed = connection
        self._sign_in.show_connection(connection)
        self._stores.show_stores(connection.store_ids if connection else ())
        self._go_to(Place.SIGN_IN)

    def show_sign_in_page(self, address: str, *, is_open: bool) -> None:
        """What the browser shows, or should."""
        self._verdict.show_address(address, is_open=is_open)

    def show_verdict(self, verdict: SignInVerdict) -> None:
        """The sign-in is over."""
        self._verdict.show_verdict(verdict)
        self._take_keyboard()

    def show_readings(self, readings: Sequence[StoreReading]) -> None:
        """The stores were read."""
        self._stores.show_readings(readings)
        self._take_keyboard()

    def show_kept(self, connection: KeptConnection) -> None:
        """The connection is kept."""
        self._sign_in.forget_secret()
        self._notice.show_text("")
        self._done.show_kept(connection)
        self._go_to(Place.DONE)

    def show_fault(self, text: str) -> None:
        """Something did not work that is not of this page."""
        self._stores.wait(False)
        self._notice.show_text(text)

    def place(self) -> Place:
        """The page that is shown."""
        return self._place

    def chat_url(self) -> str:
        """The chat's address that was entered, or nothing."""
        return self._done.chat_url()

    # Inside

    def _lay_out(self) -> None:
        pages = QVBoxLayout()
        spaced(pages)
        for page in self._pages:
            pages.addWidget(page)
            page.hide()
        pages.addStretch()
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._notice)
        column.addWidget(scrolled(pages), 1)
        column.addWidget(self._step)
        buttons = QHBoxLayout()
        spaced(buttons, spacing=2)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        for page in self._pages:
            page.changed.connect(self._show_page_state)
            page.confirmed.connect(self._next.click)
        self._welcome.practice_chosen.connect(self._practise)
        self._welcome.connection_chosen.connect(self.begin_with)
        self._sign_in.browser_chosen.connect(self._sign_in_with)
        self._verdict.copy_requested.connect(self.copy_requested)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for page in self._pages:
                page.retranslate()
            self._show_page_state()

    def reject(self) -> None:
        """Esc; what has been kept is opened all the same."""
        self.stop_requested.emit()
        if self._place is Place.DONE and self.answer is None:
            self.answer = SetupEnd.CONNECTED
        super().reject()

    def _page(self) -> SetupPage:
        return self._pages[self._place]

    def _go_to(self, place: Place) -> None:
        self._place = place
        for page in self._pages:
            page.setVisible(page is self._page())
        self._show_page_state()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        stop = self._page().first_stop()
        if stop is None or self._page().why_not() == "":
            stop = self._next if self._place not in (Place.WELCOME, Place.SIGN_IN) else stop
        if stop is self._next and not self._next.isEnabled():
            stop = self._back
        (stop or self._next).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_page_state(self) -> None:
        page = self._page()
        self.setWindowTitle(page.title())
        self._head.show_texts(page.title(), page.meaning())
        step = self.tr("Step {number} of {count}")
        self._step.setText(step.format(number=self._place + 1, count=len(self._pages)))
        self._back.setText(self._back_text())
        self._back.setVisible(self._place is not Place.DONE)
        self._next.setText(page.next_text())
        self._next.setVisible(bool(page.next_text()))
        self._next.set_enabled_because(not page.why_not(), page.why_not())
        self._next.setDefault(True)

    def _back_text(self) -> str:
        if self._place is Place.WELCOME:
            return self.tr("Not now")
        if self._place is Place.VERDICT and self._verdict.verdict() is None:
            return self.tr("Stop")
        return self.tr("Back")

    def _go_back(self) -> None:
        self.stop_requested.emit()
        match self._place:
            case Place.WELCOME:
                self.reject()
            case Place.STORES:
                self._stores.wait(False)
                self._go_to(Place.SIGN_IN)  # the verdict has been read
            case place:
                self._go_to(Place(place - 1))

    def _go_on(self) -> None:
        match self._place:
            case Place.SIGN_IN:
                self._sign_in_with(self._sign_in.entry())
            case Place.VERDICT:
                self._go_to(Place.STORES)
            case Place.STORES:
                self._check_or_keep()
            case Place.DONE if self.answer is None:
                self.answer_with(SetupEnd.CONNECTED)

    def _sign_in_with(self, entry: SignInEntry) -> None:
        self._verdict.wait(is_browser=entry.sign_in is SignInKind.BROWSER)
        self._go_to(Place.VERDICT)
        self.sign_in_requested.emit(entry)

    def _check_or_keep(self) -> None:
        good = self._stores.good_stores()
        self._stores.wait(True)
        if good:
            self.keep_requested.emit(good)
        else:
            self.stores_requested.emit(self._stores.store_ids())

    def _practise(self) -> None:
        if self.answer is None:
            self.answer_with(SetupEnd.PRACTISE)
