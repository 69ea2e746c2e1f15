"""A day at the counter; a guard refuses whatever the published contract does not allow."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from tests.contract.guard import ContractGuard
from tests.workflows.test_cancelling import number_from

FAILED = Outcome(OutcomeKind.FAILED, description="the courier already has the food")


@pytest.fixture
def guards() -> list[ContractGuard]:
    return []


@pytest.fixture
def sandbox(guards: list[ContractGuard]) -> Iterator[Sandbox]:
    def guard(app) -> ContractGuard:
        guards.append(ContractGuard(app))
        return guards[-1]

    with Sandbox("quiet", limits=False, outcome_after_s=0.2, arrivals=False, guard=guard) as server:
        for _ in range(70):  # more than a page
            server.place_order()
        yield server


async def test_everything_that_the_app_sends_is_in_the_contract(
    user: Stage, guards: list[ContractGuard]
) -> None:
    number = number_from(user, "ubereats")
    await user.confirm_cancelling(number, CancelReason.ITEM_UNAVAILABLE)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.press("close_details")

    number = number_from(user, "postmates")
    user.sandbox.add_rule(Rule(order=number, times=1, outcomes=(FAILED,)))
    await user.confirm_cancelling(number, CancelReason.TOO_BUSY)
    await user.seen(QWidget, "support_dialog")
    user.sandbox.revoke_tokens()
    await user.press("try_again")
    await user.choose(CancelReason.OTHER)
    await user.press("confirm_cancel")
    await user.labelled(number, RowLabel.CANCELLED)

    (guard,) = guards
    assert guard.rejected == []
    asked = "\n".join(guard.passed)
    for call in (
        "POST /v1/auth/token",
        "GET /manager/order/v1/orders",
        "GET /manager/order/v1/sou",
    ):
        assert call in asked
    assert len([one for one in guard.passed if one.endswith("/cancel")]) >= 3
