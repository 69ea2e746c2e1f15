"""Every screen, for who hears it, who works it with a finger, and who can't tell its colours."""

import importlib
import inspect
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

import ordermanager_desktop.views as views_package
from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.order_row import OrderRow, RowLabel, Shelf
from ordermanager_desktop.views import announcing
from ordermanager_desktop.views.flows.announcements import Announcements
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording.rows import label_icon, label_word, row_sentence
from tests.builders import NOON, a_store, an_attempt, lunch_rows
from tests.views.aloud import everything, name_of, silent_parts, spoken
from tests.views.dialogs.helpers import settle_layout
from tests.views.screens import SCREENS, main_window, on_screen, parts, shown

FINGER_PX = 40
Role = QAccessible.Role


# Names, roles, states


@cache
def survey() -> dict[str, list[str]]:
    """What is wrong on which screen: each is opened once for all of these tests."""
    found: dict[str, list[str]] = {"kinds": []}
    for name in SCREENS:
        with on_screen(name) as screen:
            found["kinds"].append(type(screen).__name__)
            for what, wrong in _judged(screen):
                found.setdefault(what, []).append(f"{name}: {wrong}")
    return found


def _judged(screen: QWidget) -> Iterator[tuple[str, str]]:
    yield from (("silent", each) for each in silent_parts(screen))
    yield from (("small", str(each)) for each in _targets(screen) if not _is_large(each))
    yield from (("clash", each) for each in _clashes(screen))
    for button in parts(screen):
        if isinstance(button, IconButton) and button.accessibleName() not in button.toolTip():
            yield "no tooltip", button.objectName()
    if isinstance(screen, QDialog):
        yield from _judged_dialog(screen)


def _judged_dialog(dialog: QDialog) -> Iterator[tuple[str, str]]:
    focused = dialog.focusWidget()
    if spoken(dialog).role() is not Role.Dialog or not name_of(spoken(dialog)):
        yield "no title", str(dialog)
    if focused is None or focused.objectName() in _RISKY:
        yield "unsafe focus", str(focused)
    defaults = [each.objectName() for each in parts(dialog) if _is_default(each)]
    if set(defaults) & _RISKY or len(defaults) > 1:
        yield "unsafe default", str(defaults)


def _is_default(widget: QWidget) -> bool:
    return isinstance(widget, QPushButton) and widget.isDefault()


_RISKY = {
    "cancel_order",
    "confirm_cancel",
    "try_again",
    "confirm_yes",
    "phone_save",
    "remove_order",
}


@pytest.mark.parametrize(
    "promise",
    [
        *("silent", "no tooltip", "no title"),  # for who hears the screen
        *("small", "clash"),  # for a finger
        *("unsafe focus", "unsafe default"),  # for who presses Enter too soon
    ],
)
def test_on_every_screen_nothing_is(promise: str) -> None:
    assert survey().get(promise, []) == []


def test_a_button_that_cannot_act_says_why() -> None:
    with on_screen("cancel") as screen:
        (confirm,) = (b for b in parts(screen) if b.objectName() == "confirm_cancel")
        part = spoken(confirm)
        assert part.state().disabled
        assert "Choose a reason first" in part.text(QAccessible.Text.Description)


def test_every_dialog_of_the_app_is_among_the_screens() -> None:
    """A new dialog takes part in all of these tests, and in those of languages."""
    assert {kind.__name__ for kind in _sheets()} - set(survey()["kinds"]) == set()


def _sheets() -> Iterator[type]:
    folder = Path(views_package.__file__).parent
    for path in (folder / "dialogs").glob("*.py"):
        module = importlib.import_module(f"{views_package.__name__}.dialogs.{path.stem}")
        for kind in vars(module).values():
            is_sheet = inspect.isclass(kind) and issubclass(kind, Sheet)
            if is_sheet and kind.__module__ == module.__name__ and not kind.__parameters__:
                yield kind


@pytest.mark.parametrize("name", ["active", "attention"])
def test_every_row_is_its_whole_sentence(name: str) -> None:
    with on_screen(name) as screen:
        (view,) = (each for each in parts(screen) if isinstance(each, OrderListView))
        model = view.order_model()
        rows = [model.row_at(model.index(i, 0)) for i in range(model.rowCount())]
        cells = [part for part in everything(spoken(view)) if part.role() is Role.Cell]
        assert [name_of(cell) for cell in cells] == [row_sentence(row, NOON) for row in rows if row]
        assert all(cell.state().selectable for cell in cells)
        view.select(rows[0].key)
        assert [bool(cell.state().selected) for cell in cells].count(True) == 1
        assert cells[0].state().selected


def test_tabs_and_chips_tell_which_is_chosen() -> None:
    with on_screen("active") as screen:
        states = {
            name_of(part): bool(part.state().checked)
            for part in everything(spoken(screen))
            if part.state().checkable
        }
        assert states["Active 8"]
        assert not states["History"]
        assert states["All"]
        assert not states["DoorDash"]


def test_a_menu_reads_its_entries_and_whether_they_can_be_chosen() -> None:
    with on_screen("row menu") as menu:
        entries = {
            name_of(part): not part.state().disabled
            for part in everything(spoken(menu))
            if part.role() is Role.MenuItem
        }
        assert entries == {
            "Details": True,
            "Cancel order…": True,
            "Remove order": False,
            "Copy order number": True,
            "Print ticket…": True,
        }


# Nothing by colour alone


def test_every_state_has_a_word_of_its_own_and_alarming_ones_a_sign() -> None:
    words = {label: label_word(label) for label in RowLabel}
    assert all(words.values())
    assert len(set(words.values())) == len(words)
    alarming = (RowLabel.CANCEL_FAILED, RowLabel.NOT_SENT, RowLabel.NOT_CONFIRMED)
    assert all(label_icon(label) for label in alarming)


# Targets for a finger


def _targets(screen: QWidget) -> Iterator[tuple[str, int, int]]:
    for part in parts(screen):
        match part:
            case QMenu():
                for action in part.actions():
                    if not action.isSeparator():
                        box = part.actionGeometry(action)
                        yield action.text(), box.width(), box.height()
            case OrderListView() if part.order_model().rowCount():
                index = part.order_model().index(0, 0)
                zone = part._delegate.zones_of(part._option(index)).menu
                yield "the ⋮ of a row", part.viewport().width() - zone.left(), zone.height()
            case QHeaderView():
                continue  # nothing happens where it is touched
            case QAbstractItemView() if not isinstance(part, OrderListView):
                yield "a choice", part.viewport().width(), part.sizeHintForRow(0)
            case QAbstractButton() | QComboBox() | QLineEdit():
                yield f"{part.objectName()} {part.accessibleName()}", part.width(), part.height()


def _is_large(target: tuple[str, int, int]) -> bool:
    _name, width_px, height_px = target
    return width_px >= FINGER_PX and height_px >= FINGER_PX


def _clashes(screen: QWidget) -> list[str]:
    """Buttons that lie over each other; a toast may lie over the list."""
    buttons = [each for each in parts(screen) if isinstance(each, QAbstractButton)]
    places = {
        each: each.rect().translated(each.mapTo(screen, QPoint(0, 0)))
        for each in buttons
        if each.objectName() != "toast_action"
    }
    return [
        f"{one.objectName()} over {other.objectName()}"
        for one, other in combinations(places, 2)
        if places[one].intersects(places[other])
    ]


def test_cards_act_where_their_words_are() -> None:
    """A label inside a card must not swallow the finger."""
    with on_screen("support") as screen:
        cards = [each for each in parts(screen) if isinstance(each, ActionCard)]
        pressed: list[QWidget] = []
        for card in cards:
            card.clicked.connect(lambda _checked=False, card=card: pressed.append(card))
            inner = card.childAt(card.rect().center())
            target = card if inner is None else inner
            QTest.mouseClick(
                target, Qt.MouseButton.LeftButton, pos=target.mapFrom(card, card.rect().center())
            )
        assert pressed == cards


# Read aloud


class Heard:
    """What a screen reader was told to say; PySide has no way to listen to the real one."""

    def __init__(self) -> None:
        self.said: list[tuple[str, bool]] = []

    def updateAccessibility(self, event: QAccessibleEvent) -> None:
        urgent = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
        self.said.append((event.message(), urgent))

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    made = Heard()
    monkeypatch.setattr(QtGui, "QAccessible", made)  # it is imported with each announcement
    return made


class NobodyLooks:
    """A desk without an open card."""

    def is_viewing(self, _key: object) -> bool:
        return False

    def open_details(self, _key: object) -> None: ...

    def open_rescue(self, _key: object) -> None: ...


def test_the_real_event_carries_text_and_urgency(qapp: QApplication) -> None:
    widget = QWidget()
    announcing.announce(widget, "Order #1: Ready", is_urgent=True)
    widget.deleteLater()


def test_the_selected_order_is_heard_step_by_step(qapp: QApplication, heard: Heard) -> None:
    mine, other = lunch_rows()[:2]
    store = a_store(mine, other)
    window = main_window(store)
    shown(window)
    window.select(mine.key)
    Announcements(window, store, NobodyLooks())
    heard.said.clear()
    for state in (AttemptState.SENDING, AttemptState.ACCEPTED, AttemptState.NOT_CANCELLED):
        for row in (mine, other):
            store.apply_attempt(an_attempt(row.order, id=f"of {row.key}", state=state))
    about_mine = [said for said in heard.said if said[0].startswith(f"Order #{mine.order.number}")]
    assert about_mine == [
        ("Order #7F3K2: Sending to DoorDash; not cancelled yet", False),
        ("Order #7F3K2: Requested, waiting for DoorDash; not cancelled yet", False),
        ("Order #7F3K2: Cancel failed: DoorDash did not cancel the order", True),
    ]
    about_other = [text for text, _ in heard.said if text.startswith("Order #B41C9")]
    assert about_other == []
    assert ("Uber Eats didn’t cancel order #B41C9.", True) in heard.said  # its banner
    _drop(window)


def test_a_success_is_said_once_and_politely(qapp: QApplication, heard: Heard) -> None:
    mine = lunch_rows()[0]
    store = a_store(mine)
    window = main_window(store)
    shown(window)
    window.select(mine.key)
    Announcements(window, store, NobodyLooks())
    store.apply_attempt(an_attempt(mine.order, state=AttemptState.ACCEPTED))
    heard.said.clear()
    store.apply_attempt(an_attempt(mine.order, state=AttemptState.CANCELLED))
    (said,) = heard.said
    assert said[0].startswith("Order #7F3K2 cancelled — DoorDash confirmed")
    assert not said[1]
    _drop(window)


def test_a_banner_breaks_in_once_for_the_same_words(qapp: QApplication, heard: Heard) -> None:
    window = shown(main_window(a_store(*lunch_rows()[:1])))
    for _ in range(3):
        window.show_banner("The journal can't be written.")
    assert heard.said == [("The journal can't be written.", True)]
    window.hide_banner()
    window.show_banner("The journal can't be written.")
    assert len(heard.said) == 2
    window.show_toast("Copied")
    assert heard.said[-1] == ("Copied", False)
    _drop(window)


def _drop(window: QWidget) -> None:
    window.hide()
    window.deleteLater()
    settle_layout()


def test_an_empty_list_holds_the_keyboard_and_says_why() -> None:
    with on_screen("history, empty") as screen:
        screen.open_shelf(Shelf.HISTORY)
        settle_layout()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert name_of(spoken(focused)) == "No history yet"


def test_the_sentence_of_a_row_has_its_state_in_words() -> None:
    for row in lunch_rows():
        first_word = label_word(row.label).rstrip("…").split()[0]
        assert first_word in row_sentence(row, NOON) or _is_said_in_full(row)


def _is_said_in_full(row: OrderRow) -> bool:
    """States whose word alone could be taken for more than it is are said in full."""
    return row.label in (RowLabel.CANCELLING, RowLabel.SENDING, RowLabel.CHECKING)
