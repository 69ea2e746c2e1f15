"""The window: header, tabs, the list of each shelf, footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QLayoutItem, QStackedWidget, QVBoxLayout, QWidget

from ordermanager_desktop.models.attempt_tally import AttemptCounts, AttemptTally
from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.models.order import OrderKey, StoreKey
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.models.unreadable_tally import UnreadableTally
from ordermanager_desktop.services.preferences_store import Preferences
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.bar_shelf import BarShelf
from ordermanager_desktop.views.column_header import ColumnHeader
from ordermanager_desktop.views.connection_banner import ConnectionBanner
from ordermanager_desktop.views.empty_words import Circumstances, PageAction
from ordermanager_desktop.views.footer_bar import HEIGHT_PX as FOOTER_HEIGHT_PX
from ordermanager_desktop.views.footer_bar import FooterBar
from ordermanager_desktop.views.header_bar import HeaderBar
from ordermanager_desktop.views.history.history_bar import HistoryBar
from ordermanager_desktop.views.kitchen_banner import KitchenBanner
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.platform_chips import PlatformChips
from ordermanager_desktop.views.shelf_page import ShelfPage
from ordermanager_desktop.views.shelf_tabs import ShelfTabs
from ordermanager_desktop.views.shortcuts import Command, bind
from ordermanager_desktop.views.sleep_banner import SleepBanner
from ordermanager_desktop.views.staff.staff_button import StaffButton
from ordermanager_desktop.views.standstill_banner import StandstillBanner
from ordermanager_desktop.views.store_switch import StoreSwitch
from ordermanager_desktop.views.tab_strip import TabStrip
from ordermanager_desktop.views.toast import Toast
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.plain_text import one_line, window_title
from ordermanager_desktop.views.wording.stores import about_store

_MINUTE_MS: Final = 60_000
_BETWEEN_TURNS_MS: Final = 50
_LIST_LEAST_PX: Final = 64


class MainWindow(QWidget):
    """Shows the store's orders and tells what the user wants; it never acts by itself.

    Args:
        store: The orders; the window follows it.
        store_name: The restaurant, untrusted text.
        is_practice: Says *Practice*, unmistakably.
        clock: Aware UTC now.
        stores: All stores; several can be shown together or one at a time.

    Signals:
        order_opened: Show this order. Carries its OrderKey.
        cancel_requested: Cancel this order. Carries its OrderKey.
        remove_requested: Take this order off the list. Carries its OrderKey.
        copy_requested: Put an order's number on the clipboard. Carries the number.
        print_requested: Print a ticket of this order. Carries its OrderKey.
        support_requested: Show the ways to support.
        history_requested: Show the orders of the last weeks.
        settings_requested: Show everything that can be set.
        setup_requested: Open the assistant.
        language_chosen: Speak another language. Carries its code, empty for the system's.
        theme_chosen: Wear another theme. Carries its name.
        text_size_chosen: Write larger or smaller. Carries the percentage.
        refresh_requested: Read the orders now.
        store_chosen: Another store is shown. Carries its StoreKey, None for all.
        stores_requested: Tell how each store is.
        close_requested: Close the app; the window stays until somebody hides it.
    """

    order_opened = Signal(OrderKey)
    cancel_requested = Signal(OrderKey)
    remove_requested = Signal(OrderKey)
    copy_requested = Signal(str)
    print_requested = Signal(OrderKey)
    support_requested = Signal()
    history_requested = Signal()
    settings_requested = Signal()
    setup_requested = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)
    refresh_requested = Signal()
    store_chosen = Signal(object)
    stores_requested = Signal()
    close_requested = Signal()

    def __init__(
        self,
        store: OrderStore,
        *,
        store_name: str,
        is_practice: bool,
        clock: Callable[[], datetime],
        stores: StoreDirectory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("main_window")
        self._stores = stores or StoreDirectory()
        self._store = store
        self._store_name = store_name
        self._is_practice = is_practice
        self._filter = OrderFilter()
        switch = StoreSwitch(store, self._stores, clock) if self._stores.has_several else None
        self._header = HeaderBar(store_name, is_practice=is_practice, clock=clock, switch=switch)
        self._connection = ConnectionBanner(clock)
        self._record_banner = Banner("record_banner")
        self._standstill = StandstillBanner()
        self.kitchen_banner = KitchenBanner()
        self.sleep_banner = SleepBanner(clock)
        self._banner = Banner()
        self._banner_about: OrderKey | None = None
        self._unseen = 0
        self._tabs = ShelfTabs()
        self._chips = PlatformChips()
        self._columns = ColumnHeader(has_store=self._stores.has_several)
        self._pages = {
            shelf: ShelfPage(store, shelf, clock=clock, stores=self._stores) for shelf in Shelf
        }
        self._history_bar = HistoryBar()
        self._stack = QStackedWidget()
        self._bars = BarShelf()
        self._footer = FooterBar()
        self._tally = AttemptTally(store, clock, self)
        self._unreadable = UnreadableTally(store, self)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._lay_out()
        self._toast = Toast(self, above_px=FOOTER_HEIGHT_PX)
        self._connect_signals()
        self._add_shortcuts()
        self._chain_stops()
        self._show_what_is_known()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(1)  # else an empty page would push the bars over each other
        lasting = (self._connection, self._record_banner, self._standstill)
        banners = (*lasting, self.sleep_banner, self._banner, self.kitchen_banner)
        column.addWidget(self._header)
        for banner in banners:
            self._bars.add(banner)
        column.addWidget(self._bars)
        self._tab_strip = TabStrip(self._tabs, self._chips)
        column.addWidget(self._tab_strip)
        column.addWidget(self._history_bar)
        column.addWidget(self._columns)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer)
        self._set_least_size()
        self.resize(1280, 800)

    def _set_least_size(self) -> None:
        """With large words the fixed parts alone need more than the usual least height."""
        self.setMinimumSize(648, max(480, scaled_px(340)))

    def _connect_signals(self) -> None:
        for shelf, page in self._pages.items():
            page.view.order_opened.connect(self.order_opened)
            page.view.cancel_requested.connect(self.cancel_requested)
            page.view.remove_requested.connect(self.remove_requested)
            page.view.copy_requested.connect(self.copy_requested)
            page.view.print_requested.connect(self.print_requested)
            page.action_requested.connect(self._take_next_step)
            page.list_shown.connect(self._show_heads)
            page.model.count_changed.connect(partial(self._show_count, shelf))
        self._minute.timeout.connect(self._refresh_in_turn)
        self._tabs.shelf_chosen.connect(self.show_shelf)
        self._chips.platform_chosen.connect(self._filter_by_platform)
        self._header.search.searched.connect(self._filter_by_text)
        self._header.search.left_downwards.connect(self._focus_list)
        self._header.preferences.language_chosen.connect(self.language_chosen)
        self._header.preferences.theme_chosen.connect(self.theme_chosen)
        self._header.preferences.text_size_chosen.connect(self.text_size_chosen)
        self._header.preferences.shortcuts_requested.connect(self.show_shortcuts)
        self._header.preferences.settings_requested.connect(self.settings_requested)
        self._footer.support_requested.connect(self.support_requested)
        self._history_bar.history_requested.connect(self.history_requested)
        self._tally.counts_changed.connect(self._show_attempts)
        self._unreadable.count_changed.connect(self._footer.show_unreadable)
        self._store.health_changed.connect(self._header.connection.show_health)
        self._store.health_changed.connect(self._connection.show_health)
        self._store.health_changed.connect(self.sleep_banner.note_health)
        self._store.row_added.connect(self._offer_platform)
        if switch := self._header.switch:
            switch.store_chosen.connect(self.choose_store)
            switch.stores_requested.connect(self.stores_requested)
            self._header.connection.clicked.connect(self.stores_requested)
            self._header.connection.setCursor(Qt.CursorShape.PointingHandCursor)

    def _add_shortcuts(self) -> None:
        tabs = {tab: partial(self.open_shelf, shelf) for tab, shelf in _TAB_KEYS.items()}
        others: dict[Command, Callable[[], object]] = {
            Command.SHORTCUTS: self.show_shortcuts,
            Command.SEARCH: self._focus_search,
            Command.REFRESH: self.refresh_requested.emit,
            Command.ALL_ORDERS: self.history_requested.emit,
            Command.SETTINGS: self.settings_requested.emit,
        }
        bind(self, others | tabs)

    def _chain_stops(self) -> None:
        """Tab goes through the window as one reads it."""
        views = [stop for page in self._pages.values() for stop in page.stops()]
        switch = [self._header.switch] if self._header.switch else []
        header = (*switch, self._header.search, self._header.staff, self._header.preferences)
        bar = self._history_bar.button
        stops: list[QWidget] = [*header, *self._tabs.stops(), *self._chips.stops(), bar, *views]
        for stop, following in pairwise([*stops, self._footer.support]):
            QWidget.setTabOrder(stop, following)

    def _show_what_is_known(self) -> None:
        for row in self._store:
            self._offer_platform(row)
        for shelf, page in self._pages.items():
            self._show_count(shelf, page.model.count())
        self._show_attempts(self._tally.counts())
        self._footer.show_unreadable(self._unreadable.count())
        self._header.connection.show_health(self._store.health)
        self._connection.show_health(self._store.health)
        self.show_shelf(Shelf.ACTIVE)
        self._page().take_focus()  # else the search field, being first, would have it
        self._retranslate()
        self._minute.start()

    # What it is asked

    def list_view(self, shelf: Shelf) -> OrderListView:
        """The list of a shelf."""
        return self._pages[shelf].view

    def staff_button(self) -> StaffButton:
        """Who is at the counter; hidden until PINs are set."""
        return self._header.staff

    def shelf(self) -> Shelf:
        """The shelf on the screen."""
        return next(shelf for shelf, page in self._pages.items() if page is self._page())

    def selected_key(self) -> OrderKey | None:
        """The order selected on the shelf on the screen."""
        return self._page().view.selected_key()

    # What it is told

    def show_shelf(self, shelf: Shelf) -> None:
        """Bring a shelf to the front."""
        page = self._pages[shelf]
        page.model.catch_up()
        self._tabs.show_shelf(shelf)
        self._stack.setCurrentWidget(page)
        self._history_bar.setVisible(shelf is Shelf.HISTORY)
        self._columns.follow(page.view.viewport())
        self._show_heads()

    def open_shelf(self, shelf: Shelf) -> None:
        """Bring a shelf to the front, and the keyboard to its list."""
        self.show_shelf(shelf)
        self._focus_list()

    def select(self, key: OrderKey) -> bool:
        """Select an order, if possible on the shelf on the screen; False if no shelf shows it."""
        for shelf in (self.shelf(), *self._pages):
            if self._pages[shelf].view.select(key):
                self.show_shelf(shelf)
                return True
        return False

    def set_search(self, text: str) -> None:
        """Search at once."""
        self._header.search.set_text_now(text)

    def choose_store(self, place: StoreKey | None) -> None:
        """Show one store, or all; what needs somebody is shown of all in any case."""
        if place == self._filter.place:
            return
        if self._header.switch:
            self._header.switch.show_choice(place)
        self._set_filter(replace(self._filter, place=place))
        self.store_chosen.emit(place)

    def show_preferences(self, chosen: Preferences) -> None:
        """Tick these in the preferences menu."""
        self._header.preferences.show_choice(chosen)

    def show_setup(self, setup: Circumstances) -> None:
        """What was found at the start: settings that don't do, a record that can't be used."""
        for page in self._pages.values():
            page.show_setup(setup)

    def show_shortcuts(self) -> None:
        """List all keys."""
        from ordermanager_desktop.views.dialogs.shortcuts_sheet import show_shortcuts

        show_shortcuts(self, is_practice=self._is_practice)

    def show_toast(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        about: OrderKey | None = None,
    ) -> None:
        """Tell something that needs no answer; it may be about one order."""
        self._toast.show_message(self._with_store(text, about), action_text, action)

    def show_banner(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        about: OrderKey | None = None,
    ) -> None:
        """Tell something that stays true until ``hide_banner``; it may be about one order."""
        self._banner_about = about
        self._banner.show_message(self._with_store(text, about), action_text, action)

    def has_banner(self) -> bool:
        """True while something is told there."""
        return self._banner.isVisible()

    def hide_banner(self, *, about: OrderKey | None = None) -> None:
        """The matter is settled, or that order is; what is said of another order stays."""
        if about is None or self._banner_about in (None, about):
            self._banner.hide()

    def add_bar(
        self, bar: QWidget, stops: Sequence[QWidget] = (), *, is_urgent: bool = False
    ) -> None:
        """Give a bar its place between the banners and the tabs, and Tab its stops there.

        Args:
            is_urgent: However low the window is, it never scrolls away.
        """
        if is_urgent:
            self._column.insertWidget(self._column.indexOf(self._tab_strip), bar)
        else:
            self._bars.add(bar)
        for stop, following in pairwise([self._header.preferences, *stops]):
            QWidget.setTabOrder(stop, following)

    def show_unseen(self, count: int) -> None:
        """Tell in the title how many alerts nobody has looked at."""
        self._unseen = count
        self._retranslate()

    @property
    def header(self) -> HeaderBar:
        """The top of the window."""
        return self._header

    def show_stalled(self, duty: Duty) -> None:
        """Tell that something is not being done."""
        self._standstill.show_stalled(duty)

    def show_recovered(self, duty: Duty) -> None:
        """It is being done again."""
        self._standstill.show_recovered(duty)

    def show_record_banner(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Tell what is wrong with the record; no news of an order takes its place."""
        self._record_banner.show_message(text, action_text, action)

    def hide_record_banner(self) -> None:
        """The manager knows."""
        self._record_banner.hide()

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()
        self._show_heads()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_height()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def take_text_scale(self) -> None:
        """The size of the text changed."""
        self._set_least_size()
        self._show_heads()

    def _retranslate(self) -> None:
        text = self.tr("{store} – Order Manager")
        if self._is_practice:
            text = self.tr("{store} – Order Manager (Practice)")
        name = one_line(self._store_name, longest=80)
        title = text.format(store=name) if name else "Order Manager"  # nobody is connected yet
        self.setWindowTitle(window_title(f"({self._unseen}) {title}" if self._unseen else title))

    # Inside

    def _share_height(self) -> None:
        """The bars may take what the other parts and one row of the list leave; where that is too
        little, the chips go first."""
        left_px = self.height() - self._taken_px() - scaled_px(_LIST_LEAST_PX)
        chips_px = self._tab_strip.chips_line_px()
        if not self._chips.isHidden():
            left_px += chips_px
        is_crowded = left_px < chips_px + self._bars.easy_px()
        is_away = self._tab_strip.give_way(is_crowded=is_crowded)
        self._bars.set_room(left_px - (0 if is_away else chips_px))

    def _taken_px(self) -> int:
        """By all parts but the bars and the list."""
        parts = filter(None, (self._column.itemAt(at) for at in range(self._column.count())))
        others = [part for part in parts if part.widget() not in (self._bars, self._stack)]
        return sum(_height_px(part, self.width()) for part in others if not part.isEmpty())

    def _with_store(self, text: str, about: OrderKey | None) -> str:
        """Say whose order it is: its store may not be the one that is shown."""
        return about_store(self._stores.label_of(about.place), text) if about else text

    def _page(self) -> ShelfPage:
        return next(page for page in self._pages.values() if page is self._stack.currentWidget())

    def _refresh_in_turn(self) -> None:
        """Each looks through all orders: one after the other, with frames between."""
        for turn, page in enumerate(self._pages.values()):
            model = page.model
            QTimer.singleShot(turn * _BETWEEN_TURNS_MS, model, model.refresh_shelves)

    def _show_count(self, shelf: Shelf, count: int) -> None:
        has_bubble = shelf is not Shelf.HISTORY and (count or shelf is not Shelf.ATTENTION)
        self._tabs.show_count(shelf, count if has_bubble else None)
        if shelf is Shelf.ACTIVE:
            self._footer.show_active(count)

    def _show_attempts(self, counts: AttemptCounts) -> None:
        self._footer.show_attempts(counts)
        self._tabs.show_attention(counts.worst)
        self._pages[Shelf.ATTENTION].model.refresh_shelves()  # time alone may have moved one

    def _offer_platform(self, row: OrderRow) -> None:
        self._chips.add_platform(row.order.platform)

    def _filter_by_text(self, text: str) -> None:
        self._set_filter(replace(self._filter, text=text))

    def _filter_by_platform(self, platform_id: str) -> None:
        self._set_filter(replace(self._filter, platform_id=platform_id))

    def _set_filter(self, wanted: OrderFilter) -> None:
        self._filter = wanted
        for shelf, page in self._pages.items():
            is_of_all = shelf is Shelf.ATTENTION  # nobody's failed cancellation is ever hidden
            page.set_filter(replace(wanted, place=None) if is_of_all else wanted)

    def _show_heads(self, _has_list: bool = False) -> None:
        """Columns have heads; a page and cards have none."""
        self._columns.show_over(has_list=self._page().has_list(), list_px=self.width())

    def _take_next_step(self, action: PageAction) -> None:
        match action:
            case PageAction.SHOW_ALL:
                self._clear_filter()
            case PageAction.SHOW_ALL_STORES:
                self.choose_store(None)
            case PageAction.TRY_AGAIN:
                self.refresh_requested.emit()
            case PageAction.SUPPORT:
                self.support_requested.emit()
            case PageAction.SET_UP:
                self.setup_requested.emit()

    def _clear_filter(self) -> None:
        self._header.search.set_text_now("")
        self._chips.choose("")

    def _focus_search(self) -> None:
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()

    def _focus_list(self) -> None:
        self._page().take_focus()
        view = self._page().view
        if view.selected_key() is None and view.order_model().rowCount():
            view.setCurrentIndex(view.order_model().index(0, 0))


def _height_px(part: QLayoutItem, width_px: int) -> int:
    """What a part wants at that width."""
    wants = part.heightForWidth(width_px) if part.hasHeightForWidth() else -1
    return wants if wants >= 0 else part.sizeHint().height()


_TAB_KEYS: Final = {
    Command.TAB_ACTIVE: Shelf.ACTIVE,
    Command.TAB_ATTENTION: Shelf.ATTENTION,
    Command.TAB_SCHEDULED: Shelf.SCHEDULED,
    Command.TAB_HISTORY: Shelf.HISTORY,
}
