"""Parses JSON that may have been written to mislead: nothing is guessed, nothing silently lost.

A flaw spoils the smallest thing that holds it, so that one bad order does not hide the page.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

_LONGEST_NUMBER = 40  # characters; Python itself refuses ints past 4300 digits


class BadJson(ValueError):
    """The text is not JSON at all."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Stands in the parsed value where something could not be believed."""

    reason: str


@dataclass(frozen=True, slots=True)
class ParsedJson:
    """A parsed document; numbers are int or Decimal, never float."""

    value: object
    has_flaws: bool


def parse_json(body: bytes) -> ParsedJson:
    """Parse a reply.

    Raises:
        BadJson: If it is not UTF-8, starts with a byte order mark, nests too deep, or is no JSON.
    """
    reader = _Reader()
    try:
        value = json.loads(
            body.decode("utf-8"),
            object_pairs_hook=reader.object,
            parse_int=reader.integer,
            parse_float=reader.decimal,
            parse_constant=reader.constant,
        )
    except RecursionError as error:
        raise BadJson("nested too deep") from error
    except UnicodeDecodeError as error:
        raise BadJson("not UTF-8") from error
    except json.JSONDecodeError as error:
        raise BadJson(f"{error.msg} at {error.pos}") from error
    return ParsedJson(value, bool(reader.flaws))


def first_flaw(value: object) -> Flaw | None:
    """A flaw from anywhere inside a parsed value."""
    return next((leaf for leaf in leaves(value) if isinstance(leaf, Flaw)), None)


def leaves(value: object) -> Iterator[object]:
    """All that is neither object nor list inside a parsed value, however deep it nests."""
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, dict):
            waiting.extend(inner.values())
        elif isinstance(inner, list):
            waiting.extend(inner)
        else:
            yield inner


@dataclass(slots=True)
class _Reader:
    flaws: list[Flaw] = field(default_factory=list)

    def object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            for name, count in Counter(name for name, _ in pairs).items():
                if count > 1:
                    found[name] = self._flaw(f"key {name[:40]!a} twice")
        return found

    def integer(self, text: str) -> int | Flaw:
        return self._flaw("a huge number") if len(text) > _LONGEST_NUMBER else int(text)

    def decimal(self, text: str) -> Decimal | Flaw:
        if len(text) > _LONGEST_NUMBER:
            return self._flaw("a huge number")
        try:
            return Decimal(text)
        except InvalidOperation:  # an exponent past what Decimal can hold
            return self._flaw("a huge number")

    def constant(self, text: str) -> Flaw:
        return self._flaw(f"{text} is not a number")

    def _flaw(self, reason: str) -> Flaw:
        self.flaws.append(Flaw(reason))
        return self.flaws[-1]
