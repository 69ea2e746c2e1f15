"""A cancel is taken or refused at once; what came of it is read later."""

import pytest

from ordermanager_desktop.services.sandbox.rules import Answer, Outcome, OutcomeKind, Rule

OUTCOME_S = 3.0


def issues(info):
    return [issue["code"] for issue in info["orderIssues"]["orderIssues"]]


def test_taken_cancel_is_not_a_cancelled_order_yet(api, clock):
    response = api.cancel("B41C9", "UNAVAILABLE_ITEM")
    assert (response.status_code, response.content) == (202, b"")
    assert api.detail("B41C9")["order"]["status"] == "CONFIRMED"
    clock.advance(seconds=OUTCOME_S)
    info = api.detail("B41C9")
    assert info["order"]["status"] == "CANCELED"
    assert info["injectionState"] == "ORDER_CANCELED"
    assert info["orderCancelDetails"] == {"cancelSource": "OPERATOR"}
    fate = api.sandbox.fate("B41C9")
    assert (fate.status, fate.cancelled_by) == ("CANCELED", "OPERATOR")
    assert [taken.reason for taken in fate.taken_cancels] == ["UNAVAILABLE_ITEM"]


@pytest.mark.parametrize(
    ("scenario", "number", "status", "state", "failures"),
    [
        ("refuse", "B41C9", "CONFIRMED", "ORDER_CANCEL_FAILED", 1),
        ("refuse_issue_only", "B41C9", "CONFIRMED", "SUCCEEDED", 1),
        ("refuse_injection_only", "B41C9", "CONFIRMED", "ORDER_CANCEL_FAILED", 0),
        ("canceled_injection_only", "B41C9", "CONFIRMED", "ORDER_CANCELED", 0),
        ("never_answers", "B41C9", "CONFIRMED", "SUCCEEDED", 0),
        ("slow_outcome", "B41C9", "CONFIRMED", "SUCCEEDED", 0),
        ("courier_faster", "B41C9", "PICKED_UP", "SUCCEEDED", 0),
        ("customer_first", "B41C9", "CANCELED", "ORDER_CANCELED", 0),
        ("reject_new", "7F3K2", "REJECTED", "ORDER_REJECTED", 0),
        ("reject_new", "B41C9", "CANCELED", "ORDER_CANCELED", 0),
        ("quiet", "7F3K2", "CANCELED", "ORDER_CANCELED", 0),
        ("old_failures", "PM-2217", "CANCELED", "ORDER_CANCELED", 2),
        ("unsupported_fails", "CN-90311", "PREPARED", "ORDER_CANCEL_FAILED", 1),
    ],
)
def test_outcome_follows_the_scenario(connect, clock, scenario, number, status, state, failures):
    api = connect(scenario)
    assert api.cancel(number).status_code == 202
    clock.advance(seconds=OUTCOME_S)
    info = api.detail(number)
    assert (info["order"]["status"], info["injectionState"]) == (status, state)
    assert issues(info) == ["CANCEL_FAILED"] * failures


def test_customer_who_is_first_is_told_apart(connect, clock):
    api = connect("customer_first")
    api.cancel("B41C9")
    clock.advance(seconds=OUTCOME_S)
    assert api.detail("B41C9")["orderCancelDetails"] == {"cancelSource": "SERVICE_PROVIDER"}


def test_lunch_rush_fails_the_postmates_order_once(connect, clock):
    api = connect("lunch_rush", arrivals=False)
    api.cancel("PM-2217")
    clock.advance(seconds=OUTCOME_S)
    info = api.detail("PM-2217")
    assert info["order"]["status"] == "CONFIRMED"
    assert (
        info["orderIssues"]["orderIssues"][0]["description"] == "the courier already has the food"
    )
    api.cancel("PM-2217")
    clock.advance(seconds=OUTCOME_S)
    assert api.detail("PM-2217")["order"]["status"] == "CANCELED"


def test_failures_pile_up_or_not(connect, clock):
    for scenario, expected in (("refuse", 2), ("refuse_flat", 1)):
        api = connect(scenario)
        for _ in range(2):
            api.cancel("B41C9")
            clock.advance(seconds=OUTCOME_S)
        assert len(issues(api.detail("B41C9"))) == expected


def test_failure_may_be_followed_by_success(connect, clock):
    api = connect("fails_then_cancels")
    api.cancel("B41C9")
    clock.advance(seconds=OUTCOME_S)
    assert api.detail("B41C9")["injectionState"] == "ORDER_CANCEL_FAILED"
    clock.advance(seconds=20)
    assert api.detail("B41C9")["order"]["status"] == "CANCELED"


def test_courier_with_the_food_fails_the_cancel(api, clock):
    api.sandbox.advance("B41C9", "PICKED_UP")
    assert api.cancel("B41C9").status_code == 202
    clock.advance(seconds=OUTCOME_S)
    assert api.sandbox.fate("B41C9").failures == ("the courier already has the food",)


@pytest.mark.parametrize(
    ("scenario", "status"), [("quiet", 404), ("over_taken", 202), ("over_conflict", 409)]
)
def test_cancelling_what_is_over(connect, clock, scenario, status):
    api = connect(scenario)
    api.sandbox.customer_cancels("B41C9")
    assert api.cancel("B41C9").status_code == status
    clock.advance(seconds=OUTCOME_S)
    assert api.sandbox.fate("B41C9").cancelled_by == "SERVICE_PROVIDER"


def test_source_without_cancelling_refuses(api):
    assert api.cancel("CN-90311").status_code == 422
    assert api.sandbox.fate("CN-90311").taken_cancels == ()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"cancellationReason": "BAD_MOOD"}, 422),
        ({"cancellationReason": 7}, 422),
        ([], 422),
        ({"cancellationReason": "REASON_OTHER", "cancelingParty": "me"}, 422),
        ({"cancellationReason": "REASON_OTHER", "cancelingParty": {"name": "x" * 256}}, 422),
        ({"cancellationReason": "REASON_OTHER", "cancelingParty": {"name": "Kim"}}, 202),
        ({"cancellationReason": "REASON_OTHER", "cancelingParty": None}, 202),
    ],
)
def test_cancel_body_is_checked(api, body, status):
    assert api.act("B41C9", "cancel", body).status_code == status


def test_cancel_body_must_be_json(api):
    assert api.http.post(f"{api.path('B41C9')}/cancel", content=b"{nope").status_code == 400


def test_order_is_found_under_its_own_source_alone(api):
    path = api.path("B41C9")
    assert api.http.get(path.replace("ubereats", "doordash")).status_code == 404
    assert api.http.get(f"{path[:-4]}0000").status_code == 404
    body = {"cancellationReason": "REASON_OTHER"}
    wrong = api.http.post(f"{path.replace('ubereats', 'doordash')}/cancel", json=body)
    assert wrong.status_code == 404
    assert api.sandbox.fate("B41C9").taken_cancels == ()


def test_added_rule_goes_before_the_scenario(connect, clock):
    api = connect("refuse")
    api.sandbox.add_rule(Rule(order="B41C9", outcomes=(Outcome(OutcomeKind.CANCELED, 1.0),)))
    api.cancel("B41C9")
    api.cancel("7F3K2")
    clock.advance(seconds=OUTCOME_S)
    assert api.sandbox.fate("B41C9").status == "CANCELED"
    assert api.sandbox.fate("7F3K2").status == "NEW_ORDER"
    api.sandbox.clear_rules()
    api.cancel("5521-884")
    clock.advance(seconds=OUTCOME_S)
    assert api.sandbox.fate("5521-884").status == "CONFIRMED"


def test_rule_can_skip_and_end(api):
    api.sandbox.add_rule(Rule(skip=1, times=2, answer=Answer(503)))
    answers = [api.cancel(number).status_code for number in ("B41C9", "7F3K2", "B41C9", "PM-2217")]
    assert answers == [202, 503, 503, 202]
