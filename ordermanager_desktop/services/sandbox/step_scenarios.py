"""What becomes of a step of an order, and of a pause of the store: scenarios as data.

How the platform answers a step that the order's state does not allow is undocumented; both
variants are here.
"""

from __future__ import annotations

from ordermanager_desktop.services.sandbox.rules import Answer, Delivery, Endpoint, Rule
from ordermanager_desktop.services.sandbox.scenario import Scenario, StorefrontHabits
from ordermanager_desktop.services.sandbox.storefront import PROVIDERS

_STEPS = (Endpoint.CONFIRM, Endpoint.READY, Endpoint.PREP_TIME)
_PAUSING = (Endpoint.PAUSE, Endpoint.UNPAUSE)


def _always(answer: Answer, endpoints: tuple[Endpoint, ...]) -> tuple[Rule, ...]:
    return tuple(Rule(endpoint, answer=answer) for endpoint in endpoints)


STEPS = (
    Scenario("step_slow", "A step takes eight seconds until its status shows.", step_after_s=8.0),
    Scenario(
        "step_nothing",
        "Every step is taken; nothing follows.",
        rules=_always(Answer(202, body="", applied=False), _STEPS),
    ),
    Scenario(
        "step_conflict",
        "Every step is answered 409.",
        rules=_always(Answer(409, message="Not allowed in the present state."), _STEPS),
    ),
    Scenario(
        "step_lost",
        "Every step is carried out; the answer is lost.",
        rules=_always(Answer(delivery=Delivery.LOST), _STEPS),
    ),
    Scenario(
        "orders_only",
        "The account may read and cancel orders; preparation times and pauses were not granted.",
        withheld_scopes=frozenset({"orders.update", "manager.storefront"}),
    ),
)
PAUSES = (
    Scenario(
        "pause_slow",
        "A pause takes half a minute at the platforms.",
        storefront=StorefrontHabits(takes_s=30.0),
    ),
    Scenario(
        "pause_hangs",
        "A pause is taken and never comes to an end.",
        storefront=StorefrontHabits(takes_s=None),
    ),
    Scenario(
        "pause_fails",
        "No platform pauses the store.",
        storefront=StorefrontHabits(fails_on=PROVIDERS, failure="The store is not linked."),
    ),
    Scenario(
        "pause_fails_on_one",
        "Grubhub does not pause the store; the others do.",
        storefront=StorefrontHabits(fails_on=("grubhub",)),
    ),
    Scenario(
        "pause_forbidden",
        "Pauses are answered 403.",
        rules=_always(Answer(403, message="Authorization not valid for this resource."), _PAUSING),
    ),
    Scenario(
        "pause_busy",
        "Pauses are answered 429.",
        rules=_always(Answer(429, message="Too many requests.", retry_after="600"), _PAUSING),
    ),
)
