"""What painting a row needs, made once per theme, scale and language: fonts, pills, badges."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, auto
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap, QStaticText, QTextOption

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.order_row import OrderRow, RowLabel
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.views.icons import icon_pixmap
from ordermanager_desktop.views.order_card_layout import CARD_HEIGHT_PX, TALL_CARD_HEIGHT_PX
from ordermanager_desktop.views.order_row_layout import RowForm, RowMetrics, RowPlan, plan
from ordermanager_desktop.views.palette import CONTRAST, CONTRAST_LIGHT
from ordermanager_desktop.views.theme import ROW_HEIGHT_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px, text_scale
from ordermanager_desktop.views.widgets.badge import BADGE_PX, paint_badge
from ordermanager_desktop.views.widgets.painting import blended
from ordermanager_desktop.views.widgets.pill import PillLook, paint_pill, pill_size
from ordermanager_desktop.views.wording import rows as words

MARK_STEPS = 24
_MENU_ICON_PX = 18
# How much of the text's colour a hovered and a pressed row has, and how much accent a marked one.
_SHARES = (0.04, 0.11, 0.14)
_SHARES_CONTRAST = (0.16, 0.32, 0.3)  # black and white hide a weak tone
_LINE_PX = 20


_ROLES = (
    TextRole.TITLE,
    TextRole.NUMBER,
    TextRole.SECONDARY,
    TextRole.BODY,
    TextRole.BODY_STRONG,
)


_HEIGHTS_PX = {
    RowForm.COLUMNS: ROW_HEIGHT_PX,
    RowForm.CARD: CARD_HEIGHT_PX,
    RowForm.TALL_CARD: TALL_CARD_HEIGHT_PX,
}


def row_height_px(form: RowForm = RowForm.COLUMNS) -> int:
    """The height of a row at the user's text size."""
    return scaled_px(_HEIGHTS_PX[form])


def row_metrics(*, is_mirrored: bool, has_store: bool = False) -> RowMetrics:
    """What the geometry of rows and column heads depends on."""
    widest_px = max(pill_size(_look_of(label)).width() for label in RowLabel)
    line_px = scaled_px(_LINE_PX)
    return RowMetrics(text_scale(), line_px, line_px, widest_px, is_mirrored, has_store)


def _look_of(label: RowLabel) -> PillLook:
    return PillLook(words.label_word(label), words.label_tone(label), words.label_icon(label))


class Touch(IntEnum):
    """What the pointer does to a row."""

    NONE = auto()
    HOVERED = auto()
    PRESSED = auto()


@dataclass(frozen=True, slots=True)
class ShapedText:
    """A text with its letters placed, elided to a width; painting it costs little."""

    text: QStaticText
    size: QSizeF


class RowStyle:
    """Fonts, shaped texts and pixmaps for one device ratio; drop it when the look changes."""

    def __init__(self, device_ratio: float, *, is_mirrored: bool, has_store: bool = False) -> None:
        self.look = tokens()
        self.device_ratio = device_ratio
        self.metrics = row_metrics(is_mirrored=is_mirrored, has_store=has_store)
        self.fonts = {role: font(role) for role in _ROLES}
        self._measures = {role: QFontMetrics(face) for role, face in self.fonts.items()}
        self._option = QTextOption()
        self._option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by its letters
        self._option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self.shaped = lru_cache(maxsize=1024)(self._shaped)
        self.pill = lru_cache(maxsize=128)(self._pill)
        self.badge = lru_cache(maxsize=64)(self._badge)
        self.plan = lru_cache(maxsize=8)(self._plan)
        self.fill = lru_cache(maxsize=256)(self._fill)
        self.menu_icon = icon_pixmap(
            "ellipsis-vertical", self.look.muted, scaled_px(_MENU_ICON_PX), device_ratio
        )

    def _plan(self, width_px: int, height_px: int, form: RowForm) -> RowPlan:
        return plan(width_px, height_px, self.metrics, form)

    def _fill(self, is_selected: bool, touch: Touch, mark_step: int) -> QColor:
        """The colour of a row; ``mark_step`` of MARK_STEPS tells how fresh its news are."""
        look = self.look
        hovered, pressed, marked = (
            _SHARES_CONTRAST if look in (CONTRAST, CONTRAST_LIGHT) else _SHARES
        )
        fill = look.accent_weak if is_selected else look.surface
        fill = blended(fill, look.accent, marked * mark_step / MARK_STEPS)
        share = {Touch.NONE: 0.0, Touch.HOVERED: hovered, Touch.PRESSED: pressed}[touch]
        return blended(fill, look.text, share)

    def _shaped(self, role: TextRole, text: str, width_px: int) -> ShapedText:
        elide = Qt.TextElideMode.ElideRight
        shaped = QStaticText(self._measures[role].elidedText(text, elide, width_px))
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        shaped.setTextOption(self._option)
        shaped.prepare(font=self.fonts[role])
        return ShapedText(shaped, shaped.size())

    def _pill(self, look: PillLook, widest_px: int) -> QPixmap:
        size = pill_size(look).boundedTo(QSize(max(1, widest_px), 1000))
        pixmap = self._canvas(size)
        painter = self._painter(pixmap)
        paint_pill(painter, QRect(0, 0, *_pair(size)), look, mirrored=self.metrics.is_mirrored)
        painter.end()
        return pixmap

    def _badge(self, platform: Platform, is_muted: bool) -> QPixmap:
        side_px = scaled_px(BADGE_PX)
        pixmap = self._canvas(QSize(side_px, side_px))
        painter = self._painter(pixmap)
        paint_badge(painter, QRect(0, 0, side_px, side_px), platform, is_muted=is_muted)
        painter.end()
        return pixmap

    def _canvas(self, size: QSize) -> QPixmap:
        pixmap = QPixmap(size * self.device_ratio)
        pixmap.setDevicePixelRatio(self.device_ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _painter(self, pixmap: QPixmap) -> QPainter:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


def _pair(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()


class RowTexts:
    """The texts of a row, kept for as long as the row and its urgency stay the same.

    Args:
        store: The name of the order's store; empty while there is no other.
    """

    __slots__ = (
        "customer", "detail", "is_muted", "level", "number", "pill", "placed", "platform", "store",
        "total", "total_tone", "whole_total",
    )  # fmt: skip

    def __init__(self, row: OrderRow, level: Attention, store: str = "") -> None:
        order = row.order
        self.level = level
        self.is_muted = row.is_muted
        self.number = words.number_text(order)
        self.platform = words.platform_name(order.platform)
        self.customer = words.customer_text(order)
        self.store = words.store_text(store)
        self.detail = words.row_detail(row, level)
        self.placed = words.placed_text(order)
        self.total = words.total_column_text(order.totals.total)
        self.total_tone = words.amount_tone(order.totals.total)
        self.whole_total = words.money_text(order.totals.total)
        self.pill = words.row_pill(row, level=level)
