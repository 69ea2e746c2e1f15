"""The bar that reminds of what to switch off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.switch_off import SwitchOff
from ordermanager_desktop.views.lasting_bar import BarAction, LastingBar
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.wording import switch_off as words


class ReminderBar(LastingBar):
    """Tells the first of several reminders; it goes with the last one.

    Args:
        show: Opens an order's items.
        dismiss: Lets an order's reminder go.
    """

    def __init__(
        self,
        *,
        show: Callable[[OrderKey], object],
        dismiss: Callable[[OrderKey], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("reminder_bar", "info", parent)
        self._open = show
        self._dismiss = dismiss
        self._reminders: tuple[SwitchOff, ...] = ()

    def show_reminders(self, reminders: Sequence[SwitchOff]) -> None:
        """Show the oldest; none hides the bar."""
        self._reminders = tuple(reminders)
        if not self._reminders:
            self.hide()
            return
        first = self._reminders[0]
        self.show_matter(
            words.reminder_text(first, len(self._reminders) - 1),
            BarAction("show_items", words.show_items(), partial(self._open, first.key)),
            BarAction("not_needed", words.not_needed(), partial(self._dismiss, first.key)),
            tone=Tone.INFO,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_reminders"):
            self.show_reminders(self._reminders)
