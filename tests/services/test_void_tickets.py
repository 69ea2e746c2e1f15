"""A VOID ticket is printed once for each order that goes off, or somebody hears that it was not."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.order import Fulfillment, Order, OrderStatus
from ordermanager_desktop.models.order_row import Ending, OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.settings.kitchen import VOID_ALL, VOID_BY_OTHERS, VOID_OFF
from ordermanager_desktop.models.void_trouble import PrintResult
from ordermanager_desktop.models.void_watch import is_of_an_earlier_shift
from ordermanager_desktop.services.order_marks import OrderMarks
from ordermanager_desktop.services.void_tickets import VoidPauses, VoidTickets
from tests.builders import NOON, a_listing, a_row, an_attempt, an_order
from tests.fakes import FakeClock
from tests.faults.waiting import until

UNKNOWN = Ending(CancelledBy.UNKNOWN, NOON)
BY_CUSTOMER = Ending(CancelledBy.PLATFORM_OR_CUSTOMER, NOON)


class Printer:
    """Notes what it prints; ``results`` come first, then everything is well."""

    def __init__(self) -> None:
        self.printed: list[OrderRow] = []
        self.tries = 0
        self.results: list[PrintResult | Exception] = []

    async def print_ticket(self, row: OrderRow) -> PrintResult:
        self.tries += 1
        result = self.results.pop(0) if self.results else PrintResult.PRINTED
        if isinstance(result, Exception):
            raise result
        if result.is_good:
            self.printed.append(row)
        return result


class Bench:
    """A store, a printer, and one life of the app after another over the same file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.kinds = VOID_ALL
        self.printer = Printer()
        self.clock = FakeClock(start=NOON)
        self.store = OrderStore()
        self.tickets: VoidTickets | None = None

    async def begin(self, *cached: Order) -> None:
        """Start the app, with what its last list shows."""
        await self.end()
        self.store = OrderStore()
        self.store.apply_cached(cached)
        self.tickets = VoidTickets(
            self.store,
            self.printer,
            kinds=lambda: self.kinds,
            clock=self.clock,
            pauses=VoidPauses(retries_s=(2.0, 5.0, 15.0), who_s=3.0),
        )
        kept = timedelta(days=90)
        self.tickets.start(await OrderMarks.open(self.path, kept=kept, now=self.clock.now()))

    async def end(self) -> None:
        if self.tickets is not None:
            tickets, self.tickets = self.tickets, None
            await tickets.aclose()

    def list(self, *orders: Order) -> None:
        self.store.apply_listing(a_listing(*orders))

    def goes_off(self, order: Order, ending: Ending | None = UNKNOWN) -> None:
        self.list(replace(order, status=OrderStatus.CANCELLED))
        if ending:
            self.store.apply_ending(order.key, ending)

    async def until(self, holds: Callable[[], object]) -> None:
        await until(holds, "the printer")

    async def quiet(self) -> None:
        """Everything that was asked for has been done: a ticket of another order came after it."""
        last = an_order(number="last")
        self.kinds, kinds = VOID_ALL, self.kinds
        self.list(last)
        self.goes_off(last)
        self.kinds = kinds
        await self.until(lambda: any(row.key == last.key for row in self.printer.printed))
        self.printer.printed = [row for row in self.printer.printed if row.key != last.key]


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    made = Bench(tmp_path / "void_tickets.db")
    yield made
    await made.end()


async def test_an_order_that_goes_off_is_printed_once(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.goes_off(order, BY_CUSTOMER)
    bench.goes_off(order, BY_CUSTOMER)
    await bench.until(lambda: bench.printer.printed)
    (row,) = bench.printer.printed
    assert row.is_cancelled
    assert row.cancelled_by is CancelledBy.PLATFORM_OR_CUSTOMER  # it waited for the word
    await bench.quiet()
    assert len(bench.printer.printed) == 1


async def test_once_also_over_a_restart_with_a_list_that_is_older(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.goes_off(order)
    await bench.until(lambda: bench.printer.printed)
    await bench.begin(order)  # the last list that was kept still shows it live
    bench.goes_off(order)
    await bench.quiet()
    assert len(bench.printer.printed) == 1


async def test_what_went_off_while_the_app_was_closed_is_printed_at_the_start(
    bench: Bench,
) -> None:
    order = an_order()
    await bench.begin(order)
    bench.goes_off(order)
    await bench.until(lambda: bench.printer.printed)


@pytest.mark.parametrize("status", [OrderStatus.CANCELLED, OrderStatus.REJECTED])
async def test_an_order_that_was_off_at_the_first_sight_is_not_printed(
    bench: Bench, status: OrderStatus
) -> None:
    await bench.begin(an_order(status=status))
    bench.list(an_order(status=status))
    await bench.quiet()
    assert not bench.printer.printed


async def test_off_until_somebody_switches_it_on_and_then_only_for_what_follows(
    bench: Bench,
) -> None:
    bench.kinds = VOID_OFF
    before, after = an_order(), an_order()
    await bench.begin()
    bench.list(before, after)
    bench.goes_off(before)
    bench.kinds = VOID_ALL
    bench.goes_off(after)
    await bench.quiet()
    assert [row.key for row in bench.printer.printed] == [after.key]


async def test_only_what_others_cancelled_if_that_is_chosen(bench: Bench) -> None:
    bench.kinds = VOID_BY_OTHERS
    ours, theirs = an_order(), an_order()
    await bench.begin()
    bench.list(ours, theirs)
    bench.store.apply_attempt(an_attempt(ours, state=AttemptState.CANCELLED, cause=Cause.CONFIRMED))
    bench.goes_off(ours, None)
    bench.goes_off(theirs)
    await bench.quiet()
    assert [row.key for row in bench.printer.printed] == [theirs.key]


@pytest.mark.parametrize(
    "state", [AttemptState.ACCEPTED, AttemptState.UNKNOWN, AttemptState.NOT_CANCELLED]
)
async def test_nothing_but_a_read_that_showed_it_prints(bench: Bench, state: AttemptState) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.store.apply_attempt(an_attempt(order, state=state))
    await bench.quiet()
    assert not bench.printer.printed


async def test_the_word_who_it_was_is_not_waited_for_for_ever(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.goes_off(order, None)
    await bench.until(lambda: bench.printer.printed)


async def test_three_repeats_then_somebody_is_told_and_may_try_again(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.printer.results = [PrintResult.UNREACHABLE, PrintResult.BROKE_OFF] * 2
    bench.goes_off(order)
    assert bench.tickets
    await bench.until(lambda: bench.tickets and bench.tickets.troubles)
    assert bench.printer.tries == 4
    assert not bench.printer.printed
    assert bench.tickets.troubles[0].result is PrintResult.BROKE_OFF
    bench.tickets.try_again()
    await bench.until(lambda: bench.printer.printed)
    assert not bench.tickets.troubles


@pytest.mark.parametrize(
    "result", [PrintResult.UNCONFIRMED, PrintResult.NO_PRINTER, PrintResult.NO_PAPER]
)
async def test_what_may_lie_in_the_kitchen_or_cannot_help_is_not_repeated(
    bench: Bench, result: PrintResult
) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.printer.results = [result]
    bench.goes_off(order)
    await bench.until(lambda: bench.tickets and bench.tickets.troubles)
    assert bench.printer.tries == 1


async def test_the_unforeseen_is_told_and_the_next_ticket_prints(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.printer.results = [RuntimeError("paper plane")]
    bench.goes_off(order)
    await bench.until(lambda: bench.tickets and bench.tickets.troubles)
    await bench.quiet()


async def test_a_crash_amid_printing_is_told_and_not_printed_again(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.printer.results = [PrintResult.UNCONFIRMED]
    bench.goes_off(order)
    await bench.until(lambda: bench.tickets and bench.tickets.troubles)
    await bench.begin(replace(order, status=OrderStatus.CANCELLED))
    assert bench.tickets
    assert [trouble.row.key for trouble in bench.tickets.troubles] == [order.key]
    assert bench.printer.tries == 1
    bench.tickets.settle()
    await bench.quiet()
    await bench.begin(replace(order, status=OrderStatus.CANCELLED))
    assert not bench.tickets.troubles


async def test_what_provably_was_not_printed_is_printed_after_a_restart(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.printer.results = [PrintResult.UNREACHABLE] * 4
    bench.goes_off(order)
    await bench.until(lambda: bench.tickets and bench.tickets.troubles)
    await bench.begin(replace(order, status=OrderStatus.CANCELLED))
    await bench.until(lambda: bench.printer.printed)
    assert [row.key for row in bench.printer.printed] == [order.key]


async def test_an_order_that_is_shown_live_again_is_not_printed(bench: Bench) -> None:
    order = an_order()
    await bench.begin()
    bench.list(order)
    bench.printer.results = [PrintResult.UNREACHABLE]
    attempt = an_attempt(order, state=AttemptState.CANCELLED, cause=Cause.CONFIRMED)
    real_sleep = bench.clock.sleep

    async def contradicted_meanwhile(seconds: float) -> None:
        bench.store.apply_attempt(replace(attempt, attention_since=NOON))
        await real_sleep(seconds)

    bench.clock.sleep = contradicted_meanwhile
    bench.store.apply_attempt(attempt)
    await bench.quiet()
    assert not bench.printer.printed


async def test_a_damaged_record_is_begun_anew(bench: Bench) -> None:
    bench.path.write_bytes(b"no database at all" * 100)
    order = an_order()
    await bench.begin(order)
    bench.goes_off(order)
    await bench.until(lambda: bench.printer.printed)


async def test_the_record_forgets_after_its_time(tmp_path: Path) -> None:
    path, key = tmp_path / "marks.db", an_order().key
    kept = timedelta(days=90)
    marks = await OrderMarks.open(path, kept=kept, now=NOON)
    await marks.mark(key, "done", NOON)
    await marks.aclose()
    for passed, is_known in ((kept, True), (kept + timedelta(seconds=1), False)):
        marks = await OrderMarks.open(path, kept=kept, now=NOON + passed)
        assert (key in marks.words) == is_known
        await marks.aclose()


def test_an_order_of_last_night_belongs_to_no_kitchen() -> None:
    morning = NOON.astimezone().replace(hour=9)
    assert is_of_an_earlier_shift(a_row(placed_at=morning - timedelta(hours=12)), morning)
    assert not is_of_an_earlier_shift(a_row(placed_at=morning - timedelta(hours=2)), morning)
    assert not is_of_an_earlier_shift(a_row(placed_at=None), morning)
    early = morning.replace(hour=4, minute=10)
    assert not is_of_an_earlier_shift(a_row(placed_at=early - timedelta(minutes=20)), early)
    ordered_ahead = replace(
        an_order(placed_at=morning - timedelta(days=2)),
        fulfillment=Fulfillment(is_scheduled=True, pickup_at=morning),
    )
    assert not is_of_an_earlier_shift(OrderRow(ordered_ahead), morning)
