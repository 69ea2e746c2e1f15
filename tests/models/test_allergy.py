"""An allergy in a note is found in three languages, however it is written."""

import pytest

from ordermanager_desktop.models.allergy import speaks_of_allergy


@pytest.mark.parametrize(
    "note",
    [
        "Allergy: please no shrimp paste.",
        "I'm ALLERGIC to nuts",
        "severe allergies!!",
        "risk of anaphylaxis",
        "must be nut-free please",
        "Gluten free, coeliac",
        "I carry an EpiPen",
        "Alergia al maní",
        "soy alérgica a los mariscos",
        "Sin gluten, por favor",
        "puede dar anafilaxia",
        "Allergie aux arachides",
        "je suis allergique au sésame",
        "sans fruits à coque",
        "choc anaphylactique",
        "intolérance au lactose",
        "Sans œufs",
        "al\u200blergy",  # an unseen letter in between
        "ale\u0301rgico",  # the accent as a letter of its own
        "no\nnuts:\nALLERGY",
    ],
)
def test_an_allergy_is_found(note):
    assert speaks_of_allergy(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Please include extra napkins.",
        "no onions",
        "Ring twice, feel free to come in",
        "a donut free of charge",
        "Sin cebolla",
        "Sans oignons",
        "con mucha energía",
        "x" * 10_000,
    ],
)
def test_another_note_is_none(note):
    assert not speaks_of_allergy(note)
