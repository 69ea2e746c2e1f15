"""Words as a search sees them: without case and accents, and how near two of them are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST: Final = 60  # of a word; a name of a thousand letters is still found by its beginning
_MOST_WORDS: Final = 40  # of one name
_ONE_SLIP_FROM: Final = 4
_TWO_SLIPS_FROM: Final = 8
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def folded(text: str) -> str:
    """The text without case and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_PLAIN)


def number_words(number: str) -> tuple[str, ...]:
    """The words of an order's number, and all of them as one: ``4471220``."""
    parts = words_of(number)
    return parts if len(parts) == 1 else (*parts, *_bare(number))


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name; one with a mark inside stands there whole, too: ``ohara``."""
    found: list[str] = []
    for chunk in folded(name).split()[:_MOST_WORDS]:
        parts = _WORD.findall(chunk)
        found += [part[:_LONGEST] for part in parts[:_MOST_WORDS]]
        if len(parts) > 1:
            found.append("".join(parts)[:_LONGEST])
    return tuple(found)


words_of_dish: Final = lru_cache(maxsize=4096)(words_of)  # the same dishes all day long


@lru_cache(maxsize=512)
def brand_words(name: str) -> tuple[str, ...]:
    """The words of a platform, also of one that is written as one word: ``door`` and ``dash``."""
    return (*words_of(_HUMP.sub(" ", name)), *_bare(name))


def _bare(name: str) -> tuple[str, ...]:
    bare = "".join(_WORD.findall(folded(name)))[:_LONGEST]
    return (bare,) if bare else ()


def query_words(text: str) -> list[str]:
    """What is looked for, a word at a time; a number is one word whatever marks stand in it."""
    found: list[str] = []
    for chunk in folded(text).split():
        parts = _WORD.findall(chunk)
        found += ["".join(parts)] if has_digit(chunk) else parts
    return [word[:_LONGEST] for word in found if word]


def has_digit(word: str) -> bool:
    """True for what may be a number; one is never guessed at."""
    return any(map(str.isdigit, word))


def slips_forgiven(typed: str) -> int:
    """How many slips a word of this length may have; none in what may be a number."""
    if has_digit(typed):
        return 0
    return (len(typed) >= _ONE_SLIP_FROM) + (len(typed) >= _TWO_SLIPS_FROM)


def is_close_beginning(typed: str, word: str, slips: int) -> bool:
    """True if at most so many slips lie between ``typed`` and the beginning of ``word``.

    A slip is a letter too many, too few, another one, or two neighbours swapped. A word with a
    digit is close to nothing.
    """
    return not has_digit(word) and _begins(typed, word, slips)


def _begins(typed: str, word: str, slips: int) -> bool:
    if word.startswith(typed):
        return True
    if not slips:
        return False
    at = _first_difference(typed, word)
    rest, other = typed[at:], word[at:]
    if not other:  # all that is left was typed too much
        return len(rest) <= slips
    left = slips - 1
    return (
        _begins(rest[1:], other[1:], left)  # another letter
        or _begins(rest[1:], other, left)  # one too many
        or _begins(rest, other[1:], left)  # one too few
        or (rest[:2] == other[1::-1] and _begins(rest[2:], other[2:], left))  # swapped
    )


def _first_difference(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    shorter = min(len(one), len(other))
    return next((at for at, (mine, its) in enumerate(pairs) if mine != its), shorter)
