"""Tells what became of each cancellation, ours or not: a toast when it worked, else help.

Who hears the screen also hears each change of the order that is selected or open.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow, RowLabel
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.announcing import announce
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.wording import desk as words
from ordermanager_desktop.views.wording.aloud import now_is
from ordermanager_desktop.views.wording.endings import ended_elsewhere

_BAD_NEWS = (RowLabel.CANCEL_FAILED, RowLabel.NOT_SENT, RowLabel.NOT_CONFIRMED)
_SAYS_NOTHING = (Cause.WITHDRAWN, Cause.NOT_WRITTEN)


class Announcements(QObject):
    """Watches the store, and speaks once about each attempt that comes to an end, and about each
    order that somebody else called off.

    The help dialog opens by itself only over its own order's details; elsewhere it would lie over
    another order. A lasting banner leads to it instead.
    """

    def __init__(self, window: MainWindow, store: OrderStore, desk: OrderDesk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._told: dict[str, AttemptState] = {
            row.attempt.id: row.attempt.state for row in store if row.attempt
        }
        self._told_ended: set[OrderKey] = set()
        self._labels = {row.key: row.label for row in store}
        store.row_changed.connect(self._follow)
        store.row_added.connect(self._note_label)
        store.row_dropped.connect(self._forget)

    def expect(self, attempt: Attempt) -> None:
        """Take an attempt from an earlier run as known, so that only its change is told."""
        self._told[attempt.id] = attempt.state

    def _note_label(self, row: OrderRow) -> None:
        self._labels[row.key] = row.label

    def _forget(self, key: OrderKey) -> None:
        self._told_ended.discard(key)
        self._labels.pop(key, None)

    def _follow(self, row: OrderRow) -> None:
        if self._labels.get(row.key) is not row.label:
            self._note_label(row)
            self._read_aloud(row)
        self._follow_attempt(row)
        if row.ending and row.ending.seen_at and row.key not in self._told_ended:
            self._told_ended.add(row.key)
            self._tell_ending(row)

    def _read_aloud(self, row: OrderRow) -> None:
        """Say the new state of the order at hand; the toast says itself that one is cancelled."""
        is_at_hand = row.key == self._window.selected_key() or self._desk.is_viewing(row.key)
        if is_at_hand and not row.is_cancelled:
            announce(self._window, now_is(row), is_urgent=row.label in _BAD_NEWS)

    def _tell_ending(self, row: OrderRow) -> None:
        if not _attempt_tells(row.attempt):
            self._toast(row, ended_elsewhere(row))

    def _follow_attempt(self, row: OrderRow) -> None:
        attempt = row.attempt
        if attempt is None or self._told.get(attempt.id) is attempt.state:
            return
        self._told[attempt.id] = attempt.state
        match attempt.state:
            case AttemptState.CANCELLED:
                self._tell_success(row, attempt)
            case AttemptState.NOT_CANCELLED | AttemptState.NOT_SENT:
                self._tell_failure(row, attempt)

    def _tell_success(self, row: OrderRow, attempt: Attempt) -> None:
        self._window.hide_banner(about=row.key)
        is_ours = row.cancelled_by is not CancelledBy.PLATFORM_OR_CUSTOMER
        self._toast(row, words.confirmed(row, attempt) if is_ours else ended_elsewhere(row))

    def _toast(self, row: OrderRow, text: str) -> None:
        view = partial(self._desk.open_details, row.key)
        self._window.show_toast(text, words.view(), view, about=row.key)

    def _tell_failure(self, row: OrderRow, attempt: Attempt) -> None:
        if attempt.cause in _SAYS_NOTHING:
            return
        if attempt.cause is Cause.ALREADY_OFF:
            self._window.show_toast(words.was_off_already(row), about=row.key)
        elif self._desk.is_viewing(row.key):
            self._help_in_place(row, attempt)
        else:
            self._window.show_banner(
                words.ended_badly(row, attempt),
                words.what_now(),
                partial(self._desk.open_rescue, row.key),
                about=row.key,
            )

    def _help_in_place(self, row: OrderRow, attempt: Attempt) -> None:
        if attempt.cause is Cause.ORDER_CHANGED:
            self._desk.ask_again(row.key)
        else:
            self._desk.open_rescue(row.key)


def _attempt_tells(attempt: Attempt | None) -> bool:
    """True if the attempt's own end tells, or will tell, that the order is off."""
    if attempt is None:
        return False
    is_under_way = attempt.state.is_open or attempt.state.is_before_answer
    is_told = attempt.state is AttemptState.CANCELLED or attempt.cause is Cause.ALREADY_OFF
    return is_under_way or is_told
