"""The list of reasons: large targets, and nothing chosen beforehand."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QListView,
    QProxyStyle,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionViewItem,
    QWidget,
)

from ordermanager_desktop.views.theme import FIELD_HEIGHT_PX, SPACE_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painting import (
    draw_focus_ring,
    draw_icon,
    draw_rounded,
    painting,
    saved,
)
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar

_POPUP_ROW_PX = 40
_POPUP_ROWS = 8  # the list stays inside the window; it scrolls
_PADDING_PX = 12
_ARROW_PX = 18


class _ReasonDelegate(QStyledItemDelegate):
    """Rows of the popup that a finger hits."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * scaled_px(_PADDING_PX), scaled_px(_POPUP_ROW_PX))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_marked = bool(
            state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        )
        padding = scaled_px(_PADDING_PX)
        with saved(painter):
            painter.fillRect(rect, look.accent_weak if is_marked else look.raised)
            painter.setPen(look.accent if is_marked else look.text)
            painter.setFont(font(TextRole.BODY_STRONG if is_marked else TextRole.BODY))
            inside = rect.adjusted(padding, 0, -padding, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, str(index.data()))


class _ReasonList(QListView):
    """The popup. What a screen reader selects is what Enter takes: Qt would take another one."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setVerticalScrollBar(ScrollBar())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        for index in selected.indexes()[:1]:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)


class _ListStyle(QProxyStyle):
    """Lets the popup be a list that scrolls; Fusion's menu-like one is as tall as the screen."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        return_data: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_ComboBox_Popup:
            return 0
        if hint is QStyle.StyleHint.SH_ComboBox_PopupFrameStyle:
            # A plain line in a colour of ours; Fusion's own is black on black in high contrast.
            return QFrame.Shape.Box.value | QFrame.Shadow.Plain.value
        return super().styleHint(hint, option, widget, return_data)


class ReasonCombo(QComboBox):
    """A combo box 44 px high that shows ``placeholder`` until the user chooses."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = _ListStyle("Fusion")  # Qt does not own a widget's style
        self.setStyle(self._style)
        self.setView(_ReasonList())
        self.setItemDelegate(_ReasonDelegate(self))
        self.setPlaceholderText(placeholder)
        self.setFont(font(TextRole.BODY))
        self.setMaxVisibleItems(_POPUP_ROWS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_choices(self, choices: list[tuple[str, object]]) -> None:
        """Add (words, value) pairs, each in one line; none of them becomes the current one."""
        for words, value in choices:
            self.addItem(one_line(words), value)
        self.setCurrentIndex(-1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled_px(FIELD_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(160), scaled_px(FIELD_HEIGHT_PX))

    def showPopup(self) -> None:
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()
        popup = self.view().window()
        palette = popup.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tokens().border)  # its frame
        popup.setPalette(palette)
        popup.resize(popup.width(), popup.height() + 2)  # room for the frame
        below = self.mapToGlobal(QPoint(0, self.height() + SPACE_PX))
        screen = self.screen().availableGeometry()
        if below.y() + popup.height() <= screen.bottom():  # else it stays where the style put it
            popup.move(below)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a scroll past the field must not choose a reason

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        is_chosen = self.currentIndex() >= 0
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=look.surface, border=look.outline)
            if self.hasFocus():
                draw_focus_ring(painter, self.rect(), look.accent)
            painter.setFont(self.font())
            painter.setPen(look.text if is_chosen else look.faint)
            shown = self.currentText() if is_chosen else self.placeholderText()
            box, elide = self._text_box(), Qt.TextElideMode.ElideRight
            shown = self.fontMetrics().elidedText(shown, elide, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            draw_icon(painter, self._arrow_box(), "chevron-down", look.muted)

    def _text_box(self) -> QRect:
        padding = scaled_px(_PADDING_PX)
        arrow = scaled_px(_ARROW_PX) + 2 * padding
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.rect().adjusted(arrow, 0, -padding, 0)
        return self.rect().adjusted(padding, 0, -arrow, 0)

    def _arrow_box(self) -> QRect:
        side = scaled_px(_ARROW_PX)
        left = self.width() - side - scaled_px(_PADDING_PX)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = scaled_px(_PADDING_PX)
        return QRect(left, (self.height() - side) // 2, side, side)
