"""Lets the window live while the rest of the app is imported, before the app's own loop exists.

Here alone a Qt loop runs beside ``event_loop``. No coroutine exists yet, so none can be starved:
importing asyncio and what stands on it takes longer than the window takes to appear.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from ordermanager_desktop.services.short_waits import short_waits_for_the_interpreter

_LOOK_EVERY_MS: Final = 5
_NO_FRAME_MS: Final = 500  # a window that is minimised or covered may never be painted

T = TypeVar("T")


def run_after_first_frame(window: QObject, work: Callable[[], T]) -> T:
    """Wait for the window's first frame, do the work in a thread, and give what it returned.

    The window is served all the while. Ctrl-C ends the process at once: nothing is open yet.

    Raises:
        Exception: What the work raised.
    """
    loop, thread = QEventLoop(), _Thread(work)
    timer = QTimer(interval=_LOOK_EVERY_MS)
    timer.timeout.connect(lambda: None if thread.is_alive() else loop.quit())

    def begin() -> None:
        thread.start()
        timer.start()

    frame = _FirstFrame(window, begin)
    with _dies_of_ctrl_c(), short_waits_for_the_interpreter():
        loop.exec()
    timer.stop()
    frame.deleteLater()
    return thread.outcome()


class _Thread(threading.Thread, Generic[T]):
    def __init__(self, work: Callable[[], T]) -> None:
        super().__init__(name="first imports")
        self._work = work
        self._returned: list[T] = []
        self._raised: Exception | None = None

    def run(self) -> None:
        try:
            self._returned.append(self._work())
        except Exception as error:  # noqa: BLE001  handed to the caller of `outcome`
            self._raised = error

    def outcome(self) -> T:
        self.join()
        if self._raised is not None:
            raise self._raised
        return self._returned[0]


class _FirstFrame(QObject):
    """Calls back once the window has been painted, or has had its time."""

    def __init__(self, window: QObject, then: Callable[[], None]) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(_NO_FRAME_MS, self, self._go_on)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._go_on)  # its children are painted with it
        return False

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


@contextmanager
def _dies_of_ctrl_c() -> Iterator[None]:
    """Python would raise in whatever slot runs just then, and Qt would go on."""
    usual = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
