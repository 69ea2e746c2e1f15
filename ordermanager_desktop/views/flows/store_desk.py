"""Which store is shown, remembered from run to run, and the sheet about all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.request_pace import RequestPace
from ordermanager_desktop.models.settings.stores import STORE_SHOWN
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.dialogs.stores_sheet import StoresSheet
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import ask


class StoreDesk(QObject):
    """Joins the window's switch with the settings.

    Args:
        pace_of: What a store's requests take of the limit.
        clock: Aware UTC now.
    """

    def __init__(
        self,
        window: MainWindow,
        orders: OrderStore,
        stores: StoreDirectory,
        options: SettingsStore,
        tasks: TaskOwner,
        *,
        pace_of: Callable[[StoreKey], RequestPace | None],
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._orders = orders
        self._stores = stores
        self._options = options
        self._tasks = tasks
        self._pace_of = pace_of
        self._clock = clock
        self._show_as_before()
        window.store_chosen.connect(self._remember)
        window.stores_requested.connect(self.show_stores)

    def show_stores(self) -> None:
        """Tell how each store is."""
        self._tasks.start("stores", self._show_stores())

    async def _show_stores(self) -> None:
        sheet = StoresSheet(
            self._stores,
            health_of=self._orders.health_of,
            pace_of=self._pace_of,
            clock=self._clock,
            parent=self._window,
        )
        await ask(sheet)

    def _show_as_before(self) -> None:
        """A store that is not set up any more must not leave the list empty."""
        wanted = self._options.value(STORE_SHOWN)
        named = {_name_of(place): place for place in self._stores.names}
        self._window.choose_store(named.get(wanted))

    def _remember(self, place: StoreKey | None) -> None:
        self._options.set(STORE_SHOWN, _name_of(place) if place else "")


def _name_of(place: StoreKey) -> str:
    return f"{place.connection}/{place.store}"
