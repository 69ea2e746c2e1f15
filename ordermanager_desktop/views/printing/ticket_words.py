"""What stands on the ticket of an order; it claims no more than a read has shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.allergy import speaks_of_allergy
from ordermanager_desktop.models.order import Order, OrderItem, OrderStatus, StoreKey
from ordermanager_desktop.models.order_amounts import item_amount, modifier_lines
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.models.void_watch import is_void
from ordermanager_desktop.views.printing.ticket_parts import Frame, Line, Part, Rule, Size
from ordermanager_desktop.views.printing.ticket_state import state_parts
from ordermanager_desktop.views.widgets.plain_text import one_line, plain
from ordermanager_desktop.views.wording.contents import modifier_text, total_lines
from ordermanager_desktop.views.wording.moments import dated_text, moment_text
from ordermanager_desktop.views.wording.rows import (
    NOTHING,
    customer_text,
    money_text,
    number_text,
    platform_name,
)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What every ticket of this window says; ``store_name`` is untrusted text."""

    store_name: str = ""
    is_practice: bool = False
    stores: StoreDirectory = field(default_factory=StoreDirectory)

    def at(self, place: StoreKey) -> TicketFacts:
        """The same for an order of that store, which alone is named."""
        return replace(self, store_name=self.stores.label_of(place) or self.store_name)


def ticket_parts(row: OrderRow, facts: TicketFacts, now: datetime) -> tuple[Part, ...]:
    """The ticket of an order, as at a moment (aware UTC)."""
    return tuple(_parts(row, facts, now))


def ticket_title(order: Order) -> str:
    """What the print job and the file are called inside."""
    text = translate("ticket", "Ticket {number}")
    return text.format(number=one_line(number_text(order), longest=60))


def trial_parts(facts: TicketFacts, now: datetime) -> tuple[Part, ...]:
    """A ticket of no order, by which the kitchen sees that the printer works."""
    lines: list[Part] = [Line(translate("ticket", "TEST"), Size.HUGE, is_centred=True)]
    if facts.is_practice:
        lines.insert(0, _practice_line())
    told = translate("ticket", "This printer will print VOID tickets of cancelled orders.")
    lines += [
        Frame((Line(told, Size.STRONG),)),
        Line("ÄÖÜ ñ ç – ไทย 中文 العربية", is_centred=True),
    ]
    if store := one_line(facts.store_name, longest=120):
        lines.append(Line(store, is_centred=True))
    return (*lines, Rule(), _printed_line(now))


def _practice_line() -> Line:
    text = translate("ticket", "PRACTICE – NOT A REAL ORDER")
    return Line(text, Size.STRONG, is_centred=True, is_inverted=True)


def _printed_line(now: datetime) -> Line:
    printed = translate("ticket", "Printed {time}").format(time=dated_text(now))
    return Line(printed, Size.SMALL, is_centred=True)


def _parts(row: OrderRow, facts: TicketFacts, now: datetime) -> Iterator[Part]:
    order = row.order
    if facts.is_practice:
        yield _practice_line()
    yield from state_parts(row, now)
    yield Line(platform_name(order.platform), Size.LARGE, is_centred=True)
    yield Line(number_text(order), Size.HUGE, is_centred=True)
    if store := one_line(facts.store_name, longest=120):
        yield Line(store, is_centred=True)
    yield Rule()
    yield from _who_and_when(order, now)
    yield Rule()
    yield from _items(row)
    if order.note:
        yield note_frame(translate("ticket", "Note from the customer"), order.note)
    if not is_void(row):  # the money of an order that is off belongs to no ticket
        yield Rule()
        yield from _sums(order)
    yield Rule()
    yield _printed_line(now)
    order_id = translate("ticket", "Order ID {id}").format(id=one_line(order.key.order_id))
    yield Line(order_id, Size.SMALL, is_centred=True)


def _who_and_when(order: Order, now: datetime) -> Iterator[Line]:
    times = order.fulfillment
    facts = [(translate("ticket", "Customer"), customer_text(order))]
    if order.placed_at:
        facts.append((translate("ticket", "Placed"), moment_text(order.placed_at, now)))
    if times.pickup_at:
        facts.append((translate("ticket", "Pickup due"), moment_text(times.pickup_at, now)))
    if order.courier and order.courier.name:
        facts.append((translate("ticket", "Courier"), one_line(order.courier.name, longest=120)))
    for name, value in facts:
        yield Line(name, right=value)


def _items(row: OrderRow) -> Iterator[Part]:
    order = row.order
    if is_void(row):
        yield Line(translate("ticket", "Stop making:"), Size.LARGE)
    if order.defect:
        text = translate("ticket", "This order’s record can’t be read: open it on {platform}.")
        yield Frame((Line(text.format(platform=platform_name(order.platform)), Size.STRONG),))
    for item in order.items:
        yield from _item(item, has_prices=not is_void(row))
    if more := order.more_items:
        yield Line(translate("ticket", "+%n more item(s), not listed here", "", more), Size.STRONG)


def _item(item: OrderItem, *, has_prices: bool) -> Iterator[Part]:
    amount = item_amount(item)
    price = money_text(amount) if has_prices and amount is not None else ""
    name = one_line(item.name, longest=500) or NOTHING
    yield Line(name, Size.STRONG, right=price, mark=f"{item.quantity}×")
    for line in modifier_lines(item):
        extra = money_text(line.amount) if has_prices and line.amount is not None else ""
        text = modifier_text(replace(line, name=one_line(line.name, longest=500)))
        yield Line(text, right=extra, level=1 + line.level)
    if more := item.more_modifiers:
        text = translate("ticket", "+%n more choice(s), not listed here", "", more)
        yield Line(text, Size.STRONG, level=1)
    if item.note:
        yield note_frame("", item.note)


def note_frame(title: str, note: str) -> Frame:
    """A note in a frame; an allergy is named first, in white on black."""
    lines = [Line(title, Size.SMALL)] if title else []
    if speaks_of_allergy(note):
        lines.insert(0, Line(allergy_mark(), Size.LARGE, is_centred=True, is_inverted=True))
    return Frame((*lines, Line(plain(note), Size.STRONG)))


def allergy_mark() -> str:
    """The word over a note that speaks of one."""
    return translate("ticket", "! ALLERGY !")


def _sums(order: Order) -> Iterator[Line]:
    for name, amount in total_lines(order.totals):
        yield Line(name, right=money_text(amount))
    if order.totals.total is not None or order.status is not OrderStatus.UNKNOWN:
        total = money_text(order.totals.total)
        yield Line(translate("ticket", "Total"), Size.LARGE, right=total)
