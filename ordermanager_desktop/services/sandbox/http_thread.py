"""Serves an application over loopback HTTP in a thread of its own."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading

import uvicorn
from starlette.types import ASGIApp
from uvicorn.server import ServerState

from ordermanager_desktop.services.sandbox.connection import Connection

LOOPBACK = "127.0.0.1"
KEEP_ALIVE_S = 600
LONGEST_START_S = 10.0
LONGEST_STOP_S = 5.0


class PortTaken(OSError):
    """The wanted port is in use."""


class HttpThread:
    """One listening socket, one thread, one event loop.

    Raises:
        PortTaken: Another program listens on that port.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._socket = _listening_socket(port)
        self.port: int = self._socket.getsockname()[1]
        self._is_serving = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sandbox-http", daemon=True)

    def start(self) -> None:
        """Return once requests are answered."""
        self._thread.start()
        if not self._is_serving.wait(LONGEST_START_S):
            raise RuntimeError("The sandbox did not begin to serve")

    def stop(self) -> None:
        """Cut every connection and wait for the thread to end."""
        self._loop.call_soon_threadsafe(self._stop_wish.set)
        self._thread.join(LONGEST_STOP_S)

    def _run(self) -> None:
        # Named, not the policy's default: a policy of the GUI would put a Qt loop into this thread.
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop_wish = asyncio.Event()
        state = ServerState()
        config = _config(self._app)
        server = await self._loop.create_server(
            lambda: Connection(config, state), sock=self._socket
        )
        self._is_serving.set()
        await self._stop_wish.wait()
        server.close()
        await _cut_connections(state)


async def _cut_connections(state: ServerState) -> None:
    for connection in list(state.connections):
        connection.transport.abort()
    if state.tasks:
        # They end by themselves: each waiting answer hears that its caller has gone.
        await asyncio.wait(list(state.tasks), timeout=LONGEST_STOP_S / 2)
    await asyncio.sleep(0)


def _config(app: ASGIApp) -> uvicorn.Config:
    """uvicorn's protocol without its habits: no logging set-up, no signals, no lifespan."""
    config = uvicorn.Config(
        app,
        http=Connection,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=KEEP_ALIVE_S,
    )
    config.load()
    return config


def _listening_socket(port: int) -> socket.socket:
    # IPPROTO_TCP is said aloud: with proto 0 asyncio leaves Nagle's algorithm on, and every
    # request on a kept-alive connection takes 40 ms longer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform == "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise PortTaken(f"Port {port} cannot be opened on this computer: {error}") from error
    listener.setblocking(False)
    return listener
