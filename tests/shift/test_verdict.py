"""The verdict of a shift can fail: each broken promise is found, and a kept one is not."""

from dataclasses import replace

import pytest

from ordermanager_desktop.models.alert_book import Ring
from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.views.alert_signs import Notice
from tests.builders import NOON, a_key
from tests.shift.verdict import Record, broken_promises

OFF, FAILED, _, NEW = AlertKind
TRUTH = {
    "placed": {"a": [], "b": [], "c": []},
    "by_customers": ["a", "c"],
    "failed": ["b"],
    "busiest": {"store-1/feed": 32},
    "answers": {"200": 400},
}
TOLD = tuple(
    Alert(kind, a_key(order), NOON)
    for kind, order in [(NEW, "a"), (NEW, "b"), (NEW, "c"), (OFF, "a"), (FAILED, "b")]
)


def a_record(told=TOLD, **more) -> Record:
    record = Record(
        rings=[Ring(alert.kind, (alert,)) for alert in told],
        notices=[Notice("", "", told)],
        played=[alert.kind for alert in told],
        confirmed={"b", "c"},
        gaps_ms=[5.0] * 200,
    )
    return replace(record, **more)


def test_a_shift_in_which_all_was_kept() -> None:
    assert broken_promises(TRUTH, a_record()) == []


@pytest.mark.parametrize(
    ("truth", "record", "said"),
    [
        ({}, a_record(TOLD[1:]), "sound: 1 lost, such as NEW_ORDER of a"),
        ({}, a_record((*TOLD, TOLD[3])), "sound: 1 twice, such as CALLED_OFF of a"),
        ({"by_customers": []}, a_record(), "sound: 1 untrue, such as CALLED_OFF of a"),
        ({}, a_record(notices=[]), "notification: 5 lost"),
        ({}, a_record(played=[NEW]), "other sounds"),
        ({"busiest": {"store-1/feed": 33}}, a_record(), "33 requests in a minute"),
        ({"answers": {"429": 1}}, a_record(), "1 requests were refused"),
        ({}, a_record(gaps_ms=[60.0] * 200), "p99 is 60.0 ms"),
        ({}, a_record(failures=["a task died"]), "a task died"),
    ],
)
def test_each_broken_promise_is_found(truth, record, said) -> None:
    assert any(said in sentence for sentence in broken_promises(TRUTH | truth, record))
