"""What could spare an order its cancellation, behind one line above the reasons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.next_step import (
    MOST_PREP_MINUTES,
    NextStep,
    StepWish,
    whole_prep_minutes,
)
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.store_pause import PAUSE_MINUTES, PauseWish
from ordermanager_desktop.services.side_requests import SaveOffer
from ordermanager_desktop.views.dialogs.layouts import caption, spaced
from ordermanager_desktop.views.dialogs.tall_scroll import TallScroll
from ordermanager_desktop.views.theme import SPACE_PX
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.wording import next_steps
from ordermanager_desktop.views.wording.pauses import minutes_text, pause_for_text

_A_ROW = 3
_MORE_MINUTES = (10, 20)


class SaveOrderBlock(QWidget):
    """Closed until somebody opens it; only what the account offers for this order is in it.

    Signals:
        step_requested: Carries the StepWish; one without minutes asks for them.
        pause_requested: Carries the PauseWish.
    """

    step_requested = Signal(StepWish)
    pause_requested = Signal(PauseWish)

    def __init__(self, row: OrderRow, offer: SaveOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save_order")
        self._row = row
        self._toggle = Button(kind=ButtonKind.LINK, icon="chevron-down")
        self._toggle.setObjectName("save_order_toggle")
        self._toggle.clicked.connect(self._turn)
        self._buttons: list[Button] = []
        self._inside = self._filled(offer)
        self._inside.setObjectName("save_order_choices")
        self._inside.hide()
        column = QVBoxLayout(self)
        spaced(column, spacing=1)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._inside)
        self._show_turn()
        self.setVisible(bool(offer))

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self._toggle, *self._buttons]

    def retranslate(self) -> None:
        """The line in another language; what it opens is made anew with the dialog."""
        self._show_turn()

    def _filled(self, offer: SaveOffer) -> QWidget:
        """The choices; in a small window they scroll, and the reason and the buttons stay."""
        column = QVBoxLayout()
        spaced(column, spacing=1)
        if offer.can_mark_ready or offer.can_change_time:
            column.addWidget(caption(self.tr("This order")))
            column.addLayout(self._grid(self._order_buttons(offer)))
        if offer.can_pause:
            column.addWidget(caption(self.tr("Pause new orders")))
            column.addLayout(self._grid(self._pause_buttons()))
        inside = QWidget()
        inside.setLayout(column)
        area = TallScroll(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies inside scrolls it
        height_px = inside.sizeHint().height()
        inside.setMinimumHeight(height_px)  # else the buttons would be squeezed instead
        area.setMaximumHeight(height_px)
        return area

    def _order_buttons(self, offer: SaveOffer) -> list[Button]:
        made = []
        if offer.can_mark_ready:
            made.append(self._step_button("save_ready", NextStep.READY))
        if offer.can_change_time:
            made += [self._more_button(more) for more in _MORE_MINUTES if self._total(more)]
            made.append(self._step_button("save_more_time", NextStep.PREP_TIME))
        return made

    def _step_button(self, name: str, step: NextStep) -> Button:
        wish = StepWish(self._row.key, step)
        return self._button(name, next_steps.step_text(step), partial(self._wish_step, wish))

    def _more_button(self, more: int) -> Button:
        wish = StepWish(self._row.key, NextStep.PREP_TIME, self._total(more))
        text = self.tr("+{minutes} min").format(minutes=more)
        button = self._button(f"save_more_{more}", text, partial(self._wish_step, wish))
        spoken = self.tr("{minutes} more minutes for this order").format(minutes=more)
        button.setAccessibleName(spoken)
        return button

    def _pause_buttons(self) -> list[Button]:
        return [self._pause_button(minutes) for minutes in (*PAUSE_MINUTES, None)]

    def _pause_button(self, minutes: int | None) -> Button:
        wish = PauseWish(self._row.key.place, minutes)
        name = f"save_pause_{minutes or 'day'}"
        button = self._button(name, minutes_text(minutes), partial(self._wish_pause, wish))
        button.setAccessibleName(pause_for_text(minutes))
        return button

    def _button(self, name: str, text: str, act: Callable[[], object]) -> Button:
        button = Button(text)
        button.setObjectName(name)
        button.clicked.connect(act)
        self._buttons.append(button)
        return button

    def _total(self, more: int) -> int | None:
        """The whole preparation time with so many minutes more, if that is known and not absurd."""
        now_minutes = whole_prep_minutes(self._row.order)
        total = None if now_minutes is None else now_minutes + more
        return total if total is not None and total <= MOST_PREP_MINUTES else None

    def _grid(self, buttons: list[Button]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(2 * SPACE_PX)
        columns = 2 if len(buttons) in (2, 4) else _A_ROW
        for place, button in enumerate(buttons):
            grid.addWidget(button, place // columns, place % columns)
        return grid

    def _turn(self) -> None:
        self._inside.setVisible(self._inside.isHidden())
        self._show_turn()

    def _show_turn(self) -> None:
        is_open = not self._inside.isHidden()
        self._toggle.setText(self.tr("Save the order instead?"))
        hint = self.tr("Hides the ways") if is_open else self.tr("Shows the ways")
        self._toggle.setAccessibleDescription(hint)

    def _wish_step(self, wish: StepWish) -> None:
        self.step_requested.emit(wish)

    def _wish_pause(self, wish: PauseWish) -> None:
        self.pause_requested.emit(wish)
