"""The story on a real window under a real window manager, by mouse and by keyboard."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.button import ButtonKind
from tests.real_window import looks
from tests.real_window.counter import PATIENCE_S, Counter, counter, missing_programs
from tests.real_window.x_display import x_display

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs an X server"),
    pytest.mark.skipif(
        bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}"
    ),
]
PICTURES = Path(__file__).parents[2] / "build" / "real-window"
_COMBO_ABOVE_BUTTONS_PX = 64


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    """A person before the practice window, with the orders on it."""
    apply_theme(qapp, "light")
    apply_typography(qapp, text_scale=1.0)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with x_display(tmp_path) as display, counter(display, tmp_path / "data", PICTURES) as person:
        person.window()
        person.wait_for("the DoorDash order", looks.badge("doordash"))
        yield person


def test_the_story_is_clicked_through_on_the_real_window(person: Counter) -> None:
    cancel = looks.button("Cancel order", ButtonKind.DANGER_OUTLINE, "circle-x")
    confirm = looks.button("Cancel this order", ButtonKind.DANGER)
    remove = looks.button("Remove order", icon="archive")
    person.click("the DoorDash order", looks.badge("doordash"))
    person.click("Cancel order", *cancel)
    keep = person.wait_for("Keep order", *looks.button("Keep order"))
    person.look("story-1-reason")
    assert person.sees(*confirm) is None  # it is grey until there is a reason
    person.click_at(keep - QPoint(0, _COMBO_ABOVE_BUTTONS_PX))
    person.press("Down", "Down", "Return")
    person.wait_for("Cancel this order", *confirm)
    assert not person.journal_says("SENDING")
    person.click("Cancel this order", *confirm)
    person.wait_for("Cancelled", looks.cancelled_label())
    person.until(lambda: person.journal_says("CANCELLED"), "the record to say so")
    person.look("story-2-cancelled")
    person.click("Remove order", *remove)
    person.wait_until_gone("the details", looks.cancelled_label())
    person.until(lambda: person.journal_says("removed_at"), "the removal in the record")
    person.look("story-3-removed")


def test_the_window_obeys_the_window_manager(person: Counter) -> None:
    support = looks.button("Support", ButtonKind.PRIMARY, "message-circle")
    for width, height in ((1000, 640), (1280, 760)):
        person.resize(width, height)
        person.wait_for("Support", *support)
    person.look("window-resized")
    window = person.minimise()
    person.wait_until_gone("Support", *support)
    person.restore(window)
    person.wait_for("Support", *support)
    person.press("alt+F4")
    assert person.app.wait(PATIENCE_S) == 0


def test_the_keyboard_alone_opens_keeps_and_closes(person: Counter) -> None:
    cancel = looks.button("Cancel order", ButtonKind.DANGER_OUTLINE, "circle-x")
    person.press("Down", "Return")
    person.wait_for("Cancel order", *cancel)
    person.look("keyboard-details")
    person.press("Escape")
    person.wait_until_gone("Cancel order", *cancel)
    person.press("Delete")
    person.wait_for("Keep order", *looks.button("Keep order"))
    person.press("Escape")
    assert not person.journal_says("INTENT")
