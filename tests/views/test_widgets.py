"""The building blocks: text stays text, keys work, answers come back."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.views.theme import Tone, apply_theme, tokens
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button, ButtonKind, IconButton
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.pill import Pill, PillLook
from ordermanager_desktop.views.widgets.plain_text import (
    one_line,
    plain,
    plain_tooltip,
    set_plain_tooltip,
)
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.sheet import Scrim, Sheet, ask
from ordermanager_desktop.views.widgets.text_label import TextLabel
from tests.builders import DOORDASH, UNKNOWN_PLATFORM
from tests.faults.waiting import until

HOSTILE = [
    "<b>bold</b>",
    "<img src='file:///etc/passwd'>",
    "Fish & Chips &amp; &lt;peas&gt;",
    "A-17\u202e71-A",
    "nul\x00 bell\x07",
    "lone \ud800 surrogate",
    "x" * 10_000,
]


class Question(Sheet[str]):
    """A sheet with a safe and a bold answer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width_px=300)
        self.bold = Button("Do it", ButtonKind.DANGER)
        self.bold.clicked.connect(lambda: self.answer_with("done"))
        QVBoxLayout(self).addWidget(self.bold)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    shown.resize(1024, 768)
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.mark.parametrize("text", HOSTILE)
def test_label_shows_any_text_as_it_is(qtbot: QtBot, text: str) -> None:
    label = TextLabel(text)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == plain(text)
    assert len(label.text()) <= 4000


@pytest.mark.parametrize("text", HOSTILE)
def test_tooltip_is_never_markup_of_somebody_else(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_plain_tooltip(widget, text)
    inside = widget.toolTip().removeprefix("<qt>").removesuffix("</qt>")
    assert "<" not in inside.replace("<br>", "")


def test_disguises_are_marked() -> None:
    assert plain("A-17\u202e71-A") == "A-17\ufffd71-A"
    assert plain("A\u2061-17\u00ad") == "A\ufffd-17\ufffd"
    assert plain("a\u200bb") == "a\u200bb"  # a place to break, put there by a label
    assert plain("nul\x00") == "nul\N{REPLACEMENT CHARACTER}"
    assert one_line("two\nlines \t here") == "two lines here"
    assert plain_tooltip("") == ""


def test_a_title_keeps_the_sign_that_qt_would_take(window: QWidget) -> None:
    sheet = Question(window)
    sheet.setWindowTitle("Order #[*]7")
    assert sheet.windowTitle() == "Order #[*][*]7"  # Qt shows a doubled sign, and drops a single


def test_a_menu_entry_makes_no_shortcut_of_a_tab(window: QWidget) -> None:
    entry = Menu(window).add("Fish\tCtrl+Q", lambda: None)
    assert entry.text() == "Fish Ctrl+Q"


def test_ampersand_stays_an_ampersand(qtbot: QtBot) -> None:
    button = Button("Fish & Chips")
    qtbot.addWidget(button)
    assert button.text() == "Fish && Chips"
    assert button.label() == "Fish & Chips"
    assert button.shortcut().isEmpty()


def test_long_word_wraps_inside_its_label(qtbot: QtBot) -> None:
    label = TextLabel("x" * 300, wraps=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 800


def test_elided_label_gives_way_and_keeps_the_text_as_tooltip(qtbot: QtBot) -> None:
    label = TextLabel("Siam Kitchen — Downtown & Riverside", elides=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 40
    assert "Riverside" in label.toolTip()


def test_a_finger_fits_every_button(qtbot: QtBot) -> None:
    for widget in (Button("Go"), IconButton("x", "Close"), ReasonCombo("Choose")):
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= 40


def test_disabled_button_says_why(qtbot: QtBot) -> None:
    button = Button("Cancel this order", ButtonKind.DANGER)
    qtbot.addWidget(button)
    button.set_enabled_because(False, "Choose a reason first.")
    assert not button.isEnabled()
    assert "Choose a reason first." in button.toolTip()
    button.set_enabled_because(True, "Choose a reason first.")
    assert button.toolTip() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_card_is_pressed_by_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    card = ActionCard("phone", "Call Postmates", "Ask them to cancel by hand")
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, key)
    assert card.accessibleName() == "Call Postmates"


def test_combo_has_nothing_chosen_and_ignores_the_wheel(qtbot: QtBot) -> None:
    combo = ReasonCombo("Choose a reason")
    qtbot.addWidget(combo)
    combo.add_choices([("Too busy", 1), ("Kitchen is closed", 2)])
    assert combo.currentIndex() == -1
    assert combo.currentData() is None
    combo.setCurrentIndex(1)
    assert combo.currentData() == 2


def test_pill_always_has_a_word(qtbot: QtBot) -> None:
    pill = Pill("Cancelled", Tone.DANGER, icon="x", filled=True)
    qtbot.addWidget(pill)
    assert pill.accessibleName() == "Cancelled"
    narrow = pill.sizeHint().width()
    pill.show_look(PillLook("Cancellation failed", Tone.DANGER))
    assert pill.sizeHint().width() > narrow


def test_menu_entry_that_cannot_act_says_why(window: QWidget) -> None:
    menu = Menu(window)
    called: list[str] = []
    menu.add("Copy & paste", lambda: called.append("copied"))
    entry = menu.add("Remove", lambda: None, is_enabled=False, why_not="Not yet.")
    menu.actions()[0].trigger()
    assert called == ["copied"]
    assert menu.actions()[0].text() == "Copy && paste"
    assert "Not yet." in entry.toolTip()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_widgets_paint_themselves_in_every_theme(
    qapp: QApplication, window: QWidget, theme: str
) -> None:
    apply_theme(qapp, theme)
    column = QVBoxLayout(window)
    for kind in ButtonKind:
        column.addWidget(Button("Keep order", kind, icon="rotate-cw"))
    for platform in (DOORDASH, UNKNOWN_PLATFORM):
        column.addWidget(PlatformBadge(platform))
    column.addWidget(ActionCard("phone", "888-707-2469", "Restaurant support", "Copy"))
    column.addWidget(ReasonCombo("Choose a reason"))
    QApplication.sendPostedEvents()
    image = window.grab().toImage()
    pixels = set(memoryview(image.constBits()).cast("I"))
    colours = {f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels}
    assert {tokens().accent.name(), tokens().danger.name(), tokens().bg.name()} <= colours


async def test_sheet_gives_its_answer(window: QWidget) -> None:
    sheet = Question(window)
    asking = asyncio.ensure_future(ask(sheet))
    await asyncio.sleep(0)
    sheet.bold.click()
    assert await asking == "done"


async def test_escape_is_the_safe_answer(window: QWidget) -> None:
    sheet = Question(window)
    asking = asyncio.ensure_future(ask(sheet))
    await asyncio.sleep(0)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert await asking is None


async def test_sheets_share_one_scrim_and_the_last_takes_it_away(window: QWidget) -> None:
    first = Question(window)
    asking = asyncio.ensure_future(ask(first))
    await asyncio.sleep(0)
    second = Question(first)
    asking_too = asyncio.ensure_future(ask(second))
    await asyncio.sleep(0)
    scrims = window.findChildren(Scrim)
    assert len(scrims) == 1
    second.reject()
    assert await asking_too is None
    assert scrims[0].isVisible()
    first.reject()
    assert await asking is None
    await until(lambda: not scrims[0].isVisible(), "the light")


async def test_sheet_goes_when_its_task_is_cancelled(window: QWidget) -> None:
    sheet = Question(window)
    asking = asyncio.ensure_future(ask(sheet))
    await asyncio.sleep(0)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await until(lambda: not window.findChild(Scrim).isVisible(), "the light")


async def test_sheet_lies_in_the_middle_of_its_window(window: QWidget) -> None:
    sheet = Question(window)
    asking = asyncio.ensure_future(ask(sheet))
    await asyncio.sleep(0)
    middle = window.mapToGlobal(window.rect().center())
    assert abs(sheet.geometry().center().x() - middle.x()) <= 1
    assert abs(sheet.geometry().center().y() - middle.y()) <= 1
    sheet.reject()
    await asking
