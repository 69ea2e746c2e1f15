"""Pausing a store: the way to it in the header, and a bar for as long as it lasts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect

from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.models.store_pause import PauseState, PauseWish, StorePause
from ordermanager_desktop.services.store_pauses import StorePauses
from ordermanager_desktop.views.dialogs.pause_dialog import PauseDialog
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.lasting_bar import BarAction
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.pause_bars import PauseBars
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording import pauses as words


class PauseDesk(QObject):
    """One bar for each store that is paused, may be, or was just now."""

    def __init__(
        self,
        window: MainWindow,
        pauses: StorePauses,
        stores: StoreDirectory,
        desk: OrderDesk,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pauses = pauses
        self._stores = stores
        self._desk = desk
        self._bars = PauseBars(clock, actions=self._actions, stores=stores)
        window.add_bar(self._bars)
        window.header.offer_pause(is_offered=bool(pauses.stores))
        window.header.pause.clicked.connect(self.choose_store)
        desk.pause_requested.connect(self._pauses.pause)
        pauses.pause_changed.connect(self._bars.show_pause)
        for pause in pauses.all():
            self._bars.show_pause(pause)

    def choose_store(self) -> None:
        """Ask for how long; with several stores, for which one first."""
        stores = self._pauses.stores
        if len(stores) == 1:
            self.choose_time(stores[0])
            return
        menu = Menu(self._window.header.pause)
        menu.setObjectName("pause_menu")
        for place in stores:
            name = one_line(self._stores.name_of(place), longest=80)
            menu.add(name, partial(self.choose_time, place), icon="store")
        button = self._window.header.pause
        menu.popup_beside(QRect(button.mapToGlobal(QPoint(0, 0)), button.size()))

    def choose_time(self, place: StoreKey) -> None:
        """Ask for how long."""
        self._desk.start("pause", self._ask_and_pause(place))

    async def _ask_and_pause(self, place: StoreKey) -> None:
        name = self._stores.label_of(place)
        dialog = PauseDialog(place, store_name=name, parent=self._window)
        wish: PauseWish | None = await self._desk.ask_aside(dialog)
        if wish is not None and not self._pauses.pause(wish):
            self._window.show_toast(words.paused_already())

    def _actions(self, pause: StorePause) -> tuple[BarAction, ...]:
        """What can be done about a pause now."""
        place = pause.place
        resume = BarAction("resume_orders", words.resume_text(), partial(self._resume, place))
        again = BarAction("pause_again", words.pause_again_text(), partial(self.choose_time, place))
        seen = BarAction("pause_seen", words.understood_text(), partial(self._dismiss, place))
        match pause.state:
            case PauseState.PAUSED:
                return (resume,)
            case PauseState.UNKNOWN | PauseState.OVER:
                return (resume, seen)
            case PauseState.FAILED:
                return (resume if pause.is_resume else again, seen)
        return ()

    def _resume(self, place: StoreKey) -> None:
        self._pauses.resume(place)

    def _dismiss(self, place: StoreKey) -> None:
        self._pauses.dismiss(place)
