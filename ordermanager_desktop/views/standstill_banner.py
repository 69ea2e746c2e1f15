"""Says what is not being done while a task of the app stands still; it goes by itself."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.wording.standstill import standstill_sentence


class StandstillBanner(Banner):
    """The weightiest duty that somebody neglects; several services may share one duty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("standstill_banner", parent)
        self._neglected: Counter[Duty] = Counter()

    def show_stalled(self, duty: Duty) -> None:
        """One more service neglects it."""
        self._neglected[duty] += 1
        self._show_weightiest()

    def show_recovered(self, duty: Duty) -> None:
        """One service less."""
        self._neglected[duty] = max(0, self._neglected[duty] - 1)
        self._show_weightiest()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_weightiest()

    def _show_weightiest(self) -> None:
        duty = next((each for each in Duty if self._neglected[each]), None)
        if duty is None:
            self.hide()
        else:
            self.show_message(standstill_sentence(duty))
