"""The end of the log as support may have it: what the app did, and nothing that people wrote.

The log itself knows no secrets and few people. Here it is taken down to what is ours by form: what
stands in quotes may come from a platform, and what an exception says may quote anything, so neither
is kept. The names that the app knows are taken out of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from ordermanager_desktop.services.redaction import redacted

_LINE: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ +[\w.]+: ")
_OF_A_TRACE: Final = re.compile(r'\s+File "(?P<file>[^"]*)", line (?P<line>\d+), in (?P<name>\w+)')
_EXCEPTION: Final = re.compile(r"(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?=:|\Z)")
# Single quotes too, for repr uses them; an apostrophe between letters opens none.
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|(?<!\w)'(?:[^'\\]|\\.)*'|“[^”]*”")
_QUOTE: Final = "“…”"
_PERSON: Final = "[person]"
_SHORTEST_NAME: Final = 3
_LONGEST_LINE: Final = 300
_TAIL_BYTES: Final = 200_000


def log_excerpt(path: Path, names: Collection[str] = (), *, most_lines: int = 400) -> str:
    """The last lines of a log file; empty if there is none.

    Args:
        names: Of people, and whatever they wrote.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _TAIL_BYTES))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    lines = text.splitlines()[1 if size > _TAIL_BYTES else 0 :]
    kept = list(_kept(lines))[-most_lines:]
    return without_people("\n".join(kept), names)


def without_people(text: str, names: Iterable[str]) -> str:
    """The text without secrets, addresses, numbers, and these names in whatever case."""
    found = {name.strip() for name in names if len(name.strip()) >= _SHORTEST_NAME}
    text = redacted(text)
    for name in sorted(found, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _PERSON, text, flags=re.IGNORECASE)
    return text


def _kept(lines: Iterable[str]) -> Iterator[str]:
    is_in_trace = False
    for line in lines:
        if head := _LINE.match(line):
            is_in_trace = False
            yield head[0] + _QUOTED.sub(_QUOTE, line[head.end() :])[:_LONGEST_LINE]
        elif line.startswith("Traceback "):
            is_in_trace = True
            yield "Traceback"
        elif place := _OF_A_TRACE.match(line):
            yield f"  {Path(place['file']).name}:{place['line']} in {place['name']}"
        elif is_in_trace and not line.startswith(" ") and (kind := _EXCEPTION.match(line)):
            yield kind[0]  # what it says may quote anything
