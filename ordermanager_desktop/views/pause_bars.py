"""A bar under the header for each store that takes no new orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
        has_names: Each bar tells its store.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        actions: Callable[[StorePause], tuple[BarAction, ...]],
        has_names: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._actions = actions
        self._has_names = has_names
        self._bars: dict[str, LastingBar] = {}
        self._shown: dict[str, StorePause] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_pause(self, pause: StorePause) -> None:
        """Show where a store's pause stands."""
        self._shown[pause.store] = pause
        name = pause.store if self._has_names else ""
        text = pause_text(pause, self._clock(), store_name=name)
        if not text:
            self._take_away(pause.store)
            return
        if pause.store not in self._bars:
            self._bars[pause.store] = LastingBar("pause_bar", "circle-pause")
            self._column.addWidget(self._bars[pause.store])
        tone = _TONES.get(pause.state, Tone.WARN)
        self._bars[pause.store].show_matter(text, *self._actions(pause), tone=tone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for pause in tuple(self._shown.values()):
                self.show_pause(pause)

    def _take_away(self, store: str) -> None:
        if bar := self._bars.pop(store, None):
            bar.hide()
            bar.deleteLater()
