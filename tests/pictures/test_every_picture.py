"""Each screen in each theme and language, also in a small window with large letters.

Nothing is compared: no picture is blank, no word is cut off, and what was painted lies on contact
sheets in build/pictures for somebody to look at.
"""

from itertools import pairwise, product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.pictures.clipping import clipped_words
from tests.pictures.painter import LANGUAGES, THEMES, Dress, dressed, picture, shown
from tests.pictures.palette import pixels_of
from tests.pictures.screens import SCREENS
from tests.pictures.sheets import write_sheet

pytestmark = pytest.mark.long
SHEETS = Path(__file__).parents[2] / "build" / "pictures"
FORMS = (((1024, 640), 1.0), ((1024, 768), 2.0))
DRESSES = [
    Dress(language, theme, size, text_scale)
    for language, theme, (size, text_scale) in product(LANGUAGES, THEMES, FORMS)
]


@pytest.mark.parametrize("dress", DRESSES, ids=str)
def test_every_screen_is_painted_and_no_word_is_cut(qapp: QApplication, dress: Dress) -> None:
    pictures: list[QImage] = []
    cut: list[str] = []
    with dressed(qapp, dress):
        for screen in SCREENS:
            with shown(screen, dress) as window:
                cut += [f"{screen.name}: {each}" for each in clipped_words(window)]
                pictures.append(picture(window))
    write_sheet(SHEETS / f"{dress}.png", pictures, columns=3, width_px=640)
    assert not cut, "\n".join(cut)
    assert all(len(set(pixels_of(each))) > 200 for each in pictures)  # letters, in several colours
    for one, other in pairwise(pictures):
        assert one != other
