"""Brings one confirmed cancellation to an answer: look, mark, send once, write the answer.

Only a request that was provably never executed is repeated, and only while its confirmation lives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    Attempt,
    AttemptState,
    CancelAnswer,
    CancelOutcome,
    Cause,
)
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.attempt_book import AttemptBook
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import CancelsOrders
from ordermanager_desktop.services.outcome_reader import OutcomeReader, Sight
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.sending_rules import (
    Repeat,
    after_answer,
    ended_stop,
    given_up,
    has_expired,
    held_back,
    marked,
    preflight_stop,
    repeat_after,
)
from ordermanager_desktop.services.wakers import Wakers

_POST = "cancel"
_LOOK_AGAIN = Cause.NONE
_BROKE_OFF = CancelAnswer(CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR)


@dataclass(frozen=True, slots=True)
class _Look:
    """What was seen of the order right before its request.

    Attributes:
        good_until_s: Monotonic time until which it says enough about the order.
        fail_base: The most failures ever seen; None if this look could not count them.
    """

    good_until_s: float
    fail_base: int | None


class CancellationSender:
    """Sends confirmed cancellations.

    Args:
        boot_id: This run of the computer; a confirmation from another one has expired.
        on_marked: Hears that an order's request is about to leave.
        on_journal_failure: Hears that a state could not be written.
    """

    def __init__(
        self,
        gateways: Mapping[str, CancelsOrders],
        book: AttemptBook,
        reader: OutcomeReader,
        *,
        clock: Clock,
        timings: CancellationTimings,
        budgets: RateBudgets,
        boot_id: str,
        on_marked: Callable[[OrderKey], None],
        on_journal_failure: Callable[[JournalFailure], None],
    ) -> None:
        self._gateways = gateways
        self._book = book
        self._reader = reader
        self._clock = clock
        self._timings = timings
        self._budgets = budgets
        self._boot_id = boot_id
        self._on_marked = on_marked
        self._on_journal_failure = on_journal_failure
        self._wakers: Wakers[str] = Wakers(clock)

    async def bring_to_an_answer(self, attempt: Attempt) -> Attempt:
        """The attempt after it was answered, or given up before anything was executed."""
        answers: Counter[AnswerCause] = Counter()
        while attempt.state is AttemptState.INTENT:
            attempt, answer = await self._try_once(attempt)
            if answer is not None and attempt.state is AttemptState.INTENT:
                attempt = await self._before_repeat(attempt, answer, answers[answer.cause])
                answers[answer.cause] += 1
        return attempt

    async def give_up(self, attempt: Attempt, cause: Cause) -> Attempt:
        """Settle an attempt that will not be sent."""
        settled = await self._change_or_stop(
            attempt, lambda current: given_up(current, cause, self._clock.now())
        )
        self._wakers.wake(attempt.id)
        return settled

    async def note_defect(self, attempt: Attempt) -> None:
        """Something of ours broke on the way. What was marked may have left; the rest has not."""
        if self._book.current(attempt).state is AttemptState.SENDING:
            await self._write_answer(attempt, _BROKE_OFF, AttemptState.SENDING)
        else:
            await self.give_up(attempt, Cause.APP_FAILED)

    def try_now(self, attempt: Attempt) -> None:
        """The network is back: one that waited for nothing else need not wait longer."""
        if attempt.cause is Cause.UNREACHABLE:
            self._wakers.wake(attempt.id)

    async def _try_once(self, attempt: Attempt) -> tuple[Attempt, CancelAnswer | None]:
        """One round: the attempt as it stands afterwards, and the answer if there was one."""
        left_s = max(0.0, self._left_s(attempt))
        room = self._budgets.room(_POST, attempt.key, Urgency.CANCEL, within_s=left_s)
        async with room as has_room:
            if not has_room:
                return await self.give_up(attempt, Cause.TOO_BUSY), None
            return await self._try_with_room(attempt)

    async def _try_with_room(self, attempt: Attempt) -> tuple[Attempt, CancelAnswer | None]:
        obstacle = await self._gateway(attempt).prepare_cancelling(attempt.key)
        if obstacle is not None:
            return await self._write_answer(attempt, obstacle, AttemptState.INTENT), obstacle
        look = await self._look(attempt)
        if look is None:
            return self._book.current(attempt), None
        attempt = await self._change_or_stop(attempt, lambda known: self._mark(known, look))
        if attempt.state is not AttemptState.SENDING:
            return attempt, None  # given up, or what was seen grew old: another round
        answer = await self._send(attempt, look)
        if answer.cause is AnswerCause.HELD_BACK:
            return await self._take_back(attempt, look), None
        return await self._write_answer(attempt, answer, AttemptState.SENDING), answer

    async def _look(self, attempt: Attempt) -> _Look | None:
        """Look until the order is seen to be the one confirmed, and live; None if given up."""
        looks = 0
        while self._book.current(attempt).state is AttemptState.INTENT:
            if self._has_expired(attempt):
                await self.give_up(attempt, Cause.UNREACHABLE if looks else Cause.EXPIRED)
                break
            sight = await self._reader.look_before(attempt.key)
            if sight is not None:
                return await self._judged(attempt, sight)
            left_s = self._left_s(attempt)
            if left_s <= 0:
                await self.give_up(attempt, Cause.UNREACHABLE)
                break
            pauses_s = self._timings.unreachable_pauses_s
            pause_s = min(pauses_s[min(looks, len(pauses_s) - 1)], left_s)
            await self._wait(attempt, pause_s, Cause.UNREACHABLE)
            looks += 1
        return None

    async def _judged(self, attempt: Attempt, sight: Sight) -> _Look | None:
        memory = self._book.memory(attempt.key)
        if stop := preflight_stop(attempt, sight.reading, memory):
            await self.give_up(attempt, stop)
            return None
        has_counted = sight.is_new and sight.reading.cancel_failures is not None
        return _Look(sight.good_until_s, memory.most_failures if has_counted else None)

    def _mark(self, attempt: Attempt, look: _Look) -> Attempt:
        """The last guards, decided in the same step as the marker."""
        if attempt.state is not AttemptState.INTENT:
            return attempt
        stop = self._stop_now(attempt, look)
        if stop is None:
            return marked(attempt, look.fail_base, self._clock.now())
        return attempt if stop is _LOOK_AGAIN else given_up(attempt, stop, self._clock.now())

    def _stop_now(self, attempt: Attempt, look: _Look) -> Cause | None:
        """Why the request must not leave at this moment."""
        if stop := ended_stop(self._book.memory(attempt.key)):
            return stop
        if self._has_expired(attempt):
            return Cause.EXPIRED
        is_old = self._clock.monotonic_s() > look.good_until_s
        return _LOOK_AGAIN if is_old or self._reader.must_be_seen(attempt.key) else None

    async def _take_back(self, attempt: Attempt, look: _Look) -> Attempt:
        """Take the marker back: nothing was sent."""

        def decide(current: Attempt) -> Attempt:
            held = held_back(current)
            stop = self._stop_now(held, look) or _LOOK_AGAIN
            return held if stop is _LOOK_AGAIN else given_up(held, stop, self._clock.now())

        return await self._change_or_stop(attempt, decide)

    async def _send(self, attempt: Attempt, look: _Look) -> CancelAnswer:
        """Send; the guards are asked once more right before the first byte, for the commit and
        the connection took their time, reads may have come in, and the computer may have slept."""

        def may_leave() -> bool:
            is_marked = self._book.current(attempt).state is AttemptState.SENDING
            return is_marked and self._stop_now(attempt, look) is None

        self._on_marked(attempt.key)
        async with self._budgets.departure(Urgency.CANCEL):
            return await self._gateway(attempt).cancel(attempt.command, may_leave=may_leave)

    async def _write_answer(
        self, attempt: Attempt, answer: CancelAnswer, answered_in: AttemptState
    ) -> Attempt:
        def decide(current: Attempt) -> Attempt:
            if current.state is not answered_in:
                return current  # a read was faster than the answer, or the manager withdrew it
            return after_answer(current, answer, self._clock.now())

        try:
            answered = await self._book.change(attempt, decide)
        except JournalFailure as failure:
            answered = self._unwritten_answer(attempt, failure)
        self._ask_for_the_outcome(answered)
        return answered

    def _unwritten_answer(self, attempt: Attempt, failure: JournalFailure) -> Attempt:
        """The record still says what it said before: the next start makes the same of it."""
        current = self._book.current(attempt)
        if current.state is AttemptState.SENDING:
            unknown = replace(current, state=AttemptState.UNKNOWN, cause=Cause.NO_ANSWER)
            return self._show_unwritten(unknown, failure)
        stopped = given_up(current, Cause.NOT_WRITTEN, self._clock.now())
        return self._show_unwritten(stopped, failure)

    def _ask_for_the_outcome(self, attempt: Attempt) -> None:
        if attempt.state is AttemptState.UNKNOWN:
            self._reader.look_now(attempt.key)
        else:
            self._reader.plan_anew(attempt.key)

    async def _before_repeat(self, attempt: Attempt, answer: CancelAnswer, times: int) -> Attempt:
        """Wait as the answer asks, or give up; the attempt as it stands afterwards."""
        if answer.cause is AnswerCause.TOO_MANY_REQUESTS:
            self._budgets.note_refusal(_POST, attempt.key)
        repeat, pause_s = repeat_after(answer, times, self._timings)
        if repeat is Repeat.RENEW_SIGN_IN:
            renewed = await self._gateway(attempt).renew_sign_in()
            repeat = Repeat.WAIT if renewed else Repeat.GIVE_UP
        if repeat is Repeat.GIVE_UP or pause_s > self._left_s(attempt):
            return await self.give_up(attempt, attempt.cause)
        return await self._wait(attempt, pause_s, attempt.cause)

    async def _wait(self, attempt: Attempt, pause_s: float, cause: Cause) -> Attempt:
        sends_at = self._clock.now() + timedelta(seconds=pause_s)

        def decide(current: Attempt) -> Attempt:
            if current.state is not AttemptState.INTENT:
                return current
            return replace(current, sends_at=sends_at, cause=cause)

        waiting = await self._change_or_stop(attempt, decide)
        if waiting.state is AttemptState.INTENT:
            await self._wakers.pause(attempt.id, pause_s)
        return self._book.current(attempt)

    async def _change_or_stop(
        self, attempt: Attempt, decide: Callable[[Attempt], Attempt]
    ) -> Attempt:
        """Change before anything left; what can't be written is not sent."""
        try:
            return await self._book.change(attempt, decide)
        except JournalFailure as failure:
            held = held_back(self._book.current(attempt))
            stopped = given_up(held, Cause.NOT_WRITTEN, self._clock.now())
            return self._show_unwritten(stopped, failure)

    def _show_unwritten(self, attempt: Attempt, failure: JournalFailure) -> Attempt:
        self._book.show_unwritten(attempt)
        self._on_journal_failure(failure)
        return attempt

    def _gateway(self, attempt: Attempt) -> CancelsOrders:
        return self._gateways[attempt.key.connection]

    def _has_expired(self, attempt: Attempt) -> bool:
        now, mono_s = self._clock.now(), self._clock.monotonic_s()
        return has_expired(attempt, now, mono_s, self._boot_id, self._timings)

    def _left_s(self, attempt: Attempt) -> float:
        """Seconds that the confirmation still lives."""
        age_s = self._clock.monotonic_s() - attempt.confirmed_mono_s
        return self._timings.intent_lives_s - age_s
