"""Words about two orders that look like one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import number_text, platform_name

translate = QCoreApplication.translate

_LONGEST_PLATFORM = 24
_MINUTE_S = 60


def headline() -> str:
    """Over the two."""
    return translate("duplicates", "Possible duplicate")


def why(earlier: Order, later: Order) -> str:
    """What makes them look alike, and how far they are apart."""
    if earlier.placed_at is None or later.placed_at is None:
        return ""
    minutes = round((later.placed_at - earlier.placed_at).total_seconds() / _MINUTE_S)
    if not minutes:
        return translate("duplicates", "Same customer and same items, within a minute.")
    return translate(
        "duplicates", "Same customer and same items, placed %n minute(s) apart.", "", minutes
    )


def caption(*, is_later: bool, is_shown: bool) -> str:
    """Which of the two it is."""
    if is_shown:
        this = translate("duplicates", "This order (later)")
        return this if is_later else translate("duplicates", "This order (earlier)")
    other = translate("duplicates", "Other order (later)")
    return other if is_later else translate("duplicates", "Other order (earlier)")


def cancel_later(later: Order) -> str:
    """The button that leads to cancelling; it names the order that it means."""
    text = translate("duplicates", "Cancel {number} ({platform}) as duplicate…")
    platform = one_line(platform_name(later.platform), longest=_LONGEST_PLATFORM)
    return text.format(number=number_text(later), platform=platform)


def why_not_cancel(later: OrderRow) -> str:
    """Why that button does not act; empty while it does."""
    if later.is_cancelling:
        return translate("duplicates", "It is being cancelled already.")
    return ""


def not_a_duplicate() -> str:
    """The button that ends the suspicion."""
    return translate("duplicates", "Not a duplicate")
