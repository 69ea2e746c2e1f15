"""Reads the HTTP headers that tell of time: Date and Retry-After (RFC 9110, 5.6.7 and 10.2.3)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"[0-9]{1,9}", re.ASCII)


def http_date(text: str | None) -> datetime | None:
    """The moment a header names, aware UTC; None if it names none."""
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def retry_after_s(text: str | None, now: datetime) -> float | None:
    """Seconds to wait, given as seconds or as a date; None if absent or junk.

    Args:
        text: The header's value.
        now: The server's own idea of now where it gave one; this computer's clock may be off.
    """
    stripped = (text or "").strip()
    if _SECONDS.fullmatch(stripped):
        return float(stripped)
    moment = http_date(stripped)
    return None if moment is None else max(0.0, (moment - now).total_seconds())
