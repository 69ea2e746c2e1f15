"""Catches what nobody caught, wherever it happened, logs it and tells the window."""

import asyncio
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from ordermanager_desktop.services.private_files import make_private_file, make_private_folder
from ordermanager_desktop.services.redaction import redacted

_logger = logging.getLogger(__name__)
_qt_logger = logging.getLogger("qt")

CRASH_TRACE_NAME = "crash-trace.txt"
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHandlers(QObject):
    """The hooks for the unforeseen; make them with `install_crash_handlers`.

    Signals:
        crashed: Something failed that nobody handled. Carries a redacted one-line summary.
    """

    crashed = Signal(str)

    def __init__(self, on_crash: Callable[[str], None], trace: TextIO | None) -> None:
        super().__init__()
        self._on_crash = on_crash
        self._is_telling = False
        self._trace = trace
        self._former_hook = sys.excepthook
        self._former_thread_hook = threading.excepthook
        # A slot of this object, so that a failure in another thread is told in ours.
        self.crashed.connect(self._tell)

    def install(self) -> None:
        """Take over from the hooks that are there now."""
        sys.excepthook = self._handle_exception
        threading.excepthook = self._handle_thread_exception
        qInstallMessageHandler(self._handle_qt_message)
        if self._trace is not None:
            faulthandler.enable(self._trace)

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Also hear what fails in the loop's callbacks and in tasks that nobody awaits."""
        loop.set_exception_handler(self._handle_loop_exception)

    def close(self) -> None:
        """Put the former hooks back."""
        sys.excepthook = self._former_hook
        threading.excepthook = self._former_thread_hook
        qInstallMessageHandler(None)
        if self._trace is not None:
            faulthandler.disable()
            self._trace.close()

    def _handle_exception(
        self,
        kind: type[BaseException],
        failure: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, failure, trace)
            return
        self._report("Nobody handled this", failure)

    def _handle_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        where = args.thread.name if args.thread else "a thread"
        if args.exc_value is not None:
            self._report(f"Nobody handled this in {where}", args.exc_value)

    def _handle_loop_exception(
        self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]
    ) -> None:
        self._report(str(context.get("message", "The event loop failed")), context.get("exception"))

    def _handle_qt_message(
        self, kind: QtMsgType, context: QMessageLogContext, message: str
    ) -> None:
        # PySide's stub leaves out that Qt gives no category to some messages.
        category: str | None = context.category
        _qt_logger.log(_QT_LEVELS[kind], "%s: %s", category or "default", message)
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self.crashed.emit(redacted(f"Qt: {message}"))

    def _report(self, what: str, failure: BaseException | None) -> None:
        _logger.critical(what, exc_info=failure)
        summary = f"{type(failure).__name__}: {failure}" if failure else what
        self.crashed.emit(redacted(" ".join(summary.split())))

    @Slot(str)
    def _tell(self, summary: str) -> None:
        if self._is_telling:  # the log has it; a window that fails to tell must not be asked again
            return
        self._is_telling = True
        try:
            self._on_crash(summary)
        except Exception:  # the last resort: passed on, it would come back to our own hook
            _logger.exception("The window could not tell about a failure")
        finally:
            self._is_telling = False


def install_crash_handlers(
    on_crash: Callable[[str], None], *, trace_folder: Path | None = None
) -> CrashHandlers:
    """Log whatever nobody handles, and tell `on_crash` a redacted one-line summary of it.

    Call it in the GUI thread: `on_crash` is always called there. Keep what is returned, tell it
    the loop with `watch`, and `close` it at the end.

    Args:
        on_crash: Hears the summary.
        trace_folder: Gets the Python traces of a crash of the interpreter itself.
    """
    handlers = CrashHandlers(on_crash, _open_trace(trace_folder))
    handlers.install()
    return handlers


def _open_trace(folder: Path | None) -> TextIO | None:
    if folder is None:
        return None
    make_private_folder(folder)
    make_private_file(folder / CRASH_TRACE_NAME)
    return (folder / CRASH_TRACE_NAME).open("a", encoding="utf-8")
