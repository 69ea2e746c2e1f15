"""Time as a parameter: the sandbox asks a clock, so tests can move it by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The clock of practice and production."""
    return datetime.now(UTC)


def iso_utc(moment: datetime) -> str:
    """How the platform writes a moment: ISO 8601, milliseconds, `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
