"""A trainer plays each ending to the app; nothing is told that the ledger does not know."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.practice import offer_scenarios
from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.test_cancelling import number_from

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


async def choose(user: Stage, name: str) -> None:
    """Press the keys and pick a scenario, as a trainer does."""
    QTest.keyClick(user.window, Qt.Key.Key_S, CTRL_SHIFT)
    menu = await user.seen(QWidget, "scenario_menu")
    menu.findChild(QAction, f"scenario_{name}").trigger()
    menu.close()


@pytest.fixture
def trainer(user: Stage) -> Stage:
    offer_scenarios(user.manager, user.sandbox)
    user.window.activateWindow()
    return user


async def test_the_menu_has_every_scenario_and_marks_the_one_that_plays(trainer: Stage) -> None:
    QTest.keyClick(trainer.window, Qt.Key.Key_S, CTRL_SHIFT)
    menu = await trainer.seen(QWidget, "scenario_menu")
    offered = {
        action.objectName().removeprefix("scenario_"): action
        for action in menu.findChildren(QAction)
        if action.objectName()
    }
    assert set(offered) == set(SCENARIOS)
    assert [name for name, action in offered.items() if action.isChecked()] == ["quiet"]
    assert all(action.toolTip() for action in offered.values())
    menu.close()


async def test_a_chosen_scenario_plays_with_its_own_orders(trainer: Stage) -> None:
    before = {row.key for row in trainer.manager.store}
    await choose(trainer, "refuse")
    await trainer.until(
        lambda: trainer.manager.store and before.isdisjoint(r.key for r in trainer.manager.store),
        "the new orders alone",
    )
    number = number_from(trainer, "doordash")
    await trainer.confirm_cancelling(number, CancelReason.OTHER)
    await trainer.labelled(number, RowLabel.CANCEL_FAILED)
    assert trainer.sandbox.fate(number).status != "CANCELED"


async def test_without_practice_there_is_no_menu(user: Stage) -> None:
    QTest.keyClick(user.window, Qt.Key.Key_S, CTRL_SHIFT)
    assert user.find(QWidget, "scenario_menu") is None
