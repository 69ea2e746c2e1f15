"""Carries the requests of one connection to the practice server, and lets faults strike them."""

import asyncio
import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.faults.faults import Deed, Fault, Point
from tests.faults.lines import HEAD_END, Line

_HALF_A_STATUS_LINE = len("HTTP/1.1 2")


@dataclass
class Exchange:
    """One request that came to the proxy, and how far it went.

    Attributes:
        what: ``METHOD target``.
        connection: Which of the proxy's connections it came on, counted from one.
        forwarded: Bytes of it that went on to the server.
        is_delivered: True once all of it went on; only then can the server have carried it out.
        status: What the server answered, if it did.
        was_half_closed: It came on a connection that the proxy had said good-bye on.
    """

    what: str
    connection: int
    head: bytes
    forwarded: int = 0
    is_delivered: bool = False
    status: int | None = None
    was_half_closed: bool = False


@dataclass
class Script:
    """The faults in force; each strikes so often as it says."""

    _armed: list[tuple[Fault, list[None]]] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        self._armed.append((fault, []))

    def clear(self) -> None:
        self._armed.clear()

    def strike_on_accept(self) -> Fault | None:
        """The fault that strikes a connection just accepted; it is counted."""
        return self._first(lambda fault: fault.point is Point.ACCEPTED)

    def strike(self, what: str) -> Fault | None:
        """The fault that strikes this request; it is counted."""
        return self._first(
            lambda fault: fault.point is not Point.ACCEPTED and bool(re.search(fault.on, what))
        )

    def _first(self, fits: Callable[[Fault], bool]) -> Fault | None:
        for fault, strikes in self._armed:
            if fits(fault) and (fault.times is None or len(strikes) < fault.times):
                strikes.append(None)
                return fault
        return None


class Ended(Exception):
    """A fault ended the exchange, and its connection with it."""


@dataclass(eq=False)
class Passage:
    """One client's connection.

    Attributes:
        note: Hears of each request when it has come.
        tls_of_server: What the server presents in a tunnel.
        is_idle: True while no request is under way.
    """

    number: int
    line: Line
    server: tuple[str, int]
    script: Script
    note: Callable[[Exchange], None]
    tls_of_server: Callable[[], ssl.SSLContext | None]
    is_idle: bool = False
    is_half_closed: bool = False

    def half_close(self) -> None:
        """Say that nothing more comes, and go on listening."""
        self.is_half_closed = True
        self.line.half_close()

    async def carry(self) -> None:
        """One exchange after the other, until somebody ends the connection.

        Raises:
            Ended: If a fault did.
            OSError: If the client did, as is ``asyncio.IncompleteReadError``.
        """
        while True:
            self.is_idle = True
            head = await self.line.head()
            self.is_idle = False
            await self._exchange(head)

    async def _exchange(self, head: bytes) -> None:
        method, target = head.decode("latin-1").split(" ", 2)[:2]
        path = target if method == "CONNECT" else _path_of(target)
        exchange = Exchange(f"{method} {path}", self.number, head)
        exchange.was_half_closed = self.is_half_closed
        self.note(exchange)
        body = await self.line.bytes(_length(head))
        fault = self.script.strike(exchange.what)
        await self._strike(fault, Point.HEADERS)
        if method == "CONNECT":
            await self._open_tunnel()
            return
        whole = head.replace(target.encode(), path.encode(), 1) + body
        answer = await self._deliver(exchange, fault, whole, len(whole) - len(body) // 2)
        await self._give_back(answer, fault)

    async def _open_tunnel(self) -> None:
        self.line.give(b"HTTP/1.1 200 Go Ahead\r\n\r\n")
        tls = self.tls_of_server()
        assert tls is not None
        await self.line.start_tls(tls)

    async def _deliver(
        self, exchange: Exchange, fault: Fault | None, whole: bytes, half: int
    ) -> bytes:
        """Bring a request to the server, and its answer here."""
        server = await Line.to(*self.server)
        try:
            if fault and fault.deed is Deed.DRIP and fault.point is Point.BODY:
                await server.drip(whole[:half], fault.pause_s)
            else:
                server.give(whole[:half])
            exchange.forwarded = half
            await self._strike(fault, Point.BODY)
            server.give(whole[half:])
            exchange.forwarded = len(whole)
            exchange.is_delivered = True
            head = await server.head()
            exchange.status = int(head.split(b" ", 2)[1])
            return head + await server.bytes(_length(head))
        finally:
            server.close()

    async def _give_back(self, answer: bytes, fault: Fault | None) -> None:
        answer = (fault and fault.answer) or answer
        cut = _cut_at(fault.point, answer) if fault else len(answer)
        self.line.give(answer[:cut])
        if fault and fault.deed is Deed.DRIP:
            await self.line.drip(answer[cut:], fault.pause_s)
        elif fault and cut < len(answer):
            await self._strike(fault, fault.point)
        self.line.give(answer[cut:])

    async def _strike(self, fault: Fault | None, point: Point) -> None:
        """Do what the fault does at this point; return if the exchange goes on."""
        if fault is None or fault.point is not point or fault.deed is Deed.DRIP:
            return
        match fault.deed:
            case Deed.DELAY:
                await asyncio.sleep(fault.pause_s)
                return
            case Deed.RESET:
                self.line.reset()
            case Deed.REPLY:
                self.line.give(fault.answer)
            case Deed.HALF_CLOSE:
                self.line.half_close()
                await self.line.gone()
            case Deed.HANG:
                await self.line.gone()
                if fault.goes_on_late:
                    return
        raise Ended


def _cut_at(point: Point, answer: bytes) -> int:
    """How much of an answer is given back before the fault strikes."""
    head_ends = answer.index(HEAD_END) + len(HEAD_END)
    match point:
        case Point.WAITING:
            return 0
        case Point.STATUS:
            return _HALF_A_STATUS_LINE
        case Point.FIELDS:
            return (answer.index(b"\r\n") + head_ends) // 2
        case Point.ANSWER:
            return (head_ends + len(answer)) // 2
        case _:
            return len(answer)  # it has struck before


def _length(head: bytes) -> int:
    found = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
    return int(found[1]) if found else 0


def _path_of(target: str) -> str:
    """The path of a whole address, as a forward proxy is given it."""
    if target.startswith("/"):
        return target
    parts = urlsplit(target)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
