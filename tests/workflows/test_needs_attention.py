"""The tab of what needs a person: what comes in, and what takes it out again."""

from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.services.sandbox.rules import (
    Answer,
    Delivery,
    Outcome,
    OutcomeKind,
    Rule,
)
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.footer_bar import FooterBar
from tests.workflows.conftest import OpenApp
from tests.workflows.test_by_phone import close_details, needing
from tests.workflows.test_cancelling import (
    failing,
    number_from,
    words_of,
)

NOTHING = (Outcome(OutcomeKind.NOTHING),)


async def fail_to_cancel(user: Stage, source: str = "postmates") -> str:
    number = number_from(user, source)
    user.sandbox.add_rule(Rule(order=number, times=1, outcomes=(failing("no"),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCEL_FAILED)
    await user.press("close_support")
    return number


def footer(user: Stage) -> str:
    return words_of(user.window.findChild(FooterBar))


async def test_a_failure_waits_in_the_tab_and_stays_in_the_list(user: Stage) -> None:
    await needing(user, 0)
    active = await user.until(lambda: user.row_count(Shelf.ACTIVE), "the list")
    number = await fail_to_cancel(user)
    await needing(user, 1)
    assert user.row_count(Shelf.ACTIVE) == active
    assert "1 need" in footer(user)
    await close_details(user)
    await user.press("tab_attention")
    await user.open_order(number, Shelf.ATTENTION)


async def test_a_new_attempt_takes_a_failure_out(user: Stage) -> None:
    number = await fail_to_cancel(user)
    await user.press("what_now")
    await user.press("try_again")
    await user.choose(CancelReason.OTHER)
    await user.press("confirm_cancel")
    await user.labelled(number, RowLabel.CANCELLED)
    await needing(user, 0)


async def test_an_order_that_goes_its_way_takes_its_failure_out(user: Stage) -> None:
    number = await fail_to_cancel(user)
    await needing(user, 1)
    user.sandbox.advance(number, "PICKED_UP")
    await user.labelled(number, RowLabel.PICKED_UP)
    await needing(user, 0)


async def test_a_failure_that_was_dealt_with_stays_out_after_a_restart(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = await fail_to_cancel(user)
    await needing(user, 1)
    await user.press("dismiss")
    await needing(user, 0)
    assert user.row(number).label is RowLabel.CANCEL_FAILED  # what happened is not forgotten

    user = await open_app()
    await user.labelled(number, RowLabel.CANCEL_FAILED)
    assert not user.row(number).has_failure
    await needing(user, 0)


async def test_a_young_open_attempt_is_a_count_and_wants_a_person_after_a_restart(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = number_from(user, "doordash")
    sandbox.add_rule(Rule(outcomes=NOTHING))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLING)
    await needing(user, 0)
    await user.until(lambda: "1 cancelling" in footer(user), "the count in the footer")

    user = await open_app()
    await needing(user, 1)
    assert user.row(number).label is RowLabel.CANCELLING
    assert "cancelling" not in footer(user)
    await user.open_order(number)
    await user.press("what_now")
    await user.seen(QWidget, "support_dialog")
    sandbox.advance(number, "CANCELED")
    await user.labelled(number, RowLabel.CANCELLED)
    await needing(user, 0)


async def test_a_request_whose_answer_was_lost_is_found_again_after_a_restart(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = number_from(user, "grubhub")
    sandbox.add_rule(Rule(answer=Answer(delivery=Delivery.LOST, applied=False)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.NOT_CONFIRMED)

    user = await open_app()
    await needing(user, 1)
    assert len(sandbox.cancel_requests()) == 1


async def test_the_success_of_one_order_leaves_the_word_about_another_ones_failure(
    user: Stage,
) -> None:
    failed = number_from(user, "doordash")
    user.sandbox.add_rule(Rule(order=failed, outcomes=(failing("too late", after_s=0.5),)))
    await user.confirm_cancelling(failed, CancelReason.OTHER)
    await user.close_details()
    await user.labelled(failed, RowLabel.CANCEL_FAILED)
    await user.seen(QWidget, "alert_bar")
    other = number_from(user, "grubhub")
    await user.confirm_cancelling(other, CancelReason.OTHER)
    await user.labelled(other, RowLabel.CANCELLED)
    assert failed in words_of(await user.seen(QWidget, "alert_bar"))
