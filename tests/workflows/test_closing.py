"""Closing while the outcome of a cancellation is open: warned, listed, and never forgotten."""

import asyncio

from PySide6.QtWidgets import QLabel, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.tour.stage import Stage


async def has_quit(user: Stage) -> bool:
    try:
        async with asyncio.timeout(0.05):
            await user.manager.wait_for_quit()
    except TimeoutError:
        return False
    return True


async def start_an_endless_cancellation(user: Stage) -> str:
    user.sandbox.add_rule(Rule(outcomes=(Outcome(OutcomeKind.NOTHING),)))
    number = next(r.order.number for r in user.manager.store if r.key.source == "doordash")
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLING)
    await user.close_details()
    return number


async def test_without_open_cancellations_the_window_closes_at_once(user: Stage) -> None:
    user.window.close()
    await user.manager.wait_for_quit()


async def test_closing_with_an_open_cancellation_warns_and_names_the_order(user: Stage) -> None:
    number = await start_an_endless_cancellation(user)
    user.window.close()
    dialog = await user.seen(QWidget, "confirm_dialog")
    lines = "\n".join(label.text() for label in dialog.findChildren(QLabel)).splitlines()
    assert any("DoorDash · Cancelling…" in line and number in line for line in lines)
    await user.press("confirm_no")
    assert not await has_quit(user)

    user.window.close()
    await user.press("confirm_yes")
    await user.manager.wait_for_quit()


async def test_a_shutdown_of_the_computer_is_never_held_up(user: Stage) -> None:
    await start_an_endless_cancellation(user)
    user.manager.close_at_once()
    await user.manager.wait_for_quit()
