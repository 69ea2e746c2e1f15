"""What a scenario is: its opening board, what happens on it, and the rules it plays by."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ordermanager_desktop.services.sandbox.opening_orders import FEW, OpeningOrder
from ordermanager_desktop.services.sandbox.rules import Answer, Rule

# What happens where a scenario says nothing. Both answers are undocumented by the platform; the
# scenarios named unsupported_* and over_* play the other variants.
BASE_RULES = (
    Rule(over=True, answer=Answer(404, message="No live order with this id.")),
    Rule(
        supported=False,
        answer=Answer(422, message="Cancelling is not supported for this order source."),
    ),
)


class HappeningKind(StrEnum):
    """What somebody else does to an order."""

    CUSTOMER_CANCELS = "customer_cancels"
    REJECTED = "rejected"
    PICKED_UP = "picked_up"
    UNLISTED = "unlisted"  # it leaves the feed, whatever becomes of it


@dataclass(frozen=True)
class Happening:
    """Something that happens to an order by its number, so long after the opening."""

    order: str
    kind: HappeningKind
    after_s: float = 20.0


@dataclass(frozen=True)
class FeedHabits:
    """How the feed behaves where the platform's reference is silent.

    Attributes:
        newest_first: The order of the entries; False turns it round.
        window_by_change: The time window filters the last change instead of the time of ordering.
        lists_over: Whether orders that have ended are listed.
        largest_page: Most orders on a page.
        refuses_larger: A larger limit is answered 422 instead of being cut to the largest page.
    """

    newest_first: bool = True
    window_by_change: bool = False
    lists_over: bool = True
    largest_page: int = 100
    refuses_larger: bool = False


@dataclass(frozen=True)
class StorefrontHabits:
    """How a store is paused; what a platform does where the reference is silent is undocumented.

    Attributes:
        takes_s: From a taken request to its end at every platform; None for never.
        fails_on: Platforms that do not do as they are told.
        failure: What these say.
    """

    takes_s: float | None = 2.0
    fails_on: tuple[str, ...] = ()
    failure: str = "The platform could not be reached."


@dataclass(frozen=True)
class Scenario:
    """One act of the practice kitchen.

    Attributes:
        arrivals_every_s: Seconds between new orders on average; None for none.
        orders_progress: Whether orders get confirmed, prepared and picked up by themselves.
        outcome_after_s: From a taken cancellation to its outcome.
        step_after_s: From a taken step (confirm, ready, preparation time) to the status.
        withheld_scopes: What the account was not granted.
        failures_accumulate: Whether each failed cancellation adds an entry to the issues.
        has_bad_orders: Whether the feed carries orders that cannot be read.
        oddity_rate: Share of arriving orders with fields or values outside the contract.
    """

    name: str
    summary: str
    opening: tuple[OpeningOrder, ...] = FEW
    rules: tuple[Rule, ...] = ()
    arrivals_every_s: float | None = None
    orders_progress: bool = False
    outcome_after_s: float = 2.5
    step_after_s: float = 0.0
    withheld_scopes: frozenset[str] = frozenset()
    storefront: StorefrontHabits = field(default_factory=StorefrontHabits)
    failures_accumulate: bool = True
    has_bad_orders: bool = False
    oddity_rate: float = 0.0
    happenings: tuple[Happening, ...] = ()
    feed: FeedHabits = field(default_factory=FeedHabits)

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        return (*self.rules, *BASE_RULES)
