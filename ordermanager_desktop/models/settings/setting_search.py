"""Finds settings by what a person types: the beginnings of words, and small slips.

As in the search for orders, a slip is forgiven only when nothing fits as typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ordermanager_desktop.models.search_words import (
    is_close_beginning,
    query_words,
    slips_forgiven,
    words_of,
)


def settings_found(query: str, texts: Mapping[str, Iterable[str]]) -> list[str]:
    """The keys of the texts in which every word of the query begins a word, in their order."""
    wanted = query_words(query)
    known = {key: _words(parts) for key, parts in texts.items()}
    return _fitting(wanted, known, _begins) or _fitting(wanted, known, _nearly_begins)


def _words(parts: Iterable[str]) -> list[str]:
    return [word for part in parts for line in _short(part) for word in words_of(line)]


def _short(text: str) -> list[str]:
    """In pieces: only the beginning of a long name would be taken apart."""
    chunks = text.split()
    return [" ".join(chunks[at : at + 20]) for at in range(0, len(chunks), 20)]


def _fitting(
    wanted: Iterable[str], known: Mapping[str, list[str]], fits: Callable[[str, str], bool]
) -> list[str]:
    def has(words: list[str], typed: str) -> bool:
        return any(fits(typed, word) for word in words)

    return [key for key, words in known.items() if all(has(words, typed) for typed in wanted)]


def _begins(typed: str, word: str) -> bool:
    return word.startswith(typed)


def _nearly_begins(typed: str, word: str) -> bool:
    return is_close_beginning(typed, word, slips_forgiven(typed))
