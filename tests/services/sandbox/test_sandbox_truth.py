"""The ledger and the kitchen tell the truth; a lunch rush goes on by the clock."""

import pytest

from ordermanager_desktop.services.sandbox.kitchen import KEPT_OVER
from ordermanager_desktop.services.sandbox.ledger import Ledger
from ordermanager_desktop.services.sandbox.rules import Endpoint
from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS
from ordermanager_desktop.services.sandbox.server import Sandbox

NAMED_IN_THE_STORY = {
    "lunch_rush", "quiet", "refuse", "lost_reply", "slow_outcome", "never_answers",
    "courier_faster", "customer_first", "unauthorized", "forbidden", "not_found", "throttled",
    "server_errors", "drip", "hang", "bad_orders",
}  # fmt: skip


def test_ledger_tells_what_was_asked_and_answered(api):
    api.cancel("B41C9", "KITCHEN_CLOSED")
    api.cancel("CN-90311")
    taken, refused = api.sandbox.cancel_requests()
    assert (taken.order, taken.reason, taken.answer) == ("B41C9", "KITCHEN_CLOSED", 202)
    assert (refused.order, refused.answer) == ("CN-90311", 422)
    assert taken.store == "practice-kitchen"
    assert taken.path == f"{api.path('B41C9')}/cancel"
    assert api.sandbox.cancel_requests("CN-90311") == [refused]
    sequence = [record.seq for record in api.sandbox.ledger.requests()]
    assert sequence == sorted(set(sequence))


def test_ledger_keeps_no_secret(api):
    api.feed()
    token = api.http.headers["Authorization"].removeprefix("Bearer ")
    text = str([record.to_json() for record in api.sandbox.ledger.requests()])
    assert api.sandbox.client_secret not in text
    assert token not in text


def test_ledger_keeps_cancels_longer_than_reads(clock, monkeypatch):
    monkeypatch.setattr("ordermanager_desktop.services.sandbox.ledger.KEPT_REQUESTS", 3)
    ledger = Ledger()
    for endpoint in (Endpoint.CANCEL, *[Endpoint.FEED] * 5):
        ledger.received(
            at=clock.now, method="GET", path="/", query="", endpoint=endpoint, store=None
        )
    assert len(ledger.requests(Endpoint.FEED)) == 3
    assert len(ledger.requests(Endpoint.CANCEL)) == 1


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_every_scenario_plays(clock, name):
    sandbox = Sandbox(name, clock=clock)
    assert sandbox.scenario.summary
    assert sandbox.orders()
    clock.advance(hours=2)
    assert sandbox.fates()


def test_the_promised_scenarios_exist():
    assert set(SCENARIOS) >= NAMED_IN_THE_STORY


def test_unknown_scenario_is_an_error():
    with pytest.raises(KeyError):
        Sandbox("dinner_party")


def test_lunch_rush_goes_on_with_the_clock(clock):
    sandbox = Sandbox(clock=clock)
    opening = {order.number for order in sandbox.orders()}
    clock.advance(minutes=20)
    orders = {order.number: order for order in sandbox.orders()}
    arrived = set(orders) - opening
    assert 20 <= len(arrived) <= 45
    assert orders["7F3K2"].status in {"PREPARED", "PICKED_UP"}
    assert {"NEW_ORDER", "CONFIRMED", "PREPARED", "PICKED_UP", "FULFILLED"} <= {
        order.status for order in orders.values()
    }


def test_lunch_rush_is_the_same_however_often_one_looks(clock):
    watched, left_alone = Sandbox(clock=clock), Sandbox(clock=clock)
    for _ in range(60):
        clock.advance(seconds=30)
        watched.orders()
    assert watched.fates() == left_alone.fates()


def test_long_noon_does_not_fill_the_memory(clock):
    sandbox = Sandbox(clock=clock)
    for _ in range(72):
        clock.advance(minutes=20)
        sandbox.orders()
    over = [order for order in sandbox.orders() if order.is_over]
    assert len(over) <= KEPT_OVER
    assert len(sandbox.orders()) < KEPT_OVER + 150
    assert sandbox.fate("7F3K2").status == "FULFILLED"  # gone from the board, not forgotten


def test_missed_days_are_not_cooked_again(clock):
    sandbox = Sandbox(clock=clock)
    clock.advance(days=30)
    assert len(sandbox.fates()) < 200


def test_no_arrivals_when_they_are_switched_off(clock):
    sandbox = Sandbox(arrivals=False, clock=clock)
    clock.advance(hours=1)
    assert len(sandbox.orders()) == 16


def test_quiet_board_stands_still(clock):
    sandbox = Sandbox("quiet", clock=clock)
    before = sandbox.orders()
    clock.advance(hours=1)
    assert sandbox.orders() == before


def test_steps_of_the_kitchen_go_forward_only(api):
    assert api.act("7F3K2", "confirm", {"estimatedPrepTimeMinutes": 15}).status_code == 202
    assert api.sandbox.fate("7F3K2").status == "CONFIRMED"
    assert api.act("7F3K2", "ready-to-pickup").status_code == 202
    assert api.act("7F3K2", "confirm").status_code == 202
    assert api.sandbox.fate("7F3K2").status == "PREPARED"
    assert api.act("7F3K2", "fulfill").status_code == 202
    assert api.sandbox.fate("7F3K2").status == "FULFILLED"
    assert api.act("B41C9", "confirm", {"estimatedPrepTimeMinutes": "soon"}).status_code == 422


def test_trainer_places_moves_and_cancels_orders(api):
    placed = api.sandbox.place_order(
        "A-17", source="grubhub", note="Ring twice", extra={"customer.name": "<b>Kim</b>"}
    )
    shown = api.detail("A-17")["order"]
    assert shown["externalIdentifiers"]["id"] == placed.id
    assert shown["customer"]["name"] == "<b>Kim</b>"
    api.sandbox.advance("A-17", "TELEPORTED")
    assert api.detail("A-17")["order"]["status"] == "TELEPORTED"
    api.sandbox.customer_cancels("A-17")
    assert api.sandbox.fate(placed.id).cancelled_by == "SERVICE_PROVIDER"
    with pytest.raises(LookupError):
        api.sandbox.advance("nobody", "PICKED_UP")
    with pytest.raises(LookupError):
        api.sandbox.fate("nobody")


def test_pause_is_taken_then_completed(api, clock):
    base = "/manager/storefront/v1/storefront"
    request_id = api.http.post(f"{base}/pause", json={"reason": "OTHER"}).json()["requestId"]
    status = f"{base}/pause/request/{request_id}/status"
    first = api.http.get(status).json()["processRequestStatuses"][0]
    assert first["requestStatus"] == "IN_PROGRESS"
    clock.advance(seconds=3)
    assert api.http.get(status).json()["processRequestStatuses"][0]["currentState"] == "COMPLETED"
    assert api.http.get(status.replace("/pause/", "/unpause/")).status_code == 404
    assert api.http.post(f"{base}/pause", json={"reason": "TIRED"}).status_code == 422
    assert api.http.post(f"{base}/pause", json={"end": "4 AM"}).status_code == 422
    assert api.http.post(f"{base}/unpause", json={"comment": "back"}).status_code == 200
