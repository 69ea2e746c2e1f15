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
from operator import attrgetter
from typing import Final

from ordermanager_desktop.models.order import Order, OrderKey, StoreKey
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


class _Words:
    """The words of one order, its number's first; those may never be guessed at."""

    __slots__ = ("order", "text")

    def __init__(self, order: Order) -> None:
        self.order = order
        names = dict.fromkeys((*words_of(order.customer), *brand_words(order.platform.name)))
        for item in order.items:
            names.update(dict.fromkeys(words_of_dish(item.name)))
        self.text = f"{_joined(number_words(order.number))}{_GAP}{_joined(names)}"

    def can_serve(self, order: Order) -> bool:
        """True if another state of the order has the same words; it is taken for the next look."""
        if self.order is not order:
            if _named(self.order) != _named(order):
                return False
            self.order = order
        return True

    def names(self) -> list[str]:
        """What may be guessed at."""
        return self.text.partition(_GAP + _GAP)[2].split(_GAP)


_named: Final = attrgetter("number", "customer", "platform", "items")


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

    def is_close(self, words: _Words) -> bool:
        """True if one of these words begins so, or nearly so."""
        if self.start in words.text:
            return True
        return bool(self._slips) and any(map(self._is_near, words.names()))

    def _is_near(self, word: str) -> bool:
        near = self._known.get(word)
        if near is None:
            near = self._known[word] = is_close_beginning(self.typed, word, self._slips)
        return near


def _begun_by(beginning: str) -> Callable[[str], bool]:
    return lambda word: word.startswith(beginning)


class OrderSearch:
    """What is looked for on one shelf; knows the words of its orders before a letter is typed.

    Whether slips are forgiven is settled when the search begins: a row never comes or goes later
    because of another one.
    """

    def __init__(self) -> None:
        self.wanted = OrderFilter()
        self._query: tuple[_QueryWord, ...] = ()
        self._forgives = False
        self._words: dict[OrderKey, _Words] = {}

    def look_for(self, wanted: OrderFilter) -> bool:
        """Search for this; true if what fits is to be found among the rows that fitted before."""
        before, before_words = self.wanted, [word.typed for word in self._query]
        words = query_words(wanted.text)
        goes_on = not self._forgives and before.platform_id in ("", wanted.platform_id)
        self.wanted = wanted
        self._query = tuple(map(_QueryWord, words))
        self._forgives = False
        return goes_on and all(any(map(_begun_by(old), words)) for old in before_words)

    def fitting(self, rows: Iterable[OrderRow]) -> list[OrderRow]:
        """The rows that fit as typed."""
        rows = self._on_platform(rows)
        for word in self._query:
            start, known, made = word.start, self._words, self._words_of
            rows = [
                row
                for row in rows
                if start
                in (
                    words.text
                    if (words := known.get(row.order.key)) and words.order is row.order
                    else made(row.order).text
                )
            ]
        return rows

    def close(self, shelf: Iterable[OrderRow]) -> list[OrderRow]:
        """Nothing fits as typed: the rows that do with a slip; from now on one is forgiven."""
        self._forgives = bool(self._query)
        rows = self._on_platform(shelf) if self._query else []
        for word in self._query:
            rows = [row for row in rows if word.is_close(self._words_of(row.order))]
        return rows

    def passes(self, row: OrderRow) -> bool:
        """True if the row is wanted; its words are ready from then on."""
        words = self._words_of(row.order)
        if self.wanted.platform_id not in ("", row.order.platform.id):
            return False
        if self._forgives:
            return all(word.is_close(words) for word in self._query)
        return all(word.start in words.text for word in self._query)

    def forget(self, key: OrderKey) -> None:
        """The order left the shelf."""
        self._words.pop(key, None)

    def _on_platform(self, rows: Iterable[OrderRow]) -> list[OrderRow]:
        wanted = self.wanted.platform_id
        return [row for row in rows if row.order.platform.id == wanted] if wanted else list(rows)

    def _words_of(self, order: Order) -> _Words:
        words = self._words.get(order.key)
        if words is None or not words.can_serve(order):
            words = self._words[order.key] = _Words(order)
        return words
