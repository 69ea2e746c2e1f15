"""Says which VOID tickets the kitchen has not got; it stays until somebody saw to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ordermanager_desktop.models.void_trouble import VoidTrouble
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.wording import kitchen as words

_BESIDE_PX = 640
_GAP_PX = 8


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
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(scaled_px(_GAP_PX))
        for button in (self._action, self._settle):
            self._buttons.addWidget(button)
        if isinstance(row := self.layout(), QBoxLayout):
            row.addLayout(self._buttons)

    def show_troubles(self, troubles: tuple[VoidTrouble, ...]) -> None:
        """Tell these; none of them is none of the window's business."""
        self._troubles = troubles
        if not troubles:
            self.hide()
            return
        self._settle.setText(words.done_by_hand())
        self.show_message(words.by_hand(troubles), words.try_again(), self.again_requested.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words come before buttons: these stand over each other where there is little room."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled_px(_BESIDE_PX)
        directions = QBoxLayout.Direction
        self._buttons.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_troubles(self._troubles)
