"""The part of the story in the kitchen: an order that came twice, and one that must stop."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.settings.kitchen import AUTO_VOID, VOID_ALL, VOID_OFF
from ordermanager_desktop.tour.stage import Stage, Step

EARLIER = "4471 220"
LATER = "B43E1"
_LATER_PLACED_AGO_S = 800.0  # four minutes after the earlier one, for a tour of any length


async def _possible_duplicate(stage: Stage) -> None:
    """Both rows of the list say so."""
    await stage.press("alarm_heard")  # the step before left it open
    await stage.gone("alarm_test")
    stage.sandbox.place_order(
        LATER, source="ubereats", placed_ago_s=_LATER_PLACED_AGO_S, like=EARLIER
    )
    await stage.until(lambda: _has_row(stage), "the second order")
    await stage.until(lambda: stage.row(EARLIER).twin, "the first one to have a twin")
    stage.require(stage.row(LATER).twin, "its twin to have one, too")
    stage.pass_over_toast()
    stage.window.select(stage.row(LATER).key)
    view = stage.window.list_view(stage.window.shelf())
    await stage.until(lambda: view.currentIndex().isValid(), "it to be in the list")


async def _side_by_side(stage: Stage) -> None:
    await stage.open_order(EARLIER)
    await stage.seen(QWidget, "duplicate_block")
    button = await stage.seen(QAbstractButton, "cancel_duplicate")
    stage.require(LATER in button.text(), "the button to name the later order")


async def _as_duplicate(stage: Stage) -> None:
    await stage.press("cancel_duplicate")
    combo = await stage.seen(QComboBox, "reason")
    chosen = combo.currentData()
    stage.require(chosen and chosen.reason is CancelReason.DUPLICATE, "the reason to be chosen")
    stage.require(not stage.sandbox.cancel_requests(LATER), "nothing to be sent yet")


async def _stop_the_kitchen(stage: Stage) -> None:
    """Practice says what the kitchen's printer would print."""
    stage.manager.options.set(AUTO_VOID, VOID_ALL)
    await stage.press("confirm_cancel")
    await stage.labelled(LATER, RowLabel.CANCELLED)
    await stage.close_details()
    await stage.until(lambda: _toast_says(stage, LATER), "what the kitchen would get")


async def _void_ticket_in_the_kitchen(stage: Stage) -> None:
    await stage.press("toast_action")
    await stage.seen(QWidget, "ticket_sheet")


async def _back_to_the_list(stage: Stage) -> None:
    await stage.press("close_ticket")
    await stage.gone("ticket_sheet")
    stage.manager.options.set(AUTO_VOID, VOID_OFF)
    stage.require(stage.row(EARLIER).twin is None, "the first order to have no twin any more")
    stage.window.select(stage.row(EARLIER).key)


def _has_row(stage: Stage) -> bool:
    return any(row.order.number == LATER for row in stage.manager.store)


def _toast_says(stage: Stage, number: str) -> bool:
    toast = stage.find(QWidget, "toast")
    action = toast.findChild(QAbstractButton, "toast_action") if toast else None
    return bool(toast and action and number in toast.accessibleName())


KITCHEN = (
    Step("possible-duplicate", _possible_duplicate),
    Step("side-by-side", _side_by_side),
    Step("cancel-as-duplicate", _as_duplicate),
    Step("stop-the-kitchen", _stop_the_kitchen),
    Step("void-ticket-in-the-kitchen", _void_ticket_in_the_kitchen),
    Step("back-to-the-list", _back_to_the_list),
)
