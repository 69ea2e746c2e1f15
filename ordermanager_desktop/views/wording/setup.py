"""Words of the assistant: what came of a step, and what to do next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.models.setting_problem import AddressFault
from ordermanager_desktop.services.browser_sign_in import BrowserFault
from ordermanager_desktop.services.connection_probe import StoreReading
from ordermanager_desktop.services.connection_setup import KeptConnection, SignInVerdict
from ordermanager_desktop.services.credential_vault import Keeping
from ordermanager_desktop.services.loopback_receiver import Page
from ordermanager_desktop.views.wording.problems import stores_text

translate = QCoreApplication.translate


def not_signed_in(verdict: SignInVerdict) -> str:
    """Why nobody is signed in, and the next step."""
    if verdict.browser_fault is not None:
        return _BROWSER[verdict.browser_fault]()
    trouble = verdict.trouble or FeedTrouble.REFUSED
    return _SIGN_IN.get(trouble, _server_has_a_problem)()


def store_line(reading: StoreReading) -> str:
    """What one store gave."""
    store = stores_text((reading.store,))
    if reading.trouble is not None:
        return _STORE.get(reading.trouble, _store_not_read)().format(store=store)
    count = reading.orders
    text = translate("Setup", "{store}: %n order(s) of the last 24 hours", "", count)
    return text.format(store=store)


def address_fault(fault: AddressFault) -> str:
    """What is wrong with a typed address."""
    match fault:
        case AddressFault.NOT_HTTPS:
            return translate(
                "Setup", "It must begin with https://, or the account could be read on the way."
            )
        case AddressFault.HAS_CREDENTIALS:
            return translate("Setup", "Leave out the user and the password.")
        case AddressFault.HAS_QUERY:
            return translate("Setup", "Leave out everything from ? or # on.")
        case _:
            return translate("Setup", "This is no address. It looks like https://server.example.")


def kept(connection: KeptConnection) -> str:
    """Where the credentials are, and for how long somebody is signed in."""
    where = _KEEPING[connection.keeping]()
    if connection.ends_at is None or connection.keeping is not Keeping.KEYRING:
        return where
    until = translate("Setup", "You stay signed in until {date}; then sign in again.")
    return f"{where} {until.format(date=day_text(connection.ends_at))}"


def runs_out(ends_at: datetime) -> str:
    """The sign-in is about to end."""
    text = translate("Setup", "You are signed in until {date}. Sign in again before that.")
    return text.format(date=day_text(ends_at))


def set_up() -> str:
    """The button that opens the assistant."""
    return translate("Setup", "Set up")


def sign_in_again() -> str:
    """The button beside a sign-in that ends."""
    return translate("Setup", "Sign in")


def overruled() -> str:
    """The environment wins."""
    return translate(
        "Setup",
        "The environment variables of this computer name an account, and they win: what you set "
        "up here is used once they are gone.",
    )


def book_unreadable() -> str:
    """Saved connections cannot be read; nothing is lost."""
    return translate(
        "Setup",
        "Some saved connections can’t be read. They are kept in the file connections.json, which "
        "support can look at; you can go on.",
    )


def not_saved() -> str:
    """The disk does not take it."""
    return translate(
        "Setup",
        "The connection could not be saved: the disk may be full or locked. Make room, then try "
        "again.",
    )


def browser_did_not_open() -> str:
    """Nothing took the address."""
    return translate(
        "Setup",
        "The browser could not be opened. Copy the address, and open it in a browser on this "
        "computer.",
    )


def keyring_kept_some() -> str:
    """After a sign-out."""
    return translate(
        "Setup",
        "You are signed out, but the system’s keyring did not answer. Delete the entry “Order "
        "Manager” there yourself.",
    )


def page_words(page: Page) -> tuple[str, str]:
    """Title and text of the page in the browser."""
    match page:
        case Page.SIGNED_IN:
            return (
                translate("Setup", "Thank you"),
                translate("Setup", "You can close this page. Order Manager goes on by itself."),
            )
        case Page.DENIED:
            return (
                translate("Setup", "Not signed in"),
                translate("Setup", "You can close this page and try again in Order Manager."),
            )
        case Page.NOT_OURS:
            return (
                translate("Setup", "This page belongs to another sign-in"),
                translate("Setup", "Close it, and use the page that was opened last."),
            )


def day_text(moment: datetime) -> str:
    """A day, written out."""
    local = moment.astimezone()
    date = QDate(local.year, local.month, local.day)
    return QLocale().toString(date, QLocale.FormatType.LongFormat)


# Signing in


def _unreachable() -> str:
    return translate(
        "Setup",
        "The server does not answer. Check that this computer is online and that the server’s "
        "address is right, then try again.",
    )


def _proxy() -> str:
    return translate(
        "Setup",
        "The network’s proxy lets nothing through. Ask whoever runs this network, then try again.",
    )


def _not_trusted() -> str:
    return translate(
        "Setup",
        "The server can’t prove who it is, so nothing was sent. Check the server’s address and "
        "this computer’s date, then try again.",
    )


def _refused() -> str:
    return translate(
        "Setup",
        "The sign-in was refused. Check the client id and the secret: copy both again, without a "
        "space before or after.",
    )


def _no_api() -> str:
    return translate(
        "Setup",
        "There is no order server at this address, or this network wants a sign-in of its own. "
        "Check the address; open a browser and see whether the network asks for something.",
    )


def _patience() -> str:
    return translate("Setup", "Too many tries within a minute. Wait for a minute, then try again.")


def _server_has_a_problem() -> str:
    return translate(
        "Setup",
        "The server has a problem. Try again in some minutes; if it stays so, tell support.",
    )


_SIGN_IN = {
    FeedTrouble.UNREACHABLE: _unreachable,
    FeedTrouble.NAME_NOT_FOUND: _unreachable,
    FeedTrouble.CERTIFICATE_REFUSED: _not_trusted,
    FeedTrouble.CERTIFICATE_OUT_OF_DATE: _not_trusted,
    FeedTrouble.PROXY_REFUSED: _proxy,
    FeedTrouble.PROXY_UNREACHABLE: _proxy,
    FeedTrouble.SIGN_IN: _refused,
    FeedTrouble.NOT_PERMITTED: _refused,
    FeedTrouble.NOT_FOUND: _no_api,
    FeedTrouble.WEB_PAGE: _no_api,
    FeedTrouble.UNREADABLE: _no_api,
    FeedTrouble.RATE_LIMITED: _patience,
}


def _denied() -> str:
    return translate(
        "Setup", "You said no on the page in the browser. Nothing was sent; you can try again."
    )


def _page_failed() -> str:
    return translate(
        "Setup",
        "The page in the browser reported an error. Try again; if it stays so, tell your account "
        "manager.",
    )


def _timed_out() -> str:
    return translate(
        "Setup", "Nobody signed in, so the wait was ended. Try again when you are ready."
    )


def _no_port() -> str:
    return translate(
        "Setup",
        "This computer does not let Order Manager wait for the browser. A security program may "
        "be in the way; use the client id and secret instead.",
    )


_BROWSER = {
    BrowserFault.DENIED: _denied,
    BrowserFault.FAILED: _page_failed,
    BrowserFault.TIMED_OUT: _timed_out,
    BrowserFault.NO_PORT: _no_port,
}


# Stores


def _not_linked() -> str:
    return translate(
        "Setup",
        "{store}: not linked to your account. Check its id, or ask your account manager to link "
        "it.",
    )


def _store_patience() -> str:
    return translate("Setup", "{store}: asked too often. Wait for a minute, then check again.")


def _store_not_read() -> str:
    return translate("Setup", "{store}: the orders could not be read. Check again.")


_STORE = {
    FeedTrouble.NOT_PERMITTED: _not_linked,
    FeedTrouble.NOT_FOUND: _not_linked,
    FeedTrouble.RATE_LIMITED: _store_patience,
}


# Keeping


def _in_the_keyring() -> str:
    return translate(
        "Setup", "What the account signs in with is kept in this computer’s keyring, locked."
    )


def _for_the_session() -> str:
    return translate(
        "Setup",
        "This computer has no safe place for secrets (no keyring), so the sign-in is kept until "
        "you close Order Manager. After that, sign in again.",
    )


def _too_long() -> str:
    return translate(
        "Setup",
        "The sign-in is too long for this computer’s keyring, so it is kept until you close Order "
        "Manager. After that, sign in again.",
    )


_KEEPING = {
    Keeping.KEYRING: _in_the_keyring,
    Keeping.SESSION: _for_the_session,
    Keeping.SESSION_TOO_LONG: _too_long,
}
