"""Writes JSON that no proper writer would: raw tokens, and keys that stand twice."""

from __future__ import annotations

import json
import random
import re
from typing import Any

_RAW = "@@raw:"
_TWICE = "@@twice:"
_RAW_TOKEN = re.compile(rf'"{_RAW}([^"]*)"')

NESTED = "@@nested:"  # before a depth: json itself could not write what goes that deep


def raw(token: str) -> str:
    """A value that stands on the page as it is, for example ``NaN``."""
    return f"{_RAW}{token}"


def nested(depth: int, inner: str = "1") -> str:
    """A value inside this many lists."""
    return raw(f"{NESTED}{depth}:{inner}")


def twice(key: str) -> str:
    """A key under which a second value of that name is written."""
    return f"{_TWICE}{key}"


def written(value: Any, dice: random.Random) -> bytes:
    """The value as JSON, escaped to ASCII or not as the dice fall."""
    text = json.dumps(value, ensure_ascii=True)
    if dice.random() < 0.5:
        text = _unescaped(value, text)
    return _RAW_TOKEN.sub(_token, text).replace(f'"{_TWICE}', '"').encode()


def _unescaped(value: Any, text: str) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    try:
        shown.encode()
    except UnicodeEncodeError:  # a lone surrogate can only stand there escaped
        return text
    return shown


def _token(found: re.Match[str]) -> str:
    token = found[1]
    if not token.startswith(NESTED):
        return token
    depth, _, inner = token.removeprefix(NESTED).partition(":")
    return "[" * int(depth) + inner + "]" * int(depth)
