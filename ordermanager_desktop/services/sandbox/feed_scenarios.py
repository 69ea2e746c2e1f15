"""The scenarios of what is read: what others do to orders, how the feed and the detail behave."""

from __future__ import annotations

import json
from dataclasses import replace

from ordermanager_desktop.services.sandbox.opening_orders import FEW, LEE, MAYA, OpeningOrder
from ordermanager_desktop.services.sandbox.orders import PICKED_UP, Line
from ordermanager_desktop.services.sandbox.rules import (
    Answer,
    Delivery,
    Endpoint,
    Outcome,
    OutcomeKind,
    Rule,
)
from ordermanager_desktop.services.sandbox.scenario import (
    FeedHabits,
    Happening,
    HappeningKind,
    Scenario,
)

_LEFT = replace(LEE, status=PICKED_UP, courier_status="COURIER_PICKED_UP_FOOD")
_WITH_ONE_LEFT = (*(order for order in FEW if order is not LEE), _LEFT)
_ANOTHER = {
    "order": {
        "externalIdentifiers": {"id": "an-order-nobody-asked-for", "friendlyId": "OTHER"},
        "currencyCode": "USD",
        "status": "CANCELED",
    },
    "injectionState": "ORDER_CANCELED",
    "injectionEvent": "ORDER_CREATE",
}


def _many_lines(order: OpeningOrder) -> OpeningOrder:
    return replace(order, lines=tuple(Line(f"Dish {n}", 500) for n in range(1, 141)))


def _feed_answers(answer: Answer, skip: int = 1) -> tuple[Rule, ...]:
    """After the first list the feed answers like this, so that there is something to keep."""
    return (Rule(Endpoint.FEED, skip=skip, answer=answer),)


def _detail_answers(answer: Answer) -> tuple[Rule, ...]:
    return (Rule(Endpoint.DETAIL, answer=answer),)


OTHERS_ACT = (
    Scenario(
        "customer_cancels",
        "After twenty seconds the customer of the first DoorDash order cancels.",
        happenings=(Happening(MAYA.number, HappeningKind.CUSTOMER_CANCELS),),
    ),
    Scenario(
        "order_rejected",
        "After twenty seconds the first DoorDash order is rejected.",
        happenings=(Happening(MAYA.number, HappeningKind.REJECTED),),
    ),
    Scenario(
        "too_late",
        "After twenty seconds the courier takes the first DoorDash order.",
        happenings=(Happening(MAYA.number, HappeningKind.PICKED_UP),),
    ),
    Scenario(
        "vanishes",
        "After twenty seconds the first DoorDash order leaves the feed, alive.",
        happenings=(Happening(MAYA.number, HappeningKind.UNLISTED),),
    ),
    Scenario(
        "vanishes_cancelled",
        "The customer cancels the first DoorDash order, and it leaves the feed.",
        happenings=(
            Happening(MAYA.number, HappeningKind.CUSTOMER_CANCELS),
            Happening(MAYA.number, HappeningKind.UNLISTED),
        ),
    ),
)

# Cancelling after the pickup is undocumented; the quiet scenario takes it and then fails it.
LATE_CANCELS = (
    Scenario(
        "late_cancelled",
        "The Postmates order is with its courier; asked to, the platform cancels it all the same.",
        opening=_WITH_ONE_LEFT,
        rules=(Rule(status=PICKED_UP, outcomes=(Outcome(OutcomeKind.CUSTOMER),)),),
    ),
    Scenario(
        "late_refused",
        "The Postmates order is with its courier; cancelling it is answered 409.",
        opening=_WITH_ONE_LEFT,
        rules=(Rule(status=PICKED_UP, answer=Answer(409, message="The order has left.")),),
    ),
)

FEEDS = (
    Scenario("bad_orders", "The feed carries orders that cannot be read.", has_bad_orders=True),
    Scenario(
        "many_items",
        "The first DoorDash order has 140 lines.",
        opening=(_many_lines(MAYA), *FEW[1:]),
    ),
    Scenario(
        "odd_sources",
        "Sources by other names than the marketplaces'.",
        opening=tuple(
            replace(order, source=source)
            for order, source in zip(
                FEW,
                ("doordash-api", "ubereats-provider", "grubhub_v2", "foodle", "d2c-eater-website"),
                strict=True,
            )
        ),
    ),
    Scenario(
        "oldest_first",
        "The feed begins with the oldest order; two orders a page.",
        feed=FeedHabits(newest_first=False, largest_page=2),
    ),
    Scenario("small_pages", "Two orders a page.", feed=FeedHabits(largest_page=2)),
    Scenario(
        "small_limit",
        "A limit above 25 is answered 422.",
        feed=FeedHabits(largest_page=25, refuses_larger=True),
    ),
    Scenario(
        "window_by_change",
        "The feed's window filters the last change of an order.",
        feed=FeedHabits(window_by_change=True),
    ),
    Scenario(
        "over_unlisted",
        "Orders that have ended leave the feed at once.",
        feed=FeedHabits(lists_over=False),
    ),
    Scenario(
        "feed_broken",
        "After the first list the feed is JSON that breaks off.",
        rules=_feed_answers(Answer(200, body='{"orders": [{"externalIdentifiers": {"id": "4')),
    ),
    Scenario(
        "feed_empty_body",
        "After the first list the feed is answered 200 with nothing.",
        rules=_feed_answers(Answer(200, body="")),
    ),
    Scenario(
        "feed_endless",
        "The feed gives the same token for ever.",
        rules=_feed_answers(Answer(200, body='{"orders": [], "offsetToken": "again+/="}')),
    ),
    Scenario(
        "feed_errors",
        "After the first list the feed is answered 503.",
        rules=_feed_answers(Answer(503, message="Try again later.")),
    ),
    Scenario(
        "feed_throttled",
        "After the first list the feed is answered 429.",
        rules=_feed_answers(Answer(429, message="Too many requests.")),
    ),
    Scenario(
        "offline",
        "After the first list every connection is cut.",
        rules=(
            *_feed_answers(Answer(delivery=Delivery.RESET, applied=False)),
            Rule(Endpoint.DETAIL, answer=Answer(delivery=Delivery.RESET, applied=False)),
            Rule(answer=Answer(delivery=Delivery.RESET, applied=False)),
        ),
    ),
)

DETAILS = (
    Scenario(
        "detail_missing",
        "Reading one order is answered 404.",
        rules=_detail_answers(Answer(404, message="Resource not found.")),
    ),
    Scenario(
        "detail_of_another",
        "Reading one order gives another one, cancelled.",
        rules=_detail_answers(Answer(200, body=json.dumps(_ANOTHER))),
    ),
    Scenario(
        "detail_broken",
        "Reading one order gives HTML.",
        rules=_detail_answers(Answer(200, body="<html></html>", content_type="text/html")),
    ),
    Scenario(
        "detail_errors",
        "Reading one order is answered 500 with a megabyte of markup.",
        rules=_detail_answers(Answer(500, message="<b>\u202emoc</b>" + "x" * 1_000_000)),
    ),
)
