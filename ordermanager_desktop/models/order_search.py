"""Finds orders by what a person types: whole words or their beginnings, and small slips.

A query is split into words, and an order is found if every word is the beginning of one of its
words: of its number (also without # and dashes), its customer, its platform or its items, whatever
the case and the accents.

A slip is forgiven only when nothing on the shelf fits as typed, so that what was typed right never
drowns among near hits: one in a word of four letters or more, two from eight on (a letter too
many, too few, another one, or two neighbours swapped). Numbers are never guessed: a word with a
digit, and the number of an order, fit as typed or not at all, because a near number is another
order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter
from typing import Final

from ordermanager_desktop.models.order import Order, StoreKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.search_words import (
    brand_words,
    is_close_beginning,
    number_words,
    query_words,
    slips_forgiven,
    words_of,
    words_of_dish,
)

_GAP: Final = "\n"  # before every word, so that a beginning is found by a plain look


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """What the user wants to see of a shelf; empty fields let everything through.

    ``place`` is the store that was switched to: its orders are the shelf, and alone are counted.
    """

    text: str = ""
    platform_id: str = ""
    place: StoreKey | None = None


_named: Final = attrgetter("number", "customer", "platform", "items")


def words_ready(order: Order, before: Order | None = None) -> str:
    """The words of an order, its number's first; those may never be guessed at.

    They are kept with the order, and taken over from an earlier state that has the same.
    """
    try:
        return order.search_text
    except AttributeError:
        is_same = before is not None and _named(before) == _named(order)
        text = words_ready(before) if before and is_same else _words(order)
        object.__setattr__(order, "search_text", text)
        return text


def _words(order: Order) -> str:
    names = dict.fromkeys((*words_of(order.customer), *brand_words(order.platform.name)))
    for item in order.items:
        names.update(dict.fromkeys(words_of_dish(item.name)))
    return f"{_joined(number_words(order.number))}{_GAP}{_joined(names)}"


def _names(text: str) -> list[str]:
    """What of such words may be guessed at."""
    return text.partition(_GAP + _GAP)[2].split(_GAP)


def _joined(words: Iterable[str]) -> str:
    return "".join([f"{_GAP}{word}" for word in words])


class _QueryWord:
    """One word of the query, and the words that it was found to be close to."""

    __slots__ = ("_known", "_slips", "start", "typed")

    def __init__(self, typed: str) -> None:
        self.start = f"{_GAP}{typed}"
        self.typed = typed
        self._slips = slips_forgiven(typed)
        self._known: dict[str, bool] = {}

    @property
    def forgives(self) -> bool:
        """True if a slip in it may be forgiven."""
        return bool(self._slips)

    def is_close(self, text: str) -> bool:
        """True if one of these words begins so, or nearly so."""
        if self.start in text:
            return True
        return bool(self._slips) and any(map(self._is_near, _names(text)))

    def _is_near(self, word: str) -> bool:
        near = self._known.get(word)
        if near is None:
            near = self._known[word] = is_close_beginning(self.typed, word, self._slips)
        return near


def _fit(rows: list[OrderRow], start: str) -> list[bool]:
    try:
        return [start in row.order.search_text for row in rows]
    except AttributeError:  # of orders that were there before the list
        return [start in words_ready(row.order) for row in rows]


def _begun_by(beginning: str) -> Callable[[str], bool]:
    return lambda word: word.startswith(beginning)


class OrderSearch:
    """What is looked for on one shelf; the words of its orders are ready before a letter is typed.

    Whether slips are forgiven is settled when the search begins: a row never comes or goes later
    because of another one.
    """

    def __init__(self) -> None:
        self.wanted = OrderFilter()
        self._query: tuple[_QueryWord, ...] = ()
        self._forgives = False

    def look_for(self, wanted: OrderFilter) -> bool:
        """Search for this; true if what fits is to be found among the rows that fitted before."""
        before, before_words = self.wanted, [word.typed for word in self._query]
        words = query_words(wanted.text)
        goes_on = not self._forgives and before.platform_id in ("", wanted.platform_id)
        self.wanted = wanted
        self._query = tuple(map(_QueryWord, words))
        self._forgives = False
        return goes_on and all(any(map(_begun_by(old), words)) for old in before_words)

    def fits(self, rows: list[OrderRow]) -> list[bool]:
        """Which of the rows fit as typed."""
        wanted = self.wanted.platform_id
        starts = [word.start for word in self._query]
        if not wanted and len(starts) == 1:  # one who types has ten milliseconds
            return _fit(rows, starts[0])
        return [
            wanted in ("", row.order.platform.id)
            and all(start in words_ready(row.order) for start in starts)
            for row in rows
        ]

    def fitting(self, rows: list[OrderRow]) -> list[OrderRow]:
        """The rows that fit as typed."""
        return list(compress(rows, self.fits(rows))) if self.wanted_is_less else rows

    @property
    def wanted_is_less(self) -> bool:
        """False while everything fits."""
        return bool(self._query or self.wanted.platform_id)

    def close(self, shelf: Iterable[OrderRow]) -> list[OrderRow]:
        """Nothing fits as typed: the rows that do with a slip; from now on one is forgiven."""
        self._forgives = bool(self._query)
        if not any(word.forgives for word in self._query):
            return []
        wanted = self.wanted.platform_id
        rows = [row for row in shelf if wanted in ("", row.order.platform.id)]
        for word in self._query:
            rows = [row for row in rows if word.is_close(words_ready(row.order))]
        return rows

    def passes(self, row: OrderRow, before: OrderRow | None = None) -> bool:
        """True if the row is wanted; its words are ready from then on.

        Args:
            before: What was shown of the order.
        """
        words = words_ready(row.order, before.order if before else None)
        if self.wanted.platform_id not in ("", row.order.platform.id):
            return False
        if self._forgives:
            return all(word.is_close(words) for word in self._query)
        return all(word.start in words for word in self._query)
