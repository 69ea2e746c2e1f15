"""The clock of a call: started and stopped by hand, in minutes and seconds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.models.call_timer import CallTimer
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.calls import length_text

_TICK_MS: Final = 250  # no second is seen to be left out


class CallClock(QWidget):
    """Shows a timer that may have been begun on another card."""

    def __init__(self, timer: CallTimer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = timer
        self._what = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._length = TextLabel(role=TextRole.NUMBER)
        self._length.setObjectName("call_length")
        self._button = Button(icon="phone")
        self._button.setObjectName("call_button")
        self._tick = QTimer(self, interval=_TICK_MS)
        row = QHBoxLayout(self)
        spaced(row, spacing=3)
        row.addWidget(self._what, 1)
        row.addWidget(self._length)
        row.addWidget(self._button)
        self._tick.timeout.connect(self._show_length)
        self._button.clicked.connect(self._begin_or_end)
        self._retranslate()

    def begin(self) -> None:
        """A call begins."""
        self._timer.begin()
        self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        self._retranslate()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _begin_or_end(self) -> None:
        if self._timer.is_running:
            self._timer.end()
        else:
            self._timer.begin()
        self._retranslate()

    def _retranslate(self) -> None:
        if self._timer.is_running:
            self._what.setText(self.tr("The call goes on"))
            self._button.setText(self.tr("End call"))
        elif self._timer.has_begun:
            self._what.setText(self.tr("The call is over"))
            self._button.setText(self.tr("Call again"))
        else:
            self._what.setText(self.tr("Keeps how long the call was"))
            self._button.setText(self.tr("Start call"))
        self._show_length()

    def _show_length(self) -> None:
        self._length.setVisible(self._timer.has_begun)
        text = length_text(self._timer.length_s)
        name = self.tr("Length of the call: {length}").format(length=text)
        if self._length.accessibleName() != name:  # another second, or another language
            self._length.setText(text)
            self._length.setAccessibleName(name)
