"""Words for time that passed unseen: the computer slept, or somebody turned its clock."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.clock_jump import ClockJump
from ordermanager_desktop.views.wording.moments import moment_text

translate = QCoreApplication.translate


def sleep_sentence(jump: ClockJump, read_at: datetime | None, now: datetime) -> str:
    """What happened, and how long the list was old.

    Args:
        read_at: When the list was read again, None while it is still the old one.
    """
    text = _slept(is_read=read_at is not None)
    if not jump.was_asleep:
        text = _turned(is_read=read_at is not None)
    return text.format(
        before=moment_text(jump.before, now),
        after=moment_text(jump.after, now),
        read=moment_text(read_at, now) if read_at else "",
    )


def _slept(*, is_read: bool) -> str:
    if is_read:
        return translate(
            "sleeping",
            "The computer slept from {before} to {after}; the list was old until {read}.",
        )
    return translate(
        "sleeping",
        "The computer slept from {before} to {after}. "
        "The list is old until it has been read again.",
    )


def _turned(*, is_read: bool) -> str:
    if is_read:
        return translate(
            "sleeping",
            "This computer’s clock was changed from {before} to {after}; "
            "the list was old until {read}.",
        )
    return translate(
        "sleeping",
        "This computer’s clock was changed from {before} to {after}. "
        "The list is old until it has been read again.",
    )


def understood() -> str:
    """The button that takes the message away."""
    return translate("sleeping", "Understood")
