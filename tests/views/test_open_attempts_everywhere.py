"""How many cancellations are open stands on every screen, and amber is told from red in words."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.footer_bar import FooterBar
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.order_row_style import RowTexts
from ordermanager_desktop.views.shelf_tabs import ShelfTab
from ordermanager_desktop.views.widgets.plain_text import one_line
from tests.builders import NOON, a_row, a_store, an_attempt, an_order
from tests.views.dialogs.helpers import facts_for, settle_layout
from tests.views.test_main_window import Desk

SENT = NOON + timedelta(seconds=1)


def footer_labels(desk: Desk) -> list[QLabel]:
    labels = desk.window.findChild(FooterBar).findChildren(QLabel)
    return [label for label in labels if label.isVisible() and label.text()]


def assert_the_counts_can_be_read(desk: Desk) -> None:
    """Both counts are whole, inside the window, and not under the support button."""
    settle_layout()
    footer = desk.window.findChild(FooterBar)
    assert footer.isVisible() and desk.window.rect().contains(footer.geometry())
    labels = footer_labels(desk)
    assert len(labels) >= 3  # unreadable, cancelling, needing; active, if there is room
    button = footer.support.geometry()
    for label in labels:
        assert label.width() >= label.sizeHint().width(), label.text()
        assert footer.rect().contains(label.geometry())
        assert not label.geometry().intersects(button)
    tab = desk.find(ShelfTab, "tab_attention")
    place = QRect(tab.mapTo(desk.window, tab.rect().topLeft()), tab.size())
    assert tab.isVisible() and desk.window.rect().contains(place)


def a_busy_desk(qtbot: QtBot, *, minutes: int = 3) -> Desk:
    """One young attempt, one that is open for so long, and an unreadable order."""
    now = SENT + timedelta(minutes=minutes)
    young, old = an_order(number="YOUNG"), an_order(number="OLD")
    rows = (
        OrderRow(young, an_attempt(young, confirmed_at=now)),
        OrderRow(old, an_attempt(old, id="b" * 32)),
        a_row(an_order(defect="status: missing")),
    )
    return Desk(qtbot, a_store(*rows), clock=lambda: now)


@pytest.mark.parametrize("code", ["en", "es", "fr"])
def test_the_counts_stand_on_every_tab_in_the_narrowest_window(qtbot, qapp, code: str) -> None:
    apply_language(qapp, code)
    desk = a_busy_desk(qtbot, minutes=11)
    desk.window.resize(desk.window.minimumSize())
    for shelf in Shelf:
        desk.window.show_shelf(shelf)
        assert_the_counts_can_be_read(desk)


def test_the_counts_stand_while_a_dialog_is_open_nothing_is_found_or_all_is_offline(
    qtbot: QtBot,
) -> None:
    desk = a_busy_desk(qtbot)
    desk.window.set_search("nobody has ordered this")
    assert not desk.numbers()
    assert_the_counts_can_be_read(desk)
    desk.store.set_health(FeedHealth(NOON, FeedTrouble.UNREACHABLE, stores=("store-1",)))
    desk.window.show_banner("A long message. " * 12)
    assert_the_counts_can_be_read(desk)
    row = next(iter(desk.store))
    dialog = OrderDetailsDialog(row, facts_for(row.order), clock=lambda: NOON, parent=desk.window)
    dialog.open()
    assert_the_counts_can_be_read(desk)
    dialog.hide()
    dialog.deleteLater()


def test_amber_and_red_differ_in_words_and_signs(qtbot: QtBot) -> None:
    seen = {}
    for minutes in (3, 11):
        desk = a_busy_desk(qtbot, minutes=minutes)
        desk.window.show_shelf(Shelf.ATTENTION)
        tab = desk.find(ShelfTab, "tab_attention")
        model = desk.window.list_view(Shelf.ATTENTION).order_model()
        sentence = model.index(0, 0).data(0x0B)  # Qt.AccessibleTextRole
        seen[minutes] = (desk.footer(), tab.bubble_text(), tab.accessibleDescription(), sentence)
    amber, red = seen[3], seen[11]
    assert amber[0].endswith("1 needs you") and red[0].endswith("1 needs you now")
    assert (amber[1], red[1]) == ("1", "! 1")
    assert (amber[2], red[2]) == ("", "urgent")
    assert "No outcome yet: ask DoorDash" in amber[3]
    assert "No outcome for over 10 minutes: call DoorDash" in red[3]


def test_a_row_that_is_red_looks_another_way_and_keeps_its_word() -> None:
    order = an_order()
    row = OrderRow(order, an_attempt(order, state=AttemptState.UNKNOWN))
    amber, red = (RowTexts(row, level).pill for level in (Attention.AMBER, Attention.RED))
    assert amber.word == red.word == "Not confirmed"
    assert (amber.icon, red.icon) == ("circle-help", "triangle-alert")
    assert amber.tone is not red.tone


def test_open_details_become_urgent_while_one_looks_at_them(qtbot: QtBot, qapp) -> None:
    now = [SENT]
    order = an_order()
    desk = Desk(qtbot, a_store(OrderRow(order, an_attempt(order))), clock=lambda: now[0])
    row = desk.store.row(order.key)
    dialog = OrderDetailsDialog(row, facts_for(order), clock=lambda: now[0], parent=desk.window)
    dialog.open()
    help_button = dialog.findChild(QWidget, "what_now")
    line = dialog.findChild(QLabel, "action_line")
    assert not help_button.isVisible()
    now[0] = SENT + timedelta(minutes=2)
    dialog.findChild(QTimer).timeout.emit()
    assert help_button.isVisible()
    assert "No outcome yet: ask DoorDash" in one_line(line.text(), longest=400)
    dialog.hide()
    dialog.deleteLater()
