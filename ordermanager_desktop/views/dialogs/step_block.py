"""The next step of an order in its details: one button, and what became of the last request."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.next_step import NO_OFFER, NextStep, StepOffer, StepRequest
from ordermanager_desktop.views.dialogs.layouts import narrow, spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording import next_steps as words


class StepBlock(QWidget):
    """Lies at the foot of the card, far from *Cancel order*; nothing to say leaves it out.

    Signals:
        step_requested: The button was pressed. Carries the NextStep.
    """

    step_requested = Signal(NextStep)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = NO_OFFER
        self._headline = TextLabel(role=TextRole.SECONDARY_STRONG, wraps=True)
        self._headline.setObjectName("step_headline")
        self._line = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._line.setObjectName("step_line")
        self._button = Button(kind=ButtonKind.PRIMARY)
        self._button.setObjectName("next_step")
        self._button.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        spaced(column, spacing=1)
        column.addWidget(self._headline)
        column.addWidget(self._line)
        column.addSpacing(4)
        column.addWidget(self._button)

    def show_offer(self, offer: StepOffer, platform: str, *, is_live: bool) -> None:
        """Show what can be asked for, and what became of the last request while the order lives."""
        self._offer = offer
        request = offer.latest if is_live else None
        self._show_request(request, platform)
        self._button.setVisible(offer.step is not None)
        if offer.step is not None:
            self._button.setText(words.step_text(offer.step))
            self._button.set_icon_name(words.step_icon(offer.step))
            why_not = words.blocked_text(offer.obstacle) or _busy_text(offer)
            self._button.set_enabled_because(not why_not, why_not)
        self.setVisible(offer.step is not None or request is not None)

    def _show_request(self, request: StepRequest | None, platform: str) -> None:
        self._headline.setVisible(request is not None)
        line = words.step_line(request, platform) if request else ""
        self._line.setText(narrow(line))
        self._line.setVisible(bool(line))
        if request is not None:
            self._headline.setText(narrow(words.step_headline(request)))
            self._headline.set_tone(words.step_tone(request))

    def _ask(self) -> None:
        if self._offer.step is not None:
            self.step_requested.emit(self._offer.step)


def _busy_text(offer: StepOffer) -> str:
    """Says that just this was asked for already; empty if it was not."""
    latest = offer.latest
    if latest is None or not latest.is_under_way or latest.wish.step is not offer.step:
        return ""
    return words.step_headline(latest)
