"""Pausing new orders and taking them again, from the header to the platform's own ledger."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.store_pause import PauseState
from ordermanager_desktop.services.sandbox.rules import Answer, Delivery, Endpoint, Rule
from ordermanager_desktop.services.sandbox.scenario import StorefrontHabits
from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.lasting_bar import LastingBar
from ordermanager_desktop.views.widgets.tick_box import TickBox
from tests.workflows.persons import Typist, quiet

QUICK = StorefrontHabits(takes_s=0.05)
NEW = "7F3K2"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    act = replace(SCENARIOS["quiet"], storefront=QUICK)
    with Sandbox(act, limits=False, outcome_after_s=0.05, arrivals=False) as server:
        yield server


def bar(user: Stage, name: str = "pause_bar") -> str:
    found = user.find(LastingBar, name)
    return found.text() if found else ""


async def says(user: Stage, part: str, name: str = "pause_bar") -> None:
    await user.until(lambda: part in bar(user, name), f"“{part}” in {name}, not “{bar(user)}”")


def bodies(user: Stage, endpoint: Endpoint) -> list[object]:
    return [record.body for record in user.sandbox.ledger.requests(endpoint)]


async def test_a_pause_from_the_header_lasts_over_a_restart_until_resumed(user: Stage, open_app):
    assert bar(user) == ""
    await user.press("pause_orders")
    await user.seen(QWidget, "pause_dialog")
    assert bodies(user, Endpoint.PAUSE) == []
    await user.press("pause_15")
    await says(user, "New orders paused until")
    await user.until(user.sandbox.is_paused, "the platform to have paused")
    (asked,) = bodies(user, Endpoint.PAUSE)
    assert asked["reason"] == "OTHER"
    assert asked["end"].endswith("+00:00")
    paused = bar(user)

    user = await open_app()
    await says(user, paused)
    assert len(bodies(user, Endpoint.PAUSE)) == 1  # a start sends nothing
    await user.press("resume_orders")
    await user.gone("pause_bar")
    await user.until(lambda: not user.sandbox.is_paused(), "the platform to take orders")
    assert len(bodies(user, Endpoint.UNPAUSE)) == 1
    user = await open_app()
    assert bar(user) == ""
    await quiet(user)


async def test_the_rest_of_the_day_leaves_the_end_to_the_platform(user: Stage) -> None:
    await user.open_order(NEW)
    await user.press("cancel_order")
    await user.press("save_order_toggle")
    await user.press("save_pause_day")
    await user.gone("cancel_dialog")
    await says(user, "New orders paused until")
    assert "04:00" in bar(user)
    assert bodies(user, Endpoint.PAUSE) == [{"reason": "OTHER"}]
    assert user.sandbox.cancel_requests() == []
    await user.press("cancel_order")
    await user.seen(QWidget, "cancel_dialog")
    assert user.find(QWidget, "save_order_toggle") is None  # nothing else is offered for a new one
    await quiet(user)


@pytest.mark.parametrize("refusal", ["at the sign-in", "at the call"])
async def test_without_the_right_it_says_how_to_get_it(user: Stage, refusal: str) -> None:
    if refusal == "at the call":
        user.sandbox.add_rule(Rule(Endpoint.PAUSE, answer=Answer(403, message="No.")))
    else:
        withheld = frozenset({"manager.storefront"})
        user.sandbox.play(replace(SCENARIOS["quiet"], withheld_scopes=withheld))
    await user.press("pause_orders")
    await user.press("pause_5")
    await says(user, "New orders are not paused.")
    assert "“manager.storefront”" in bar(user)
    assert not user.sandbox.is_paused()
    assert user.manager.store.health.trouble is None  # the orders go on
    await user.press("pause_seen")
    await user.gone("pause_bar")
    await quiet(user)


async def test_a_failure_at_the_platforms_is_told_in_their_words(user: Stage) -> None:
    fails = StorefrontHabits(0.05, ("doordash", "grubhub", "ubereats"), "<i>not</i> linked")
    user.sandbox.play(replace(SCENARIOS["quiet"], storefront=fails))
    await user.press("pause_orders")
    await user.press("pause_30")
    await says(user, "The platform answered: <i>not</i> linked")
    user.sandbox.play(replace(SCENARIOS["quiet"], storefront=replace(fails, fails_on=("grubhub",))))
    await user.press("pause_again")
    await user.press("pause_30")
    await says(user, "but not on grubhub.")
    await quiet(user)


@pytest.mark.long  # the service's own tests have it, too
async def test_a_lost_answer_leaves_it_open_and_both_ways_free(user: Stage) -> None:
    lost = Answer(delivery=Delivery.LOST)
    user.sandbox.add_rule(Rule(Endpoint.PAUSE, times=1, answer=lost))
    await user.press("pause_orders")
    await user.press("pause_15")
    await says(user, "It is not known whether new orders are paused.")
    await user.press("resume_orders")
    await user.gone("pause_bar")
    assert not user.sandbox.is_paused()
    await quiet(user)


@pytest.mark.long  # the service's own tests have it, too
async def test_a_request_that_never_ends_is_not_called_a_pause(user: Stage) -> None:
    user.sandbox.play(replace(SCENARIOS["quiet"], storefront=StorefrontHabits(takes_s=None)))
    await user.press("pause_orders")
    await user.press("pause_15")
    await says(user, "The platforms have not confirmed it yet.")
    pause = user.manager.session.side.pauses.of(StoreKey("practice", user.sandbox.store_ids[0]))
    assert pause.state is PauseState.REQUESTED
    await quiet(user)


async def test_the_keyboard_alone_pauses_and_resumes(user: Stage) -> None:
    typist = Typist(user)
    user.window.activateWindow()
    await typist.tab_to_and_press("pause_orders")
    await typist.focused("not_now")
    await typist.tab_to_and_press("pause_5")
    await says(user, "New orders paused until")
    await typist.tab_to_and_press("resume_orders")
    await user.gone("pause_bar")
    assert len(bodies(user, Endpoint.UNPAUSE)) == 1
    await quiet(user)


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "Pedidos nuevos en pausa hasta las"), ("fr", "Nouvelles commandes suspendues jusqu’à")],
)
async def test_the_bar_speaks_the_language_and_changes_with_it(user: Stage, qapp, language, words):
    await user.press("pause_orders")
    await user.press("pause_15")
    await says(user, "New orders paused until")
    apply_language(qapp, language)
    await says(user, words)
    apply_language(qapp, "en")
    await says(user, "New orders paused until")
    await quiet(user)


async def cancel_out_of_stock(user: Stage, number: str) -> None:
    await user.confirm_cancelling(number, CancelReason.ITEM_UNAVAILABLE)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.close_details()


async def test_what_ran_out_is_reminded_of_until_it_is_ticked_off(user: Stage, open_app) -> None:
    await cancel_out_of_stock(user, NEW)
    await says(user, "Switch off on DoorDash what ran out: Pad Thai", "reminder_bar")
    assert user.find(QWidget, "switch_off_dialog") is None  # nothing opens by itself
    await user.press("show_items")
    boxes = [await user.seen(TickBox, f"item_{place}") for place in range(3)]
    assert [box.label() for box in boxes] == ["Pad Thai", "Spring Rolls", "Thai Iced Tea"]
    await user.press("item_0")
    await user.press("later")
    await says(user, "Spring Rolls, Thai Iced Tea", "reminder_bar")

    user = await open_app()
    await says(user, "Spring Rolls, Thai Iced Tea", "reminder_bar")
    await user.press("show_items")
    assert (await user.seen(TickBox, "item_0")).isChecked()
    await user.press("item_1")
    await user.press("item_2")
    await user.gone("reminder_bar")
    user = await open_app()
    assert bar(user, "reminder_bar") == ""
    await quiet(user)


async def test_a_reminder_can_be_let_go_and_other_reasons_make_none(user: Stage) -> None:
    await user.confirm_cancelling("B41C9", CancelReason.TOO_BUSY)
    await user.labelled("B41C9", RowLabel.CANCELLED)
    await user.close_details()
    assert bar(user, "reminder_bar") == ""
    await cancel_out_of_stock(user, NEW)
    await says(user, "Pad Thai", "reminder_bar")
    await user.press("not_needed")
    await user.gone("reminder_bar")
    await quiet(user)
