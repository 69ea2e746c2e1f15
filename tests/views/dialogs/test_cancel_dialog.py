"""Asking why: nothing is chosen beforehand, and keeping the order is what happens by itself."""

import asyncio

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelChoice, CancelDialog
from ordermanager_desktop.views.widgets.sheet import ask
from tests.builders import a_key, a_row
from tests.views.dialogs.helpers import (
    HOSTILE,
    Shouting,
    assert_inside,
    assert_plain,
    facts_for,
    is_shown,
    opened,
    part,
    press,
    settle_layout,
    words,
)


def a_dialog(window, *, notice="", **order_fields):
    row = a_row(**order_fields)
    return opened(CancelDialog(row, facts_for(row.order), notice=notice, parent=window))


def choose(dialog, reason):
    combo = part(dialog, "reason", QComboBox)
    places = [combo.itemData(place).reason for place in range(combo.count())]
    combo.setCurrentIndex(places.index(reason))
    settle_layout()


def test_no_reason_is_chosen_beforehand_and_without_one_nothing_can_be_sent(window):
    dialog = a_dialog(window)
    assert part(dialog, "reason", QComboBox).currentIndex() == -1
    assert part(dialog, "reason", QComboBox).placeholderText() == "Choose a reason"
    confirm = part(dialog, "confirm_cancel")
    assert not confirm.isEnabled()
    assert "Choose a reason first" in confirm.toolTip()
    press(dialog, "confirm_cancel")
    assert dialog.isVisible()
    assert dialog.answer is None


async def test_a_chosen_reason_is_the_answer(window):
    row = a_row()
    dialog = CancelDialog(row, facts_for(row.order), parent=window)
    answer = asyncio.ensure_future(ask(dialog))
    await asyncio.sleep(0)
    choose(dialog, CancelReason.ITEM_UNAVAILABLE)
    press(dialog, "confirm_cancel")
    assert await answer == CancelChoice(CancelReason.ITEM_UNAVAILABLE)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keys_that_come_first_keep_the_order(window, key):
    dialog = a_dialog(window)
    choose(dialog, CancelReason.ITEM_UNAVAILABLE)
    QTest.keyClick(dialog.focusWidget(), key)
    assert not dialog.isVisible()
    assert dialog.answer is None


def test_keep_order_is_the_default_and_has_the_focus(window):
    dialog = a_dialog(window)
    assert part(dialog, "keep_order").isDefault()
    assert dialog.focusWidget() is part(dialog, "keep_order")


def test_enter_on_the_cancel_button_cancels(window):
    dialog = a_dialog(window)
    choose(dialog, CancelReason.CUSTOMER_ASKED)
    part(dialog, "confirm_cancel").setFocus()
    QTest.keyClick(part(dialog, "confirm_cancel"), Qt.Key.Key_Return)
    assert dialog.answer == CancelChoice(CancelReason.CUSTOMER_ASKED)


def test_a_key_that_is_still_held_down_answers_nothing(window):
    dialog = a_dialog(window)
    part(dialog, "reason", QComboBox).setFocus()
    repeat = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(part(dialog, "reason", QComboBox), repeat)
    assert dialog.isVisible()


def test_a_double_click_answers_once(window):
    dialog = a_dialog(window)
    answers = []
    dialog.accepted.connect(lambda: answers.append(dialog.answer))
    choose(dialog, CancelReason.CUSTOMER_ASKED)
    confirm = part(dialog, "confirm_cancel")
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    confirm.click()
    QTest.mouseDClick(confirm, Qt.MouseButton.LeftButton)
    assert answers == [CancelChoice(CancelReason.CUSTOMER_ASKED)]


async def test_after_the_answer_it_goes_by_itself(window):
    dialog = a_dialog(window)
    answer = asyncio.ensure_future(ask(dialog))
    await asyncio.sleep(0)
    choose(dialog, CancelReason.CUSTOMER_ASKED)
    part(dialog, "confirm_cancel").click()
    await answer
    while shiboken6.isValid(dialog):
        await asyncio.sleep(0.001)


def test_a_reason_that_closes_the_store_says_so_beside_it(window):
    dialog = a_dialog(window)
    assert not is_shown(dialog, "side_effect")
    choose(dialog, CancelReason.KITCHEN_CLOSED)
    assert is_shown(dialog, "side_effect")
    assert "DoorDash takes your store offline for 12 hours" in words(dialog)
    choose(dialog, CancelReason.CUSTOMER_ASKED)
    assert not is_shown(dialog, "side_effect")


def test_only_another_reason_takes_a_note(window):
    dialog = a_dialog(window)
    assert not is_shown(dialog, "note")
    choose(dialog, CancelReason.OTHER)
    part(dialog, "note", QLineEdit).setText("  the oven broke ")
    press(dialog, "confirm_cancel")
    assert dialog.answer == CancelChoice(CancelReason.OTHER, "the oven broke")


def test_a_note_for_a_reason_given_up_is_dropped(window):
    dialog = a_dialog(window)
    choose(dialog, CancelReason.OTHER)
    part(dialog, "note", QLineEdit).setText("the oven broke")
    choose(dialog, CancelReason.CUSTOMER_ASKED)
    press(dialog, "confirm_cancel")
    assert dialog.answer == CancelChoice(CancelReason.CUSTOMER_ASKED)


def test_the_order_can_be_told_from_every_other(window):
    key = a_key("d3b07384-d9a0-4c9b-8f9f-1c2d3e4f5a6b")
    shown = words(a_dialog(window, key=key))
    for fact in ("Cancel order #7F3K2?", "DoorDash", "Maya R.", "$42.18", "4f5a6b"):
        assert fact in shown


def test_a_notice_stands_on_top(window):
    assert "The total changed." in words(a_dialog(window, notice="The total changed."))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_harms_nothing(window, text):
    dialog = a_dialog(window, customer=text, number=text, notice=text)
    choose(dialog, CancelReason.KITCHEN_CLOSED)
    assert_plain(dialog)
    assert_inside(dialog, window)


def test_a_change_of_language_changes_the_words(window, qapp):
    dialog = a_dialog(window)
    choose(dialog, CancelReason.OTHER)
    language = Shouting()
    qapp.installTranslator(language)
    settle_layout()
    try:
        assert part(dialog, "keep_order").text() == "KEEP ORDER"
        assert part(dialog, "reason", QComboBox).currentText() == "OTHER REASON"
    finally:
        qapp.removeTranslator(language)
