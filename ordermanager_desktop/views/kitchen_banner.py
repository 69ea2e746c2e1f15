"""Says which VOID tickets the kitchen has not got; it stays until somebody saw to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.services.void_tickets import VoidTrouble
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.wording import kitchen as words


class KitchenBanner(Banner):
    """One message for all tickets that wait.

    Signals:
        again_requested: Print them once more.
        settled: The kitchen was told.
    """

    again_requested = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("kitchen_banner", parent)
        self._troubles: tuple[VoidTrouble, ...] = ()
        self._settle = Button()
        self._settle.setObjectName("kitchen_banner_settle")
        self._settle.clicked.connect(self.settled)
        if (row := self.layout()) is not None:
            row.addWidget(self._settle)

    def show_troubles(self, troubles: tuple[VoidTrouble, ...]) -> None:
        """Tell these; none of them is none of the window's business."""
        self._troubles = troubles
        if not troubles:
            self.hide()
            return
        self._settle.setText(words.done_by_hand())
        self.show_message(words.by_hand(troubles), words.try_again(), self.again_requested.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_troubles(self._troubles)
