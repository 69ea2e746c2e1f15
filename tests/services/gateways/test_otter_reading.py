"""What one look at an order tells of its cancellation."""

import json

import pytest

from ordermanager_desktop.models.cancellation import CancelledBy
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.services.gateways.http_reads import Reply
from ordermanager_desktop.services.gateways.otter_reading import order_reading
from ordermanager_desktop.services.gateways.protocols import UnreadableAnswer
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from tests.services.gateways.raw_server import an_entry, recorded

PLATFORMS = PlatformDirectory.load()
KEY = OrderKey("otter", "store-1", "doordash", "69f60a06-c335-46d9-b5a1-97f1a211c514")


def reading_of(body, key=KEY):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return order_reading(Reply(data, None), key, PLATFORMS, 7.5)


def a_detail(entry=None, **changes):
    order = entry or an_entry(KEY.order_id)
    return {"order": order, "injectionState": "SUCCEEDED", "injectionEvent": "X", **changes}


def issues(*codes):
    listed = [{"code": code, "description": f"{code} {n}"} for n, code in enumerate(codes)]
    return {"orderIssues": listed}


def test_a_plain_order_is_live_without_failures():
    reading = reading_of(a_detail())
    assert reading.shows_live
    assert (reading.cancel_failures, reading.failure_text) == (0, "")
    assert (reading.read_mono_s, reading.order.key) == (7.5, KEY)


def test_a_cancelled_order_names_who_did_it():
    reading = reading_of(recorded("detail-cancelled.json"))
    assert reading.order.status is OrderStatus.CANCELLED
    assert reading.cancelled_by is CancelledBy.RESTAURANT


def test_failures_are_counted_and_the_last_one_speaks():
    reading = reading_of(recorded("detail-cancel-failed.json"))
    assert reading.shows_live
    assert reading.cancel_failures == 2
    assert reading.failure_text == "The courier already has the food."


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("ORDER_CANCELED", OrderStatus.CANCELLED),
        ("ORDER_REJECTED", OrderStatus.REJECTED),
        ("ORDER_CANCEL_FAILED", OrderStatus.CONFIRMED),
        ("A_STATE_OF_NEXT_YEAR", OrderStatus.CONFIRMED),
        (None, OrderStatus.CONFIRMED),
        (5, OrderStatus.CONFIRMED),
    ],
)
def test_the_injection_state_can_end_an_order(state, status):
    assert reading_of(a_detail(injectionState=state)).order.status is status


@pytest.mark.parametrize("state", ["ORDER_CANCEL_FAILED", "ORDER_REJECT_FAILED"])
def test_a_failed_state_alone_counts_as_one_failure(state):
    assert reading_of(a_detail(injectionState=state)).cancel_failures == 1
    with_list = a_detail(injectionState=state, orderIssues=issues("CANCEL_FAILED"))
    assert reading_of(with_list).cancel_failures == 1


@pytest.mark.parametrize(
    ("source", "by"),
    [
        ("OPERATOR", CancelledBy.RESTAURANT),
        ("SERVICE_PROVIDER", CancelledBy.PLATFORM_OR_CUSTOMER),
        ("UNKNOWN", CancelledBy.UNKNOWN),
        ("SOMEBODY", CancelledBy.UNKNOWN),
        (None, CancelledBy.UNKNOWN),
    ],
)
def test_the_cancel_source_is_only_what_it_says(source, by):
    detail = a_detail(orderCancelDetails={"cancelSource": source})
    assert reading_of(detail).cancelled_by is by


@pytest.mark.parametrize("none", [None, {}, {"orderIssues": None}, {"orderIssues": []}])
def test_no_issues_are_no_failure(none):
    assert reading_of(a_detail(orderIssues=none)).cancel_failures == 0


ODD_ISSUES = [5, [], "x", {"orderIssues": 5}, {"orderIssues": [5, None]}]


@pytest.mark.parametrize("odd", ODD_ISSUES)
@pytest.mark.parametrize("state", ["SUCCEEDED", "ORDER_CANCEL_FAILED"])
def test_of_issues_that_cannot_be_read_nobody_knows_the_failures(odd, state):
    """Counted as none, an old failure would look like a new one in the next read."""
    assert reading_of(a_detail(orderIssues=odd, injectionState=state)).cancel_failures is None


def test_one_issue_without_a_readable_code_hides_how_many_failed():
    issues = [{"code": "CANCEL_FAILED"}, {"code": ["CANCEL_FAILED"]}]
    assert reading_of(a_detail(orderIssues={"orderIssues": issues})).cancel_failures is None


@pytest.mark.parametrize(
    "twice",
    [
        b'"injectionState": "ORDER_CANCELED", "injectionState": "SUCCEEDED"',
        b'"orderIssues": {}, "orderIssues": {"orderIssues": []}',
        b'"orderIssues": {"orderIssues": [{"code": "CANCEL_FAILED", "code": "UNKNOWN"}]}',
        b'"orderCancelDetails": {"cancelSource": "OPERATOR", "cancelSource": "UNKNOWN"}',
    ],
)
def test_a_detail_that_contradicts_itself_about_the_cancellation_is_unreadable(twice):
    body = json.dumps({"order": a_detail()["order"]}).encode()[:-1] + b", " + twice + b"}"
    with pytest.raises(UnreadableAnswer):
        reading_of(body)


def test_an_answer_without_a_source_is_the_order_asked_for():
    entry = an_entry(externalIdentifiers={"id": KEY.order_id, "source": None})
    assert reading_of(a_detail(entry)).order.key == KEY


@pytest.mark.parametrize(
    "detail",
    [
        a_detail(an_entry("another-id")),
        a_detail(an_entry(externalIdentifiers={"id": KEY.order_id, "source": "ubereats"})),
        a_detail(an_entry(KEY.order_id, status=None)),
        a_detail(an_entry("")),
        {"injectionState": "SUCCEEDED"},
        {"order": []},
        [],
        b"",
        b"<html>",
        b'{"order": {"externalIdentifiers": {"id": "x", "id": "y"}}}',
    ],
)
def test_another_or_a_broken_order_is_no_answer(detail):
    with pytest.raises(UnreadableAnswer):
        reading_of(detail)


def test_a_failures_words_are_short_and_plain():
    failing = {"orderIssues": [{"code": "CANCEL_FAILED", "description": "<b>\x00" + "x" * 9000}]}
    text = reading_of(a_detail(orderIssues=failing)).failure_text
    assert len(text) == 300
    assert text.startswith("<b>␀")
