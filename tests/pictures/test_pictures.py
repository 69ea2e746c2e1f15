"""Each main screen looks as agreed. `python3 dev.py pictures` writes the pictures anew."""

import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from ordermanager_desktop.views import theme
from tests.pictures.comparing import difference, leave_for_a_person
from tests.pictures.painter import PLAIN, dressed, picture, shown
from tests.pictures.palette import pixels_of
from tests.pictures.references import FOLDER, REFERENCES, Reference, is_same, painted, theme_colours
from tests.pictures.screens import BY_NAME

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="letters are painted by another engine here"
)
ORDER_DETAILS = Reference(BY_NAME["order-details"])


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference.name)
def test_the_screen_looks_as_agreed(qapp: QApplication, reference: Reference) -> None:
    actual, expected = painted(qapp, reference), QImage(str(reference.path))
    if is_same(actual, expected):
        return
    found = difference(actual, expected, theme_colours(reference.dress))
    if not found.is_tolerable:
        folder = Path(tempfile.gettempdir()) / "ordermanager-pictures"
        left = leave_for_a_person(folder, reference.name, actual, expected)
        pytest.fail(
            f"{reference.name}: {found}. Expected, actual and their difference: {left}. "
            "If the new look is right, `python3 dev.py pictures` agrees to it."
        )


def test_no_picture_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {each.path.name for each in REFERENCES}


def test_letters_smoothed_another_way_are_the_same_picture(qapp: QApplication) -> None:
    expected = QImage(str(ORDER_DETAILS.path))
    actual = _smoothed_another_way(painted(qapp, ORDER_DETAILS))
    assert actual != expected
    assert difference(actual, expected, theme_colours(PLAIN)).is_tolerable


@pytest.mark.parametrize("moved_by", [QPoint(2, 0), QPoint(0, -2)])
def test_a_label_that_moved_is_another_picture(qapp: QApplication, moved_by: QPoint) -> None:
    with dressed(qapp, PLAIN), shown(ORDER_DETAILS.screen, PLAIN) as window:
        label = next(each for each in window.findChildren(QLabel) if each.text() == "Less ice")
        label.move(label.pos() + moved_by)
        found = difference(picture(window), QImage(str(ORDER_DETAILS.path)))
    assert not found.is_tolerable
    assert found.pixels > 0


@pytest.mark.parametrize(
    ("token", "colour"), [("muted", "#667080"), ("warn_weak", "#FDF1D9"), ("border", "#DFE2E8")]
)
def test_another_colour_is_another_picture(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, token: str, colour: str
) -> None:
    cancelling = Reference(BY_NAME["cancel-dialog"])
    expected = QImage(str(cancelling.path))
    actual = _recoloured(expected, getattr(theme.LIGHT, token), QColor(colour))
    found = difference(actual, expected, theme_colours(PLAIN))
    assert not found.is_tolerable
    assert getattr(theme.LIGHT, token).name() in found.colours


def test_a_changed_screen_leaves_pictures_for_a_person(tmp_path: Path) -> None:
    expected = QImage(str(ORDER_DETAILS.path))
    actual = _recoloured(expected, theme.LIGHT.text, QColor("red"))
    path = leave_for_a_person(tmp_path, "details", actual, expected)
    left = QImage(str(path))
    third = expected.width()
    assert left.width() == 3 * third
    wanted = expected.convertToFormat(left.format())
    assert left.copy(QRect(0, 0, third, left.height())) == wanted


def _smoothed_another_way(image: QImage) -> QImage:
    """Every pixel of an edge somewhat lighter or darker; ink and paper stay."""
    width = image.width()
    whole = {colour.rgb() for colour in theme_colours(PLAIN)}
    pixels = pixels_of(image)
    changed = QImage(image)
    for place in range(width, len(pixels) - width):
        pixel = pixels[place]
        neighbours = (place - 1, place + 1, place - width, place + width)
        if pixel not in whole and all(pixels[each] != pixel for each in neighbours):
            shift = 20 if place % 2 else -20
            colour = QColor(pixel)
            parts = (colour.red(), colour.green(), colour.blue())
            shifted = (min(max(part + shift, 0), 255) for part in parts)
            changed.setPixelColor(place % width, place // width, QColor(*shifted))
    return changed


def _recoloured(image: QImage, former: QColor, colour: QColor) -> QImage:
    """The picture with a colour replaced, as a theme with another one would paint it."""
    changed = image.convertToFormat(QImage.Format.Format_RGB32)
    mask = changed.createMaskFromColor(former.rgb())
    mask.setColorTable([QColor(0, 0, 0, 0).rgba(), colour.rgba()])
    painter = QPainter(changed)
    painter.drawImage(0, 0, mask.convertToFormat(QImage.Format.Format_ARGB32))
    painter.end()
    return changed
