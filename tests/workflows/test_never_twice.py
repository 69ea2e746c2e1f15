"""A double click, a double tap and a held key do a thing once."""

import asyncio
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.platform_chips import Chip
from ordermanager_desktop.views.widgets.button import Button

Twice = Callable[[QWidget, QPoint], None]
Left = Qt.MouseButton.LeftButton


def double_click(target: QWidget, at: QPoint) -> None:
    QTest.mouseClick(target, Left, pos=at)
    QTest.mouseDClick(target, Left, pos=at)


def two_taps(target: QWidget, at: QPoint) -> None:
    """As a touch screen without a double tap of its own tells them."""
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease) * 2:
        where, everywhere = QPointF(at), QPointF(target.mapToGlobal(at))
        none = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Left
        event = QMouseEvent(kind, where, everywhere, Left, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(target, event)


def held_key(key: Qt.Key) -> Twice:
    """Down, repeated ten times by the system, up."""

    def hold(target: QWidget, _at: QPoint) -> None:
        target.setFocus()
        _send(target, QEvent.Type.KeyPress, key)
        for _ in range(10):
            _send(target, QEvent.Type.KeyPress, key, is_repeat=True)
        _send(target, QEvent.Type.KeyRelease, key)

    return hold


def _send(target: QWidget, kind: QEvent.Type, key: Qt.Key, *, is_repeat: bool = False) -> None:
    text = " " if key is Qt.Key.Key_Space else "\r"
    event = QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier, text, is_repeat)
    QApplication.sendEvent(target, event)


WAYS = {
    "double click": double_click,
    "two taps": two_taps,
    "held space": held_key(Qt.Key.Key_Space),
    "held enter": held_key(Qt.Key.Key_Return),
}
QUICK = ("two taps", "held enter")  # the hardest of the mouse and of the keyboard
EVERY_WAY = pytest.mark.parametrize(
    "way",
    [way if way in QUICK else pytest.param(way, marks=pytest.mark.long) for way in WAYS],
)


async def twice(user: Stage, name: str, way: str) -> None:
    button = await user.seen(QAbstractButton, name)
    user.require(button.isEnabled(), f"“{name}” to be enabled")
    WAYS[way](button, button.rect().center())
    await asyncio.sleep(0)


def how_many(name: str) -> int:
    return sum(each.isVisible() and each.objectName() == name for each in QApplication.allWidgets())


def a_number(user: Stage, *sources: str) -> str:
    wanted = sources or ("doordash", "grubhub", "ubereats", "postmates")
    rows = [row for row in user.manager.store if row.key.source in wanted]
    return next(row.order.number for row in rows if row.order.status.is_live)


@EVERY_WAY
async def test_cancelling_removing_and_trying_again(user: Stage, way: str) -> None:
    number = a_number(user)
    failure = Outcome(OutcomeKind.FAILED, after_s=0.1, description="the tablet is offline")
    user.sandbox.add_rule(Rule(order=number, outcomes=(failure,), times=1))
    await user.open_order(number)
    await twice(user, "cancel_order", way)
    await user.choose(CancelReason.DUPLICATE)
    assert how_many("cancel_dialog") == 1
    assert not user.sandbox.cancel_requests(number)

    await twice(user, "confirm_cancel", way)
    await user.seen(QWidget, "support_dialog")
    assert len(user.sandbox.cancel_requests(number)) == 1

    await twice(user, "try_again", way)
    await user.choose(CancelReason.DUPLICATE)
    assert how_many("cancel_dialog") == 1
    assert len(user.sandbox.cancel_requests(number)) == 1  # asked again, and only asked
    await twice(user, "confirm_cancel", way)
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests(number)) == 2

    others = {row.key for row in user.manager.store if row.removed_at}
    await twice(user, "remove_order", way)
    await user.until(lambda: user.row(number).removed_at, "it to be removed")
    removed = {row.key for row in user.manager.store if row.removed_at} - others
    assert removed == {user.row(number).key}


@pytest.mark.parametrize("kind", [Button, Chip])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_held_key_presses_a_button_once(
    qapp: QApplication, kind: type[QAbstractButton], key: Qt.Key
) -> None:
    button = kind("Cancel order")
    button.show()
    presses: list[bool] = []
    button.clicked.connect(lambda checked=False: presses.append(checked))
    held_key(key)(button, button.rect().center())
    assert len(presses) == 1
    button.deleteLater()


@EVERY_WAY
async def test_saving_a_call(user: Stage, way: str) -> None:
    number = a_number(user, "skipthedishes")
    await user.open_order(number)
    await user.press("cancel_order")
    await user.press("cancelled_by_phone")
    name = await user.seen(QLineEdit, "phone_actor")
    QTest.keyClicks(name, "Dana")
    await twice(user, "phone_save", way)
    await user.labelled(number, RowLabel.BY_PHONE)
    assert how_many("phone_record") == 0


@pytest.mark.parametrize("way", ["double click", "two taps", "held enter"])
async def test_opening_a_row(user: Stage, way: str) -> None:
    number = a_number(user)
    opened: list[object] = []
    user.window.order_opened.connect(opened.append)
    user.window.select(user.row(number).key)
    view = user.window.list_view(Shelf.ACTIVE)
    target = view if way.startswith("held") else view.viewport()
    WAYS[way](target, view.visualRect(view.currentIndex()).center())
    await user.seen(QWidget, "order_details")
    assert how_many("order_details") == 1
    assert set(opened) == {user.row(number).key}
    assert not user.sandbox.cancel_requests()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete])
async def test_a_key_held_from_the_list_on_never_gets_past_the_question(
    user: Stage, key: Qt.Key
) -> None:
    """It opens the details or the question, and its repeats die there."""
    user.window.activateWindow()
    user.window.select(user.row(a_number(user)).key)
    view = user.window.list_view(Shelf.ACTIVE)
    view.setFocus()
    _send(view, QEvent.Type.KeyPress, key)
    for _ in range(30):
        await asyncio.sleep(0)
        _send(QApplication.focusWidget() or view, QEvent.Type.KeyPress, key, is_repeat=True)
    assert not user.sandbox.cancel_requests()
    assert how_many("order_details") + how_many("cancel_dialog") <= 1
