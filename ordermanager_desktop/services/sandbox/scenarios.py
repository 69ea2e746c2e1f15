"""The scenarios by name, in groups: what is on the board, and what becomes of a cancellation."""

from __future__ import annotations

from dataclasses import replace

from ordermanager_desktop.services.sandbox.feed_scenarios import (
    DETAILS,
    FEEDS,
    LATE_CANCELS,
    OTHERS_ACT,
)
from ordermanager_desktop.services.sandbox.opening_orders import FEW, LEE, LUNCH, TWICE
from ordermanager_desktop.services.sandbox.order_changes import COURIER_HAS_FOOD
from ordermanager_desktop.services.sandbox.rules import (
    Answer,
    Delivery,
    Endpoint,
    Evidence,
    Outcome,
    OutcomeKind,
    Rule,
)
from ordermanager_desktop.services.sandbox.scenario import Scenario
from ordermanager_desktop.services.sandbox.step_scenarios import PAUSES, STEPS

DEFAULT_SCENARIO = "lunch_rush"


def _cancel_ends(*outcomes: Outcome, status: str | None = None) -> tuple[Rule, ...]:
    return (Rule(status=status, outcomes=outcomes),)


def _cancel_answers(*answers: Answer) -> tuple[Rule, ...]:
    """Each answer once, in this order; afterwards cancelling works."""
    return tuple(Rule(times=1, answer=answer) for answer in answers)


def _cancel_always(answer: Answer) -> tuple[Rule, ...]:
    return (Rule(answer=answer),)


_CANCELED = Outcome(OutcomeKind.CANCELED)
_FAILED = Outcome(OutcomeKind.FAILED, description=COURIER_HAS_FOOD)
_HTML = "<!DOCTYPE html><html><body><h1>Welcome to Guest Wi-Fi</h1></body></html>"

_DAYS = (
    Scenario(
        "lunch_rush",
        "A busy noon that goes on; the first cancel of the Postmates order fails.",
        opening=LUNCH,
        rules=(Rule(order="PM-2217", times=1, outcomes=(_FAILED,)),),
        arrivals_every_s=40.0,
        step_after_s=0.5,
        orders_progress=True,
        oddity_rate=0.08,
    ),
    Scenario("quiet", "Few orders, none arriving; everything works."),
    Scenario("duplicate_order", "A customer ordered the same twice, by two apps.", opening=TWICE),
)
_OUTCOMES = (
    Scenario("refuse", "Every cancel is taken, then fails.", rules=_cancel_ends(_FAILED)),
    Scenario(
        "refuse_flat",
        "As refuse, but the issues never hold more than one entry.",
        rules=_cancel_ends(_FAILED),
        failures_accumulate=False,
    ),
    Scenario(
        "refuse_injection_only",
        "As refuse, but only the injection state tells.",
        rules=_cancel_ends(replace(_FAILED, evidence=Evidence.INJECTION)),
    ),
    Scenario(
        "refuse_issue_only",
        "As refuse, but only the issue tells.",
        rules=_cancel_ends(replace(_FAILED, evidence=Evidence.ORDER)),
    ),
    Scenario(
        "canceled_injection_only",
        "The injection state says cancelled; the status stays.",
        rules=_cancel_ends(replace(_CANCELED, evidence=Evidence.INJECTION)),
    ),
    Scenario(
        "reject_new",
        "Cancelling a new order rejects it.",
        rules=_cancel_ends(Outcome(OutcomeKind.REJECTED), status="NEW_ORDER"),
    ),
    Scenario(
        "fails_then_cancels",
        "A failure is reported first; then the order is cancelled after all.",
        rules=_cancel_ends(_FAILED, replace(_CANCELED, after_s=20.0)),
    ),
    Scenario(
        "old_failures",
        "The Postmates order carries failures from before; cancelling works.",
        opening=(*FEW[:3], replace(LEE, past_failures=("store offline", COURIER_HAS_FOOD)), FEW[4]),
    ),
    Scenario("slow_outcome", "The outcome takes five minutes.", outcome_after_s=300.0),
    Scenario(
        "never_answers",
        "Every cancel is taken; nothing follows.",
        rules=_cancel_ends(Outcome(OutcomeKind.NOTHING)),
    ),
    Scenario(
        "courier_faster",
        "The courier picks the food up before the cancel is worked on.",
        rules=_cancel_ends(Outcome(OutcomeKind.PICKED_UP)),
    ),
    Scenario(
        "customer_first",
        "The customer cancels before the restaurant's cancel is worked on.",
        rules=_cancel_ends(Outcome(OutcomeKind.CUSTOMER)),
    ),
)
# Undocumented answers, in the variants that the base rules do not play.
_UNDOCUMENTED = (
    Scenario(
        "unsupported_fails",
        "A source without cancelling takes the request, then fails it.",
        rules=(
            Rule(
                supported=False,
                answer=Answer(),
                outcomes=(replace(_FAILED, description="not supported by this platform"),),
            ),
        ),
    ),
    Scenario(
        "over_taken",
        "Cancelling an order that has ended is answered 202.",
        rules=(Rule(over=True, answer=Answer()),),
    ),
    Scenario(
        "over_conflict",
        "Cancelling an order that has ended is answered 409.",
        rules=(Rule(over=True, answer=Answer(409, message="The order has already ended.")),),
    ),
)
_ANSWERS = (
    Scenario(
        "unauthorized",
        "Cancels are answered 401 although the token is good.",
        rules=_cancel_always(Answer(401, message="Invalid authorization.")),
    ),
    Scenario(
        "unauthorized_once",
        "The first cancel is answered 401 although the token is good.",
        rules=_cancel_answers(Answer(401, message="Invalid authorization.")),
    ),
    Scenario(
        "signed_out",
        "The sign-in and every call are answered 401.",
        rules=(Rule(Endpoint.ANY, answer=Answer(401, message="Invalid authorization.")),),
    ),
    Scenario(
        "forbidden",
        "Cancels are answered 403.",
        rules=_cancel_always(Answer(403, message="Authorization not valid for this resource.")),
    ),
    Scenario(
        "not_found",
        "Cancels are answered 404; the orders are alive.",
        rules=_cancel_always(Answer(404, message="Resource not found.")),
    ),
    Scenario(
        "invalid",
        "Cancels are answered 422.",
        rules=_cancel_always(Answer(422, message="cancellationReason is not allowed here.")),
    ),
    Scenario(
        "malformed",
        "Cancels are answered 400.",
        rules=_cancel_always(Answer(400, message="The request is malformed.")),
    ),
    Scenario(
        "conflict",
        "Cancels are answered 409.",
        rules=_cancel_always(Answer(409, message="Conflicts with the state of the order.")),
    ),
    Scenario(
        "throttled",
        "The first three cancels are answered 429, without Retry-After.",
        rules=_cancel_answers(*(Answer(429, message="Too many requests."),) * 3),
    ),
    Scenario(
        "throttled_retry_after",
        "Cancels are answered 429 with Retry-After: seconds, a date, zero, far too long, junk.",
        rules=_cancel_answers(
            *(
                Answer(429, message="Too many requests.", retry_after=value)
                for value in ("2", "date+3", "0", "9999", "soon")
            )
        ),
    ),
    Scenario(
        "server_errors",
        "Cancels are answered 500, 502 with HTML, 503, 504; then they work.",
        rules=_cancel_answers(
            Answer(500, message="Internal error."),
            Answer(502, body=_HTML, content_type="text/html"),
            Answer(503, message="Try again later."),
            Answer(504, body="", content_type="text/plain"),
        ),
    ),
    Scenario(
        "applied_errors",
        "Cancels are answered 502 although they were carried out.",
        rules=_cancel_always(Answer(502, message="Bad gateway.", applied=True)),
    ),
    Scenario(
        "redirect",
        "Cancels are redirected.",
        rules=_cancel_always(Answer(307, body="", headers=(("location", "/v1/ping"),))),
    ),
    Scenario("teapot", "Cancels are answered 418.", rules=_cancel_always(Answer(418))),
    Scenario(
        "captive_portal",
        "Every call is answered 200 with a page of HTML.",
        rules=(Rule(Endpoint.ANY, answer=Answer(200, body=_HTML, content_type="text/html")),),
    ),
)
_JOURNEYS = (
    Scenario(
        "lost_reply",
        "Cancels are carried out; the answer is lost.",
        rules=_cancel_always(Answer(delivery=Delivery.LOST)),
    ),
    Scenario(
        "lost_request",
        "Cancels are lost with their answer; nothing is carried out.",
        rules=_cancel_always(Answer(delivery=Delivery.LOST, applied=False)),
    ),
    Scenario(
        "reset",
        "Cancels are carried out; the connection is reset.",
        rules=_cancel_always(Answer(delivery=Delivery.RESET)),
    ),
    Scenario(
        "hang",
        "Cancels are carried out; the answer never comes.",
        rules=_cancel_always(Answer(delivery=Delivery.HANG)),
    ),
    Scenario(
        "drip",
        "The answer to a cancel comes one byte at a time.",
        rules=_cancel_always(Answer(delivery=Delivery.DRIP)),
    ),
    Scenario(
        "truncated",
        "The answer to a cancel says 202 and breaks off.",
        rules=_cancel_always(Answer(delivery=Delivery.TRUNCATED)),
    ),
    Scenario(
        "slow",
        "Every answer takes three seconds.",
        rules=(Rule(Endpoint.ANY, answer=Answer(delay_s=3.0)),),
    ),
)

GROUPS: dict[str, tuple[Scenario, ...]] = {
    "Days": _DAYS,
    "Outcomes": _OUTCOMES,
    "Others act": OTHERS_ACT,
    "Undocumented": (*_UNDOCUMENTED, *LATE_CANCELS),
    "Answers": _ANSWERS,
    "Journeys": _JOURNEYS,
    "Feed": FEEDS,
    "Reading one order": DETAILS,
    "Next steps": STEPS,
    "Pausing": PAUSES,
}
SCENARIOS = {scenario.name: scenario for group in GROUPS.values() for scenario in group}
