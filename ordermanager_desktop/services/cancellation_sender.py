"""Brings one confirmed cancellation to an answer: look, mark, send once, write the answer.

Only a request that was provably never executed is repeated, and only while its confirmation lives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    Attempt,
    AttemptState,
    CancelAnswer,
    Cause,
)
from ordermanager_desktop.services.attempt_book import AttemptBook
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import CancelsOrders
from ordermanager_desktop.services.outcome_reader import OutcomeReader
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.sending_rules import (
    Repeat,
    after_answer,
    ended_stop,
    given_up,
    has_expired,
    marked,
    preflight_stop,
    repeat_after,
)


class CancellationSender:
    """Sends confirmed cancellations.

    Args:
        boot_id: This run of the computer; a confirmation from another one has expired.
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
        on_journal_failure: Callable[[JournalFailure], None],
    ) -> None:
        self._gateways = gateways
        self._book = book
        self._reader = reader
        self._clock = clock
        self._timings = timings
        self._budgets = budgets
        self._boot_id = boot_id
        self._on_journal_failure = on_journal_failure

    async def bring_to_an_answer(self, attempt: Attempt) -> Attempt:
        """The attempt after it was answered, or given up before anything was executed."""
        answers: Counter[AnswerCause] = Counter()
        while True:
            attempt = await self._check_and_mark(attempt)
            if attempt.state is not AttemptState.SENDING:
                return attempt
            answer = await self._gateways[attempt.key.connection].cancel(attempt.command)
            attempt = await self._write_answer(attempt, answer)
            if attempt.state is not AttemptState.INTENT:
                return attempt
            attempt = await self._before_repeat(attempt, answer, answers[answer.cause])
            answers[answer.cause] += 1

    async def give_up(self, attempt: Attempt, cause: Cause) -> Attempt:
        """Settle an attempt that will not be sent."""
        return await self._change_or_stop(
            attempt, lambda current: given_up(current, cause, self._clock.now())
        )

    async def _check_and_mark(self, attempt: Attempt) -> Attempt:
        """The look, then the marker. NOT_SENT if either says no; SENDING if it may leave now."""
        await self._budgets.take("cancel", attempt.key)
        while stop := await self._stop_before_sending(attempt):
            if stop is not Cause.UNREACHABLE:
                return await self.give_up(attempt, stop)
            attempt = await self._wait(attempt, self._timings.unreachable_pauses_s[0])
            if attempt.state is not AttemptState.INTENT:
                return attempt
            if self._has_expired(attempt):
                return await self.give_up(attempt, Cause.UNREACHABLE)
        return await self._change_or_stop(attempt, self._mark)

    async def _stop_before_sending(self, attempt: Attempt) -> Cause | None:
        """Why it must not be sent now; None if the order is the one confirmed, and live."""
        if self._has_expired(attempt):
            return Cause.EXPIRED
        reading = await self._reader.fresh_look(attempt.key)
        if reading is None:
            return Cause.UNREACHABLE
        return preflight_stop(attempt, reading, self._book.memory(attempt.key))

    def _mark(self, attempt: Attempt) -> Attempt:
        """The last guards, decided in the same step as the marker."""
        if attempt.state is not AttemptState.INTENT:
            return attempt
        memory, now = self._book.memory(attempt.key), self._clock.now()
        if stop := ended_stop(memory):
            return given_up(attempt, stop, now)
        if self._has_expired(attempt):
            return given_up(attempt, Cause.EXPIRED, now)
        return marked(attempt, memory, now)

    async def _write_answer(self, attempt: Attempt, answer: CancelAnswer) -> Attempt:
        def decide(current: Attempt) -> Attempt:
            if current.state is not AttemptState.SENDING:
                return current  # a read was faster than the answer
            return after_answer(current, answer, self._clock.now())

        try:
            return await self._book.change(attempt, decide)
        except JournalFailure as failure:
            # The record still says SENDING: the next start makes the same of it.
            unknown = replace(attempt, state=AttemptState.UNKNOWN, cause=Cause.NO_ANSWER)
            return self._show_unwritten(unknown, failure)

    async def _before_repeat(self, attempt: Attempt, answer: CancelAnswer, times: int) -> Attempt:
        """Wait as the answer asks, or give up; the attempt as it stands afterwards."""
        repeat, pause_s = repeat_after(answer, times, self._timings)
        if repeat is Repeat.RENEW_SIGN_IN:
            renewed = await self._gateways[attempt.key.connection].renew_sign_in()
            repeat = Repeat.WAIT if renewed else Repeat.GIVE_UP
        if repeat is Repeat.GIVE_UP or self._outlives_confirmation(attempt, pause_s):
            return await self.give_up(attempt, attempt.cause)
        return await self._wait(attempt, pause_s)

    async def _wait(self, attempt: Attempt, pause_s: float) -> Attempt:
        sends_at = self._clock.now() + timedelta(seconds=pause_s)
        await self._book.change(attempt, lambda current: replace(current, sends_at=sends_at))
        await self._reader.pause(attempt.key, pause_s)
        return self._book.current(attempt)

    async def _change_or_stop(
        self, attempt: Attempt, decide: Callable[[Attempt], Attempt]
    ) -> Attempt:
        """Change before anything left; what can't be written is not sent."""
        try:
            return await self._book.change(attempt, decide)
        except JournalFailure as failure:
            stopped = given_up(attempt, Cause.NOT_WRITTEN, self._clock.now())
            return self._show_unwritten(stopped, failure)

    def _show_unwritten(self, attempt: Attempt, failure: JournalFailure) -> Attempt:
        self._book.show_unwritten(attempt)
        self._on_journal_failure(failure)
        return attempt

    def _has_expired(self, attempt: Attempt) -> bool:
        now, mono_s = self._clock.now(), self._clock.monotonic_s()
        return has_expired(attempt, now, mono_s, self._boot_id, self._timings)

    def _outlives_confirmation(self, attempt: Attempt, pause_s: float) -> bool:
        age_s = self._clock.monotonic_s() - attempt.confirmed_mono_s
        return age_s + pause_s > self._timings.intent_lives_s
