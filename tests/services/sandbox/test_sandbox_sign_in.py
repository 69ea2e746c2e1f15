"""The sandbox gives out tokens, and lets nobody in without one."""

import httpx
import pytest

from ordermanager_desktop.services.sandbox.limits import Limits


def assert_envelope(response: httpx.Response, status: int) -> None:
    assert response.status_code == status
    body = response.json()
    assert isinstance(body["message"], str)
    assert all({"attribute", "message"} >= set(detail) for detail in body["details"])


def test_token_carries_the_asked_scopes(connect):
    token = connect(sign_in=False).request_token(scope="manager.orders ping").json()
    assert token["token_type"] == "bearer"
    assert token["scope"] == "manager.orders ping"
    assert token["expires_in"] > 0


def test_client_may_sign_in_by_basic_authorization(connect):
    api = connect(sign_in=False)
    form = {"grant_type": "client_credentials", "scope": "manager.orders"}
    auth = (api.sandbox.client_id, api.sandbox.client_secret)
    assert api.http.post("/v1/auth/token", data=form, auth=auth).status_code == 200


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"grant_type": None}, 422),
        ({"scope": None}, 422),
        ({"grant_type": "password"}, 422),
        ({"client_secret": "wrong"}, 401),
        ({"client_id": None}, 401),
        ({"scope": "organization.read"}, 400),
        ({"grant_type": "authorization_code", "code": "x"}, 400),
    ],
)
def test_wrong_sign_in_is_refused(connect, changes, status):
    assert_envelope(connect(sign_in=False).request_token(**changes), status)


def test_sign_in_must_be_a_form(connect):
    assert_envelope(connect(sign_in=False).http.post("/v1/auth/token", json={}), 400)


def test_call_without_token_is_401(connect):
    assert_envelope(connect(sign_in=False).feed(), 401)


def test_revoked_and_expired_tokens_are_401(api, clock):
    clock.advance(days=31)
    assert_envelope(api.feed(), 401)
    api.sign_in()
    assert api.feed().status_code == 200
    api.sandbox.revoke_tokens()
    assert_envelope(api.feed(), 401)


def test_scope_and_store_are_checked(connect):
    api = connect(sign_in=False).sign_in(scope="ping")
    assert_envelope(api.feed(), 403)
    api.sign_in(store="somebody-elses")
    assert_envelope(api.feed(), 403)
    del api.http.headers["X-Store-Id"]
    assert_envelope(api.feed(), 400)


def test_unknown_path_and_method_answer_in_the_envelope(api):
    assert_envelope(api.http.get("/v1/nothing"), 404)
    assert_envelope(api.http.get("/v1/ping/"), 404)
    assert_envelope(api.http.put("/v1/ping"), 405)
    assert [record.answer for record in api.sandbox.ledger.requests("unknown")] == [404, 404, 405]


def test_ping_echoes_a_wanted_error(api):
    assert api.http.get("/v1/ping").json()["response"] == "pong"
    refused = api.http.get("/v1/ping", headers={"X-Echo-Error": "short and stout"})
    assert_envelope(refused, 418)
    assert refused.json()["message"] == "short and stout"


def test_three_unauthenticated_requests_a_minute(connect, clock):
    api = connect(sign_in=False, limits=True)
    answers = [api.request_token().status_code, api.feed().status_code, api.feed().status_code]
    assert answers == [200, 401, 401]
    throttled = api.request_token()
    assert_envelope(throttled, 429)
    assert "retry-after" not in throttled.headers
    clock.advance(seconds=61)
    assert api.request_token().status_code == 200


def test_limits_are_per_store_and_endpoint(connect, clock):
    limits = Limits(orders_per_min=2, storefront_per_min=1, unauthenticated_per_min=9)
    api = connect(limits=limits, store_ids=("practice-kitchen", "second"))
    assert [api.feed().status_code for _ in range(3)] == [200, 200, 429]
    assert api.http.get(api.path("7F3K2")).status_code == 200
    assert [api.http.get("/v1/ping").status_code for _ in range(2)] == [200, 429]
    api.http.headers["X-Store-Id"] = "second"
    assert api.feed().status_code == 200
    clock.advance(seconds=61)
    api.http.headers["X-Store-Id"] = "practice-kitchen"
    assert api.feed().status_code == 200


def test_the_contract_allows_32_order_reads_a_minute(connect, clock):
    api = connect(limits=True)
    answers = []
    for _ in range(33):
        answers.append(api.feed().status_code)
        clock.advance(milliseconds=100)  # slower than 20 a second
    assert answers == [200] * 32 + [429]


def test_twenty_requests_a_second_per_address(connect):
    api = connect(limits=Limits(orders_per_min=999))
    assert [api.feed().status_code for _ in range(21)] == [200] * 20 + [429]


def a_request(**changes):
    asked = {
        "response_type": "code",
        "client_id": "5a9d1c1e-0f2b-4d57-9c3e-7b1f5a20c0de",
        "redirect_uri": "http://127.0.0.1:1/back",
        "scope": "manager.orders",
        "state": "<b>a state</b>",
        "code_challenge": "x" * 43,
        "code_challenge_method": "S256",
    } | changes
    return {name: value for name, value in asked.items() if value is not None}


def test_the_page_asks_and_escapes_what_it_was_given(connect):
    shown = connect(sign_in=False).http.get("/v1/auth/authorize", params=a_request())
    assert shown.status_code == 200
    assert "&lt;b&gt;a state&lt;/b&gt;" in shown.text
    assert "<b>a state</b>" not in shown.text


@pytest.mark.parametrize(
    "changes",
    [
        {"state": None},
        {"code_challenge": None},
        {"code_challenge_method": "plain"},
        {"response_type": "token"},
        {"client_id": "somebody-elses"},
        {"redirect_uri": "https://evil.example/back"},
        {"redirect_uri": "http://127.0.0.1.evil.example/back"},
        {"scope": "organization.read"},
    ],
)
def test_a_wrong_request_leads_nowhere(connect, changes):
    http = connect(sign_in=False).http
    assert http.get("/v1/auth/authorize", params=a_request(**changes)).status_code == 400
    form = a_request(**changes) | {"decision": "sign_in"}
    answer = http.post("/v1/auth/authorize", data=form)
    assert answer.status_code == 400
    assert "location" not in answer.headers
