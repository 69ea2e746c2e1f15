"""What is open is on the screen whatever the list says: first after a start, and by its record."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.models.phone_record import PhoneState
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.conftest import OpenApp
from tests.workflows.test_by_phone import needing, record_a_call
from tests.workflows.test_cancelling import number_from, words_of
from tests.workflows.test_needs_attention import fail_to_cancel, footer

NOTHING = Rule(outcomes=(Outcome(OutcomeKind.NOTHING),))


async def leave_one_open(user: Stage) -> str:
    user.sandbox.add_rule(NOTHING)
    number = number_from(user, "doordash")
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLING)
    return number


async def test_an_open_cancellation_that_no_list_shows_has_a_row_from_its_record(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = await leave_one_open(user)
    key = user.row(number).key
    sandbox.unlist(number)
    sandbox.stop()

    user = await open_app(without_cache=True)  # offline, with nothing but the journal
    row = user.row(number)
    assert (row.key, row.label, row.is_only_recorded) == (key, RowLabel.CANCELLING, True)
    assert user.window.shelf() is Shelf.ATTENTION
    await needing(user, 1)
    await user.open_order(number, Shelf.ATTENTION)
    details = await user.seen(QWidget, "order_details")
    assert "The list does not show this order" in words_of(details)
    assert "not cancelled yet" in words_of(details)

    sandbox.start()  # a read of the order itself finds it, though the list has it not
    sandbox.advance(number, "CANCELED")
    await user.labelled(number, RowLabel.CANCELLED)
    assert not user.row(number).is_only_recorded
    await needing(user, 0)
    assert len(sandbox.cancel_requests()) == 1


async def test_a_call_about_an_order_that_no_list_shows_keeps_its_row(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = number_from(user, "chownow")
    await record_a_call(user, number)
    sandbox.unlist(number)
    sandbox.advance(number, "CANCELED")
    sandbox.stop()

    user = await open_app(without_cache=True)
    assert user.row(number).label is RowLabel.BY_PHONE
    await needing(user, 1)

    sandbox.start()
    user = await open_app()  # the order itself is asked about, and its platform agrees
    await user.until(
        lambda: (row := user.row(number)).phone and row.phone.state is PhoneState.AGREED,
        "the platform to agree",
    )
    await needing(user, 0)


async def test_a_failure_of_today_that_no_list_shows_waits_until_it_is_dealt_with(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = await fail_to_cancel(user)
    sandbox.unlist(number)
    sandbox.stop()

    user = await open_app(without_cache=True)
    await needing(user, 1)
    assert user.row(number).label is RowLabel.CANCEL_FAILED
    await user.open_order(number, Shelf.ATTENTION)
    cancel = await user.seen(QAbstractButton, "cancel_order")
    assert not cancel.isEnabled()  # nobody knows whether the order still stands
    await user.press("dismiss")
    await needing(user, 0)
    assert user.row(number).shelf(user.manager._clock.now()) is Shelf.HISTORY


@pytest.mark.parametrize("first", ["open", "failed", "called", "none"])
async def test_a_start_begins_with_what_needs_a_person(
    open_app: OpenApp, sandbox: Sandbox, first: str
) -> None:
    user = await open_app()
    match first:
        case "open":
            await leave_one_open(user)
        case "failed":
            await fail_to_cancel(user)
        case "called":
            await record_a_call(user, number_from(user, "chownow"))
    user = await open_app()
    assert user.window.shelf() is (Shelf.ACTIVE if first == "none" else Shelf.ATTENTION)
    assert ("need" in footer(user)) is (first != "none")


async def test_once_all_is_settled_the_active_orders_come_by_themselves(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = await leave_one_open(user)
    user = await open_app()
    assert user.window.shelf() is Shelf.ATTENTION
    sandbox.advance(number, "CANCELED")
    await user.until(lambda: user.window.shelf() is Shelf.ACTIVE, "the active orders")
    second = await fail_to_cancel(user)  # from now on the manager alone turns the pages
    await user.close_details()
    await user.press("tab_attention")
    sandbox.advance(second, "PICKED_UP")
    await needing(user, 0)
    assert user.window.shelf() is Shelf.ATTENTION
