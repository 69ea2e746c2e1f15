"""Bars under the header: all of them in a high window; in a low one they scroll, and none lies
over another."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.bar_shelf import BarShelf
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.platform_chips import PlatformChips
from ordermanager_desktop.views.tab_strip import TabStrip
from tests.builders import DOORDASH, a_listing, an_order

LONG = "The account is not permitted to read this store. Check its id, and ask your manager. " * 3


class Counter:
    """A window of a certain size with bars in it."""

    def __init__(self, qtbot: QtBot, height_px: int) -> None:
        self.store = OrderStore()
        self.store.apply_listing(a_listing(an_order(platform=DOORDASH)))
        self.window = MainWindow(
            self.store, store_name="Siam", is_practice=False, clock=lambda: datetime.now(UTC)
        )
        qtbot.addWidget(self.window)
        self.window.setMinimumSize(1, 1)
        self.window.resize(660, height_px)
        self.bars = [Banner(f"bar_{number}") for number in range(4)]
        self.urgent = Banner("urgent")
        for bar in self.bars:
            self.window.add_bar(bar)
        self.window.add_bar(self.urgent, is_urgent=True)
        self.window.show()
        qtbot.waitExposed(self.window)

    def tell(self, *bars: Banner) -> None:
        for bar in bars:
            bar.show_message(LONG)

    def place(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self.window, part.rect().topLeft()), part.size())

    @property
    def shelf(self) -> BarShelf:
        return self.window.findChild(BarShelf)

    @property
    def strip(self) -> TabStrip:
        return self.window.findChild(TabStrip)

    @property
    def chips(self) -> PlatformChips:
        return self.window.findChild(PlatformChips)


def whole(part: QWidget) -> bool:
    """True if all of its words fit into it."""
    return part.height() >= part.heightForWidth(part.width())


def test_a_high_window_shows_all_of_them(qtbot: QtBot) -> None:
    counter = Counter(qtbot, 1200)
    counter.tell(*counter.bars, counter.urgent)
    qtbot.waitUntil(lambda: counter.shelf.height() >= sum(bar.height() for bar in counter.bars))
    assert all(map(whole, [*counter.bars, counter.urgent]))
    assert counter.shelf.verticalScrollBar().maximum() == 0


def test_a_low_window_scrolls_them_and_squeezes_none(qtbot: QtBot) -> None:
    counter = Counter(qtbot, 480)
    counter.tell(*counter.bars, counter.urgent)
    qtbot.waitUntil(lambda: counter.shelf.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: all(map(whole, [*counter.bars, counter.urgent])))
    qtbot.waitUntil(lambda: none_lies_over_another(counter))


def none_lies_over_another(counter: Counter) -> bool:
    parts = (counter.shelf, counter.urgent, counter.strip)
    shelf, urgent, strip = map(counter.place, parts)
    return shelf.bottom() < urgent.top() <= urgent.bottom() < strip.top()


def test_the_chips_give_way_first_and_come_back(qtbot: QtBot) -> None:
    counter = Counter(qtbot, 420)
    assert counter.strip.chips_line_px() > 0
    counter.tell(counter.urgent, counter.bars[0])
    qtbot.waitUntil(counter.chips.isHidden)
    counter.urgent.hide()
    counter.bars[0].hide()
    qtbot.waitUntil(lambda: not counter.chips.isHidden())


def test_a_chosen_platform_stays_in_sight(qtbot: QtBot) -> None:
    counter = Counter(qtbot, 420)
    counter.chips.choose(DOORDASH.id)
    counter.tell(counter.urgent, counter.bars[0])
    qtbot.waitUntil(lambda: counter.shelf.verticalScrollBar().maximum() > 0)
    assert not counter.chips.isHidden()


@pytest.mark.parametrize("height_px", [480, 1200])
def test_what_the_keyboard_reaches_is_scrolled_into_sight(qtbot: QtBot, height_px: int) -> None:
    counter = Counter(qtbot, height_px)
    pressed: list[str] = []
    for bar in counter.bars:
        bar.show_message(LONG, "Seen", lambda: pressed.append("seen"))
    button = counter.window.findChild(QWidget, "bar_3_action")
    qtbot.waitUntil(lambda: all(map(whole, counter.bars)))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == ["seen"]


def test_no_bar_takes_no_room(qtbot: QtBot) -> None:
    counter = Counter(qtbot, 800)
    assert counter.shelf.height() == 0
