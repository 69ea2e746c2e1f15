"""Makes text from platforms and customers safe to keep and to show: visible, short, valid."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

NAME_CHARACTERS = 120
NOTE_CHARACTERS = 500
ERROR_CHARACTERS = 300

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_ONE_LINE = _PICTURES | {ord("\t"): " ", ord("\n"): " ", ord("\r"): " "}
_LINES = _PICTURES | {ord("\t"): " ", ord("\n"): "\n"}
_MARK = "\ufffd"
_ACCENTS = ("Mn", "Me")  # categories of what is written over the letter before it
_MOST_ACCENTS = 4  # on one letter, as many as a script needs; a pile of them covers other rows
# C1 controls, lone surrogates (SQLite refuses them), what turns or hides the text around it, line
# ends that Python and Qt see differently, and letters that cannot be seen: two numbers that differ
# in one of them would look the same.
_ALWAYS = (
    "[\u0080-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0"
    "\ufff9-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# The joiners of emoji and Persian stay, and so do the signs that give an emoji its colour; beside
# plain letters they have nothing to do and cannot be seen.
_BESIDE_ASCII = (
    r"(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
    r"|(?<![^\x00-\x7f])[\ufe0e\ufe0f](?!\u20e3)"
)
_MISLEADING = re.compile(f"{_ALWAYS}|{_BESIDE_ASCII}")
# Blocks outside of which there are no accents of their own: most texts need no closer look.
_PERHAPS_PILED = re.compile(
    "[\u0300-\u1dff\u20d0-\u20ff\u2c00-\u2dff\u3000-\u30ff\ua600-\uabff\ufb00-\ufe2f"
    "\U00010000-\U0010ffff]{5}"
)


def cleaned(text: str, most_characters: int = NAME_CHARACTERS) -> str:
    """One line of text; what could mislead is replaced visibly, what is too long is cut."""
    # Stripped before it is cut: else blanks in front would push the words out of sight.
    start = text.strip()[: most_characters + 1]
    return _shown(start.translate(_ONE_LINE), most_characters)


def cleaned_lines(text: str, most_characters: int = NOTE_CHARACTERS) -> str:
    """The same, with the writer's own line ends."""
    start = text.strip()[: 2 * most_characters + 2]  # all of it may be pairs of CR and LF
    lines = start.replace("\r\n", "\n").replace("\r", "\n")
    return _shown(lines.translate(_LINES), most_characters)


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
    import hashlib  # late: OpenSSL takes longer to load than the first frame may

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def short_name(full_name: str) -> str:
    """First name and last initial, for example ``Maya R.``; more of a customer is not kept."""
    words = cleaned(full_name).split()
    if not words:
        return ""
    initial = words[-1][0]
    return f"{words[0]} {initial.upper()}." if len(words) > 1 and initial.isalpha() else words[0]


def _shown(text: str, most_characters: int) -> str:
    if len(text) <= most_characters:
        return without_disguises(text)
    return f"{without_disguises(text[: most_characters - 1])}…"


def without_disguises(text: str) -> str:
    """The text with a mark for all that could mislead; controls below the letters stay."""
    if text.isascii():
        return text
    text = _MISLEADING.sub(_MARK, text)
    return "".join(_with_few_accents(text)) if _PERHAPS_PILED.search(text) else text


def _with_few_accents(text: str) -> Iterator[str]:
    """The characters; what is piled too high on a letter becomes one mark."""
    piled = 0
    for character in text:
        piled = piled + 1 if unicodedata.category(character) in _ACCENTS else 0
        if piled <= _MOST_ACCENTS:
            yield character
        elif piled == _MOST_ACCENTS + 1:
            yield _MARK
