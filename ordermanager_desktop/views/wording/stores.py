"""Words about one store of several: how its list is, and what its requests take of the limit."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.request_pace import RequestPace
from ordermanager_desktop.views.connection_pill import connection_hint, connection_look
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.pill import PillLook
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.problems import lasting_message
from ordermanager_desktop.views.wording.rows import store_text

translate = QCoreApplication.translate

_LONGEST_NAME = 40


def short_name(name: str) -> str:
    """A store's name for a menu or the header."""
    return one_line(name, longest=_LONGEST_NAME)


def all_stores() -> str:
    """The choice that leaves none out."""
    return translate("stores", "All stores")


def store_entry(name: str, health: FeedHealth, now: datetime) -> str:
    """A store in the menu: its name, and how its list is."""
    look = store_look(health, now)
    state = translate("stores", "Live") if look.tone is Tone.OK else look.word
    return f"{short_name(name)} · {state}"


def store_icon(health: FeedHealth, now: datetime) -> tuple[str, Tone]:
    """The same as an icon and its tone."""
    look = connection_look(health, now)
    return look.icon or ("circle-check" if look.tone is Tone.OK else "history"), look.tone


def store_look(health: FeedHealth, now: datetime) -> PillLook:
    """The pill beside a store's name, which it need not repeat."""
    look = connection_look(health, now)
    match health.trouble:
        case FeedTrouble.NOT_PERMITTED if not health.is_partly_live:
            return replace(look, word=translate("stores", "Not permitted"))
        case FeedTrouble.NOT_FOUND if not health.is_partly_live:
            return replace(look, word=translate("stores", "Not found"))
        case FeedTrouble.NOT_OPENED if not health.is_partly_live:
            return replace(look, word=translate("stores", "Can’t be opened"))
    return look


def what_it_means(health: FeedHealth, now: datetime) -> str:
    """What is wrong with a store's list, and what to do; empty while it is live."""
    return lasting_message(health, now) or connection_hint(health, now)


def pace_text(pace: RequestPace | None) -> str:
    """What its requests take of the platform's limit."""
    if pace is None:
        return ""
    count = pace.used
    used = translate("stores", "%n request(s) in the last minute", "", count)
    text = translate("stores", "{requests}, of {limit} allowed; the next in {seconds} s")
    if pace.is_slowed:
        text = translate(
            "stores",
            "{requests}, of {limit} allowed; slowed down, because the platform asked for it: the "
            "next in {seconds} s",
        )
    return text.format(requests=used, limit=pace.per_minute, seconds=math.ceil(pace.next_in_s))


def about_store(store: str, text: str) -> str:
    """A message about an order, where it has to be said whose it is."""
    if not store:
        return text
    words = translate("stores", "{store}: {text}")
    return words.replace("{store}", short_name(store)).replace("{text}", text)


def with_store(store: str, text: str) -> str:
    """What stands under a title, beneath the store's name where that has to be said."""
    return "\n".join(filter(None, (store_text(store), text)))
