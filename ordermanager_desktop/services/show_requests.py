"""A second copy of the app asks the first one to come forward."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_SHOW = b"show"  # the only word that is understood
_PATIENCE_MS = 1000


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
