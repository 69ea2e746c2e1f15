"""Keeps what is for the screen back for a moment: a request that is about to leave goes first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

SOON_MS: Final = 50  # three frames; nobody sees the difference


class ShownSoon(QObject):
    """Calls for the screen, a moment later, in their order and none left out.

    What one changed row sets off takes the window longer than all steps of a request together.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=SOON_MS)
        self._timer.timeout.connect(self.show_now)

    def show(self, call: Callable[[T], None], value: T) -> None:
        """Make the call soon."""
        self._calls.append(partial(call, value))
        if not self._timer.isActive():
            self._timer.start()

    def show_now(self) -> None:
        """Make at once what calls there are: what comes next must not overtake them."""
        self._timer.stop()
        while self._calls:
            self._calls.popleft()()
