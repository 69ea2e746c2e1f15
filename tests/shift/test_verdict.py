"""The verdict of a shift can fail: each broken promise is found, and a kept one is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ordermanager_desktop.models.alert_book import Ring
from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.views.alert_signs import Notice
from tests.builders import NOON, a_key, an_attempt, an_order
from tests.shift.verdict import Record, broken_promises

OFF, FAILED, WANTED, NEW = AlertKind
TRUTH = {
    "placed": {"a": [], "b": [], "c": []},
    "by_customers": ["a", "c"],
    "fates": {"a": "CANCELED", "b": "CONFIRMED", "c": "CANCELED"},
    "taken": ["b"],
    "busiest": {"store-1/feed": 32},
    "busiest_second": 20,
    "answers": {"200": 400},
}


def an_alert(kind: AlertKind, order: str, mark: str = "") -> Alert:
    return Alert(kind, a_key(order), NOON, mark)


def our_attempt(order: str, state: AttemptState, cause: Cause = Cause.NONE, **more):
    order = an_order(key=a_key(order))
    return {order.key.order_id: an_attempt(order, state=state, cause=cause, **more)}


TOLD = tuple(
    an_alert(*each) for each in [(NEW, "a"), (NEW, "b"), (NEW, "c"), (OFF, "a"), (FAILED, "b")]
)
REFUSED = our_attempt("b", AttemptState.NOT_CANCELLED, Cause.REFUSED)
FASTER = our_attempt("c", AttemptState.NOT_SENT, Cause.ALREADY_OFF)


def a_record(told=TOLD, attempts=REFUSED | FASTER, **more) -> Record:
    record = Record(
        rings=[Ring(alert.kind, (alert,)) for alert in told],
        notices=[Notice("", "", told)],
        played=[alert.kind for alert in told],
        confirmed={"b", "c"},
        attempts=attempts,
        ended_at=NOON + timedelta(hours=1),
        gaps_ms=[5.0] * 200,
    )
    return replace(record, **more)


def test_a_shift_in_which_all_was_kept() -> None:
    assert broken_promises(TRUTH, a_record()) == []


def test_an_order_that_left_before_its_cancellation_is_one_that_failed() -> None:
    """The ledger has no failure, but the person asked for something that did not come about."""
    gone = our_attempt("b", AttemptState.NOT_SENT, Cause.ALREADY_GONE)
    truth = TRUTH | {"fates": TRUTH["fates"] | {"b": "FULFILLED"}, "taken": []}
    assert broken_promises(truth, a_record(attempts=gone | FASTER)) == []
    (lost, *_) = broken_promises(truth, a_record(TOLD[:-1], attempts=gone | FASTER))
    assert (
        "CANCEL_FAILED of b (the ledger: FULFILLED, our attempt NOT_SENT for ALREADY_GONE)" in lost
    )


def test_one_that_was_never_sent_and_then_cancelled_by_its_customer_is_told_twice_over() -> None:
    unsent = our_attempt("c", AttemptState.NOT_SENT, Cause.TOO_BUSY)
    assert any(
        "CALLED_OFF of c" in said
        for said in broken_promises(TRUTH, a_record(attempts=REFUSED | unsent))
    )
    told = (*TOLD, an_alert(FAILED, "c"), an_alert(OFF, "c"))
    assert broken_promises(TRUTH, a_record(told, attempts=REFUSED | unsent)) == []


def test_who_waits_for_an_outcome_for_too_long_is_told() -> None:
    waiting = our_attempt("b", AttemptState.ACCEPTED, sent_at=NOON)
    amber, red = an_alert(WANTED, "b", "AMBER"), an_alert(WANTED, "b", "RED")
    told = (*TOLD[:-1], amber, red)
    assert broken_promises(TRUTH, a_record(told, attempts=waiting | FASTER)) == []
    lost = broken_promises(TRUTH, a_record(TOLD[:-1], attempts=waiting | FASTER))
    assert any("sound: 1 lost, such as ATTENTION of b" in said for said in lost)


def test_nobody_is_wanted_where_the_outcome_came_in_time() -> None:
    in_time = our_attempt(
        "b", AttemptState.NOT_CANCELLED, sent_at=NOON, settled_at=NOON + timedelta(seconds=100)
    )
    told = (*TOLD, an_alert(WANTED, "b"))
    untrue = broken_promises(TRUTH, a_record(told, attempts=in_time | FASTER))
    assert any("sound: 1 untrue, such as ATTENTION of b" in said for said in untrue)


def test_who_has_pressed_seen_needs_no_notification() -> None:
    seen = {(OFF, "a")}
    assert (
        broken_promises(TRUTH, a_record(notices=[Notice("", "", TOLD[:3] + TOLD[4:])], seen=seen))
        == []
    )


@pytest.mark.parametrize(
    ("truth", "record", "said"),
    [
        ({}, a_record(TOLD[1:]), "sound: 1 lost, such as NEW_ORDER of a"),
        ({}, a_record((*TOLD, TOLD[3])), "sound: 1 twice, such as CALLED_OFF of a"),
        ({"by_customers": []}, a_record(), "sound: 1 untrue, such as CALLED_OFF of a"),
        ({}, a_record(notices=[]), "notification: 5 lost"),
        ({}, a_record(played=[NEW]), "other sounds"),
        ({"busiest": {"store-1/feed": 33}}, a_record(), "33 requests in a minute"),
        ({"busiest_second": 21}, a_record(), "21 requests in a second"),
        ({"fates": TRUTH["fates"] | {"b": "CANCELED"}}, a_record(), "1 records are untrue"),
        ({"answers": {"429": 1}}, a_record(), "1 requests were refused"),
        ({}, a_record(gaps_ms=[60.0] * 200), "p99 is 60.0 ms"),
        ({}, a_record(failures=["a task died"]), "a task died"),
    ],
)
def test_each_broken_promise_is_found(truth, record, said) -> None:
    assert any(said in sentence for sentence in broken_promises(TRUTH | truth, record))
