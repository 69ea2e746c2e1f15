"""Reaching people: a platform that can't be asked from here, and support in general."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.support_channels import PlatformPhone, SupportChannels
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactPlatformDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from tests.builders import CHOWNOW, DOORDASH, UNKNOWN_PLATFORM, a_row
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
