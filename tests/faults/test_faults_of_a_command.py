"""Whatever happens to a cancel request on its way: nothing is lost, doubled, or made up."""

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.services.gateways import http_reads
from ordermanager_desktop.services.gateways.http_commands import COMMAND_DEADLINE_S
from tests.faults.conftest import OpenCounter, Shorten
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import (
    CANCEL,
    PORTAL_PAGE,
    PORTAL_REDIRECT,
    PROXY_WANTS_SIGN_IN,
    TAKEN,
    Deed,
    Fault,
    Point,
)

INTENT, SENDING = AttemptState.INTENT, AttemptState.SENDING
ACCEPTED, UNKNOWN = AttemptState.ACCEPTED, AttemptState.UNKNOWN
CANCELLED = AttemptState.CANCELLED

ENDS = (Deed.RESET, Deed.HALF_CLOSE, Deed.CLOSE, Deed.HANG)
DEADLINE_S = 0.4  # in place of the thirty seconds; a hang and a drip last longer
DROP_S = 0.02

NEVER_ARRIVES = [
    *(Fault(Point.HEADERS, deed) for deed in ENDS),
    *(Fault(Point.BODY, deed) for deed in (Deed.RESET, Deed.HANG)),
]
ANSWER_IS_LOST = [
    *(Fault(point, deed) for point in (Point.WAITING, Point.STATUS) for deed in ENDS),
    Fault(Point.STATUS, Deed.DRIP, pause_s=DROP_S),
    *(Fault(Point.FIELDS, deed) for deed in (Deed.RESET, Deed.CLOSE)),
]
ANSWER_IS_CUT = [
    Fault(Point.ANSWER, deed, pause_s=DROP_S, answer=TAKEN) for deed in (*ENDS, Deed.DRIP)
]
SLOW = [
    Fault(point, Deed.DELAY)
    for point in (Point.HEADERS, Point.BODY, Point.WAITING, Point.STATUS, Point.ANSWER)
] + [Fault(Point.BODY, Deed.DRIP, pause_s=0.0002)]


@pytest.mark.parametrize("fault", NEVER_ARRIVES, ids=str)
async def test_what_may_have_left_is_unknown_and_only_a_person_sends_it_again(
    proxy: FaultProxy, open_counter: OpenCounter, command_deadline: Shorten, fault: Fault
) -> None:
    command_deadline(DEADLINE_S)
    counter = await open_counter(proxy)
    proxy.add(fault)
    await counter.confirm()
    attempt = await counter.reaches(UNKNOWN)
    assert attempt.cause is Cause.NO_ANSWER

    await counter.may_try_again()
    assert counter.story == [INTENT, SENDING, UNKNOWN]
    assert len(proxy.seen(CANCEL)) == 1
    assert counter.posts() == 0

    command_deadline(COMMAND_DEADLINE_S)
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.posts() == 1


@pytest.mark.parametrize("fault", ANSWER_IS_LOST, ids=str)
async def test_a_lost_answer_is_unknown_until_a_read_shows_what_was_done(
    proxy: FaultProxy, open_counter: OpenCounter, command_deadline: Shorten, fault: Fault
) -> None:
    command_deadline(DEADLINE_S)
    counter = await open_counter(proxy)
    proxy.add(fault)
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.story == [INTENT, SENDING, UNKNOWN, CANCELLED]
    assert counter.posts() == 1


@pytest.mark.parametrize("fault", ANSWER_IS_CUT, ids=str)
async def test_a_202_is_taken_however_it_is_cut(
    proxy: FaultProxy,
    open_counter: OpenCounter,
    monkeypatch: pytest.MonkeyPatch,
    fault: Fault,
) -> None:
    monkeypatch.setattr(http_reads, "ERROR_GRACE_S", 0.2)
    counter = await open_counter(proxy)
    proxy.add(fault)
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.heard == [INTENT, SENDING, ACCEPTED, CANCELLED]
    assert counter.posts() == 1


@pytest.mark.parametrize("fault", SLOW, ids=str)
async def test_slowness_within_the_deadline_changes_nothing(
    proxy: FaultProxy, open_counter: OpenCounter, fault: Fault
) -> None:
    counter = await open_counter(proxy)
    proxy.add(fault)
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.heard == [INTENT, SENDING, ACCEPTED, CANCELLED]
    assert counter.posts() == 1


async def test_a_request_that_is_delivered_after_all_is_found_by_the_reads(
    proxy: FaultProxy, open_counter: OpenCounter, command_deadline: Shorten
) -> None:
    """Something in between kept it until nobody waited any more."""
    command_deadline(DEADLINE_S)
    counter = await open_counter(proxy)
    proxy.add(Fault(Point.BODY, Deed.HANG, goes_on_late=True))
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.story == [INTENT, SENDING, UNKNOWN, CANCELLED]
    assert counter.posts() == 1


@pytest.mark.parametrize(
    ("answer", "state"),
    [(PORTAL_PAGE, ACCEPTED), (PORTAL_REDIRECT, UNKNOWN), (PROXY_WANTS_SIGN_IN, UNKNOWN)],
    ids=["page", "redirect", "407"],
)
async def test_a_stranger_who_answers_the_request_never_makes_it_cancelled(
    proxy: FaultProxy, open_counter: OpenCounter, answer: bytes, state: AttemptState
) -> None:
    """Its bytes have left: no status of a stranger proves that nobody else got them."""
    counter = await open_counter(proxy)
    proxy.add(Fault(Point.HEADERS, Deed.REPLY, answer=answer))
    await counter.confirm()
    await counter.reaches(state)
    await counter.may_try_again()
    assert counter.heard == [INTENT, SENDING, state]
    assert counter.posts() == 0

    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.posts() == 1
