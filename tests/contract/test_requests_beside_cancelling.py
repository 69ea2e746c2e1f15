"""Steps, pauses and their progress: the contract allows what is sent, and nothing else is."""

from datetime import UTC, datetime, timedelta

import pytest

from ordermanager_desktop.models.cancellation import AnswerCause, CancelOutcome
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.services.gateways.protocols import (
    NotPermitted,
    RateLimited,
    UnreadableAnswer,
)
from ordermanager_desktop.services.gateways.step_protocols import (
    ChangesPrepTime,
    ConfirmsOrders,
    MarksReady,
    PauseAction,
    PausesStore,
    Progress,
)

STORE = "practice-kitchen"


def key_of(sandbox, status="NEW_ORDER"):
    placed = sandbox.place_order(source="ubereats", status=status)
    return OrderKey("otter", STORE, placed.source, placed.id)


def test_the_account_offers_all_of_them(gateway):
    for protocol in (ConfirmsOrders, MarksReady, ChangesPrepTime, PausesStore):
        assert isinstance(gateway, protocol)


@pytest.mark.parametrize("minutes", [None, 1, 15, 240])
async def test_confirming(gateway, sandbox, guards, minutes):
    key = key_of(sandbox)
    answer = await gateway.confirm_order(key, minutes)
    assert answer.outcome is CancelOutcome.ACCEPTED
    reading = await gateway.read_order(key)
    assert reading.order.status is OrderStatus.CONFIRMED
    assert reading.order.fulfillment.prep_minutes == (minutes or 15)
    assert guards[0].rejected == []


async def test_ready_and_another_time(gateway, sandbox, guards):
    key = key_of(sandbox, "CONFIRMED")
    assert (await gateway.change_prep_time(key, 65)).outcome is CancelOutcome.ACCEPTED
    assert (await gateway.read_order(key)).order.fulfillment.prep_minutes == 65
    assert (await gateway.mark_ready(key)).outcome is CancelOutcome.ACCEPTED
    assert (await gateway.read_order(key)).order.status is OrderStatus.READY
    assert guards[0].rejected == []


@pytest.mark.parametrize("odd", ["a&b=c", "a+b", "{orderId}", "~._-", "@:!$"])
async def test_odd_ids_name_nothing_but_themselves(gateway, guards, odd):
    key = OrderKey("otter", STORE, odd, odd)
    for answer in (
        await gateway.confirm_order(key, 10),
        await gateway.mark_ready(key),
        await gateway.change_prep_time(key, 10),
    ):
        assert answer.cause is AnswerCause.CONTRADICTED  # 404
    assert guards[0].rejected == []


@pytest.mark.parametrize("unsafe", ["a/../b", "..", "x#f", "a b", "", "a%2Fb", "a\\b"])
async def test_unsafe_ids_never_leave(gateway, guards, unsafe):
    for key in (
        OrderKey("otter", STORE, "ubereats", unsafe),
        OrderKey("otter", STORE, unsafe, "id-1"),
    ):
        for answer in (
            await gateway.confirm_order(key, 10),
            await gateway.mark_ready(key),
            await gateway.change_prep_time(key, 10),
        ):
            assert answer.outcome is CancelOutcome.NOT_SENT
            assert answer.cause is AnswerCause.UNSAFE_ID
    with pytest.raises(UnreadableAnswer):
        await gateway.pause_progress(STORE, PauseAction.PAUSE, unsafe)
    assert guards[0].passed == guards[0].rejected == []


async def test_pausing_and_resuming(gateway, sandbox, guards):
    for until in (None, datetime.now(UTC) + timedelta(minutes=15)):
        taken = await gateway.pause_store(STORE, until)
        assert taken.answer.outcome is CancelOutcome.ACCEPTED
        progress = await gateway.pause_progress(STORE, PauseAction.PAUSE, taken.request_id)
        assert {each.progress for each in progress} == {Progress.UNDER_WAY}
        assert [each.source for each in progress] == ["doordash", "grubhub", "ubereats"]
    taken = await gateway.resume_store(STORE)
    await gateway.pause_progress(STORE, PauseAction.RESUME, taken.request_id)
    assert guards[0].rejected == []


async def test_a_scope_that_was_not_granted_takes_nothing_else_along(gateway, sandbox, guards):
    sandbox.play("orders_only")
    key = key_of(sandbox)
    assert (await gateway.change_prep_time(key, 20)).cause is AnswerCause.NOT_PERMITTED
    assert (await gateway.pause_store(STORE, None)).answer.cause is AnswerCause.NOT_PERMITTED
    assert (await gateway.confirm_order(key, 20)).outcome is CancelOutcome.ACCEPTED
    assert (await gateway.read_order(key)).order.status is OrderStatus.CONFIRMED
    with pytest.raises(NotPermitted):
        await gateway.pause_progress(STORE, PauseAction.PAUSE, "request-1")


async def test_revoked_tokens_are_renewed_once(gateway, sandbox):
    key = key_of(sandbox)
    await gateway.confirm_order(key, None)
    sandbox.revoke_tokens()
    assert (await gateway.mark_ready(key)).outcome is CancelOutcome.ACCEPTED


async def test_further_scopes_leave_room_for_the_sign_in_that_cancels(gateway, sandbox):
    key = key_of(sandbox)
    await gateway.confirm_order(key, None)
    taken = await gateway.pause_store(STORE, None)
    sandbox.revoke_tokens()
    with pytest.raises(RateLimited):  # a third request of this minute is not theirs
        await gateway.pause_progress(STORE, PauseAction.PAUSE, taken.request_id)
    assert (await gateway.change_prep_time(key, 20)).cause is AnswerCause.TOO_MANY_REQUESTS
    assert (await gateway.mark_ready(key)).outcome is CancelOutcome.ACCEPTED
    assert len(sandbox.ledger.requests("token")) == 3
