"""Sends one HTTP request and tells whether it left; the only module that knows the HTTP library."""

from __future__ import annotations

import asyncio
import re
import ssl
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from typing import cast

import httpx

from ordermanager_desktop.services.gateways.addresses import (
    checked_base_url,
    checked_proxy,
    is_plain_loopback,
    password_in,
)
from ordermanager_desktop.services.gateways.bounded_body import ACCEPTED_ENCODING, bounded_body
from ordermanager_desktop.services.gateways.call_faults import CallFault, fault_behind
from ordermanager_desktop.services.gateways.http_call import Call
from ordermanager_desktop.services.gateways.http_times import http_date, retry_after_s
from ordermanager_desktop.services.redaction import register_secret

MOST_CONNECTIONS = 8  # the library's pool collapses past about twenty requests in flight
_CONNECT_S = 8.0
_HEADER_VALUE = re.compile("[ -~]*")

if "sniffio" not in sys.modules and find_spec("sniffio") is None:
    # The library asks for it at each connection, and Python would search the disk each time anew.
    sys.modules["sniffio"] = None  # type: ignore[assignment]


# The library would import these with the first request, in the window's thread.
for _name in ("httpcore", "anyio", "anyio._backends._asyncio"):
    import_module(_name)


class CallFailed(Exception):
    """No answer, or only a part of one. Its text is the kind of failure, never an address."""

    def __init__(self, kind: str, fault: CallFault = CallFault.NO_ANSWER) -> None:
        super().__init__(kind)
        self.fault = fault


class Misaddressed(Exception):
    """The library built another path than the one asked for; nothing was sent."""


# A broken TLS record comes through the library as a bare SSLError, an OSError.
_FAILURES = (httpx.HTTPError, OSError)


def make_tls_context(base_url: str) -> ssl.SSLContext:
    """Trust what the operating system trusts. Blocks for some 40 ms: call it in a thread.

    For an http address of this computer the context trusts nobody, and costs nothing.
    """
    if is_plain_loopback(base_url):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Answer:
    """A status line with its headers; the body is still to come."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self.status: int = response.status_code

    @property
    def server_time(self) -> datetime | None:
        """The Date header, aware UTC."""
        return http_date(self._response.headers.get("date"))

    @property
    def retry_after_s(self) -> float | None:
        """Seconds the server asks to wait, by its own clock where it shows one."""
        now = self.server_time or datetime.now(UTC)
        return retry_after_s(self._response.headers.get("retry-after"), now)

    @property
    def is_web_page(self) -> bool:
        """True for HTML: a captive portal or an error page of something in between."""
        kind: str = self._response.headers.get("content-type", "")
        return "html" in kind.lower()

    async def body(self, limit_bytes: int) -> bytes:
        """The whole body, inflated.

        Raises:
            BodyRefused: If it is longer than the limit or oddly encoded.
            CallFailed: If it broke off.
        """
        encoding = self._response.headers.get("content-encoding", "")
        chunks = cast(AsyncGenerator[bytes, None], self._response.aiter_raw())
        try:
            return await bounded_body(chunks, encoding, limit_bytes)
        except _FAILURES as error:
            raise CallFailed(type(error).__name__) from error
        finally:
            # In this order: the library's inner generators, broken off, must find all closed.
            await self._response.aclose()
            await chunks.aclose()


@dataclass(slots=True, eq=False)
class _Session:
    client: httpx.AsyncClient
    users: int = 0
    is_retired: bool = False


class HttpSessions:
    """Connections to one API: never redirected, never retried, no settings from the environment.

    The library's client is replaced after a call that was cut short, for a cancelled request can
    exhaust its pool for good (httpcore 1.0.9); the old one closes when its last call has ended.

    Args:
        proxy: Address of a forward proxy for all of them, empty for none; its password is kept
            out of the logs.

    Raises:
        ConnectionMisconfigured: If one of the addresses must not be used.
    """

    def __init__(self, base_url: str, *, tls: ssl.SSLContext, proxy: str = "") -> None:
        self._base_url = checked_base_url(base_url)
        self._tls = tls
        self._proxy = checked_proxy(proxy) if proxy else ""
        if self._proxy:
            register_secret(password_in(self._proxy))
        self._current: _Session | None = None
        self._is_closed = False

    @asynccontextmanager
    async def answered(self, call: Call) -> AsyncIterator[Answer]:
        """Send the call, once; the deadline goes on until the answer has been read.

        Raises:
            CallFailed: If no answer came, or not all of it. ``call.has_left`` tells what the lack
                of a status line proves.
            HeldBack: If it was not to leave any more.
            Misaddressed: If it would have addressed something else.
        """
        try:
            async with (
                asyncio.timeout(call.deadline_s),
                self._client() as client,
                _response(client, call) as response,
            ):
                yield Answer(response)
        except httpx.InvalidURL as error:
            raise Misaddressed(call.method) from error
        except TimeoutError as error:
            raise CallFailed(f"no answer within {call.deadline_s:g} s") from error
        except _FAILURES as error:
            raise CallFailed(type(error).__name__, self._fault(error, call)) from error

    def _fault(self, error: Exception, call: Call) -> CallFault:
        if isinstance(error, httpx.ProxyError):
            return CallFault.PROXY_REFUSED
        if self._proxy and call.found_nobody:
            return CallFault.PROXY_UNREACHABLE
        return fault_behind(error)

    async def aclose(self) -> None:
        """Close the connections; the ones in use when their last call has ended.

        The library would forget one that is just being made, and leave it open (httpcore 1.0.9).
        """
        self._is_closed = True
        if (session := self._current) is not None:
            self._retire(session)
            if not session.users:
                await session.client.aclose()

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[httpx.AsyncClient]:
        session = self._current = self._current or _Session(self._new_client())
        session.users += 1
        if self._is_closed:
            self._retire(session)
        try:
            yield session.client
        except asyncio.CancelledError:  # a deadline arrives as one, too
            self._retire(session)
            raise
        finally:
            session.users -= 1
            if session.is_retired and not session.users:
                await session.client.aclose()

    def _retire(self, session: _Session) -> None:
        session.is_retired = True
        if self._current is session:
            self._current = None

    def _new_client(self) -> httpx.AsyncClient:
        transport = httpx.AsyncHTTPTransport(
            verify=self._tls,
            retries=0,
            trust_env=False,
            proxy=self._library_proxy(),
            limits=httpx.Limits(max_connections=MOST_CONNECTIONS),
        )
        return httpx.AsyncClient(
            transport=transport,
            headers={"Accept": "application/json", "Accept-Encoding": ACCEPTED_ENCODING},
            base_url=self._base_url,
            follow_redirects=False,
            trust_env=False,
        )

    def _library_proxy(self) -> httpx.Proxy | None:
        if not self._proxy:
            return None
        # Without a context of ours an https proxy would be judged by the library's own authorities.
        is_https = self._proxy.startswith("https:")
        return httpx.Proxy(self._proxy, ssl_context=self._tls if is_https else None)


@asynccontextmanager
async def _response(client: httpx.AsyncClient, call: Call) -> AsyncIterator[httpx.Response]:
    response = await client.send(_request(client, call), stream=True)
    try:
        yield response
    finally:
        await response.aclose()


def _request(client: httpx.AsyncClient, call: Call) -> httpx.Request:
    if not all(map(_HEADER_VALUE.fullmatch, call.headers.values())):
        raise Misaddressed(call.method)  # a line end would begin another header
    request = client.build_request(
        call.method,
        str(client.base_url).rstrip("/") + call.target,
        headers=dict(call.headers),
        content=call.content,
        data=call.form,
        # The library's timeouts are for each step; the deadline is for all of them.
        timeout=httpx.Timeout(None, connect=_CONNECT_S, pool=_CONNECT_S),
        extensions={"trace": call.watch},
    )
    # The library normalises paths; what it built must be what was meant, byte for byte.
    wanted = client.base_url.raw_path.rstrip(b"/") + call.target.encode("ascii")
    if request.url.raw_path != wanted:
        raise Misaddressed(call.method)
    return request
