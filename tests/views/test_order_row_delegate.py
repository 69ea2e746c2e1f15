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
from ordermanager_desktop.models.order import OrderStatus, OrderTotals, StoreKey
from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.models.order_row import OrderRow, RowLabel, Shelf
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.views.order_row_delegate import OrderRowDelegate
from ordermanager_desktop.views.order_row_layout import (
    OrderZones,
    RowForm,
    RowMetrics,
    form_for,
    zones,
)
from ordermanager_desktop.views.order_row_style import RowTexts, row_height_px, row_metrics
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
WIDTHS = {RowForm.COLUMNS: WIDTH, RowForm.CARD: 640, RowForm.TALL_CARD: 400}
HEIGHTS = {form: row_height_px(form) for form in RowForm}
HOSTILE = "<img src=x onerror=y> & \u202eevil\x00 " + "x" * 10_000

EVERY_STATE = [
    *(a_row(status=status, number=status.name) for status in OrderStatus),
    *(a_row(status=OrderStatus.CONFIRMED, attempt=state) for state in AttemptState),
    a_row(defect="no store"),
    a_row(platform=UNKNOWN_PLATFORM, number="", customer="", items=(), total=None, placed_at=None),
    a_row(number=HOSTILE, customer=HOSTILE, note=HOSTILE, pickup_at=None),
]


def painted(
    row: OrderRow,
    *,
    ratio: float = 1.0,
    state: QStyle.StateFlag | None = None,
    form: RowForm = RowForm.COLUMNS,
    is_pressed: bool = False,
    is_marked: bool = False,
) -> QImage:
    """The row as the delegate paints it."""
    model = OrderListModel(a_store(row), row.shelf(NOON), clock=lambda: NOON)
    width, height = WIDTHS[form], HEIGHTS[form]
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.magenta)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, height)
    option.state = state or QStyle.StateFlag.State_None
    delegate = OrderRowDelegate(lambda: NOON)
    delegate.form = form
    delegate.pressed = row.key if is_pressed else None
    delegate.marks._now_s = lambda: 0.0  # painting may take its time
    if is_marked:
        delegate.marks.mark(row.key)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
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
    others = ("detail", "store")  # empty here
    return [getattr(area, each.name) for each in fields(area) if each.name not in others]


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


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("status_px", [120, 260])
def test_no_two_parts_of_a_row_share_a_pixel_at_any_width(text: float, status_px: int) -> None:
    metrics = RowMetrics(text, round(20 * text), round(20 * text), round(status_px * text))
    for width in [*range(640, 2000, 7), 2560, 3200, 3840]:
        form = form_for(width, text)
        row = QRect(0, 0, width - 14, round(HEIGHTS[form] * text))
        for is_mirrored in (False, True):
            area = zones(row, replace(metrics, is_mirrored=is_mirrored), form)
            parts = [getattr(area, each.name) for each in fields(area)]
            parts = [each for each in parts if each.isValid()]
            assert len(parts) == (8 if form is RowForm.COLUMNS else 9)
            assert all(row.contains(each) for each in parts)
            assert not any(a.intersects(b) for a, b in itertools.combinations(parts, 2))


def test_rows_are_cards_below_900_px_and_columns_from_there(qapp: QApplication) -> None:
    assert form_for(899, 1.0) is RowForm.CARD
    assert form_for(900, 1.0) is RowForm.COLUMNS
    assert form_for(1799, 2.0) is RowForm.CARD
    assert form_for(1800, 2.0) is RowForm.COLUMNS
    assert form_for(640, 2.0) is RowForm.TALL_CARD


def test_wide_windows_have_no_hole(qapp: QApplication) -> None:
    """What is left over is shared: no column takes more than half of a very wide row."""
    for width in (1920, 2560, 3840):
        area = zones(QRect(0, 0, width, HEIGHT), RowMetrics())
        assert all(each.width() < width / 2 for each in _columns(area))
        assert area.menu.right() == width - 21
        assert area.waiting.width() > 118


@pytest.mark.parametrize("form", [RowForm.CARD, RowForm.TALL_CARD])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_cards_say_what_columns_say(qapp: QApplication, form: RowForm, theme: str) -> None:
    apply_theme(qapp, theme)
    for row in (lunch_rows()[0], lunch_rows()[4], EVERY_STATE[-1]):
        shown = colours(painted(row, form=form))
        assert "#ff00ff" not in shown
        assert len(shown) > 20


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("form", list(RowForm))
def test_each_state_of_a_row_looks_different(qapp: QApplication, theme: str, form: RowForm) -> None:
    apply_theme(qapp, theme)
    row, state = lunch_rows()[0], QStyle.StateFlag
    focus = state.State_HasFocus | state.State_KeyboardFocusChange
    looks = {
        "at rest": painted(row, form=form),
        "hovered": painted(row, form=form, state=state.State_MouseOver),
        "pressed": painted(row, form=form, is_pressed=True),
        "selected": painted(row, form=form, state=state.State_Selected),
        "selected, hovered": painted(
            row, form=form, state=state.State_Selected | state.State_MouseOver
        ),
        "focused": painted(row, form=form, state=state.State_Selected | focus),
        "marked": painted(row, form=form, is_marked=True),
    }
    for (one, first), (two, second) in itertools.combinations(looks.items(), 2):
        assert first != second, f"{one} looks like {two}"
    for name in ("hovered", "pressed", "marked"):  # to the eye, not by a single shade
        assert _distance(looks["at rest"], looks[name]) >= 6, name


def _distance(one: QImage, other: QImage) -> int:
    first, second = one.pixelColor(300, 3), other.pixelColor(300, 3)
    pairs = zip(first.getRgb(), second.getRgb(), strict=True)
    return max(abs(a - b) for a, b in pairs)


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


def test_a_store_gets_a_column_and_the_others_give_way() -> None:
    with_store = row_metrics(is_mirrored=False, has_store=True)
    for width in (1000, 1280, 1920):
        area = zones(QRect(0, 0, width, 68), with_store)
        parts = [getattr(area, each.name) for each in fields(area)]
        parts = [part for part in parts if not part.isEmpty()]
        assert not area.store.isEmpty()
        assert all(part.left() >= 0 and part.right() < width for part in parts)
        assert not any(a.intersects(b) for a, b in itertools.combinations(parts, 2))
    assert zones(QRect(0, 0, 1280, 68), row_metrics(is_mirrored=False)).store.isEmpty()
    assert form_for(950, 1.0, has_store=True) is RowForm.CARD
    assert form_for(992, 1.0, has_store=True) is RowForm.COLUMNS


def test_a_row_says_whose_order_it_is_where_there_are_several_stores() -> None:
    row = a_row()
    stores = StoreDirectory({row.key.place: "Uptown", StoreKey("sandbox", "air"): "Airport"})
    delegate = OrderRowDelegate(lambda: NOON, stores=stores)
    area = zones(QRect(0, 0, 1280, 68), row_metrics(is_mirrored=False, has_store=True))
    assert delegate.tooltip_text(row, area, area.store.center()) == "Uptown"
    assert "DoorDash at Uptown, " in row_sentence(row, NOON, "Uptown")
    assert " at " not in row_sentence(row, NOON)
    alone = OrderRowDelegate(lambda: NOON, stores=StoreDirectory({row.key.place: "Uptown"}))
    assert alone._texts_of(row, Attention.NONE).store == ""
