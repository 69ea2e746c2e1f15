"""The one door out of the app: the contact directory's addresses pass, nothing else does."""

import logging

import pytest

from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.views.external_links import ExternalLinks

CHAT = "https://support.example.com/chat?store=1"
PHONE = "+1 (888) 681-8837"


class Desktop:
    """Remembers what it was asked to open."""

    def __init__(self):
        self.opened = []

    def open(self, url):
        self.opened.append(url.toString(url.ComponentFormattingOption.FullyEncoded))
        return True


@pytest.fixture
def desktop():
    return Desktop()


@pytest.fixture
def links(desktop):
    return ExternalLinks(
        https_addresses=[CHAT, ""], phone_numbers=[PHONE, ""], open_url=desktop.open
    )


def test_the_chat_opens_in_the_browser(links, desktop):
    assert links.open(CHAT)
    assert desktop.opened == [CHAT]


def test_a_number_of_the_directory_is_dialled(links, desktop):
    assert links.open("tel:+18886818837")
    assert desktop.opened == ["tel:+18886818837"]


def test_the_written_message_reaches_the_desktop_byte_for_byte(links, desktop):
    link = SupportChannels(PHONE).text_link("Order #7F3K2 & co: 100 %")
    assert links.open(link)
    assert desktop.opened == [link]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://support.example.com/",
        "https://support.example.com.evil.example/chat?store=1",
        "https://user@support.example.com/chat?store=1",
        CHAT + "#x",
        CHAT + " ",
        CHAT.replace("https", "http"),
        CHAT.upper(),
        "file:///etc/passwd",
        "file://server/share",
        "\\\\server\\share",
        "smb://server/share",
        "javascript:alert(1)",
        "data:text/html,x",
        "ms-settings:",
        "mailto:someone@example.com",
        "tel:+15550100000",
        "tel:+18886818837;ext=1",
        "tel:+18886818837\n",
        "tel:８８８６８１８８３７",
        "sms:+15550100000?&body=x",
        "sms:+18886818837?&body=x&to=+15550100000",
        "sms:+18886818837?&body=two words",
        "sms:+18886818837,+15550100000?&body=x",
    ],
)
def test_everything_else_is_refused_and_logged(links, desktop, caplog, link):
    with caplog.at_level(logging.WARNING):
        assert not links.open(link)
    assert desktop.opened == []
    assert "refused to open a link" in caplog.text


@pytest.mark.parametrize(
    "address",
    [
        "http://chat.example.com/",
        "https://user:pass@chat.example.com/",
        "https://chat.example.com:8443/",
        "https://127.0.0.1/",
        "https://chat.example.com\\@evil.example/",
        "https://chat.example.com/ x",
        "file:///tmp/x",
    ],
)
def test_an_odd_address_of_the_directory_itself_is_left_out(desktop, caplog, address):
    with caplog.at_level(logging.WARNING):
        links = ExternalLinks(https_addresses=[address], phone_numbers=[], open_url=desktop.open)
        assert not links.open(address)
    assert desktop.opened == []


def test_a_desktop_without_a_phone_program_says_so(desktop):
    links = ExternalLinks(https_addresses=[], phone_numbers=[PHONE], open_url=lambda _url: False)
    assert not links.open("tel:+18886818837")
