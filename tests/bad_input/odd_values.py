"""What may stand where something else belongs, by what it is odd as."""

from __future__ import annotations

from typing import Any

from tests.bad_input.wire import nested, raw

WRONG_TYPES: tuple[Any, ...] = (
    None, True, False, 0, -1, 5, 1.5, "", "x", [], {}, [[]], [None], [{}], {"": None}, {"id": 5},
    {"orders": []},
)  # fmt: skip
NUMBERS: tuple[Any, ...] = (
    *map(raw, ("NaN", "Infinity", "-Infinity", "1e400", "-1e400", "1e-400", "1e999999999999")),
    *map(raw, ("1E9999999", "-0", "-0.0", "0e0", "1" + "0" * 39, "9" * 41, "9" * 5000)),
    *map(raw, ("0.123456789", "1." + "0" * 30 + "1", "12345678901.005", "1e12", "1e13", "-1e-2")),
    2**31, 2**63, 2**64, -(2**63), 1e300, 0.1, -3.5, "12.50", "1e5", "NaN", "0x10", "１２",
)  # fmt: skip
TIMES: tuple[Any, ...] = (
    "2026-06-03T12:00:00", "2026-06-03", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00", "2026-02-30T00:00:00Z", "2026-06-03T25:00:00Z",
    "2026-06-03T12:00:60Z", "2026-03-29T02:30:00+01:00", "2026-06-03T12:00:00.123456789Z",
    "2026-06-03T12:00:00+99:99", "2026-W23-3T12:00:00Z", "20260603T120000Z", "soon", "2" * 5000,
    "2026-06-03 12:00:00Z", "2026-06-03T12:00:00z", "2026\ud800", "2099-01-01T00:00:00Z",
    "1999-12-31T23:59:59Z", "2026-06-03T12:00:00+00:00:00.000001", 1780488000, 1780488000000,
)  # fmt: skip
CURRENCIES: tuple[Any, ...] = (
    "XXX", "JPY", "KWD", "usd", "US", "DOLLARS", "$", "", "€", "U\u202eD", "ÜSD", "000", "\ud800",
)  # fmt: skip
STATUSES: tuple[Any, ...] = (
    "TELEPORTED", "canceled", "CANCELED ", "CANCELED\x00", "ＣＡＮＣＥＬＥＤ", "СANCELED",
    "UNKNOWN", "CANCELED", "REJECTED", "PICKED_UP", "", "\ud800", "X" * 100_000,
)  # fmt: skip
TEXTS: tuple[Any, ...] = (
    "<b>bold</b>", "<img src='file:///etc/passwd'>", "\u202egnp.exe", "nul\x00bell\x07", "\ud800",
    "lone \udfff low", "\u200b\u2060", "{0} {platform} %1 %n", "a&b &amp; &&", "line\r\nline",
    "e" + "\u0301" * 300, "👩‍🍳", "x" * 20_000, " " * 5000 + "after blanks", "\ufeffmarked",
    "\x85\u2028\u2029", "\U0010ffff\ufdd0",
)  # fmt: skip
IDS: tuple[Any, ...] = (
    "", " ", "\t", "a/../b", "..", ".", "a#f", "a?b", "%2e%2e", "a\\b", "a b", "x" * 10_000, "\x00",
    "а-1", "\ud800", "\ud801", "?", "?0123456789ab", "id\u200d", "…", "\u2028", 7, None,
)  # fmt: skip
DEEP: tuple[Any, ...] = (nested(9), nested(60), nested(400), nested(990), nested(3000, "{}"))

EVERYTHING = (*WRONG_TYPES, *NUMBERS, *TIMES, *CURRENCIES, *STATUSES, *TEXTS, *IDS, *DEEP)

BY_FIELD: dict[str, tuple[Any, ...]] = {
    "id": IDS,
    "friendlyId": TEXTS,
    "source": (*IDS, "UberEats", "doordash ", "DOORDASH"),
    "status": STATUSES,
    "currencyCode": CURRENCIES,
    "orderedAt": TIMES,
    "pickupTime": TIMES,
    "estimatedPickupTime": TIMES,
    "deliveryTime": TIMES,
    "quantity": NUMBERS,
    "price": NUMBERS,
    "subtotal": NUMBERS,
    "discount": NUMBERS,
    "tax": NUMBERS,
    "tip": NUMBERS,
    "total": NUMBERS,
    "customerPaymentDue": NUMBERS,
    "customerPrepayment": NUMBERS,
    "name": TEXTS,
    "note": TEXTS,
    "phone": TEXTS,
    "customerNote": TEXTS,
    "injectionState": (*STATUSES, "ORDER_CANCELED", "ORDER_CANCEL_FAILED", "ORDER_REJECTED"),
    "cancelSource": ("OPERATOR", "SERVICE_PROVIDER", "operator", *TEXTS),
    "code": ("CANCEL_FAILED", "cancel_failed", "CANCEL_FAILED ", *TEXTS),
    "description": TEXTS,
}
