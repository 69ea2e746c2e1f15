"""What every request passes: the ledger, sign-in, store, limits, rules; then its own handler."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from ordermanager_desktop.services.sandbox.delivery import DeliveredResponse, scripted_reply
from ordermanager_desktop.services.sandbox.kitchen import Kitchen
from ordermanager_desktop.services.sandbox.ledger import readable_body
from ordermanager_desktop.services.sandbox.orders import SandboxOrder
from ordermanager_desktop.services.sandbox.practice import Practice
from ordermanager_desktop.services.sandbox.replies import Refusal, Reply
from ordermanager_desktop.services.sandbox.rules import Answer, Endpoint, Outcome
from ordermanager_desktop.services.sandbox.tokens import CLIENT_ID

TRUTHFUL = Answer()


@dataclass(frozen=True)
class Call:
    """A request that was let in. `order` is the one its path names, if this store has it."""

    practice: Practice
    request: Request
    body: bytes
    kitchen: Kitchen
    order: SandboxOrder | None
    outcomes: tuple[Outcome, ...] | None


Handler = Callable[[Call], Reply]
View = Callable[[Request], Awaitable[Response]]


class Gate:
    """Makes the views of the contract's calls."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice

    def view(self, endpoint: Endpoint, scope: str, handler: Handler) -> View:
        """A view for a call that needs a token with this scope and a store."""

        def answer(request: Request, body: bytes, seq: int) -> tuple[Reply, Answer]:
            self._sign_in(request, scope)
            kitchen = self._kitchen(request)
            self._limit(request, kitchen.store_id, endpoint)
            order = _named_order(request, kitchen)
            if order:
                self._practice.ledger.complete(seq, order=order.number)
            treatment = self._practice.rules.treat(endpoint, order, kitchen.store_id)
            call = Call(self._practice, request, body, kitchen, order, treatment.outcomes)
            return _reply(treatment.answer, lambda: handler(call))

        return self._recorded(endpoint, answer)

    def token_view(self, handler: Callable[[Request, bytes], Reply]) -> View:
        """The view of the sign-in, which has neither token nor store."""

        def answer(request: Request, body: bytes, _: int) -> tuple[Reply, Answer]:
            self._limit_unauthenticated(request)
            treatment = self._practice.rules.treat(Endpoint.TOKEN, None)
            return _reply(treatment.answer, lambda: handler(request, body))

        return self._recorded(Endpoint.TOKEN, answer)

    def refusing_view(self, refusal: Refusal) -> View:
        """A view that only says no: for unknown paths and methods."""

        def answer(_: Request, __: bytes, ___: int) -> tuple[Reply, Answer]:
            raise refusal

        return self._recorded(Endpoint.UNKNOWN, answer)

    def _recorded(
        self, endpoint: Endpoint, answer: Callable[[Request, bytes, int], tuple[Reply, Answer]]
    ) -> View:
        ledger = self._practice.ledger

        async def view(request: Request) -> Response:
            body = await request.body()
            seq = self._write_down(request, endpoint, body)
            try:
                reply, script = answer(request, body, seq)
            except Refusal as refusal:
                reply, script = refusal.reply(), TRUTHFUL

            def answered(status: int) -> None:
                ledger.complete(seq, answer=status)

            return DeliveredResponse(reply, script, self._practice.clock(), answered)

        return view

    def _write_down(self, request: Request, endpoint: Endpoint, body: bytes) -> int:
        return self._practice.ledger.received(
            at=self._practice.clock(),
            method=request.method,
            path=request.scope["raw_path"].decode("ascii", errors="replace"),
            query=request.url.query,
            endpoint=endpoint,
            store=request.headers.get("x-store-id"),
            body=readable_body(body, request.headers.get("content-type", "")),
        )

    def _sign_in(self, request: Request, scope: str) -> None:
        scopes = self._practice.tokens.scopes_of(request.headers.get("authorization"))
        if scopes is None:
            self._limit_unauthenticated(request)
            raise Refusal(401, "Invalid authorization.")
        if scope not in scopes:
            raise Refusal(403, "Authorization not valid for the requested resource.")

    def _kitchen(self, request: Request) -> Kitchen:
        store_id = request.headers.get("x-store-id")
        if not store_id:
            raise Refusal(400, "The request is malformed.", {"X-Store-Id": "Required."})
        kitchen = self._practice.kitchens.get(store_id)
        if kitchen is None:
            raise Refusal(403, "The application is not linked to this store.")
        return kitchen

    def _limit(self, request: Request, store_id: str, endpoint: Endpoint) -> None:
        if not self._practice.limiter.admits(_ip(request), CLIENT_ID, store_id, endpoint):
            raise Refusal(429, "Too many requests.")

    def _limit_unauthenticated(self, request: Request) -> None:
        if not self._practice.limiter.admits_unauthenticated(_ip(request)):
            raise Refusal(429, "Too many requests.")


def _reply(script: Answer, carry_out: Callable[[], Reply]) -> tuple[Reply, Answer]:
    """The true reply, the scripted one, or the scripted one after the deed."""
    truth = carry_out() if script.is_applied else Reply(202)
    if script.status is None:
        return truth, script
    return scripted_reply(script, script.status), script


def _named_order(request: Request, kitchen: Kitchen) -> SandboxOrder | None:
    names = request.path_params
    if "order_id" not in names:
        return None
    return kitchen.find(names["source"], names["order_id"])


def _ip(request: Request) -> str:
    return request.client.host if request.client else "?"
