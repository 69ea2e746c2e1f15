"""Reminds a manager to switch off what ran out: a bar, and a card to tick the items off."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.switch_off_reminders import SwitchOffReminders
from ordermanager_desktop.views.dialogs.switch_off_dialog import SwitchOffDialog
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.reminder_bar import ReminderBar


class ReminderDesk(QObject):
    """The oldest reminder is shown; nothing opens over anybody's work."""

    def __init__(self, window: MainWindow, reminders: SwitchOffReminders, desk: OrderDesk) -> None:
        super().__init__(window)
        self._window = window
        self._reminders = reminders
        self._desk = desk
        self._bar = ReminderBar(show=self._show, dismiss=reminders.dismiss)
        window.add_bar(self._bar)
        reminders.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self._bar.show_reminders(self._reminders.all())

    def _show(self, key: OrderKey) -> None:
        self._desk.start("switch off", self._tick_off(key))

    async def _tick_off(self, key: OrderKey) -> None:
        reminder = self._reminders.get(key)
        if reminder is None:
            return
        done = await self._desk.ask_aside(SwitchOffDialog(reminder, parent=self._window))
        if done is not None:
            self._reminders.tick(key, done)
