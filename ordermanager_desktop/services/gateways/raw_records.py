"""Finds the records of a page in its text, as they came; what they say is not looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator

RAW_BYTES = 64 * 1024  # of one record; what is longer is cut

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},]')
_LIST = re.compile(r"\s*:\s*\[")


def raw_records(body: bytes, wanted: Collection[int]) -> dict[int, str]:
    """The texts of these records of the page's list, by their place in it.

    Args:
        body: A page that has been parsed: it is UTF-8 and JSON.
        wanted: Places from 0; the text is looked through no further than the last of them.
    """
    if not wanted:
        return {}
    last = max(wanted)
    found: dict[int, str] = {}
    for place, text in enumerate(_records(body.decode("utf-8"))):
        if place in wanted:
            found[place] = _cut(text.strip())
        if place == last:
            break
    return found


def _records(page: str) -> Iterator[str]:
    start = _list_start(page)
    if start is None:
        return
    depth = 0
    for token in _TOKEN.finditer(page, start):
        match token[0]:
            case "[" | "{":
                depth += 1
            case "," if depth == 0:
                yield page[start : token.start()]
                start = token.end()
            case "]" if depth == 0:
                yield page[start : token.start()]
                return
            case "]" | "}":
                depth -= 1


def _list_start(page: str) -> int | None:
    """Where the page's own list begins, not one of the same name inside something else."""
    depth = 0
    for token in _TOKEN.finditer(page):
        if depth == 1 and (here := _LIST.match(page, token.end())) and _is_orders(token[0]):
            return here.end()
        depth += (token[0] in "[{") - (token[0] in "]}")
    return None


def _is_orders(name: str) -> bool:
    return name == '"orders"' or ("\\" in name and json.loads(name) == "orders")


def _cut(text: str) -> str:
    return text.encode()[:RAW_BYTES].decode("utf-8", "ignore")
