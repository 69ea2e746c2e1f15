"""Every state of a cancellation in words, in every language, compared with what was agreed on.

`python3 dev.py test tests/views/test_words_by_state.py --accept-words` writes the files anew:
read their difference before you commit it. Times of the day stand as ``h:mm``.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.attention import Attention
from ordermanager_desktop.models.cancellation import Attempt, AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.phone_record import PhoneState
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.dialogs.state_block import StateBlock
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.order_row_delegate import OrderRowDelegate
from ordermanager_desktop.views.order_row_layout import RowMetrics, zones
from ordermanager_desktop.views.order_row_style import row_height_px
from ordermanager_desktop.views.wording.rows import row_pill, row_sentence
from tests.builders import DOORDASH, NOON, a_call, a_key, an_attempt, an_order
from tests.views.dialogs.helpers import facts_for

SNAPSHOTS = Path(__file__).parent / "snapshots"
ORDER = an_order(key=a_key("order-1"), placed_at=NOON - timedelta(minutes=5))
NOW = NOON + timedelta(minutes=1)
_SINCE = {Attention.NONE: 1, Attention.AMBER: 3, Attention.RED: 12}  # minutes that it is open
_GONE = (OrderStatus.PICKED_UP, OrderStatus.FULFILLED)
_LIVE_FAILURES = (
    Cause.ORDER_DIFFERS,
    Cause.ORDER_CHANGED,
    Cause.NOT_CANCELLABLE,
    Cause.UNREACHABLE,
    Cause.SIGN_IN_REJECTED,
    Cause.NOT_PERMITTED,
    Cause.MALFORMED,
    Cause.TOO_BUSY,
    Cause.EXPIRED,
    Cause.WITHDRAWN,
    Cause.APP_CLOSED,
    Cause.APP_FAILED,
    Cause.NOT_WRITTEN,
)

Case = tuple[str, OrderRow]


def a_case(
    name: str,
    state: AttemptState,
    cause: Cause = Cause.NONE,
    *,
    status: OrderStatus = OrderStatus.CONFIRMED,
    minutes: int = 1,
    **more: object,
) -> Case:
    confirmed_at = NOW - timedelta(minutes=minutes, seconds=1)
    attempt = an_attempt(ORDER, state=state, cause=cause, confirmed_at=confirmed_at, **more)
    return f"{state.name} {name}".strip(), OrderRow(replace(ORDER, status=status), attempt)


def every_case() -> Iterator[Case]:
    """All that can occur: state by state, cause by cause, from calm to red."""
    yield from before_the_answer()
    yield from while_open()
    yield from cancelled()
    yield from not_cancelled()
    yield from not_sent()
    yield from called_and_unlisted()


def before_the_answer() -> Iterator[Case]:
    intent = AttemptState.INTENT
    yield a_case("", intent)
    for cause in (Cause.UNREACHABLE, Cause.SIGN_IN_REJECTED, Cause.TOO_BUSY):
        yield a_case(cause.name, intent, cause)
    yield a_case("TOO_BUSY, with a time", intent, Cause.TOO_BUSY, sends_at=NOON)
    yield a_case("", AttemptState.SENDING)


def while_open() -> Iterator[Case]:
    for level, minutes in _SINCE.items():
        word = level.name.lower()
        yield a_case(word, AttemptState.ACCEPTED, minutes=minutes)
        for cause in (Cause.NO_ANSWER, Cause.CONTRADICTED):
            yield a_case(f"{cause.name} {word}", AttemptState.UNKNOWN, cause, minutes=minutes)
        if level is not Attention.NONE:
            reported = {
                "platform_reports_failure": True,
                "attention_since": NOW,
                "minutes": minutes,
            }
            name = f"with a reported failure {word}"
            yield a_case(name, AttemptState.ACCEPTED, **reported)
            yield a_case(f"NO_ANSWER {name}", AttemptState.UNKNOWN, Cause.NO_ANSWER, **reported)


def cancelled() -> Iterator[Case]:
    off, state = OrderStatus.CANCELLED, AttemptState.CANCELLED
    for by in CancelledBy:
        name = f"CONFIRMED by {by.name}"
        yield a_case(name, state, Cause.CONFIRMED, status=off, cancelled_by=by)
    rejected = OrderStatus.REJECTED
    yield a_case("REJECTED_BY_RESTAURANT", state, Cause.REJECTED_BY_RESTAURANT, status=rejected)
    again = {"status": off, "attention_since": NOW}
    yield a_case("CONFIRMED, shown as live again", state, Cause.CONFIRMED, **again)


def not_cancelled() -> Iterator[Case]:
    state = AttemptState.NOT_CANCELLED
    yield a_case("REFUSED", state, Cause.REFUSED)
    words = {"platform_text": "the courier already has the food"}
    yield a_case("REFUSED, with the platform's words", state, Cause.REFUSED, **words)
    yield a_case("REFUSED, dealt with", state, Cause.REFUSED, dismissed_at=NOW)
    for status in _GONE:
        name = f"ENDED_OTHERWISE as {status.name}"
        yield a_case(name, state, Cause.ENDED_OTHERWISE, status=status, ended_as=status)


def not_sent() -> Iterator[Case]:
    state = AttemptState.NOT_SENT
    for cause in _LIVE_FAILURES:
        yield a_case(cause.name, state, cause)
    for status in _GONE:
        yield a_case(f"ALREADY_GONE as {status.name}", state, Cause.ALREADY_GONE, status=status)
    for by in (CancelledBy.UNKNOWN, CancelledBy.PLATFORM_OR_CUSTOMER):
        off = {"status": OrderStatus.CANCELLED, "ended_as": OrderStatus.CANCELLED}
        name = f"ALREADY_OFF by {by.name}"
        yield a_case(name, state, Cause.ALREADY_OFF, cancelled_by=by, **off)
    off = {"status": OrderStatus.REJECTED, "ended_as": OrderStatus.REJECTED}
    yield a_case("ALREADY_OFF as REJECTED", state, Cause.ALREADY_OFF, **off)


def called_and_unlisted() -> Iterator[Case]:
    """Calls, and rows that this computer's record alone knows."""
    call = a_call(ORDER)
    live = replace(ORDER, status=OrderStatus.CONFIRMED)
    off = replace(ORDER, status=OrderStatus.CANCELLED)
    yield "call OPEN", OrderRow(live, phone=call)
    yield "call CLOSED", OrderRow(live, phone=replace(call, state=PhoneState.CLOSED))
    yield "call AGREED", OrderRow(off, phone=replace(call, state=PhoneState.AGREED))
    yield "call OPEN, order not listed", unlisted(call=call)
    _, row = a_case("", AttemptState.UNKNOWN, Cause.NO_ANSWER, minutes=12)
    yield "UNKNOWN NO_ANSWER red, order not listed", unlisted(row.attempt)


def unlisted(attempt: Attempt | None = None, *, call=None) -> OrderRow:
    store = OrderStore(platform_for=lambda source: DOORDASH)
    if attempt:
        store.apply_attempt(attempt)
    if call:
        store.apply_phone_record(call)
    return store.row(ORDER.key)


class Reader:
    """Reads a row where the manager does: in the list, in its details, and aloud."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        facts = facts_for(ORDER)
        first = OrderRow(ORDER)
        self.dialog = OrderDetailsDialog(first, facts, clock=lambda: NOW, parent=self.window)
        self.delegate = OrderRowDelegate(lambda: NOW)
        self.area = zones(QRect(0, 0, 1280, row_height_px()), RowMetrics())

    def words(self, row: OrderRow) -> dict[str, str]:
        self.dialog.show_row(row)
        state = self.dialog.findChild(StateBlock, "attempt_state")
        line = self.dialog.findChild(QLabel, "action_line")
        return {
            "pill": row_pill(row).word,
            "headline": "" if state.isHidden() else state.text(),
            "details": line.text(),
            "aloud": row_sentence(row, NOW),
            "tooltip": self.delegate.tooltip_text(row, self.area, self.area.status.center()),
            "under": self.delegate.tooltip_text(row, self.area, self.area.customer.center()),
        }


def written(reader: Reader) -> str:
    blocks = []
    for name, row in every_case():
        told = reader.words(row).items()
        lines = (f"{what:9}{_timeless(text)}".rstrip() for what, text in told)
        blocks.append("\n".join((f"## {name} [{row.attention(NOW).name.lower()}]", *lines)))
    return "\n\n".join(blocks) + "\n"


def _timeless(text: str) -> str:
    text = text.replace("\u200b", "").replace("\n", " / ")
    return re.sub(r"\d{1,2}:\d\d(:\d\d)?", "h:mm", text)


@pytest.mark.parametrize("code", ["en", "es", "fr"])
def test_the_words_of_each_state_are_those_agreed_on(qtbot, qapp, pytestconfig, code) -> None:
    apply_language(qapp, code)
    QLocale.setDefault(QLocale(f"{code}_US"))  # the machine's own country writes money its own way
    file = SNAPSHOTS / f"words_{code}.txt"
    now = written(Reader(qtbot))
    if pytestconfig.getoption("accept_words"):
        file.write_text(now, encoding="utf-8", newline="\n")
    agreed = file.read_text(encoding="utf-8")
    difference = difflib.unified_diff(agreed.splitlines(), now.splitlines(), "agreed", "now", n=2)
    assert now == agreed, "\n".join((*difference, "", "To agree: see --accept-words above."))


def test_every_state_and_cause_is_among_them() -> None:
    attempts = [row.attempt for _, row in every_case() if row.attempt]
    assert {each.state for each in attempts} == set(AttemptState)
    assert {each.cause for each in attempts} == set(Cause)
    levels = {(row.attempt.state, row.attention(NOW)) for _, row in every_case() if row.attempt}
    for state in (AttemptState.ACCEPTED, AttemptState.UNKNOWN):
        assert {level for each, level in levels if each is state} == set(Attention)
