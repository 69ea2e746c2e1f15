"""What a scenario is: the board at the opening, how busy it is, the rules it plays by."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Scenario:
    """One act of the practice kitchen.

    Attributes:
        arrivals_every_s: Seconds between new orders on average; None for none.
        orders_progress: Whether orders get confirmed, prepared and picked up by themselves.
        outcome_after_s: From a taken cancellation to its outcome.
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
    failures_accumulate: bool = True
    has_bad_orders: bool = False
    oddity_rate: float = 0.0

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        return (*self.rules, *BASE_RULES)
