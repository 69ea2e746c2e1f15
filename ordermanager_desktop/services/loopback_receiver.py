"""Waits on this computer for the answer that a browser brings back from a sign-in, once.

RFC 8252 (7.3 and 8.3): the loopback address itself, any free port, open no longer than needed.
"""

from __future__ import annotations

import asyncio
import html
import logging
import secrets
import selectors
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from http import HTTPStatus
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qs, urlsplit

_logger = logging.getLogger(__name__)

HOST: Final = "127.0.0.1"
_LONGEST_HEAD: Final = 16_384
_PATIENCE_S: Final = 2.0  # for what fits into one packet
_MOST_ERROR_CHARACTERS: Final = 60


class Page(Enum):
    """What the browser shows afterwards."""

    SIGNED_IN = auto()
    DENIED = auto()
    NOT_OURS = auto()  # of an earlier sign-in, or of nobody


PageWords = Callable[[Page], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class BrowserAnswer:
    """The answer to our own request: a code, or the name of an error."""

    code: str = ""
    error: str = ""

    def __repr__(self) -> str:
        return f"BrowserAnswer(error={self.error!r})"


class LoopbackReceiver:
    """One address on this computer that takes one answer. Use it with ``async with``.

    A thread of its own listens, to all callers at once: browsers open connections on which they
    say nothing.

    Args:
        is_ours: Whether a state is that of our request.
        page_words: Title and text of a page, in the user's language.
    """

    def __init__(self, is_ours: Callable[[str], bool], page_words: PageWords) -> None:
        self._is_ours = is_ours
        self._page_words = page_words
        self._path = f"/signed-in/{secrets.token_urlsafe(12)}"
        self._port = 0
        self._answer: Future[BrowserAnswer] = Future()
        self._end, self._ended = socket.socketpair()
        self._heads: dict[socket.socket, bytes] = {}

    async def __aenter__(self) -> Self:
        """Listen.

        Raises:
            OSError: If this computer does not allow it.
        """
        try:
            self._listener = socket.create_server((HOST, 0))
        except OSError:
            self._end.close()
            self._ended.close()
            raise
        self._port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._listen, name="sign-in answer", daemon=True)
        self._thread.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end.close()  # the other end becomes readable
        self._thread.join()

    @property
    def redirect_uri(self) -> str:
        """Where the browser has to bring the answer; known inside the ``async with``."""
        return f"http://{HOST}:{self._port}{self._path}"

    async def answer(self) -> BrowserAnswer:
        """The answer to our request; what belongs to others is turned away meanwhile."""
        return await asyncio.wrap_future(self._answer)

    # In the thread

    def _listen(self) -> None:
        with selectors.DefaultSelector() as selector, self._listener, self._ended:
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(self._ended, selectors.EVENT_READ)
            while True:
                ready = [key.fileobj for key, _ in selector.select()]
                if self._ended in ready:
                    break
                for each in ready:
                    self._meet(selector, each)
            for caller in self._heads:
                caller.close()

    def _meet(self, selector: selectors.BaseSelector, ready: object) -> None:
        if ready is not self._listener:
            assert isinstance(ready, socket.socket)
            if not self._hear(ready):
                selector.unregister(ready)
                self._heads.pop(ready)
                ready.close()
            return
        with suppress(OSError):  # the caller has left already
            caller, _ = self._listener.accept()
            caller.settimeout(_PATIENCE_S)
            self._heads[caller] = b""
            selector.register(caller, selectors.EVENT_READ)

    def _hear(self, caller: socket.socket) -> bool:
        """Take what a caller says, and answer once it is all; False if that was the last of it."""
        try:
            said = caller.recv(_LONGEST_HEAD)
            self._heads[caller] += said
            head = self._heads[caller]
            if b"\r\n\r\n" not in head:
                return bool(said) and len(head) < _LONGEST_HEAD
            self._reply(caller, head.decode("latin-1"))
        except (OSError, ValueError):
            _logger.info("a caller of the sign-in address said nothing that counts")
        return False

    def _reply(self, caller: socket.socket, head: str) -> None:
        status, page, answer = self._judged(head)
        try:
            caller.sendall(_http(status, *(self._page_words(page) if page else ("", ""))))
        finally:
            if answer is not None and not self._answer.done():
                self._answer.set_result(answer)

    def _judged(self, head: str) -> tuple[HTTPStatus, Page | None, BrowserAnswer | None]:
        lines = head.split("\r\n")
        method, _, rest = lines[0].partition(" ")
        target = urlsplit(rest.rpartition(" ")[0])
        if not secrets.compare_digest(target.path.encode(), self._path.encode()):
            return HTTPStatus.NOT_FOUND, None, None
        if method != "GET" or not self._is_addressed(lines[1:]):
            return HTTPStatus.BAD_REQUEST, None, None
        if self._answer.done():
            return HTTPStatus.GONE, Page.NOT_OURS, None
        return self._read(target.query)

    def _is_addressed(self, headers: list[str]) -> bool:
        """Whether the caller means this computer, and not a name that now leads to it."""
        hosts = [line.partition(":")[2].strip() for line in headers if line[:5].lower() == "host:"]
        return hosts == [f"{HOST}:{self._port}"]

    def _read(self, query: str) -> tuple[HTTPStatus, Page | None, BrowserAnswer | None]:
        values = parse_qs(query, keep_blank_values=True, max_num_fields=20)
        states, codes, errors = (values.get(name, []) for name in ("state", "code", "error"))
        if len(states) != 1 or not self._is_ours(states[0]) or len(codes) + len(errors) != 1:
            _logger.warning("an answer that is not to our sign-in was turned away")
            return HTTPStatus.BAD_REQUEST, Page.NOT_OURS, None
        if errors:
            name = errors[0][:_MOST_ERROR_CHARACTERS] or "unknown"
            return HTTPStatus.OK, Page.DENIED, BrowserAnswer(error=name)
        return HTTPStatus.OK, Page.SIGNED_IN, BrowserAnswer(code=codes[0])


def _http(status: HTTPStatus, title: str, text: str) -> bytes:
    body = (
        '<!DOCTYPE html><html><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(title)}</title></head>"
        f"<body><h1>{html.escape(title)}</h1><p>{html.escape(text)}</p></body></html>"
    ).encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\n"
        "Content-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\n"
        "Cache-Control: no-store\r\n"
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "X-Content-Type-Options: nosniff\r\n"
        "Connection: close\r\n\r\n"
    )
    return head.encode("ascii") + body
