"""The collector of the window's thread: what stays is looked at once, and no knot is kept."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.garbage import (
    LONGEST_WAIT_S,
    MOST_LOOKED_AT,
    THAW_AT_LAST_S,
    THAW_EVERY_S,
    GarbageCollector,
    collecting_later,
)


class Knot:
    """Holds itself, so that only a collection finds it."""

    def __init__(self) -> None:
        self.itself = self


class Clock:
    now_s = 0.0
    is_away = True

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def collector(qapp: QApplication, clock: Clock) -> Iterator[GarbageCollector]:
    collector = GarbageCollector(clock_s=clock, is_away=lambda: clock.is_away)
    collector.start()
    yield collector
    collector.stop()
    gc.freeze()  # as the tests had it


def let_full_collection_come_due(collector: GarbageCollector) -> None:
    """Let as many objects grow old as it takes."""
    before = full_collections()
    for _ in range(1000):
        young = [[] for _ in range(gc.get_threshold()[0] + 100)]
        collector.collect_what_is_due()
        del young
        if full_collections() > before:
            return
    raise AssertionError("no full collection came due")


def full_collections() -> int:
    return int(gc.get_stats()[2]["collections"])


def all_collections() -> int:
    return sum(int(generation["collections"]) for generation in gc.get_stats())


def test_a_knot_is_collected(collector: GarbageCollector) -> None:
    knot = weakref.ref(Knot())
    assert knot() is not None
    let_full_collection_come_due(collector)
    assert knot() is None


def test_what_stays_is_looked_at_once(collector: GarbageCollector) -> None:
    kept = [Knot() for _ in range(1000)]
    let_full_collection_come_due(collector)
    ours = {id(knot) for knot in kept}
    assert not ours & {id(each) for each in gc.get_objects()}


def test_a_frozen_knot_goes_with_the_thaw(collector: GarbageCollector, clock: Clock) -> None:
    kept = Knot()
    knot = weakref.ref(kept)
    let_full_collection_come_due(collector)
    del kept
    let_full_collection_come_due(collector)
    assert knot() is not None
    clock.now_s = THAW_EVERY_S
    let_full_collection_come_due(collector)
    assert knot() is None


def test_the_long_thaw_waits_until_nobody_is_there(
    collector: GarbageCollector, clock: Clock
) -> None:
    kept = Knot()
    knot = weakref.ref(kept)
    let_full_collection_come_due(collector)
    del kept
    clock.is_away = False
    clock.now_s = THAW_EVERY_S
    collector.collect_what_is_due()
    assert knot() is not None
    clock.now_s = THAW_AT_LAST_S
    collector.collect_what_is_due()
    assert knot() is None


def test_a_long_list_is_not_looked_through(collector: GarbageCollector) -> None:
    gc.collect()
    before = all_collections()
    orders = [[] for _ in range(MOST_LOOKED_AT + 1000)]
    collector.collect_what_is_due()
    assert all_collections() == before
    assert gc.get_count()[0] < MOST_LOOKED_AT, "nor ever again"
    assert not {id(each) for each in orders} & {id(each) for each in gc.get_objects()}


def test_a_list_that_is_being_read_is_not_looked_through(
    collector: GarbageCollector, clock: Clock
) -> None:
    before = all_collections()
    with collecting_later():
        young = [[] for _ in range(gc.get_threshold()[0] + 100)]
        collector.collect_what_is_due()
        assert all_collections() == before
        clock.now_s += LONGEST_WAIT_S
        collector.collect_what_is_due()
        assert all_collections() == before + 1
    del young


def test_after_the_reading_collections_come_as_ever(collector: GarbageCollector) -> None:
    with collecting_later():
        pass
    knot = weakref.ref(Knot())
    let_full_collection_come_due(collector)
    assert knot() is None


def test_python_collects_again_after_the_end(qapp: QApplication, clock: Clock) -> None:
    collector = GarbageCollector(clock_s=clock)
    was_enabled = gc.isenabled()
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    gc.freeze()
    if not was_enabled:
        gc.disable()
