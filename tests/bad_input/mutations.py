"""Spoils a valid page or detail: its values, its keys, its lists, and at last its bytes."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from ordermanager_desktop.services.sandbox.order_factory import OrderFactory
from ordermanager_desktop.services.sandbox.wire import manager_json, order_json
from tests.bad_input.odd_values import BY_FIELD, EVERYTHING, WRONG_TYPES
from tests.bad_input.wire import nested, twice, written
from tests.services.gateways.raw_server import recorded

Json = dict[str, Any]
Dice = random.Random
Place = tuple[Any, Any]  # a dict or list, and a key of it

NOON = datetime(2026, 6, 3, 12, 0, tzinfo=UTC)
DETAILS = ("detail-cancelled.json", "detail-cancel-failed.json")


def mutated_page(dice: Dice) -> bytes:
    """A page of one to five orders, spoilt in one to five ways."""
    page = {"orders": [json.loads(text) for text in dice.sample(_valid_orders(), _few(dice))]}
    if dice.random() < 0.3:
        page["offsetToken"] = "CgwI09+kjQYQwOvF2AM="
    for _ in range(dice.randint(1, 5)):
        _mutate_page(page, dice)
    return _mutated_bytes(written(page, dice), dice, share=0.12)


def mutated_detail(dice: Dice) -> bytes:
    """A detail answer, spoilt in one to four ways."""
    detail = json.loads(dice.choice(_valid_details()))
    for _ in range(dice.randint(1, 4)):
        place = dice.choice(_places(detail if dice.random() < 0.5 else _outer(detail)))
        _spoil(place, dice)
    return _mutated_bytes(written(detail, dice), dice, share=0.08)


def _few(dice: Dice) -> int:
    return dice.choice((1, 1, 2, 2, 3, 5))


@cache
def _valid_orders() -> list[str]:
    practice = OrderFactory("bad input")
    made = [order_json(practice.arrive(NOON)) for _ in range(30)]
    return [json.dumps(order) for order in [*json.loads(recorded("feed.json"))["orders"], *made]]


@cache
def _valid_details() -> list[str]:
    practice = OrderFactory("bad input")
    made = [json.dumps(manager_json(practice.arrive(NOON))) for _ in range(5)]
    return [*(recorded(name).decode() for name in DETAILS), *made]


def _one_of(values: Sequence[Any], dice: Dice) -> Any:
    """A copy of one of them: what is done to it later must not change the next case."""
    return copy.deepcopy(dice.choice(values))


def _outer(detail: Json) -> Json:
    return {name: value for name, value in detail.items() if name != "order"} or detail


def _mutate_page(page: Json, dice: Dice) -> None:
    orders = page.get("orders")
    if dice.random() < 0.04 or not isinstance(orders, list) or not orders:
        dice.choice(_PAGE_CHANGES)(page, dice)
    elif dice.random() < 0.2:
        dice.choice(_LIST_CHANGES)(orders, dice)
    elif places := _places(dice.choice(orders)):
        _spoil(dice.choice(places), dice)


# -- the page itself


def _other_token(page: Json, dice: Dice) -> None:
    page["offsetToken"] = dice.choice((None, "", 5, [], "+/=", "\ud800", "t" * 5000, "\x00"))


def _other_list(page: Json, dice: Dice) -> None:
    page["orders"] = dice.choice((None, {}, 5, "none", True, nested(3), []))


def _list_twice(page: Json, dice: Dice) -> None:
    page[twice("orders")] = dice.choice(([], page.get("orders")))


def _two_things_twice(page: Json, dice: Dice) -> None:
    page["x"], page[twice("x")] = 1, 2
    _list_twice(page, dice)


def _no_list(page: Json, dice: Dice) -> None:
    page.pop("orders", None)


def _more_fields(page: Json, dice: Dice) -> None:
    page["meta"] = _one_of(EVERYTHING, dice)


_PAGE_CHANGES = (
    _other_token, _other_list, _list_twice, _two_things_twice, _no_list, _more_fields,
)  # fmt: skip


# -- its list


def _same_again(orders: list[Any], dice: Dice) -> None:
    orders.insert(dice.randint(0, len(orders)), _one_of(orders, dice))


def _same_id_again(orders: list[Any], dice: Dice) -> None:
    _same_again(orders, dice)
    if places := _places(dice.choice(orders)):
        _spoil(dice.choice(places), dice)


def _id_of_another(orders: list[Any], dice: Dice) -> None:
    one, other = dice.choice(orders), dice.choice(orders)
    if isinstance(one, dict) and isinstance(other, dict):
        one["externalIdentifiers"] = copy.deepcopy(other.get("externalIdentifiers"))


def _no_record(orders: list[Any], dice: Dice) -> None:
    for _ in range(dice.randint(1, 3)):
        orders.insert(dice.randint(0, len(orders)), _one_of(WRONG_TYPES, dice))


def _same_no_record(orders: list[Any], dice: Dice) -> None:
    orders += [_one_of(WRONG_TYPES, dice)] * dice.randint(2, 4)


def _whole_order_odd(orders: list[Any], dice: Dice) -> None:
    orders[dice.randrange(len(orders))] = _one_of(EVERYTHING, dice)


_LIST_CHANGES = (
    _same_again, _same_id_again, _id_of_another, _no_record, _same_no_record, _whole_order_odd,
)  # fmt: skip


# -- one place in an order


def _places(value: Any) -> list[Place]:
    """Every place inside a value."""
    found: list[Place] = []
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, dict | list):
            keys = inner if isinstance(inner, dict) else range(len(inner))
            found += [(inner, key) for key in keys]
            waiting += inner.values() if isinstance(inner, dict) else inner
    return found


def _spoil(place: Place, dice: Dice) -> None:
    dice.choice(_CHANGES)(*place, dice)


def _odd_of_its_kind(holder: Any, key: Any, dice: Dice) -> None:
    holder[key] = _one_of(BY_FIELD.get(key, EVERYTHING), dice)


def _odd(holder: Any, key: Any, dice: Dice) -> None:
    holder[key] = _one_of(EVERYTHING, dice)


def _null(holder: Any, key: Any, dice: Dice) -> None:
    holder[key] = None


def _missing(holder: Any, key: Any, dice: Dice) -> None:
    del holder[key]


def _named_twice(holder: Any, key: Any, dice: Dice) -> None:
    if isinstance(holder, dict):
        other = dice.choice((holder[key], _one_of(EVERYTHING, dice)))
        holder[twice(str(key).removeprefix("@@twice:"))] = copy.deepcopy(other)


def _extra(holder: Any, key: Any, dice: Dice) -> None:
    if isinstance(holder, dict):
        holder[dice.choice(("x", "", "ID", "__class__", "\ud800", "k" * 5000))] = dice.choice(
            EVERYTHING
        )


def _renamed(holder: Any, key: Any, dice: Dice) -> None:
    if isinstance(holder, dict):
        holder[dice.choice((str(key).upper(), f"{key} ", f"{key}\x00"))] = holder.pop(key)


def _deeper(holder: Any, key: Any, dice: Dice) -> None:
    for _ in range(dice.choice((1, 2, 12))):
        holder[key] = dice.choice(([holder[key]], {"modifiers": [holder[key]]}))


def _multiplied(holder: Any, key: Any, dice: Dice) -> None:
    if isinstance(holder[key], list) and holder[key]:
        holder[key] = [_one_of(holder[key], dice) for _ in range(130)]


_CHANGES: tuple[Callable[[Any, Any, Dice], None], ...] = (
    *[_odd_of_its_kind] * 5, *[_odd] * 3, _null, _missing, _named_twice, _extra, _renamed, _deeper,
    _multiplied,
)  # fmt: skip


# -- its bytes


def _mutated_bytes(body: bytes, dice: Dice, *, share: float) -> bytes:
    return dice.choice(_BYTE_CHANGES)(body, dice) if dice.random() < share else body


def _cut_short(body: bytes, dice: Dice) -> bytes:
    return body[: dice.randrange(len(body))]


def _one_byte_off(body: bytes, dice: Dice) -> bytes:
    at = dice.randrange(len(body))
    return body[:at] + bytes([dice.randrange(256)]) + body[at + 1 :]


def _garbage_inside(body: bytes, dice: Dice) -> bytes:
    at = dice.randrange(len(body))
    return body[:at] + dice.randbytes(dice.randint(1, 40)) + body[at:]


def _bytes_lost(body: bytes, dice: Dice) -> bytes:
    at = dice.randrange(len(body))
    return body[:at] + body[at + dice.randint(1, 20) :]


def _other_encoding(body: bytes, dice: Dice) -> bytes:
    name = dice.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-7", "utf-32-be"))
    return body.decode().encode(name)


def _latin(body: bytes, dice: Dice) -> bytes:
    return body.replace(b"a", b"\xe4", 3)


def _wrapped(body: bytes, dice: Dice) -> bytes:
    before, after = dice.choice(((b"<html>", b""), (b"[", b"]"), (b"\x00", b""), (b"", b"\x00")))
    return before + body + after


def _twice_over(body: bytes, dice: Dice) -> bytes:
    return body + dice.choice((b"", b"\n", b",")) + body


def _something_else(body: bytes, dice: Dice) -> bytes:
    return dice.choice((b"", b"null", b"[]", b"\xff\xfe", b"{}", b"\x1f\x8b\x08", b"'orders'"))


_BYTE_CHANGES = (
    _cut_short, _one_byte_off, _one_byte_off, _garbage_inside, _bytes_lost, _other_encoding,
    _latin, _wrapped, _twice_over, _something_else,
)  # fmt: skip
