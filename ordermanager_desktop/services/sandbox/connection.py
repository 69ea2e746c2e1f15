"""The server's side of one connection, with a way to its transport for answers that go wrong."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import uvicorn
from starlette.types import Receive, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

# SO_LINGER takes struct linger: two shorts on Windows, two ints elsewhere.
LINGER_ON_ZERO_S = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class Connection(H11Protocol):
    """uvicorn's HTTP/1.1 protocol; each request's scope leads back to it."""

    def __init__(self, config: uvicorn.Config, server_state: ServerState) -> None:
        super().__init__(config, server_state, app_state={"connection": self})


class Wire:
    """The raw connection under a request: writes bytes past the HTTP layer, or cuts the line."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        self._transport: asyncio.Transport = scope["state"]["connection"].transport
        self._receive = receive

    def write(self, data: bytes) -> None:
        self._transport.write(data)

    async def close(self) -> None:
        """Send what is written, then close."""
        self._transport.close()
        await self.gone()

    async def abort(self, *, reset: bool = False) -> None:
        """Cut the line without an answer; with `reset` the caller sees a TCP reset."""
        if reset:
            sock = self._transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_ON_ZERO_S)
        self._transport.abort()
        await self.gone()

    async def gone(self) -> None:
        """Wait until the caller has left; uvicorn then asks for no answer."""
        while (await self._receive())["type"] != "http.disconnect":
            pass

    async def is_gone_within(self, seconds: float) -> bool:
        """Wait; True as soon as the caller leaves before that."""
        try:
            await asyncio.wait_for(self.gone(), seconds)
        except TimeoutError:
            return False
        return True


def head_bytes(status: int, headers: Mapping[str, Any]) -> bytes:
    """A response head as it stands on the wire."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")
