"""One order's pop-up: what it says and offers follows from the row, and nothing else."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

from ordermanager_desktop.models.cancellation import AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.money import OddAmount
from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    Modifier,
    OrderItem,
    OrderStatus,
    OrderTotals,
)
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.theme import apply_theme
from tests.builders import CHOWNOW, NOON, a_row, an_attempt, an_order, lunch_rows, usd
from tests.views.dialogs.helpers import (
    HOSTILE,
    Shouting,
    assert_inside,
    assert_plain,
    clock,
    facts_for,
    is_shown,
    opened,
    part,
    press,
    settle_layout,
    words,
)
from tests.views.test_wording_cancelling import without_qualified


def a_dialog(window, row, route=CancelRoute.API, **contact):
    facts = facts_for(row.order, route, **contact)
    return opened(OrderDetailsDialog(row, facts, clock=clock, parent=window))


def heard(signal):
    """What a signal carried so far."""
    carried = []
    signal.connect(carried.append)
    return carried


def test_the_order_is_told_in_full(window):
    order = replace(
        lunch_rows()[0].order,
        note="Allergy: please no shrimp paste.",
        courier=Courier("Dana", "+1 555 0100", CourierState.ON_THE_WAY),
    )
    shown = words(a_dialog(window, OrderRow(order)))
    for fact in (
        "#7F3K2", "Maya R.", "2×", "Pad Thai", "$27.90", "Extra lime", "Peanuts on the side",
        "Allergy: please no shrimp paste.", "Subtotal", "$39.15", "Tax", "$3.03", "$42.18",
        "Dana, on the way", "+1 555 0100", "Placed", "lunch-7F3K2",
    ):  # fmt: skip
        assert fact in shown
    assert "Tip" not in shown


def test_before_the_click_one_line_says_what_will_happen(window):
    shown = words(a_dialog(window, a_row()))
    assert "Asks DoorDash to cancel; possible until the food is picked up." in shown
    assert "“Kitchen is closed” takes your store offline for 12 hours" in shown


def test_a_platform_that_is_called_says_so(window):
    row = a_row(platform=CHOWNOW)
    assert "ChowNow cancels by phone." in words(a_dialog(window, row, CancelRoute.CONTACT))


def test_the_cancel_button_and_the_menu_ask_for_the_same(window):
    row = a_row()
    dialog = a_dialog(window, row)
    wishes = heard(dialog.cancel_requested)
    press(dialog, "cancel_order")
    menu = open_menu(dialog)
    next(action for action in menu.actions() if "Cancel" in action.text()).trigger()
    assert wishes == [row.key, row.key]


def open_menu(dialog):
    press(dialog, "details_menu")
    menu = dialog.findChild(QMenu, "details_menu_popup")
    assert menu is not None
    assert menu.isVisible()
    return menu


def test_the_menu_copies_the_number_and_the_details_without_the_customer(window):
    dialog = a_dialog(window, a_row())
    copied = heard(dialog.copy_requested)
    for name in ("Copy order number", "Copy details"):
        menu = open_menu(dialog)
        next(action for action in menu.actions() if action.text() == name).trigger()
        menu.close()
        settle_layout()
    assert copied[0] == "#7F3K2"
    assert "Pad Thai" in copied[1]
    assert "Maya" not in copied[1]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (OrderStatus.PICKED_UP, "Too late to cancel: the order was picked up."),
        (OrderStatus.FULFILLED, "Too late to cancel: the order is complete."),
        (OrderStatus.UNKNOWN, "its state “UNKNOWN” is unknown"),
    ],
)
def test_when_it_is_too_late_the_button_stays_and_says_why(window, status, reason):
    dialog = a_dialog(window, a_row(status=status))
    button = part(dialog, "cancel_order")
    assert button.isVisible()
    assert not button.isEnabled()
    assert reason in button.toolTip()
    assert reason in words(dialog)
    assert not open_menu(dialog).actions()[0].isEnabled()


def test_an_unreadable_order_leads_to_its_platform(window):
    dialog = a_dialog(window, a_row(defect="no items", status=OrderStatus.UNKNOWN))
    assert not part(dialog, "cancel_order").isEnabled()
    assert "Open it on DoorDash" in words(dialog)
    assert "no items" in words(dialog)


def test_odd_amounts_are_told_as_received(window):
    item = OrderItem("Pad Thai", 2, OddAmount("1.234 USD"), modifiers=(
        Modifier("Lime", 1, OddAmount("1E+400 USD")),
    ))  # fmt: skip
    totals = OrderTotals(tax=OddAmount("0.001 USD"), total=OddAmount("<b>-3.50 USD"))
    shown = words(a_dialog(window, OrderRow(an_order(items=(item,), totals=totals))))
    for amount in ("2 × 1.234 USD", "1E+400 USD", "0.001 USD", "<b>-3.50 USD"):
        assert f"{amount} (as received)" in shown


def test_requested_is_not_cancelled(window):
    dialog = a_dialog(window, a_row(attempt=AttemptState.ACCEPTED))
    shown = words(dialog)
    assert "Cancelling…" in shown
    assert re.search(
        r"Sent \d\d:\d\d:01\. Waiting for DoorDash to confirm; not cancelled yet", shown
    )
    assert "You can close this window." in shown
    assert not is_shown(dialog, "cancel_order")
    assert not is_shown(dialog, "remove_order")
    assert not open_menu(dialog).actions()[0].isEnabled()


def test_a_cancelled_order_says_who_when_and_why_and_can_be_removed(window):
    order = an_order(status=OrderStatus.CANCELLED)
    attempt = an_attempt(
        order,
        state=AttemptState.CANCELLED,
        cause=Cause.CONFIRMED,
        cancelled_by=CancelledBy.RESTAURANT,
    )
    dialog = a_dialog(window, OrderRow(order, attempt))
    shown = words(dialog)
    assert "DoorDash confirmed" in shown
    assert re.search(r"Cancelled by the restaurant\. Confirmed at \d\d:\d\d:18\.", shown)
    assert "Reason: Item is out of stock" in shown
    assert part(dialog, "status_pill", QWidget).look().filled
    wishes = heard(dialog.remove_requested)
    press(dialog, "remove_order")
    assert wishes == [order.key]


def test_an_order_that_others_cancelled_claims_nothing_for_us(window):
    shown = words(a_dialog(window, a_row(status=OrderStatus.CANCELLED)))
    assert "Cancelled elsewhere" in shown
    assert "confirmed" not in shown.lower()


def test_a_removed_order_is_not_removed_twice(window):
    dialog = a_dialog(window, a_row(status=OrderStatus.CANCELLED, removed_at=NOON))
    assert not is_shown(dialog, "remove_order")


@pytest.mark.parametrize(
    ("state", "cause"),
    [
        (AttemptState.NOT_CANCELLED, Cause.REFUSED),
        (AttemptState.NOT_SENT, Cause.UNREACHABLE),
    ],
)
def test_after_a_failure_help_and_the_button_are_there(window, state, cause):
    order = an_order()
    dialog = a_dialog(window, OrderRow(order, an_attempt(order, state=state, cause=cause)))
    assert part(dialog, "cancel_order").isEnabled()
    wishes = heard(dialog.help_requested)
    press(dialog, "what_now")
    assert wishes == [order.key]


def test_an_open_attempt_leads_to_help_once_it_wants_a_person(window):
    order = an_order()
    attempt = an_attempt(order, state=AttemptState.UNKNOWN)
    dialog = a_dialog(window, OrderRow(order, attempt))
    assert not is_shown(dialog, "what_now")
    dialog.show_row(OrderRow(order, replace(attempt, attention_since=NOON)))
    settle_layout()
    assert is_shown(dialog, "what_now")


def test_a_repeat_that_still_waits_can_be_stopped(window):
    order = an_order()
    attempt = an_attempt(
        order, state=AttemptState.INTENT, cause=Cause.TOO_BUSY, sends_at=NOON, settled_at=None
    )
    dialog = a_dialog(window, OrderRow(order, attempt))
    wishes = heard(dialog.withdraw_requested)
    press(dialog, "withdraw")
    assert wishes == [attempt.id]


def test_every_state_is_worded_with_care(window):
    """Unqualified “cancelled” is for the state CANCELLED alone, wherever it stands."""
    order = an_order()
    row = OrderRow(order)
    dialog = a_dialog(window, row)
    for state in AttemptState:
        if state is AttemptState.CANCELLED:
            continue
        for cause in Cause:
            dialog.show_row(OrderRow(order, an_attempt(order, state=state, cause=cause)))
            settle_layout()
            shown = without_qualified(words(dialog))
            assert not re.search(r"\bcancelled\b", shown, re.I), (state, cause, shown)


def test_it_is_brought_up_to_date_in_place(window):
    order = an_order()
    dialog = a_dialog(window, OrderRow(order))
    part(dialog, "close_details").setFocus()
    off = replace(order, status=OrderStatus.CANCELLED, totals=OrderTotals(total=usd("1.00")))
    dialog.show_row(OrderRow(off))
    settle_layout()
    shown = words(dialog)
    assert part(dialog, "status_pill", QWidget).text() == "Cancelled"
    assert "$42.18" not in shown
    assert shown.count("$1.00") == 1
    assert dialog.focusWidget() is part(dialog, "close_details")


def test_refreshing_without_news_keeps_the_place_in_a_long_list(window):
    order = an_order(items=tuple(OrderItem(f"Dish {n}", n) for n in range(1, 41)))
    dialog = a_dialog(window, OrderRow(order))
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    dialog.show_row(OrderRow(order, an_attempt(order)))
    settle_layout()
    assert bar.value() == bar.maximum()


def test_forty_long_items_scroll_inside_the_window(window):
    item = OrderItem(
        "An uncommonly long family platter " * 5,
        12,
        usd("1113.95"),
        note="cut small, please",
        modifiers=tuple(Modifier(f"Extra {n}", price=usd("1.00")) for n in range(9)),
    )
    dialog = a_dialog(window, a_row(items=(item,) * 40, note="note " * 100))
    assert_inside(dialog, window)
    assert is_shown(dialog, "cancel_order")


def test_choices_that_are_not_kept_are_counted(window):
    item = OrderItem("Bowl", 1, modifiers=(Modifier("Rice"),), more_modifiers=27)
    assert "Rice\n+27 more" in words(a_dialog(window, a_row(items=(item,))))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_harms_nothing(window, text):
    order = an_order(
        number=text,
        customer=text,
        note=text,
        raw_status=text,
        status=OrderStatus.UNKNOWN,
        defect=text,
        items=(OrderItem(text, 2, usd("1.00"), text, (Modifier(text),)),),
        courier=Courier(text, text),
    )
    dialog = a_dialog(window, OrderRow(order))
    assert_plain(dialog)
    assert_inside(dialog, window)


def test_a_phone_number_is_hidden_once_the_order_is_over(window):
    courier = Courier("Dana", "+1 555 0100", CourierState.HAS_THE_FOOD)
    shown = words(a_dialog(window, a_row(courier=courier, status=OrderStatus.PICKED_UP)))
    assert "Dana, has the food" in shown
    assert "+1 555 0100" not in shown


def test_opening_it_arms_no_key(window):
    dialog = a_dialog(window, a_row())
    wishes = heard(dialog.cancel_requested)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(dialog.focusWidget(), key)
    assert wishes == []
    assert dialog.isVisible()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_change_of_language_changes_the_words(window, qapp):
    dialog = a_dialog(window, a_row())
    language = Shouting()
    qapp.installTranslator(language)
    settle_layout()
    try:
        assert part(dialog, "cancel_order").text() == "CANCEL ORDER"
        assert "TIMELINE" in words(dialog)
        assert "TOTAL" in words(dialog)
    finally:
        qapp.removeTranslator(language)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_state_paints_in_every_theme(window, qapp: QApplication, theme):
    apply_theme(qapp, theme)
    for row in lunch_rows():
        dialog = a_dialog(window, row)
        assert not dialog.grab().isNull()
        dialog.reject()
        dialog.deleteLater()
