"""One request and how far it got, by the HTTP library's own trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ordermanager_desktop.services.gateways.protocols import always


class HeldBack(Exception):
    """The call was not to leave any more when it could; nothing was sent."""


@dataclass(slots=True)
class Call:
    """One request; ``target`` is the percent-encoded path and query.

    Attributes:
        deadline_s: For all of it: connecting, sending, the answer and its body.
        may_leave: Asked right before the first byte; connecting may have taken long.
        has_left: True once its own headers started on their way. Until then it provably had no
            effect; afterwards nobody can know without an answer.
        found_nobody: True if no connection came about, neither to the server nor to the proxy
            before it.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    deadline_s: float
    content: bytes | None = None
    form: Mapping[str, str] | None = None
    may_leave: Callable[[], bool] = always
    has_left: bool = False
    found_nobody: bool = False
    _stream: Any = None  # the library's, and only to be closed

    async def watch(self, event: str, info: Mapping[str, Any]) -> None:
        """Follow the library's trace of its own steps."""
        # A proxy's CONNECT passes here too, and is not this call.
        is_connect = getattr(info.get("request"), "method", b"") == b"CONNECT"
        if event.endswith("send_request_headers.started") and not is_connect:
            if not self.may_leave():
                raise HeldBack
            self.has_left = True
        elif event.endswith("connect_tcp.complete"):
            self._stream = info["return_value"]
        elif event.endswith("connect_tcp.failed"):
            self.found_nobody = True
        elif event.endswith("start_tls.failed"):
            # Cut short by a deadline, the library would leave it open (httpcore 1.0.9).
            await self._stream.aclose()
