"""Words for the reminder to switch off what ran out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.switch_off import SwitchOff
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import platform_name

translate = QCoreApplication.translate

_LONGEST_NAME = 28
_NAMED = 2


def reminder_text(reminder: SwitchOff, others: int) -> str:
    """What the bar says; ``others`` more reminders wait behind it."""
    left = [item for place, item in enumerate(reminder.items) if place not in reminder.done]
    names = ", ".join(one_line(item, longest=_LONGEST_NAME) for item in left[:_NAMED])
    if len(left) > _NAMED:
        names = f"{names}, …"
    text = translate("switch_off", "Switch off on {platform} what ran out: {items} (#{number})")
    told = text.format(
        platform=platform_name(reminder.platform),
        items=names,
        number=one_line(reminder.number, longest=_LONGEST_NAME),
    )
    if not others:
        return told
    more = translate("switch_off", "%n more reminder(s)", "", others)
    return f"{told} · {more}"


def switch_off_title(reminder: SwitchOff) -> str:
    """The card's title."""
    return translate("switch_off", "Switch the item off on {platform}").format(
        platform=platform_name(reminder.platform)
    )


def switch_off_meaning(reminder: SwitchOff) -> str:
    """Why, and how."""
    return translate(
        "switch_off",
        "Order #{number} was cancelled because something ran out. Switch it off in the menu of "
        "{platform}, so that nobody else orders it, and tick it here.",
    ).format(
        number=one_line(reminder.number, longest=_LONGEST_NAME),
        platform=platform_name(reminder.platform),
    )


def show_items() -> str:
    """Opens the card."""
    return translate("switch_off", "Show items")


def not_needed() -> str:
    """Lets the reminder go."""
    return translate("switch_off", "Not needed")


def later() -> str:
    """Closes the card; the reminder stays."""
    return translate("switch_off", "Later")


def all_done() -> str:
    """Ticks everything."""
    return translate("switch_off", "All done")
