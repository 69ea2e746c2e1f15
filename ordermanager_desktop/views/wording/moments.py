"""Moments as people tell them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from ordermanager_desktop.views.wording.rows import clock_text


def moment_text(moment: datetime, now: datetime) -> str:
    """The local time of a moment, after its date unless it is today."""
    is_today = moment.astimezone().date() == now.astimezone().date()
    return clock_text(moment) if is_today else dated_text(moment)


def dated_text(moment: datetime) -> str:
    """The local date and time of a moment, as the user's country writes dates."""
    local = moment.astimezone()
    day = QDate(local.year, local.month, local.day)
    return f"{QLocale().toString(day, QLocale.FormatType.ShortFormat)} {clock_text(moment)}"
