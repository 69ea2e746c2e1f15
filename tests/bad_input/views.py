"""Every view that shows text from outside, and which fields of an order can be read on it."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QStaticText
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelReason,
    Cause,
)
from ordermanager_desktop.models.duplicates import Twin
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.history import (
    HistoryChoices,
    HistoryEntry,
    HistoryPage,
    SeenCancellation,
)
from ordermanager_desktop.models.history_figures import LostOrder, figures_of
from ordermanager_desktop.models.items_to_stop import items_to_stop
from ordermanager_desktop.models.next_step import (
    NextStep,
    StepCause,
    StepOffer,
    StepRequest,
    StepState,
    StepWish,
)
from ordermanager_desktop.models.order import Order, OrderStatus, StoreKey
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.order_timeline import OrderHistory
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.models.request_pace import RequestPace
from ordermanager_desktop.models.settings.setting import Setting, SettingSection
from ordermanager_desktop.models.staff import Person, Role
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.models.store_pause import PauseCause, PauseState, StorePause
from ordermanager_desktop.models.switch_off import SwitchOff, items_of
from ordermanager_desktop.models.void_trouble import PrintResult, VoidTrouble
from ordermanager_desktop.services.evidence import Evidence, EvidenceEvent
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.history_codec import seen_order
from ordermanager_desktop.services.settings_exchange import (
    CannotImport,
    ExchangeFault,
    SettingChange,
)
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.side_requests import SaveOffer
from ordermanager_desktop.views.alert_signs import AlertSigns
from ordermanager_desktop.views.connection_banner import ConnectionBanner
from ordermanager_desktop.views.dialogs.alarm_test_dialog import AlarmTestDialog
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelDialog
from ordermanager_desktop.views.dialogs.cancel_unavailable_dialog import CancelUnavailableDialog
from ordermanager_desktop.views.dialogs.close_record_dialog import CloseRecordDialog
from ordermanager_desktop.views.dialogs.confirm_dialog import ConfirmDialog
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactPlatformDialog
from ordermanager_desktop.views.dialogs.details_words import details_text
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.dialogs.pause_dialog import PauseDialog
from ordermanager_desktop.views.dialogs.phone_record_dialog import PhoneRecordDialog
from ordermanager_desktop.views.dialogs.prep_time_dialog import PrepTimeDialog
from ordermanager_desktop.views.dialogs.shortcuts_sheet import ShortcutsSheet
from ordermanager_desktop.views.dialogs.stores_sheet import StoresSheet
from ordermanager_desktop.views.dialogs.support_dialog import SupportDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from ordermanager_desktop.views.dialogs.support_words import (
    support_details,
    support_message,
    unsent_message,
)
from ordermanager_desktop.views.dialogs.switch_off_dialog import SwitchOffDialog
from ordermanager_desktop.views.dialogs.ticket_sheet import TicketSheet
from ordermanager_desktop.views.empty_state import EmptyState
from ordermanager_desktop.views.empty_words import Circumstances, empty_words
from ordermanager_desktop.views.flows.alert_board import AlertBoard
from ordermanager_desktop.views.flows.print_desk import file_name
from ordermanager_desktop.views.header_bar import HeaderBar
from ordermanager_desktop.views.history.evidence_output import (
    evidence_csv,
    evidence_pdf,
    list_csv,
)
from ordermanager_desktop.views.history.history_sheet import HistorySheet
from ordermanager_desktop.views.history.record_sheet import RecordSheet
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.order_row_style import RowStyle, RowTexts
from ordermanager_desktop.views.pause_bars import PauseBars
from ordermanager_desktop.views.platform_chips import PlatformChips
from ordermanager_desktop.views.printing.ticket import WIDTH, laid_out
from ordermanager_desktop.views.printing.ticket_output import as_image
from ordermanager_desktop.views.printing.ticket_parts import texts
from ordermanager_desktop.views.printing.ticket_state import state_parts
from ordermanager_desktop.views.printing.ticket_words import (
    TicketFacts,
    ticket_parts,
    ticket_title,
)
from ordermanager_desktop.views.reminder_bar import ReminderBar
from ordermanager_desktop.views.row_menu import RowMenu
from ordermanager_desktop.views.settings.diagnostics_sheet import DiagnosticsSheet
from ordermanager_desktop.views.settings.import_sheet import ImportSheet
from ordermanager_desktop.views.settings.settings_dialog import SettingsDialog
from ordermanager_desktop.views.setup.setup_dialog import Place
from ordermanager_desktop.views.setup.sign_out_dialog import SignOutDialog
from ordermanager_desktop.views.staff.person_form import FormField, PersonForm
from ordermanager_desktop.views.staff.pin_dialog import PinDialog
from ordermanager_desktop.views.staff.recovery_sheet import RecoverySheet
from ordermanager_desktop.views.staff.staff_sheet import StaffSheet
from ordermanager_desktop.views.store_switch import StoreSwitch
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.plain_text import notice_text, window_title
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording import (
    aloud,
    calls,
    cancelling,
    desk,
    endings,
    kitchen,
    next_steps,
    printing,
    rows,
    staff,
)
from ordermanager_desktop.views.wording.contents import modifiers_text
from ordermanager_desktop.views.wording.evidence import evidence_sections, evidence_title
from ordermanager_desktop.views.wording.settings import exchange
from ordermanager_desktop.views.wording.stores import about_store
from tests.bad_input.hostile_orders import Hostile
from tests.bad_input.screen import Shown, all_shown
from tests.builders import NOON, a_listing, an_order
from tests.fakes import FakeClock
from tests.views.dialogs.helpers import SUPPORT, facts_for
from tests.views.setup_pages import a_saved_connection, setup_dialog

_ZONES = ("badge", "number", "customer", "waiting", "pickup", "total", "status", "menu")


@dataclass
class Stage:
    """One window, as long as a test lasts, and what was painted and opened on it."""

    store: OrderStore = field(default_factory=OrderStore)
    painted: list[Shown] = field(default_factory=list)
    sheets: set[type] = field(default_factory=set)
    _reads: Iterator[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.window = MainWindow(
            self.store, store_name="Siam Kitchen", is_practice=False, clock=lambda: NOON
        )
        self.window.resize(1280, 800)
        self.window.show()
        self.view = self.window.list_view(Shelf.ACTIVE)

    def close(self) -> None:
        self.window.hide()
        drop(self.window)

    def painted_row(
        self, order: Order, attempt: Attempt | None = None, twin: Twin | None = None
    ) -> list[Shown]:
        """The only row of the list, painted, read aloud, and pointed at everywhere."""
        for row in self.store:
            self.store.drop(row.key)
        self.store.apply_listing(a_listing(order))
        if attempt:
            self.store.apply_attempt(attempt)
        self.store.apply_twin(order.key, twin)
        model = self.view.order_model()
        model.flush()
        self.painted.clear()
        self.view.grab()
        index = model.index(0, 0)
        row = model.row_at(index)
        assert row is not None
        spoken = Shown("row read aloud", index.data(Qt.ItemDataRole.AccessibleTextRole))
        return [*self.painted, spoken, *self._tooltips(row)]

    def _tooltips(self, row: OrderRow) -> Iterator[Shown]:
        delegate = self.view.itemDelegate()
        area = delegate.zones_of(self.view._option(self.view.order_model().index(0, 0)))
        for zone in _ZONES:
            point = getattr(area, zone).center()
            yield Shown(f"tooltip of {zone}", delegate.tooltip_text(row, area, point))

    def read(self, sheet: Sheet[Any]) -> list[Shown]:
        """All that can be read on a dialog: laid out, painted, and now and then really opened."""
        self.sheets.add(type(sheet))
        if next(self._reads) % 10 == 0:
            sheet.open()
            QApplication.sendPostedEvents()
        else:
            sheet.fit()
        sheet.grab()
        shown = all_shown(sheet)
        sheet.reject()
        drop(sheet)
        return shown


def drop(widget: QWidget) -> None:
    """Take a widget away now: no event loop runs here that would."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def record_painted_texts(stage: Stage, patch: Callable[[object, str, object], None]) -> None:
    """Note every text that a row paints, and that it is painted as it is."""
    shape = RowStyle._shaped

    def noting(style: RowStyle, role: Any, text: str, width_px: int) -> Any:
        shaped = shape(style, role, text, width_px)
        static: QStaticText = shaped.text
        assert static.textFormat() is Qt.TextFormat.PlainText
        stage.painted.append(Shown("painted in the row", static.text()))
        return shaped

    patch(RowStyle, "_shaped", noting)


@dataclass(frozen=True)
class View:
    """``fields`` can all be read on it.

    Variants of a view, which show the same fields by the same widgets, take turns: ``turn`` tells
    which of how many strings are theirs.
    """

    name: str
    fields: tuple[str, ...]
    read: Callable[[Stage, Hostile], list[Shown]]
    turn: tuple[int, int] = (0, 1)

    def takes(self, number: int) -> bool:
        """True if it is this view's turn with the string of this number."""
        mine, count = self.turn
        return number % count == mine


_OF_ORDER = ("number", "source", "customer", "currency")
_API, _CONTACT, _SUPPORT = CancelRoute.API, CancelRoute.CONTACT, CancelRoute.SUPPORT


def _row(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.painted_row(it.strange)


def _row_of_a_failure(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.painted_row(it.order, it.attempt)


def _row_of_a_broken_order(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.painted_row(it.broken)


def _row_menu(stage: Stage, it: Hostile) -> list[Shown]:
    menu = RowMenu(OrderRow(it.order), stage.window)
    menu.copy_requested.connect(lambda text: QGuiApplication.clipboard().setText(text))
    shown = all_shown(menu)
    next(each for each in menu.actions() if each.text() == "Copy order number").trigger()
    drop(menu)
    return [*shown, Shown("clipboard", QGuiApplication.clipboard().text())]


def _details_of(stage: Stage, row: OrderRow, route: CancelRoute) -> list[Shown]:
    facts = facts_for(row.order, route)
    dialog = OrderDetailsDialog(row, facts, clock=lambda: NOON, parent=stage.window)
    return stage.read(dialog)


def _details(stage: Stage, it: Hostile) -> list[Shown]:
    """Live, when a phone number is shown, and then with a status that nobody knows."""
    live, strange = OrderRow(it.order), OrderRow(it.strange)
    facts = facts_for(it.order, _API)
    dialog = OrderDetailsDialog(live, facts, clock=lambda: NOON, parent=stage.window)
    shown = all_shown(dialog)
    dialog.show_row(strange)
    return [*shown, *stage.read(dialog)]


def _details_of_a_broken_order(stage: Stage, it: Hostile) -> list[Shown]:
    return _details_of(stage, OrderRow(it.broken), _API)


def _details_of_a_failure(stage: Stage, it: Hostile) -> list[Shown]:
    return _details_of(stage, OrderRow(it.order, it.attempt), _API)


def _details_of_a_call(stage: Stage, it: Hostile) -> list[Shown]:
    closed = replace(it.call, state=PhoneState.CLOSED)
    return _details_of(stage, OrderRow(it.order, phone=closed), _CONTACT)


def _details_of_a_duplicate(stage: Stage, it: Hostile) -> list[Shown]:
    """The order as the later one of two, beside itself."""
    row = OrderRow(it.order, twin=Twin(it.order.key, it.order.number, is_later=False))
    facts = facts_for(it.order, _API)
    dialog = OrderDetailsDialog(
        row, facts, clock=lambda: NOON, row_of=lambda _: row, parent=stage.window
    )
    return [Shown("twin", rows.twin_text(row)), *stage.read(dialog)]


def _row_of_a_duplicate(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.painted_row(it.order, twin=Twin(it.order.key, it.order.number, is_later=True))


def _details_menu(stage: Stage, it: Hostile) -> list[Shown]:
    row = OrderRow(it.order, it.attempt)
    facts = facts_for(it.order)
    dialog = OrderDetailsDialog(row, facts, clock=lambda: NOON, parent=stage.window)
    copied: list[Shown] = []
    dialog.copy_requested.connect(lambda text: copied.append(Shown("copied", text)))
    dialog.open()
    menu_button = dialog.findChild(IconButton, "details_menu")
    menu_button.click()
    menu = dialog.findChild(QWidget, "details_menu_popup")
    shown = all_shown(menu)
    for action in menu.actions()[1:]:
        action.trigger()
    menu.close()
    dialog.reject()
    drop(dialog)
    assert len(copied) == 2
    return [*shown, *copied]


def _cancel(stage: Stage, it: Hostile) -> list[Shown]:
    notice = endings.called_off_line(OrderRow(_off(it.order)))
    dialog = CancelDialog(
        OrderRow(it.order), facts_for(it.order), notice=notice, parent=stage.window
    )
    combo = dialog.findChild(QWidget, "reason")
    combo.setCurrentIndex(2)  # its side effect names the platform
    return stage.read(dialog)


def _contact(stage: Stage, it: Hostile) -> list[Shown]:
    facts = facts_for(it.order, _CONTACT, portal_url="https://portal.example.com/")
    return stage.read(ContactPlatformDialog(OrderRow(it.order), facts, parent=stage.window))


def _contact_after_the_end(stage: Stage, it: Hostile) -> list[Shown]:
    row = OrderRow(_off(it.order))
    facts = facts_for(it.order, _CONTACT, phone="")
    return stage.read(ContactPlatformDialog(row, facts, parent=stage.window))


def _unavailable(stage: Stage, it: Hostile) -> list[Shown]:
    message = Shown("text message", unsent_message(it.order))
    return [*_unavailable_for(stage, it.order), message]


def _unavailable_for_a_broken_order(stage: Stage, it: Hostile) -> list[Shown]:
    return _unavailable_for(stage, it.broken)


def _unavailable_for(stage: Stage, order: Order) -> list[Shown]:
    facts = facts_for(order, _SUPPORT)
    row = OrderRow(order)
    return stage.read(
        CancelUnavailableDialog(row, facts, SUPPORT, is_offline=True, parent=stage.window)
    )


def _support(stage: Stage, it: Hostile) -> list[Shown]:
    row = OrderRow(it.order, it.attempt)
    dialog = SupportDialog(
        row,
        it.attempt,
        attempt_count=2,
        facts=facts_for(it.order),
        support=SUPPORT,
        can_try_again=True,
        parent=stage.window,
    )
    copied: list[Shown] = []
    dialog.copy_requested.connect(lambda text: copied.append(Shown("copied", text)))
    dialog.findChild(QPushButton, "copy_details").click()
    message = Shown("text message", support_message(it.order, it.attempt))
    return [*stage.read(dialog), *copied, message]


def _support_menu(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.read(SupportMenuDialog(SUPPORT, parent=stage.window))


def _shortcuts(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.read(ShortcutsSheet(is_practice=True, parent=stage.window))


def _settings(stage: Stage, it: Hostile) -> list[Shown]:
    """A file that was edited by hand holds anything, and so may one that is imported."""
    note = Setting("test/note", "")
    store = SettingsStore(Path(mkdtemp()) / "settings.ini")
    store.set(note, it.order.note)
    section = SettingSection("test", (note,))
    shown = stage.read(SettingsDialog(store, sections=(section,), parent=stage.window))
    changes = [SettingChange(note, "", it.order.note)]
    shown += stage.read(ImportSheet(changes, parent=stage.window))
    shown += stage.read(DiagnosticsSheet(it.order.note, parent=stage.window))
    refused = [CannotImport(fault, it.order.number) for fault in ExchangeFault]
    said = [exchange.cannot_import(each) for each in refused]
    return [*shown, *(Shown("a refusal", each) for each in said)]


def _setup(stage: Stage, it: Hostile) -> list[Shown]:
    """Every page of the assistant, and the question before signing out."""
    shown: list[Shown] = []
    for place in Place:
        shown += stage.read(setup_dialog(stage.window, place, has_browser=True, store=it.text))
    refused = setup_dialog(stage.window, Place.VERDICT, fault=True)
    sign_out = SignOutDialog([a_saved_connection(it.text)], parent=stage.window)
    return [*shown, *stage.read(refused), *stage.read(sign_out)]


def _phone_record(stage: Stage, it: Hostile) -> list[Shown]:
    dialog = PhoneRecordDialog(
        OrderRow(it.order), actor=it.call.actor, store_name=it.text, parent=stage.window
    )
    shown = all_shown(dialog)
    dialog.show_row(OrderRow(_off(it.order)))
    return [*shown, *stage.read(dialog)]


def _staff(stage: Stage, it: Hostile) -> list[Shown]:
    """The one text that somebody types about people: their names."""
    person = Person("1", it.call.actor, Role.MANAGER)
    other = Person("2", it.call.actor, Role.CANCEL)
    sheets: list[Sheet[Any]] = [
        PinDialog(
            [person, other],
            title=staff.second_title(),
            why=staff.second_why(it.order, person),
            chosen="1",
            parent=stage.window,
        ),
        PersonForm(
            staff.pin_title(person), staff.role_title(person), asks=(FormField.NAME,),
            name=person.name, parent=stage.window,
        ),
        StaffSheet([person], parent=stage.window),
        RecoverySheet("8K3QM-02ZTV-YW9HD-4RNPX", parent=stage.window),
        ConfirmDialog(
            staff.leave_title(person), staff.cancel_why(it.order), keep_text=staff.keep(),
            do_text=staff.leave(), parent=stage.window,
        ),
    ]  # fmt: skip
    shown = [each for sheet in sheets for each in stage.read(sheet)]
    button = stage.window.staff_button()
    button.show_person(person, is_on=True, is_broken=False)
    button.grab()
    shown += all_shown(button)
    button.show_person(None, is_on=False, is_broken=False)
    return shown


def _confirm_closing_a_record(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.read(
        ConfirmDialog(
            calls.close_record_title(it.order),
            calls.close_record_meaning(it.call, it.order),
            keep_text=calls.keep_record_open(),
            do_text=calls.close_record(),
            parent=stage.window,
        )
    )


def _closing_a_record(stage: Stage, it: Hostile) -> list[Shown]:
    row = OrderRow(it.order, phone=it.call)
    return stage.read(
        CloseRecordDialog(row, actor=it.call.actor, store_name=it.text, parent=stage.window)
    )


def _confirm_closing_the_app(stage: Stage, it: Hostile) -> list[Shown]:
    return stage.read(
        ConfirmDialog(
            desk.close_title(2),
            desk.close_meaning([OrderRow(it.order), OrderRow(it.broken)]),
            keep_text=desk.stay_open(),
            do_text=desk.close_anyway(),
            parent=stage.window,
        )
    )


def _banner(stage: Stage, it: Hostile) -> list[Shown]:
    row = OrderRow(it.order, it.attempt)
    gone = replace(it.attempt, cause=Cause.ENDED_OTHERWISE)
    unsent = replace(it.attempt, state=AttemptState.NOT_SENT, cause=Cause.TOO_BUSY)
    messages = [desk.ended_badly(row, attempt) for attempt in (it.attempt, gone, unsent)]
    messages += [desk.not_written(it.order), desk.removal_not_written(it.order)]
    messages += [calls.call_not_written(it.order)]
    return _each_told(stage.window.show_banner, messages, stage.window, "banner")


def _toast(stage: Stage, it: Hostile) -> list[Shown]:
    off = OrderRow(_off(it.order), it.attempt)
    messages = [
        desk.confirmed(off, it.attempt),
        desk.was_off_already(off),
        desk.must_be_seen(it.order),
        endings.ended_elsewhere(off),
        endings.ended_elsewhere(replace(off, phone=it.call)),
        calls.call_recorded(it.order),
    ]
    return _each_told(stage.window.show_toast, messages, stage.window, "toast")


def _alerts(stage: Stage, it: Hostile) -> list[Shown]:
    """The bar and the notification of each kind, with the store named, as with several."""
    shown: list[Shown] = []
    places = {it.order.key.place: "", StoreKey("otter", "another"): ""}
    signs, stores = AlertSigns(stage.window), StoreDirectory(places)
    board = AlertBoard(stage.window, stage.store, signs, FakeClock(NOON), stores)
    for order in (it.order, it.broken):  # the two share a key
        for row in list(stage.store):
            stage.store.drop(row.key)
        stage.store.apply_listing(a_listing(order))
        stage.store.apply_attempt(it.attempt)
        for kind in AlertKind:
            shown += _alert_shown(board, (Alert(kind, order.key, NOON),))
    board.show(())
    drop(board.bar)
    return shown


def _alert_shown(board: AlertBoard, alerts: tuple[Alert, ...]) -> list[Shown]:
    board.show(alerts)
    board.bar.grab()
    notice = board.notice(alerts)
    assert notice is not None
    texts = (notice.title, notice.text)
    told = [Shown("notification", notice_text(text)) for text in texts if text]
    return [*all_shown(board.bar), *told]


def _alarm_test(stage: Stage, _it: Hostile) -> list[Shown]:
    return stage.read(AlarmTestDialog(lambda _kind: None, is_muted=True, parent=stage.window))


def _each_told(
    tell: Callable[[str], None], messages: list[str], window: QWidget, name: str
) -> list[Shown]:
    shown = []
    part = window.findChild(QWidget, name)
    for message in messages:
        tell(message)
        part.grab()
        shown += all_shown(part)
    part.hide()
    return shown


def _heard(stage: Stage, it: Hostile) -> list[Shown]:
    return [Shown("announcement", aloud.now_is(OrderRow(it.order, it.attempt)))]


def _states(stage: Stage, it: Hostile) -> list[Shown]:
    """What stands beside every state and cause of an attempt."""
    platform = rows.platform_name(it.order.platform)
    shown = []
    for state in AttemptState:
        for cause in Cause:
            attempt = replace(it.attempt, state=state, cause=cause)
            line = cancelling.attempt_line(attempt, platform)
            shown.append(Shown(f"{state.name} {cause.name}", line))
            shown.append(Shown(state.name, cancelling.attempt_headline(attempt, platform)))
    return shown


def _ticket(stage: Stage, it: Hostile) -> list[Shown]:
    """All that is printed, and proof that it is laid out inside the paper."""
    facts = TicketFacts(it.text, is_practice=True)
    parts = ticket_parts(OrderRow(it.order), facts, NOON)
    runs = laid_out(parts).runs
    assert all(run.area.left() >= 0 and run.area.right() <= WIDTH + 0.5 for run in runs)
    printed = [Shown("ticket", text) for text in texts(parts)]
    names = [Shown("title", ticket_title(it.order)), Shown("file", file_name(it.order))]
    return [*printed, *names, Shown("status", ticket_status(it))]


def ticket_status(it: Hostile) -> str:
    """The head of the ticket in each state that has one."""
    rows_ = [
        OrderRow(it.strange),
        OrderRow(it.broken),
        OrderRow(it.order, it.attempt),
        OrderRow(it.order, replace(it.attempt, state=AttemptState.UNKNOWN)),
        OrderRow(it.order, phone=it.call),
        OrderRow(_off(it.order)),
    ]
    return "\n".join(text for row in rows_ for text in texts(tuple(state_parts(row, NOON))))


def _kitchen(stage: Stage, it: Hostile) -> list[Shown]:
    """The message that stays, and what a toast says of the kitchen's printer."""
    row = OrderRow(it.order)
    banner = stage.window.kitchen_banner
    shown = []
    for result in (PrintResult.UNREACHABLE, PrintResult.UNCONFIRMED):
        banner.show_troubles((VoidTrouble(row, result),))
        banner.grab()
        shown += all_shown(banner)
    banner.show_troubles(())
    for text in (
        kitchen.void_printed(it.order, PrintResult.PRINTED),
        kitchen.void_in_practice(it.order),
        kitchen.items_text(items_to_stop(it.order)),
    ):
        shown.append(Shown("about the kitchen", text))
    return shown


def _ticket_in_practice(stage: Stage, it: Hostile) -> list[Shown]:
    parts = ticket_parts(OrderRow(_off(it.order)), TicketFacts(it.text, is_practice=True), NOON)
    told = "\n".join(texts(parts))
    return stage.read(TicketSheet(as_image(laid_out(parts)), told, stage.window))


def _about_printing(stage: Stage, it: Hostile) -> list[Shown]:
    sentences = (
        printing.not_printed_title(it.order),
        printing.not_saved_title(it.order),
        printing.save_title(it.order),
        printing.sent_to_printer(it.order),
        printing.saved(it.text),
        printing.not_saved_meaning(it.text, OSError()),
        window_title(printing.save_title(it.order)),
    )
    return [Shown("about printing", sentence) for sentence in sentences]


def _copies(stage: Stage, it: Hostile) -> list[Shown]:
    row = OrderRow(it.order, it.attempt)
    return [
        Shown("copied details", details_text(row, NOON)),
        Shown("choices in one text", modifiers_text(it.order.items[0])),
        Shown("copied for support", support_details(it.order, it.attempt, 2)),
    ]


def _chips(stage: Stage, it: Hostile) -> list[Shown]:
    chips = PlatformChips(stage.window)
    chips.add_platform(it.order.platform)
    chips.resize(10, 40)  # so that all of them move into the menu
    shown = all_shown(chips)
    chips.resize(900, 40)
    chips.grab()
    chips.resize(10, 40)
    chips._show_menu()
    menu = chips.findChild(QWidget, "platform_menu")
    shown += all_shown(menu)
    menu.close()
    drop(chips)
    return shown


def _history_entry(it: Hostile, *, is_call: bool = False) -> HistoryEntry:
    seen = seen_order(OrderRow(it.order), NOON)
    if is_call:
        return HistoryEntry(seen, SeenCancellation.of_call(it.call))
    return HistoryEntry(seen, SeenCancellation.of_attempt(it.attempt))


def _history(stage: Stage, it: Hostile) -> list[Shown]:
    """What is in the cells, read aloud, offered to filter by, and counted."""
    entries = (_history_entry(it), _history_entry(it, is_call=True))
    platform = it.order.platform
    lost = [LostOrder(platform.id, it.order.totals.total, CancelReason.OTHER)]
    figures = figures_of({platform.id: 1}, {platform.id: platform.name}, lost)
    sheet = HistorySheet(lambda: NOON, parent=stage.window)
    people = (it.call.actor,)
    sheet.show_choices(HistoryChoices(((platform.id, platform.name),), people))
    sheet.show_first(HistoryPage(entries, None), 2, figures)
    model = sheet.list.history_model()
    cells = [model.index(row, column) for row in range(2) for column in range(7)]
    shown = [Shown("cell", index.data()) for index in cells]
    role = Qt.ItemDataRole.AccessibleTextRole
    shown += [Shown("line read aloud", index.data(role)) for index in cells[::7]]
    saved = csv.reader(io.StringIO(list_csv(entries).decode("utf-8-sig"), newline=""))
    shown += [Shown("saved", cell) for row in saved for cell in row]
    return [*shown, *stage.read(sheet)]


def _record(stage: Stage, it: Hostile) -> list[Shown]:
    return _record_of(stage, _history_entry(it), it.attempt)


def _record_of_a_call(stage: Stage, it: Hostile) -> list[Shown]:
    closed = replace(it.call, state=PhoneState.CLOSED)
    return _record_of(stage, _history_entry(it, is_call=True), closed)


def _record_of(stage: Stage, entry: HistoryEntry, record: Attempt | PhoneRecord) -> list[Shown]:
    records = [record]
    if isinstance(record, Attempt):
        records = [replace(record, state=AttemptState.SENDING), record]
    events = [EvidenceEvent(n, NOON, "ab" * 32, each) for n, each in enumerate(records)]
    evidence = Evidence(entry, tuple(events), request="POST /cancel")
    sections = evidence_sections(evidence)
    assert evidence_pdf(evidence_title(evidence), sections).startswith(b"%PDF")
    saved = csv.reader(io.StringIO(evidence_csv(sections).decode("utf-8-sig"), newline=""))
    cells = [Shown("saved", cell) for row in saved for cell in row]
    return [*cells, *stage.read(RecordSheet(evidence, parent=stage.window))]


def _off(order: Order) -> Order:
    return replace(order, status=OrderStatus.CANCELLED)


def _next_step(stage: Stage, it: Hostile) -> list[Shown]:
    """The foot of the details, the toast and the timeline of a step that the platform refused."""
    row = OrderRow(replace(it.order, status=OrderStatus.CONFIRMED))
    wish = StepWish(row.key, NextStep.READY)
    words = it.attempt.platform_text
    request = StepRequest(1, wish, NOON, StepState.FAILED, StepCause.REFUSED, words)
    ended = replace(request, settled_at=NOON)
    dialog = OrderDetailsDialog(
        row,
        facts_for(row.order),
        clock=lambda: NOON,
        history=lambda _key: OrderHistory(requests=(ended,)),
        next_step=lambda _row: StepOffer(NextStep.READY, latest=ended),
        parent=stage.window,
    )
    told = [next_steps.step_told(ended, row.order)]
    toast = _each_told(stage.window.show_toast, told, stage.window, "toast")
    return [*stage.read(dialog), *toast]


def _prep_time(stage: Stage, it: Hostile) -> list[Shown]:
    new = OrderRow(replace(it.order, status=OrderStatus.NEW))
    more = OrderRow(replace(it.order, status=OrderStatus.CONFIRMED))
    dialog = PrepTimeDialog(new, NextStep.CONFIRM, usual_minutes=15, parent=stage.window)
    shown = all_shown(dialog)
    dialog.show_row(OrderRow(_off(it.order)))
    other = PrepTimeDialog(more, NextStep.PREP_TIME, usual_minutes=15, parent=stage.window)
    return [*shown, *stage.read(dialog), *stage.read(other)]


def _save_instead(stage: Stage, it: Hostile) -> list[Shown]:
    row = OrderRow(replace(it.order, status=OrderStatus.CONFIRMED))
    facts = replace(facts_for(row.order), saves=SaveOffer(True, True, True))
    dialog = CancelDialog(row, facts, parent=stage.window)
    dialog.findChild(QPushButton, "save_order_toggle").click()
    return stage.read(dialog)


def _switch_off(stage: Stage, it: Hostile) -> list[Shown]:
    items = items_of(OrderRow(it.order))
    reminder = SwitchOff(it.order.key, it.order.platform, it.order.number, items, NOON)
    bar = ReminderBar(show=bool, dismiss=bool, parent=stage.window)
    bar.show_reminders((reminder, reminder))
    bar.grab()
    shown = all_shown(bar)
    bar.hide()
    drop(bar)
    return [*shown, *stage.read(SwitchOffDialog(reminder, parent=stage.window))]


VIEWS = (
    View("row", (*_OF_ORDER, "item", "note", "status"), _row),
    View("row of a failure", (*_OF_ORDER, "item", "note"), _row_of_a_failure),
    View("row of a duplicate", (*_OF_ORDER, "item"), _row_of_a_duplicate, (1, 4)),
    View("details of a duplicate", (*_OF_ORDER, "item"), _details_of_a_duplicate, (3, 6)),
    View("the kitchen's printer", ("number", "item"), _kitchen, (1, 2)),
    View("ticket in practice", ("number", "item"), _ticket_in_practice, (5, 20)),
    View("row of a broken order", ("broken id", "source"), _row_of_a_broken_order),
    View("row menu", ("number",), _row_menu),
    View(
        "details",
        (*_OF_ORDER, "item", "remark", "choice", "note", "courier", "phone", "id", "status"),
        _details,
    ),
    View("ticket", (*_OF_ORDER, "item", "remark", "choice", "note", "id"), _ticket, (1, 3)),
    View("about printing", ("number",), _about_printing, (0, 3)),
    View("details of a broken order", ("broken id", "source"), _details_of_a_broken_order, (0, 6)),
    View("details of a failure", _OF_ORDER, _details_of_a_failure, (2, 6)),
    View(
        "details of a call",
        (*_OF_ORDER, "actor", "case", "closer", "closing"),
        _details_of_a_call,
        (4, 6),
    ),
    View("menu of the details", ("number", "item", "id", "currency"), _details_menu, (0, 10)),
    View("cancel dialog", _OF_ORDER, _cancel),
    View("contact dialog", _OF_ORDER, _contact, (0, 2)),
    View("contact dialog after the end", _OF_ORDER, _contact_after_the_end, (1, 2)),
    View("unavailable dialog", _OF_ORDER, _unavailable),
    View(
        "unavailable dialog, broken",
        ("broken id", "source"),
        _unavailable_for_a_broken_order,
        (0, 8),
    ),
    View("support dialog", ("number", "source", "answer", "id"), _support),
    View("support menu", (), _support_menu, (0, 40)),
    View("shortcuts", (), _shortcuts, (0, 40)),
    View("settings", ("note",), _settings, (1, 3)),
    View("setup", (), _setup, (0, 40)),
    View("heard", ("number",), _heard),
    View("phone record dialog", (*_OF_ORDER, "actor"), _phone_record),
    View("staff", ("number", "actor"), _staff, (1, 4)),
    View("closing a record", ("number", "source", "actor", "case"), _confirm_closing_a_record),
    View("closing a record", ("number", "source", "actor", "case"), _closing_a_record),
    View("closing the app", ("number", "broken id"), _confirm_closing_the_app),
    View("banner", ("number", "source"), _banner),
    View("toast", ("number", "source"), _toast),
    View("alerts", ("number", "source", "item", "broken id"), _alerts),
    View("alarm test", (), _alarm_test, (0, 40)),
    View("states of an attempt", ("source",), _states, (0, 2)),
    View("copies", ("number", "item", "id", "currency", "answer"), _copies),
    View("platform chips", ("source",), _chips),
    View("history", ("number", "source", "currency", "actor"), _history, (0, 6)),
    View(
        "record in the history",
        ("number", "source", "currency", "id", "item", "answer"),
        _record,
        (1, 6),
    ),
    View(
        "record of a call in the history",
        ("number", "source", "actor", "case", "closer", "closing"),
        _record_of_a_call,
        (3, 6),
    ),
    View("next step", ("number", "source", "answer"), _next_step, (1, 3)),
    View("prep time dialog", _OF_ORDER, _prep_time, (2, 3)),
    View("saving instead of cancelling", _OF_ORDER, _save_instead, (0, 4)),
    View("switching off", ("number", "source", "item"), _switch_off, (2, 4)),
)


# -- views of what does not come with an order


def pause_texts(stage: Stage, text: str) -> list[Shown]:
    """The bars and the dialog about a store, with the platform's words and platforms' names."""
    place, other = StoreKey("otter", text), StoreKey("otter", "another")
    stores = StoreDirectory({place: text, other: "Harbour"})
    bars = PauseBars(lambda: NOON, actions=lambda _: (), stores=stores, parent=stage.window)
    asked = StorePause(place, until=NOON, failed_on=(text,), platform_text=text)
    shown = []
    for state in PauseState:
        bars.show_pause(replace(asked, state=state, cause=PauseCause.REFUSED))
        shown += all_shown(bars)
    bars.grab()
    bars.hide()
    drop(bars)
    return [*shown, *stage.read(PauseDialog(place, store_name=text, parent=stage.window))]


def store_texts(stage: Stage, text: str) -> list[Shown]:
    """The header and the banner about a store whose name and id are the string."""
    header = HeaderBar(text, is_practice=True, clock=lambda: NOON, parent=stage.window)
    banner = ConnectionBanner(lambda: NOON, stage.window)
    shown: list[Shown] = []
    for trouble in (FeedTrouble.NOT_PERMITTED, FeedTrouble.NOT_FOUND):
        health = FeedHealth(NOON, trouble, stores=(text, text))
        banner.show_health(health)
        header.connection.show_health(health)
        shown += [*all_shown(banner), *all_shown(header.store), *all_shown(header.connection)]
    for part in (header, banner):
        part.grab()
        part.hide()
        drop(part)
    return [*shown, *_several_stores(stage, text)]


def _several_stores(stage: Stage, text: str) -> list[Shown]:
    """The switch with its menu, the sheet, and a row, where a store of several has that name."""
    ill, well = StoreKey("otter", "store-1"), StoreKey("otter", "store-2")
    stores = StoreDirectory({ill: text, well: "Harbour"})
    health = FeedHealth(NOON, FeedTrouble.NOT_PERMITTED, stores=(text,))
    orders = OrderStore()
    orders.set_healths({ill: health, well: FeedHealth(NOON)})
    switch = StoreSwitch(orders, stores, lambda: NOON, stage.window)
    switch.show_choice(ill)
    switch.click()
    shown = all_shown(switch)
    pace = RequestPace(3, 30, 2.0, is_slowed=True)
    sheet = StoresSheet(
        stores,
        health_of=orders.health_of,
        pace_of=lambda place: pace if place == well else None,
        clock=lambda: NOON,
        parent=stage.window,
    )
    shown += stage.read(sheet)
    switch.grab()
    switch.hide()
    drop(switch)
    row = OrderRow(an_order())
    shown.append(Shown("row with a store", RowTexts(row, Attention.NONE, text).store))
    shown.append(Shown("row read aloud", rows.row_sentence(row, NOON, text)))
    shown.append(Shown("message", about_store(text, "It worked.")))
    only = empty_words(Shelf.ACTIVE, OrderFilter(), Circumstances(FeedHealth(NOON), store=text))
    return [*shown, Shown("page", only.text)]


def search_texts(stage: Stage, text: str) -> list[Shown]:
    """The words that stand where the list would, when a search finds nothing."""
    empty = EmptyState(stage.window)
    shown = []
    for shelf in Shelf:
        empty.show_words(empty_words(shelf, OrderFilter(text), Circumstances(has_orders=True)))
        empty.grab()
        shown += all_shown(empty)
    empty.hide()
    drop(empty)
    return shown
