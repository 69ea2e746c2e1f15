"""The page in the place of an empty list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.empty_words import (
    EmptyWords,
    PageAction,
    action_word,
    trying_word,
)
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.text_label import TextLabel

TRYING_MS: Final = 5000  # a person who presses on and on must not use up the account's requests
_WIDEST_PX: Final = 560
_MARGIN_PX: Final = 20


class EmptyState(QWidget):
    """Icon, headline, explanation and the next step; it scrolls where the window is too small.

    Signals:
        action_requested: The button was pressed. Carries the PageAction.
    """

    action_requested = Signal(PageAction)

    def __init__(self, parent: QWidget | None = None, *, timer: QTimer | None = None) -> None:
        super().__init__(parent)
        self._words: EmptyWords | None = None
        self._trying = timer or QTimer(self, interval=TRYING_MS)
        self._trying.setSingleShot(True)
        self._trying.timeout.connect(self._show_action)
        self._icon = IconLabel("inbox", Tone.FAINT, size_px=28, disc_px=64)
        self._title = TextLabel(role=TextRole.WINDOW_TITLE, wraps=True)
        self._title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # read aloud when the list is empty
        self.setFocusProxy(self._title)
        self._text = TextLabel(tone=Tone.MUTED, wraps=True)
        self.button = Button()
        self.button.setObjectName("page_action")
        self.button.clicked.connect(self._act)
        self._lay_out()

    def show_words(self, words: EmptyWords) -> None:
        """Show why the list is empty."""
        if words == self._words:
            return
        if self._words and words.action is not self._words.action:
            self._trying.stop()
        self._words = words
        self._icon.show_icon(words.icon, words.tone)
        self._title.setText(words.title)
        self._text.setText(words.text)
        self.setAccessibleName(one_line(words.title))
        self.setAccessibleDescription(one_line(words.text, longest=1000))
        self._show_action()

    def title(self) -> str:
        """The headline."""
        return self._title.text()

    def text(self) -> str:
        """What stands under it."""
        return self._text.text()

    def take_key(self, event: QKeyEvent) -> None:
        """A key for the list that is not there."""
        self._area.keyPressEvent(event)

    def _act(self) -> None:
        action = self._words.action if self._words else None
        if action is None or self._trying.isActive():
            return
        if action is PageAction.TRY_AGAIN:
            self._trying.start()
            self._show_action()
        self.action_requested.emit(action)

    def _show_action(self) -> None:
        action = self._words.action if self._words else None
        self.button.setVisible(action is not None)
        if action is not None:
            is_trying = self._trying.isActive()
            self.button.setText(trying_word() if is_trying else action_word(action))

    def _lay_out(self) -> None:
        margin_px = scaled_px(_MARGIN_PX)
        row = QHBoxLayout()
        row.setContentsMargins(margin_px, margin_px, margin_px, margin_px)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self._page(), 100)
        row.addStretch(1)
        self._area = scrolled(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._area)

    def _page(self) -> QWidget:
        page = _Page()
        page.setMaximumWidth(scaled_px(_WIDEST_PX))
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled_px(8))
        column.addStretch(2)
        column.addWidget(self._icon, 0, centre)
        column.addSpacing(scaled_px(8))
        for label in (self._title, self._text):
            label.setAlignment(centre)
            column.addWidget(label)
        column.addSpacing(scaled_px(8))
        column.addWidget(self.button, 0, centre)
        column.addStretch(3)
        return page


class _Page(QWidget):
    """Not wider than one reads with ease."""
