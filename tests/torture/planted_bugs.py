"""Small mutations of the core's sources, each of which the simulation must catch.

A bug is a piece of source and what it is replaced by, planted while the module is imported. If the
piece is not there exactly once, planting fails: the list keeps in step with the code.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

PACKAGE = "ordermanager_desktop.services."


@dataclass(frozen=True)
class PlantedBug:
    """One mutation, and what a reviewer would say of it."""

    name: str
    module: str
    before: str
    after: str
    why: str


BUGS = (
    PlantedBug(
        "202-is-cancelled",
        "sending_rules",
        "state=AttemptState.ACCEPTED, cause=Cause.NONE",
        "state=AttemptState.CANCELLED, cause=Cause.CONFIRMED",
        "a taken request passes for a cancellation",
    ),
    PlantedBug(
        "silence-is-failure",
        "sending_rules",
        "return replace(attempt, state=AttemptState.UNKNOWN, cause=cause, platform_text=text)",
        "return replace(attempt, state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)",
        "no answer passes for a refusal",
    ),
    PlantedBug(
        "silence-is-repeated",
        "sending_rules",
        "return replace(attempt, state=AttemptState.UNKNOWN, cause=cause, platform_text=text)",
        "return replace(attempt, state=AttemptState.INTENT, cause=cause, platform_text=text)",
        "a request that may have arrived is sent again",
    ),
    PlantedBug(
        "old-confirmation",
        "sending_rules",
        "return attempt.boot_id != boot_id or is_old or has_jumped",
        "return False",
        "a confirmation never expires",
    ),
    PlantedBug(
        "one-clock",
        "sending_rules",
        "is_old = not 0 <= mono_age_s <= limit or abs(wall_age_s) > limit\n"
        "    has_jumped = abs(wall_age_s - mono_age_s) > timings.clocks_apart_s",
        "is_old = not 0 <= mono_age_s <= limit\n    has_jumped = False",
        "only the clock that stands still during sleep is asked",
    ),
    PlantedBug(
        "restart-forgets",
        "sending_rules",
        "return replace(found, state=AttemptState.UNKNOWN, cause=Cause.NO_ANSWER)",
        "return replace(found, state=AttemptState.NOT_SENT, cause=Cause.APP_CLOSED)",
        "what was being sent at a kill passes for never sent",
    ),
    PlantedBug(
        "restart-sends",
        "cancellation_service",
        "        await self._book.open()\n",
        "        await self._book.open()\n"
        "        for key in self._book._attempts:\n"
        "            old = self._book._attempts[key][-1]\n"
        "            if old.cause is Cause.APP_CLOSED:\n"
        "                again = replace(old, state=AttemptState.INTENT)\n"
        "                self._book._attempts[key][-1] = again\n"
        "                self._tasks.start(f'send {old.id}', self._send(again))\n",
        "a start sends what an earlier one left",
    ),
    PlantedBug(
        "no-look",
        "cancellation_sender",
        "if stop := preflight_stop(attempt, sight.reading, memory):",
        "if stop := None:",
        "nobody looks whether the order is still the one confirmed",
    ),
    PlantedBug(
        "guards-asked-too-early",
        "cancellation_sender",
        "return is_marked and self._stop_now(attempt, look) is None",
        "return is_marked",
        "a read that comes during the marker's commit is overlooked",
    ),
    PlantedBug(
        "marker-after-the-request",
        "cancellation_sender",
        "attempt = await self._change_or_stop(attempt, lambda known: self._mark(known, look))",
        "attempt = self._mark(self._book.current(attempt), look)\n"
        "        self._book._note_step(attempt)\n"
        "        self._book.show_unwritten(attempt)",
        "the request leaves before its marker is on disk",
    ),
    PlantedBug(
        "journal-failure-ignored",
        "cancellation_sender",
        "            stopped = given_up(held, Cause.NOT_WRITTEN, self._clock.now())\n",
        "            stopped = decide(held)\n            self._book._note_step(stopped)\n",
        "what can't be written is sent all the same",
    ),
    PlantedBug(
        "any-failure-is-ours",
        "outcome_rules",
        "return memory.most_failures - max(bases) >= len(unresolved)",
        "return memory.most_failures > 0",
        "an old failure fails a new attempt",
    ),
    PlantedBug(
        "time-decides",
        "outcome_rules",
        "    if attempt.cause is Cause.CONTRADICTED:\n",
        "    if True:\n",
        "an order that looks live for a while passes for a refusal",
    ),
    PlantedBug(
        "one-read-is-enough",
        "order_memory",
        "return reading.read_mono_s - self.live_read_s >= timings.two_reads_apart_s",
        "return True",
        "one read after a 404 decides",
    ),
    PlantedBug(
        "list-ignored",
        "cancellation_service",
        "        await self._reader.observe(*readings)\n",
        "        for reading in readings:\n            self._book.merge(reading)\n",
        "what the list shows settles nothing",
    ),
    PlantedBug(
        "ended-is-forgotten",
        "order_memory",
        "        if self.is_off or not status.has_ended or reading.order.defect:\n"
        "            return self.ended_as\n",
        "        if not status.has_ended or reading.order.defect:\n"
        "            return self.ended_as\n"
        "        if status.is_off:\n            return None\n",
        "a read that shows the order called off is not kept",
    ),
    PlantedBug(
        "late-truth-ignored",
        "outcome_rules",
        "if attempt.state in (AttemptState.NOT_SENT, AttemptState.CANCELLED):",
        "if not attempt.state.is_open and attempt.state is not AttemptState.INTENT:",
        "a cancellation that comes late does not correct a failure",
    ),
    PlantedBug(
        "double-press",
        "cancellation_service",
        "if order.key in self._submitting or not self.retry_advice(order.key).is_allowed:",
        "if False:",
        "two presses make two attempts",
    ),
    PlantedBug(
        "impatient",
        "waiting_rules",
        "return RetryAdvice(is_live and wait_s == 0, wait_s or None, first_may_still_work=True)",
        "return RetryAdvice(True)",
        "a second request without its wait",
    ),
    PlantedBug(
        "hidden-behind-the-next",
        "attempt_book",
        "        if still_open:\n            self._publish(still_open[-1])\n",
        "",
        "an open attempt is out of sight behind a later one",
    ),
    PlantedBug(
        "another-reason",
        "cancellation_sender",
        "self._gateway(attempt).cancel(attempt.command, may_leave=may_leave)",
        "self._gateway(attempt).cancel(\n"
        "            replace(attempt.command, reason=type(attempt.reason).KITCHEN_CLOSED),\n"
        "            may_leave=may_leave,\n"
        "        )",
        "the reason on the wire is not the one confirmed",
    ),
)  # fmt: skip
BY_NAME = {bug.name: bug for bug in BUGS}


class BadPlanting(Exception):
    """The source does not hold the piece that was to be replaced."""


def plant(bug: PlantedBug) -> None:
    """From now on the bug's module is imported with the bug in it.

    Raises:
        BadPlanting: If the module has been imported already.
    """
    if PACKAGE + bug.module in sys.modules:
        raise BadPlanting(f"{bug.module} is there already")
    sys.meta_path.insert(0, _Planter(bug))


class _Planter(MetaPathFinder):
    def __init__(self, bug: PlantedBug) -> None:
        self._bug = bug

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != PACKAGE + self._bug.module:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        assert spec is not None and spec.origin is not None
        spec.loader = _mutating_loader(fullname, spec.origin, self._bug)
        return spec


def _mutating_loader(fullname: str, path: str, bug: PlantedBug) -> Loader:
    class MutatingLoader(SourceFileLoader):
        def get_code(self, name: str) -> CodeType | None:
            source = self.get_data(self.path).decode("utf-8")
            return self.source_to_code(mutated(source, bug).encode(), self.path)

    return MutatingLoader(fullname, path)


def mutated(source: str, bug: PlantedBug) -> str:
    """The source with the bug in it.

    Raises:
        BadPlanting: If the piece is not there exactly once.
    """
    if source.count(bug.before) != 1:
        raise BadPlanting(f"{bug.name}: found {source.count(bug.before)} times in {bug.module}")
    return source.replace(bug.before, bug.after)
