"""When a sound is due: by a virtual clock, and for any order of things by a machine."""

from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ordermanager_desktop.models.alert_book import GAP_S, AlertBook, Ring
from ordermanager_desktop.models.alerts import Alert, AlertKind, AlertRules, QuietHours
from tests.builders import NOON, a_key

OFF, FAILED, ATTENTION, NEW = AlertKind
REPEAT_S = 20.0
RULES = AlertRules(repeat_s=REPEAT_S)
NIGHT = QuietHours(time(22, 30), time(7, 0))
STEP_S = 0.25


def an_alert(kind: AlertKind = NEW, name: str = "a") -> Alert:
    return Alert(kind, a_key(name), NOON)


@dataclass
class Kitchen:
    """A book and a clock; ``heard`` has what rang and when."""

    rules: AlertRules = RULES
    began: datetime = datetime(2026, 11, 20, 12)  # noqa: DTZ001  # the store's own day
    now_s: float = 0.0
    heard: list[tuple[float, Ring]] = field(default_factory=list)
    told: list[Alert] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.book = AlertBook(self.rules)

    def wait(self, seconds: float) -> None:
        until_s = self.now_s + seconds
        while self.now_s < until_s:
            self.look()
            self.now_s += STEP_S

    def look(self) -> None:
        moment = (self.began + timedelta(seconds=self.now_s)).time()
        turn = self.book.turn(self.now_s, moment)
        if turn.ring:
            self.heard.append((self.now_s, turn.ring))
        self.told += turn.news

    @property
    def rings(self) -> list[tuple[float, AlertKind]]:
        return [(at_s, ring.kind) for at_s, ring in self.heard]

    @property
    def fresh(self) -> list[Alert]:
        return [alert for _, ring in self.heard for alert in ring.fresh]


def test_a_sound_comes_at_once_and_repeats_until_it_is_seen() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert()])
    kitchen.wait(2 * REPEAT_S + 1)
    assert kitchen.rings == [(0, NEW), (REPEAT_S, NEW), (2 * REPEAT_S, NEW)]
    kitchen.book.see([an_alert().id])
    kitchen.wait(10 * REPEAT_S)
    assert len(kitchen.rings) == 3
    assert kitchen.fresh == kitchen.told == [an_alert()]
    assert not kitchen.book.has_work


def test_without_repeats_it_sounds_once() -> None:
    kitchen = Kitchen(replace(RULES, repeat_s=0))
    kitchen.book.take([an_alert()])
    kitchen.wait(600)
    assert kitchen.rings == [(0, NEW)]
    assert kitchen.book.unseen == (an_alert(),)


def test_the_same_alert_is_taken_once_for_ever() -> None:
    kitchen = Kitchen()
    for _ in range(3):
        kitchen.book.take([an_alert()])
        kitchen.wait(3)
        kitchen.book.see([an_alert().id])
    assert kitchen.fresh == kitchen.told == [an_alert()]


def test_many_at_once_make_one_sound_of_the_weightiest() -> None:
    kitchen = Kitchen()
    many = [an_alert(kind, str(number)) for number in range(50) for kind in reversed(AlertKind)]
    kitchen.book.take(many)
    kitchen.wait(1)
    assert kitchen.rings == [(0, OFF)]
    assert kitchen.fresh == kitchen.told == many
    assert [alert.kind for alert in kitchen.book.unseen][::50] == [OFF, FAILED, ATTENTION, NEW]


def test_what_comes_during_a_sound_waits_for_its_end_and_has_a_sound_of_its_own() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert(OFF)])
    kitchen.wait(1)
    kitchen.book.take([an_alert(NEW, "b"), an_alert(NEW, "c")])
    kitchen.wait(REPEAT_S - 2)
    assert kitchen.rings == [(0, OFF), (GAP_S, NEW)]


def test_a_flood_of_new_orders_does_not_drown_an_alarm() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert(OFF)])
    for number in range(120):
        kitchen.book.take([an_alert(NEW, f"new {number}")])
        kitchen.wait(0.5)
    kitchen.wait(GAP_S)
    offs = [at_s for at_s, kind in kitchen.rings if kind is OFF]
    assert all(later - sooner <= REPEAT_S + GAP_S for sooner, later in pairwise(offs))
    assert len(offs) >= 3 and len(kitchen.fresh) == 121


def test_who_opens_the_order_before_its_sound_is_spared_it() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert()])
    kitchen.book.see([an_alert().id])
    kitchen.wait(60)
    assert kitchen.rings == [] and kitchen.told == []


def test_what_is_settled_before_its_turn_is_still_heard_once() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert()])
    kitchen.book.settle([an_alert().id])
    kitchen.wait(60)
    assert kitchen.rings == [(0, NEW)] and kitchen.fresh == [an_alert()]


def test_who_sees_one_alert_takes_no_other_out_of_the_notification() -> None:
    """Two come within a notification's gap; one is confirmed on the tablet, the other opened."""
    kitchen = Kitchen()
    kitchen.book.take([an_alert(NEW, "before")])
    kitchen.wait(STEP_S)
    kitchen.book.take([an_alert(NEW, "taken up"), an_alert(NEW, "opened")])
    kitchen.book.settle([an_alert(NEW, "taken up").id])
    kitchen.book.see([an_alert(NEW, "opened").id])
    kitchen.wait(GAP_S)
    assert kitchen.told == [an_alert(NEW, "before"), an_alert(NEW, "taken up")]


def test_what_left_the_app_is_forgotten_and_a_sound_that_is_owed_still_heard() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert(OFF)])
    kitchen.book.forget(a_key("a"))
    assert not kitchen.book.has_taken(OFF, a_key("a"))
    assert not kitchen.book.unseen
    kitchen.wait(1)
    assert kitchen.rings == [(0.0, OFF)]


def test_a_kind_that_is_switched_off_is_neither_heard_nor_told_although_it_was_settled() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert(NEW)])
    kitchen.book.settle([an_alert(NEW).id])
    kitchen.book.set_rules(replace(RULES, kinds=frozenset({OFF})))
    kitchen.wait(60)
    assert kitchen.rings == [] and kitchen.told == []


def test_silence_ends_the_sounds_and_leaves_the_alerts() -> None:
    kitchen = Kitchen()
    kitchen.book.take([an_alert(OFF), an_alert(NEW, "b")])
    kitchen.wait(1)
    kitchen.book.silence()
    kitchen.wait(60)
    assert kitchen.rings == [(0, OFF)] and len(kitchen.book.unseen) == 2
    assert not kitchen.book.is_sounding()
    kitchen.book.take([an_alert(NEW, "later")])
    kitchen.wait(1)
    assert kitchen.rings[1:] == [(61, NEW)]


def test_an_unwanted_kind_is_neither_shown_nor_heard_nor_made_up_for() -> None:
    kitchen = Kitchen(replace(RULES, kinds=frozenset({OFF})))
    kitchen.book.take([an_alert(NEW)])
    kitchen.book.set_rules(RULES)
    kitchen.book.take([an_alert(NEW)])
    kitchen.wait(60)
    assert not kitchen.book.unseen and not kitchen.rings
    kitchen.book.take([an_alert(NEW, "b"), an_alert(OFF)])
    kitchen.book.set_rules(replace(RULES, kinds=frozenset({OFF})))
    assert kitchen.book.unseen == (an_alert(OFF),)


def test_quiet_hours_hold_all_but_the_cancelled_ones_and_end() -> None:
    kitchen = Kitchen(replace(RULES, quiet=NIGHT), began=datetime(2026, 11, 20, 6, 59))  # noqa: DTZ001
    kitchen.book.take([an_alert(NEW), an_alert(NEW, "taken up")])
    kitchen.wait(1)
    kitchen.book.settle([an_alert(NEW, "taken up").id])
    assert len(kitchen.told) == 2  # shown, and not heard
    kitchen.book.take([an_alert(OFF, "b")])
    kitchen.wait(4)
    assert kitchen.rings == [(1, OFF)]
    kitchen.book.see([an_alert(OFF, "b").id])
    kitchen.wait(60)
    assert kitchen.rings == [(1, OFF), (60, NEW)]
    assert an_alert(NEW, "taken up") not in kitchen.fresh


def test_quiet_hours_may_hold_the_cancelled_ones_too() -> None:
    rules = replace(RULES, quiet=NIGHT, called_off_breaks_quiet=False)
    kitchen = Kitchen(rules, began=datetime(2026, 11, 20, 23, 0))  # noqa: DTZ001
    kitchen.book.take([an_alert(OFF)])
    kitchen.wait(60)
    assert kitchen.rings == []


@pytest.mark.parametrize(
    ("hours", "inside", "outside"),
    [
        (NIGHT, ["22:30", "23:59", "00:00", "06:59"], ["07:00", "12:00", "22:29"]),
        (QuietHours(time(14), time(16)), ["14:00", "15:59"], ["13:59", "16:00", "00:00"]),
    ],
)
def test_quiet_hours_reach_over_midnight(hours, inside, outside) -> None:
    assert all(hours.hold(time.fromisoformat(each)) for each in inside)
    assert not any(hours.hold(time.fromisoformat(each)) for each in outside)


def test_without_sound_all_is_shown_and_nothing_heard() -> None:
    kitchen = Kitchen(replace(RULES, has_sound=False))
    kitchen.book.take([an_alert(OFF)])
    kitchen.wait(60)
    assert kitchen.rings == [] and kitchen.told == [an_alert(OFF)]


ALERTS = st.builds(
    an_alert, st.sampled_from(AlertKind), st.sampled_from([f"order {n}" for n in range(6)])
)


class AnyDay(RuleBasedStateMachine):
    """Alerts, people and time in whatever order."""

    def __init__(self) -> None:
        super().__init__()
        self.kitchen = Kitchen()
        self.taken: set[Alert] = set()
        self.spared: set[Alert] = set()
        self.not_to_be_told: set[Alert] = set()

    @rule(alerts=st.lists(ALERTS, max_size=5))
    def come(self, alerts: list[Alert]) -> None:
        self.kitchen.book.take(alerts)
        self.taken.update(alerts)

    @rule(alert=ALERTS)
    def somebody_opens(self, alert: Alert) -> None:
        if alert in self.taken and alert not in self.kitchen.fresh:
            self.spared.add(alert)
        if alert in self.taken and alert not in self.kitchen.told:
            self.not_to_be_told.add(alert)
        self.kitchen.book.see([alert.id])

    @rule(alert=ALERTS)
    def somebody_takes_up(self, alert: Alert) -> None:
        self.kitchen.book.settle([alert.id])

    @rule(seconds=st.sampled_from([STEP_S, 1.0, GAP_S, REPEAT_S]))
    def time_passes(self, seconds: float) -> None:
        self.kitchen.wait(seconds)

    @invariant()
    def never_twice(self) -> None:
        for heard in (self.kitchen.fresh, self.kitchen.told):
            assert len(heard) == len(set(heard))

    @invariant()
    def never_over_each_other(self) -> None:
        times = [at_s for at_s, _ in self.kitchen.heard]
        assert all(later - sooner >= GAP_S for sooner, later in pairwise(times))

    @invariant()
    def a_ring_is_as_weighty_as_what_it_is_for(self) -> None:
        for _, ring in self.kitchen.heard:
            assert all(ring.kind <= alert.kind for alert in ring.fresh)

    def teardown(self) -> None:
        self.kitchen.wait(2 * GAP_S + STEP_S)
        assert set(self.kitchen.fresh) >= self.taken - self.spared, "an alert was lost"
        assert set(self.kitchen.told) == self.taken - self.not_to_be_told
        unseen = self.kitchen.book.unseen
        rings = len(self.kitchen.heard)
        self.kitchen.wait(REPEAT_S + GAP_S)
        assert (len(self.kitchen.heard) > rings) is bool(unseen)


AnyDay.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestAnyDay = AnyDay.TestCase
