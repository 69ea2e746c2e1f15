"""How each store is: live, old or in trouble, and what its requests take of the limit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.request_pace import RequestPace
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.pill import Pill
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.surfaces import Hairline
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording import stores as words

_WIDTH_PX: Final = 560
_DISC_PX: Final = 40
_TICK_MS: Final = 1000


class StoreLines(QWidget):
    """One store."""

    def __init__(self, place: StoreKey, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"store_{place.connection}_{place.store}")
        shown_id = place.store if name != place.store else ""
        self._name = TextLabel(name, role=TextRole.BODY_STRONG, elides=True)
        self._id = TextLabel(shown_id, role=TextRole.SECONDARY, tone=Tone.MUTED, elides=True)
        self._id.setVisible(bool(shown_id))
        self._pill = Pill()
        self._meaning = TextLabel(role=TextRole.BODY, wraps=True)
        self._pace = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        head = QHBoxLayout()
        spaced(head, spacing=3)
        head.addWidget(self._name, 1)
        head.addWidget(self._pill)
        column = QVBoxLayout(self)
        spaced(column, spacing=1)
        column.addLayout(head)
        for line in (self._id, self._meaning, self._pace):
            column.addWidget(line)

    def show_state(self, health: FeedHealth, pace: RequestPace | None, now: datetime) -> None:
        """Tell how it is now."""
        self._pill.show_look(words.store_look(health, now))
        for label, text in (
            (self._meaning, words.what_it_means(health, now)),
            (self._pace, words.pace_text(pace)),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def texts(self) -> list[str]:
        """Everything it says, for whoever reads it aloud."""
        labels = (self._name, self._id, self._meaning, self._pace)
        return [self._pill.text(), *(label.text() for label in labels if label.text())]


class StoresSheet(Sheet[None]):
    """Keeps up by itself while it is open.

    Args:
        health_of: How a store's list is.
        pace_of: What its requests take of the limit; None if that is not known.
        clock: Aware UTC now.
    """

    def __init__(
        self,
        stores: StoreDirectory,
        *,
        health_of: Callable[[StoreKey], FeedHealth],
        pace_of: Callable[[StoreKey], RequestPace | None],
        clock: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("stores_sheet")
        self._health_of = health_of
        self._pace_of = pace_of
        self._clock = clock
        self._head = TitleBlock(IconLabel("store", Tone.ACCENT, disc_px=_DISC_PX))
        self._stores = {place: StoreLines(place, name) for place, name in stores.names.items()}
        self._close = Button()
        self._close.setObjectName("close_stores")
        self._close.setDefault(True)
        self._close.clicked.connect(self.reject)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_states)
        self._lay_out()
        self._retranslate()
        self._close.setFocus()
        self._tick.start()

    def lines(self, place: StoreKey) -> list[str]:
        """What is said of a store."""
        return self._stores[place].texts()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        stores = QVBoxLayout()
        spaced(stores, spacing=3)
        for number, lines in enumerate(self._stores.values()):
            if number:
                stores.addWidget(Hairline())
            stores.addWidget(lines)
        column.addWidget(scrolled(stores), 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(buttons)

    def _show_states(self) -> None:
        now = self._clock()
        for place, lines in self._stores.items():
            lines.show_state(self._health_of(place), self._pace_of(place), now)

    def _retranslate(self) -> None:
        title = self.tr("Stores")
        self.setWindowTitle(title)
        hint = self.tr("Each store is read by itself; one in trouble holds up no other.")
        self._head.show_texts(title, hint)
        self._close.setText(self.tr("Close"))
        self._show_states()
