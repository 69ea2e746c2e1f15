"""Makes pages and details from the published contract: valid ones, and ones that break one rule.

A page that keeps all rules must be read without a single defect. Where one rule is broken, the
other orders of the page must not suffer.
"""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.bad_input.odd_values import TIMES
from tests.bad_input.wire import raw, written
from tests.contract.published import contract

Dice = random.Random
Schema = dict[str, Any]


def _is_moment(text: str) -> bool:
    with contextlib.suppress(ValueError):
        return datetime.fromisoformat(text).tzinfo is not None
    return False


_DEEPEST = 6
_NO_MOMENTS = [each for each in TIMES if isinstance(each, str) and not _is_moment(each)]
_NO_NUMBERS = ("12.50", "", True, *map(raw, ("NaN", "Infinity", "-Infinity")))
_WORDS = (
    "Pad Thai",
    "Peanuts",
    "no onions",
    "Maya Rodriguez",
    "Fish & Chips",
    "7F3K2",
    "早茶",
    "é",
)
_MOMENTS = ("2026-06-03T14:05:12+02:00", "2026-06-03T12:20:00.123456789Z", "2026-12-31T23:59:59Z")


@dataclass(frozen=True)
class Site:
    """Where a value of some schema stands; ``is_required`` by the object that holds it."""

    holder: Any
    key: Any
    schema: Schema
    is_required: bool
    order: int  # the order it is part of, by its place on the page; -1 outside of all


@dataclass(frozen=True)
class ContractPage:
    """``broken`` tells the rule that was broken and ``order`` where; empty if none was."""

    body: bytes
    count: int
    broken: str = ""
    order: int = -1


def contract_page(dice: Dice) -> ContractPage:
    """A page of one to four orders; three in four break one rule in one place."""
    maker = _Maker(dice)
    orders: list[Any] = []
    for number in range(dice.randint(1, 4)):
        maker.order = number
        orders.append(maker.named("Order"))
        _identify(orders[-1], f"{number}-{dice.getrandbits(40):x}")
    page: dict[str, Any] = {"orders": orders}
    broken, where = _break_one(maker.sites, dice) if dice.random() < 0.75 else ("", -1)
    return ContractPage(written(page, dice), len(orders), broken, where)


def contract_detail(dice: Dice, order_id: str, source: str) -> tuple[bytes, str]:
    """A detail answer about this order, and the rule it breaks, if it does."""
    maker = _Maker(dice)
    detail = maker.named("OrderWithManagerInfo")
    _identify(detail["order"], order_id)
    detail["order"]["externalIdentifiers"]["source"] = source
    broken, _ = _break_one(maker.sites, dice) if dice.random() < 0.75 else ("", -1)
    return written(detail, dice), broken


def _identify(order: Any, order_id: str) -> None:
    order["externalIdentifiers"]["id"] = order_id


@dataclass
class _Maker:
    """Makes instances and remembers every place in them."""

    dice: Dice
    order: int = -1
    sites: list[Site] = field(default_factory=list)

    def named(self, name: str) -> Any:
        return self._instance(_schema_named(name), 0)

    def _instance(self, schema: Schema, depth: int) -> Any:
        schema = _plain(schema)
        if schema.get("nullable") and (depth > _DEEPEST or self.dice.random() < 0.15):
            return None
        match schema.get("type"):
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "integer":
                return self.dice.randint(schema.get("minimum", 0), min(schema.get("maximum", 9), 9))
            case "number":
                return self.dice.choice((0, 1, 12.5, 3.25, 100, 9.99))
            case "boolean":
                return self.dice.random() < 0.5
            case _:
                return self._text(schema)

    def _object(self, schema: Schema, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        required = schema.get("required", ())
        for name, inner in schema.get("properties", {}).items():
            is_wanted = name in required or (depth < _DEEPEST and self.dice.random() < 0.4)
            if is_wanted and "oneOf" not in inner:  # its alternatives cannot be told apart
                made[name] = self._instance(inner, depth + 1)
                self._remember(made, name, inner, name in required)
        return made

    def _array(self, schema: Schema, depth: int) -> list[Any]:
        fewest = schema.get("minItems", 0)
        count = self.dice.randint(fewest, 2) if depth < _DEEPEST else fewest
        made: list[Any] = [self._instance(schema["items"], depth + 1) for _ in range(count)]
        for place in range(count):
            self._remember(made, place, schema["items"], False)
        return made

    def _text(self, schema: Schema) -> str:
        if "enum" in schema:
            return str(self.dice.choice(schema["enum"]))
        if schema.get("format") == "date-time":
            return self.dice.choice(_MOMENTS)
        if schema.get("maxLength") == 3:
            return self.dice.choice(("USD", "EUR", "JPY", "KWD"))
        return str(self.dice.choice((schema.get("example", "x"), *_WORDS)))

    def _remember(self, holder: Any, key: Any, schema: Schema, is_required: bool) -> None:
        self.sites.append(Site(holder, key, _plain(schema), is_required, self.order))


def _schema_named(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _plain(schema: Schema) -> Schema:
    """The schema without references and without the `allOf` of one."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _plain({**contract()["components"]["schemas"][name], **_without(schema, "$ref")})
    if "allOf" in schema:
        return _plain({**_plain(schema["allOf"][0]), **_without(schema, "allOf")})
    return schema


def _without(schema: Schema, name: str) -> Schema:
    return {key: value for key, value in schema.items() if key != name}


# -- breaking exactly one rule


def _break_one(sites: list[Site], dice: Dice) -> tuple[str, int]:
    for rule in dice.sample(sorted(_BREAKS), len(_BREAKS)):
        fitting = [site for site in sites if _BREAKS[rule](site, dice, False)]
        if fitting:
            site = dice.choice(fitting)
            _BREAKS[rule](site, dice, True)
            return f"{rule} of {site.key}", site.order
    return "", -1


def _wrong_type(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        kind = site.schema.get("type")
        others = {"string": 5, "number": "12.5", "integer": "2", "boolean": "yes"}
        site.holder[site.key] = dice.choice((others.get(kind, "x"), [5] if kind != "array" else 5))
    return True


def _null(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = None
    return not site.schema.get("nullable")


def _missing(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        del site.holder[site.key]
    return site.is_required


def _no_word_of_the_list(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = dice.choice(("OF_NEXT_YEAR", "", site.schema["enum"][0].lower()))
    return "enum" in site.schema


def _no_moment(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = dice.choice(_NO_MOMENTS)
    return site.schema.get("format") == "date-time"


def _too_long(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = "x" * (site.schema["maxLength"] + dice.choice((1, 1000)))
    return "maxLength" in site.schema


def _too_short(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = "x" * (site.schema["minLength"] - 1)
    return bool(site.schema.get("minLength"))


def _out_of_range(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = dice.choice((0, -1, site.schema["maximum"] + 1, 2**63, raw("1e9")))
    return "maximum" in site.schema


def _too_many(site: Site, dice: Dice, does: bool) -> bool:
    is_filled = isinstance(site.holder[site.key], list) and bool(site.holder[site.key])
    if does:
        text = json.dumps(site.holder[site.key][0])
        site.holder[site.key] = [json.loads(text) for _ in range(site.schema["maxItems"] + 1)]
    return "maxItems" in site.schema and is_filled


def _too_few(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = []
    return bool(site.schema.get("minItems"))


def _no_number(site: Site, dice: Dice, does: bool) -> bool:
    if does:
        site.holder[site.key] = dice.choice(_NO_NUMBERS)
    return site.schema.get("type") == "number"


_BREAKS: dict[str, Callable[[Site, Dice, bool], bool]] = {
    "type": _wrong_type,
    "null": _null,
    "missing": _missing,
    "enum": _no_word_of_the_list,
    "format": _no_moment,
    "maxLength": _too_long,
    "minLength": _too_short,
    "range": _out_of_range,
    "maxItems": _too_many,
    "minItems": _too_few,
    "number": _no_number,
}
