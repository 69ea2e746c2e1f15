"""Over the shelf of this shift's past orders: the way to all others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.theme import Tone, tokens
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.painting import painting
from ordermanager_desktop.views.widgets.text_label import TextLabel


class HistoryBar(QWidget):
    """A sentence and a button.

    Signals:
        history_requested: Show the orders of the last weeks.
    """

    history_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_bar")
        self._text = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, elides=True)
        self.button = Button(kind=ButtonKind.LINK, icon="archive")
        self.button.setObjectName("open_history")
        row = QHBoxLayout(self)
        padding = scaled_px(PADDING_PX)
        row.setContentsMargins(padding, 0, padding, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.history_requested)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

    def _retranslate(self) -> None:
        self._text.setText(self.tr("Orders of this shift"))
        self.button.setText(self.tr("All orders and cancellations"))
