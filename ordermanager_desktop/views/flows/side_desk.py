"""Joins the window with steps of orders, pauses of stores, and reminders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.side_requests import SideRequests
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.flows.pause_desk import PauseDesk
from ordermanager_desktop.views.flows.reminder_desk import ReminderDesk
from ordermanager_desktop.views.flows.step_desk import StepDesk
from ordermanager_desktop.views.main_window import MainWindow


class SideDesk(QObject):
    """All that a manager does beside cancelling."""

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        side: SideRequests,
        desk: OrderDesk,
        options: SettingsStore,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self.steps = StepDesk(window, store, side.steps, desk, options)
        self.pauses = PauseDesk(window, side.pauses, side.stores, desk, clock)
        self.reminders = ReminderDesk(window, side.reminders, desk)
