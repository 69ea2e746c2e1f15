"""Links to support: they dial the right number, and carry the message unharmed."""

from urllib.parse import unquote

import pytest

from ordermanager_desktop.models.platform import Platform, PlatformContact
from ordermanager_desktop.services.contact_directory import ContactDirectory
from ordermanager_desktop.services.support_channels import (
    PlatformPhone,
    SupportChannels,
    call_link,
    dialled,
)

CHOWNOW = Platform("chownow", "ChowNow", "CN", "#7B2FB5")
FOODLE = Platform("foodle", "foodle", "FO", "#5A6472", is_known=False)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("+1 (888) 681-8837", "+18886818837"),
        ("855-973-1040", "+18559731040"),
        ("+44 20 7946 0958", "+442079460958"),
    ],
)
def test_a_printed_number_is_dialled_with_its_country_code(printed, number):
    assert dialled(printed) == number
    assert call_link(printed) == f"tel:{number}"


@pytest.mark.parametrize("text", ["", "call us", "123", "855;ext=1", "tel:8559731040", "8" * 30])
def test_what_is_no_phone_number_is_refused(text):
    with pytest.raises(ValueError, match="not a phone number"):
        dialled(text)


def test_the_text_message_arrives_as_it_was_written():
    body = "Order #7F3K2 & café: 100 % sure? +1\nThanks"
    link = SupportChannels("+1 (888) 681-8837").text_link(body)
    head, _, encoded = link.partition("?&body=")
    assert head == "sms:+18886818837"
    assert unquote(encoded) == body
    assert encoded.isascii()
    assert not set(encoded) & set("&#+ ?")


def test_a_long_message_is_cut_so_that_its_code_can_still_be_scanned():
    link = SupportChannels("+1 (888) 681-8837").text_link("x" * 5000)
    assert len(link) < 400


def test_the_directory_gives_the_numbers_that_are_known_and_no_other():
    directory = ContactDirectory(
        "+1 (888) 681-8837", "", {"chownow": PlatformContact("chownow", "888-707-2469")}
    )
    support = SupportChannels.of(directory, [CHOWNOW, FOODLE])
    assert support.platform_phones == (PlatformPhone(CHOWNOW, "888-707-2469"),)
    assert support.chat_url == ""


def test_every_shipped_number_can_be_dialled():
    directory = ContactDirectory.load()
    assert SupportChannels.of(directory, []).text_link("Hello")
    assert all(call_link(contact.phone) for contact in directory.contacts.values())
