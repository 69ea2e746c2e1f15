"""What an empty list says: why it is empty, and what will happen next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order_list_model import OrderFilter
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.text_label import TextLabel

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """Icon, headline, explanation, and the word of a button if one helps."""

    icon: str
    title: str
    text: str
    action: str = ""


def empty_words(shelf: Shelf, wanted: OrderFilter, health: FeedHealth) -> EmptyWords:
    """The words for an empty shelf. “No orders” is claimed only after the feed has answered."""
    if wanted != OrderFilter():
        return EmptyWords(
            "search",
            translate("empty", "No order matches"),
            translate("empty", "Nothing on this tab fits the search and the chosen platform."),
            translate("empty", "Show all orders"),
        )
    if health.updated_at is None:
        return _unknown_words(health)
    return _shelf_words(shelf)


def _unknown_words(health: FeedHealth) -> EmptyWords:
    if health.trouble:
        return EmptyWords(
            "wifi-off",
            translate("empty", "Orders can’t be read yet"),
            translate("empty", "They appear here as soon as the connection works."),
        )
    return EmptyWords(
        "loader-circle",
        translate("empty", "Reading the orders…"),
        translate("empty", "They appear here in a moment."),
    )


def _shelf_words(shelf: Shelf) -> EmptyWords:
    match shelf:
        case Shelf.ACTIVE:
            return EmptyWords(
                "inbox",
                translate("empty", "No active orders"),
                translate("empty", "A new order appears here by itself."),
            )
        case Shelf.ATTENTION:
            return EmptyWords(
                "circle-check",
                translate("empty", "Nothing needs you"),
                translate(
                    "empty", "A cancellation that fails, or is not confirmed in time, appears here."
                ),
            )
        case Shelf.SCHEDULED:
            return EmptyWords(
                "calendar-clock",
                translate("empty", "Nothing is scheduled"),
                translate("empty", "Orders for later wait here until an hour before pickup."),
            )
        case Shelf.HISTORY:
            return EmptyWords(
                "history",
                translate("empty", "No history yet"),
                translate("empty", "Orders that were fulfilled or removed are kept here."),
            )


class EmptyState(QWidget):
    """The middle of an empty list.

    Signals:
        action_requested: The button was pressed.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("inbox", Tone.FAINT, size_px=28, disc_px=64)
        self._title = TextLabel(role=TextRole.WINDOW_TITLE)
        self._title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # read aloud when the list is empty
        self.setFocusProxy(self._title)
        self._text = TextLabel(tone=Tone.MUTED, wraps=True)
        self._action = Button()
        self._action.clicked.connect(self.action_requested)
        self._lay_out()

    def show_words(self, words: EmptyWords) -> None:
        """Show why the list is empty."""
        self._icon.show_icon(words.icon, Tone.FAINT)
        self._title.setText(words.title)
        self._text.setText(words.text)
        self._action.setText(words.action)
        self._action.setVisible(bool(words.action))

    def title(self) -> str:
        """The headline."""
        return self._title.text()

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(scaled_px(8))
        column.addStretch(2)
        column.addWidget(self._icon, 0, centre)
        column.addSpacing(scaled_px(8))
        column.addWidget(self._title, 0, centre)
        self._text.setAlignment(centre)
        column.addWidget(self._text)
        column.addSpacing(scaled_px(8))
        column.addWidget(self._action, 0, centre)
        column.addStretch(3)
