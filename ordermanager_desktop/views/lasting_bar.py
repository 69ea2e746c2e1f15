"""A bar under the header that stays as long as its matter lasts, with a button or two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ordermanager_desktop.views.announcing import announce
from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.theme import Tone, tokens, tone_background
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.painting import painting
from ordermanager_desktop.views.widgets.plain_text import set_plain_tooltip
from ordermanager_desktop.views.widgets.text_label import TextLabel

_ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"  # put into long words; nobody wants to hear it


@dataclass(frozen=True, slots=True)
class BarAction:
    """A button of a bar; ``name`` is its object name."""

    name: str
    text: str
    act: Callable[[], object]


class LastingBar(QWidget):
    """An icon, a text that may take several lines, and what can be done about it.

    It is no alarm: a new text is read aloud after what is being read.
    """

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tone = Tone.WARN
        self._actions: tuple[BarAction, ...] = ()
        self._icon_name = icon
        self._icon = IconLabel(icon, self._tone)
        self._text = TextLabel(role=TextRole.SECONDARY_STRONG, tone=self._tone, wraps=True)
        self._first, self._second = Button(), Button()
        self._first.clicked.connect(partial(self._run, 0))
        self._second.clicked.connect(partial(self._run, 1))
        self._lay_out()
        self.hide()

    def show_matter(self, text: str, *actions: BarAction, tone: Tone = Tone.WARN) -> None:
        """Show the matter, and up to two things to do about it, until ``hide``."""
        is_news = self.isHidden() or text != self.text()
        self._actions = actions
        self._tone = tone
        self._icon.show_icon(self._icon_name, tone)
        self._text.set_tone(tone)
        self._text.setText(text)
        set_plain_tooltip(self._text, text)
        self.setAccessibleName(self.text())
        for place, button in enumerate((self._first, self._second)):
            button.setVisible(place < len(actions))
            if place < len(actions):
                button.setObjectName(actions[place].name)
                button.setText(actions[place].text)
        self.show()
        self.update()
        if is_news:
            announce(self, self.text())

    def text(self) -> str:
        """What is said."""
        return self._text.text().replace(_ZERO_WIDTH_SPACE, "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tone_background(self._tone))
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        padding = scaled_px(PADDING_PX)
        row.setContentsMargins(padding, scaled_px(8), padding, scaled_px(9))
        row.setSpacing(scaled_px(12))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._first)
        row.addWidget(self._second)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _run(self, place: int) -> None:
        if place < len(self._actions):
            self._actions[place].act()
