"""A receipt printer on a loopback socket that reads what ESC/POS says, and can be out of order."""

from __future__ import annotations

import asyncio
import socket
import struct
from enum import Enum, auto

from PySide6.QtGui import QImage

from ordermanager_desktop.models.printer_address import PrinterAddress

_ANSWER_FINE = b"\x00"
_ANSWER_NO_PAPER = b"\x0c"


class Mood(Enum):
    """What it does with a job."""

    ANSWERS = auto()
    ENDS_IN_ORDER = auto()  # says nothing, and closes once it has read everything
    SILENT = auto()  # reads everything, and neither answers nor closes
    HANGS = auto()  # takes the connection and reads nothing
    RESETS = auto()  # reads a part and tears the connection down
    NO_PAPER = auto()


class EscPosPrinter:
    """Tickets lie in ``papers``, one for each cut."""

    def __init__(self) -> None:
        self.mood = Mood.ANSWERS
        self.papers: list[QImage] = []
        self.visits = 0
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self._port = 0

    @property
    def address(self) -> PrinterAddress:
        return PrinterAddress("127.0.0.1", self._port)

    async def switch_on(self) -> None:
        """Listen; after being switched off, at the same place."""
        self._server = await asyncio.start_server(
            self._serve, "127.0.0.1", self._port, limit=1 << 20
        )
        self._port = self._server.sockets[0].getsockname()[1]

    async def switch_off(self) -> None:
        """Nobody listens there any more."""
        server, self._server = self._server, None
        for writer in tuple(self._open):
            writer.transport.abort()
        if server is not None:
            server.close()
            await server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.visits += 1
        self._open.add(writer)
        try:
            await self._treat(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            self._open.discard(writer)
            writer.transport.abort()

    async def _treat(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        match self.mood:
            case Mood.HANGS:
                writer.transport.pause_reading()
                await asyncio.Event().wait()
            case Mood.RESETS:
                await reader.readexactly(100)
                linger = struct.pack("ii", 1, 0)
                sock = writer.get_extra_info("socket")
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            case _:
                await self._print(reader, writer)

    async def _print(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        rows, width = b"", 0
        while True:
            command = await reader.readexactly(2)
            if command == b"\x1b@":
                rows, width = b"", 0
            elif command == b"\x1dv":
                assert await reader.readexactly(2) == b"0\x00"
                size = await reader.readexactly(4)
                across, high = (
                    int.from_bytes(size[:2], "little"),
                    int.from_bytes(size[2:], "little"),
                )
                assert width in (0, across), "a band of another width"
                width = across
                rows += await reader.readexactly(across * high)
            elif command == b"\x1bd":
                await reader.readexactly(1)
            elif command == b"\x1dV":
                assert await reader.readexactly(2) == b"B\x00"
                self.papers.append(_picture(width, rows))
            elif command == b"\x1dr":
                assert await reader.readexactly(1) == b"\x01"
                await self._end(reader, writer)
                return
            else:
                raise AssertionError(f"no command of ESC/POS: {command!r}")

    async def _end(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        match self.mood:
            case Mood.ANSWERS | Mood.NO_PAPER:
                writer.write(_ANSWER_FINE if self.mood is Mood.ANSWERS else _ANSWER_NO_PAPER)
                await writer.drain()
                await reader.read(1)
            case Mood.ENDS_IN_ORDER:
                assert await reader.read(1) == b""
            case Mood.SILENT:
                await asyncio.Event().wait()


def _picture(bytes_across: int, rows: bytes) -> QImage:
    high = len(rows) // bytes_across
    lines = bytes(byte ^ 0xFF for byte in rows)  # a set bit is black on paper, white in a picture
    picture = QImage(lines, bytes_across * 8, high, bytes_across, QImage.Format.Format_Mono)
    picture.setColorTable([0xFF000000, 0xFFFFFFFF])
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)  # a copy of its own
