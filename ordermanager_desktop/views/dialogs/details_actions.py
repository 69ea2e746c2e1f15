"""The cancel button of the details, and what stands under it before, during and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.models.order_row import OrderRow, RowLabel
from ordermanager_desktop.views.dialogs.before_words import before_line, why_not_line
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.layouts import narrow, spaced
from ordermanager_desktop.views.dialogs.state_block import StateBlock
from ordermanager_desktop.views.dialogs.support_words import answer_line
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.calls import call_headline, call_line
from ordermanager_desktop.views.wording.cancelling import (
    attempt_headline,
    attempt_line,
    cancelled_line,
    reason_text,
)
from ordermanager_desktop.views.wording.endings import called_off_line
from ordermanager_desktop.views.wording.rows import overdue_text, row_pill

_FAILED_LABELS = (RowLabel.CANCEL_FAILED, RowLabel.NOT_SENT)


class DetailsActions(QWidget):
    """A state block, a line and buttons; which of them show follows from the row and the time.

    Signals:
        cancel_requested: The manager wants to cancel.
        help_requested: The manager asks what to do about an attempt that did not work.
        withdraw_requested: A repeat that still waits must not be sent.
        close_record_requested: The record of a call needs no attention any more.
        dismiss_requested: The manager has dealt with an attempt that did not work.
    """

    cancel_requested = Signal()
    help_requested = Signal()
    withdraw_requested = Signal()
    close_record_requested = Signal()
    dismiss_requested = Signal()

    def __init__(self, facts: CancelFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._cancel = Button(kind=ButtonKind.DANGER_OUTLINE, icon="circle-x")
        self._cancel.setObjectName("cancel_order")
        self._state = StateBlock()
        self._state.setObjectName("attempt_state")
        self._line = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._line.setObjectName("action_line")
        self._withdraw = Button()
        self._withdraw.setObjectName("withdraw")
        self._help = Button()
        self._help.setObjectName("what_now")
        self._close_record = Button()
        self._close_record.setObjectName("close_record")
        self._dismiss = Button()
        self._dismiss.setObjectName("dismiss")
        self._lay_out()
        self._cancel.clicked.connect(self.cancel_requested)
        self._help.clicked.connect(self.help_requested)
        self._withdraw.clicked.connect(self.withdraw_requested)
        self._close_record.clicked.connect(self.close_record_requested)
        self._dismiss.clicked.connect(self.dismiss_requested)

    def can_cancel(self) -> bool:
        """True while the button is there and acts."""
        return not self._cancel.isHidden() and self._cancel.isEnabled()

    def show_row(self, row: OrderRow, now: datetime) -> None:
        """Show what can be done about the row, and what is being done, at a moment (aware UTC)."""
        self._name_buttons()
        self._cancel.setVisible(not (row.is_cancelled or row.is_cancelling))
        why_not = why_not_line(row.order, self._facts.route)
        self._cancel.set_enabled_because(not why_not, why_not)
        self._show_state(row, now)
        self._line.setText(narrow(self._text(row, why_not, now)))
        self._withdraw.setVisible(_waits_to_send(row))
        self._help.setVisible(_wants_help(row, now))
        self._close_record.setVisible(row.has_open_call)
        self._dismiss.setVisible(row.has_failure or row.is_contradicted)

    def _name_buttons(self) -> None:
        self._cancel.setText(self.tr("Cancel order"))
        self._withdraw.setText(self.tr("Don’t send"))
        self._help.setText(self.tr("What now?"))
        self._close_record.setText(self.tr("Close this record"))
        self._dismiss.setText(self.tr("I have dealt with it"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        spaced(column, spacing=2)
        for part in (self._cancel, self._state, self._line):
            column.addWidget(part)
        for button in (self._withdraw, self._help, self._close_record, self._dismiss):
            column.addWidget(button)

    def _show_state(self, row: OrderRow, now: datetime) -> None:
        attempt = row.attempt
        self._state.setVisible(True)
        if row.is_cancelled:
            self._show_off(row)
        elif row.is_by_phone:
            pill = row_pill(row)
            self._state.show_open(call_headline(), pill.icon, pill.tone)
        elif attempt and _attempt_is_the_word(row, attempt):
            headline = attempt_headline(attempt, self._facts.platform_name)
            pill = row_pill(row, level=row.attention(now))
            self._state.show_open(headline, pill.icon, pill.tone)
        else:
            self._state.setVisible(False)

    def _show_off(self, row: OrderRow) -> None:
        if attempt := _own_success(row):
            headline = attempt_headline(attempt, self._facts.platform_name)
            in_doubt = row.is_contradicted
            icon, tone = ("triangle-alert", Tone.WARN) if in_doubt else ("circle-check", Tone.OK)
            self._state.show_settled(headline, icon, tone)
            return
        is_rejected = row.label is RowLabel.REJECTED
        text = self.tr("Rejected elsewhere") if is_rejected else self.tr("Cancelled elsewhere")
        self._state.show_settled(text, "info", Tone.TEXT)

    def _text(self, row: OrderRow, why_not: str, now: datetime) -> str:
        if row.is_cancelled:
            return self._off_text(row)
        if row.phone and (row.is_by_phone or row.has_open_call):
            call = call_line(row.phone, self._facts.platform_name)
            return f"{call}\n{why_not}" if why_not else call
        if row.attempt and _attempt_is_the_word(row, row.attempt):
            return self._attempt_text(row, row.attempt, now)
        return why_not or before_line(self._facts)

    def _attempt_text(self, row: OrderRow, attempt: Attempt, now: datetime) -> str:
        platform = self._facts.platform_name
        lines = [attempt_line(attempt, platform)]
        level = row.attention(now)
        if not (attempt.platform_reports_failure and level is Attention.AMBER):  # it says so itself
            lines.append((text := overdue_text(row, level)) and f"{text}.")
        if attempt.platform_text and row.label in _FAILED_LABELS:
            lines.append(answer_line(attempt, platform))
        return "\n".join(filter(None, lines))

    def _off_text(self, row: OrderRow) -> str:
        platform = self._facts.platform_name
        if attempt := _own_success(row):
            reason = self.tr("Reason: {reason}").format(reason=reason_text(attempt.reason))
            told = replace(attempt, cancelled_by=row.cancelled_by)  # a later read may know more
            return f"{cancelled_line(told, platform)}\n{reason}"
        if row.attempt and row.attempt.cause is Cause.ALREADY_OFF:
            return attempt_line(row.attempt, platform)
        lines = [called_off_line(row), self.tr("The food is not wanted.")]
        if row.phone:
            lines.append(call_line(row.phone, platform))
        return "\n".join(lines)


def _own_success(row: OrderRow) -> Attempt | None:
    """Our attempt, if it is the one that a read confirmed."""
    attempt = row.attempt
    return attempt if attempt and attempt.state is AttemptState.CANCELLED else None


def _attempt_is_the_word(row: OrderRow, attempt: Attempt) -> bool:
    """True if the attempt says more than the order's state, also that it came too late."""
    came_too_late = attempt.cause in (Cause.ENDED_OTHERWISE, Cause.ALREADY_GONE)
    return row.is_cancelling or row.label in _FAILED_LABELS or came_too_late


def _waits_to_send(row: OrderRow) -> bool:
    attempt = row.attempt
    return bool(attempt and attempt.state is AttemptState.INTENT and attempt.sends_at)


def _wants_help(row: OrderRow, now: datetime) -> bool:
    if row.attempt is None or row.is_cancelled:
        return False
    needs_a_person = row.is_cancelling and row.attention(now) is not Attention.NONE
    return row.label in _FAILED_LABELS or needs_a_person
