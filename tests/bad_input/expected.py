"""What a page holds, read by another way than the app's: the standard parser and no schema.

How orders are counted: a page is whole, or it is none at all. Of a whole page every entry of its
list counts once, but entries that name the same source and id count once together: they are the
same order, told again or told differently. An entry without an id can be nobody's twin, so each
counts. A page that is none has no orders: the last good list stays, and is marked stale.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True)
class Unbelievable:
    """Stands for a key that stood more than once, and for what is no number, or a huge one."""


@dataclass(frozen=True)
class Expected:
    """``groups`` holds the page's entries, those of one order together."""

    is_page: bool
    groups: tuple[tuple[Any, ...], ...] = ()


class NobodyKnows(Exception):
    """Nested deeper than the standard parser goes, and how deep the app's goes is its affair."""


def expected_of(body: bytes) -> Expected:
    """What the app has to find on a page.

    Raises:
        NobodyKnows: If it may find a page or none.
    """
    page = parsed(body)
    if not isinstance(page, dict) or not isinstance(page.get("orders"), list):
        return Expected(is_page=False)
    if not _is_token(page.get("offsetToken")):
        return Expected(is_page=False)
    groups: dict[Any, list[Any]] = {}
    for place, entry in enumerate(page["orders"]):
        groups.setdefault(identity(entry) or place, []).append(entry)
    return Expected(is_page=True, groups=tuple(map(tuple, groups.values())))


def parsed(body: bytes) -> Any:
    """The body as a value, None if it is no JSON.

    Raises:
        NobodyKnows: If it nests too deep.
    """
    try:
        return json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_object,
            parse_int=_number,
            parse_constant=lambda _text: Unbelievable(),
        )
    except RecursionError as error:
        raise NobodyKnows from error
    except ValueError:
        return None


def identity(entry: Any) -> tuple[str, str] | None:
    """The source and id by which an entry names its order."""
    ids = entry.get("externalIdentifiers") if isinstance(entry, dict) else None
    order_id = ids.get("id") if isinstance(ids, dict) else None
    if not isinstance(order_id, str) or not order_id:
        return None
    source = ids.get("source")
    return (source.translate(_SURROGATES) if isinstance(source, str) else "", order_id)


def is_unbelievable(value: Any) -> bool:
    """True if something inside can't be believed, so that the order has to say so."""
    return any(isinstance(leaf, Unbelievable) for leaf in _leaves(value))


def _leaves(value: Any) -> Iterator[Any]:
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, dict | list):
            waiting += inner.values() if isinstance(inner, dict) else inner
        else:
            yield inner


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        found[name] = Unbelievable() if name in found else value
    return found


def _number(text: str) -> int | Unbelievable:
    return int(text) if len(text) <= 40 else Unbelievable()


def _is_token(token: Any) -> bool:
    if token is None:
        return True
    if not isinstance(token, str) or len(token) > 4096:
        return False
    return not any(0xD800 <= ord(letter) < 0xE000 for letter in token)
