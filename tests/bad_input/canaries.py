"""Watches a picture on this disk and a port of this computer, and whatever Python opens."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ordermanager_desktop.services.resource_files import resource_path

_IN_OPEN = 0x20
_WATCHED_EVENTS = ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system")
_RESOURCES = str(resource_path("platforms.json").parent)

_noted: list[str] | None = None  # an audit hook stays for ever; this tells it whether to note


class Canaries:
    """A picture and a port that nobody may touch.

    Qt opens files by itself, past Python: the system tells of those, where it can (Linux).
    """

    def __init__(self, folder: Path) -> None:
        self._picture = folder / "picture.png"
        self._picture.write_bytes(b"\x89PNG\r\n\x1a\n")
        self._port = socket.create_server(("127.0.0.1", 0))
        self._port.setblocking(False)
        self._system = _watch(self._picture)

    @property
    def file(self) -> str:
        """The picture's path."""
        return str(self._picture)

    @property
    def host(self) -> str:
        """The address of the port."""
        return f"127.0.0.1:{self._port.getsockname()[1]}"

    @contextmanager
    def untouched(self) -> Iterator[None]:
        """Fails if a file, a program or a connection was opened meanwhile."""
        global _noted  # noqa: PLW0603
        _noted = []
        try:
            yield
            assert not _noted, f"opened: {_noted}"
        finally:
            _noted = None
        assert not self._is_picture_opened(), "the picture was opened"
        assert not self._is_port_reached(), "the port was reached"

    def close(self) -> None:
        """Stop watching."""
        self._port.close()
        if self._system is not None:
            os.close(self._system)

    def _is_picture_opened(self) -> bool:
        try:
            return self._system is not None and bool(os.read(self._system, 4096))
        except BlockingIOError:
            return False

    def _is_port_reached(self) -> bool:
        try:
            self._port.accept()
        except BlockingIOError:
            return False
        return True


def _watch(path: Path) -> int | None:
    """A descriptor that tells when the file is opened, None where the system has no such thing."""
    if not sys.platform.startswith("linux"):
        return None
    system = ctypes.CDLL(None, use_errno=True)
    watching = system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    system.inotify_add_watch(watching, str(path).encode(), _IN_OPEN)
    return watching


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _noted is not None and event in _WATCHED_EVENTS:
        what = str(arguments[0]) if arguments else ""
        if not what.startswith(_RESOURCES):  # an icon that is painted for the first time
            _noted.append(f"{event} {what}")


sys.addaudithook(_note)
