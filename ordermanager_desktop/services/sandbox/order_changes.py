"""How an order changes: forward steps, a cancellation by whomever, a cancellation that failed.

States: Otter Public API reference, OrderWithManagerInfo and ManagerOrderIssue, read 2026-06-03.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from ordermanager_desktop.services.sandbox.orders import (
    CANCELED,
    CONFIRMED,
    COURIER_STATUS,
    NEW_ORDER,
    PICKED_UP,
    PROGRESS,
    REJECTED,
    SandboxOrder,
)
from ordermanager_desktop.services.sandbox.rules import Evidence, Outcome, OutcomeKind
from ordermanager_desktop.services.sandbox.scenario import HappeningKind

BY_RESTAURANT = "OPERATOR"
BY_CUSTOMER = "SERVICE_PROVIDER"
COURIER_HAS_FOOD = "the courier already has the food"


def set_status(order: SandboxOrder, status: str, at: datetime) -> None:
    """Give the order this status, whatever it was."""
    order.status = status
    order.courier_status = COURIER_STATUS.get(status, order.courier_status)
    order.over_at = at if order.is_over else None
    order.changed_at = at


def step(order: SandboxOrder, status: str, at: datetime) -> None:
    """Move the order forward to this status; one that is further on, or over, stays."""
    if order.status in PROGRESS and status in PROGRESS[PROGRESS.index(order.status) + 1 :]:
        set_status(order, status, at)


def change_prep_time(order: SandboxOrder, minutes: int, at: datetime) -> None:
    """Give the order another preparation time, and the courier another hour; one that is over, or
    gone, stays."""
    if order.status in PROGRESS and PROGRESS.index(order.status) < PROGRESS.index(PICKED_UP):
        order.pickup_at += timedelta(minutes=minutes - order.prep_minutes)
        order.prep_minutes = minutes
        order.changed_at = at


def confirm(order: SandboxOrder, prep_minutes: int | None, at: datetime) -> None:
    """Confirm a new order, with the time it takes if that was told."""
    if order.status == NEW_ORDER and prep_minutes is not None:
        change_prep_time(order, prep_minutes, at)
    step(order, CONFIRMED, at)


def cancel(order: SandboxOrder, by: str, at: datetime, evidence: Evidence = Evidence.BOTH) -> None:
    """Cancel the order, unless it is over."""
    if order.is_over:
        return
    order.cancel_source = by
    if evidence is not Evidence.ORDER:
        order.injection_state = "ORDER_CANCELED"
    if evidence is not Evidence.INJECTION:
        set_status(order, CANCELED, at)


def let_happen(order: SandboxOrder, kind: HappeningKind, at: datetime) -> None:
    """Let somebody else act on the order, unless it is over by now."""
    if kind is HappeningKind.UNLISTED:
        order.is_listed = False
    elif not order.is_over:
        _acts_of_others()[kind](order, at)


def _acts_of_others() -> dict[HappeningKind, Callable[[SandboxOrder, datetime], None]]:
    return {
        HappeningKind.CUSTOMER_CANCELS: lambda order, at: cancel(order, BY_CUSTOMER, at),
        HappeningKind.REJECTED: reject,
        HappeningKind.PICKED_UP: lambda order, at: set_status(order, PICKED_UP, at),
    }


def settle(order: SandboxOrder, outcome: Outcome, accumulate: bool, at: datetime) -> None:
    """Let the outcome of a taken cancellation come true, unless the order is over by now."""
    if order.is_over:
        return
    match outcome.kind:
        case OutcomeKind.CANCELED if order.status == PICKED_UP:
            _fail(order, COURIER_HAS_FOOD, Evidence.BOTH, accumulate)
        case OutcomeKind.CANCELED:
            cancel(order, BY_RESTAURANT, at, outcome.evidence)
        case OutcomeKind.CUSTOMER:
            cancel(order, BY_CUSTOMER, at)
        case OutcomeKind.REJECTED:
            reject(order, at)
        case OutcomeKind.FAILED:
            _fail(order, outcome.description, outcome.evidence, accumulate)
        case OutcomeKind.PICKED_UP:
            step(order, PICKED_UP, at)


def reject(order: SandboxOrder, at: datetime) -> None:
    """Turn a new order down."""
    order.cancel_source = BY_RESTAURANT
    order.injection_state = "ORDER_REJECTED"
    set_status(order, REJECTED, at)


def _fail(order: SandboxOrder, description: str, evidence: Evidence, accumulate: bool) -> None:
    if evidence is not Evidence.ORDER:
        order.injection_state = "ORDER_CANCEL_FAILED"
    if evidence is not Evidence.INJECTION:
        order.failures = [*(order.failures if accumulate else []), description]
