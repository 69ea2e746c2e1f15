"""Watches every step of every station and holds it against the invariants and the ledger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ordermanager_desktop.models.attention import Attention, is_contradicted, open_attention
from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelOrder,
    Cause,
    IdentitySnapshot,
)
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.views.wording.cancelling import attempt_headline, attempt_line
from tests.torture.coverage import row_of_step
from tests.torture.truth import Post
from tests.views.test_wording_cancelling import without_qualified

if TYPE_CHECKING:
    from tests.torture.station import Life, Seen, Station
    from tests.torture.world import World

LIVES_S = 120.0
TWO_READS_APART_S = 15.0
LOOK_LIVES_S = 10.0
SIGHT_LIVES_S = 30.0
FIRST_MAY_STILL_WORK_S = 30.0
PROMISES = {
    "I1": "cancelled only if a read said so, and it is so",
    "I2": "no byte before a durable SENDING",
    "I3": "bytes sent: never INTENT or NOT_SENT, unless answered 400, 401, 403, 429",
    "I4": "requests <= confirmations and proven repeats; none from an earlier start",
    "I5": "at most one INTENT or SENDING for an order and station",
    "I6": "key, snapshot and reason on the wire are those confirmed",
    "I7": "no request after a read said ended, or from a confirmation past its age",
    "I8": "no verdict from silence, 5xx or time; from 404, 409, 422 only with two reads",
    "I9": "one record for each confirmation for ever; open ends only by proof",
    "I10": "no failure declared while only old failures exist",
    "I11": "after the faults the record is the truth, or a person is wanted",
    "I12": "an open attempt is in sight, also after a restart",
    "I13": "no request after the journal failed",
    "I14": "a second request gives the first one its time",
    "I15": "only CANCELLED is called cancelled",
    "alive": "nothing breaks, nothing waits for ever",
}


@dataclass(frozen=True)
class Violation(Exception):
    """A promise was broken."""

    promise: str
    what: str

    def __str__(self) -> str:
        return f"{self.promise} ({PROMISES[self.promise]}): {self.what}"


class Inspector:
    """Judges one run. Violations are kept; the first one ends the run."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.violations: list[Violation] = []
        self._failed_markers: set[str] = set()

    def broken(self, promise: str, what: str) -> None:
        at_s = self._world.loop.time()
        self.violations.append(Violation(promise, f"{what} [at {at_s:.3f} s]"))

    # -- right before a request

    def leaving(self, station: Station, life: Life, command: CancelOrder) -> None:
        attempt = station.disk.latest.get(command.attempt_id)
        if attempt is None or attempt.state is not AttemptState.SENDING:
            self.broken("I2", f"{command.attempt_id} leaves while the record says {attempt}")
            return
        if command.attempt_id in self._failed_markers:
            self.broken("I13", f"{command.attempt_id} leaves although its marker failed")
        station.sent_mono_s[command.attempt_id] = station.machine.monotonic_s()
        self._was_confirmed(station, life, command)
        self._may_leave_now(station, life, attempt)
        self._was_looked_at(station, life, attempt)
        self._gives_the_first_one_time(station, attempt)
        self._repeats_only_what_was_not_executed(command)

    def _was_confirmed(self, station: Station, life: Life, command: CancelOrder) -> None:
        if command.attempt_id not in station.confirmed:
            self.broken("I4", f"{command.attempt_id} was never confirmed")
            return
        number, order, reason = station.confirmed[command.attempt_id]
        if (command.key, command.reason) != (order.key, reason):
            self.broken("I6", f"{command} goes out for {order.key}, {reason}")
        if number != life.number:
            self.broken("I4", f"{command.attempt_id} was confirmed before the last start")

    def _may_leave_now(self, station: Station, life: Life, attempt: Attempt) -> None:
        wall_s = (station.machine.now() - attempt.confirmed_at).total_seconds()
        mono_s = station.machine.monotonic_s() - attempt.confirmed_mono_s
        if not (0 <= mono_s <= LIVES_S and abs(wall_s) <= LIVES_S):
            self.broken("I7", f"the confirmation is {wall_s:.0f} s, {mono_s:.0f} s old")
        ended = [s for s in self._reads(station, attempt.key, life.number) if s.status.has_ended]
        if ended:
            self.broken("I7", f"a read said {ended[0].status} before")

    def _was_looked_at(self, station: Station, life: Life, attempt: Attempt) -> None:
        young_s = station.machine.monotonic_s() - SIGHT_LIVES_S
        reads = self._reads(station, attempt.key, life.number)
        young = [seen for seen in reads if seen.mono_s >= young_s]
        same = [s for s in young if IdentitySnapshot.of(s.order) == attempt.snapshot and s.is_live]
        if not same:
            self.broken("I6", f"{attempt.id} leaves; no young read shows the order as confirmed")

    def _gives_the_first_one_time(self, station: Station, attempt: Attempt) -> None:
        now_s = station.machine.monotonic_s()
        for other in station.disk.latest.values():
            sent_s = station.sent_mono_s.get(other.id)
            if other.id == attempt.id or not other.state.is_open or sent_s is None:
                continue
            if now_s - sent_s < FIRST_MAY_STILL_WORK_S:
                self.broken("I14", f"{attempt.id} leaves {now_s - sent_s:.0f} s after {other.id}")

    def _repeats_only_what_was_not_executed(self, command: CancelOrder) -> None:
        posts = self._posts_of(command.attempt_id)
        open_ones = [post for post in posts if not post.is_proven_unexecuted]
        if open_ones:
            self.broken("I4", f"{command.attempt_id} leaves again after {open_ones[0]}")

    # -- after each durable step

    def recorded(
        self, station: Station, life: Life, before: Attempt | None, after: Attempt
    ) -> None:
        self._world.stir()
        if row := self._row(station, life, before, after):
            self._world.coverage.rows[row] += 1
        if before is None:
            self._new_record(life, after)
            return
        if _identity(before) != _identity(after):
            self.broken("I6", f"{after.id} changed its identity")
        self._keeps_what_was_sent(after)
        self._one_at_a_time(life, after)
        if before.state is not after.state:
            self._step_is_proven(station, life, before, after)

    def _row(
        self, station: Station, life: Life, before: Attempt | None, after: Attempt
    ) -> str | None:
        row = row_of_step(before, after)
        found_life, *_ = station.confirmed.get(after.id, (life.number,))
        if row == "4 marked" and after.fail_base is None:
            return "3 list stands in"
        if row == "5 never left, given up" and after.id not in station.asked:
            return "3 look never came"
        if row == "5 lost" and found_life != life.number:
            return "8 sending found"
        has_jumped = self._world.loop.time() - station.jumped_at_s < 1.0
        return "clock jump expires" if row == "4 expired" and has_jumped else row

    def _new_record(self, life: Life, attempt: Attempt) -> None:
        if attempt.state is not AttemptState.INTENT:
            self.broken("I9", f"{attempt.id} begins as {attempt.state}")
        self._one_at_a_time(life, attempt)

    def _keeps_what_was_sent(self, attempt: Attempt) -> None:
        if attempt.state not in (AttemptState.INTENT, AttemptState.NOT_SENT):
            return
        open_ones = [p for p in self._posts_of(attempt.id) if not p.is_proven_unexecuted]
        if open_ones:
            self.broken("I3", f"{attempt.id} is {attempt.state} although {open_ones[0]}")

    def _one_at_a_time(self, life: Life, attempt: Attempt) -> None:
        if not attempt.state.is_before_answer:
            return
        others = [a for a in life.service.attempts(attempt.key) if a.id != attempt.id]
        if busy := [other.id for other in others if other.state.is_before_answer]:
            self.broken("I5", f"{attempt.id} beside {busy}, all before their answer")

    def _step_is_proven(
        self, station: Station, life: Life, before: Attempt, after: Attempt
    ) -> None:
        reads = self._reads(station, after.key)
        match after.state:
            case AttemptState.CANCELLED:
                if not any(seen.status.is_off for seen in reads):
                    self.broken("I1", f"{after.id} is CANCELLED; no read said so")
            case AttemptState.NOT_CANCELLED if after.cause is Cause.ENDED_OTHERWISE:
                if not any(seen.status.has_ended for seen in reads):
                    self.broken("I8", f"{after.id} ended otherwise; no read said so")
            case AttemptState.NOT_CANCELLED:
                self._refusal_is_proven(station, before, after, reads)
            case _ if before.state in _OPEN and after.state not in _OPEN:
                self.broken("I9", f"{after.id} went from {before.state} to {after.state}")

    def _refusal_is_proven(
        self, station: Station, before: Attempt, after: Attempt, reads: list[Seen]
    ) -> None:
        base = before.fail_base
        counts = [seen.failures for seen in reads if seen.failures is not None]
        if base is not None and counts and max(counts) > base:
            self._failure_is_new(station, before)
            return
        if before.cause is not Cause.CONTRADICTED:
            self.broken("I8", f"{after.id} failed; nothing says so (base {base}, seen {counts})")
            return
        sent_s = station.sent_mono_s.get(after.id, 0.0)
        live = [seen.mono_s for seen in reads if seen.is_live and seen.mono_s > sent_s]
        if not live or max(live) - min(live) < TWO_READS_APART_S:
            self.broken("I8", f"{after.id} was refused without two reads: {live}")

    def _failure_is_new(self, station: Station, attempt: Attempt) -> None:
        posts = self._posts_of(attempt.id)
        if not posts:
            return  # a kill came before the first byte; another station's failure then counts
        # The look before the request may have been as old as this, and hidden a failure.
        look_s = max(post.left_s for post in posts) - LOOK_LIVES_S - self._world.reads_are_late_by_s
        failed = self._world.platform.record(attempt.key).failed_at_s
        if not any(at_s >= look_s for at_s in failed):
            self.broken("I10", f"{attempt.id}: the look was at {look_s}, failures at {failed}")

    # -- what the manager sees

    def shown(self, station: Station, attempt: Attempt) -> None:
        if attempt.state is AttemptState.CANCELLED:
            self._is_really_off(station, attempt)
            if is_contradicted(attempt):
                self._world.coverage.rows["6 contrary reads"] += 1
        if _is_called_cancelled(attempt):
            self.broken("I15", f"{attempt.state} {attempt.cause} is called cancelled")

    def _is_really_off(self, station: Station, attempt: Attempt) -> None:
        truth = self._world.platform.record(attempt.key).now.order.status
        if not truth.is_off:
            self.broken("I1", f"{attempt.id} is shown as cancelled; the order is {truth}")
        if not any(seen.status.is_off for seen in self._reads(station, attempt.key)):
            self.broken("I1", f"{attempt.id} is shown as cancelled; no read said so")

    def looked_at(self, station: Station, life: Life) -> None:
        """At some moment: whatever is open must be what stands beside its order."""
        for key in life.service.open_orders():
            shown = station.shown.get(key)
            if shown is None or not (shown.state.is_open or shown.state.is_before_answer):
                self.broken("I12", f"{key} is open, and what is shown is {shown}")

    def marker_failed(self, attempt_id: str) -> None:
        self._failed_markers.add(attempt_id)

    def marker_written(self, attempt_id: str) -> None:
        self._failed_markers.discard(attempt_id)

    def defect(self, station: Station, name: str, failure: BaseException) -> None:
        self.broken("alive", f"{station.name}: {name} broke with {failure!r}")

    # -- at the end

    def finished(self) -> None:
        for station in self._world.stations:
            for attempt_id in station.confirmed:
                attempt = station.disk.latest.get(attempt_id)
                if attempt is None:
                    self.broken("I9", f"{attempt_id} was confirmed and has no record")
                else:
                    self._is_the_truth(station, attempt)
            self._came_back_whole(station)
        self._touched_no_other_order()

    def _came_back_whole(self, station: Station) -> None:
        life = station.life
        if life is None:
            self.broken("alive", f"{station.name} is not up at the end")
            return
        self.looked_at(station, life)
        for attempt_id, (_, order, _reason) in station.confirmed.items():
            if attempt_id not in {a.id for a in life.service.attempts(order.key)}:
                self.broken("I9", f"{attempt_id} was confirmed, and the app does not know it")

    def _is_the_truth(self, station: Station, attempt: Attempt) -> None:
        truth = self._world.platform.record(attempt.key).now.order.status
        now = _as_the_app_has_it(station, attempt)
        match now.state:
            case AttemptState.INTENT | AttemptState.SENDING:
                self.broken("I11", f"{now.id} is still {now.state}")
            case AttemptState.CANCELLED if not truth.is_off:
                self.broken("I1", f"{now.id} is CANCELLED, the order {truth}")
            case AttemptState.NOT_SENT:
                if any(post.was_executed for post in self._posts_of(now.id)):
                    self.broken("I3", f"{now.id} is NOT_SENT and was executed")
            case AttemptState.NOT_CANCELLED if truth.is_off:
                self.broken("I11", f"{now.id} is NOT_CANCELLED, the order {truth}")
            case AttemptState.ACCEPTED | AttemptState.UNKNOWN:
                self._waits_for_a_person(station, now, truth)

    def _waits_for_a_person(self, station: Station, attempt: Attempt, truth: OrderStatus) -> None:
        if truth.has_ended:
            self.broken("I11", f"{attempt.id} is {attempt.state}, the order {truth}")
            return
        if open_attention(attempt, station.machine.now()) is Attention.NONE:
            age = station.machine.now() - (attempt.sent_at or attempt.confirmed_at)
            if age >= timedelta(minutes=10) or age < timedelta(0):
                self.broken("I11", f"{attempt.id} is open since {age}, and nobody is told")

    def _touched_no_other_order(self) -> None:
        for station in self._world.stations:
            wished = {order.key for _, order, _ in station.confirmed.values()}
            wrong = [
                post for post in self._world.platform.posts
                if post.station == station.name and post.key not in wished
            ]  # fmt: skip
            if wrong:
                self.broken("I6", f"another order was asked for: {wrong[0]}")
        executed = [post for post in self._world.platform.posts if post.was_executed]
        confirmed = sum(len(station.confirmed) for station in self._world.stations)
        if len(executed) > confirmed:
            self.broken("I4", f"{len(executed)} executed, {confirmed} confirmed")

    def _posts_of(self, attempt_id: str) -> list[Post]:
        return [p for p in self._world.platform.posts if p.attempt_id == attempt_id]

    @staticmethod
    def _reads(station: Station, key: OrderKey, life: int | None = None) -> list[Seen]:
        return [seen for seen in station.seen[key] if life in (None, seen.life)]


_OPEN = (AttemptState.ACCEPTED, AttemptState.UNKNOWN)


def _identity(attempt: Attempt) -> tuple[OrderKey, IdentitySnapshot, object, object]:
    return attempt.key, attempt.snapshot, attempt.reason, attempt.confirmed_at


def _as_the_app_has_it(station: Station, attempt: Attempt) -> Attempt:
    assert station.life is not None
    known = [a for a in station.life.service.attempts(attempt.key) if a.id == attempt.id]
    return known[0] if known else attempt


def _is_called_cancelled(attempt: Attempt) -> bool:
    """True if the words about an attempt that is not CANCELLED call it cancelled."""
    mark = (
        attempt.state,
        attempt.cause,
        attempt.ended_as,
        attempt.cancelled_by,
        attempt.platform_reports_failure,
        attempt.sends_at is None,
        attempt.attention_since is None,
    )
    if mark not in _JUDGED:
        text = f"{attempt_headline(attempt, 'DoorDash')} {attempt_line(attempt, 'DoorDash')}"
        says_it = re.search(r"\bcancelled\b", without_qualified(text), re.IGNORECASE)
        _JUDGED[mark] = attempt.state is not AttemptState.CANCELLED and says_it is not None
    return _JUDGED[mark]


_JUDGED: dict[tuple[object, ...], bool] = {}  # words are a pure function of these
