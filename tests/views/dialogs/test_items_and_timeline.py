"""The details of what was ordered and of what happened: choices, notes, allergies, the past."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    FulfillmentMode,
    Modifier,
    OrderItem,
    OrderStatus,
)
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_timeline import OrderHistory
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelDialog
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactPlatformDialog
from ordermanager_desktop.views.dialogs.note_block import NoteBlock
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.dialogs.support_dialog import SupportDialog
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from tests.builders import NOON, a_row, an_attempt, an_order, usd
from tests.views.dialogs.helpers import (
    SUPPORT,
    assert_inside,
    clock,
    facts_for,
    opened,
    press,
    settle_layout,
    words,
)

BURGER = OrderItem(
    "Burger",
    2,
    usd("10.00"),
    "well done",
    (
        Modifier("Extra cheese", 2, usd("0.50")),
        Modifier(
            "Combo", 1, usd("3.00"), (Modifier("Fries", 1, usd("1.00"), (Modifier("Salt"),)),)
        ),
    ),
)


def details(window, row, history=OrderHistory()):  # noqa: B008
    facts = facts_for(row.order)
    return opened(
        OrderDetailsDialog(row, facts, clock=clock, history=lambda _key: history, parent=window)
    )


def label(dialog, text):
    """The visible label of that text."""
    return next(
        each
        for each in dialog.findChildren(QLabel)
        if each.isVisible() and each.text().replace("\u200b", "") == text
    )


def left_of(dialog, text):
    found = label(dialog, text)
    return found.mapTo(dialog, found.rect().topLeft()).x()


def test_each_choice_has_its_line_its_level_and_its_price(window):
    dialog = details(window, a_row(items=(BURGER,)))
    lefts = [left_of(dialog, text) for text in ("2 × Extra cheese", "Fries", "Salt")]
    assert lefts == sorted(set(lefts))  # deeper is further in
    assert left_of(dialog, "Combo") == lefts[0]
    # For both burgers, so that the column adds up.
    assert "$20.00\n2 × Extra cheese\n$2.00\nCombo\n$6.00\nFries\n$2.00\nSalt\nwell" in words(
        dialog
    )


def test_money_is_aligned_at_the_right(window):
    dialog = details(window, a_row(items=(BURGER,)))
    rights = {
        found.mapTo(dialog, found.rect().topRight()).x()
        for found in (label(dialog, text) for text in ("$20.00", "$2.00", "$6.00", "$42.18"))
    }
    assert len(rights) == 1


def test_an_order_of_thousands_of_choices_stays_light(window):
    item = replace(BURGER, modifiers=tuple(Modifier(f"Choice {n}") for n in range(100)))
    dialog = details(window, a_row(items=(item,) * 100))
    assert len(dialog.findChildren(QLabel)) < 1000
    assert "Choice 98 · Choice 99" in words(dialog)
    dialog.deleteLater()
    settle_layout()  # else the next language is taught to all of it


@pytest.mark.parametrize(
    ("language", "note", "word"),
    [
        ("en", "I am allergic to nuts", "Allergy"),
        ("es", "soy alérgica al maní", "Alergia"),
        ("fr", "allergique aux arachides", "Allergie"),
    ],
)
def test_an_allergy_is_named_with_an_icon_in_every_language(window, qapp, language, note, word):
    apply_language(qapp, language)
    dialog = details(window, a_row(note=note, items=(replace(BURGER, note=note),)))
    blocks = dialog.findChildren(NoteBlock, "allergy_note")
    assert len(blocks) == 2
    for block in blocks:
        assert words(block) == f"{word}\n{note}"
        assert block.findChild(IconLabel).isVisible()


def test_another_note_is_a_block_without_that_word(window):
    dialog = details(window, a_row(note="no onions", items=(BURGER,)))
    assert [words(block) for block in dialog.findChildren(NoteBlock, "note")] == [
        "well done",
        "no onions",
    ]
    assert "Allergy" not in words(dialog)


def test_the_courier_and_the_times_are_told(window):
    order = an_order(courier=Courier("Dana", "+1 555 0100", CourierState.ARRIVED))
    soon = replace(order.fulfillment, deliver_at=NOON + timedelta(minutes=40))
    shown = words(details(window, OrderRow(replace(order, fulfillment=soon))))
    for fact in ("Dana, at the restaurant", "+1 555 0100", "Pickup due ", "Delivery due "):
        assert fact in shown
    picked = replace(soon, mode=FulfillmentMode.PICKUP)
    nobody = replace(order, courier=None, fulfillment=picked)
    shown = words(details(window, OrderRow(nobody)))
    assert "Pickup due " in shown
    assert "Delivery due " not in shown
    assert "Courier" not in shown


def ten_attempts(order):
    failed = [
        an_attempt(
            order,
            id=f"{number:032x}",
            state=AttemptState.NOT_SENT,
            cause=Cause.NOT_PERMITTED,
            sent_at=NOON + number * timedelta(minutes=1),
            confirmed_at=NOON + number * timedelta(minutes=1),
            platform_text="<b>not for you</b>",
        )
        for number in range(9)
    ]
    last = an_attempt(order, id="9" * 32, confirmed_at=NOON + timedelta(minutes=9))
    return (*failed, last)


def test_ten_attempts_are_told_and_scroll_inside(window):
    order = an_order()
    attempts = ten_attempts(order)
    dialog = details(window, OrderRow(order, attempts[-1]), OrderHistory(attempts))
    shown = words(dialog)
    for fact in (
        "Attempt 1: asked to cancel. Reason: Item is out of stock",
        "Attempt 10: asked to cancel",
        "DoorDash answered: <b>not for you</b>",
        "DoorDash took the request; outcome open",
    ):
        assert fact in shown
    assert_inside(dialog, window)
    bars = [area.verticalScrollBar().maximum() for area in dialog.findChildren(QScrollArea)]
    assert max(bars) > 0


def test_an_event_of_another_day_has_its_date(window):
    order = an_order(placed_at=NOON - timedelta(days=3))
    assert "11/17/26 " in words(details(window, OrderRow(order)))


def test_no_bar_stays_where_everything_fits(window):
    """What came while the card stepped aside made a bar, and the bar made the text too long."""
    window.resize(1280, 900)
    order = an_order(courier=Courier("Dana", "+1", CourierState.ON_THE_WAY), note="Allergy: x")
    dialog = details(window, OrderRow(order))
    dialog.hide()
    settle_layout()
    dialog.show_row(OrderRow(order, an_attempt(order)))
    dialog.open()
    settle_layout()
    bars = [area.verticalScrollBar().maximum() for area in dialog.findChildren(QScrollArea)]
    assert bars == [0, 0]


def test_the_menu_asks_for_the_ticket(window):
    row = a_row()
    dialog = details(window, row)
    wishes = []
    dialog.print_requested.connect(lambda key: wishes.append(("print", key)))
    dialog.pdf_requested.connect(lambda key: wishes.append(("pdf", key)))
    press(dialog, "details_menu")
    for name in ("menu_print_ticket", "menu_save_pdf"):
        dialog.findChild(QAction, name).trigger()
    assert wishes == [("print", row.key), ("pdf", row.key)]


@pytest.mark.parametrize("language", ["es", "fr"])
def test_at_twice_the_size_every_dialog_fits_and_clips_no_word(window, qapp, language):
    apply_language(qapp, language)
    QLocale.setDefault(QLocale(language))
    apply_typography(qapp, text_scale=2.0)
    order = an_order(status=OrderStatus.CONFIRMED, note="Alergia: maní", items=(BURGER,) * 2)
    failed = an_attempt(order, state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
    row = OrderRow(order, failed)
    facts = facts_for(order)
    dialogs = (
        OrderDetailsDialog(row, facts, clock=clock, parent=window),
        CancelDialog(OrderRow(order), facts, parent=window),
        ContactPlatformDialog(row, facts_for(order, CancelRoute.CONTACT), parent=window),
        SupportDialog(
            row, failed, attempt_count=3, facts=facts, support=SUPPORT, can_try_again=True,
            parent=window,
        ),
    )  # fmt: skip
    for dialog in dialogs:
        opened(dialog)
        assert_inside_or_scrolled(dialog, window)
        assert not clipped(dialog)
        dialog.reject()
        dialog.deleteLater()


def assert_inside_or_scrolled(dialog, window):
    """Buttons that do not scroll stay inside; what scrolls is as wide as its area."""
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible() and button.objectName() and not scrolls(button, dialog):
            assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))
    for area in dialog.findChildren(QScrollArea):
        if area.isVisible():
            assert area.widget().width() <= area.viewport().width(), area


def scrolls(widget: QWidget, dialog: QWidget) -> bool:
    while widget is not dialog:
        if isinstance(widget, QScrollArea):
            return True
        widget = widget.parentWidget()
    return False


def clipped(dialog):
    """Labels whose text needs more room than they have, without an ellipsis to say so."""
    QApplication.processEvents()
    found = []
    for each in dialog.findChildren(QLabel):
        if not each.isVisible() or getattr(each, "_elides", False):
            continue
        if each.wordWrap():
            is_short = each.heightForWidth(each.width()) > each.height() + 1
        else:
            is_short = each.sizeHint().width() > each.width() + 1
        if is_short:
            found.append((each.text(), each.size(), each.sizeHint()))
    return found
