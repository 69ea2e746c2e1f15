"""The top of the window: the store, the freshness of the list, the search, the preferences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.views.connection_pill import ConnectionPill
from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.preferences_menu import PreferencesButton
from ordermanager_desktop.views.shortcuts import Command, Place, command_of
from ordermanager_desktop.views.store_switch import StoreSwitch
from ordermanager_desktop.views.theme import Tone, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px, text_scale
from ordermanager_desktop.views.widgets.direction import mirrored
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.painting import draw_icon, draw_rounded, painting
from ordermanager_desktop.views.widgets.pill import Pill, PillLook
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.widgets.text_label import TextLabel

HEIGHT_PX: Final = 65
_SEARCH_PX: Final = 300
_SEARCH_LEAST_PX: Final = 200
_SEARCH_LINE_PX: Final = 50
_ONE_LINE_FROM_PX: Final = 900
_AROUND_PX: Final = 120  # the icon, the gaps, and the beginning of the name
_NO_LIMIT: Final = 16_777_215
_SETTLE_MS: Final = 80  # typing goes on; filter when it rests


class SearchField(TextField):
    """Finds orders while one types; Esc empties it.

    Signals:
        searched: Another text is searched for. Carries it.
        left_downwards: Enter or Down: the user wants the list.
    """

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(longest=80, parent=parent)
        self.setObjectName("search")
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        self.textChanged.connect(self._settle.start)
        self.setMaximumWidth(scaled_px(_SEARCH_PX))
        self._leave_room_for_icon()
        self._retranslate()

    def set_text_now(self, text: str) -> None:
        """Search at once, without waiting for more letters."""
        self.setText(text)
        self._settle.stop()
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(_SEARCH_LEAST_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(_SEARCH_LEAST_PX), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match command_of(event, Place.SEARCH):
            case Command.CLEAR_SEARCH if self.text():
                self.set_text_now("")
            case Command.TO_LIST:
                self.set_text_now(self.text())
                self.left_downwards.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room_for_icon()

    def _leave_room_for_icon(self) -> None:
        margins = QMargins(scaled_px(35), 0, scaled_px(12), 0)
        self.setTextMargins(mirrored(margins, self.layoutDirection()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = scaled_px(16)
        left = self.width() - scaled_px(11) - side if is_mirrored else scaled_px(11)
        with painting(self) as painter:
            icon = QRect(left, (self.height() - side) // 2, side, side)
            draw_icon(painter, icon, "search", tokens().faint)
            if not self.hasFocus() and not self.text() and not is_mirrored:
                self._paint_shortcut(event)

    def _paint_shortcut(self, event: QPaintEvent) -> None:
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        hint = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        face = font(TextRole.SECONDARY)
        with painting(self) as painter:
            painter.setFont(face)
            width_px = painter.fontMetrics().horizontalAdvance(hint) + scaled_px(12)
            height_px = scaled_px(20)
            left = self.width() - width_px - scaled_px(10)
            box = QRect(left, (self.height() - height_px) // 2, width_px, height_px)
            if left < scaled_px(35 + 12) + self._placeholder_px():
                return
            draw_rounded(painter, box, border=tokens().border, radius_px=4)
            painter.setPen(tokens().faint)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hint)

    def _placeholder_px(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.placeholderText())

    def _tell(self) -> None:
        self.searched.emit(self.text().strip())

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Order number, customer, item"))
        self.setAccessibleName(self.tr("Search orders"))


class HeaderBar(QWidget):
    """The store's name, the connection, *Practice* when nothing is real, search and preferences.

    Args:
        switch: Stands in the place of the name where there are several stores.
    """

    def __init__(
        self,
        store_name: str,
        *,
        is_practice: bool,
        clock: Callable[[], datetime],
        switch: StoreSwitch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.switch = switch
        self.store = switch or TextLabel(store_name, role=TextRole.WINDOW_TITLE, elides=True)
        self.connection = ConnectionPill(clock)
        self.practice = Pill()
        self.practice.setObjectName("practice_pill")
        self.practice.setVisible(is_practice)
        self.search = SearchField()
        self.preferences = PreferencesButton()
        self._is_narrow = False
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self.setFixedHeight(scaled_px(HEIGHT_PX))
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        padding = scaled_px(PADDING_PX)
        lines.setContentsMargins(padding, 0, padding, scaled_px(1))
        lines.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(IconLabel("store"))
        first.addSpacing(scaled_px(0 if self.switch else 6))  # a button brings its own air
        first.addWidget(self.store)
        first.addSpacing(scaled_px(16))
        first.addWidget(self.connection)
        first.addSpacing(scaled_px(8))
        first.addWidget(self.practice)
        first.addStretch(1)
        first.addLayout(self._beside)
        first.addSpacing(scaled_px(8))
        first.addWidget(self.preferences)
        lines.addLayout(first, 1)
        lines.addLayout(self._below)
        self._beside.addSpacing(scaled_px(16))
        self._beside.addWidget(self.search, 100)  # grows first, but after all words have their room
        first.setStretchFactor(self._beside, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()
        self._put_freshness_first()

    def _put_freshness_first(self) -> None:
        """The restaurant knows its name; how old the list is must be readable."""
        practice_px = self.practice.sizeHint().width() if not self.practice.isHidden() else 0
        taken_px = practice_px + self.preferences.sizeHint().width()
        if not self._is_narrow:
            taken_px += self.search.minimumSizeHint().width()
        room_px = self.width() - taken_px - scaled_px(2 * PADDING_PX + _AROUND_PX)
        self.connection.set_room(max(0, room_px))

    def take_text_scale(self) -> None:
        """The size of the text changed: what was measured for the old one is measured anew."""
        self._take_form(is_narrow=self._has_little_room())
        self._put_freshness_first()

    def _give_way(self) -> None:
        """In a narrow window the search has a line of its own, and *Practice* is one word."""
        if self._has_little_room() != self._is_narrow:
            self._take_form(is_narrow=not self._is_narrow)

    def _has_little_room(self) -> bool:
        return self.width() < _ONE_LINE_FROM_PX * text_scale()

    def _take_form(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        source, target = (self._beside, self._below) if is_narrow else (self._below, self._beside)
        source.removeWidget(self.search)
        target.addWidget(self.search, 100)
        self.search.setMaximumWidth(_NO_LIMIT if is_narrow else scaled_px(_SEARCH_PX))
        self._below.setContentsMargins(0, 0, 0, scaled_px(10) if is_narrow else 0)
        height_px = HEIGHT_PX + (_SEARCH_LINE_PX if is_narrow else 0)
        self.setFixedHeight(scaled_px(height_px))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

    def _retranslate(self) -> None:
        whole, short = self.tr("Practice – no real orders"), self.tr("Practice")
        word = short if self._is_narrow else whole
        self.practice.show_look(PillLook(word, Tone.WARN, "graduation-cap", filled=True))
