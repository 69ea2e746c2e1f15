"""The tabs, one per shelf, each with its number of orders."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.views.fair_widths import fair_widths
from ordermanager_desktop.views.theme import Tone, tokens, tone_background, tone_colour
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import draw_focus_ring, draw_rounded, painting
from ordermanager_desktop.views.widgets.plain_text import set_plain_tooltip

HEIGHT_PX: Final = 44
_PADDING_PX: Final = 12
_NARROW_PADDING_PX: Final = 5
_WORD_LEAST_PX: Final = 24
_GAP_PX: Final = 8
_BUBBLE_PX: Final = 20
_LINE_PX: Final = 2
_SPACING_PX: Final = 4


class ShelfTab(PaintedButton):
    """One tab. A count of None shows no bubble."""

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self._word = ""
        self._count: int | None = None
        self._tone = Tone.MUTED
        self._is_urgent = False
        self.setObjectName(f"tab_{shelf.name.lower()}")
        self.setCheckable(True)
        self.setFont(font(TextRole.BODY_STRONG))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_word(self, word: str) -> None:
        """Show the name of the shelf."""
        self._word = word
        self._name_and_measure()

    def show_count(self, count: int | None) -> None:
        """Show how many orders are on the shelf."""
        self._count = count
        self._name_and_measure()

    def show_other_figures(self, count: int | None) -> bool:
        """The same, where it takes no other room: figures have one width. False if it does."""
        if count is None or self._count is None or len(str(count)) != len(str(self._count)):
            return False
        if bool(count) != bool(self._count):  # an urgent nought has no sign
            return False
        self._count = count
        self._name()
        self.update()
        return True

    def show_urgency(self, tone: Tone, *, is_urgent: bool, word: str) -> None:
        """Give the bubble another colour; a sign and a word say the same without it."""
        self._tone = tone
        self._is_urgent = is_urgent
        self.setAccessibleDescription(word)
        self.updateGeometry()
        self.update()

    def bubble_text(self) -> str:
        """What is written in the bubble; empty without one."""
        if self._count is None:
            return ""
        return f"! {self._count}" if self._is_urgent and self._count else str(self._count)

    def tone(self) -> Tone:
        """The tone of the bubble."""
        return self._tone

    def sizeHint(self) -> QSize:
        width_px = 2 * scaled_px(_PADDING_PX) + self._whole_word_px() + self._bubble_px()
        return QSize(width_px, scaled_px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        word_px = min(self._whole_word_px(), scaled_px(_WORD_LEAST_PX))
        width_px = 2 * scaled_px(_NARROW_PADDING_PX) + word_px + self._bubble_px()
        return QSize(width_px, scaled_px(HEIGHT_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_what_is_cut()

    def _tell_what_is_cut(self) -> None:
        is_cut = self._word_px() < self._whole_word_px()
        set_plain_tooltip(self, self._word if is_cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        is_lit = self.isChecked() or self.underMouse()
        with painting(self) as painter:
            painter.setFont(self.font())
            painter.setPen(look.text if is_lit else look.muted)
            elide = Qt.TextElideMode.ElideRight
            word = self.fontMetrics().elidedText(self._word, elide, self._word_px())
            painter.drawText(self._word_box(), Qt.AlignmentFlag.AlignCenter, word)
            if self._count is not None:
                self._paint_bubble(painter)
            if self.isChecked():
                line = QRect(0, self.height() - _LINE_PX, self.width(), _LINE_PX)
                painter.fillRect(line, look.accent)
            if self.ring_is_shown():
                draw_focus_ring(painter, self.rect().adjusted(0, 4, 0, -4), look.accent)

    def _paint_bubble(self, painter: QPainter) -> None:
        width_px = self._bubble_px() - scaled_px(_GAP_PX)
        height_px = scaled_px(_BUBBLE_PX)
        left = self.width() - self._padding_px() - width_px
        box = QRect(left, (self.height() - height_px) // 2, width_px, height_px)
        box = self._mirrored(box)
        draw_rounded(painter, box, fill=tone_background(self._tone), radius_px=height_px / 2)
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(tone_colour(self._tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.bubble_text())

    def _word_box(self) -> QRect:
        box = QRect(self._padding_px(), 0, self._word_px(), self.height())
        return self._mirrored(box)

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - 1 - box.right())
        return box

    def _padding_px(self) -> int:
        """Air gives way before letters do."""
        spare_px = self.width() - self._whole_word_px() - self._bubble_px()
        wanted, least = scaled_px(_PADDING_PX), scaled_px(_NARROW_PADDING_PX)
        return min(wanted, max(least, spare_px // 2))

    def _word_px(self) -> int:
        return max(0, self.width() - 2 * self._padding_px() - self._bubble_px())

    def _whole_word_px(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._word) + 1

    def _bubble_px(self) -> int:
        """The bubble with the gap before it."""
        if self._count is None:
            return 0
        text_px = QFontMetrics(font(TextRole.CAPTION)).horizontalAdvance(self.bubble_text())
        return scaled_px(_GAP_PX) + max(scaled_px(_BUBBLE_PX + 2), text_px + scaled_px(12))

    def _name(self) -> None:
        has_count = self._count is not None
        self.setAccessibleName(f"{self._word} {self._count}" if has_count else self._word)

    def _name_and_measure(self) -> None:
        self._name()
        self._tell_what_is_cut()
        self.updateGeometry()
        self.update()


class ShelfTabs(QWidget):
    """The tabs of all shelves; exactly one is chosen.

    Signals:
        shelf_chosen: The user wants another shelf. Carries the Shelf.
    """

    shelf_chosen = Signal(Shelf)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = {shelf: ShelfTab(shelf) for shelf in Shelf}
        self._worst = Attention.NONE
        group = QButtonGroup(self)
        for tab in self._tabs.values():
            tab.setParent(self)
            group.addButton(tab)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        group.buttonClicked.connect(self._choose)
        self.show_shelf(Shelf.ACTIVE)
        self._retranslate()

    def show_shelf(self, shelf: Shelf) -> None:
        """Mark the tab of a shelf."""
        self._tabs[shelf].setChecked(True)

    def show_count(self, shelf: Shelf, count: int | None) -> None:
        """Show how many orders are on a shelf."""
        if not self._tabs[shelf].show_other_figures(count):
            self._tabs[shelf].show_count(count)
            self._measure()

    def show_attention(self, worst: Attention) -> None:
        """Mark the count of *Needs attention* by the most urgent order."""
        self._worst = worst
        is_urgent = worst is Attention.RED
        tone = Tone.DANGER if is_urgent else Tone.WARN
        word = self.tr("urgent") if is_urgent else ""
        self._tabs[Shelf.ATTENTION].show_urgency(tone, is_urgent=is_urgent, word=word)
        self._measure()

    def sizeHint(self) -> QSize:
        return self._size([tab.sizeHint().width() for tab in self._tabs.values()])

    def minimumSizeHint(self) -> QSize:
        return self._size([tab.minimumSizeHint().width() for tab in self._tabs.values()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _size(self, widths: list[int]) -> QSize:
        gaps_px = (len(widths) - 1) * scaled_px(_SPACING_PX)
        return QSize(sum(widths) + gaps_px, scaled_px(HEIGHT_PX))

    def _measure(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        """Place the tabs; where there is too little room, the longest words give way first."""
        tabs = list(self._tabs.values())
        room_px = self.width() - (len(tabs) - 1) * scaled_px(_SPACING_PX)
        widths = fair_widths([tab.sizeHint().width() for tab in tabs], room_px)
        left = 0
        for tab, width_px in zip(tabs, widths, strict=True):
            at = self.width() - left - width_px if self._is_mirrored() else left
            tab.setGeometry(at, 0, width_px, self.height())
            left += width_px + scaled_px(_SPACING_PX)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self._tabs.values()]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _choose(self, tab: ShelfTab) -> None:
        self.shelf_chosen.emit(tab.shelf)

    def _retranslate(self) -> None:
        self._tabs[Shelf.ACTIVE].show_word(self.tr("Active"))
        self._tabs[Shelf.ATTENTION].show_word(self.tr("Needs attention"))
        self._tabs[Shelf.SCHEDULED].show_word(self.tr("Scheduled"))
        self._tabs[Shelf.HISTORY].show_word(self.tr("History"))
        self.show_attention(self._worst)
        self._measure()
