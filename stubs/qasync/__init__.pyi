# The part of qasync 0.28 that the app uses; qasync carries no type information.
import asyncio
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

class _SimpleTimer(QObject):
    _stopped: bool
    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle: ...

class QEventLoop(asyncio.SelectorEventLoop):
    _timer: _SimpleTimer
    def __init__(
        self,
        app: QCoreApplication | None = None,
        set_running_loop: bool = False,
        already_running: bool = False,
    ) -> None: ...
    def __enter__(self) -> QEventLoop: ...
    def __exit__(self, *args: Any) -> None: ...
