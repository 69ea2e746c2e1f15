"""The bar above the list: what happened, what to do about it, and *Seen*."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ordermanager_desktop.models.alerts import AlertKind
from ordermanager_desktop.views.announcing import announce
from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.theme import Tone, tokens, tone_background, tone_colour
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.painting import painting
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.alerts import AlertWords

_LOOK = {
    AlertKind.CALLED_OFF: (Tone.DANGER, "circle-x"),
    AlertKind.CANCEL_FAILED: (Tone.DANGER, "triangle-alert"),
    AlertKind.ATTENTION: (Tone.WARN, "circle-alert"),
    AlertKind.NEW_ORDER: (Tone.INFO, "bell"),
}
_EDGE_PX = 4
_NARROW_PX = 700
_BREAKING_PLACE = "\N{ZERO WIDTH SPACE}"


@dataclass(frozen=True, slots=True)
class Told:
    """What the bar shows.

    Attributes:
        about: Names the alerts; only other ones are read aloud.
        further: What waits behind it.
        act_text: What the first button says; empty for none.
    """

    kind: AlertKind
    words: AlertWords
    about: object
    further: str = ""
    act_text: str = ""


class AlertBar(QWidget):
    """One alert at a time, the weightiest; the others are counted.

    Signals:
        act_requested: Show the order, or help.
        seen_requested: A person has seen it.
    """

    act_requested = Signal()
    seen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert_bar")
        self._told: Told | None = None
        self._icon = IconLabel("bell", Tone.INFO)
        self._title = TextLabel(role=TextRole.BODY_STRONG, wraps=True)
        self._text = TextLabel(wraps=True)
        self._further = TextLabel(role=TextRole.SECONDARY_STRONG, wraps=True)
        self._further_below = TextLabel(role=TextRole.SECONDARY_STRONG, elides=True)
        self._act = Button()
        self._act.setObjectName("alert_act")
        self._seen = Button()
        self._seen.setObjectName("alert_seen")
        self._act.clicked.connect(self.act_requested)
        self._seen.clicked.connect(self.seen_requested)
        for button in (self._act, self._seen):  # a click must not leave the keyboard here
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        padding = scaled_px(PADDING_PX)
        self._row.setContentsMargins(padding, scaled_px(8), padding, scaled_px(9))
        self._row.setSpacing(scaled_px(12))
        texts = QVBoxLayout()
        texts.setSpacing(scaled_px(2))
        for label in (self._title, self._text, self._further):
            texts.addWidget(label)
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addLayout(texts, 1)
        head.setSpacing(scaled_px(12))
        foot = QHBoxLayout()
        foot.setSpacing(scaled_px(12))
        foot.addWidget(self._further_below, 1)
        foot.addWidget(self._act)
        foot.addWidget(self._seen)
        self._row.addLayout(head, 1)
        self._row.addLayout(foot)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_alert(self, told: Told) -> None:
        """Show this one; a screen reader hears what was not shown before."""
        if told == self._told and not self.isHidden():
            return
        is_news = self._told is None or self._told.about != told.about
        self._told = told
        tone, icon = _LOOK[told.kind]
        self._icon.show_icon(icon, tone)
        self._title.set_tone(tone)
        self._title.setText(told.words.title)
        self._put(self._text, told.words.text)
        self._take_form()
        self._act.setText(told.act_text)
        self._act.setVisible(bool(told.act_text))
        self._seen.setText(self.tr("Seen"))
        self.setAccessibleName(self.text())
        self.show()
        self.update()
        if is_news:
            announce(self, self.text(), is_urgent=told.kind is not AlertKind.NEW_ORDER)

    def clear(self) -> None:
        """Nothing is on any more."""
        self._told = None
        self.hide()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        return self._act, self._seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_form()

    def _take_form(self) -> None:
        """Where there is little room, the buttons stand below the words."""
        is_narrow = self.width() < scaled_px(_NARROW_PX)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        further = self._told.further if self._told else ""
        self._put(self._further, "" if is_narrow else further)
        self._further_below.setText(further)
        self._further_below.setVisible(is_narrow)  # even empty it pushes the buttons to the end

    def text(self) -> str:
        """All that it says."""
        labels = (self._title, self._text)
        shown = [label.text().replace(_BREAKING_PLACE, "") for label in labels]
        shown.append(self._told.further if self._told else "")
        return "\n".join(text for text in shown if text)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._told is None:
            return
        tone, _ = _LOOK[self._told.kind]
        is_mirrored = self.isRightToLeft()
        left = self.width() - scaled_px(_EDGE_PX) if is_mirrored else 0
        with painting(self) as painter:
            painter.fillRect(self.rect(), tone_background(tone))
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)
            painter.fillRect(left, 0, scaled_px(_EDGE_PX), self.height(), tone_colour(tone))

    def _put(self, label: TextLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
