"""A bar under the header for each store that takes no new orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.models.store_pause import PauseState, StorePause
from ordermanager_desktop.views.lasting_bar import BarAction, LastingBar
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.wording.pauses import pause_text

_TONES: Final = {
    PauseState.FAILED: Tone.DANGER,
    PauseState.OVER: Tone.INFO,
}


class PauseBars(QWidget):
    """They come and go with the pauses; without any there is nothing.

    Args:
        actions: What can be done about a pause.
        stores: Each bar tells its store where there are several.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        actions: Callable[[StorePause], tuple[BarAction, ...]],
        stores: StoreDirectory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._actions = actions
        self._stores = stores or StoreDirectory()
        self._bars: dict[StoreKey, LastingBar] = {}
        self._shown: dict[StoreKey, StorePause] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_pause(self, pause: StorePause) -> None:
        """Show where a store's pause stands."""
        place = pause.place
        self._shown[place] = pause
        text = pause_text(pause, self._clock(), store_name=self._stores.label_of(place))
        if not text:
            self._take_away(place)
            return
        if place not in self._bars:
            self._bars[place] = LastingBar("pause_bar", "circle-pause")
            self._column.addWidget(self._bars[place])
        tone = _TONES.get(pause.state, Tone.WARN)
        self._bars[place].show_matter(text, *self._actions(pause), tone=tone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for pause in tuple(self._shown.values()):
                self.show_pause(pause)

    def _take_away(self, place: StoreKey) -> None:
        if bar := self._bars.pop(place, None):
            bar.hide()
            bar.deleteLater()
