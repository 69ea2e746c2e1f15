"""Words for a store that takes no new orders."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.store_pause import PauseCause, PauseState, StorePause
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.moments import moment_text

translate = QCoreApplication.translate

_LONGEST_NAME = 80
_LONGEST_ANSWER = 300
_MOST_SOURCES = 6


def pause_new_orders() -> str:
    """The way to the choices."""
    return translate("pauses", "Pause new orders…")


def pause_title() -> str:
    """Asks for how long."""
    return translate("pauses", "Pause new orders?")


def pause_meaning() -> str:
    """What a pause does, and what not."""
    return translate(
        "pauses",
        "The platforms are asked to send no new orders. The orders you have go on as they are.",
    )


def minutes_text(minutes: int | None) -> str:
    """One choice."""
    if minutes is None:
        return translate("pauses", "Rest of the day")
    return translate("pauses", "{minutes} min").format(minutes=minutes)


def pause_for_text(minutes: int | None) -> str:
    """One choice where it must say what it is about."""
    if minutes is None:
        return translate("pauses", "Pause new orders for the rest of the day")
    return translate("pauses", "Pause new orders for {minutes} minutes").format(minutes=minutes)


def resume_text() -> str:
    """Lets orders in again."""
    return translate("pauses", "Resume")


def pause_again_text() -> str:
    """Asks once more for the same."""
    return translate("pauses", "Pause again…")


def paused_already() -> str:
    """A pause was asked for while there is one."""
    return translate("pauses", "A pause is under way already.")


def understood_text() -> str:
    """Nothing more needs to be said."""
    return translate("pauses", "OK")


def pause_text(pause: StorePause, now: datetime, *, store_name: str = "") -> str:
    """What the bar says; empty while the store takes orders.

    Args:
        store_name: Set where there are several stores.
    """
    text = _state_text(pause, now)
    if not text or not store_name:
        return text
    return translate("pauses", "{store}: {text}").format(
        store=one_line(store_name, longest=_LONGEST_NAME), text=text
    )


def _state_text(pause: StorePause, now: datetime) -> str:
    until = moment_text(pause.until, now) if pause.until else ""
    match pause.state:
        case PauseState.RUNNING:
            return ""
        case PauseState.REQUESTED:
            text = translate(
                "pauses",
                "Pausing new orders until {time}… The platforms have not confirmed it yet.",
            )
        case PauseState.PAUSED:
            return _paused_text(pause, until)
        case PauseState.RESUMING:
            text = translate("pauses", "Taking new orders again… Not confirmed yet.")
        case PauseState.OVER:
            text = translate(
                "pauses",
                "The pause ended at {time}. Checking: the next order shows that the store is open.",
            )
        case PauseState.FAILED:
            return _failed_text(pause, until)
        case PauseState.UNKNOWN:
            return _unknown_text(pause)
    return text.format(time=until)


def _paused_text(pause: StorePause, until: str) -> str:
    if pause.failed_on:
        text = translate("pauses", "New orders paused until {time}, but not on {sources}.")
    else:
        text = translate("pauses", "New orders paused until {time}")
    return text.format(time=until, sources=_sources(pause))


def _failed_text(pause: StorePause, until: str) -> str:
    if pause.is_resume:
        head = translate("pauses", "Still paused until {time}: taking orders again failed.")
    else:
        head = translate("pauses", "New orders are not paused.")
    return " ".join(filter(None, (head.format(time=until), _why(pause))))


def _unknown_text(pause: StorePause) -> str:
    if pause.is_resume:
        text = translate(
            "pauses", "It is not known whether new orders come in again. Look at the platforms."
        )
    else:
        text = translate(
            "pauses", "It is not known whether new orders are paused. Look at the platforms."
        )
    return " ".join(filter(None, (text, _why(pause))))


def _why(pause: StorePause) -> str:
    words = one_line(pause.platform_text, longest=_LONGEST_ANSWER)
    match pause.cause:
        case PauseCause.NOT_PERMITTED:
            return translate(
                "pauses",
                "This account may not pause stores: ask your account manager or support for the "
                "permission “manager.storefront”.",
            )
        case PauseCause.SIGN_IN_REJECTED:
            return translate("pauses", "The sign-in was rejected.")
        case PauseCause.UNREACHABLE:
            return translate("pauses", "There was no connection; nothing was sent.")
        case PauseCause.TOO_BUSY:
            return translate("pauses", "Too many requests; try again in a minute.")
        case PauseCause.REFUSED if words:
            return translate("pauses", "The platform answered: {text}").format(text=words)
    return ""


def _sources(pause: StorePause) -> str:
    return ", ".join(one_line(each, longest=_LONGEST_NAME) for each in _named(pause))


def _named(pause: StorePause) -> tuple[str, ...]:
    return pause.failed_on[:_MOST_SOURCES]
