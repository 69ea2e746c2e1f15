"""Answers that go wrong: said no, lost, late, broken; and what was really done."""

import time
from email.utils import parsedate_to_datetime

import httpx
import pytest

from ordermanager_desktop.services.sandbox.rules import Answer, Delivery, Endpoint, Rule

APPLIED_UNSEEN = {"lost_reply", "reset", "hang"}


@pytest.mark.parametrize(
    ("scenario", "status"),
    [
        ("malformed", 400),
        ("unauthorized", 401),
        ("forbidden", 403),
        ("not_found", 404),
        ("conflict", 409),
        ("teapot", 418),
        ("invalid", 422),
        ("throttled", 429),
        ("redirect", 307),
        ("captive_portal", 200),
    ],
)
def test_refused_cancel_is_not_carried_out(connect, scenario, status):
    api = connect("quiet")
    api.sandbox.play(scenario)
    response = api.cancel("B41C9")
    assert response.status_code == status
    if status >= 400:
        assert set(response.json()) == {"message", "details"}
    fate = api.sandbox.fate("B41C9")
    assert (fate.status, fate.taken_cancels) == ("CONFIRMED", ())
    assert [record.answer for record in api.sandbox.cancel_requests("B41C9")] == [status]


def test_server_errors_come_in_turn_then_it_works(connect):
    api = connect("server_errors")
    answers = [api.cancel("B41C9").status_code for _ in range(5)]
    assert answers == [500, 502, 503, 504, 202]
    assert len(api.sandbox.fate("B41C9").taken_cancels) == 1


def test_502_may_hide_a_cancel_that_was_carried_out(connect):
    api = connect("applied_errors")
    assert api.cancel("B41C9").status_code == 502
    assert len(api.sandbox.fate("B41C9").taken_cancels) == 1


def test_retry_after_comes_in_every_form(connect, clock):
    api = connect("throttled_retry_after")
    values = [api.cancel("B41C9").headers["retry-after"] for _ in range(5)]
    assert (values[0], *values[2:]) == ("2", "0", "9999", "soon")
    assert (parsedate_to_datetime(values[1]) - clock.now).total_seconds() == 3


def test_date_header_follows_the_clock(api, clock):
    clock.advance(hours=5)
    assert parsedate_to_datetime(api.feed().headers["date"]) == clock.now


@pytest.mark.parametrize("scenario", ["lost_reply", "lost_request", "reset"])
def test_lost_answer_tells_nothing(connect, clock, scenario):
    api = connect(scenario)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        api.cancel("B41C9")
    clock.advance(seconds=3)
    expected = "CONFIRMED" if scenario == "lost_request" else "CANCELED"
    assert api.sandbox.fate("B41C9").status == expected
    (record,) = api.sandbox.cancel_requests("B41C9")
    assert record.answer is None
    assert record.to_json()["answer"] == "no answer"
    assert api.detail("B41C9")["order"]["status"] == expected  # the next connection is fine


def test_hung_answer_is_carried_out(connect):
    api = connect("hang")
    with pytest.raises(httpx.ReadTimeout):
        api.http.post(
            f"{api.path('B41C9')}/cancel",
            json={"cancellationReason": "REASON_OTHER"},
            timeout=0.2,
        )
    assert len(api.sandbox.fate("B41C9").taken_cancels) == 1


def test_stop_does_not_wait_for_a_hung_answer(connect):
    api = connect("hang")
    stream = httpx.Client(base_url=api.sandbox.url, trust_env=False, timeout=0.2)
    with stream, pytest.raises(httpx.ReadTimeout):
        stream.post(
            f"{api.path('B41C9')}/cancel",
            headers=api.http.headers,
            json={"cancellationReason": "REASON_OTHER"},
        )
    began = time.monotonic()
    api.sandbox.stop()
    assert time.monotonic() - began < 1


def test_truncated_answer_shows_its_status_and_breaks_off(connect):
    api = connect("truncated")
    request = api.http.build_request(
        "POST",
        f"{api.path('B41C9')}/cancel",
        json={"cancellationReason": "REASON_OTHER"},
    )
    response = api.http.send(request, stream=True)
    assert response.status_code == 202
    with pytest.raises(httpx.RemoteProtocolError):
        response.read()
    assert len(api.sandbox.fate("B41C9").taken_cancels) == 1


def test_drip_defeats_a_limit_on_each_read(api):
    script = Answer(delivery=Delivery.DRIP, drip_s=0.003)
    api.sandbox.add_rule(Rule(Endpoint.PING, answer=script))
    began = time.monotonic()
    response = api.http.get("/v1/ping", timeout=0.25)
    assert response.json()["response"] == "pong"
    assert time.monotonic() - began > 0.5


def test_slow_answer_is_carried_out_before_it_is_heard(api):
    api.sandbox.add_rule(Rule(answer=Answer(delay_s=30)))
    with pytest.raises(httpx.ReadTimeout):
        api.http.post(
            f"{api.path('B41C9')}/cancel",
            json={"cancellationReason": "REASON_OTHER"},
            timeout=0.2,
        )
    assert len(api.sandbox.fate("B41C9").taken_cancels) == 1
    assert api.sandbox.cancel_requests()[0].answer is None


def test_signed_out_scenario_refuses_the_sign_in_too(connect):
    api = connect("signed_out", sign_in=False)
    assert api.request_token().status_code == 401


def test_bad_orders_are_planted_once_in_readable_json(connect):
    api = connect("bad_orders")
    page = api.feed(limit="2").json()
    assert len(page["orders"]) > 15
    following = api.feed(limit="2", token=page["offsetToken"]).json()
    assert len(following["orders"]) == 2
    assert '"status": "CONFIRMED"' in api.feed().text


def test_kept_connection_answers_without_delay(api):
    spans_s = []
    for _ in range(21):
        began = time.monotonic()
        api.http.get("/v1/ping")
        spans_s.append(time.monotonic() - began)
    assert sorted(spans_s)[10] < 0.03  # Nagle's algorithm would make it 0.04
