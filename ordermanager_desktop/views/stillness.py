"""How long the rows of a list lie still while somebody points at them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

REST_MS: Final = 2_000
LONGEST_MS: Final = 10_000
LONGEST_WITH_MENU_MS: Final = 60_000


class Stillness(QObject):
    """On from the first touch until the pointer has rested for a while.

    It never lasts for ever: a hand on the mouse, a drop of water on the screen or a menu left open
    must not keep new orders from a manager who looks at the list and not at the tabs. Then the rows
    move once, all together, and lie still again. A click that such a move overtakes does nothing:
    the list compares the order that was pressed with the one that was released.

    Signals:
        begun: Rows have to lie still.
        ended: They may move.
    """

    begun = Signal()
    ended = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        rest_ms: int = REST_MS,
        longest_ms: int = LONGEST_MS,
        longest_with_menu_ms: int = LONGEST_WITH_MENU_MS,
    ) -> None:
        super().__init__(parent)
        self._longest_ms = longest_ms
        self._longest_with_menu_ms = longest_with_menu_ms
        self._is_on = False
        self._has_menu = False
        self._rest = QTimer(self, singleShot=True, interval=rest_ms)
        self._limit = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._end_unless_pinned)
        self._limit.timeout.connect(self.end)

    def is_on(self) -> bool:
        """True while rows have to lie still."""
        return self._is_on

    def note_touch(self) -> None:
        """The pointer moved, pressed, scrolled."""
        if not self.is_on():
            self._begin(self._longest_ms)
        self._rest.start()

    def note_menu(self) -> None:
        """The menu of a row is open, until ``note_menu_gone``."""
        self._has_menu = True
        self._begin(self._longest_with_menu_ms)

    def note_menu_gone(self) -> None:
        """The menu closed; the pointer is still where it was."""
        self._has_menu = False
        if self.is_on():
            self._limit.start(self._longest_ms)
            self._rest.start()

    def end(self) -> None:
        """Let the rows move now."""
        if self._is_on:
            self._is_on = False
            self._rest.stop()
            self._limit.stop()
            self.ended.emit()

    def _begin(self, longest_ms: int) -> None:
        was_on, self._is_on = self._is_on, True
        self._limit.start(longest_ms)
        if not was_on:
            self.begun.emit()

    def _end_unless_pinned(self) -> None:
        if not self._has_menu:
            self.end()
