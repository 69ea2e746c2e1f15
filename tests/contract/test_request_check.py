"""The check lets good requests through and finds each kind of fault."""

from dataclasses import replace

import pytest

from tests.contract.request_check import SentRequest, faults_in

SIGNED_IN = {"authorization": "Bearer tok-1", "x-store-id": "store-1"}
FEED = SentRequest("GET", "/manager/order/v1/orders", "limit=60", SIGNED_IN, b"")
CANCEL = SentRequest(
    "POST",
    "/manager/order/v1/sources/ubereats/orders/id-1/cancel",
    "",
    {**SIGNED_IN, "content-type": "application/json"},
    b'{"cancellationReason": "REASON_OTHER"}',
)
TOKEN = SentRequest(
    "POST",
    "/v1/auth/token",
    "",
    {"content-type": "application/x-www-form-urlencoded"},
    b"grant_type=client_credentials&scope=manager.orders"
    b"&client_id=69f60a06-c335-46d9-b5a1-97f1a211c514&client_secret=x",
)


def without(request: SentRequest, *headers: str) -> SentRequest:
    kept = {name: value for name, value in request.headers.items() if name not in headers}
    return replace(request, headers=kept)


@pytest.mark.parametrize(
    "request_", [FEED, CANCEL, TOKEN, replace(FEED, query="limit=5&token=a%2B")]
)
def test_a_good_request_passes(request_):
    assert faults_in(request_) == []


@pytest.mark.parametrize(
    ("request_", "fault"),
    [
        (replace(FEED, raw_path="/manager/order/v1/orderz"), "no such call"),
        (replace(FEED, method="POST"), "no such call"),
        (replace(FEED, query=""), "query limit: missing"),
        (replace(FEED, query="limit=5&status=ACTIVE"), "status is no parameter"),
        (replace(FEED, query="limit=5&limit=6"), "twice"),
        (replace(FEED, body=b"{}"), "there should be none"),
        (without(FEED, "x-store-id"), "header X-Store-Id: missing"),
        (without(FEED, "authorization"), "no bearer token"),
        (replace(CANCEL, raw_path=CANCEL.raw_path.replace("id-1", "id 1")), "not percent-encoded"),
        (replace(CANCEL, body=b""), "body: missing"),
        (replace(CANCEL, body=b"{}"), "cancellationReason"),
        (replace(CANCEL, body=b'{"cancellationReason": "BORED"}'), "BORED"),
        (replace(CANCEL, body=CANCEL.body[:-1] + b', "note": "x"}'), "note is no property"),
        (replace(CANCEL, headers={**SIGNED_IN, "content-type": "text/plain"}), "text/plain"),
        (replace(TOKEN, body=TOKEN.body.replace(b"69f60a06-", b"me-")), "me-"),
        (replace(TOKEN, body=TOKEN.body.replace(b"client_credentials", b"password")), "password"),
    ],
)
def test_each_fault_is_found(request_, fault):
    assert any(fault in one for one in faults_in(request_)), faults_in(request_)
