"""The switch in the header: all stores in one list, or one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, HOVER_SHARE, tokens
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
from ordermanager_desktop.views.widgets.plain_text import set_plain_tooltip
from ordermanager_desktop.views.wording import stores as words

_PADDING_PX: Final = 6
_ARROW_PX: Final = 16
_GAP_PX: Final = 4


class StoreSwitch(PaintedButton):
    """Names what is shown; its menu tells how each store is.

    Signals:
        store_chosen: Show this store alone. Carries its StoreKey, None for all.
        stores_requested: The user wants to know more about the stores.
    """

    store_chosen = Signal(object)
    stores_requested = Signal()

    def __init__(
        self,
        orders: OrderStore,
        stores: StoreDirectory,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._orders = orders
        self._stores = stores
        self._clock = clock
        self._chosen: StoreKey | None = None
        self._word = ""
        self.setObjectName("store_switch")
        self.setFont(font(TextRole.WINDOW_TITLE))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._show_menu)
        self._retranslate()

    def show_choice(self, place: StoreKey | None) -> None:
        """Name this store, or all."""
        self._chosen = place
        self._retranslate()

    def text(self) -> str:
        """What it names."""
        return self._word

    def sizeHint(self) -> QSize:
        return QSize(self._word_px() + self._around_px(), scaled_px(BUTTON_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        few_px = min(self._word_px(), QFontMetrics(self.font()).horizontalAdvance("MMM…"))
        return QSize(few_px + self._around_px(), scaled_px(BUTTON_HEIGHT_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = self.width() < self.sizeHint().width()
        set_plain_tooltip(self, self._word if is_cut else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        with painting(self) as painter:
            if self.underMouse():
                fill = blended(look.surface, look.text, HOVER_SHARE)
                draw_rounded(painter, self.rect(), fill=fill)
            painter.setFont(self.font())
            painter.setPen(look.text)
            elide = Qt.TextElideMode.ElideRight
            room_px = max(0, self.width() - self._around_px())
            word = self.fontMetrics().elidedText(self._word, elide, room_px)
            leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            box = QRect(scaled_px(_PADDING_PX), 0, room_px, self.height())
            painter.drawText(self._mirrored(box), leading, word)
            draw_icon(painter, self._mirrored(self._arrow_box()), "chevron-down", look.muted)
            if self.ring_is_shown():
                draw_focus_ring(painter, self.rect(), look.accent)

    def _arrow_box(self) -> QRect:
        side = scaled_px(_ARROW_PX)
        left = self.width() - scaled_px(_PADDING_PX) - side
        return QRect(left, (self.height() - side) // 2, side, side)

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - 1 - box.right())
        return box

    def _word_px(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self._word) + 1

    def _around_px(self) -> int:
        return 2 * scaled_px(_PADDING_PX) + scaled_px(_GAP_PX) + scaled_px(_ARROW_PX)

    def _retranslate(self) -> None:
        place = self._chosen
        name = self._stores.name_of(place) if place else ""
        self._word = words.short_name(name) if place else words.all_stores()
        #: Read aloud: the button that chooses which store is shown, and the one that is.
        spoken = self.tr("Store shown: {store}")
        self.setAccessibleName(spoken.replace("{store}", self._word))
        self.updateGeometry()
        self.update()

    def _show_menu(self) -> None:
        menu = Menu(self)
        menu.setObjectName("store_menu")
        group = QActionGroup(menu)
        whole = self._orders.health
        self._offer(menu, group, None, words.store_entry(words.all_stores(), whole, self._clock()))
        for place, name in self._stores.names.items():
            health = self._orders.health_of(place)
            self._offer(menu, group, place, words.store_entry(name, health, self._clock()))
        menu.addSeparator()
        more = menu.add(self.tr("About the stores…"), self.stores_requested.emit, icon="info")
        more.setObjectName("menu_stores")
        menu.popup_beside(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))

    def _offer(self, menu: Menu, group: QActionGroup, place: StoreKey | None, text: str) -> None:
        icon, tone = words.store_icon(self._health(place), self._clock())
        action = menu.add(text, partial(self.store_chosen.emit, place), icon=icon, tone=tone)
        action.setData(place)
        action.setCheckable(True)
        action.setChecked(place == self._chosen)
        group.addAction(action)

    def _health(self, place: StoreKey | None) -> FeedHealth:
        return self._orders.health_of(place) if place else self._orders.health
