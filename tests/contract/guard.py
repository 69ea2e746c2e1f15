"""Stands before the practice server and lets through only what the contract allows."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.contract.request_check import SentRequest, faults_in

TRAINERS_DOOR = "/_sandbox/"


@dataclass
class ContractGuard:
    """Middleware; answers 422 to what the contract does not allow, and remembers it all.

    Attributes:
        passed: ``METHOD /path`` of each request that was let through.
        rejected: Each other request, with its faults.
    """

    app: ASGIApp
    passed: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(TRAINERS_DOOR):
            await self.app(scope, receive, send)
            return
        body = await _whole_body(receive)
        request = _sent(scope, body)
        name = f"{request.method} {request.raw_path}"
        if faults := faults_in(request):
            self.rejected.append(f"{name}: {'; '.join(faults)}")
            await JSONResponse({"message": faults[0]}, 422)(scope, receive, send)
            return
        self.passed.append(name)
        await self.app(scope, _replaying(body, receive), send)


async def _whole_body(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body


def _replaying(body: bytes, receive: Receive) -> Receive:
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> dict[str, object]:
        return waiting.pop() if waiting else await receive()

    return replay


def _sent(scope: Scope, body: bytes) -> SentRequest:
    return SentRequest(
        scope["method"],
        scope["raw_path"].decode("ascii"),
        scope["query_string"].decode("ascii"),
        {name.decode("ascii"): value.decode("latin-1") for name, value in scope["headers"]},
        body,
    )
