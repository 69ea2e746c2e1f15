"""A small TCP proxy on the loopback address that stands before the practice server and misbehaves.

It takes plain requests, TLS (with a certificate of its own), and, as a forward proxy, CONNECT and
whole addresses. It reads a request before it passes it on, so that a fault strikes exactly where
it was asked to, and it keeps a record of what it let through.
"""

import asyncio
import contextlib
import re
import socket
import ssl
import threading
from collections.abc import Coroutine
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

from tests.faults.faults import Deed, Fault
from tests.faults.lines import Line, set_to_reset
from tests.faults.passage import Ended, Exchange, Passage, Script

CERTIFICATES = Path(__file__).parents[1] / "data" / "tls"
_PATIENCE_S = 10.0

T = TypeVar("T")


class FaultProxy:
    """Works while it is entered, in a thread of its own.

    Args:
        server_url: The practice server.
        certificate: A file of tests/data/tls that the server presents; empty for plain TCP.
        is_forward: Clients take it for a forward proxy: the server's TLS begins in the tunnel
            that they ask for.
        proxy_certificate: What a forward proxy presents for itself; empty for plain TCP.

    Attributes:
        exchanges: Every request that came here, oldest first.
    """

    def __init__(
        self,
        server_url: str,
        *,
        certificate: str = "",
        is_forward: bool = False,
        proxy_certificate: str = "",
    ) -> None:
        parts = urlsplit(server_url)
        self._server = (parts.hostname or "", parts.port or 0)
        self._certificate = certificate
        self._is_forward = is_forward
        self._proxy_certificate = proxy_certificate
        self._script = Script()
        self._passages: set[Passage] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._listening: asyncio.Task[None] | None = None
        self._loop = asyncio.SelectorEventLoop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fault-proxy")
        self.port = 0
        self.exchanges: list[Exchange] = []
        self._accepted = 0

    def __enter__(self) -> Self:
        self._thread.start()
        self.listen()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._do(self._end())
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(_PATIENCE_S)
            self._loop.close()

    @property
    def url(self) -> str:
        """Its own address, as a server's or as a forward proxy's."""
        return f"{'https' if self._first_certificate else 'http'}://127.0.0.1:{self.port}"

    # -- what goes wrong

    def add(self, fault: Fault) -> None:
        """From now on this goes wrong."""
        self._script.add(fault)

    def heal(self) -> None:
        """From now on nothing goes wrong; what hangs goes on hanging."""
        self._script.clear()

    def present(self, certificate: str) -> None:
        """Show this certificate as the server's to whoever connects from now on."""
        self._certificate = certificate

    def refuse(self) -> None:
        """Nobody listens any more; the connections that stand go on."""
        self._do(self._refuse())

    def listen(self) -> None:
        """Listen (again), on the same port."""
        self._do(self._listen())

    def cut(self) -> None:
        """Reset all connections."""
        self._do(self._cut())

    def half_close_idle(self) -> None:
        """Send FIN on all idle connections, as a server that tidies up does, and listen on."""
        self._do(self._half_close_idle())

    # -- the truth

    @property
    def idle_connections(self) -> int:
        """Connections on which no request is under way."""
        return sum(passage.is_idle for passage in tuple(self._passages))

    def seen(self, pattern: str) -> list[Exchange]:
        """The requests that came here, whatever became of them."""
        return [each for each in self.exchanges if re.search(pattern, each.what)]

    def delivered(self, pattern: str) -> list[Exchange]:
        """Those that went on to the server whole."""
        return [each for each in self.seen(pattern) if each.is_delivered]

    # -- in its own thread

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE_S)

    async def _listen(self) -> None:
        listener = socket.create_server(("127.0.0.1", self.port))
        listener.setblocking(False)
        self.port = listener.getsockname()[1]
        self._listening = self._loop.create_task(self._accept_all(listener))

    async def _refuse(self) -> None:
        assert self._listening is not None
        self._listening.cancel()
        await asyncio.gather(self._listening, return_exceptions=True)

    async def _end(self) -> None:
        await self._refuse()
        await self._cut()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _cut(self) -> None:
        for passage in self._passages:
            passage.line.reset()

    async def _half_close_idle(self) -> None:
        for passage in self._passages:
            if passage.is_idle:
                passage.half_close()

    async def _accept_all(self, listener: socket.socket) -> None:
        with listener:
            while True:
                sock, _ = await self._loop.sock_accept(listener)
                self._accepted += 1
                task = self._loop.create_task(self._serve(sock, self._accepted))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _serve(self, sock: socket.socket, number: int) -> None:
        with contextlib.suppress(Ended, OSError, asyncio.IncompleteReadError):
            await self._strike_accepted(sock)
            line = await Line.of(sock, _tls(self._first_certificate))
            passage = self._passage(line, number)
            self._passages.add(passage)
            try:
                await passage.carry()
            finally:
                self._passages.discard(passage)
                passage.line.close()

    def _passage(self, line: Line, number: int) -> Passage:
        return Passage(
            number,
            line,
            self._server,
            self._script,
            note=self.exchanges.append,
            tls_of_server=lambda: _tls(self._certificate),
        )

    async def _strike_accepted(self, sock: socket.socket) -> None:
        """Strike before anything was read; the socket is nobody's yet."""
        fault = self._script.strike_on_accept()
        if fault is None:
            return
        if fault.deed is Deed.DELAY:
            await asyncio.sleep(fault.pause_s)
            return
        with sock:
            if fault.deed is Deed.HANG:
                while await self._loop.sock_recv(sock, 65_536):
                    pass
            elif fault.deed is Deed.RESET:
                set_to_reset(sock)
        raise Ended

    @property
    def _first_certificate(self) -> str:
        return self._proxy_certificate if self._is_forward else self._certificate


def _tls(certificate: str) -> ssl.SSLContext | None:
    if not certificate:
        return None
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATES / certificate)
    return tls
