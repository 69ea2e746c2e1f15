"""The chips that filter the list by platform; those that don't fit move into a menu."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.views.fair_widths import fair_widths
from ordermanager_desktop.views.theme import HOVER_SHARE, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import (
    blended,
    draw_focus_ring,
    draw_icon,
    draw_rounded,
    painting,
)
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import platform_name

_TOUCH_PX: Final = 40
_CHIP_PX: Final = 28
_PADDING_PX: Final = 11
_GAP_PX: Final = 6
_MARK_PX: Final = 14
_MOST_UNKNOWN: Final = 12


class Chip(PaintedButton):
    """A chip, drawn 28 px high inside a target that a finger hits."""

    def __init__(
        self, word: str, *, has_arrow: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._word = ""
        self._has_arrow = has_arrow
        self.setCheckable(True)
        self.setFont(font(TextRole.SECONDARY_STRONG))
        self.show_word(word)

    def show_word(self, word: str) -> None:
        """Show this word, at most thirty letters of it."""
        self._word = one_line(word, longest=30)
        self.setAccessibleName(self._word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        word_px = self.fontMetrics().horizontalAdvance(self._word) + 1
        touch_px = scaled_px(_TOUCH_PX)
        width_px = 2 * scaled_px(_PADDING_PX) + word_px + self._mark_px()
        return QSize(max(width_px, touch_px), touch_px)

    def nextCheckState(self) -> None:
        """The chips' owner decides which one is lit."""

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        height_px = scaled_px(_CHIP_PX)
        box = QRect(0, (self.height() - height_px) // 2, self.width(), height_px)
        is_lit = self.isChecked()
        is_hovered = self.underMouse() and not is_lit
        fill = look.accent_weak if is_lit else look.surface
        with painting(self) as painter:
            draw_rounded(
                painter,
                box,
                fill=blended(fill, look.text, HOVER_SHARE) if is_hovered else fill,
                border=None if is_lit else look.border,
                radius_px=height_px / 2,
            )
            if self.ring_is_shown():
                draw_focus_ring(painter, box, look.accent, radius_px=height_px / 2)
            painter.setFont(self.font())
            painter.setPen(look.accent if is_lit else look.muted)
            room_px = self._word_box().width() - 2 * scaled_px(_PADDING_PX)
            elide = Qt.TextElideMode.ElideRight
            word = self.fontMetrics().elidedText(self._word, elide, room_px + 2)
            painter.drawText(self._word_box(), Qt.AlignmentFlag.AlignCenter, word)
            if self._has_arrow:
                draw_icon(painter, self._mark_box(is_first=False), "chevron-down", look.muted)
            elif is_lit:
                draw_icon(painter, self._mark_box(is_first=True), "check", look.accent)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mark_px(self) -> int:
        """Room for the arrow, or for the tick of the chosen chip: colour alone says nothing."""
        return scaled_px(_MARK_PX + 6) if self._has_arrow or self.isChecked() else 0

    def _word_box(self) -> QRect:
        before, after = (0, self._mark_px()) if self._has_arrow else (self._mark_px(), 0)
        if self._is_mirrored():
            before, after = after, before
        return self.rect().adjusted(before, 0, -after, 0)

    def _mark_box(self, *, is_first: bool) -> QRect:
        side = scaled_px(_MARK_PX)
        padding = scaled_px(_PADDING_PX)
        left = padding if is_first != self._is_mirrored() else self.width() - padding - side
        return QRect(left, (self.height() - side) // 2, side, side)


class PlatformChips(QWidget):
    """*All* and the platforms that have orders.

    Signals:
        platform_chosen: Show only this platform. Carries its id, empty for all.
    """

    platform_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self._is_at_start = False
        self._platforms: dict[str, Platform] = {}
        self._all = Chip("", parent=self)
        self._all.clicked.connect(partial(self.choose, ""))
        self._more = Chip("", has_arrow=True, parent=self)
        self._more.clicked.connect(self._show_menu)
        self._chips: dict[str, Chip] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def add_platform(self, platform: Platform) -> None:
        """Offer a platform; a second time does nothing.

        Names that nobody knows come from outside, as many as a page has orders: past some of them
        there is no chip, and the search finds their orders.
        """
        if platform.id in self._platforms or self._has_enough(platform):
            return
        self._platforms[platform.id] = platform
        chip = Chip(platform_name(platform), parent=self)
        chip.clicked.connect(partial(self.choose, platform.id))
        self._chips[platform.id] = chip
        self._chain_stops()
        self._arrange()

    def _has_enough(self, platform: Platform) -> bool:
        unknown = [each for each in self._platforms.values() if not each.is_known]
        return not platform.is_known and len(unknown) >= _MOST_UNKNOWN

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self._all, *(self._chips[each.id] for each in self._ordered()), self._more]

    def choose(self, platform_id: str, _checked: bool = False) -> None:
        """Light a chip and tell of it."""
        self._chosen = platform_id
        self._arrange()
        self.platform_chosen.emit(platform_id)

    def chosen(self) -> str:
        """The platform's id, empty for all."""
        return self._chosen

    def sizeHint(self) -> QSize:
        return QSize(self._all.sizeHint().width(), scaled_px(_TOUCH_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, scaled_px(_TOUCH_PX))

    def least_px(self) -> int:
        """The width with which any platform can be chosen and seen."""
        widest_px = max((chip.sizeHint().width() for chip in self._chips.values()), default=0)
        fixed_px = self._all.sizeHint().width() + self._more.sizeHint().width()
        return fixed_px + widest_px + 2 * scaled_px(_GAP_PX)

    def set_at_start(self, is_at_start: bool) -> None:
        """Lie at the start of the line instead of its end."""
        self._is_at_start = is_at_start
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "_more"):
            self._arrange()

    def _retranslate(self) -> None:
        self._all.show_word(self.tr("All"))
        self._more.show_word(self.tr("More"))
        self._arrange()

    def _chain_stops(self) -> None:
        for stop, following in pairwise(self.stops()):
            QWidget.setTabOrder(stop, following)

    def _ordered(self) -> list[Platform]:
        return sorted(self._platforms.values(), key=lambda each: platform_name(each).casefold())

    def _arrange(self) -> None:
        """Place the chips against their edge; the chosen one is never in the menu."""
        self._all.setChecked(not self._chosen)
        for platform_id, chip in self._chips.items():
            chip.setChecked(platform_id == self._chosen)
        shown = self._shown()
        everything = [self._all, *self._chips.values(), self._more]
        chips = [self._all, *(self._chips[platform.id] for platform in shown)]
        if len(shown) < len(self._platforms):
            chips.append(self._more)
        for chip in everything:
            chip.setVisible(chip in chips)
        self._place(chips)

    def _place(self, chips: list[Chip]) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        gap = scaled_px(_GAP_PX)
        room_px = self.width() - (len(chips) - 1) * gap
        widths = fair_widths([chip.sizeHint().width() for chip in chips], room_px)
        spare_px = room_px - sum(widths)
        at = 0 if self._is_at_start else max(0, spare_px)
        for chip, width_px in zip(chips, widths, strict=True):
            left = self.width() - at - width_px if is_mirrored else at
            height_px = chip.sizeHint().height()
            chip.setGeometry(left, (self.height() - height_px) // 2, width_px, height_px)
            at += width_px + gap

    def _shown(self) -> list[Platform]:
        """As many platforms as fit, in the order of their names, the chosen one always."""
        ordered = self._ordered()
        if self._needed_px(ordered) <= self.width():
            return ordered
        more_px = self._more.sizeHint().width() + scaled_px(_GAP_PX)
        shown = [platform for platform in ordered if platform.id == self._chosen]
        for platform in ordered:
            fits = self._needed_px([*shown, platform]) + more_px <= self.width()
            if platform not in shown and fits:
                shown.append(platform)
        return [platform for platform in ordered if platform in shown]

    def _needed_px(self, platforms: list[Platform]) -> int:
        chips = [self._all, *(self._chips[platform.id] for platform in platforms)]
        return sum(chip.sizeHint().width() + scaled_px(_GAP_PX) for chip in chips)

    def _show_menu(self) -> None:
        menu = Menu(self)
        menu.setObjectName("platform_menu")
        shown = self._shown()
        for platform in self._platforms.values():
            if platform not in shown:
                menu.add(platform_name(platform), partial(self.choose, platform.id))
        menu.popup_beside(QRect(self._more.mapToGlobal(QPoint(0, 0)), self._more.size()))
