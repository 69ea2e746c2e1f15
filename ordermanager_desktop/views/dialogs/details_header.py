"""The head of the order's details: who and what it is, its state, menu and close."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.details_words import subtitle
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.pill import Pill
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.rows import number_text, row_pill, store_text


class DetailsHeader(QWidget):
    """Shows a row's identity and its state.

    Signals:
        cancel_requested: *Cancel order…* was picked from the menu.
        print_requested: *Print ticket…* was picked.
        pdf_requested: *Save ticket as PDF…* was picked.
        number_copy_requested: *Copy order number* was picked.
        details_copy_requested: *Copy details* was picked.
        close_requested: The cross was pressed.
    """

    cancel_requested = Signal()
    print_requested = Signal()
    pdf_requested = Signal()
    number_copy_requested = Signal()
    details_copy_requested = Signal()
    close_requested = Signal()

    def __init__(
        self, row: OrderRow, parent: QWidget | None = None, *, store_name: str = ""
    ) -> None:
        super().__init__(parent)
        self._store_name = store_name
        self._can_cancel = False
        self._badge = PlatformBadge(row.order.platform)
        self._number = TextLabel(role=TextRole.DIALOG_TITLE, elides=True)
        self._customer = _LightTitle(tone=Tone.MUTED, elides=True)
        self._subtitle = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, elides=True)
        self._pill = Pill()
        self._pill.setObjectName("status_pill")
        self._menu = IconButton("ellipsis-vertical", "")
        self._menu.setObjectName("details_menu")
        self._close = IconButton("x", "")
        self._close.setObjectName("close_details")
        self._menu.clicked.connect(self._show_menu)
        self._close.clicked.connect(self.close_requested)
        self._lay_out()

    def show_row(self, row: OrderRow, now: datetime, *, can_cancel: bool) -> None:
        """Show the row; the menu offers *Cancel order…* if ``can_cancel``."""
        self._can_cancel = can_cancel
        self._number.setText(number_text(row.order))
        self._customer.setText(f"· {row.order.customer}" if row.order.customer else "")
        line = subtitle(row.order, now)
        store = store_text(self._store_name)
        self._subtitle.setText(f"{store} · {line}" if store else line)
        level = row.attention(now)
        self._pill.show_look(row_pill(row, filled=row.is_cancelled, level=level))
        self._menu.set_name(self.tr("More actions"))
        self._close.set_name(self.tr("Close"))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        spaced(title)
        title.setSpacing(6)
        title.addWidget(self._number)
        title.addWidget(self._customer, 1)
        words = QVBoxLayout()
        spaced(words)
        words.addLayout(title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        spaced(row, margins=(6, 5, 6, 5), spacing=3)
        row.addWidget(self._badge)
        row.addLayout(words, 1)
        for widget in (self._pill, self._menu, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _show_menu(self) -> None:
        menu = Menu(self)
        menu.setObjectName("details_menu_popup")
        cancel = menu.add(
            self.tr("Cancel order…"),
            self.cancel_requested.emit,
            icon="circle-x",
            tone=Tone.DANGER,
            is_enabled=self._can_cancel,
        )
        cancel.setObjectName("menu_cancel_order")
        menu.addSeparator()
        printing = menu.add(self.tr("Print ticket…"), self.print_requested.emit, icon="printer")
        printing.setObjectName("menu_print_ticket")
        pdf = menu.add(self.tr("Save ticket as PDF…"), self.pdf_requested.emit, icon="file-down")
        pdf.setObjectName("menu_save_pdf")
        menu.addSeparator()
        menu.add(self.tr("Copy order number"), self.number_copy_requested.emit, icon="copy")
        menu.add(self.tr("Copy details"), self.details_copy_requested.emit, icon="copy")
        below = self._menu.mapToGlobal(QPoint(0, self._menu.height()))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inwards_px = 0 if is_mirrored else self._menu.width() - menu.sizeHint().width()
        menu.popup(below + QPoint(inwards_px, 4))


class _LightTitle(TextLabel):
    """As large as a dialog's title, in the regular weight."""

    def __init__(self, *, tone: Tone, elides: bool) -> None:
        super().__init__(role=TextRole.DIALOG_TITLE, tone=tone, elides=elides)
        face = self.font()
        face.setWeight(QFont.Weight.Normal)
        self.setFont(face)
