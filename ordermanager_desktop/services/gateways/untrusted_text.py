"""Makes text from platforms and customers safe to keep and to show: visible, short, valid."""

from __future__ import annotations

import hashlib
import re

NAME_CHARACTERS = 120
NOTE_CHARACTERS = 500
ERROR_CHARACTERS = 300

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_ONE_LINE = _PICTURES | {ord("\t"): " ", ord("\n"): " ", ord("\r"): " "}
_LINES = _PICTURES | {ord("\t"): " ", ord("\n"): "\n"}
# C1 controls, lone surrogates (SQLite refuses them), what turns or hides the text around it, and
# line ends that Python and Qt see differently. The joiners of emoji and Persian stay.
_MISLEADING = re.compile(
    "[\u0080-\u009f\ud800-\udfff\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def cleaned(text: str, most_characters: int = NAME_CHARACTERS) -> str:
    """One line of text; what could mislead is replaced visibly, what is too long is cut."""
    return _cut(_visible(text[: most_characters * 4].strip().translate(_ONE_LINE)), most_characters)


def cleaned_lines(text: str, most_characters: int = NOTE_CHARACTERS) -> str:
    """The same, with the writer's own line ends."""
    lines = text[: most_characters * 4].replace("\r\n", "\n").replace("\r", "\n").strip()
    return _cut(_visible(lines.translate(_LINES)), most_characters)


def kept_id(text: str, most_characters: int = 128) -> str:
    """An id as it may be stored: unchanged, or marked so that it addresses nothing.

    A cut or cleaned id ends in a digest of the whole, so that two never become one, and holds a
    character that no address takes.
    """
    if cleaned(text, most_characters) == text:
        return text
    return f"{cleaned(text, 40)}…{digest(text)}"


def digest(text: str) -> str:
    """A short fingerprint that stays the same from read to read."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def short_name(full_name: str) -> str:
    """First name and last initial, for example ``Maya R.``; more of a customer is not kept."""
    words = cleaned(full_name).split()
    if not words:
        return ""
    initial = words[-1][0]
    return f"{words[0]} {initial.upper()}." if len(words) > 1 and initial.isalpha() else words[0]


def _visible(text: str) -> str:
    return _MISLEADING.sub("\ufffd", text)


def _cut(text: str, most_characters: int) -> str:
    return text if len(text) <= most_characters else f"{text[: most_characters - 1]}…"
