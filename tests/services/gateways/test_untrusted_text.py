"""Whatever a stranger writes becomes short, visible and storable."""

import sqlite3
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordermanager_desktop.services.gateways.untrusted_text import (
    cleaned,
    cleaned_lines,
    kept_id,
    short_name,
)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Fish & Chips", "Fish & Chips"),
        ("<b>hi</b>", "<b>hi</b>"),
        ("a\x00b\x1b", "a␀b␛"),
        ("one\r\ntwo\tthree", "one  two three"),
        ("\u202etxt.exe", "\ufffdtxt.exe"),
        ("zero\u200bwidth", "zero\ufffdwidth"),
        ("\ud800", "\ufffd"),
        ("👩‍🍳", "👩‍🍳"),
        ("x" * 200, "x" * 119 + "…"),
        (" " * 5000 + "no nuts", "no nuts"),
        (" " * 400 + "y" * 200, "y" * 119 + "…"),
        ("7F3\u00adK2", "7F3\ufffdK2"),
        ("7F3\u200dK2", "7F3\ufffdK2"),
        ("7F3\ufe0fK2", "7F3\ufffdK2"),
        ("\u3164", "\ufffd"),
        ("\u2800\uffa0\ufdd0\U000e0101", "\ufffd" * 4),
        ("❤️ 1\ufe0f\u20e3", "❤️ 1\ufe0f\u20e3"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("u" + "\u0301" * 4 + "x", "u" + "\u0301" * 4 + "x"),
        ("u" + "\u0301" * 90 + "x", "u" + "\u0301" * 4 + "\ufffdx"),
        ("u" + "\u0301" * 10_000, "u" + "\u0301" * 4 + "\ufffd…"),
    ],
)
def test_text_is_shown_as_it_is_or_visibly_replaced(written, shown):
    assert cleaned(written) == shown


def test_a_note_keeps_its_line_ends_and_is_cut_at_500():
    assert cleaned_lines("No nuts\r\nplease\x07") == "No nuts\nplease␇"
    assert len(cleaned_lines("e\u0301" * 10_000)) == 500
    assert cleaned_lines("\r\n" * 3000 + "No nuts\r\n" * 200).startswith("No nuts\nNo nuts")
    assert cleaned_lines("a\r\n" * 900).endswith("a…")


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_can_be_stored(text):
    with sqlite3.connect(":memory:") as database:
        for stored in (cleaned(text), cleaned_lines(text), kept_id(text)):
            assert database.execute("select ?", (stored,)).fetchone() == (stored,)
    database.close()


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Maya Rodriguez", "Maya R."),
        ("  Jean Paul de la Tour ", "Jean T."),
        ("Maya R.", "Maya R."),
        ("Prince", "Prince"),
        ("Sam (555)", "Sam"),
        ("", ""),
        (" \n ", ""),
        ("李 明", "李 明."),
    ],
)
def test_of_a_customer_only_first_name_and_initial_are_kept(full, short):
    assert short_name(full) == short


@given(st.text(alphabet=st.characters(), max_size=300))
def test_what_was_made_visible_stays_as_it_is(text):
    assert cleaned(cleaned(text)) == cleaned(text)
    assert kept_id(kept_id(text)) == kept_id(text)


def test_the_short_look_for_piles_misses_no_accent():
    from ordermanager_desktop.services.gateways.untrusted_text import _PERHAPS_PILED

    accents = [chr(code) for code in range(sys.maxunicode) if _is_accent(chr(code))]
    assert len(accents) > 1500
    assert [each for each in accents if not _PERHAPS_PILED.search(each * 5)] == []


def _is_accent(character):
    return unicodedata.category(character) in ("Mn", "Me")


def test_two_long_ids_never_become_one():
    first, second = kept_id("x" * 10_000), kept_id("x" * 9_999 + "y")
    assert first != second
    assert len(first) < 128
    assert kept_id("69f60a06-c335") == "69f60a06-c335"
    assert kept_id("a\ud800") != kept_id("a\ud801")
