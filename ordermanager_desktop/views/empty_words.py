"""What stands in the place of an empty list: why there is nothing, and the next step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.models.setting_problem import SettingProblem
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.moments import moment_text
from ordermanager_desktop.views.wording.no_list import trouble_page
from ordermanager_desktop.views.wording.problems import setting_sentence

translate = QCoreApplication.translate


_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


class PageAction(Enum):
    """The button of a page."""

    SHOW_ALL = auto()
    SHOW_ALL_STORES = auto()
    TRY_AGAIN = auto()
    SUPPORT = auto()
    SET_UP = auto()


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """Icon, headline, explanation, and the next step if a button can take it."""

    icon: str
    title: str
    text: str
    action: PageAction | None = None
    tone: Tone = Tone.FAINT


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known when a list is empty.

    Attributes:
        has_orders: The shelf holds orders; the search hides them.
        problems: What stands in the way of an account that was set.
        has_record: False if the record of cancellations cannot be used.
        now: Aware UTC.
        store: The store that alone is shown; empty if all are.
    """

    health: FeedHealth = field(default_factory=FeedHealth)
    has_orders: bool = False
    problems: tuple[SettingProblem, ...] = ()
    has_record: bool = True
    now: datetime = _LONG_AGO
    store: str = ""


def empty_words(shelf: Shelf, wanted: OrderFilter, known: Circumstances) -> EmptyWords:
    """The page of an empty shelf. “No orders” is claimed only after the feed has answered."""
    if known.has_orders:
        return _nothing_found(wanted)
    if known.problems:
        return _settings_page(known.problems)
    if known.health.updated_at is None and not known.health.is_partly_live:
        return _unknown_page(known.health)
    if shelf is Shelf.ATTENTION and not known.has_record:
        return _no_record_page()
    return _of_one_store(known, _as_of(known, _shelf_page(shelf)))


def _nothing_found(wanted: OrderFilter) -> EmptyWords:
    if not wanted.platform_id:
        text = translate("empty", "Nothing on this tab fits “{search}”.")
    elif not wanted.text:
        text = translate("empty", "Nothing on this tab is from the chosen platform.")
    else:
        text = translate("empty", "Nothing of the chosen platform on this tab fits “{search}”.")
    return EmptyWords(
        "search",
        translate("empty", "No order matches"),
        text.replace("{search}", wanted.text),
        PageAction.SHOW_ALL,
    )


def _settings_page(problems: tuple[SettingProblem, ...]) -> EmptyWords:
    if any(problem.fault.is_of_saved for problem in problems):
        return _saved_page(problems)
    advice = translate(
        "empty",
        "Nothing was sent. Correct this in the environment (README, “Connect an account”), then "
        "start Order Manager again:",
    )
    return EmptyWords(
        "settings",
        translate("empty", "The account’s settings need a correction"),
        "\n".join((advice, *map(setting_sentence, problems))),
        PageAction.SUPPORT,
        Tone.WARN,
    )


def _saved_page(problems: tuple[SettingProblem, ...]) -> EmptyWords:
    return EmptyWords(
        "settings",
        translate("empty", "Sign in to see the orders"),
        "\n".join(map(setting_sentence, problems)),
        PageAction.SET_UP,
        Tone.WARN,
    )


def _unknown_page(health: FeedHealth) -> EmptyWords:
    if health.trouble is None:
        return EmptyWords(
            "loader-circle",
            translate("empty", "Reading the orders…"),
            translate("empty", "They appear here in a moment."),
        )
    page = trouble_page(health.trouble)
    action = PageAction.TRY_AGAIN if page.can_try_again else None
    action = PageAction.SUPPORT if page.wants_support else action
    action = PageAction.SET_UP if page.wants_setup else action
    return EmptyWords(page.icon, page.title, page.text, action, page.tone)


def _no_record_page() -> EmptyWords:
    return EmptyWords(
        "triangle-alert",
        translate("empty", "The record of cancellations can’t be used"),
        translate(
            "empty",
            "What needs you may be missing here, and no order can be cancelled. Until that is "
            "settled, call the platform.",
        ),
        PageAction.SUPPORT,
        Tone.WARN,
    )


def _as_of(known: Circumstances, page: EmptyWords) -> EmptyWords:
    """While no fresh list comes, an empty one is only as true as it is old."""
    health = known.health
    if health.is_partly_live:
        text = translate(
            "empty", "So it is in {live} of {all} stores; the others can’t be read now."
        )
        text = text.format(live=health.answering, all=health.asked)
        return replace(page, text=text, action=PageAction.TRY_AGAIN)
    if health.updated_at is None or (health.trouble is None and not health.is_old):
        return page
    text = translate("empty", "So it was at {time}; there may be newer orders.").format(
        time=moment_text(health.updated_at, known.now)
    )
    action = PageAction.TRY_AGAIN if health.trouble else None
    return replace(page, text=text, action=action)


def _of_one_store(known: Circumstances, page: EmptyWords) -> EmptyWords:
    """Whoever sees one store must not take its empty list for all of them."""
    if not known.store:
        return page
    only = translate("empty", "Only {store} is shown.")
    only = only.replace("{store}", one_line(known.store, longest=80))
    return replace(page, text=f"{page.text}\n{only}", action=PageAction.SHOW_ALL_STORES)


def _shelf_page(shelf: Shelf) -> EmptyWords:
    match shelf:
        case Shelf.ACTIVE:
            return EmptyWords(
                "inbox",
                translate("empty", "No active orders"),
                translate("empty", "A new order appears here by itself."),
            )
        case Shelf.ATTENTION:
            return EmptyWords(
                "circle-check",
                translate("empty", "Nothing needs you"),
                translate(
                    "empty", "A cancellation that fails, or is not confirmed in time, appears here."
                ),
            )
        case Shelf.SCHEDULED:
            return EmptyWords(
                "calendar-clock",
                translate("empty", "Nothing is scheduled"),
                translate("empty", "Orders for later wait here until an hour before pickup."),
            )
        case Shelf.HISTORY:
            return EmptyWords(
                "history",
                translate("empty", "No history yet"),
                translate("empty", "Orders that were fulfilled or removed are kept here."),
            )


def action_word(action: PageAction) -> str:
    """What the button says."""
    match action:
        case PageAction.SHOW_ALL:
            return translate("empty", "Show all orders")
        case PageAction.SHOW_ALL_STORES:
            return translate("empty", "Show all stores")
        case PageAction.TRY_AGAIN:
            return translate("empty", "Try again")
        case PageAction.SUPPORT:
            return translate("empty", "Support")
        case PageAction.SET_UP:
            return translate("empty", "Set up")


def trying_word() -> str:
    """What the button says for a moment after it was pressed."""
    return translate("empty", "Trying again…")
