"""Words of the alerts: what happened, at which order, and what the kitchen has to stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.order import Order, StoreKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.desk import ended_badly
from ordermanager_desktop.views.wording.endings import ended_elsewhere
from ordermanager_desktop.views.wording.rows import (
    items_summary,
    number_text,
    overdue_text,
    platform_name,
    status_text,
)

translate = QCoreApplication.translate

_LISTED = 6


@dataclass(frozen=True, slots=True)
class AlertWords:
    """What is said of one alert: a heading and a sentence, which may be empty."""

    title: str
    text: str = ""


def alert_words(
    kind: AlertKind,
    rows: Sequence[OrderRow],
    now: datetime,
    *,
    store_of: Callable[[StoreKey], str] = lambda _place: "",
) -> AlertWords:
    """The words of one alert, or of several new orders at once.

    Args:
        store_of: What a store is called; empty while there is no other.
    """
    row = rows[0]
    match kind:
        case AlertKind.CALLED_OFF:
            words = AlertWords(_stop(row.order), f"{ended_elsewhere(row)} {_to_stop(row.order)}")
        case AlertKind.CANCEL_FAILED:
            words = AlertWords(_failed(row))
        case AlertKind.ATTENTION:
            words = AlertWords(_attention(row.order), _why(row, now))
        case AlertKind.NEW_ORDER:
            words = _new_orders(rows)
    stores = dict.fromkeys(filter(None, (store_of(row.key.place) for row in rows)))
    return _at_store(words, list(stores)) if stores else words


def _stop(order: Order) -> str:
    text = translate("alerts", "Stop cooking order {number} ({platform})")
    return text.format(number=number_text(order), platform=platform_name(order.platform))


def _to_stop(order: Order) -> str:
    """Without the customer's note, which nobody has to stop."""
    if not order.items:
        return ""
    return translate("alerts", "Stop: {items}.").format(
        items=items_summary(replace(order, note=""))
    )


def _failed(row: OrderRow) -> str:
    if row.attempt is None:
        return headline(AlertKind.CANCEL_FAILED, 1)
    return ended_badly(row, row.attempt)


def _attention(order: Order) -> str:
    text = translate("alerts", "Order {number} ({platform}) needs attention")
    return text.format(number=number_text(order), platform=platform_name(order.platform))


def _why(row: OrderRow, now: datetime) -> str:
    return overdue_text(row, row.attention(now)) or status_text(row)


def _new_orders(rows: Sequence[OrderRow]) -> AlertWords:
    if len(rows) == 1:
        order = rows[0].order
        text = translate("alerts", "New order {number} from {platform}")
        names = {"number": number_text(order), "platform": platform_name(order.platform)}
        return AlertWords(text.format(**names), items_summary(order))
    shown = ", ".join(number_text(row.order) for row in rows[:_LISTED])
    listed = f"{shown}, …" if len(rows) > _LISTED else shown
    return AlertWords(headline(AlertKind.NEW_ORDER, len(rows)), listed)


def _at_store(words: AlertWords, stores: Sequence[str]) -> AlertWords:
    named = ", ".join(one_line(store, longest=60) for store in stores[:_LISTED])
    return AlertWords(words.title, f"{named} · {words.text}" if words.text else named)


def headline(kind: AlertKind, count: int) -> str:
    """So many alerts of a kind, in one line."""
    match kind:
        case AlertKind.CALLED_OFF:
            return translate("alerts", "%n order(s) cancelled: stop cooking", "", count)
        case AlertKind.CANCEL_FAILED:
            return translate("alerts", "%n cancellation(s) failed", "", count)
        case AlertKind.ATTENTION:
            return translate("alerts", "%n order(s) need attention", "", count)
        case AlertKind.NEW_ORDER:
            return translate("alerts", "%n new order(s)", "", count)


def further(alerts: Sequence[Alert]) -> str:
    """What waits behind the alert that is shown, kind by kind; empty if nothing does."""
    counts = {kind: sum(alert.kind is kind for alert in alerts) for kind in AlertKind}
    return " · ".join(headline(kind, count) for kind, count in counts.items() if count)


def unseen_count(count: int) -> str:
    """What the icon in the bar of the system says when pointed at."""
    if not count:
        return translate("alerts", "Order Manager: nothing new")
    return translate("alerts", "Order Manager: %n alert(s) not seen", "", count)


def kind_name(kind: AlertKind) -> str:
    """What a sound stands for."""
    match kind:
        case AlertKind.CALLED_OFF:
            return translate("alerts", "Stop cooking: somebody cancelled an order")
        case AlertKind.CANCEL_FAILED:
            return translate("alerts", "A cancellation failed")
        case AlertKind.ATTENTION:
            return translate("alerts", "Something needs attention")
        case AlertKind.NEW_ORDER:
            return translate("alerts", "A new order")


def muted() -> str:
    """The banner while nothing would be heard."""
    return translate("alerts", "This computer is muted: alerts can’t be heard. Turn the sound up.")


def untested() -> str:
    """The banner at the beginning of a shift."""
    return translate("alerts", "The alarm was not tested in this shift. Can you hear it?")


def no_sound() -> str:
    """The banner if sounds can't be played at all."""
    return translate(
        "alerts",
        "This computer can’t play the sounds of alerts. They are shown, but watch the screen.",
    )


def test_alarm() -> str:
    """The button in these banners."""
    return translate("alerts", "Test the alarm")
