"""Orders as a platform should not send them: raw JSON texts to plant in a feed."""

from __future__ import annotations

import copy
import json
from typing import Any

from ordermanager_desktop.services.sandbox.orders import SandboxOrder
from ordermanager_desktop.services.sandbox.wire import Json, order_json

HOSTILE_NAME = '<img src="file:///etc/hosts"><b>Bobby</b> & "Sons" \u202emoc.live'


def bad_entries(good: SandboxOrder) -> list[str]:
    """One text for each way to be wrong, made from a good order."""
    base = order_json(good)
    changed_total = _changed(base, **{"orderTotal.total": 1.0})
    return [
        '"not an object"',
        "null",
        json.dumps(_without(base, "externalIdentifiers.id")),
        json.dumps(_without(_named(base, "BAD-STATUS"), "status")),
        json.dumps(_named(base, "BAD-EMPTY-ID", **{"externalIdentifiers.id": ""})),
        json.dumps(_named(base, "BAD-PATH-ID", **{"externalIdentifiers.id": f"../{good.id}"})),
        json.dumps(_named(base, "BAD-ITEMS", items="two pizzas")),
        json.dumps(_named(base, "BAD-TOTAL", **{"orderTotal.total": "about ten"})),
        json.dumps(_named(base, "BAD-TIME", orderedAt="yesterday, twelvish")),
        json.dumps(_named(base, "BAD-CURRENCY", currencyCode="DOLLARS")),
        json.dumps(_named(base, "ODD-STATUS", status="TELEPORTED")),
        json.dumps(_named(base, "ODD-SOURCE", **{"externalIdentifiers.source": None})),
        json.dumps(_named(base, "ODD-NAME", customer={"name": HOSTILE_NAME})),
        json.dumps(_named(base, "ODD-TOTAL", **{"orderTotal.total": -3.5})),
        json.dumps(_named(base, "ODD-NOTHING", orderTotal=None, items=[], customer=None)),
        json.dumps(base),  # the same order again: harmless
        json.dumps(changed_total),  # the same order, contradicting itself
        _with_status_twice(_named(base, "BAD-TWICE")),
    ]


def _named(base: Json, number: str, **changes: Any) -> Json:
    """A separate order with this number and an id of its own, unless `changes` say otherwise."""
    identity = {
        "externalIdentifiers.friendlyId": number,
        "externalIdentifiers.id": f"bad0bad0-0000-4000-8000-{sum(number.encode()):012d}",
    }
    return _changed(base, **{**identity, **changes})


def _changed(base: Json, **changes: Any) -> Json:
    payload = copy.deepcopy(base)
    for path, value in changes.items():
        *parents, name = path.split(".")
        target = payload
        for parent in parents:
            target = target[parent]
        target[name] = value
    return payload


def _without(base: Json, path: str) -> Json:
    payload = copy.deepcopy(base)
    *parents, name = path.split(".")
    target = payload
    for parent in parents:
        target = target[parent]
    del target[name]
    return payload


def _with_status_twice(payload: Json) -> str:
    return json.dumps(payload)[:-1] + ', "status": "CANCELED"}'
