"""Retry-After in all its forms."""

from datetime import UTC, datetime

import pytest

from ordermanager_desktop.services.gateways.http_times import http_date, retry_after_s

NOW = datetime(2026, 6, 3, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 9999 ", 9999.0),
        ("Wed, 03 Jun 2026 12:00:30 GMT", 30.0),
        ("Wed, 03 Jun 2026 11:00:00 GMT", 0.0),
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("9" * 400, None),
        ("Wed, 99 Jun 2026 12:00:30 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_or_nothing(header, seconds):
    assert retry_after_s(header, NOW) == seconds


def test_a_date_is_aware_utc():
    assert http_date("Wed, 03 Jun 2026 14:00:00 +0200") == NOW
    assert http_date("Wed, 03 Jun 2026 12:00:00") == NOW
    assert http_date("junk") is None
