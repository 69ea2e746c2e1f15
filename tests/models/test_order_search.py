"""The search finds what a person means, and never guesses at a number."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter, OrderSearch
from ordermanager_desktop.models.search_words import is_close_beginning
from tests.builders import (
    DOORDASH,
    GRUBHUB,
    NOON,
    SKIP,
    UBER_EATS,
    a_key,
    a_row,
    a_store,
    an_order,
    items_of,
)

MAYA = a_row(number="7F3K2", customer="Maya R.", platform=DOORDASH, items=items_of("Pad Thai"))
ZOE = a_row(
    number="5521-884", customer="Zoë O'Hara", platform=GRUBHUB, items=items_of("Crème brûlée")
)
NOOR = a_row(number="4471 220", customer="Noor H.", platform=SKIP, items=items_of("Margherita"))
JORDAN = a_row(number="ABDE", customer="Jordan Ø.", platform=UBER_EATS, items=items_of("Smørbrød"))
ALL = [MAYA, ZOE, NOOR, JORDAN]

letters = st.text(string.ascii_lowercase, min_size=1, max_size=12)
long_names = st.text(string.ascii_lowercase, min_size=9, max_size=14)


def found(text: str, rows: list[OrderRow] = ALL, platform_id: str = "") -> list[str]:
    search = OrderSearch()
    search.look_for(OrderFilter(text, platform_id))
    return [row.order.number for row in search.fitting(rows) or search.close(rows)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7f3", "7F3K2"),
        ("#7F3K2", "7F3K2"),
        ("5521-884", "5521-884"),
        ("5521884", "5521-884"),
        ("#5521 88", "5521-884"),
        ("884", "5521-884"),
        ("4471220", "4471 220"),
        ("4471-220", "4471 220"),
        ("zoe", "5521-884"),
        ("ZOË", "5521-884"),
        ("ohara", "5521-884"),
        ("o'hara", "5521-884"),
        ("hara", "5521-884"),
        ("creme bru", "5521-884"),
        ("thai maya", "7F3K2"),
        ("pad-thai", "7F3K2"),
        ("dash", "7F3K2"),
        ("doord", "7F3K2"),
        ("uber eats", "ABDE"),
        ("ubereats", "ABDE"),
        ("smorbrod", "ABDE"),
        ("jordan o", "ABDE"),
        ("margarita", "4471 220"),  # two slips
        ("mrgherita", "4471 220"),
        ("jodran", "ABDE"),  # swapped
        ("jodr", "ABDE"),  # while one is still typing
    ],
)
def test_what_is_typed_finds_the_order(text: str, number: str) -> None:
    assert found(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        *("7f4", "7f3k3", "f73", "5521885", "4471221"),  # another number
        "abdf",  # a number of letters is a number
        *("thx pad", "mia", "jo hara"),  # too short to be guessed at
        "f3k",  # no beginning
        "maya grubhub",  # every word has to fit
        "mxrgxxrita",  # three slips
    ],
)
def test_what_does_not_fit_finds_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["", "   ", "#", "--", "&"])
def test_nothing_typed_leaves_everything(text: str) -> None:
    assert len(found(text)) == len(ALL)


def test_what_fits_as_typed_hides_what_is_only_near() -> None:
    mira, mara = a_row(number="1", customer="Miranda"), a_row(number="2", customer="Mirando")
    assert found("miranda", [mira, mara]) == ["1"]
    assert found("miranda", [mara]) == ["2"]


def test_a_number_typed_exactly_wins_over_a_name_that_is_near() -> None:
    number, name = a_row(number="ROSE", customer="Ana"), a_row(number="2", customer="Rosa")
    assert found("rose", [name, number]) == ["ROSE"]


def test_the_platform_narrows_the_search() -> None:
    assert found("", platform_id=GRUBHUB.id) == ["5521-884"]
    assert found("maya", platform_id=GRUBHUB.id) == []


def test_a_row_stays_or_comes_for_its_own_reasons() -> None:
    """While somebody looks at near hits, an order that fits as typed joins them."""
    store = a_store(a_row(number="2", customer="Mirando"))
    model = OrderListModel(store, Shelf.ACTIVE, clock=lambda: NOON)
    model.set_filter(OrderFilter("miranda"))
    assert shown(model) == ["2"]
    store.apply_reading(an_order(number="1", customer="Miranda"))
    store.apply_reading(an_order(number="3", customer="Somebody"))
    model.flush()
    assert sorted(shown(model)) == ["1", "2"]


def test_typing_on_and_taking_back_agree_with_a_new_search() -> None:
    store = a_store(*ALL)
    model = OrderListModel(store, Shelf.ACTIVE, clock=lambda: NOON)
    for text in (
        "m",
        "ma",
        "marg",
        "margarita",
        "marg",
        "mayb",
        "maya",
        "ma",
        "",
        "pad-t",
        "pad-t2",
    ):
        model.set_filter(OrderFilter(text))
        assert sorted(shown(model)) == sorted(found(text)), text


def test_an_order_is_found_by_its_new_name_only() -> None:
    key = a_key()
    store = a_store(a_row(an_order(key=key, customer="Maya", items=())))
    model = OrderListModel(store, Shelf.ACTIVE, clock=lambda: NOON)
    model.set_filter(OrderFilter("maya"))
    store.apply_reading(an_order(key=key, customer="Zoe", items=()))
    model.flush()
    assert shown(model) == []
    model.set_filter(OrderFilter("zoe"))
    assert len(shown(model)) == 1


def test_a_digit_in_a_name_is_not_guessed_at_either() -> None:
    row = a_row(number="1", customer="", items=items_of("Combo 1234", "Menus7"))
    for text in ("1243", "12345", "menus8", "menusz", "combo 123"):
        assert bool(found(text, [row])) == (text == "combo 123"), text


@given(name=letters, cut=st.integers(1, 12))
def test_every_beginning_finds_the_name(name: str, cut: int) -> None:
    assert found(name[:cut].upper(), [a_row(number="77", customer=name)]) == ["77"]


@given(name=long_names, at=st.integers(0, 8), kind=st.integers(0, 3), letter=letters)
def test_one_slip_in_a_long_name_finds_it(name: str, at: int, kind: int, letter: str) -> None:
    slipped = (
        name[:at] + name[at + 1 :],
        name[:at] + letter[0] + name[at:],
        name[:at] + letter[0] + name[at + 1 :],
        name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
    )[kind]
    assert found(slipped, [a_row(number="77", customer=name)]) == ["77"]


@given(
    number=st.text("0123AB", min_size=3, max_size=7), text=st.text("0123AB", min_size=3, max_size=6)
)
def test_numbers_fit_as_typed_or_not_at_all(number: str, text: str) -> None:
    row = a_row(number=number, customer=f"Table {number}", items=())
    text += "0"
    assert bool(found(text, [row])) == number.startswith(text)


@given(typed=st.text("ab", min_size=1, max_size=6), word=st.text("ab", max_size=6))
def test_slips_are_counted_as_by_the_book(typed: str, word: str) -> None:
    for slips in (1, 2):
        assert is_close_beginning(typed, word, slips) == (distance(typed, word) <= slips)


def distance(typed: str, word: str) -> int:
    """Optimal string alignment to the nearest beginning of the word, the textbook's table."""
    table = [list(range(len(word) + 1))]
    for i, mine in enumerate(typed, 1):
        row = [i]
        for j, its in enumerate(word, 1):
            best = min(table[i - 1][j] + 1, row[j - 1] + 1, table[i - 1][j - 1] + (mine != its))
            if i > 1 and j > 1 and mine == word[j - 2] and typed[i - 2] == its:
                best = min(best, table[i - 2][j - 2] + 1)
            row.append(best)
        table.append(row)
    return min(table[-1])


def shown(model: OrderListModel) -> list[str]:
    rows = [model.row_at(model.index(at, 0)) for at in range(model.rowCount())]
    return [row.order.number for row in rows if row]
