"""Runs coroutines on Qt's event loop; the one module that knows qasync."""

import asyncio
import math
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from contextlib import suppress
from contextvars import Context
from typing import Any, TypeVar, TypeVarTuple

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, QTimerEvent
from PySide6.QtGui import QGuiApplication

os.environ["QT_API"] = "pyside6"  # else qasync tries three other bindings first
import qasync
from ordermanager_desktop.services.loop_turns import LoopTurns
from ordermanager_desktop.services.short_waits import short_waits_for_the_interpreter

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class _PreciseTimer(qasync._SimpleTimer):
    """Timers that never fire early: qasync's are coarse, and it cuts the milliseconds off.

    They wait while the loop stands still. Qt goes on firing when somebody else handles its events,
    and a task that took a step then would die of "no running event loop".
    """

    def __init__(self, is_running: Callable[[], bool]) -> None:
        super().__init__()
        self._is_running = is_running

    def timerEvent(self, event: QTimerEvent) -> None:
        if self._is_running() or self._stopped:
            super().timerEvent(event)  # else the timer stays, and fires again

    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        # Half a millisecond keeps the base class's int() from cutting a whole one off.
        rounded_up_s = (math.ceil(delay * 1000) + 0.5) / 1000 if delay > 0 else 0
        return super().add_callback(handle, rounded_up_s)

    def startTimer(
        self, interval_ms: int, timer_type: Qt.TimerType = Qt.TimerType.PreciseTimer
    ) -> int:
        return super().startTimer(interval_ms, timer_type)


class _Lent:
    """What a thread works with; the loop's thread gives it out and takes it back."""

    def __init__(self, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        self.work: Callable[..., Any] | None = work
        self.arguments = arguments

    def run(self) -> Any:
        """Do it, without a reference of one's own that would be left."""
        assert self.work is not None
        return self.work(*self.arguments)

    def drop(self) -> None:
        """Let go of it."""
        self.work, self.arguments = None, ()


class _PreciseEventLoop(qasync.QEventLoop):
    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._lent: set[_Lent] = set()
        self._timer = _PreciseTimer(self.is_running)
        self._turns = LoopTurns(self.is_running)

    def run_forever(self) -> None:
        self._turns.resume()
        super().run_forever()

    def call_soon(
        self,
        callback: Callable[[*Ts], object],
        *args: *Ts,
        context: Context | None = None,
    ) -> asyncio.Handle:
        handle = asyncio.Handle(callback, args, self, context)
        self._turns.add(handle)
        return handle

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> asyncio.Future[T]:
        """The same, but the thread is never the last to hold what it works with.

        A task that is called off leaves its thread at work. What everybody else has dropped
        meanwhile would die with the thread's reference, and a Qt object that dies in another
        thread is a crash, sooner or later.
        """
        lent = _Lent(func, args)
        self._lent.add(lent)

        def work() -> T:
            try:
                result: T = lent.run()
                return result
            finally:
                with suppress(RuntimeError):  # the loop is closed, and drops it itself
                    self.call_soon_threadsafe(self._take_back, lent)

        future: asyncio.Future[T] = super().run_in_executor(executor, work)
        return future

    def _take_back(self, lent: _Lent) -> None:
        self._lent.discard(lent)
        lent.drop()

    def close(self) -> None:
        super().close()  # waits for the threads
        for lent in tuple(self._lent):
            self._take_back(lent)
        # What is pending goes with them, here in the GUI thread. Python's collector may run in any
        # thread, and from another one Qt cannot take timers back: it would call a freed object.
        for source in (self._timer, self._turns):
            if shiboken6.isValid(source):
                shiboken6.delete(source)


def make_loop(app: QCoreApplication) -> asyncio.AbstractEventLoop:
    """An event loop that shares the thread with Qt's.

    Two limits come from qasync: a delay must stay below 24.8 days, and no Qt loop may be nested
    inside a coroutine; a task that wakes meanwhile never runs again.
    """
    return _PreciseEventLoop(app)


def run(app: QGuiApplication, main: Coroutine[Any, Any, int]) -> int:
    """Run `main` to its end and give its exit code.

    Closing the last window does not end the loop: `main` awaits the wish to quit, closes its
    services and returns. Ctrl-C, a request to terminate, and a foreign `app.quit()` cancel it, so
    that its `finally` blocks run; a signal then gives the exit code that shells expect.
    """
    app.setQuitOnLastWindowClosed(False)
    loop = make_loop(app)
    asyncio.set_event_loop(loop)
    try:
        with short_waits_for_the_interpreter():
            return _run_to_end(loop, loop.create_task(main, name="main"))
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
        asyncio.set_event_loop(None)


def _run_to_end(loop: asyncio.AbstractEventLoop, main: asyncio.Task[int]) -> int:
    received: list[int] = []

    def stop(number: int) -> None:
        received.append(number)
        main.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        _on_signal(loop, number, stop)
    try:
        return _run_although_qt_quits(loop, main)
    except asyncio.CancelledError:
        return 128 + received[0] if received else 0


def _on_signal(
    loop: asyncio.AbstractEventLoop, number: signal.Signals, stop: Callable[[int], None]
) -> None:
    if sys.platform != "win32":
        loop.add_signal_handler(number, stop, number)
        return
    # Python sees the signal when it next runs in the main thread: at the next tick of the window.
    signal.signal(number, lambda received, _frame: loop.call_soon_threadsafe(stop, received))


def _run_although_qt_quits(loop: asyncio.AbstractEventLoop, main: asyncio.Task[int]) -> int:
    try:
        return loop.run_until_complete(main)
    except RuntimeError:
        if main.done():
            raise
    # The operating system or a library quit the application under us; give `main` its clean end.
    main.cancel()
    return loop.run_until_complete(main)
