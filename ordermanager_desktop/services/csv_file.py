"""Tables as CSV (RFC 4180) that no spreadsheet takes for formulas, in files that replace none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

# What makes a formula of a cell, also in the wide forms of Asian keyboards.
_STARTS: Final = frozenset("=+-@\t\r\n\0＝＋－＠")
_NUL: Final = "\0"
_MARK: Final = "\N{REPLACEMENT CHARACTER}"
_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_UNSAFE: Final = re.compile(r"[^0-9A-Za-z_-]+")
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST_NAME: Final = 60


def safe_cell(text: str) -> str:
    """The text as a spreadsheet shows it and never computes it."""
    # Some programs drop blanks and byte order marks at the beginning before they look.
    first = text.lstrip(f" \N{NO-BREAK SPACE}{_BOM}")[:1]
    is_risky = text[:1] in _STARTS or first in _STARTS
    shown = text.replace(_NUL, _MARK)
    return f"'{shown}" if text and is_risky else shown


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """The table, every cell in quotes; the mark in front tells Excel that it is UTF-8."""
    lines = [",".join(map(_quoted, row)) for row in rows]
    return "".join([_BOM, *(f"{line}\r\n" for line in lines)]).encode("utf-8", errors="replace")


def _quoted(text: str) -> str:
    return '"' + safe_cell(text).replace('"', '""') + '"'


def safe_name(*parts: str) -> str:
    """A file's name without its ending, of letters and digits, which no system minds."""
    name = "-".join(filter(None, (_UNSAFE.sub("-", part).strip("-") for part in parts)))
    name = name[:_LONGEST_NAME].strip("-")
    return f"file-{name}" if not name or _RESERVED.fullmatch(name) else name
