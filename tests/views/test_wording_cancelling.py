"""Words about cancelling, walked through every state and cause."""

import itertools
import re
from dataclasses import replace

import pytest

from ordermanager_desktop.models.cancellation import (
    AttemptState,
    CancelledBy,
    CancelReason,
    Cause,
    SideEffect,
)
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.views.wording.cancelling import (
    attempt_headline,
    attempt_line,
    reason_text,
    side_effect_text,
)
from tests.builders import NOON, an_attempt

QUALIFIED = re.compile(
    r"\bnot cancelled\b|\bdo not treat it as cancelled\b|\bhad already cancelled\b"
    r"|\balready cancelled\b",
    re.IGNORECASE,
)


def without_qualified(text):
    """The text without the places where “cancelled” stands with its “not” or “already”."""
    return QUALIFIED.sub("", text)


def every_attempt():
    """Each state with each cause, who did it, how it ended, and the marks of waiting."""
    for state, cause, by, ended in itertools.product(
        AttemptState,
        Cause,
        CancelledBy,
        (None, OrderStatus.PICKED_UP, OrderStatus.FULFILLED, OrderStatus.REJECTED),
    ):
        attempt = an_attempt(state=state, cause=cause, cancelled_by=by, ended_as=ended)
        yield attempt
        yield replace(attempt, sends_at=NOON)
        yield replace(attempt, platform_reports_failure=True, attention_since=NOON)
        yield replace(attempt, sent_at=None, settled_at=None)


def test_only_a_cancelled_attempt_is_called_cancelled():
    for attempt in every_attempt():
        if attempt.state is not AttemptState.CANCELLED:
            text = attempt_headline(attempt, "DoorDash") + " " + attempt_line(attempt, "DoorDash")
            assert not re.search(r"\bcancelled\b", without_qualified(text), re.I), (attempt, text)


def test_every_state_and_cause_has_whole_sentences():
    for attempt in every_attempt():
        headline, line = attempt_headline(attempt, "DoorDash"), attempt_line(attempt, "DoorDash")
        assert headline
        assert re.fullmatch(r"[A-ZD].*\.", line), line
        assert not set("{}") & set(headline + line)


def test_a_platform_name_with_braces_is_shown_as_it_is():
    for attempt in every_attempt():
        attempt_line(attempt, "{0} {platform} %1")


@pytest.mark.parametrize(
    ("state", "cause", "headline", "part"),
    [
        (AttemptState.INTENT, Cause.NONE, "Checking order…", "Nothing is sent yet"),
        (AttemptState.INTENT, Cause.TOO_BUSY, "Not sent yet", "no more requests right now"),
        (AttemptState.SENDING, Cause.NONE, "Sending to DoorDash…", "Not cancelled yet"),
        (AttemptState.ACCEPTED, Cause.NONE, "Cancelling…", "Waiting for DoorDash to confirm"),
        (AttemptState.UNKNOWN, Cause.NO_ANSWER, "Not confirmed", "do not treat it as cancelled"),
        (AttemptState.CANCELLED, Cause.CONFIRMED, "DoorDash confirmed", "Cancelled. Confirmed at"),
        (AttemptState.NOT_CANCELLED, Cause.REFUSED, "Not cancelled", "it is still active"),
        (AttemptState.NOT_SENT, Cause.UNREACHABLE, "Not sent", "could not be reached"),
        (AttemptState.NOT_SENT, Cause.ALREADY_OFF, "Not sent", "was already cancelled"),
        (AttemptState.NOT_SENT, Cause.NOT_PERMITTED, "Not sent", "Call DoorDash"),
    ],
)
def test_the_manager_reads_what_is_known(state, cause, headline, part):
    attempt = an_attempt(state=state, cause=cause)
    assert attempt_headline(attempt, "DoorDash") == headline
    assert part in attempt_line(attempt, "DoorDash")


def test_every_cause_of_not_being_sent_has_a_sentence_of_its_own():
    plain = {
        Cause.NONE, Cause.CONFIRMED, Cause.REJECTED_BY_RESTAURANT, Cause.ENDED_OTHERWISE,
        Cause.REFUSED, Cause.NO_ANSWER, Cause.CONTRADICTED,
    }  # fmt: skip
    lines = [
        attempt_line(an_attempt(state=AttemptState.NOT_SENT, cause=cause), "DoorDash")
        for cause in Cause
        if cause not in plain
    ]
    assert len(set(lines)) == len(lines)
    assert "Nothing was sent." not in lines


def test_a_wait_after_too_many_requests_names_its_end():
    attempt = an_attempt(state=AttemptState.INTENT, cause=Cause.TOO_BUSY, sends_at=NOON)
    assert re.search(r"Sends at \d\d:\d\d:00\.", attempt_line(attempt, "DoorDash"))


def test_a_wait_because_nobody_answers_is_not_blamed_on_too_many_requests():
    attempt = an_attempt(state=AttemptState.INTENT, cause=Cause.UNREACHABLE, sends_at=NOON)
    assert attempt_headline(attempt, "DoorDash") == "Not sent yet"
    assert attempt_line(attempt, "DoorDash").startswith("DoorDash can’t be reached. Trying again")


def test_a_failure_that_may_be_an_old_one_is_told_while_the_outcome_stays_open():
    for state in (AttemptState.ACCEPTED, AttemptState.UNKNOWN):
        attempt = an_attempt(state=state, platform_reports_failure=True)
        line = attempt_line(attempt, "DoorDash")
        assert line == "DoorDash reports a failed cancellation; the order is still active."


def test_who_cancelled_is_told_only_if_the_platform_says():
    def line(by):
        attempt = an_attempt(state=AttemptState.CANCELLED, cause=Cause.CONFIRMED, cancelled_by=by)
        return attempt_line(attempt, "DoorDash")

    assert " by " not in line(CancelledBy.UNKNOWN)
    assert "by the restaurant" in line(CancelledBy.RESTAURANT)
    assert "by DoorDash or the customer" in line(CancelledBy.PLATFORM_OR_CUSTOMER)


def test_every_reason_and_side_effect_has_words():
    assert len({reason_text(reason) for reason in CancelReason}) == len(CancelReason)
    assert "12 hours" in side_effect_text(SideEffect.STORE_OFFLINE_12_H, "DoorDash")
    assert "15 minutes" in side_effect_text(SideEffect.STORE_OFFLINE_15_MIN, "DoorDash")
