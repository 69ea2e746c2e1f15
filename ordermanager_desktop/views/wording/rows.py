"""Words about one order as the list shows it: label, times, money, items."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.money import Amount, Money, OddAmount, minor_digits
from ordermanager_desktop.models.order import Order, OrderItem
from ordermanager_desktop.models.order_row import OrderRow, RowLabel
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.pill import PillLook
from ordermanager_desktop.views.widgets.plain_text import one_line

translate = QCoreApplication.translate

NOTHING = "–"
_NO_TIME = "—"
_HOUR_S = 3600
_FAR = timedelta(hours=12)
_ITEMS_SHOWN = 12


def label_word(label: RowLabel) -> str:
    """The word on the pill."""
    match label:
        case RowLabel.NEW:
            return translate("rows", "New")
        case RowLabel.CONFIRMED:
            return translate("rows", "Confirmed")
        case RowLabel.READY:
            return translate("rows", "Ready")
        case RowLabel.PICKED_UP:
            return translate("rows", "Picked up")
        case RowLabel.FULFILLED:
            return translate("rows", "Fulfilled")
        case RowLabel.REJECTED:
            return translate("rows", "Rejected")
        case RowLabel.UNKNOWN_STATUS:
            return translate("rows", "Unknown status")
        case RowLabel.UNREADABLE:
            return translate("rows", "Unreadable")
        case _:
            return _attempt_word(label)


def _attempt_word(label: RowLabel) -> str:
    match label:
        case RowLabel.CHECKING:
            return translate("rows", "Checking…")
        case RowLabel.SENDING:
            return translate("rows", "Sending…")
        case RowLabel.CANCELLING:
            return translate("rows", "Cancelling…")
        case RowLabel.NOT_CONFIRMED:
            return translate("rows", "Not confirmed")
        case RowLabel.CANCELLED:
            return translate("rows", "Cancelled")
        case RowLabel.CANCEL_FAILED:
            return translate("rows", "Cancel failed")
        case RowLabel.BY_PHONE:
            return translate("rows", "By phone")
        case _:
            return translate("rows", "Not sent")


_TONE_AND_ICON = {
    RowLabel.NEW: (Tone.INFO, ""),
    RowLabel.CONFIRMED: (Tone.MUTED, ""),
    RowLabel.READY: (Tone.OK, "check"),
    RowLabel.PICKED_UP: (Tone.MUTED, "check"),
    RowLabel.FULFILLED: (Tone.MUTED, "check"),
    RowLabel.REJECTED: (Tone.DANGER, "x"),
    RowLabel.UNKNOWN_STATUS: (Tone.WARN, "circle-help"),
    RowLabel.UNREADABLE: (Tone.WARN, "circle-alert"),
    RowLabel.CHECKING: (Tone.WARN, "loader-circle"),
    RowLabel.SENDING: (Tone.WARN, "loader-circle"),
    RowLabel.CANCELLING: (Tone.WARN, "loader-circle"),
    RowLabel.NOT_CONFIRMED: (Tone.WARN, "circle-help"),
    RowLabel.CANCELLED: (Tone.DANGER, "x"),
    RowLabel.CANCEL_FAILED: (Tone.DANGER, "triangle-alert"),
    RowLabel.NOT_SENT: (Tone.DANGER, "circle-alert"),
    RowLabel.BY_PHONE: (Tone.WARN, "phone"),
}


def label_tone(label: RowLabel) -> Tone:
    """The tone of the pill."""
    return _TONE_AND_ICON[label][0]


def label_icon(label: RowLabel) -> str:
    """The icon of the pill; empty for a dot."""
    return _TONE_AND_ICON[label][1]


def row_pill(row: OrderRow, *, filled: bool = False, level: Attention = Attention.NONE) -> PillLook:
    """The pill of a row; a status that we don't know is shown as the platform wrote it.

    Args:
        level: How urgently the row wants a person now: an attempt that is open for far too long
            looks like one that failed, and keeps its word.
    """
    label = row.label
    if level is Attention.RED and row.waiting_attempt is not None:
        return PillLook(label_word(label), Tone.DANGER, "triangle-alert", filled)
    word = label_word(label)
    if label is RowLabel.UNKNOWN_STATUS and row.order.raw_status:
        word = one_line(row.order.raw_status, longest=40)
    return PillLook(word, label_tone(label), label_icon(label), filled)


def status_text(row: OrderRow) -> str:
    """The pill's word, or the whole of what a short one stands for: heard or hovered over, it must
    not be taken for a cancellation."""
    match row.label:
        case RowLabel.BY_PHONE:
            return translate("rows", "Cancelled by phone – not confirmed")
        case RowLabel.CHECKING:
            return translate("rows", "Checking the order; nothing is sent yet")
        case RowLabel.SENDING:
            text = translate("rows", "Sending to {platform}; not cancelled yet")
        case RowLabel.CANCELLING:
            text = translate("rows", "Requested, waiting for {platform}; not cancelled yet")
        case RowLabel.NOT_CONFIRMED:
            return translate("rows", "Not confirmed; do not treat it as cancelled")
        case RowLabel.CANCEL_FAILED:
            text = translate("rows", "Cancel failed: {platform} did not cancel the order")
        case _:
            return row_pill(row).word
    return text.format(platform=platform_name(row.order.platform))


def number_text(order: Order) -> str:
    """The number printed on the ticket, with one ``#``; the tail of the id if there is none."""
    number = one_line(order.number, longest=60) or one_line(order.key.order_id, longest=200)[-8:]
    return number if number.startswith("#") else f"#{number}" if number else NOTHING


def platform_name(platform: Platform) -> str:
    """The brand's name; an unknown one as the account named it."""
    return one_line(platform.name, longest=80) or translate("rows", "Unknown platform")


def store_text(name: str) -> str:
    """What a store is called; the name comes from the account or the settings."""
    return one_line(name, longest=80)


def customer_text(order: Order) -> str:
    """First name and last initial, if the platform told."""
    return one_line(order.customer, longest=120) or NOTHING


def waited_s(row: OrderRow, now: datetime) -> float | None:
    """Seconds the customer has waited; None when the order is over and nobody knows since when."""
    placed = row.order.placed_at
    if placed is None:
        return None
    if not row.is_muted:
        return (now - placed).total_seconds()
    settled = row.attempt.settled_at if row.attempt and row.is_cancelled else None
    return (settled - placed).total_seconds() if settled else None


def waiting_text(seconds: float | None) -> str:
    """A duration such as 3:12 or 1:02:10; from a day on, days and hours."""
    if seconds is None:
        return NOTHING
    whole_s = max(0, int(seconds))
    hours, minutes, rest_s = whole_s // _HOUR_S, whole_s // 60 % 60, whole_s % 60
    if hours >= 24:
        text = translate("rows", "{days} d {hours} h")
        return text.format(days=hours // 24, hours=hours % 24)
    return f"{hours}:{minutes:02}:{rest_s:02}" if hours else f"{minutes}:{rest_s:02}"


def placed_text(order: Order) -> str:
    """When the order was placed, as a small line."""
    if order.placed_at is None:
        return translate("rows", "time unknown")
    return translate("rows", "placed {time}").format(time=clock_text(order.placed_at))


def pickup_text(pickup_at: datetime | None, now: datetime) -> tuple[str, Tone]:
    """How far the pickup is, in whole minutes, and the tone that says whether it is late."""
    if pickup_at is None:
        return _NO_TIME, Tone.MUTED
    if abs(pickup_at - now) > _FAR:
        return translate("rows", "due {time}").format(time=_day_and_clock(pickup_at)), Tone.MUTED
    minutes = int(abs(pickup_at - now).total_seconds() // 60)
    if minutes == 0:
        return translate("rows", "due now"), Tone.MUTED
    if pickup_at > now:
        return _due_text(minutes), Tone.MUTED
    return _late_text(minutes), Tone.DANGER


def row_pickup(row: OrderRow, now: datetime) -> tuple[str, Tone]:
    """The pickup of a row; an order that is over is due no more."""
    return (_NO_TIME, Tone.MUTED) if row.is_muted else pickup_text(row.pickup_at, now)


def _due_text(minutes: int) -> str:
    if minutes < 60:
        return translate("rows", "due in %n min", "", minutes)
    text = translate("rows", "due in {hours} h {minutes} min")
    return text.format(hours=minutes // 60, minutes=minutes % 60)


def _late_text(minutes: int) -> str:
    if minutes < 60:
        return translate("rows", "%n min late", "", minutes)
    text = translate("rows", "{hours} h {minutes} min late")
    return text.format(hours=minutes // 60, minutes=minutes % 60)


def clock_text(moment: datetime, *, with_seconds: bool = False) -> str:
    """Local time of the day on the 24-hour clock that kitchens use, such as 12:05."""
    local = moment.astimezone()
    return f"{local:%H:%M:%S}" if with_seconds else f"{local:%H:%M}"


def _day_and_clock(moment: datetime) -> str:
    local = moment.astimezone()
    day = _locale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day} {local:%H:%M}"


def money_text(amount: Amount | None) -> str:
    """An amount with the currency's own decimals: $42.18; a dash when it is not known.

    A currency that the user's locale has no sign for is told by its code. What is no exact amount
    is told as it came, and says so.
    """
    match amount:
        case None:
            return NOTHING
        case OddAmount():
            text = translate("rows", "{amount} (as received)")
            return text.format(amount=one_line(amount.text, longest=48))
        case Money():
            return _exact_text(amount)


def total_column_text(amount: Amount | None) -> str:
    """The same where there is little room: what is only as received has the mark in front."""
    if isinstance(amount, OddAmount):
        return f"! {one_line(amount.text, longest=48)}"
    return money_text(amount)


def amount_tone(amount: Amount | None) -> Tone:
    """The tone of an amount: one that is only as received stands out."""
    return Tone.WARN if isinstance(amount, OddAmount) else Tone.TEXT


def _exact_text(amount: Money) -> str:
    locale = _locale()
    digits = minor_digits(amount.currency)
    sign = "-" if amount.minor_units < 0 else ""
    magnitude = float(abs(amount.major))
    symbol = _symbol(amount.currency, locale)
    if symbol is None:
        number = locale.toString(magnitude, "f", digits)
        return f"{sign}{one_line(amount.currency, longest=8)} {number}"
    return sign + locale.toCurrencyString(magnitude, symbol, digits)


def _locale() -> QLocale:
    """The user's locale; the bare C locale would write 42.18$."""
    locale = QLocale()
    return QLocale("en_US") if locale.language() == QLocale.Language.C else locale


def _symbol(currency: str, locale: QLocale) -> str | None:
    own = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    sign = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol)
    if currency == own:
        return sign
    if currency == "USD":
        return "US$" if sign == "$" else "$"
    return None


def items_summary(order: Order) -> str:
    """The items on one line, then the customer's note in quotes."""
    shown = [_item_text(item) for item in order.items[:_ITEMS_SHOWN]]
    text = ", ".join(shown) if shown else translate("rows", "No items")
    hidden = len(order.items) - _ITEMS_SHOWN + order.more_items
    if hidden > 0:
        text += translate("rows", ", +%n more", "", hidden)
    note = one_line(order.note, longest=120)
    return f"{text} · “{note}”" if note else text


def _item_text(item: OrderItem) -> str:
    name = one_line(item.name, longest=80) or NOTHING
    return name if item.quantity == 1 else f"{item.quantity} × {name}"


def row_detail(row: OrderRow, level: Attention = Attention.NONE) -> str:
    """The second line under the customer: what a short pill stands for, then the items.

    Args:
        level: How urgently the row wants a person now.
    """
    if row.label is RowLabel.BY_PHONE:
        return f"{status_text(row)} · {_contents(row)}"
    waited = overdue_text(row, level)
    return f"{waited} · {_contents(row)}" if waited else _contents(row)


def overdue_text(row: OrderRow, level: Attention) -> str:
    """What an attempt wants of a person: it is open for too long, or its end is in doubt.

    Empty for any other row.
    """
    attempt = row.waiting_attempt
    if row.is_contradicted:
        text = translate("rows", "Shown as live again: call {platform}")
    elif attempt is None or level is Attention.NONE:
        return ""
    elif level is Attention.RED:
        text = translate("rows", "No outcome for over 10 minutes: call {platform}")
    elif attempt.platform_reports_failure:
        text = translate("rows", "{platform} reports a failed cancellation")
    else:
        text = translate("rows", "No outcome yet: ask {platform}")
    return text.format(platform=platform_name(row.order.platform))


def _contents(row: OrderRow) -> str:
    """The items; for an order that can't be read or is not listed, what is known instead."""
    if row.is_only_recorded:
        count = row.order.item_count
        return translate("rows", "Not in the list: written down here with %n item(s)", "", count)
    if row.order.defect:
        text = translate("rows", "Can’t be read: open it on {platform}")
        return text.format(platform=platform_name(row.order.platform))
    return items_summary(row.order)


def row_sentence(row: OrderRow, now: datetime, store: str = "") -> str:
    """One row read aloud; with its store, where there are several."""
    order = row.order
    text = translate(
        "rows",
        "Order {number}, {platform}, {customer}: {status}. Waiting {waiting}, {pickup}. "
        "Total {total}. {items}",
    )
    overdue = overdue_text(row, row.attention(now))
    return text.format(
        number=number_text(order),
        platform=_platform_at(order, store),
        customer=customer_text(order),
        status=status_text(row),
        waiting=waiting_text(waited_s(row, now)),
        pickup=row_pickup(row, now)[0],
        total=money_text(order.totals.total),
        items=f"{overdue}. {_contents(row)}" if overdue else _contents(row),
    )


def _platform_at(order: Order, store: str) -> str:
    platform = platform_name(order.platform)
    if not store:
        return platform
    #: Read aloud: the platform of an order, and which of several stores makes it.
    text = translate("rows", "{platform} at {store}")
    return text.replace("{platform}", platform).replace("{store}", store_text(store))
