"""Cancelling with a real journal, against a platform whose answers and truth are scripted."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.models.attention import Attention, has_failed, open_attention
from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    Attempt,
    AttemptState,
    CancelAnswer,
    CancelledBy,
    CancelOutcome,
    CancelReason,
    Cause,
    OrderReading,
)
from ordermanager_desktop.models.money import Amount, Money, OddAmount
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus, OrderTotals
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.services.cancellation_journal import (
    CancellationJournal,
    JournalFailure,
)
from ordermanager_desktop.services.cancellation_service import (
    AlreadyCancelling,
    CancellationService,
)
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.fakes import NOON, TAKEN, FakeClock, FakePlatform, refused, unclear

KEY = OrderKey("otter", "downtown", "doordash", "0f6d8c0e-1111-4222-8333-944445555666")
ORDER = Order(
    key=KEY,
    number="7F3K2",
    platform=Platform("doordash", "DoorDash", "DD", "#D92B20"),
    status=OrderStatus.CONFIRMED,
    placed_at=NOON - timedelta(minutes=5),
    customer="Maya R.",
    totals=OrderTotals(total=Money(4218, "USD")),
)


@dataclass
class Counter:
    """One station: the service, its journal, its clock and the platform it talks to."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    shown: list[Attempt] = field(default_factory=list)
    failures: list[JournalFailure] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.platform = FakePlatform(ORDER, self.clock)

    async def open(self) -> None:
        self.journal = await CancellationJournal.open(
            self.folder / "journal.db", now=self.clock.now()
        )
        self.tasks = TaskOwner("cancelling")
        self.service = CancellationService(
            {"otter": self.platform},
            self.journal,
            self.tasks,
            clock=self.clock,
            budgets=RateBudgets(self.clock, per_minute=1_000_000),
            publish=self.shown.append,
            show=lambda order: None,
            on_journal_failure=self.failures.append,
        )
        await self.service.open()

    async def close(self) -> None:
        await self.service.aclose()
        await self.journal.aclose()

    async def cancel(self, order: Order = ORDER) -> Attempt:
        """Confirm, and wait until nothing more happens by itself."""
        await self.service.submit(order, CancelReason.ITEM_UNAVAILABLE)
        await self.rest()
        return self.latest

    async def rest(self) -> None:
        while self.tasks.names():
            await asyncio.sleep(0.001)

    @property
    def latest(self) -> Attempt:
        attempt = self.service.latest(KEY)
        assert attempt is not None
        return attempt

    @property
    def states_shown(self) -> list[AttemptState]:
        states = [attempt.state for attempt in self.shown]
        return [s for i, s in enumerate(states) if i == 0 or states[i - 1] is not s]


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    station = Counter(tmp_path)
    await station.open()
    yield station
    await station.close()


async def test_a_confirmed_cancellation_is_sent_once_and_ends_cancelled(counter: Counter) -> None:
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.CANCELLED, Cause.CONFIRMED)
    assert attempt.cancelled_by is CancelledBy.RESTAURANT
    assert [command.key for command in counter.platform.requests] == [KEY]
    assert counter.platform.requests[0].reason is CancelReason.ITEM_UNAVAILABLE
    assert counter.states_shown == [
        AttemptState.INTENT,
        AttemptState.SENDING,
        AttemptState.ACCEPTED,
        AttemptState.CANCELLED,
    ]


async def test_a_taken_request_is_not_a_cancellation(counter: Counter) -> None:
    counter.platform.on_cancel = lambda platform: None
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.ACCEPTED
    assert len(counter.platform.requests) == 1


async def test_the_marker_is_on_disk_before_the_request(counter: Counter, tmp_path: Path) -> None:
    def look_at_the_disk(platform: FakePlatform) -> None:
        # The journal holds its file for itself: a copy is what a second start would find.
        seen.append((tmp_path / "journal.db").read_bytes())

    seen: list[bytes] = []
    counter.platform.on_cancel = look_at_the_disk
    await counter.cancel()
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "journal.db").write_bytes(seen[0])
    copy = await CancellationJournal.open(tmp_path / "copy" / "journal.db", now=NOON)
    (attempt,) = await copy.attempts()
    await copy.aclose()
    assert attempt.state is AttemptState.SENDING


async def test_a_reported_failure_ends_not_cancelled_with_the_platforms_words(
    counter: Counter,
) -> None:
    counter.platform.on_cancel = lambda p: p.failures.append("the courier already has the food")
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_CANCELLED, Cause.REFUSED)
    assert attempt.platform_text == "the courier already has the food"


async def test_an_old_failure_never_fails_a_new_attempt(counter: Counter) -> None:
    counter.platform.failures.append("from last time")
    counter.platform.on_cancel = lambda p: None
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.ACCEPTED
    assert attempt.platform_reports_failure


async def test_a_second_attempt_after_a_failure_succeeds(counter: Counter) -> None:
    counter.platform.on_cancel = lambda p: p.failures.append("no")
    await counter.cancel()
    counter.platform.on_cancel = lambda p: p.becomes(OrderStatus.CANCELLED)
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.CANCELLED
    assert counter.service.attempt_count(KEY) == 2
    assert len(counter.platform.requests) == 2


async def test_an_order_picked_up_meanwhile_is_not_cancelled(counter: Counter) -> None:
    counter.platform.on_cancel = lambda p: p.becomes(OrderStatus.PICKED_UP)
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_CANCELLED, Cause.ENDED_OTHERWISE)
    assert attempt.ended_as is OrderStatus.PICKED_UP


async def test_a_rejected_order_is_off(counter: Counter) -> None:
    counter.platform.on_cancel = lambda p: p.becomes(OrderStatus.REJECTED)
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.CANCELLED
    assert attempt.cause is Cause.REJECTED_BY_RESTAURANT


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (OrderStatus.CANCELLED, Cause.ALREADY_OFF),
        (OrderStatus.REJECTED, Cause.ALREADY_OFF),
        (OrderStatus.PICKED_UP, Cause.ALREADY_GONE),
        (OrderStatus.FULFILLED, Cause.ALREADY_GONE),
        (OrderStatus.UNKNOWN, Cause.NOT_CANCELLABLE),
    ],
)
async def test_nothing_is_sent_if_the_fresh_look_says_no(
    counter: Counter, status: OrderStatus, cause: Cause
) -> None:
    counter.platform.becomes(status)
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, cause)
    assert counter.platform.requests == []


@pytest.mark.parametrize(
    "other",
    [
        replace(ORDER, number="7F3K9"),
        replace(ORDER, platform=Platform("grubhub", "Grubhub", "GH", "#D9480F")),
        replace(ORDER, placed_at=NOON - timedelta(hours=2)),
        replace(ORDER, key=replace(KEY, order_id="another")),
    ],
    ids=["number", "platform", "placed", "key"],
)
async def test_another_order_under_the_same_id_is_not_cancelled(
    counter: Counter, other: Order
) -> None:
    counter.platform.order = other
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.ORDER_DIFFERS)
    assert counter.platform.requests == []


@pytest.mark.parametrize("total", [Money(5000, "USD"), OddAmount("-42.18 USD"), None])
async def test_a_changed_total_asks_again(counter: Counter, total: Amount | None) -> None:
    counter.platform.order = replace(ORDER, totals=OrderTotals(total=total))
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.ORDER_CHANGED)
    assert counter.platform.requests == []


async def test_without_network_nothing_is_sent_and_the_confirmation_expires(
    counter: Counter,
) -> None:
    counter.platform.is_reachable = False
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.UNREACHABLE)
    assert counter.platform.requests == []
    assert counter.clock.now() - attempt.confirmed_at >= timedelta(seconds=120)


async def test_a_young_listing_stands_in_for_the_fresh_look(counter: Counter) -> None:
    listing = Listing("otter", "downtown", NOON, NOON, counter.clock.monotonic_s(), (ORDER,))
    await counter.service.observe_listing(listing)
    counter.platform.is_reachable = False
    counter.platform.on_cancel = lambda p: None
    await counter.cancel()
    assert len(counter.platform.requests) == 1


@pytest.mark.parametrize(
    ("cause", "ends_as"),
    [
        (AnswerCause.MALFORMED, Cause.MALFORMED),
        (AnswerCause.NOT_PERMITTED, Cause.NOT_PERMITTED),
    ],
)
async def test_a_refusal_that_executed_nothing_is_not_repeated(
    counter: Counter, cause: AnswerCause, ends_as: Cause
) -> None:
    counter.platform.answers.append(refused(cause))
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, ends_as)
    assert attempt.platform_text == "the platform's words"
    assert len(counter.platform.requests) == 1


async def test_a_refused_sign_in_is_repeated_then_renewed_then_given_up(counter: Counter) -> None:
    counter.platform.answers = deque([refused(AnswerCause.SIGN_IN_REJECTED)] * 5)
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.SIGN_IN_REJECTED)
    assert (len(counter.platform.requests), counter.platform.renewals) == (3, 1)


async def test_too_many_requests_waits_as_asked_and_then_sends(counter: Counter) -> None:
    counter.platform.answers.append(refused(AnswerCause.TOO_MANY_REQUESTS, retry_after_s=17))
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.CANCELLED
    due = [a.sends_at for a in counter.shown if a.sends_at]
    assert due and due[0] - NOON >= timedelta(seconds=17)


async def test_too_long_a_wait_asks_for_a_new_confirmation(counter: Counter) -> None:
    counter.platform.answers.append(refused(AnswerCause.TOO_MANY_REQUESTS, retry_after_s=9999))
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.TOO_BUSY)
    assert len(counter.platform.requests) == 1


async def test_a_request_that_never_left_is_repeated_a_few_times(counter: Counter) -> None:
    never_left = CancelAnswer(CancelOutcome.NOT_SENT, AnswerCause.UNREACHABLE)
    counter.platform.answers = deque([never_left] * 9)
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.UNREACHABLE)
    assert len(counter.platform.requests) == 4


async def test_a_lost_answer_is_never_sent_again_and_the_truth_appears(counter: Counter) -> None:
    counter.platform.answers.append(unclear())
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.CANCELLED
    assert AttemptState.UNKNOWN in counter.states_shown
    assert len(counter.platform.requests) == 1


async def test_a_lost_answer_stays_unknown_while_the_order_looks_live(counter: Counter) -> None:
    counter.platform.answers.append(unclear())
    counter.platform.on_cancel = lambda p: None
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.UNKNOWN


async def test_a_contradiction_needs_two_reads_before_it_is_a_refusal(counter: Counter) -> None:
    counter.platform.answers.append(unclear(AnswerCause.CONTRADICTED))
    counter.platform.on_cancel = lambda p: None
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_CANCELLED, Cause.REFUSED)
    assert attempt.settled_at is not None and attempt.sent_at is not None
    assert attempt.settled_at - attempt.sent_at >= timedelta(seconds=15)


async def test_a_late_cancellation_corrects_a_failure(counter: Counter) -> None:
    counter.platform.on_cancel = lambda p: p.failures.append("no")
    await counter.cancel()
    off = replace(ORDER, status=OrderStatus.CANCELLED)
    counter.clock.pass_s(60)
    listing = Listing("otter", "downtown", NOON, NOON, counter.clock.monotonic_s(), (off,))
    await counter.service.observe_listing(listing)
    assert counter.latest.state is AttemptState.CANCELLED


async def test_an_order_that_comes_back_to_life_wants_a_person_and_stays_cancelled(
    counter: Counter,
) -> None:
    await counter.cancel()
    for seconds in (1, 31):
        counter.clock.pass_s(seconds)
        listing = Listing("otter", "downtown", NOON, NOON, counter.clock.monotonic_s(), (ORDER,))
        await counter.service.observe_listing(listing)
        assert counter.latest.state is AttemptState.CANCELLED
        assert (counter.latest.attention_since is not None) is (seconds > 30)


async def test_a_second_press_while_sending_is_refused(counter: Counter) -> None:
    results = await asyncio.gather(
        counter.service.submit(ORDER, CancelReason.TOO_BUSY),
        counter.service.submit(ORDER, CancelReason.TOO_BUSY),
        return_exceptions=True,
    )
    await counter.rest()
    assert [type(r) for r in results].count(AlreadyCancelling) == 1
    assert len(counter.platform.requests) == 1


async def test_what_waits_can_be_withdrawn(counter: Counter) -> None:
    counter.platform.answers.append(refused(AnswerCause.TOO_MANY_REQUESTS, retry_after_s=30))
    withdraw: list[Awaitable[None]] = []
    publish = counter.shown.append

    def withdraw_once(attempt: Attempt) -> None:
        publish(attempt)
        if attempt.sends_at and not withdraw:
            withdraw.append(asyncio.ensure_future(counter.service.withdraw(KEY)))

    counter.service._book._publish = withdraw_once
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.WITHDRAWN)
    assert len(counter.platform.requests) == 1


async def test_a_restart_sends_nothing_and_reads_on(counter: Counter) -> None:
    counter.platform.answers.append(unclear())
    counter.platform.on_cancel = lambda p: None
    await counter.cancel()
    await counter.close()
    counter.platform.becomes(OrderStatus.CANCELLED)
    await counter.open()
    await counter.rest()
    assert counter.latest.state is AttemptState.CANCELLED
    assert len(counter.platform.requests) == 1


@pytest.mark.parametrize(
    ("left_as", "found_as", "cause"),
    [
        (AttemptState.INTENT, AttemptState.NOT_SENT, Cause.APP_CLOSED),
        (AttemptState.SENDING, AttemptState.UNKNOWN, Cause.NO_ANSWER),
    ],
)
async def test_a_start_settles_what_was_left_half_way(
    counter: Counter, left_as: AttemptState, found_as: AttemptState, cause: Cause
) -> None:
    attempt = counter.service._intent(ORDER, CancelReason.OTHER, "")
    await counter.journal.record(replace(attempt, state=left_as, sent_at=NOON), NOON)
    counter.platform.is_reachable = False
    await counter.close()
    await counter.open()
    assert (counter.latest.state, counter.latest.cause) == (found_as, cause)
    assert counter.platform.requests == []


async def test_an_open_attempt_found_at_a_start_wants_a_person_at_once(counter: Counter) -> None:
    counter.platform.on_cancel = lambda p: None
    attempt = await counter.cancel()
    assert attempt.attention_since is None
    await counter.close()
    counter.platform.is_reachable = False
    await counter.open()
    assert counter.latest.state is AttemptState.ACCEPTED
    assert open_attention(counter.latest, counter.clock.now()) is not Attention.NONE


async def test_a_failure_that_was_dealt_with_stays_so_after_a_restart(counter: Counter) -> None:
    counter.platform.on_cancel = lambda p: p.failures.append("no")
    await counter.cancel()
    assert has_failed(counter.latest)
    await counter.service.dismiss(KEY)
    assert not has_failed(counter.shown[-1])
    await counter.close()
    await counter.open()
    assert counter.latest.state is AttemptState.NOT_CANCELLED
    assert counter.latest.dismissed_at is not None
    assert not has_failed(counter.latest)


async def test_an_attempt_under_way_cannot_be_dismissed(counter: Counter) -> None:
    counter.platform.on_cancel = lambda p: None
    await counter.cancel()
    await counter.service.dismiss(KEY)
    assert counter.latest.dismissed_at is None


async def test_nothing_is_sent_when_the_journal_cannot_be_written(counter: Counter) -> None:
    await counter.journal.aclose()
    with pytest.raises(JournalFailure):
        await counter.service.submit(ORDER, CancelReason.OTHER)
    assert counter.platform.requests == []
    assert counter.service.latest(KEY) is None


async def test_nothing_is_sent_when_the_marker_cannot_be_written(counter: Counter) -> None:
    async def look_while_the_disk_breaks(key: OrderKey, *, deadline_s: float) -> OrderReading:
        (counter.folder / "journal.db").rename(counter.folder / "away.db")
        return await FakePlatform.read_order(counter.platform, key)

    counter.platform.read_order = look_while_the_disk_breaks  # type: ignore[method-assign]
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.NOT_WRITTEN)
    assert counter.platform.requests == []
    assert counter.failures


async def test_a_retry_waits_after_bytes_that_may_have_arrived(counter: Counter) -> None:
    counter.platform.answers.append(unclear())
    counter.platform.on_cancel = lambda p: None
    counter.platform.is_reachable = True
    await counter.service.submit(ORDER, CancelReason.OTHER)
    while not (counter.service.latest(KEY) or counter.latest).state.is_open:
        await asyncio.sleep(0)
    while counter.latest.state is AttemptState.SENDING:
        await asyncio.sleep(0)
    assert not counter.service.retry_advice(KEY).is_allowed
    await counter.rest()
    advice = counter.service.retry_advice(KEY)
    assert advice.is_allowed and advice.first_may_still_work


async def test_an_answer_of_a_platform_that_confirms_at_once_still_waits_for_a_read(
    counter: Counter,
) -> None:
    counter.platform.answers.append(replace(TAKEN, outcome=CancelOutcome.CONFIRMED))
    counter.platform.on_cancel = lambda p: None
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.ACCEPTED


async def test_a_read_that_comes_with_the_markers_commit_holds_the_request_back(
    counter: Counter,
) -> None:
    record = counter.journal.record
    off = replace(ORDER, status=OrderStatus.CANCELLED)

    async def record_while_the_list_comes(attempt: Attempt, at: datetime) -> None:
        await record(attempt, at)
        if attempt.state is AttemptState.SENDING:
            counter.service._book.merge(OrderReading(off, counter.clock.monotonic_s()))

    counter.journal.record = record_while_the_list_comes  # type: ignore[method-assign]
    attempt = await counter.cancel()
    assert counter.platform.requests == []
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.ALREADY_OFF)


async def test_a_confirmation_that_slept_with_the_computer_is_not_sent(counter: Counter) -> None:
    async def sleep_before_the_answer(key: OrderKey, *, deadline_s: float) -> OrderReading:
        counter.clock.wall += timedelta(seconds=60)  # this clock runs on, the other stands still
        return await FakePlatform.read_order(counter.platform, key)

    counter.platform.read_order = sleep_before_the_answer  # type: ignore[method-assign]
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.EXPIRED)
    assert counter.platform.requests == []


async def test_a_failure_from_before_cannot_pass_for_ours_when_the_list_stood_in_for_the_look(
    counter: Counter,
) -> None:
    await counter.service._reader.observe(
        OrderReading(ORDER, counter.clock.monotonic_s(), cancel_failures=0)
    )
    counter.platform.failures.append("another station's, not seen yet")
    counter.platform.is_reachable = False
    counter.platform.on_cancel = lambda p: setattr(p, "is_reachable", True)
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.ACCEPTED
    assert attempt.platform_reports_failure


async def test_an_attempt_that_is_open_stays_in_sight_behind_one_that_was_not_sent(
    counter: Counter,
) -> None:
    counter.platform.answers.append(unclear())
    counter.platform.on_cancel = lambda p: None
    first = await counter.cancel()
    assert first.state is AttemptState.UNKNOWN
    counter.platform.answers.append(refused(AnswerCause.NOT_PERMITTED))
    second = await counter.cancel()
    assert second.state is AttemptState.NOT_SENT
    assert counter.shown[-1].id == first.id
    assert second.id in {attempt.id for attempt in counter.shown}


async def test_after_a_jump_of_the_clock_the_order_is_seen_before_it_is_cancelled(
    counter: Counter,
) -> None:
    counter.service.note_clock_jump()
    assert counter.service.retry_advice(KEY).must_be_seen
    with pytest.raises(AlreadyCancelling):
        await counter.service.submit(ORDER, CancelReason.OTHER)
    counter.clock.pass_s(1)
    listing = Listing("otter", "downtown", NOON, NOON, counter.clock.monotonic_s(), (ORDER,))
    await counter.service.observe_listing(listing)
    assert (await counter.cancel()).state is AttemptState.CANCELLED


async def test_a_defect_of_ours_before_the_marker_ends_the_attempt_and_is_told(
    counter: Counter,
) -> None:
    def break_down(platform: FakePlatform) -> None:
        raise ZeroDivisionError

    counter.platform.on_read = break_down
    told: list[str] = []
    counter.tasks._on_failure = lambda name, failure: told.append(name)
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.APP_FAILED)
    assert told and counter.platform.requests == []
