"""Takes a manager's wish for the next step of an order, asks for the time, and tells the end."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ordermanager_desktop.models.next_step import NextStep, StepRequest, StepState, StepWish
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.settings.kitchen_times import PREP_MINUTES
from ordermanager_desktop.services.next_steps import NextSteps
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.dialogs.prep_time_dialog import PrepTimeDialog
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.wording import desk as desk_words
from ordermanager_desktop.views.wording.next_steps import step_told


class StepDesk(QObject):
    """The order is the one whose key the wish carries, wherever it stands in the list by then."""

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        steps: NextSteps,
        desk: OrderDesk,
        options: SettingsStore,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._steps = steps
        self._desk = desk
        self._options = options
        for shelf in Shelf:
            view = window.list_view(shelf)
            view.step_offer = steps.offer
            view.step_requested.connect(self.take)
        desk.step_requested.connect(self.take)
        steps.step_changed.connect(self._tell)

    def take(self, wish: StepWish) -> None:
        """Ask for the time if the step has one; else the step is on its way."""
        if wish.step is NextStep.READY or wish.minutes is not None:
            self._steps.ask(wish)
        else:
            self._desk.start("minutes", self._ask_for_minutes(wish))

    async def _ask_for_minutes(self, wish: StepWish) -> None:
        row = self._store.row(wish.key)
        if row is None or not self._steps.offers(row, wish.step):
            return
        usual = self._options.value(PREP_MINUTES)
        dialog = PrepTimeDialog(row, wish.step, usual_minutes=usual, parent=self._window)
        choice = await self._desk.ask_aside(dialog)
        if choice is not None:
            self._steps.ask(StepWish(wish.key, wish.step, choice.minutes))

    def _tell(self, request: StepRequest) -> None:
        self._desk.refresh(request.wish.key)
        if request.state in (StepState.SENDING, StepState.REQUESTED):
            return
        row = self._store.row(request.wish.key)
        if row is not None and not self._desk.is_viewing(row.key):
            self._window.show_toast(
                step_told(request, row.order),
                desk_words.view(),
                partial(self._desk.open_details, request.wish.key),
            )
