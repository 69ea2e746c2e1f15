"""What a row keeps from one frame to the next, and when it lets go of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.order_row_layout import RowForm
from ordermanager_desktop.views.order_row_scene import RowScene
from ordermanager_desktop.views.order_row_style import RowStyle, RowTexts
from tests.builders import NOON, a_row


def a_scene(row: OrderRow) -> RowScene:
    style = RowStyle(1.0, is_mirrored=False)
    return RowScene(
        row, RowTexts(row, Attention.NONE), style, style.plan(1280, 68, RowForm.COLUMNS)
    )


def words(scene: RowScene, now: datetime) -> set[str]:
    return {text.text() for _, _, texts in scene.strokes(now) for _, text in texts}


def test_the_words_are_kept_within_a_second_only(qapp: QApplication) -> None:
    scene = a_scene(a_row(placed_at=NOON - timedelta(seconds=10.4), pickup_at=None))
    assert "0:10" in words(scene, NOON)
    assert scene.strokes(NOON + timedelta(seconds=0.5)) is scene.strokes(NOON)
    assert "0:11" in words(scene, NOON + timedelta(seconds=0.6))


@pytest.mark.parametrize(
    ("later_s", "pickup"),
    [(0, "due in 2 min"), (31, "due in 1 min"), (91, "due now"), (211, "1 min late")],
)
def test_the_pickup_goes_on_as_the_clock_does(
    qapp: QApplication, later_s: float, pickup: str
) -> None:
    scene = a_scene(a_row(placed_at=None, pickup_at=NOON + timedelta(seconds=150)))
    words(scene, NOON)
    assert pickup in words(scene, NOON + timedelta(seconds=later_s))


def test_a_clock_that_is_set_back_is_believed(qapp: QApplication) -> None:
    scene = a_scene(a_row(placed_at=NOON - timedelta(seconds=90), pickup_at=None))
    assert "1:30" in words(scene, NOON)
    assert "0:30" in words(scene, NOON - timedelta(minutes=1))
