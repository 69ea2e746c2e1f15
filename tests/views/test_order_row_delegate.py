"""Every state is painted, in every theme and scale, and nothing runs into its neighbour."""

import itertools
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.money import OddAmount
from ordermanager_desktop.models.order import OrderStatus, OrderTotals
from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.models.order_row import OrderRow, RowLabel, Shelf
from ordermanager_desktop.views.order_row_delegate import OrderRowDelegate
from ordermanager_desktop.views.order_row_layout import OrderZones, RowMetrics, zones
from ordermanager_desktop.views.order_row_style import RowTexts
from ordermanager_desktop.views.theme import Tone, apply_theme, tokens
from ordermanager_desktop.views.wording.rows import (
    label_icon,
    label_tone,
    label_word,
    money_text,
    pickup_text,
    row_sentence,
    waiting_text,
)
from tests.builders import (
    NOON,
    UNKNOWN_PLATFORM,
    Money,
    a_row,
    a_store,
    lunch_rows,
    timedelta,
    usd,
)

WIDTH, HEIGHT = 1280, 68
HOSTILE = "<img src=x onerror=y> & \u202eevil\x00 " + "x" * 10_000

EVERY_STATE = [
    *(a_row(status=status, number=status.name) for status in OrderStatus),
    *(a_row(status=OrderStatus.CONFIRMED, attempt=state) for state in AttemptState),
    a_row(defect="no store"),
    a_row(platform=UNKNOWN_PLATFORM, number="", customer="", items=(), total=None, placed_at=None),
    a_row(number=HOSTILE, customer=HOSTILE, note=HOSTILE, pickup_at=None),
]


def painted(row: OrderRow, *, ratio: float = 1.0, state: QStyle.StateFlag | None = None) -> QImage:
    """The row as the delegate paints it."""
    model = OrderListModel(a_store(row), row.shelf(NOON), clock=lambda: NOON)
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.magenta)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, HEIGHT)
    option.state = state or QStyle.StateFlag.State_None
    painter = QPainter(image)
    OrderRowDelegate(lambda: NOON).paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def colours(image: QImage, area: QRect | None = None) -> set[str]:
    part = image.copy(area or image.rect())
    pixels = memoryview(part.constBits()).cast("I")
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(pixels)}


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("row", EVERY_STATE, ids=lambda row: row.label.name)
def test_every_state_is_painted(qapp: QApplication, row: OrderRow, theme: str) -> None:
    apply_theme(qapp, theme)
    for state in (None, QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver):
        shown = colours(painted(row, state=state))
        assert "#ff00ff" not in shown  # no hole in the row
        assert len(shown) > 20  # letters


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_rows_are_sharp_at_every_scale(qapp: QApplication, ratio: float) -> None:
    assert "#ff00ff" not in colours(painted(lunch_rows()[0], ratio=ratio))


def test_selected_row_has_the_accent_bar(qapp: QApplication) -> None:
    image = painted(lunch_rows()[0], state=QStyle.StateFlag.State_Selected)
    assert image.pixelColor(1, 30) == tokens().accent
    assert image.pixelColor(300, 5) == tokens().accent_weak


def test_cancelled_row_steps_back(qapp: QApplication) -> None:
    cancelled = next(row for row in lunch_rows() if row.is_cancelled)
    area = QRect(84, 0, 190, HEIGHT)
    assert tokens().text.name() not in colours(painted(cancelled), area)
    assert tokens().text.name() in colours(painted(lunch_rows()[0]), area)


def test_late_pickup_is_red(qapp: QApplication) -> None:
    late = a_row(pickup_at=NOON - timedelta(minutes=2))
    assert tokens().danger.name() in colours(painted(late), QRect(806, 0, 132, HEIGHT))


@pytest.mark.parametrize("label", list(RowLabel))
def test_every_label_has_a_word_and_a_tone(label: RowLabel) -> None:
    assert label_word(label)
    assert isinstance(label_tone(label), Tone)
    assert label_icon(label) or label_tone(label) in (Tone.INFO, Tone.MUTED)


def test_only_a_cancelled_order_is_called_cancelled() -> None:
    named = [label for label in RowLabel if label_word(label) == "Cancelled"]
    assert named == [RowLabel.CANCELLED]


def _columns(area: OrderZones) -> list[QRect]:
    return [getattr(area, field.name) for field in fields(area)]


@pytest.mark.parametrize("width", [1920, 1280, 1024, 900, 640, 300])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.5])
def test_columns_never_overlap_and_stay_in_the_row(width: int, scale: float) -> None:
    row = QRect(0, 136, width, HEIGHT)
    columns = _columns(zones(row, RowMetrics(scale=scale, status_px=180)))
    for column, following in itertools.pairwise(columns):
        assert column.right() < following.left()
    if width >= 640 or scale == 1.0:
        assert all(column.width() >= 0 for column in columns)
        assert columns[-1].right() <= row.right()


def test_columns_have_the_drawn_widths_at_1280() -> None:
    area = zones(QRect(0, 0, 1280, HEIGHT), RowMetrics())
    assert (area.number.left(), area.customer.left(), area.waiting.left()) == (84, 286, 676)
    assert (area.pickup.left(), area.total.right() + 1, area.status.left()) == (806, 1042, 1054)


def test_right_to_left_is_the_mirror_image() -> None:
    row = QRect(0, 0, 1280, HEIGHT)
    plain, mirrored = (zones(row, RowMetrics(is_mirrored=flag)) for flag in (False, True))
    for column, twin in zip(_columns(plain), _columns(mirrored), strict=True):
        assert twin.right() == row.right() - column.left()
        assert twin.width() == column.width()


def test_tooltip_has_the_whole_text(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    row = a_row(customer="Maximiliana Guadalupe Fernández de la Vega", note="no onions")
    delegate = OrderRowDelegate(lambda: NOON)
    area = zones(QRect(0, 0, 1024, HEIGHT), RowMetrics())
    text = delegate.tooltip_text(row, area, area.customer.center())
    assert "Fernández de la Vega" in text
    assert "no onions" in text
    assert delegate.tooltip_text(row, area, area.menu.center()) == ""


def test_empty_index_paints_nothing(qapp: QApplication) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    OrderRowDelegate(lambda: NOON).paint(painter, QStyleOptionViewItem(), QModelIndex())
    painter.end()


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(48, "0:48"), (192, "3:12"), (3730, "1:02:10"), (-5, "0:00"), (None, "–"), (90000, "1 d 1 h")],
)
def test_waiting_reads_like_a_clock(seconds: float | None, text: str) -> None:
    assert waiting_text(seconds) == text


@pytest.mark.parametrize(
    ("minutes", "text", "tone"),
    [
        (14, "due in 14 min", Tone.MUTED),
        (0.5, "due now", Tone.MUTED),
        (-0.5, "due now", Tone.MUTED),
        (-2, "2 min late", Tone.DANGER),
        (80, "due in 1 h 20 min", Tone.MUTED),
        (-65, "1 h 5 min late", Tone.DANGER),
    ],
)
def test_pickup_says_how_far_it_is(minutes: float, text: str, tone: Tone) -> None:
    assert pickup_text(NOON + timedelta(minutes=minutes), NOON) == (text, tone)
    assert pickup_text(None, NOON) == ("—", Tone.MUTED)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (usd("42.18"), "$42.18"),
        (Money(-300, "USD"), "-$3.00"),
        (Money(1250, "XXX"), "XXX 12.50"),
        (Money(500, "JPY"), "JPY 500"),
        (Money(1234567, "KWD"), "KWD 1,234.567"),
        (None, "–"),
        (OddAmount("12.345678901 USD"), "12.345678901 USD (as received)"),
    ],
)
def test_money_has_the_decimals_of_its_currency(amount: Money | None, text: str) -> None:
    assert money_text(amount) == text


def test_an_odd_total_is_marked_and_has_a_tooltip(qapp: QApplication) -> None:
    odd = OddAmount("-3.50 USD")
    row = a_row(totals=OrderTotals(total=odd))
    texts = RowTexts(row, Attention.NONE)
    assert (texts.total, texts.total_tone) == ("! -3.50 USD", Tone.WARN)
    assert RowTexts(a_row(), Attention.NONE).total_tone is Tone.TEXT
    area = zones(QRect(0, 0, 1024, HEIGHT), RowMetrics())
    tip = OrderRowDelegate(lambda: NOON).tooltip_text(row, area, area.total.center())
    assert tip == "-3.50 USD (as received)"
    assert "Total -3.50 USD (as received)" in row_sentence(row, NOON)


def test_row_is_a_sentence_for_the_ear() -> None:
    maya = lunch_rows()[0]
    maya = replace(maya, order=replace(maya.order, note="no onions"))
    assert row_sentence(maya, NOON) == (
        "Order #7F3K2, DoorDash, Maya R.: New. Waiting 0:48, due in 14 min. Total $42.18. "
        "2 × Pad Thai, Spring Rolls, Thai Iced Tea · “no onions”"
    )


def test_unknown_status_is_shown_as_the_platform_wrote_it() -> None:
    row = a_row(status=OrderStatus.UNKNOWN, raw_status="PREPARING")
    assert "PREPARING" in row_sentence(row, NOON)
    assert row.shelf(NOON) is Shelf.ACTIVE
