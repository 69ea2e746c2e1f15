"""The bottom of the window: what is going on, and Support."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.models.attempt_tally import AttemptCounts
from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.theme import Tone, tokens
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.painting import painting
from ordermanager_desktop.views.widgets.text_label import TextLabel

HEIGHT_PX: Final = 56
_GAP_PX: Final = 12


class FooterBar(QWidget):
    """Counts at the start, *Support* at the end.

    Signals:
        support_requested: The user wants help.
    """

    support_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = 0
        self._counts = AttemptCounts()
        self._unreadable_count = 0
        self._active_label = _label(Tone.MUTED)
        self._unreadable_label = _label(Tone.WARN)
        self._cancelling_label = _label(Tone.WARN)
        self._needing_label = _label(Tone.DANGER)
        self.support = Button("", ButtonKind.PRIMARY, icon="message-circle")
        self.support.setObjectName("support")
        self.support.set_round()
        self.support.clicked.connect(self.support_requested)
        self.setFixedHeight(scaled_px(HEIGHT_PX))
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        padding = scaled_px(PADDING_PX)
        row.setContentsMargins(padding, scaled_px(1), scaled_px(PADDING_PX - 6), 0)
        row.setSpacing(scaled_px(_GAP_PX))
        row.addWidget(self._active_label)
        row.addWidget(self._unreadable_label)
        row.addWidget(self._cancelling_label)
        row.addWidget(self._needing_label)
        row.addStretch()
        row.addWidget(self.support)

    def show_active(self, count: int) -> None:
        """Show how many orders are active. In a rush this comes with each frame."""
        before = self._active_label.sizeHint()
        self._active = count
        self._active_label.setText(self._active_text())
        if self._active_label.sizeHint() != before:
            self._give_way()

    def show_attempts(self, counts: AttemptCounts) -> None:
        """Show how many cancellations wait for their outcome, and how many want a person."""
        self._counts = counts
        self._retranslate()

    def show_unreadable(self, count: int) -> None:
        """Show how many orders can't be read."""
        self._unreadable_count = count
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """In a narrow window the number that a tab shows too goes first; then words are cut."""
        labels = (self._unreadable_label, self._cancelling_label, self._needing_label)
        others = [label for label in labels if label.text()]
        gap = scaled_px(_GAP_PX)
        needed_px = sum(label.sizeHint().width() + gap for label in (self._active_label, *others))
        fixed_px = 2 * scaled_px(PADDING_PX) + self.support.sizeHint().width()
        self._active_label.setVisible(not others or needed_px + fixed_px <= self.width())
        needing = self._needing_label  # who needs somebody is cut last
        half_px = max(0, self.width() - fixed_px) // 2
        needing.setMinimumWidth(min(needing.sizeHint().width(), half_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().surface)
            painter.fillRect(0, 0, self.width(), 1, tokens().border)

    def _retranslate(self) -> None:
        self.support.setText(self.tr("Support"))
        _show(self._active_label, self._active_text())
        unreadable = self._unreadable_count
        text = self.tr("%n unreadable order(s)", "", unreadable) if unreadable else ""
        _show(self._unreadable_label, text)
        cancelling, needing = self._counts.cancelling, self._counts.needing
        text = self.tr("%n cancelling", "", cancelling) if cancelling else ""
        _show(self._cancelling_label, text)
        _show(self._needing_label, self._needing_text(needing) if needing else "")
        is_urgent = self._counts.worst is Attention.RED
        self._needing_label.set_tone(Tone.DANGER if is_urgent else Tone.WARN)
        self._give_way()

    def _active_text(self) -> str:
        return self.tr("%n active", "", self._active)

    def _needing_text(self, needing: int) -> str:
        if self._counts.worst is Attention.RED:
            #: At least one order wants a person at once: “1 needs you now”, “2 need you now”.
            return self.tr("%n need(s) you now", "", needing)
        #: Orders that want a person: “1 needs you”, “2 need you”.
        return self.tr("%n need(s) you", "", needing)


def _label(tone: Tone) -> TextLabel:
    return TextLabel(role=TextRole.SECONDARY, tone=tone, elides=True)


def _show(label: TextLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
