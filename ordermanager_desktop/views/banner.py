"""A message under the header that stays until it is settled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ordermanager_desktop.views.announcing import announce
from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.theme import Tone, tokens
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.painting import painting
from ordermanager_desktop.views.widgets.text_label import TextLabel

_BREAKING_PLACE: Final = "\N{ZERO WIDTH SPACE}"  # put into long words; nobody wants to hear it


class Banner(QWidget):
    """An icon, a text that may take several lines, and a button that leads to the matter."""

    def __init__(self, name: str = "banner", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._told = ""
        self._text = TextLabel(role=TextRole.BODY_STRONG, tone=Tone.WARN, wraps=True)
        self._action = Button()
        self._action.setObjectName(f"{name}_action")
        self._action.clicked.connect(self._run_action)
        self.setObjectName(name)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        padding = scaled_px(PADDING_PX)
        row.setContentsMargins(padding, scaled_px(8), padding, scaled_px(9))
        row.setSpacing(scaled_px(12))
        row.addWidget(IconLabel("triangle-alert", Tone.WARN))
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_message(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a message until ``hide``; the button calls ``action`` and the message stays."""
        self._act = action
        is_news = self.isHidden() or text != self._told
        self._told = text
        self._text.setText(text)
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text and action))
        self.setAccessibleName(self.text())
        self.show()
        if is_news:
            announce(self, self.text(), is_urgent=True)

    def text(self) -> str:
        """The message."""
        return self._text.text().replace(_BREAKING_PLACE, "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().warn_weak)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

    def _run_action(self) -> None:
        if self._act:
            self._act()
