"""The window comes back where it stood, as far as the screens of today allow."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize

from ordermanager_desktop.services.window_place import (
    WindowPlace,
    fitted,
    load_place,
    save_place,
)

LEAST = QSize(648, 480)
LAPTOP = QRect(0, 0, 1366, 740)
LEFT = QRect(-1920, 0, 1920, 1040)


@pytest.mark.parametrize(
    "place",
    [
        WindowPlace(QRect(10, 20, 1280, 800)),
        WindowPlace(QRect(-1900, 5, 900, 700), is_maximised=True, shelf="HISTORY"),
    ],
)
def test_what_was_saved_is_loaded(tmp_path: Path, place):
    assert save_place(tmp_path / "window.ini", place)
    assert load_place(tmp_path / "window.ini") == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[window]\nx=1\ny=2\nwidth=3\n",
        "[window]\nx=a\ny=2\nwidth=800\nheight=600\n",
        "[window]\nx=1\ny=2\nwidth=-5\nheight=600\n",
        "[window]\nx=1\ny=2\nwidth=99999999999999\nheight=600\n",
        "[window]\nx=1,2\ny=2\nwidth=800\nheight=600\n",
        "\x00\x01 no settings",
    ],
)
def test_a_file_that_cannot_be_used_is_as_good_as_none(tmp_path: Path, text):
    path = tmp_path / "window.ini"
    path.write_text(text)
    assert load_place(path) is None
    assert load_place(tmp_path / "missing.ini") is None


@pytest.mark.parametrize(
    ("saved", "screens", "expected"),
    [
        (QRect(10, 20, 1000, 600), [LAPTOP], QRect(10, 20, 1000, 600)),
        (QRect(-1900, 5, 900, 700), [LAPTOP, LEFT], QRect(-1900, 5, 900, 700)),
        (QRect(-1900, 5, 900, 700), [LAPTOP], QRect(233, 20, 900, 700)),  # that screen is gone
        (QRect(1330, 5, 900, 700), [LAPTOP], QRect(233, 20, 900, 700)),  # hardly to be seen
        (QRect(10, 2000, 900, 700), [LAPTOP], QRect(233, 20, 900, 700)),
        (QRect(10, -300, 900, 700), [LAPTOP], QRect(233, 20, 900, 700)),  # its top is out of reach
        (QRect(10, -20, 900, 700), [LAPTOP], QRect(233, 20, 900, 700)),  # half of its title is
        (QRect(10, 20, 100, 50), [LAPTOP], QRect(10, 20, 648, 480)),
        (QRect(0, 0, 3000, 2000), [LAPTOP], QRect(0, 0, 1366, 740)),
        (QRect(900, 300, 100, 50), [LAPTOP], QRect(718, 260, 648, 480)),  # grown, and kept inside
        (QRect(7, 8, 900, 700), [], QRect(7, 8, 900, 700)),
    ],
)
def test_the_window_can_be_seen_and_moved(saved, screens, expected):
    assert fitted(saved, LEAST, screens) == expected


def test_a_screen_smaller_than_the_least_size_gets_the_least_size_at_its_corner():
    tiny = QRect(0, 0, 500, 400)
    assert fitted(QRect(0, 0, 900, 700), LEAST, [tiny]) == QRect(0, 0, 648, 480)
