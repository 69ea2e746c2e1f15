"""The head of a ticket: VOID only for what a read showed to be off, and what is not confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.cancellation import Attempt, AttemptState
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import OrderRow, RowLabel
from ordermanager_desktop.models.void_watch import is_void
from ordermanager_desktop.views.printing.ticket_parts import Frame, Line, Part, Size
from ordermanager_desktop.views.wording.calls import call_line
from ordermanager_desktop.views.wording.cancelling import (
    attempt_line,
    cancelled_line,
    reason_text,
)
from ordermanager_desktop.views.wording.endings import called_off_line
from ordermanager_desktop.views.wording.rows import (
    clock_text,
    overdue_text,
    platform_name,
    status_text,
)

translate = QCoreApplication.translate


def state_parts(row: OrderRow, now: datetime) -> Iterator[Part]:
    """What the kitchen has to know before it reads anything else; mostly nothing."""
    if row.is_contradicted:
        yield from _in_doubt(row, overdue_text(row, row.attention(now)))
    elif is_void(row):
        yield from _void(row)
    elif row.is_by_phone and row.phone:
        yield from _not_confirmed(row, call_line(row.phone, platform_name(row.order.platform)))
    elif row.is_cancelling and row.attempt:
        yield from _not_confirmed(row, _asked(row, row.attempt))
    elif row.label in (RowLabel.CANCEL_FAILED, RowLabel.NOT_SENT) and row.attempt:
        yield Frame((Line(attempt_line(row.attempt, _platform(row)), Size.STRONG),))
    elif row.label in (RowLabel.UNKNOWN_STATUS, RowLabel.UNREADABLE):
        yield Frame((Line(status_text(row), Size.STRONG),))


def _void(row: OrderRow) -> Iterator[Part]:
    is_rejected = row.order.status is OrderStatus.REJECTED
    word = translate("ticket", "REJECTED") if is_rejected else translate("ticket", "CANCELLED")
    yield Line(translate("ticket", "VOID"), Size.HUGE, is_centred=True, is_inverted=True)
    yield Line(word, Size.LARGE, is_centred=True, is_inverted=True)
    lines = [Line(_who_and_when(row), Size.STRONG)]
    if attempt := _own_success(row):
        reason = translate("ticket", "Reason: {reason}")
        lines.append(Line(reason.format(reason=reason_text(attempt.reason))))
    yield Frame(tuple(lines))


def _who_and_when(row: OrderRow) -> str:
    if attempt := _own_success(row):
        told = replace(attempt, cancelled_by=row.cancelled_by)  # a later read may know more
        return cancelled_line(told, _platform(row))
    return called_off_line(row)


def _own_success(row: OrderRow) -> Attempt | None:
    attempt = row.attempt
    return attempt if attempt and attempt.state is AttemptState.CANCELLED else None


def _asked(row: OrderRow, attempt: Attempt) -> str:
    text = translate(
        "ticket",
        "Asked at {time}. Not confirmed by {platform}: do not treat the order as cancelled.",
    )
    asked_at = clock_text(attempt.confirmed_at, with_seconds=True)
    return text.format(time=asked_at, platform=_platform(row))


def _not_confirmed(row: OrderRow, line: str) -> Iterator[Part]:
    text = translate("ticket", "NOT CONFIRMED")
    yield Line(text, Size.LARGE, is_centred=True, is_inverted=True)
    yield Frame((Line(status_text(row), Size.STRONG), Line(line)))


def _in_doubt(row: OrderRow, doubt: str) -> Iterator[Part]:
    text = translate("ticket", "NOT CONFIRMED")
    yield Line(text, Size.LARGE, is_centred=True, is_inverted=True)
    yield Frame((Line(doubt, Size.STRONG),))


def _platform(row: OrderRow) -> str:
    return platform_name(row.order.platform)
