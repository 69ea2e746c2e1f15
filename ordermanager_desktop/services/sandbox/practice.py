"""Everything behind the server in one place: kitchens, rules, ledger, sign-in, limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ordermanager_desktop.services.sandbox.clock import Clock
from ordermanager_desktop.services.sandbox.kitchen import Kitchen
from ordermanager_desktop.services.sandbox.ledger import Fate, Ledger
from ordermanager_desktop.services.sandbox.limits import Limits, RateLimiter
from ordermanager_desktop.services.sandbox.rules import RuleBook
from ordermanager_desktop.services.sandbox.scenario import Scenario
from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS
from ordermanager_desktop.services.sandbox.storefront import Storefront
from ordermanager_desktop.services.sandbox.tokens import TokenOffice


class Practice:
    """The state that the HTTP side reads and the trainer changes; its parts are thread-safe."""

    def __init__(
        self,
        scenario: str | Scenario,
        *,
        store_ids: Sequence[str],
        seed: int,
        clock: Clock,
        limits: Limits | None,
        outcome_after_s: float | None,
        arrivals: bool,
    ) -> None:
        self.clock = clock
        self.store_ids = tuple(store_ids)
        self.ledger = Ledger()
        self.rules = RuleBook()
        self.tokens = TokenOffice(clock)
        self.limiter = RateLimiter(clock, limits)
        self.storefront = Storefront(clock)
        self._seed = seed
        self._outcome_after_s = outcome_after_s
        self._arrivals = arrivals
        self._acts = 0
        self.play(scenario)

    def play(self, scenario: str | Scenario) -> None:
        """Clear the boards and begin this scenario; ledger and tokens stay.

        A later act has other order ids than the first one: no order comes back to life.

        Raises:
            KeyError: No scenario has that name.
        """
        chosen = SCENARIOS[scenario] if isinstance(scenario, str) else scenario
        if self._outcome_after_s is not None:
            chosen = replace(chosen, outcome_after_s=self._outcome_after_s)
        self.scenario = chosen
        self.rules.open_with(chosen.all_rules)
        self.tokens.withheld = chosen.withheld_scopes
        self.storefront.open_with(chosen.storefront)
        self.kitchens = {store: self._new_kitchen(store, chosen) for store in self.store_ids}
        self._acts += 1

    def fates(self) -> list[Fate]:
        """Every order's fate in this act, in all stores."""
        return [fate for kitchen in self.kitchens.values() for fate in kitchen.fates()]

    def fate(self, name: str) -> Fate:
        """The fate of the order with this number or id; of several in a store, the newest.

        Raises:
            LookupError: This act never had such an order.
        """
        for kitchen in self.kitchens.values():
            for fate in reversed(kitchen.fates()):
                if name in (fate.number, fate.order_id):
                    return fate
        raise LookupError(f"No order {name} in this scenario")

    def kitchen_with(self, name: str) -> tuple[Kitchen, str]:
        """The kitchen that has the order with this number or id, and the order's id.

        Raises:
            LookupError: No kitchen has it on its board.
        """
        for kitchen in self.kitchens.values():
            order = kitchen.named(name)
            if order:
                return kitchen, order.id
        raise LookupError(f"No order {name} on any board")

    def _new_kitchen(self, store_id: str, scenario: Scenario) -> Kitchen:
        act = f"{self._seed}/{store_id}" + (f"/{self._acts}" if self._acts else "")
        return Kitchen(
            store_id,
            scenario,
            act,
            clock=self.clock,
            arrivals=self._arrivals,
            is_paused=partial(self.storefront.is_paused, store_id),
        )
