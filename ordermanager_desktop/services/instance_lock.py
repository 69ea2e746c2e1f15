"""One app for each data folder: the second one asks the first to come forward, and leaves."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ordermanager_desktop.services.private_files import make_private_folder

LOCK_NAME = "instance.lock"
_SHOW = b"show"  # the only word that is understood
_PATIENCE_MS = 1000


class InstanceLock:
    """Holds a data folder for this process, until released or dead."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder
        self._file = QLockFile(str(data_folder / LOCK_NAME))
        # However old: a counter runs for weeks. A dead holder is recognised by its process.
        self._file.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the folder; False if another copy of the app has it.

        A folder in which nothing can be written is taken as free: whoever writes there says so.
        """
        try:
            make_private_folder(self._folder)
        except OSError:
            return True
        return self._file.tryLock(0) or self._file.error() != QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Let another copy have it."""
        self._file.unlock()


class ShowRequests(QObject):
    """Hears a second copy of the app, through a socket that only this user may open.

    Signals:
        show_requested: The window should come forward.
    """

    show_requested = Signal()

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _socket_name(data_folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """Begin; the data folder's lock must be held. False if no socket can be opened."""
        QLocalServer.removeServer(self._name)  # what a killed copy left
        return self._server.listen(self._name)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _welcome(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(self._hear)
            caller.disconnected.connect(caller.deleteLater)

    def _hear(self) -> None:
        caller = self.sender()
        if not isinstance(caller, QLocalSocket):
            return
        word = caller.read(len(_SHOW) + 1).data()
        caller.abort()
        if word == _SHOW:
            self.show_requested.emit()


def ask_to_show(data_folder: Path) -> bool:
    """Ask the copy that holds the folder to come forward; False if it does not hear."""
    caller = QLocalSocket()
    caller.connectToServer(_socket_name(data_folder))
    if not caller.waitForConnected(_PATIENCE_MS):
        return False
    caller.write(_SHOW)
    return caller.waitForBytesWritten(_PATIENCE_MS)


def _socket_name(data_folder: Path) -> str:
    digest = hashlib.sha256(str(data_folder.resolve()).encode("utf-8", "surrogatepass"))
    return f"order-manager-{digest.hexdigest()[:24]}"
