"""One shelf on the screen: its list, or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.views.empty_state import EmptyState
from ordermanager_desktop.views.empty_words import Circumstances, PageAction, empty_words
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.wording.rows import row_sentence


class ShelfPage(QWidget):
    """Model and view of a shelf.

    Signals:
        action_requested: The next step of an empty page. Carries the PageAction.
        list_shown: The list took the page's place, or the other way round. Carries which.
    """

    action_requested = Signal(PageAction)
    list_shown = Signal(bool)

    def __init__(
        self,
        store: OrderStore,
        shelf: Shelf,
        *,
        clock: Callable[[], datetime],
        stores: StoreDirectory | None = None,
    ) -> None:
        super().__init__()
        self._store = store
        self._stores = stores or StoreDirectory()
        self._clock = clock
        self._filter = OrderFilter()
        self._setup = Circumstances()
        self.model = OrderListModel(store, shelf, clock=clock, sentence=self._sentence)
        self.model.setParent(self)
        self.view = OrderListView(self.model, clock, stores=self._stores)
        self.view.setObjectName(f"list_{shelf.name.lower()}")
        self.empty = EmptyState()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.view)
        self._layers.addWidget(self.empty)
        self._connect_signals()
        self._retranslate()

    def take_focus(self) -> None:
        """Put the keyboard on the list, also on one whose orders are still to come."""
        target = self.view if self.has_list() else self.empty
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_signals(self) -> None:
        for change in (
            self.model.rowsInserted,
            self.model.rowsRemoved,
            self.model.modelReset,
            self._store.health_changed,
        ):
            change.connect(self._follow)
        self.empty.action_requested.connect(self.action_requested)

    def has_list(self) -> bool:
        """True while there is something to show."""
        return self._layers.currentWidget() is self.view

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.view.stops(), self.empty.button]

    def show_setup(self, setup: Circumstances) -> None:
        """What was found at the start, and does not change."""
        self._setup = setup
        self._show_list_or_reason()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.empty.take_key(event)

    def set_filter(self, wanted: OrderFilter) -> None:
        """Show only what passes."""
        self._filter = wanted
        self.model.set_filter(wanted)
        self._show_list_or_reason()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _sentence(self, row: OrderRow) -> str:
        return row_sentence(row, self._clock(), self._stores.label_of(row.key.place))

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Orders"))
        self._show_list_or_reason()

    def _follow(self, *_change: object) -> None:
        """A list that stays one is its own affair, and changes many times a second."""
        if not (self.model.rowCount() and self.has_list()):
            self._show_list_or_reason()

    def _show_list_or_reason(self, *_change: object) -> None:
        had_focus = self.empty.hasFocus() or self.view.hasFocus()
        if self.model.rowCount():
            self._layers.setCurrentWidget(self.view)
        else:
            self.empty.show_words(empty_words(self.model.shelf, self._filter, self._known()))
            self._layers.setCurrentWidget(self.empty)
        if had_focus:
            self.take_focus()
        self.list_shown.emit(self.has_list())

    def _known(self) -> Circumstances:
        place = self._filter.place
        return replace(
            self._setup,
            health=self._store.health_of(place) if place else self._store.health,
            store=self._stores.name_of(place) if place else "",
            has_orders=self.model.count() > 0,
            now=self._clock(),
        )
