"""One side of a TCP connection, with every way there is to mistreat it."""

import asyncio
import contextlib
import socket
import ssl
from typing import Self

from ordermanager_desktop.services.sandbox.connection import LINGER_ON_ZERO_S

HEAD_END = b"\r\n\r\n"


class Line:
    """A connection, read and written as bytes."""

    def __init__(self, transport: asyncio.Transport, reader: asyncio.StreamReader) -> None:
        self._reader = reader
        self._transport = transport

    @classmethod
    async def of(cls, sock: socket.socket, tls: ssl.SSLContext | None) -> Self:
        """Take over a connection that was accepted; the handshake is made here."""
        reader, protocol = _streams()
        loop = asyncio.get_running_loop()
        transport, _ = await loop.connect_accepted_socket(lambda: protocol, sock, ssl=tls)
        return cls(transport, reader)

    @classmethod
    async def to(cls, host: str, port: int) -> Self:
        """Connect to a server."""
        reader, protocol = _streams()
        loop = asyncio.get_running_loop()
        transport, _ = await loop.create_connection(lambda: protocol, host, port)
        return cls(transport, reader)

    async def start_tls(self, tls: ssl.SSLContext) -> None:
        """Go on in TLS, as a server does in a tunnel."""
        reader, protocol = _streams()
        loop = asyncio.get_running_loop()
        transport = await loop.start_tls(self._transport, protocol, tls, server_side=True)
        assert transport is not None
        protocol.connection_made(transport)
        self._transport, self._reader = transport, reader

    async def head(self) -> bytes:
        """The head of a request or an answer, with the empty line."""
        return await self._reader.readuntil(HEAD_END)

    async def bytes(self, count: int) -> bytes:
        return await self._reader.readexactly(count)

    def give(self, data: bytes) -> None:
        self._transport.write(data)

    async def drip(self, data: bytes, pause_s: float) -> None:
        """Give one byte at a time, until the other side has left."""
        for byte in data:
            if self._transport.is_closing():
                return
            self.give(bytes([byte]))
            await asyncio.sleep(pause_s)

    async def gone(self) -> None:
        """Wait until the other side has left; what it still says is dropped."""
        with contextlib.suppress(ConnectionError):
            while await self._reader.read(65_536):
                pass

    def half_close(self) -> None:
        """FIN; the other side may go on talking."""
        self._transport.write_eof()

    def reset(self) -> None:
        """RST; what was given just before may be lost, too."""
        if not self._transport.is_closing():
            set_to_reset(self._transport.get_extra_info("socket"))
            self._transport.abort()

    def close(self) -> None:
        self._transport.close()


def set_to_reset(sock: socket.socket) -> None:
    """Let the next close of the socket be a RST."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_ON_ZERO_S)


def _streams() -> tuple[asyncio.StreamReader, asyncio.StreamReaderProtocol]:
    reader = asyncio.StreamReader()
    return reader, asyncio.StreamReaderProtocol(reader)
