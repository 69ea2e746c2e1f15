"""The top of the window: the store, the freshness of the list, the search, the preferences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.connection_pill import ConnectionPill
from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.preferences_menu import PreferencesButton
from ordermanager_desktop.views.shortcuts import Command, Place, command_of
from ordermanager_desktop.views.theme import Tone, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.direction import mirrored
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.painting import draw_icon, draw_rounded, painting
from ordermanager_desktop.views.widgets.pill import Pill, PillLook
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.widgets.text_label import TextLabel

HEIGHT_PX: Final = 65
_SEARCH_PX: Final = 300
_SEARCH_LEAST_PX: Final = 200
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
    """The store's name, the connection, *Practice* when nothing is real, search and preferences."""

    def __init__(
        self,
        store_name: str,
        *,
        is_practice: bool,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = TextLabel(store_name, role=TextRole.WINDOW_TITLE, elides=True)
        self.connection = ConnectionPill(clock)
        self.practice = Pill()
        self.practice.setObjectName("practice_pill")
        self.practice.setVisible(is_practice)
        self.search = SearchField()
        self.preferences = PreferencesButton()
        self.setFixedHeight(scaled_px(HEIGHT_PX))
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        padding = scaled_px(PADDING_PX)
        row.setContentsMargins(padding, 0, padding, 1)
        row.setSpacing(0)
        row.addWidget(IconLabel("store"))
        row.addSpacing(6)
        row.addWidget(self.store)
        row.addSpacing(16)
        row.addWidget(self.connection)
        row.addSpacing(8)
        row.addWidget(self.practice)
        row.addStretch(1)
        row.addSpacing(16)
        row.addWidget(self.search, 100)  # grows first, but after all words have their room
        row.addSpacing(8)
        row.addWidget(self.preferences)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

    def _retranslate(self) -> None:
        word = self.tr("Practice – no real orders")
        self.practice.show_look(PillLook(word, Tone.WARN, "graduation-cap", filled=True))
