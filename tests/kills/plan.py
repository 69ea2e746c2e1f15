"""What one run does, drawn from a seed: where the app is killed, and what the platform makes of
the request."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from ordermanager_desktop.services.sandbox.rules import (
    Answer,
    Delivery,
    Outcome,
    OutcomeKind,
    Rule,
)


class Point(StrEnum):
    """The points of a cancellation, as the fault matrix numbers them."""

    DIALOG = "P0 the dialog is open"
    INTENT = "P1 commit of the intent"
    PREFLIGHT = "P2 the look before"
    MARKER = "P3 commit of the marker"
    CONNECT = "P4 connecting"
    HEADERS = "P5 the request's headers"
    BODY = "P6 the request's body"
    WAITING = "P7 waiting for the answer"
    STATUS_LINE = "P8 the status line"
    ANSWER_BODY = "P9 the answer's body"
    RESULT = "P10 commit of the result"
    POLL = "P11 a look at the outcome"
    SCREEN = "P12 the window is updated"
    ANYWHERE = "at any moment"


class Moment(StrEnum):
    """When exactly, at a point."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"  # all statements are through but the COMMIT
    DURING = "during"  # while SQLite carries the COMMIT out
    RANDOM = "random"  # from outside, some time after the confirmation


COMMITS = (Point.INTENT, Point.MARKER, Point.RESULT)
NAMED_POINTS = tuple(point for point in Point if point is not Point.ANYWHERE)
# A run's number picks its cell, so that 26 runs in a row have each named point before and after.
CELLS = (
    *((point, moment) for point in NAMED_POINTS for moment in (Moment.BEFORE, Moment.AFTER)),
    *((point, moment) for point in COMMITS for moment in (Moment.INSIDE, Moment.DURING)),
    *((Point.ANYWHERE, Moment.RANDOM),) * 4,
)

_QUICKLY_S = 0.05
_LATE_S = 0.7  # when the app has long been started again
_ONCE_SHOWN_S = 0.3  # late enough for the answer to be written before
_SOURCES = ("doordash", "grubhub", "ubereats", "postmates")
_ONE_OF_A_KIND = (Point.DIALOG, Point.INTENT, Point.CONNECT)
_NEEDS_STATUS_LINE = ((Point.STATUS_LINE, Moment.AFTER), *((Point.ANSWER_BODY, m) for m in Moment))
_HEAD_IN_DROPS_S = 0.02  # a head of some 150 bytes takes three seconds
_INTO_THE_HEAD_S = 0.06
_WITHIN_A_COMMIT_S = 0.004
_WITHIN_A_CANCELLATION_S = 0.7


class Others(StrEnum):
    """What somebody else does to the order once the app has died."""

    NOTHING = "nothing"
    CUSTOMER_CANCELS = "the customer cancels"
    COURIER_LEAVES = "the courier takes it"


@dataclass(frozen=True)
class Behaviour:
    """What the platform makes of the requests.

    Attributes:
        answers: For each request in turn; the last one for all that follow.
        requests: How many requests an app sends that nobody kills.
    """

    name: str
    answers: tuple[Answer, ...] = (Answer(),)
    outcomes: tuple[Outcome, ...] = ()
    requests: int = 1
    others: Others = Others.NOTHING

    @property
    def is_taken(self) -> bool:
        """True if it is carried out in the end, whether the app hears of it or not."""
        return self.answers[-1].is_applied

    @property
    def is_settled_by_request(self) -> bool:
        """True if the request has an outcome."""
        return self.is_taken and bool(self.outcomes)

    def answer(self, number: int) -> Answer:
        """The answer to the n-th request, counted from one."""
        return self.answers[min(number, len(self.answers)) - 1]


def _outcome(kind: OutcomeKind, after_s: float = _QUICKLY_S) -> tuple[Outcome, ...]:
    return (Outcome(kind, after_s, description="the courier already has the food"),)


_CARRIED_OUT = _outcome(OutcomeKind.CANCELED)
_BUSY = Answer(status=429)
_SIGN_IN_AGAIN = Answer(status=401)
_UNAVAILABLE = Answer(status=503)
_LOST = Answer(delivery=Delivery.LOST, applied=False)
_DONE_BUT_RESET = Answer(delivery=Delivery.RESET)

BEHAVIOURS = (
    Behaviour("carried out", outcomes=_CARRIED_OUT),
    Behaviour("carried out late", outcomes=_outcome(OutcomeKind.CANCELED, _LATE_S)),
    Behaviour("turned down", outcomes=_outcome(OutcomeKind.REJECTED)),
    Behaviour("fails", outcomes=_outcome(OutcomeKind.FAILED)),
    Behaviour("fails late", outcomes=_outcome(OutcomeKind.FAILED, _LATE_S)),
    Behaviour("courier is faster", outcomes=_outcome(OutcomeKind.PICKED_UP)),
    Behaviour("customer is faster", outcomes=_outcome(OutcomeKind.CUSTOMER)),
    Behaviour("taken, then nothing"),
    Behaviour("lost", (_LOST,)),
    Behaviour("lost, customer cancels", (_LOST,), others=Others.CUSTOMER_CANCELS),
    Behaviour("carried out, answer lost", (_DONE_BUT_RESET,), _CARRIED_OUT),
    Behaviour("429, then carried out", (_BUSY, Answer()), _CARRIED_OUT, requests=2),
    Behaviour("401, then carried out", (_SIGN_IN_AGAIN, Answer()), _CARRIED_OUT, requests=2),
    Behaviour("401 for ever", (_SIGN_IN_AGAIN,), requests=3),
    Behaviour("503, nothing done", (_UNAVAILABLE,)),
    Behaviour("503, courier takes it", (_UNAVAILABLE,), others=Others.COURIER_LEAVES),
    Behaviour("503 though carried out", (replace(_UNAVAILABLE, applied=True),), _CARRIED_OUT),
)


@dataclass(frozen=True)
class Plan:
    """One run. The same seed and number give the same plan.

    Attributes:
        occurrence: Which time the point is passed, counted from one.
        delay_s: From reaching the point to the kill.
        source: The platform whose order is cancelled.
        ends_meanwhile: Whether the truth comes about while no app runs; else it waits until the
            next start has shown what it found.
    """

    seed: int
    number: int
    point: Point
    moment: Moment
    behaviour: Behaviour
    occurrence: int
    delay_s: float
    source: str
    ends_meanwhile: bool

    @property
    def replay(self) -> str:
        """The arguments that play this run alone."""
        return f"--seed {self.seed} --only {self.number}"

    @property
    def is_killed_from_outside(self) -> bool:
        """True if the app does not end itself."""
        return (self.point, self.moment) in (
            (Point.WAITING, Moment.AFTER),
            (Point.ANYWHERE, Moment.RANDOM),
        )

    @property
    def waits_for_outcome(self) -> bool:
        """True if the app must live to see what becomes of its request."""
        if self.point is Point.ANYWHERE:
            return True
        is_late = self.occurrence > self.behaviour.requests
        return self.point in (Point.RESULT, Point.SCREEN) and is_late

    def rules(self, order_id: str) -> list[Rule]:
        """What the sandbox does, first request first."""
        numbers = range(1, max(len(self.behaviour.answers), self.occurrence) + 1)
        return [
            Rule(
                order=order_id,
                times=None if number == numbers[-1] else 1,
                answer=self._answer(number),
                outcomes=self._outcomes(),
            )
            for number in numbers
        ]

    def _answer(self, number: int) -> Answer:
        answer = self.behaviour.answer(number)
        if number != self.occurrence:
            return answer
        match self.point, self.moment:
            case Point.WAITING, Moment.AFTER:
                return replace(answer, delivery=Delivery.HANG, applied=answer.is_applied)
            case Point.STATUS_LINE, Moment.BEFORE:
                return replace(
                    answer,
                    delivery=Delivery.DRIP,
                    drip_s=_HEAD_IN_DROPS_S,
                    applied=answer.is_applied,
                )
        return answer

    def _outcomes(self) -> tuple[Outcome, ...]:
        if not self.waits_for_outcome or self.point is Point.ANYWHERE:
            return self.behaviour.outcomes
        return tuple(replace(each, after_s=_ONCE_SHOWN_S) for each in self.behaviour.outcomes)


def plan(seed: int, number: int) -> Plan:
    """The run of that number."""
    dice = Random(f"{seed}/{number}")
    point, moment = CELLS[number % len(CELLS)]
    behaviour = dice.choice([each for each in BEHAVIOURS if _fits(each, point, moment)])
    return Plan(
        seed=seed,
        number=number,
        point=point,
        moment=moment,
        behaviour=behaviour,
        occurrence=dice.randint(1, _most_occurrences(behaviour, point)),
        delay_s=_delay_s(dice, point, moment),
        source=dice.choice(_SOURCES),
        ends_meanwhile=dice.choice((True, False)),
    )


def _fits(behaviour: Behaviour, point: Point, moment: Moment) -> bool:
    """Whether such an app passes the point."""
    if (point, moment) in _NEEDS_STATUS_LINE:
        return behaviour.answers[-1].delivery is Delivery.WHOLE
    is_ever_open = behaviour.answers[-1] is not _SIGN_IN_AGAIN
    return is_ever_open or point is not Point.POLL


def _most_occurrences(behaviour: Behaviour, point: Point) -> int:
    if point in _ONE_OF_A_KIND:
        return 1
    if point is Point.POLL:
        return 3
    if point in (Point.RESULT, Point.SCREEN):
        return behaviour.requests + behaviour.is_settled_by_request
    return behaviour.requests


def _delay_s(dice: Random, point: Point, moment: Moment) -> float:
    match point, moment:
        case Point.STATUS_LINE, Moment.BEFORE:
            return _INTO_THE_HEAD_S
        case _, Moment.DURING:
            return dice.uniform(0, _WITHIN_A_COMMIT_S)
        case _, Moment.RANDOM:
            return dice.uniform(0, _WITHIN_A_CANCELLATION_S)
    return 0.0
