"""Every screen of the app, for tests that must hold on all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, CancelReason, Cause
from ordermanager_desktop.models.clock_jump import ClockJump
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.history import (
    HistoryChoices,
    HistoryEntry,
    HistoryPage,
    SeenCancellation,
)
from ordermanager_desktop.models.history_figures import LostOrder, figures_of
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
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.request_pace import RequestPace
from ordermanager_desktop.models.settings.window import TEXT_PERCENT, THEME
from ordermanager_desktop.models.staff import Person, Role
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.models.store_pause import PauseCause, PauseState, StorePause
from ordermanager_desktop.models.switch_off import SwitchOff
from ordermanager_desktop.services.evidence import Evidence, EvidenceEvent
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.history_codec import seen_order
from ordermanager_desktop.services.settings_exchange import SettingChange
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.side_requests import SaveOffer
from ordermanager_desktop.views.dialogs.alarm_test_dialog import AlarmTestDialog
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelDialog
from ordermanager_desktop.views.dialogs.cancel_unavailable_dialog import CancelUnavailableDialog
from ordermanager_desktop.views.dialogs.close_record_dialog import CloseRecordDialog
from ordermanager_desktop.views.dialogs.confirm_dialog import ConfirmDialog
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactPlatformDialog
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.dialogs.pause_dialog import PauseDialog
from ordermanager_desktop.views.dialogs.phone_record_dialog import PhoneRecordDialog
from ordermanager_desktop.views.dialogs.prep_time_dialog import PrepTimeDialog
from ordermanager_desktop.views.dialogs.shortcuts_sheet import ShortcutsSheet
from ordermanager_desktop.views.dialogs.stores_sheet import StoresSheet
from ordermanager_desktop.views.dialogs.support_dialog import SupportDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from ordermanager_desktop.views.dialogs.switch_off_dialog import SwitchOffDialog
from ordermanager_desktop.views.dialogs.ticket_sheet import TicketSheet
from ordermanager_desktop.views.history.history_sheet import HistorySheet
from ordermanager_desktop.views.history.record_sheet import RecordSheet
from ordermanager_desktop.views.lasting_bar import BarAction
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.pause_bars import PauseBars
from ordermanager_desktop.views.reminder_bar import ReminderBar
from ordermanager_desktop.views.row_menu import RowMenu
from ordermanager_desktop.views.scenario_menu import ScenarioDoor
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
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording import desk, endings, kitchen, pauses, staff
from tests.builders import (
    CHOWNOW,
    NOON,
    a_call,
    a_store,
    an_attempt,
    an_order,
    lunch_rows,
)
from tests.views.dialogs.helpers import SUPPORT, facts_for, settle_layout
from tests.views.setup_pages import a_saved_connection, setup_dialog

SMALLEST = QSize(1024, 768)

Make = Callable[[QWidget], QWidget]


def main_window(store: OrderStore | None = None, *, size: QSize = SMALLEST) -> MainWindow:
    """The window with a lunch hour's orders, as it opens."""
    orders = a_store(*lunch_rows()) if store is None else store
    made = MainWindow(orders, store_name="Siam Kitchen", is_practice=True, clock=lambda: NOON)
    made.resize(size)
    return made


def _window(shelf: Shelf, *, is_empty: bool = False) -> Make:
    def make(_home: QWidget) -> QWidget:
        made = main_window(OrderStore() if is_empty else None)
        made._store.set_health(FeedHealth(NOON))
        made.show_shelf(shelf)
        return made

    return make


def _nothing_found(_home: QWidget) -> QWidget:
    made = main_window()
    made.set_search("zzz")
    return made


def _in_trouble(_home: QWidget) -> QWidget:
    made = main_window()
    made._store.set_health(FeedHealth(NOON, FeedTrouble.SIGN_IN))
    row = lunch_rows()[0]
    failed = an_attempt(row.order, state=AttemptState.NOT_CANCELLED)
    made.show_banner(desk.ended_badly(replace(row, attempt=failed), failed), desk.what_now(), bool)
    made.show_record_banner(desk.journal_failed())
    made.show_toast(endings.ended_elsewhere(OrderRow(_off(row.order))), desk.view(), bool)
    return made


def _not_yet_connected(_home: QWidget) -> QWidget:
    made = main_window(OrderStore())
    made._store.set_health(FeedHealth(trouble=FeedTrouble.UNREACHABLE))
    return made


def _details(row: OrderRow, route: CancelRoute = CancelRoute.API) -> Make:
    def make(home: QWidget) -> QWidget:
        facts = facts_for(row.order, route)
        clock = lambda: NOON + timedelta(minutes=3)  # noqa: E731
        return OrderDetailsDialog(row, facts, clock=clock, parent=home)

    return make


def _next_step(step: NextStep, state: StepState, cause: StepCause = StepCause.NONE) -> Make:
    def make(home: QWidget) -> QWidget:
        status = OrderStatus.NEW if step is NextStep.CONFIRM else OrderStatus.CONFIRMED
        row = OrderRow(an_order(status=status))
        latest = StepRequest(1, StepWish(row.key, step, 20), NOON, state, cause, "Not now, please.")
        taken = replace(latest, taken_at=NOON)
        return OrderDetailsDialog(
            row,
            facts_for(row.order),
            clock=lambda: NOON,
            next_step=lambda _row: StepOffer(step, latest=taken),
            parent=home,
        )

    return make


def _prep_time(step: NextStep) -> Make:
    def make(home: QWidget) -> QWidget:
        status = OrderStatus.NEW if step is NextStep.CONFIRM else OrderStatus.CONFIRMED
        row = OrderRow(an_order(status=status))
        return PrepTimeDialog(row, step, usual_minutes=15, parent=home)

    return make


def _pause(home: QWidget) -> QWidget:
    return PauseDialog(StoreKey("otter", "s1"), store_name="Siam Kitchen", parent=home)


def _switch_off(home: QWidget) -> QWidget:
    return SwitchOffDialog(A_REMINDER, parent=home)


def _lasting_bars(_home: QWidget) -> QWidget:
    """A store in each state of its pause, and a reminder."""
    made = main_window()
    made.header.offer_pause(is_offered=True)
    seen = BarAction("pause_seen", pauses.understood_text(), bool)
    resume = BarAction("resume_orders", pauses.resume_text(), bool)
    north, south = (StoreKey("otter", name) for name in ("North", "South"))
    stores = StoreDirectory({north: "North", south: "South"})
    bars = PauseBars(lambda: NOON, actions=lambda _pause: (resume, seen), stores=stores)
    made.add_bar(bars)
    until = NOON + timedelta(minutes=30)
    bars.show_pause(StorePause(north, PauseState.PAUSED, until=until))
    refused = StorePause(south, PauseState.FAILED, PauseCause.NOT_PERMITTED)
    bars.show_pause(refused)
    reminder = ReminderBar(show=bool, dismiss=bool)
    made.add_bar(reminder)
    reminder.show_reminders((A_REMINDER, A_REMINDER))
    return made


def _save(home: QWidget) -> QWidget:
    order = an_order(status=OrderStatus.CONFIRMED)
    facts = replace(facts_for(order), saves=SaveOffer(True, True, True))
    dialog = CancelDialog(OrderRow(order), facts, parent=home)
    toggle: QWidget = dialog.findChild(QWidget, "save_order_toggle")
    toggle.click()
    return dialog


def _menu_of_the_details(home: QWidget) -> QWidget:
    details = _details(OrderRow(an_order()))(home)
    shown(details)
    button = details.findChild(IconButton, "details_menu")
    button.click()
    menu: QWidget = details.findChild(QWidget, "details_menu_popup")
    return menu


def _cancel(*, notice: str = "", choice: int = -1, is_off: bool = False) -> Make:
    def make(home: QWidget) -> QWidget:
        order = an_order()
        said = desk.first_may_still_work() if notice else ""
        dialog = CancelDialog(OrderRow(order), facts_for(order), notice=said, parent=home)
        combo: QComboBox = dialog.findChild(QComboBox, "reason")
        combo.setCurrentIndex(choice)
        if is_off:
            dialog.show_row(OrderRow(_off(order)))
        return dialog

    return make


def _reasons(home: QWidget) -> QWidget:
    dialog = shown(_cancel()(home))
    combo: QComboBox = dialog.findChild(QComboBox, "reason")
    combo.showPopup()
    popup: QWidget = combo.view().window()
    return popup


def _contact(*, phone: str = "888-707-2469", portal: str = "https://portal.example.com/") -> Make:
    def make(home: QWidget) -> QWidget:
        order = an_order(platform=CHOWNOW)
        facts = facts_for(order, CancelRoute.CONTACT, phone=phone, portal_url=portal)
        return ContactPlatformDialog(OrderRow(order), facts, parent=home)

    return make


def _unavailable(home: QWidget) -> QWidget:
    order = an_order()
    facts = facts_for(order, CancelRoute.SUPPORT)
    return CancelUnavailableDialog(OrderRow(order), facts, SUPPORT, is_offline=False, parent=home)


def _support(attempt: Attempt, *, hint: str = "") -> Make:
    def make(home: QWidget) -> QWidget:
        order = an_order(key=attempt.key)
        return SupportDialog(
            OrderRow(order, attempt),
            attempt,
            attempt_count=2,
            facts=facts_for(order),
            support=SUPPORT,
            can_try_again=not hint,
            try_again_hint=desk.first_may_still_work() if hint else "",
            parent=home,
        )

    return make


def _support_menu(home: QWidget) -> QWidget:
    return SupportMenuDialog(SUPPORT, parent=home)


def _phone_record(home: QWidget) -> QWidget:
    row = OrderRow(an_order(platform=CHOWNOW))
    return PhoneRecordDialog(row, actor="", store_name="Siam Kitchen Down", parent=home)


PEOPLE = (
    Person("1", "Ada Manager", Role.MANAGER),
    Person("2", "Ben Cook", Role.CANCEL),
    Person("3", "Dan Guest", Role.VIEW),
)


def _pin(*, is_locked: bool = False) -> Make:
    def make(home: QWidget) -> QWidget:
        order = an_order()
        dialog = PinDialog(
            PEOPLE,
            title=staff.second_title(),
            why=staff.second_why(order, PEOPLE[1]),
            chosen="1",
            forgot=staff.forgot_pin(),
            parent=home,
        )
        if is_locked:
            dialog.show_lock(290.0)
        return dialog

    return make


def _person_form(home: QWidget) -> QWidget:
    return PersonForm(
        staff.recovery_title(),
        staff.recovery_meaning(),
        asks=tuple(FormField),
        problem=staff.wrong_code(),
        parent=home,
    )


def _staff(home: QWidget) -> QWidget:
    return StaffSheet(PEOPLE, notice=staff.no_keyring(), parent=home)


def _recovery(home: QWidget) -> QWidget:
    return RecoverySheet("8K3QM-02ZTV-YW9HD-4RNPX", parent=home)


def _signed_in(home: QWidget) -> QWidget:
    made = main_window()
    made._store.set_health(FeedHealth(NOON))
    made.staff_button().show_person(PEOPLE[0], is_on=True, is_broken=False)
    return made


def _close_record(home: QWidget) -> QWidget:
    order = an_order(platform=CHOWNOW)
    row = OrderRow(order, phone=a_call(order))
    return CloseRecordDialog(row, actor="", store_name="Siam Kitchen Down", parent=home)


def _history(*, as_figures: bool = False) -> Make:
    def make(home: QWidget) -> QWidget:
        order = _off(an_order())
        seen = seen_order(OrderRow(order), NOON)
        attempt = an_attempt(order, state=AttemptState.CANCELLED)
        entries = (
            HistoryEntry(seen, SeenCancellation.of_attempt(attempt)),
            HistoryEntry(seen_order(OrderRow(an_order(platform=CHOWNOW)), NOON)),
        )
        lost = [LostOrder("doordash", order.totals.total, attempt.reason)]
        names = {"doordash": "DoorDash", "chownow": "ChowNow"}
        figures = figures_of({"doordash": 3, "chownow": 2}, names, lost)
        sheet = HistorySheet(lambda: NOON, parent=home)
        sheet.show_choices(HistoryChoices(tuple(names.items()), ("Dana",)))
        sheet.show_first(HistoryPage(entries, None), len(entries), figures)
        if as_figures:
            sheet.findChild(QAbstractButton, "history_as_figures").click()
        return sheet

    return make


def _record(home: QWidget) -> QWidget:
    order = _off(an_order())
    attempt = an_attempt(order, state=AttemptState.CANCELLED)
    seen = seen_order(OrderRow(order), NOON)
    entry = HistoryEntry(seen, SeenCancellation.of_attempt(attempt))
    steps = (replace(attempt, state=AttemptState.SENDING), attempt)
    events = tuple(EvidenceEvent(n, NOON, "01" * 32, each) for n, each in enumerate(steps))
    evidence = Evidence(entry, events)
    return RecordSheet(evidence, parent=home)


def _close_the_app(home: QWidget) -> QWidget:
    return ConfirmDialog(
        desk.close_title(2),
        desk.close_meaning([OrderRow(an_order()), OrderRow(an_order(platform=CHOWNOW))]),
        keep_text=desk.stay_open(),
        do_text=desk.close_anyway(),
        parent=home,
    )


def _shortcuts(home: QWidget) -> QWidget:
    return ShortcutsSheet(is_practice=True, parent=home)


def _row_menu(home: QWidget) -> QWidget:
    menu = RowMenu(OrderRow(an_order()), home)
    menu.popup_beside(QRect(home.mapToGlobal(QPoint(500, 200)), QSize(1, 1)))
    return menu


def _preferences(home: QWidget) -> QWidget:
    window = shown(main_window())
    window.setParent(home)  # goes with it
    window.show()
    gear = window.findChild(IconButton, "preferences")
    gear.click()
    menu: QWidget = gear.findChild(QWidget, "preferences_menu")
    return menu


def _settings(section: str = "window", *, typed: str = "", is_changed: bool = False) -> Make:
    def make(home: QWidget) -> QWidget:
        store = SettingsStore(Path(mkdtemp()) / "settings.ini")
        if is_changed:
            store.set(TEXT_PERCENT, 150)
        dialog = SettingsDialog(store, section=section, parent=home)
        dialog.search(typed)
        return dialog

    return make


def _report(home: QWidget) -> QWidget:
    text = "== app.txt ==\nOrder Manager\n\n== log.txt ==\n" + "a line of the log\n" * 60
    return DiagnosticsSheet(text, parent=home)


def _import(home: QWidget) -> QWidget:
    changes = [SettingChange(THEME, "system", "dark"), SettingChange(TEXT_PERCENT, 100, 150)]
    return ImportSheet(changes, parent=home)


def _slept(_home: QWidget) -> QWidget:
    made = main_window()
    made.sleep_banner.show_jump(ClockJump(NOON - timedelta(hours=4), NOON, was_asleep=True))
    return made


def _scenarios(home: QWidget) -> QWidget:
    ScenarioDoor(home, {"Orders": [("lunch", "A lunch rush")]}, "lunch").open()
    menu: QWidget = home.findChild(QWidget, "scenario_menu")
    return menu


_UP, _DOWN = StoreKey("sandbox", "store-1"), StoreKey("sandbox", "store-12")
_STORES = StoreDirectory({_UP: "Siam Kitchen Up", _DOWN: "Siam Kitchen Down"})


def _healths() -> OrderStore:
    orders = a_store(*lunch_rows())
    refused = FeedHealth(NOON, FeedTrouble.NOT_PERMITTED, stores=("Siam Kitchen Down",))
    orders.set_healths({_UP: FeedHealth(NOON), _DOWN: refused})
    return orders


def _two_stores(_home: QWidget) -> QWidget:
    made = MainWindow(
        _healths(), store_name="", is_practice=True, clock=lambda: NOON, stores=_STORES
    )
    made.resize(SMALLEST)
    return made


def _store_menu(home: QWidget) -> QWidget:
    window = shown(_two_stores(home))
    window.setParent(home)  # goes with it
    window.show()
    switch = window.findChild(StoreSwitch)
    switch.click()
    menu: QWidget = switch.findChild(QWidget, "store_menu")
    return menu


def a_stores_sheet(home: QWidget) -> StoresSheet:
    return StoresSheet(
        _STORES,
        health_of=_healths().health_of,
        pace_of=lambda place: RequestPace(12, 30, 2.0, is_slowed=place == _DOWN),
        clock=lambda: NOON,
        parent=home,
    )


def _setup(place: Place, *, has_browser: bool = False, fault: bool = False) -> Make:
    def make(home: QWidget) -> QWidget:
        return setup_dialog(home, place, has_browser=has_browser, fault=fault)

    return make


def _sign_out(home: QWidget) -> QWidget:
    return SignOutDialog([a_saved_connection()], parent=home)


def _alarm_test(home: QWidget) -> QWidget:
    return AlarmTestDialog(lambda _kind: None, is_muted=True, parent=home)


def _ticket_sheet(home: QWidget) -> QWidget:
    paper = QImage(300, 400, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    return TicketSheet(paper, kitchen.trial_in_practice(), home)


def _off(order: Order) -> Order:
    return replace(order, status=OrderStatus.CANCELLED)


def _row(state: AttemptState, cause: Cause = Cause.NONE) -> OrderRow:
    order = an_order()
    attempt = an_attempt(
        order, state=state, cause=cause, platform_text="Cancelling is closed for this store."
    )
    return OrderRow(order, attempt)


_CALLED = an_order(platform=CHOWNOW)
_FAILED = an_attempt(
    state=AttemptState.NOT_CANCELLED,
    reason=CancelReason.TOO_BUSY,
    platform_text="Cancelling is closed for this store.",
)

A_REMINDER = SwitchOff(
    _CALLED.key, _CALLED.platform, "7F3K2", ("Pad Thai", "Spring Rolls"), NOON, frozenset({1})
)

SCREENS: dict[str, Make] = {
    "active": _window(Shelf.ACTIVE),
    "attention": _window(Shelf.ATTENTION),
    "scheduled, empty": _window(Shelf.SCHEDULED),
    "history, empty": _window(Shelf.HISTORY),
    "active, empty": _window(Shelf.ACTIVE, is_empty=True),
    "attention, empty": _window(Shelf.ATTENTION, is_empty=True),
    "nothing found": _nothing_found,
    "banners and toast": _in_trouble,
    "not yet connected": _not_yet_connected,
    "details": _details(OrderRow(an_order())),
    "details, by phone": _details(OrderRow(_CALLED), CancelRoute.CONTACT),
    "details, by support": _details(OrderRow(an_order()), CancelRoute.SUPPORT),
    "details, cancelling": _details(_row(AttemptState.ACCEPTED)),
    "details, not confirmed": _details(_row(AttemptState.UNKNOWN)),
    "details, failed": _details(_row(AttemptState.NOT_CANCELLED)),
    "details, cancelled": _details(OrderRow(_off(an_order()))),
    "details, too late": _details(OrderRow(an_order(status=OrderStatus.PICKED_UP))),
    "details, called": _details(OrderRow(_CALLED, phone=a_call(_CALLED)), CancelRoute.CONTACT),
    "details, confirm": _next_step(NextStep.CONFIRM, StepState.REQUESTED),
    "details, refused": _next_step(NextStep.READY, StepState.FAILED, StepCause.REFUSED),
    "prep time": _prep_time(NextStep.CONFIRM),
    "more time": _prep_time(NextStep.PREP_TIME),
    "pause": _pause,
    "switch off": _switch_off,
    "lasting bars": _lasting_bars,
    "cancel, save": _save,
    "details menu": _menu_of_the_details,
    "cancel": _cancel(),
    "cancel, side effect": _cancel(choice=2),
    "cancel, warned, other": _cancel(notice="yes", choice=4),
    "cancel, ended": _cancel(is_off=True),
    "reasons": _reasons,
    "contact": _contact(),
    "contact, nobody known": _contact(phone="", portal=""),
    "unavailable": _unavailable,
    "failed": _support(_FAILED),
    "failed, wait": _support(an_attempt(state=AttemptState.UNKNOWN), hint="yes"),
    "support": _support_menu,
    "phone record": _phone_record,
    "staff PIN": _pin(),
    "staff PIN, locked": _pin(is_locked=True),
    "staff form": _person_form,
    "staff sheet": _staff,
    "staff recovery": _recovery,
    "staff at the counter": _signed_in,
    "close record": _close_record,
    "close the app": _close_the_app,
    "all orders": _history(),
    "figures": _history(as_figures=True),
    "record": _record,
    "shortcuts": _shortcuts,
    "alarm test": _alarm_test,
    "ticket in practice": _ticket_sheet,
    "settings": _settings(is_changed=True),
    "settings, searched": _settings(typed="proxy"),
    "settings, nothing found": _settings(typed="zzzz"),
    "settings, actions": _settings("upkeep"),
    "report": _report,
    "import": _import,
    "slept": _slept,
    "row menu": _row_menu,
    "setup, welcome": _setup(Place.WELCOME),
    "setup, sign in": _setup(Place.SIGN_IN),
    "setup, sign in by browser": _setup(Place.SIGN_IN, has_browser=True),
    "setup, verdict": _setup(Place.VERDICT),
    "setup, refused": _setup(Place.VERDICT, fault=True),
    "setup, stores": _setup(Place.STORES),
    "setup, done": _setup(Place.DONE),
    "sign out": _sign_out,
    "preferences menu": _preferences,
    "scenario menu": _scenarios,
    "two stores": _two_stores,
    "store menu": _store_menu,
    "stores": a_stores_sheet,
}


def shown(screen: QWidget) -> QWidget:
    """On the screen, laid out."""
    if isinstance(screen, Sheet):
        screen.open()
    else:
        screen.show()
    screen.activateWindow()
    settle_layout()
    return screen


@contextmanager
def on_screen(name: str) -> Iterator[QWidget]:
    """One screen over a window of the smallest size; it is gone afterwards."""
    home = QWidget()
    home.resize(SMALLEST)
    home.show()
    screen = shown(SCREENS[name](home))
    try:
        yield screen
    finally:
        for each in (screen, home):
            each.hide()
            each.deleteLater()
        settle_layout()


def parts(screen: QWidget) -> list[QWidget]:
    """The visible widgets of a screen, itself first."""
    inside = [each for each in screen.findChildren(QWidget) if each.isVisible()]
    return [screen, *(each for each in inside if each.window() is screen.window())]
