"""Which alerts are on, which of them are seen, and when a sound is due; time is told to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import time
from math import inf
from typing import Final

from ordermanager_desktop.models.alerts import Alert, AlertKind, AlertRules
from ordermanager_desktop.models.order import OrderKey

GAP_S: Final = 2.5  # what comes within it of the last sound waits, and merges into the next one

AlertId = tuple[AlertKind, OrderKey, str]


@dataclass(frozen=True, slots=True)
class Ring:
    """One sound.

    Attributes:
        kind: Whose sound it is: the weightiest of all that it stands for.
        fresh: Those it is the first sound for; empty for a mere repeat.
    """

    kind: AlertKind
    fresh: tuple[Alert, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What is to be done now: a sound, and what to notify of for the first time."""

    ring: Ring | None = None
    news: tuple[Alert, ...] = ()


class AlertBook:
    """Keeps the alerts. Each is taken once, sounds at least once, and repeats until it is seen.

    The first sound is owed: an order that is taken, or passes under a person's eyes, before its
    turn has come is still heard once. Only who has opened it, or pressed *Seen*, is spared.
    """

    def __init__(self, rules: AlertRules) -> None:
        self._rules = rules
        self._taken: dict[OrderKey, tuple[tuple[AlertKind, str], ...]] = {}
        self._unseen: dict[AlertId, Alert] = {}
        self._unseen_of: dict[OrderKey, list[Alert]] = {}
        self._in_order: tuple[Alert, ...] | None = ()  # None until somebody asks again
        self._unheard: dict[AlertId, Alert] = {}
        self._untold: list[Alert] = []
        self._silenced: set[AlertId] = set()
        self._sounded_s: dict[AlertKind, float] = {}
        self._rung_s = self._told_s = -inf

    @property
    def unseen(self) -> tuple[Alert, ...]:
        """What still wants a look, weightiest first, then as it came."""
        if self._in_order is None:
            self._in_order = tuple(sorted(self._unseen.values(), key=lambda alert: alert.kind))
        return self._in_order

    def unseen_of(self, key: OrderKey) -> tuple[Alert, ...]:
        """The same of one order; asked with every change of every row, so it looks at no other."""
        return tuple(self._unseen_of.get(key, ()))

    @property
    def has_work(self) -> bool:
        """True while a turn may have something to do."""
        return bool(self._untold or self._unheard or self._unseen)

    def has_taken(self, kind: AlertKind, key: OrderKey) -> bool:
        """True if the house hears of such a thing at that order, or has heard of it."""
        taken = self._taken.get(key, ())
        return kind in self._rules.kinds and any(kind is known for known, _mark in taken)

    def set_rules(self, rules: AlertRules) -> None:
        """The house wants it otherwise from now on."""
        self._rules = rules
        owed = (*self._unseen.values(), *self._unheard.values(), *self._untold)
        self.see(alert.id for alert in owed if alert.kind not in rules.kinds)

    def take(self, alerts: Iterable[Alert]) -> None:
        """Take what was found; what was taken before, or is not wanted, makes no difference."""
        for alert in alerts:
            taken, what = self._taken.get(alert.key, ()), (alert.kind, alert.mark)
            if what in taken:
                continue
            self._taken[alert.key] = (*taken, what)
            if alert.kind in self._rules.kinds:
                self._put(alert)
                self._unheard[alert.id] = alert
                self._untold.append(alert)

    def forget(self, key: OrderKey) -> None:
        """An order that is over has left the app. A sound that is owed is still heard."""
        self.settle(alert.id for alert in self.unseen_of(key))
        self._taken.pop(key, None)

    def see(self, ids: Iterable[AlertId]) -> None:
        """A person has looked: nothing more is heard of these."""
        seen = set(ids)
        for each in seen:
            self._put_away(each)
            self._unheard.pop(each, None)
        self._untold = [alert for alert in self._untold if alert.id not in seen]

    def settle(self, ids: Iterable[AlertId]) -> None:
        """These want no look any more, but a first sound that is owed is still heard."""
        for each in list(ids):
            self._put_away(each)

    def silence(self) -> None:
        """No more sounds for what is on now; it stays to be seen."""
        self._silenced.update(self._unseen)
        self._unheard.clear()

    def is_sounding(self) -> bool:
        """True while something may be heard again."""
        return bool(self._unheard) or any(each not in self._silenced for each in self._unseen)

    def turn(self, now_s: float, moment: time) -> Turn:
        """What is due.

        Args:
            now_s: Seconds that never jump.
            moment: The time of the store's day, for the quiet hours.
        """
        return Turn(self._ring(now_s, moment), self._news(now_s))

    def _put(self, alert: Alert) -> None:
        self._unseen[alert.id] = alert
        self._unseen_of.setdefault(alert.key, []).append(alert)
        self._in_order = None

    def _put_away(self, id_: AlertId) -> None:
        self._silenced.discard(id_)
        if (alert := self._unseen.pop(id_, None)) is None:
            return
        self._in_order = None
        others = self._unseen_of[alert.key]
        others.remove(alert)
        if not others:
            del self._unseen_of[alert.key]

    def _news(self, now_s: float) -> tuple[Alert, ...]:
        if not self._untold or now_s - self._told_s < GAP_S:
            return ()
        news, self._untold = tuple(self._untold), []
        self._told_s = now_s
        return news

    def _ring(self, now_s: float, moment: time) -> Ring | None:
        def is_heard(alert: Alert) -> bool:
            return self._rules.may_sound(alert.kind, moment)

        self._drop_what_nobody_heard(is_heard)
        if now_s - self._rung_s < GAP_S:
            return None
        fresh = tuple(alert for alert in self._unheard.values() if is_heard(alert))
        again = [alert for alert in self._unseen.values() if self._is_due_again(alert, now_s)]
        kinds = {alert.kind for alert in (*fresh, *filter(is_heard, again))}
        if not kinds:
            return None
        for alert in fresh:
            del self._unheard[alert.id]
        self._rung_s = now_s
        self._sounded_s.update(dict.fromkeys(kinds, now_s))
        return Ring(min(kinds), fresh)

    def _is_due_again(self, alert: Alert, now_s: float) -> bool:
        if not self._rules.repeat_s or alert.id in self._silenced or alert.id in self._unheard:
            return False
        return now_s - self._sounded_s.get(alert.kind, -inf) >= self._rules.repeat_s

    def _drop_what_nobody_heard(self, is_heard: Callable[[Alert], bool]) -> None:
        """What was settled in quiet hours does not sound when they are over."""
        for alert in list(self._unheard.values()):
            if alert.id not in self._unseen and not is_heard(alert):
                del self._unheard[alert.id]
