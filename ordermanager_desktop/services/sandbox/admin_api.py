"""The trainer's door: lets another process look at the truth and change the scenario.

Needs no sign-in and is not in the ledger; the server listens on the loopback address alone.

    GET    /_sandbox/ledger     {"requests": [...]}; ?endpoint=cancel for one call
    GET    /_sandbox/orders     {"scenario": name, "fates": [...]}: the true fate of each order
    GET    /_sandbox/scenarios  {"scenarios": {name: summary}}
    POST   /_sandbox/scenario   {"name": "refuse"}: clear the board and play it
    POST   /_sandbox/rule       a rule by its fields, e.g. {"endpoint": "cancel", "times": 1,
                                "answer": {"delivery": "lost"}, "outcomes": [{"kind": "failed"}]}
    DELETE /_sandbox/rules      forget the rules added so
    POST   /_sandbox/orders/{name}/customer-cancels
    POST   /_sandbox/orders/{name}/advance   {"status": "PICKED_UP"}
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ordermanager_desktop.services.sandbox.practice import Practice
from ordermanager_desktop.services.sandbox.replies import error_reply
from ordermanager_desktop.services.sandbox.rules import (
    Answer,
    Delivery,
    Endpoint,
    Evidence,
    Outcome,
    OutcomeKind,
    Rule,
)
from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS

Act = Callable[[Request, Any], object]


def admin_routes(practice: Practice) -> list[Route]:
    """The routes under /_sandbox/."""
    door = _Door(practice)
    order = "/_sandbox/orders/{name}"
    return [
        Route("/_sandbox/ledger", _view(door.ledger)),
        Route("/_sandbox/orders", _view(door.orders)),
        Route("/_sandbox/scenarios", _view(door.scenarios)),
        Route("/_sandbox/scenario", _view(door.play), methods=["POST"]),
        Route("/_sandbox/rule", _view(door.add_rule), methods=["POST"]),
        Route("/_sandbox/rules", _view(door.clear_rules), methods=["DELETE"]),
        Route(f"{order}/customer-cancels", _view(door.customer_cancels), methods=["POST"]),
        Route(f"{order}/advance", _view(door.advance), methods=["POST"]),
    ]


def rule_from_json(data: Mapping[str, Any]) -> Rule:
    """A rule from its fields.

    Raises:
        ValueError, TypeError: A field is unknown or has a value that cannot be.
    """
    fields = dict(data)
    fields["endpoint"] = Endpoint(fields.get("endpoint", Endpoint.CANCEL))
    if fields.get("answer") is not None:
        fields["answer"] = _answer_from_json(fields["answer"])
    if fields.get("outcomes") is not None:
        fields["outcomes"] = tuple(_outcome_from_json(outcome) for outcome in fields["outcomes"])
    return Rule(**fields)


class _Door:
    """What each admin route does; the answer is sent as JSON."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice

    def ledger(self, request: Request, _: Any) -> object:
        records = self._practice.ledger.requests(request.query_params.get("endpoint"))
        return {"requests": [record.to_json() for record in records]}

    def orders(self, _: Request, __: Any) -> object:
        fates = [fate.to_json() for fate in self._practice.fates()]
        return {"scenario": self._practice.scenario.name, "fates": fates}

    def scenarios(self, _: Request, __: Any) -> object:
        return {"scenarios": {name: scenario.summary for name, scenario in SCENARIOS.items()}}

    def play(self, _: Request, body: Any) -> object:
        self._practice.play(str(body["name"]))
        return {"scenario": self._practice.scenario.name}

    def add_rule(self, _: Request, body: Any) -> object:
        self._practice.rules.add(rule_from_json(body))
        return {}

    def clear_rules(self, _: Request, __: Any) -> object:
        self._practice.rules.clear_added()
        return {}

    def customer_cancels(self, request: Request, _: Any) -> object:
        kitchen, order_id = self._practice.kitchen_with(request.path_params["name"])
        kitchen.customer_cancels(order_id)
        return {}

    def advance(self, request: Request, body: Any) -> object:
        kitchen, order_id = self._practice.kitchen_with(request.path_params["name"])
        kitchen.advance(order_id, str(body["status"]))
        return {}


def _view(act: Act) -> Callable[[Request], Awaitable[Response]]:
    async def view(request: Request) -> Response:
        raw = await request.body()
        try:
            return JSONResponse(act(request, json.loads(raw) if raw else {}))
        except LookupError as error:
            return _refused(404, error)
        except (ValueError, TypeError) as error:
            return _refused(422, error)

    return view


def _refused(status: int, error: Exception) -> Response:
    reply = error_reply(status, str(error))
    return Response(reply.text, reply.status, media_type=reply.content_type)


def _answer_from_json(data: Mapping[str, Any]) -> Answer:
    fields = dict(data)
    fields["delivery"] = Delivery(fields.get("delivery", Delivery.WHOLE))
    fields["headers"] = tuple((name, value) for name, value in fields.get("headers", ()))
    return Answer(**fields)


def _outcome_from_json(data: Mapping[str, Any]) -> Outcome:
    fields = dict(data)
    fields["kind"] = OutcomeKind(fields["kind"])
    fields["evidence"] = Evidence(fields.get("evidence", Evidence.BOTH))
    return Outcome(**fields)
