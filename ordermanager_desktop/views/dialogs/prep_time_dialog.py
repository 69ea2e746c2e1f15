"""Asks how long an order takes: to confirm it, or to give it more time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.models.next_step import (
    MOST_PREP_MINUTES,
    PREP_MINUTES,
    NextStep,
    allows,
    whole_prep_minutes,
)
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.minute_choices import MinuteChoices
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording import next_steps as words
from ordermanager_desktop.views.wording.rows import money_text, platform_name

_STEPS_UP = (5, 10, 15, 20, 30, 45)  # minutes more than now


@dataclass(frozen=True, slots=True)
class PrepChoice:
    """The minutes that were chosen; None confirms without a time."""

    minutes: int | None


class PrepTimeDialog(Sheet[PrepChoice]):
    """Bound to one order; it stops when that order goes on without it.

    Args:
        step: CONFIRM or PREP_TIME.
        usual_minutes: The time that stands out when an order is confirmed.
    """

    def __init__(
        self, row: OrderRow, step: NextStep, *, usual_minutes: int, parent: QWidget
    ) -> None:
        super().__init__(parent, width_px=440)
        self.setObjectName("prep_time_dialog")
        self._row = row
        self._step = step
        now_minutes = whole_prep_minutes(row.order)
        self._head = TitleBlock(PlatformBadge(row.order.platform))
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._notice.setObjectName("step_notice")
        self._caption = caption(
            words.ready_in() if self._is_confirming else words.whole_time(now_minutes)
        )
        preferred = usual_minutes if self._is_confirming else None
        do_text = self.tr("Confirm") if self._is_confirming else self.tr("Change")
        self._choices = MinuteChoices(self._numbers(now_minutes), preferred, do_text)
        self._keep = Button(self.tr("Not now"))
        self._keep.setObjectName("not_now")
        self._keep.setDefault(True)
        self._plain = Button(self.tr("Confirm without a time"))
        self._plain.setObjectName("confirm_without_time")
        self._plain.setVisible(self._is_confirming)
        self._lay_out()
        self._connect_signals()
        self._show_state()
        self._choices.focus_first()

    @property
    def row(self) -> OrderRow:
        """The order, as it was last shown."""
        return self._row

    def show_row(self, row: OrderRow) -> None:
        """Stop if the order's state does not permit it any more."""
        self._row = row
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():  # the key that opened the dialog may still be held down
            return
        super().keyPressEvent(event)

    @property
    def _is_confirming(self) -> bool:
        return self._step is NextStep.CONFIRM

    def _numbers(self, now_minutes: int | None) -> tuple[int, ...]:
        if self._is_confirming or now_minutes is None:
            return PREP_MINUTES
        more = (now_minutes + minutes for minutes in _STEPS_UP)
        return tuple(minutes for minutes in more if minutes <= MOST_PREP_MINUTES)

    def _lay_out(self) -> None:
        column = card_column(self)
        for part in (self._head, self._notice, self._caption, self._choices):
            column.addWidget(part)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._keep, 1)
        buttons.addWidget(self._plain, 1)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._choices.chosen.connect(self._choose)
        self._plain.clicked.connect(partial(self._choose, None))
        self._keep.clicked.connect(self.reject)

    def _show_state(self) -> None:
        order = self._row.order
        title = words.confirm_title if self._is_confirming else words.more_time_title
        self._head.show_texts(title(order), self._subtitle())
        self.setWindowTitle(title(order))
        is_possible = allows(order, self._step) and not self._row.is_cancelling
        why_not = "" if is_possible else words.over_now(order)
        self._notice.show_text(why_not)
        self._choices.set_enabled_because(is_possible, why_not)
        self._plain.set_enabled_because(is_possible, why_not)

    def _subtitle(self) -> str:
        order = self._row.order
        parts = (platform_name(order.platform), order.customer, money_text(order.totals.total))
        return " · ".join(one_line(part, longest=80) for part in parts if part)

    def _choose(self, minutes: int | None) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(PrepChoice(minutes))
