"""Words about the printer in the kitchen: what it printed, and what is to be done by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.items_to_stop import ItemsToStop, items_to_stop
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.void_trouble import PrintResult, VoidTrouble
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import number_text

translate = QCoreApplication.translate

_MOST_NUMBERS = 5
_MOST_ITEMS_IN_A_TOAST = 2


def void_printed(order: Order, result: PrintResult) -> str:
    """The toast once the printer has a VOID ticket; it says no more than the printer did.

    It takes the place of the one that told of the cancellation, and so repeats it.
    """
    if result is PrintResult.PRINTED:
        text = translate(
            "kitchen", "{number} is cancelled; its VOID ticket was printed in the kitchen."
        )
    else:
        text = translate(
            "kitchen", "{number} is cancelled; its VOID ticket was sent to the kitchen printer."
        )
    return text.format(number=number_text(order))


def void_in_practice(order: Order) -> str:
    """The same in practice, where nothing is printed."""
    text = translate(
        "kitchen", "Practice: {number} is cancelled; the kitchen would get its VOID ticket: {items}"
    )
    items = items_to_stop(order, most=_MOST_ITEMS_IN_A_TOAST)
    return text.format(number=number_text(order), items=items_text(items))


def items_text(items: ItemsToStop) -> str:
    """What to stop making, on one line."""
    lines = [one_line(line, longest=120) for line in items.lines]
    if more := items.more:
        lines.append(translate("kitchen", "+%n more", "", more))
    return ", ".join(lines)


def trial_in_practice() -> str:
    """The toast of a test in practice."""
    return translate("kitchen", "Practice: nothing is printed.")


def show_ticket() -> str:
    """The button beside it."""
    return translate("kitchen", "Show the ticket")


def practice_ticket_title() -> str:
    """The title of the card that shows it."""
    return translate("kitchen", "Not printed: this is practice")


def close() -> str:
    """The button of that card."""
    return translate("kitchen", "Close")


def trial_result(result: PrintResult) -> str:
    """What a test print showed."""
    match result:
        case PrintResult.PRINTED:
            return translate("kitchen", "The kitchen printer says that the test was printed.")
        case PrintResult.TAKEN:
            return translate("kitchen", "The kitchen printer took the test. Look if it came out.")
        case _:
            return what_is_wrong(result)


def by_hand(troubles: Sequence[VoidTrouble]) -> str:
    """The message that stays while tickets wait for somebody."""
    orders = [trouble.row.order for trouble in troubles]
    count = len(orders)  # a plain name: lupdate understands no other
    if all(trouble.result is PrintResult.UNCONFIRMED for trouble in troubles):
        text = translate(
            "kitchen",
            "The kitchen printer did not confirm %n VOID ticket(s): {numbers}. "
            "Look if it came out, and tell the kitchen.",
            "",
            count,
        )
        return text.format(numbers=_numbers(orders))
    wrong = what_is_wrong(troubles[-1].result)
    text = translate(
        "kitchen",
        "{wrong} Print %n VOID ticket(s) by hand, and tell the kitchen: {numbers}.",
        "",
        count,
    )
    return text.format(wrong=wrong, numbers=_numbers(orders))


def try_again() -> str:
    """The button that prints once more."""
    return translate("kitchen", "Try again")


def done_by_hand() -> str:
    """The button that ends the message."""
    return translate("kitchen", "The kitchen knows")


def what_is_wrong(result: PrintResult) -> str:
    """What the printer does not do, as a sentence."""
    match result:
        case PrintResult.NO_PRINTER:
            return translate("kitchen", "No kitchen printer is chosen, or it is not there.")
        case PrintResult.NOT_IN_THE_HOUSE:
            return translate(
                "kitchen", "The address of the kitchen printer leads to the internet: not used."
            )
        case PrintResult.NO_PAPER:
            return translate("kitchen", "The kitchen printer has no paper.")
        case PrintResult.BROKE_OFF:
            return translate("kitchen", "The kitchen printer stopped in the middle.")
        case PrintResult.UNCONFIRMED:
            return translate("kitchen", "The kitchen printer did not confirm the ticket.")
        case PrintResult.FAILED:
            return translate("kitchen", "The kitchen printer reports an error.")
        case _:
            return translate("kitchen", "The kitchen printer does not answer.")


def _numbers(orders: Sequence[Order]) -> str:
    shown = ", ".join(number_text(order) for order in orders[:_MOST_NUMBERS])
    hidden = len(orders) - _MOST_NUMBERS
    return f"{shown}, …" if hidden > 0 else shown
