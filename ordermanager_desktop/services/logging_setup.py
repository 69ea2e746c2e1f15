"""Sends log records, redacted, to a rotating file and to stderr without blocking the window."""

import logging
import queue
import sys
from io import TextIOWrapper
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from ordermanager_desktop.services.private_files import make_private_file, make_private_folder
from ordermanager_desktop.services.redaction import redacted

LOGS_FOLDER = "logs"  # in the data folder
LOG_FILE_NAME = "ordermanager.log"
_FILE_BYTES = 2_000_000
_OLDER_FILES = 5
_LINE = "%(asctime)s %(levelname)-8s %(name)s: %(message)s"
# httpx logs whole addresses at INFO, httpcore logs the Authorization header at DEBUG.
_TALKATIVE = ("httpx", "httpcore", "asyncio", "qasync", "uvicorn", "aiosqlite")


class LoggingSession:
    """What `set_up_logging` started; closing it writes what is still waiting.

    Attributes:
        folder: Where the log file and the crash traces are.
    """

    def __init__(self, folder: Path, handler: QueueHandler, listener: QueueListener) -> None:
        self.folder = folder
        self._handler = handler
        self._listener = listener

    def close(self) -> None:
        """Stop logging; a second call does nothing."""
        root = logging.getLogger()
        if self._handler in root.handlers:
            root.removeHandler(self._handler)
            self._listener.stop()
            for handler in self._listener.handlers:
                handler.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def set_up_logging(folder: Path | None = None, *, level: int = logging.INFO) -> LoggingSession:
    """Log to `folder`, or to the system's usual place for logs; warnings also go to stderr.

    Raises:
        OSError: The folder cannot be made or written.
    """
    folder = folder or default_log_folder()
    make_private_folder(folder)
    waiting: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    handler = _RedactingQueueHandler(waiting)
    listener = QueueListener(waiting, _to_file(folder), _to_stderr(), respect_handler_level=True)
    root = logging.getLogger()
    root.setLevel(level)
    root.addHandler(handler)
    _quieten()
    listener.start()
    return LoggingSession(folder, handler, listener)


def default_log_folder() -> Path:
    """The system's usual place for this app's logs."""
    return platformdirs.user_log_path("OrderManager", appauthor=False)


class _RedactingQueueHandler(QueueHandler):
    """Redacts before the record is queued, message and traceback alike."""

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        prepared: logging.LogRecord = super().prepare(record)  # the traceback is now in msg
        prepared.msg = prepared.message = redacted(prepared.msg)
        return prepared


class _PrivateFileHandler(RotatingFileHandler):
    """Each file that it begins is this user's alone."""

    def _open(self) -> TextIOWrapper:
        make_private_file(Path(self.baseFilename))
        return super()._open()


def _to_file(folder: Path) -> logging.Handler:
    handler = _PrivateFileHandler(
        folder / LOG_FILE_NAME, maxBytes=_FILE_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter(_LINE))
    return handler


def _to_stderr() -> logging.Handler:
    # A windowed program on Windows has no stderr.
    handler = logging.StreamHandler(sys.stderr) if sys.stderr else logging.NullHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    return handler


def _quieten() -> None:
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
