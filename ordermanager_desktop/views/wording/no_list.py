"""Words for a list that cannot be read at all: what is wrong, and who can do what about it.

The banner above says the same to whoever set the computer up, with the names of the settings.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.views.theme import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TroublePage:
    """What the page of a trouble says; with neither step, its text says what to do."""

    icon: str
    title: str
    text: str
    can_try_again: bool = True
    wants_support: bool = False
    tone: Tone = Tone.WARN


def trouble_page(trouble: FeedTrouble) -> TroublePage:
    """The page for a trouble."""
    return _PAGES[trouble]()


def _not_configured() -> TroublePage:
    return TroublePage(
        "settings",
        translate("empty", "No account is connected"),
        translate(
            "empty",
            "Set the account’s environment variables (README, “Connect an account”), then start "
            "Order Manager again. To practise without an account, start it with --sandbox.",
        ),
        wants_support=True,
        tone=Tone.FAINT,
    )


def _offline() -> TroublePage:
    return TroublePage(
        "wifi-off",
        translate("empty", "No connection to the orders"),
        translate(
            "empty",
            "Check that this computer is online. The orders appear by themselves once it is; until "
            "then look at the platform’s own tablet.",
        ),
    )


def _proxy() -> TroublePage:
    return TroublePage(
        "wifi-off",
        translate("empty", "The network’s proxy is in the way"),
        translate("empty", "Ask whoever runs this network; it is tried again by itself."),
    )


def _not_trusted() -> TroublePage:
    return TroublePage(
        "triangle-alert",
        translate("empty", "The server can’t be trusted"),
        translate(
            "empty",
            "Nothing is sent to it, to keep your account safe. Check this computer’s date, and ask "
            "whoever runs this network.",
        ),
    )


def _sign_in() -> TroublePage:
    return TroublePage(
        "circle-alert",
        translate("empty", "The sign-in was refused"),
        translate(
            "empty",
            "The account’s id or its secret is not accepted. Have them corrected, then start Order "
            "Manager again.",
        ),
        wants_support=True,
        tone=Tone.DANGER,
    )


def _not_permitted() -> TroublePage:
    return TroublePage(
        "circle-alert",
        translate("empty", "The account may not read these orders"),
        translate(
            "empty",
            "Have the store linked to your application; then the orders appear by themselves.",
        ),
        tone=Tone.DANGER,
    )


def _not_found() -> TroublePage:
    return TroublePage(
        "circle-alert",
        translate("empty", "The store was not found"),
        translate(
            "empty",
            "The store’s id or the server’s address is wrong. Have them corrected, then start "
            "Order Manager again.",
        ),
        wants_support=True,
        tone=Tone.DANGER,
    )


def _web_page() -> TroublePage:
    return TroublePage(
        "wifi-off",
        translate("empty", "This network asks you to sign in"),
        translate("empty", "Open a browser and sign in to the network, then try again."),
    )


def _rate_limited() -> TroublePage:
    return TroublePage(
        "loader-circle",
        translate("empty", "The platform asks for patience"),
        translate(
            "empty",
            "There were too many requests. Close other copies that use the same account; it is "
            "tried again by itself.",
        ),
        can_try_again=False,
    )


def _unreadable() -> TroublePage:
    return TroublePage(
        "triangle-alert",
        translate("empty", "The orders can’t be understood"),
        translate(
            "empty",
            "The server’s answers make no sense here. It is tried again by itself; if it "
            "stays so, tell support.",
        ),
        wants_support=True,
    )


def _refused() -> TroublePage:
    return TroublePage(
        "triangle-alert",
        translate("empty", "The server has a problem"),
        translate("empty", "It is tried again by itself. If it stays so, tell support."),
    )


def _not_opened() -> TroublePage:
    return TroublePage(
        "circle-alert",
        translate("empty", "The connection can’t be opened"),
        translate(
            "empty",
            "Nothing was sent. Check the connection’s address and its sign-in; it is tried again "
            "by itself.",
        ),
        wants_support=True,
        tone=Tone.DANGER,
    )


def _stalled() -> TroublePage:
    return TroublePage(
        "triangle-alert",
        translate("empty", "The list is not updating"),
        translate("empty", "If it stays so, close Order Manager and open it again."),
    )


_PAGES = {
    FeedTrouble.NOT_CONFIGURED: _not_configured,
    FeedTrouble.UNREACHABLE: _offline,
    FeedTrouble.NAME_NOT_FOUND: _offline,
    FeedTrouble.CERTIFICATE_REFUSED: _not_trusted,
    FeedTrouble.CERTIFICATE_OUT_OF_DATE: _not_trusted,
    FeedTrouble.PROXY_REFUSED: _proxy,
    FeedTrouble.PROXY_UNREACHABLE: _proxy,
    FeedTrouble.SIGN_IN: _sign_in,
    FeedTrouble.NOT_PERMITTED: _not_permitted,
    FeedTrouble.NOT_FOUND: _not_found,
    FeedTrouble.RATE_LIMITED: _rate_limited,
    FeedTrouble.WEB_PAGE: _web_page,
    FeedTrouble.UNREADABLE: _unreadable,
    FeedTrouble.REFUSED: _refused,
    FeedTrouble.STALLED: _stalled,
    FeedTrouble.NOT_OPENED: _not_opened,
}
