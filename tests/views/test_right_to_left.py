"""A language that is written from right to left: every screen is its own mirror image."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.views.header_bar import SearchField
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.toast import Toast
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.text_label import TextLabel
from tests.views.fitting import misfits
from tests.views.pseudo_languages import RightToLeft, spoken
from tests.views.screens import SCREENS, on_screen, parts

Places = dict[str, QRect]


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    with spoken(qapp, RightToLeft()):
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
        yield
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def place(screen: QWidget, name: str) -> QRect:
    """Where a part lies in its window."""
    (part,) = (each for each in parts(screen) if each.objectName() == name)
    return QRect(part.mapTo(screen, QPoint(0, 0)), part.size())


def first_of(screen: QWidget, kind: type) -> QRect:
    part = next(each for each in parts(screen) if isinstance(each, kind))
    return QRect(part.mapTo(screen, QPoint(0, 0)), part.size())


def test_the_window_begins_at_the_right(right_to_left: None) -> None:
    with on_screen("active") as window:
        assert isinstance(window, MainWindow)
        tabs = [place(window, f"tab_{shelf.name.lower()}").left() for shelf in Shelf]
        assert tabs == sorted(tabs, reverse=True)
        assert place(window, "preferences").right() < place(window, "search").left()
        assert place(window, "search").right() < place(window, "practice_pill").left()
        assert place(window, "support").left() < 40
        search = next(each for each in parts(window) if isinstance(each, SearchField))
        assert search.textMargins().right() > search.textMargins().left()  # the magnifier's room


def test_a_row_begins_at_the_right_and_its_menu_is_at_the_left(right_to_left: None) -> None:
    with on_screen("active") as window:
        view = next(each for each in parts(window) if isinstance(each, OrderListView))
        area = view._delegate.zones_of(view._option(view.order_model().index(0, 0)))
        columns = [
            *(area.badge, area.number, area.customer, area.waiting),
            *(area.pickup, area.total, area.status, area.menu),
        ]
        assert all(a.left() > b.right() for a, b in pairwise(columns))
        assert view._is_on_menu(QPoint(2, area.menu.center().y()))
        assert not view._is_on_menu(area.badge.center())
        painted = view.grab(QRect(0, 0, view.width(), area.badge.height())).toImage()
        assert painted.pixelColor(area.badge.right() - 20, 20).red() > 150  # DoorDash's red badge
        assert painted.pixelColor(20, 20) == painted.pixelColor(1, 10)


def test_the_cross_of_the_details_is_at_the_left(right_to_left: None) -> None:
    with on_screen("details, failed") as card:
        close, menu = place(card, "close_details"), place(card, "details_menu")
        assert close.right() < menu.left()
        assert menu.right() < place(card, "status_pill").left()
        assert first_of(card, PlatformBadge).left() > card.width() // 2
        assert place(card, "cancel_order").right() < card.width() // 2


def test_the_menu_of_the_details_stays_in_the_window(right_to_left: None) -> None:
    with on_screen("details menu") as menu:
        card = menu.parentWidget().window()
        assert menu.geometry().left() >= card.geometry().left() - 8
        assert menu.geometry().right() <= card.geometry().right()


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("cancel", "keep_order", "confirm_cancel"),
        ("contact", "close_contact", "cancelled_by_phone"),
        ("phone record", "phone_back", "phone_save"),
        ("close the app", "confirm_no", "confirm_yes"),
        ("failed", "close_support", "try_again"),
    ],
)
def test_the_safe_button_comes_first_as_one_reads(
    right_to_left: None, name: str, first: str, second: str
) -> None:
    with on_screen(name) as card:
        assert place(card, first).left() > place(card, second).right()


def test_icons_stand_before_their_words(right_to_left: None) -> None:
    with on_screen("support") as card:
        assert first_of(card, IconLabel).left() > card.width() // 2
        some = next(each for each in parts(card) if isinstance(each, ActionCard))
        assert some._icon_box().left() > some.width() // 2
        for card_of_people in (each for each in parts(card) if isinstance(each, ActionCard)):
            labels = [each for each in card_of_people.findChildren(TextLabel) if each.isVisible()]
            icon = card_of_people._icon_box()
            assert not any(icon.intersects(label.geometry()) for label in labels)
    with on_screen("failed") as card:
        button = next(each for each in parts(card) if each.objectName() == "try_again")
        assert isinstance(button, Button)
        area = button.rect()
        assert button._text_area(area).left() == area.left()  # the icon has the right end
    with on_screen("cancel") as card:
        combo = next(each for each in parts(card) if isinstance(each, ReasonCombo))
        assert combo._arrow_box().right() < combo.width() // 2


def test_a_toast_has_its_link_at_the_left(right_to_left: None) -> None:
    with on_screen("banners and toast") as window:
        toast = first_of(window, Toast)
        link = place(window, "toast_action")
        assert link.left() - toast.left() < toast.right() - link.right()
        label = next(each for each in parts(window) if isinstance(each.parent(), Toast))
        assert label.geometry().right() < toast.width() - 40  # the icon has its room
        banner, action = place(window, "banner"), place(window, "banner_action")
        assert action.left() - banner.left() < banner.right() - action.right()


def test_keys_of_the_list_stand_at_the_left(right_to_left: None) -> None:
    with on_screen("shortcuts") as card:
        kinds = {type(each).__name__: each for each in reversed(parts(card))}
        line, cap = kinds["_Line"], kinds["KeyCap"]
        assert cap.mapTo(card, QPoint(0, 0)).x() < line.mapTo(card, QPoint(0, 0)).x()


def test_every_screen_is_mirrored_about_its_middle(qapp: QApplication) -> None:
    """Each button lies as far from one side as it lay from the other."""
    names = ["details, failed", "cancel", "contact", "failed", "support", "phone record"]
    before = {name: _buttons(name) for name in names}
    with spoken(qapp, RightToLeft()):
        after = {name: _buttons(name) for name in names}
    for name in names:
        for button, box in before[name].items():
            width_px = after[name][""].width()
            slack_px = 24 + abs(box.width() - after[name][button].width())  # other letters
            mirrored = width_px - 1 - after[name][button].center().x()
            assert abs(mirrored - box.center().x()) < slack_px, (name, button)


def _buttons(name: str) -> Places:
    with on_screen(name) as screen:
        wanted: Callable[[QWidget], bool] = lambda each: (  # noqa: E731
            isinstance(each, QAbstractButton) and bool(each.objectName())
        )
        found = {each.objectName(): each for each in parts(screen) if wanted(each)}
        boxes = {n: QRect(b.mapTo(screen, QPoint(0, 0)), b.size()) for n, b in found.items()}
        return boxes | {"": screen.rect()}


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("active", "details, failed", "failed", "shortcuts"), id="some"),
        pytest.param(tuple(SCREENS), id="all", marks=pytest.mark.long),
    ],
)
def test_no_word_is_cut(right_to_left: None, names: tuple[str, ...]) -> None:
    found = {}
    for name in names:
        with on_screen(name) as screen:
            if wrong := misfits(screen):
                found[name] = wrong
    assert found == {}
