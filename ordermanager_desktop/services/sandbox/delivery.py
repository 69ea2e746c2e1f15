"""Brings a reply to the caller in the way the script says: whole, late, in drops, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ordermanager_desktop.services.sandbox.connection import Wire, head_bytes
from ordermanager_desktop.services.sandbox.replies import Reply, error_reply
from ordermanager_desktop.services.sandbox.rules import Answer, Delivery

OVER_PROMISE_BYTES = 512


def scripted_reply(answer: Answer, status: int) -> Reply:
    """The reply a script puts in place of the true one."""
    if answer.body is not None:
        return Reply(status, answer.body, answer.content_type, answer.headers)
    envelope = error_reply(status, answer.message)
    return Reply(status, envelope.text, envelope.content_type, answer.headers)


class DeliveredResponse(Response):
    """A response that knows its script; `on_answer` hears the status when it leaves."""

    def __init__(
        self, reply: Reply, answer: Answer, now: datetime, on_answer: Callable[[int], None]
    ) -> None:
        headers = {**dict(reply.headers), "date": format_datetime(now, usegmt=True)}
        if answer.retry_after is not None:
            headers["retry-after"] = _retry_after(answer.retry_after, now)
        media_type = reply.content_type if reply.text else None
        super().__init__(reply.text, reply.status, headers, media_type)
        self._answer = answer
        self._on_answer = on_answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wire = Wire(scope, receive)
        if self._answer.delay_s and await wire.is_gone_within(self._answer.delay_s):
            return
        match self._answer.delivery:
            case Delivery.WHOLE:
                self._on_answer(self.status_code)
                await super().__call__(scope, receive, send)
            case Delivery.HANG:
                await wire.gone()
            case Delivery.LOST | Delivery.RESET as how:
                await wire.abort(reset=how is Delivery.RESET)
            case Delivery.TRUNCATED:
                await self._send_truncated(wire)
            case Delivery.DRIP:
                await self._send_in_drops(wire)

    async def _send_truncated(self, wire: Wire) -> None:
        """Promise more than comes: the status line is there, the body is not."""
        promised = len(self.body) + OVER_PROMISE_BYTES
        self._on_answer(self.status_code)
        wire.write(self._head(promised) + bytes(self.body[: len(self.body) // 2]))
        await wire.close()

    async def _send_in_drops(self, wire: Wire) -> None:
        """Byte by byte, so that a client that only limits each read waits for ever."""
        self._on_answer(self.status_code)
        for byte in self._head(len(self.body)) + bytes(self.body):
            wire.write(bytes((byte,)))
            if await wire.is_gone_within(self._answer.drip_s):
                return
        await wire.close()

    def _head(self, content_length: int) -> bytes:
        headers = {**self.headers, "content-length": content_length, "connection": "close"}
        return head_bytes(self.status_code, headers)


def _retry_after(text: str, now: datetime) -> str:
    """The header's value; "date+5" stands for the HTTP date five seconds ahead."""
    if not text.startswith("date+"):
        return text
    return format_datetime(now + timedelta(seconds=float(text.removeprefix("date+"))), usegmt=True)
