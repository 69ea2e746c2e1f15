"""Reaching people: a platform that can't be asked from here, and support in general."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.support_channels import PlatformPhone, SupportChannels
from ordermanager_desktop.views.dialogs.cancel_unavailable_dialog import CancelUnavailableDialog
from ordermanager_desktop.views.dialogs.confirm_dialog import ConfirmDialog
from ordermanager_desktop.views.dialogs.contact_platform_dialog import (
    ContactChoice,
    ContactPlatformDialog,
)
from ordermanager_desktop.views.dialogs.phone_record_dialog import CallNote, PhoneRecordDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from tests.builders import CHOWNOW, DOORDASH, UNKNOWN_PLATFORM, a_row
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

PORTAL = "https://portal.example.com/"


def a_dialog(window, *, phone="888-707-2469", portal_url="", platform=CHOWNOW, **order_fields):
    row = a_row(platform=platform, **order_fields)
    facts = facts_for(row.order, CancelRoute.CONTACT, phone=phone, portal_url=portal_url)
    return opened(ContactPlatformDialog(row, facts, parent=window))


def test_it_gives_the_number_and_what_to_say(window):
    dialog = a_dialog(window, number="CN-90311")
    shown = words(dialog)
    for fact in (
        "ChowNow cancels by phone",
        "Order #CN-90311 · Maya R. · $42.18",
        "or ask the customer to cancel in their app",
        "888-707-2469",
        "“Please cancel order #CN-90311 for us, the total is $42.18.”",
    ):
        assert fact in shown
    copied = []
    dialog.copy_requested.connect(copied.append)
    press(dialog, "phone_card")
    assert copied == ["888-707-2469"]
    assert "Copied" in words(dialog)


def test_a_portal_shows_only_if_its_address_is_verified(window):
    assert not is_shown(a_dialog(window), "portal_card")
    dialog = a_dialog(window, portal_url=PORTAL)
    links = []
    dialog.link_requested.connect(links.append)
    press(dialog, "portal_card")
    assert links == [PORTAL]
    assert "ChowNow cancels by phone or portal" in words(dialog)


def test_nobodys_number_is_guessed(window):
    dialog = a_dialog(window, phone="", platform=UNKNOWN_PLATFORM)
    assert not is_shown(dialog, "phone_card")
    assert "foodle-eu can’t be asked from here" in words(dialog)
    assert "tablet or site" in words(dialog)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_keys_that_come_first_only_close(window, key):
    dialog = a_dialog(window)
    QTest.keyClick(dialog.focusWidget(), key)
    assert not dialog.isVisible()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_harms_nothing(window, text):
    dialog = a_dialog(window, number=text, customer=text)
    assert_plain(dialog)
    assert_inside(dialog, window)


def a_support_sheet(window, *, chat_url="https://support.example.com/chat"):
    phones = (PlatformPhone(DOORDASH, "855-973-1040"), PlatformPhone(CHOWNOW, "888-707-2469"))
    support = SupportChannels("+1 (888) 681-8837", chat_url, phones)
    return opened(SupportMenuDialog(support, parent=window))


def test_support_lists_every_way_and_every_number(window):
    dialog = a_support_sheet(window)
    shown = words(dialog)
    for fact in ("Chat with support", "Text +1 (888) 681-8837", "DoorDash", "855-973-1040"):
        assert fact in shown
    links, copied = [], []
    dialog.link_requested.connect(links.append)
    dialog.copy_requested.connect(copied.append)
    for card in dialog.findChildren(QAbstractButton):
        if card.accessibleName() in ("ChowNow", "Chat with support"):
            card.click()
    assert links == ["https://support.example.com/chat"]
    assert copied == ["888-707-2469"]
    assert_inside(dialog, window)


def test_support_without_a_chat_offers_none(window):
    assert not is_shown(a_support_sheet(window, chat_url=""), "chat_card")


def test_a_change_of_language_changes_the_words(window, qapp):
    dialogs = (a_dialog(window), a_support_sheet(window))
    language = Shouting()
    qapp.installTranslator(language)
    settle_layout()
    try:
        assert part(dialogs[0], "close_contact").text() == "CLOSE"
        assert "CALL A PLATFORM" in words(dialogs[1])
    finally:
        qapp.removeTranslator(language)


def test_cancelled_by_phone_is_a_button_that_no_first_key_presses(window):
    dialog = a_dialog(window)
    press(dialog, "cancelled_by_phone")
    assert dialog.answer is ContactChoice.CANCELLED_BY_PHONE
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        dialog = a_dialog(window)
        QTest.keyClick(dialog.focusWidget(), key)
        assert dialog.answer is None


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (OrderStatus.CANCELLED, "shows the order as cancelled"),
        (OrderStatus.REJECTED, "Rejected: the order is off."),
        (OrderStatus.PICKED_UP, "Too late: the order was picked up."),
    ],
)
def test_an_order_that_ends_meanwhile_needs_no_call(window, status, said):
    dialog = a_dialog(window)
    dialog.show_row(replace(dialog.row, order=replace(dialog.row.order, status=status)))
    settle_layout()
    assert said in words(dialog)
    assert not part(dialog, "cancelled_by_phone").isEnabled()
    assert_inside(dialog, window)


def an_unavailable_dialog(window, *, is_offline=False, **order_fields):
    row = a_row(platform=DOORDASH, **order_fields)
    facts = facts_for(row.order, CancelRoute.SUPPORT)
    return opened(
        CancelUnavailableDialog(row, facts, SUPPORT, is_offline=is_offline, parent=window)
    )


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"defect": "items: not a list"}, "record can’t be read"),
        ({"key": OrderKey("sandbox", "store-1", "", "o-1")}, "does not say which platform"),
        ({"key": OrderKey("sandbox", "store-1", "doordash", "../o-1")}, "can’t be sent safely"),
    ],
)
def test_a_platform_that_can_but_not_now_says_why_and_leads_to_support(window, fields, why):
    dialog = an_unavailable_dialog(window, **fields)
    shown = words(dialog)
    assert "DoorDash can’t be asked to cancel this order from here" in shown
    assert why in shown
    assert "not cancelled" in shown
    assert order_of_cards(dialog) == ["chat_card", "text_card", "call_card"]
    assert order_of_cards(an_unavailable_dialog(window, is_offline=True))[0] == "call_card"
    assert_inside(dialog, window)


def order_of_cards(dialog):
    cards = [c for c in dialog.findChildren(QAbstractButton) if c.objectName().endswith("_card")]
    return [c.objectName() for c in sorted(cards, key=lambda c: c.mapTo(dialog, QPoint()).y())]


def a_record_dialog(window, *, actor="", **order_fields):
    row = a_row(platform=CHOWNOW, **order_fields)
    return opened(PhoneRecordDialog(row, actor=actor, parent=window))


def test_a_call_is_recorded_with_a_name_and_a_case_number(window):
    dialog = a_record_dialog(window, number="CN-90311")
    assert "Order #CN-90311" in words(dialog)
    assert "not confirmed until ChowNow shows it too" in words(dialog)
    assert not part(dialog, "phone_save").isEnabled()
    QTest.keyClicks(part(dialog, "phone_actor", QLineEdit), "  Ana ")
    QTest.keyClicks(part(dialog, "phone_case", QLineEdit), "4711")
    press(dialog, "phone_save")
    assert dialog.answer == CallNote("Ana", "4711")


def test_the_last_name_is_offered_and_the_case_number_may_stay_empty(window):
    dialog = a_record_dialog(window, actor="Ana")
    press(dialog, "phone_save")
    assert dialog.answer == CallNote("Ana", "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_enter_and_escape_record_nothing(window, key):
    dialog = a_record_dialog(window, actor="Ana")
    QTest.keyClick(dialog.focusWidget(), key)
    assert not dialog.isVisible()
    assert dialog.answer is None


def test_a_record_stops_when_the_order_ends(window):
    dialog = a_record_dialog(window, actor="Ana")
    off = replace(dialog.row.order, status=OrderStatus.CANCELLED)
    dialog.show_row(replace(dialog.row, order=off))
    assert not part(dialog, "phone_save").isEnabled()
    assert "Nothing was sent" in words(dialog)


@pytest.mark.parametrize("name", ["{0}", "{platform.name}", "{", "{}"])
def test_braces_in_a_platforms_name_are_no_place_to_fill(window, name):
    platform = Platform("source:x", name, "X", "#5A6472", is_known=False)
    dialog = opened(PhoneRecordDialog(a_row(platform=platform), actor="Ana", parent=window))
    off = replace(dialog.row.order, status=OrderStatus.CANCELLED)
    dialog.show_row(replace(dialog.row, order=off))
    assert f"{name} shows the order as cancelled. Nothing was sent." in words(dialog)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_harms_no_dialog_of_calls(window, text):
    for dialog in (
        a_record_dialog(window, number=text, customer=text, actor=text[:60]),
        an_unavailable_dialog(window, number=text, customer=text),
    ):
        assert_plain(dialog)
        assert_inside(dialog, window)


def test_a_question_is_answered_by_its_own_button_alone(window):
    def asked():
        return opened(
            ConfirmDialog("Sure?", "It means", keep_text="No", do_text="Yes", parent=window)
        )

    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        dialog = asked()
        QTest.keyClick(dialog.focusWidget(), key)
        assert dialog.answer is None
    dialog = asked()
    press(dialog, "confirm_yes")
    assert dialog.answer is True
