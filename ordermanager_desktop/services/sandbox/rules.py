"""Scripted behaviour: which request is treated how. Rules are data; a book counts their use."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ordermanager_desktop.services.sandbox.orders import SUPPORTED_SOURCES, SandboxOrder


class Endpoint(StrEnum):
    """The calls of the contract, as rules and limits name them."""

    ANY = "*"
    TOKEN = "token"
    FEED = "feed"
    DETAIL = "detail"
    CONFIRM = "confirm"
    CANCEL = "cancel"
    READY = "ready"
    FULFILL = "fulfill"
    PAUSE = "pause"
    UNPAUSE = "unpause"
    PAUSE_STATUS = "pause_status"
    UNPAUSE_STATUS = "unpause_status"
    PING = "ping"
    UNKNOWN = "unknown"


class Delivery(StrEnum):
    """How an answer travels."""

    WHOLE = "whole"
    LOST = "lost"  # the connection closes without a byte
    RESET = "reset"  # as LOST, by a TCP reset
    HANG = "hang"  # silence until the caller gives up
    DRIP = "drip"  # one byte at a time, head and body
    TRUNCATED = "truncated"  # a whole head, then half a body


class OutcomeKind(StrEnum):
    """What becomes of a cancellation that was taken."""

    CANCELED = "canceled"
    REJECTED = "rejected"
    FAILED = "failed"
    PICKED_UP = "picked_up"  # the courier is faster
    CUSTOMER = "customer"  # the customer cancels first
    NOTHING = "nothing"


class Evidence(StrEnum):
    """Where the outcome can be read; which of them a platform sets is undocumented."""

    BOTH = "both"
    ORDER = "order"  # status, or the CANCEL_FAILED issue
    INJECTION = "injection"  # injectionState alone


@dataclass(frozen=True)
class Outcome:
    """One thing that follows a taken cancel, `after_s` later (None: as the scenario says)."""

    kind: OutcomeKind
    after_s: float | None = None
    description: str = "The platform did not cancel the order."
    evidence: Evidence = Evidence.BOTH


@dataclass(frozen=True)
class Answer:
    """What HTTP says. Without a status the request is carried out and answered truthfully.

    Attributes:
        applied: Carry the request out although the status says otherwise; None means: only when
            no status is given.
        body: Raw text in place of the error envelope.
        retry_after: The Retry-After header; "date+5" becomes the HTTP date five seconds ahead.
        delay_s: Real seconds of silence before the answer; the request is already carried out.
        drip_s: Real seconds between two bytes of a drip.
    """

    status: int | None = None
    message: str = "Refused by the scenario."
    body: str | None = None
    content_type: str = "application/json"
    retry_after: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    delay_s: float = 0.0
    drip_s: float = 0.05
    delivery: Delivery = Delivery.WHOLE
    applied: bool | None = None

    @property
    def is_applied(self) -> bool:
        return self.status is None if self.applied is None else self.applied


@dataclass(frozen=True)
class Rule:
    """Selects requests; every selector that is set must agree.

    Attributes:
        store: The store asked about; a rule with one is for no sign-in.
        order: An order number or id.
        supported: Whether the source is one whose orders the platform can cancel.
        over: Whether the order has already ended.
        skip: How many matching requests pass before the rule begins.
        times: How many requests it then treats; None means all.
        outcomes: What follows a taken cancellation; None leaves it to the next rule.
    """

    endpoint: Endpoint = Endpoint.CANCEL
    source: str | None = None
    order: str | None = None
    status: str | None = None
    supported: bool | None = None
    over: bool | None = None
    skip: int = 0
    times: int | None = None
    answer: Answer | None = None
    outcomes: tuple[Outcome, ...] | None = None
    store: str | None = None

    def matches(self, endpoint: Endpoint, order: SandboxOrder | None, store: str = "") -> bool:
        if self.store not in (None, store):
            return False
        if self.endpoint not in (Endpoint.ANY, endpoint):
            return False
        if order is None:
            return not self._selects_orders
        return (
            self.source in (None, order.source)
            and (self.order is None or order.answers_to(self.order))
            and self.status in (None, order.status)
            and self.supported in (None, order.source in SUPPORTED_SOURCES)
            and self.over in (None, order.is_over)
        )

    @property
    def _selects_orders(self) -> bool:
        selectors = (self.source, self.order, self.status, self.supported, self.over)
        return any(selector is not None for selector in selectors)


@dataclass(frozen=True)
class Treatment:
    """What the rules decided for one request."""

    answer: Answer = Answer()
    outcomes: tuple[Outcome, ...] | None = None


@dataclass
class _Use:
    """A rule in force, with how many requests it has let pass and has treated."""

    rule: Rule
    passed: int = 0
    treated: int = 0

    def begins(self) -> bool:
        """Whether the rule acts on the matching request at hand; one that is skipped is counted."""
        if self.passed < self.rule.skip:
            self.passed += 1
            return False
        return self.rule.times is None or self.treated < self.rule.times


class RuleBook:
    """The rules in force; those added last are asked first. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._scenario: list[_Use] = []
        self._added: list[_Use] = []

    def open_with(self, rules: Iterable[Rule]) -> None:
        """Begin a scenario: its rules, fresh counts, nothing added."""
        with self._lock:
            self._scenario = [_Use(rule) for rule in rules]
            self._added = []

    def add(self, rule: Rule) -> None:
        with self._lock:
            self._added.insert(0, _Use(rule))

    def clear_added(self) -> None:
        """Forget the rules added at run time; the scenario's own stay."""
        with self._lock:
            self._added = []

    def treat(self, endpoint: Endpoint, order: SandboxOrder | None, store: str = "") -> Treatment:
        """Decide this request: answer and outcomes come each from the first rule that sets them.

        Only a rule that gave one of the two has treated the request; so four rules for one
        request each answer four requests in turn.
        """
        answer: Answer | None = None
        outcomes: tuple[Outcome, ...] | None = None
        with self._lock:
            for use in (*self._added, *self._scenario):
                rule = use.rule
                if not (rule.matches(endpoint, order, store) and use.begins()):
                    continue
                gives_answer = answer is None and rule.answer is not None
                gives_outcomes = outcomes is None and rule.outcomes is not None
                use.treated += gives_answer or gives_outcomes
                answer = rule.answer if gives_answer else answer
                outcomes = rule.outcomes if gives_outcomes else outcomes
        return Treatment(answer or Answer(), outcomes)
