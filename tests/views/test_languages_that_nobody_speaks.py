"""Longer words and the other direction: no screen loses a word, and none is left in English."""

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.typography import apply_typography
from tests.views.fitting import misfits, untranslated
from tests.views.pseudo_languages import Longer, spoken
from tests.views.screens import SCREENS, on_screen

WINDOWS = (
    "active", "attention", "scheduled, empty", "history, empty", "active, empty",
    "attention, empty", "nothing found", "banners and toast", "not yet connected",
)  # fmt: skip
CARDS = tuple(name for name in SCREENS if name not in WINDOWS)
MOST_TELLING = ("details, failed", "cancel, warned, other", "unavailable", "failed", "shortcuts")


def _wrong(names: tuple[str, ...]) -> dict[str, list[str]]:
    found = {}
    for name in names:
        with on_screen(name) as screen:
            if wrong := misfits(screen):
                found[name] = wrong
    return found


def test_no_word_is_cut_in_a_language_that_is_far_longer(qapp: QApplication) -> None:
    with spoken(qapp, Longer()):
        assert _wrong(tuple(SCREENS)) == {}


def test_no_card_cuts_a_word_when_it_is_twice_as_large_too(qapp: QApplication) -> None:
    """The window itself keeps its header on one line; it has tests of its own for that."""
    apply_typography(qapp, text_scale=2.0)
    with spoken(qapp, Longer()):
        assert _wrong(MOST_TELLING) == {}


@pytest.mark.long
@pytest.mark.parametrize("language", ["longer", "en", "es", "fr"])
@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5, 2.0])
def test_no_card_cuts_a_word_at_any_size(
    qapp: QApplication, language: str, text_scale: float
) -> None:
    apply_typography(qapp, text_scale=text_scale)
    if language == "longer":
        with spoken(qapp, Longer()):
            assert _wrong(CARDS) == {}
    else:
        apply_language(qapp, language)
        assert _wrong(CARDS) == {}
    apply_language(qapp, "en")


def test_no_text_is_left_in_english(qapp: QApplication) -> None:
    with spoken(qapp, Longer()):
        left = {}
        for name in SCREENS:
            with on_screen(name) as screen:
                if english := untranslated(screen):
                    left[name] = english
        assert left == {}
