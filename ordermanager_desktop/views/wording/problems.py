"""Words for what stands in the way of the account: what is wrong, and what to do about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.setting_problem import AddressFault, SettingFault, SettingProblem
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.moments import moment_text

_API_URL, _PROXY, _STORE_IDS = (
    "ORDERMANAGER_API_URL",
    "ORDERMANAGER_PROXY",
    "ORDERMANAGER_STORE_IDS",
)
_STORE_CHARACTERS = 24
_SECONDS_A_MINUTE = 60
_MINUTES_AN_HOUR = 60


def trouble_sentence(
    trouble: FeedTrouble, stores: tuple[str, ...] = (), *, is_from_environment: bool = False
) -> str:
    """What is wrong and what to do.

    Args:
        stores: The stores it is about, as the account names them.
        is_from_environment: The account stands in variables; else the assistant connected it.
    """
    if is_from_environment:
        sentence = _TROUBLE_BY_VARIABLES.get(trouble, _TROUBLE[trouble])
        address, proxy, ids = _API_URL, _PROXY, _STORE_IDS
    else:
        sentence = _TROUBLE[trouble]
        address = proxy = ids = QCoreApplication.translate("Problems", "“Set up”")
    return sentence().format(address=address, proxy=proxy, ids=ids, store=stores_text(stores))


def _unreachable() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The server does not answer. Check this computer's network, and the address in {address}.",
    )


def _name_not_found() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The server's name can't be found. Check that this computer is online, and the address in "
        "{address}.",
    )


def _certificate_refused() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The server can't prove who it is, so nothing is sent to it: its certificate is not "
        "trusted here, or is another server's. Check the address in {address}, and "
        "ask whoever runs this network.",
    )


def _certificate_out_of_date() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The server's certificate is out of date, so nothing is sent to it. Check this computer's "
        "date; if it is right, tell whoever runs the server.",
    )


def _proxy_refused() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The network's proxy lets nothing through to the server. Check the user and password in "
        "{proxy}, and ask whoever runs this network.",
    )


def _proxy_unreachable() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The proxy does not answer. Check this computer's network, and the address in {proxy}.",
    )


def _sign_in() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The sign-in was refused, or its time is over. Sign in again under “Set up”.",
    )


def _sign_in_by_variables() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The sign-in was refused, or its time is over. Check ORDERMANAGER_CLIENT_ID and "
        "ORDERMANAGER_CLIENT_SECRET.",
    )


def _not_permitted() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The account is not permitted to read store {store}. Check the stores in {ids}, and "
        "that the store is linked to your application.",
    )


def _not_found() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The server has no orders of store {store} at this address. Check the address "
        "and the stores in “Set up”.",
    )


def _not_found_by_variables() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The server has no orders of store {store} at this address. Check ORDERMANAGER_API_URL "
        "and ORDERMANAGER_STORE_IDS.",
    )


def _rate_limited() -> str:
    return QCoreApplication.translate(
        "Problems",
        "Too many requests: the platform asks this account to wait a moment. Close other copies "
        "that use the same account.",
    )


def _web_page() -> str:
    return QCoreApplication.translate(
        "Problems",
        "A web page came instead of orders: this network asks you to sign in first. Open a "
        "browser and sign in; if there is nothing to sign in to, check the address in "
        "{address}.",
    )


def _unreadable() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The server's answers can't be read. Check the address in {address}; if it is "
        "right, tell support.",
    )


def _not_opened() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The connection of store {store} can't be opened, and nothing was sent. Check its address "
        "and its sign-in; if they are right, tell support.",
    )


def _refused() -> str:
    return QCoreApplication.translate(
        "Problems", "The server reports an error. If it stays, tell support."
    )


def _stalled() -> str:
    return QCoreApplication.translate(
        "Problems",
        "The list is not updating. If it stays so, close Order Manager and open it again.",
    )


def _not_configured() -> str:
    return QCoreApplication.translate(
        "Problems", "No account is connected. Open Order Manager to connect one."
    )


_TROUBLE = {
    FeedTrouble.NOT_CONFIGURED: _not_configured,
    FeedTrouble.UNREACHABLE: _unreachable,
    FeedTrouble.NAME_NOT_FOUND: _name_not_found,
    FeedTrouble.CERTIFICATE_REFUSED: _certificate_refused,
    FeedTrouble.CERTIFICATE_OUT_OF_DATE: _certificate_out_of_date,
    FeedTrouble.PROXY_REFUSED: _proxy_refused,
    FeedTrouble.PROXY_UNREACHABLE: _proxy_unreachable,
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
_TROUBLE_BY_VARIABLES = {
    FeedTrouble.SIGN_IN: _sign_in_by_variables,
    FeedTrouble.NOT_FOUND: _not_found_by_variables,
}


def lasting_message(health: FeedHealth, now: datetime) -> str:
    """What the window says as long as it is so; empty if nothing needs saying."""
    if health.trouble:
        sentence = sentence_about(health.trouble, health)
        return f"{sentence} {_what_the_list_is(health, now)}"
    if health.clock_ahead_s:
        return clock_sentence(health.clock_ahead_s)
    return ""


def sentence_about(trouble: FeedTrouble, health: FeedHealth) -> str:
    """The same, of a list."""
    return trouble_sentence(trouble, health.stores, is_from_environment=health.is_from_environment)


def _what_the_list_is(health: FeedHealth, now: datetime) -> str:
    if health.updated_at is None:
        return QCoreApplication.translate("Problems", "It is tried again by itself.")
    return QCoreApplication.translate(
        "Problems", "The list is from {time}; it is tried again by itself."
    ).format(time=moment_text(health.updated_at, now))


def clock_sentence(ahead_s: int) -> str:
    """This computer's clock is wrong; times and the sign-in depend on it."""
    if ahead_s > 0:
        text = QCoreApplication.translate(
            "Problems",
            "This computer's clock is {duration} ahead of the server's. Set it right: waiting "
            "times are wrong until then.",
        )
    else:
        text = QCoreApplication.translate(
            "Problems",
            "This computer's clock is {duration} behind the server's. Set it right: waiting "
            "times are wrong until then.",
        )
    return text.format(duration=_duration(abs(ahead_s)))


def _duration(seconds: int) -> str:
    minutes = round(seconds / _SECONDS_A_MINUTE)
    if minutes < 2 * _MINUTES_AN_HOUR:
        return QCoreApplication.translate("Problems", "%n minute(s)", "", minutes)
    hours = round(minutes / _MINUTES_AN_HOUR)
    return QCoreApplication.translate("Problems", "%n hour(s)", "", hours)


def setting_sentence(problem: SettingProblem) -> str:
    """What is wrong with one setting and what belongs there."""
    match problem.fault:
        case SettingFault.MISSING:
            text = QCoreApplication.translate("Problems", "{variable} is missing.")
        case SettingFault.BAD_STORE_ID:
            text = QCoreApplication.translate(
                "Problems", "{variable} holds no store ids: write them with commas between."
            )
        case SettingFault.BAD_ADDRESS:
            text = _address_sentence(problem.address_fault)
        case fault:
            text = _saved_sentence(fault)
    return text.format(variable=problem.variable)


def _saved_sentence(fault: SettingFault) -> str:
    match fault:
        case SettingFault.SIGNED_OUT:
            return QCoreApplication.translate("Problems", "{variable}: nobody is signed in.")
        case SettingFault.SIGN_IN_OVER:
            return QCoreApplication.translate("Problems", "{variable}: the sign-in has run out.")
        case SettingFault.BOOK_NEWER:
            return QCoreApplication.translate(
                "Problems",
                "{variable} was written by a newer Order Manager. Update this one, or connect "
                "again: the file is set aside and not lost.",
            )
        case SettingFault.BOOK_UNREADABLE:
            return QCoreApplication.translate(
                "Problems",
                "{variable}, the file of your connections, can’t be read. Connect again: the file "
                "is set aside and not lost.",
            )
        case _:
            return QCoreApplication.translate(
                "Problems",
                "{variable} holds a connection that can’t be read. It is kept there; support can "
                "look at it.",
            )


def _address_sentence(fault: AddressFault | None) -> str:
    match fault:
        case AddressFault.NOT_HTTPS:
            return QCoreApplication.translate(
                "Problems",
                "{variable} must begin with https://, or the account could be read on the way; "
                "http:// is for this computer alone.",
            )
        case AddressFault.HAS_CREDENTIALS:
            return QCoreApplication.translate(
                "Problems", "{variable} must not hold a user or a password."
            )
        case AddressFault.HAS_QUERY:
            return QCoreApplication.translate("Problems", "{variable} must end before any ? or #.")
        case _:
            return QCoreApplication.translate(
                "Problems", "{variable} is no address: it looks like https://server.example."
            )


def second_copy() -> str:
    """Another copy of the app works with the same data."""
    return QCoreApplication.translate(
        "Problems",
        "Order Manager is open already and comes to the front; "
        "a second copy needs a profile of its own (--profile NAME).",
    )


def stores_text(stores: tuple[str, ...]) -> str:
    """Store ids for a sentence, cut short."""
    return ", ".join(one_line(store, longest=_STORE_CHARACTERS) for store in stores)
