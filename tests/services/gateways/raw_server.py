"""A raw loopback server that answers byte for byte what a test says."""

import asyncio
import contextlib
import inspect
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ordermanager_desktop.services.gateways.registry import Connection

REPLIES = Path(__file__).parents[2] / "data" / "otter" / "replies"
CANARY = "canary-secret-7c1f"


@dataclass
class Request:
    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]


Script = bytes | Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


def reply(status: int = 200, body: Any = b"", *, headers: dict[str, str] | None = None) -> bytes:
    """A whole answer, as it goes over the wire."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {
        "Content-Type": "application/json",
        "Content-Length": str(len(data)),
        "Connection": "close",
        **(headers or {}),
    }
    lines = [f"HTTP/1.1 {status} Told", *(f"{name}: {value}" for name, value in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode() + data


@dataclass
class RawServer:
    """Answers by method and path; the last of several scripts stays."""

    requests: list[Request] = field(default_factory=list)
    greeting: bytes = b""  # sent before anything is asked
    is_patient: bool = False  # leaves it to the caller to close the connection
    _scripts: dict[tuple[str, str], list[Script]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _server: asyncio.Server | None = None

    async def all_left(self) -> None:
        """Wait until every caller has closed its connection."""
        await asyncio.gather(*self._tasks)

    @property
    def port(self) -> int:
        return self._server.sockets[0].getsockname()[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def on(self, method: str, path: str, *scripts: Script) -> None:
        self._scripts[method, path] = list(scripts)

    def asked(self, method: str, path: str) -> list[Request]:
        return [one for one in self.requests if (one.method, one.path) == (method, path)]

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)

    async def aclose(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._tasks.add(task)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            writer.write(self.greeting)
            request = await _read_request(reader)
            self.requests.append(request)
            await self._answer(request, writer)
            if self.is_patient:
                await reader.read()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the caller left
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> None:
        scripts = self._scripts.get((request.method, request.path), [reply(404)])
        script = scripts.pop(0) if len(scripts) > 1 else scripts[0]
        if inspect.iscoroutinefunction(script):
            await script(request, writer)
        else:
            writer.write(script)
        await writer.drain()


async def _read_request(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    method, target, _ = head[0].split(" ")
    fields = dict(line.split(": ", 1) for line in head[1:] if line)
    headers = {name.lower(): value for name, value in fields.items()}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Request(method, target, headers, body)


async def hang(request: Request, writer: asyncio.StreamWriter) -> None:
    """Never answer."""
    await asyncio.Event().wait()


async def cut_the_line(request: Request, writer: asyncio.StreamWriter) -> None:
    """Take the request and reset the connection."""
    writer.transport.abort()


def drip(data: bytes) -> Callable[[Request, asyncio.StreamWriter], Awaitable[None]]:
    """Send byte by byte, each within any library's step timeout, without an end."""

    async def send(request: Request, writer: asyncio.StreamWriter) -> None:
        for byte in data:
            writer.write(bytes([byte]))
            await asyncio.sleep(0.005)
        await asyncio.Event().wait()

    return send


def an_entry(order_id: str = "id-1", **changes: Any) -> dict[str, Any]:
    """One order as the feed carries it; a change to None takes the field away."""
    entry = {
        "externalIdentifiers": {"id": order_id, "friendlyId": "7F3K2", "source": "doordash"},
        "currencyCode": "USD",
        "status": "CONFIRMED",
        **changes,
    }
    return {name: value for name, value in entry.items() if value is not None}


def recorded(name: str) -> bytes:
    """A reply in the contract's form, from tests/data/otter/replies."""
    return (REPLIES / name).read_bytes()


def a_connection(url: str, **changes: Any) -> Connection:
    values = {
        "id": "otter",
        "kind": "otter",
        "label": "Otter",
        "base_url": url,
        "client_id": "client-1",
        "client_secret": CANARY,
        "store_ids": ("store-1",),
    }
    return Connection(**{**values, **changes})
