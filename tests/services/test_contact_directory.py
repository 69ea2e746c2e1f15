"""Contacts are the shipped ones; what is not verified is left out."""

import json

import pytest

from ordermanager_desktop.models.platform import PlatformContact
from ordermanager_desktop.services.contact_directory import ContactDirectory
from ordermanager_desktop.services.platform_directory import PlatformDirectory


@pytest.mark.parametrize(
    ("platform", "phone"),
    [
        ("doordash", "855-973-1040"),
        ("grubhub", "877-799-0790"),
        ("ubereats", "833-275-3287"),
        ("postmates", "833-275-3287"),
        ("chownow", "888-707-2469"),
        ("skipthedishes", "855-200-7547"),
    ],
)
def test_each_platform_has_its_number(platform, phone):
    assert ContactDirectory.load().contact_for(platform) == PlatformContact(platform, phone)


def test_support_takes_text_messages():
    directory = ContactDirectory.load()
    assert directory.support_text_number == "+1 (888) 681-8837"
    assert directory.chat_url == ""


def test_every_known_platform_has_a_contact_and_no_other():
    known = {platform.id for platform in PlatformDirectory.load().platforms}
    assert set(ContactDirectory.load().contacts) == known


def test_nobodys_number_is_guessed():
    assert ContactDirectory.load().contact_for("source:mesa-direct") is None


@pytest.fixture
def load(tmp_path):
    """Loads a directory of one platform with these addresses."""

    def from_file(*, portal="", chat=""):
        path = tmp_path / "contacts.json"
        support = {"text_number": "+1 (888) 681-8837", "chat_url": chat}
        platforms = [{"platform": "chownow", "portal_url": portal}]
        path.write_text(json.dumps({"support": support, "platforms": platforms}), "utf-8")
        return ContactDirectory.load(path)

    return from_file


def test_a_verified_address_may_be_opened(load):
    directory = load(portal="https://portal.example/sign-in", chat="https://chat.example")
    assert directory.contact_for("chownow").portal_url == "https://portal.example/sign-in"
    assert directory.chat_url == "https://chat.example"


@pytest.mark.parametrize(
    "url",
    [
        "http://portal.example",
        "file:///etc/passwd",
        "javascript:x",
        "https://",
        "https://a@b.c",
        "x",
    ],
)
def test_an_address_that_is_not_plain_https_is_left_out(load, url):
    directory = load(portal=url, chat=url)
    assert directory.contact_for("chownow").portal_url == ""
    assert directory.chat_url == ""
