"""What reads prove about attempts, without clocks, disk or network."""

from dataclasses import replace
from datetime import timedelta

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, OrderReading
from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.order_memory import OrderMemory, Watch
from ordermanager_desktop.services.outcome_rules import settle
from tests.builders import NOON, an_attempt, an_order

SENT_S = 100.0


class Board:
    """One order with its only attempt, read again and again."""

    def __init__(self, *, failures_seen_before: int, base: int | None) -> None:
        self.order = an_order(status=OrderStatus.CONFIRMED)
        self.attempt = replace(an_attempt(self.order), fail_base=base)
        self.memory = OrderMemory(self.order.key, most_failures=failures_seen_before)
        self.watch = Watch(SENT_S)

    def read(self, at_s: float, *, failures: int | None, order: Order | None = None) -> Attempt:
        reading = OrderReading(order or self.order, at_s, cancel_failures=failures)
        self.memory = self.memory.after(reading)
        self.watch = self.watch.after(reading)
        watches = {self.attempt.id: self.watch}
        now = NOON + timedelta(seconds=at_s - SENT_S)
        (self.attempt,) = settle(
            [self.attempt], self.memory, watches, reading, now, CancellationTimings()
        )
        return self.attempt


def test_a_failure_more_than_the_look_counted_is_ours() -> None:
    board = Board(failures_seen_before=3, base=3)
    assert board.read(110.0, failures=3).state is AttemptState.ACCEPTED
    assert board.read(120.0, failures=4).state is AttemptState.NOT_CANCELLED


def test_the_list_counts_no_failures_and_gives_no_base() -> None:
    """Two other counters failed since this one last counted; that is not this one's failure."""
    board = Board(failures_seen_before=3, base=None)
    assert board.read(101.5, failures=None).fail_base is None
    first_count = board.read(104.0, failures=5)
    assert first_count.fail_base == 5
    assert first_count.state is AttemptState.ACCEPTED
    assert board.read(130.0, failures=6).state is AttemptState.NOT_CANCELLED
