"""After a failure: what it means, who helps, and trying again only when that is safe."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.support_dialog import SupportChoice, SupportDialog
from ordermanager_desktop.views.dialogs.support_words import support_details, support_message
from tests.builders import an_attempt, an_order, lunch_rows
from tests.views.dialogs.helpers import (
    HOSTILE,
    SUPPORT,
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
from tests.views.test_wording_cancelling import without_qualified

REFUSED = lunch_rows()[4]  # Postmates: the courier already has the food.


def a_dialog(
    window, row=REFUSED, *, support=SUPPORT, can_try_again=True, phone="833-275-3287", **more
):
    return opened(
        SupportDialog(
            row,
            row.attempt,
            attempt_count=2,
            facts=facts_for(row.order, phone=phone),
            support=support,
            can_try_again=can_try_again,
            parent=window,
            **more,
        )
    )


def a_row_with(state, cause, *, status=OrderStatus.NEW, **more):
    order = an_order(status=status)
    return OrderRow(order, an_attempt(order, state=state, cause=cause, **more))


def test_it_says_what_happened_what_it_means_and_who_helps(window):
    shown = words(a_dialog(window))
    for fact in (
        "Postmates didn’t cancel order #PM-2217",
        "The order is still active: keep preparing it until this is settled.",
        "Postmates answered: the courier already has the food.",
        "Attempt 2",
        "reference 8F2C-17A0",
        "Chat with support",
        "Text +1 (888) 681-8837",
        "Call Postmates 833-275-3287",
        "Scan to text from your phone",
    ):
        assert fact in shown


def test_each_card_asks_for_its_link(window):
    dialog = a_dialog(window)
    links = []
    dialog.link_requested.connect(links.append)
    for card in ("chat_card", "text_card", "call_card"):
        press(dialog, card)
    assert links[0] == "https://support.example.com/chat"
    assert links[1].startswith("sms:+18886818837?&body=")
    assert "PM-2217" in links[1]
    assert links[2] == "tel:+18332753287"


def test_without_a_chat_or_a_number_there_is_no_card_for_it(window):
    dialog = a_dialog(window, support=replace(SUPPORT, chat_url=""), phone="")
    assert not is_shown(dialog, "chat_card")
    assert not is_shown(dialog, "call_card")
    assert is_shown(dialog, "text_card")


def test_offline_the_phone_comes_first(window):
    dialog = a_dialog(window, is_offline=True)
    tops = [part(dialog, card).y() for card in ("call_card", "text_card", "chat_card")]
    assert tops == sorted(tops)


def test_try_again_is_an_answer_that_sends_nothing_by_itself(window):
    dialog = a_dialog(window)
    press(dialog, "try_again")
    assert dialog.answer is SupportChoice.TRY_AGAIN


def test_when_it_cannot_be_tried_again_the_button_says_why(window):
    hint = "You can try again in 21 seconds."
    dialog = a_dialog(window, can_try_again=False, try_again_hint=hint)
    assert not part(dialog, "try_again").isEnabled()
    assert hint in part(dialog, "try_again").toolTip()
    assert hint in words(dialog)


def test_an_order_that_has_left_is_neither_tried_again_nor_prepared(window):
    row = a_row_with(
        AttemptState.NOT_CANCELLED, Cause.ENDED_OTHERWISE, status=OrderStatus.PICKED_UP
    )
    dialog = a_dialog(window, row)
    assert not is_shown(dialog, "try_again")
    assert "keep preparing" not in words(dialog)
    assert "The food has left" in words(dialog)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_keys_that_come_first_only_close(window, key):
    dialog = a_dialog(window)
    QTest.keyClick(dialog.focusWidget(), key)
    assert not dialog.isVisible()
    assert dialog.answer is None


def test_what_was_not_sent_and_what_is_not_confirmed_are_told_apart(window):
    not_sent = words(a_dialog(window, a_row_with(AttemptState.NOT_SENT, Cause.UNREACHABLE)))
    assert "The cancellation was not sent" in not_sent
    assert "Nothing changed: the order is still active" in not_sent
    unknown = words(a_dialog(window, a_row_with(AttemptState.UNKNOWN, Cause.NO_ANSWER)))
    assert "Not confirmed: order #7F3K2" in unknown
    assert "Do not treat it as cancelled" in unknown


def test_no_state_is_called_cancelled_that_is_not(window):
    for state in (AttemptState.NOT_SENT, AttemptState.NOT_CANCELLED, AttemptState.UNKNOWN):
        for cause in Cause:
            dialog = a_dialog(window, a_row_with(state, cause))
            shown = without_qualified(words(dialog))
            assert not re.search(r"\bcancelled\b", shown, re.I), (state, cause, shown)
            dialog.deleteLater()


def test_the_reference_and_the_details_can_be_copied(window):
    dialog = a_dialog(window)
    copied = []
    dialog.copy_requested.connect(copied.append)
    press(dialog, "copy_reference")
    press(dialog, "copy_details")
    assert copied[0] == "8F2C-17A0"
    assert "the courier already has the food." in copied[1]
    assert part(dialog, "copy_details").text() == "Copied"


def test_what_leaves_this_computer_names_no_customer():
    for text in (
        support_message(REFUSED.order, REFUSED.attempt),
        support_details(REFUSED.order, REFUSED.attempt, 2),
    ):
        assert "Lee" not in text
        assert "#PM-2217" in text
        assert "8F2C-17A0" in text


def test_a_long_answer_is_cut_and_everything_stays_in_reach(window):
    attempt = replace(REFUSED.attempt, platform_text="<b>Long</b> answer & more " * 400)
    dialog = a_dialog(window, OrderRow(REFUSED.order, attempt), try_again_hint="Soon. " * 30)
    answer = part(dialog, "platform_answer", QLabel).text().replace("\u200b", "")
    assert "<b>Long</b> answer & more" in answer
    assert len(answer) < 340
    assert_inside(dialog, window)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_harms_nothing(window, text):
    order = an_order(number=text, customer=text)
    attempt = an_attempt(order, state=AttemptState.NOT_CANCELLED, platform_text=text)
    dialog = a_dialog(window, OrderRow(order, attempt))
    assert_plain(dialog)
    assert_inside(dialog, window)


def test_tab_goes_from_top_to_bottom(window):
    dialog = a_dialog(window)
    part(dialog, "copy_reference").setFocus()
    visited = []
    for _ in range(8):
        focused = dialog.focusWidget()
        if isinstance(focused, QAbstractButton):
            visited.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == [
        "copy_reference", "chat_card", "text_card", "call_card",
        "cancelled_by_phone", "copy_details", "close_support", "try_again",
    ]  # fmt: skip


def test_a_change_of_language_changes_the_words(window, qapp):
    dialog = a_dialog(window)
    language = Shouting()
    qapp.installTranslator(language)
    settle_layout()
    try:
        assert part(dialog, "try_again").text() == "TRY AGAIN"
        assert "CHAT WITH SUPPORT" in words(dialog)
    finally:
        qapp.removeTranslator(language)
