"""The sandbox's own order: what the kitchen knows, before it is written in the platform's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

NEW_ORDER = "NEW_ORDER"
CONFIRMED = "CONFIRMED"
PREPARED = "PREPARED"
PICKED_UP = "PICKED_UP"
FULFILLED = "FULFILLED"
CANCELED = "CANCELED"
REJECTED = "REJECTED"

PROGRESS = (NEW_ORDER, CONFIRMED, PREPARED, PICKED_UP, FULFILLED)
OVER = frozenset({FULFILLED, CANCELED, REJECTED})
SUPPORTED_SOURCES = frozenset({"doordash", "grubhub", "ubereats", "postmates"})

COURIER_STATUS = {
    CONFIRMED: "COURIER_ASSIGNED",
    PREPARED: "COURIER_ARRIVED",
    PICKED_UP: "COURIER_PICKED_UP_FOOD",
    FULFILLED: "COURIER_COMPLETED",
}

Totals = Literal["v1", "v2", "both"]


@dataclass(frozen=True)
class Modifier:
    """One choice on a line; its price is per unit, as on the platform, without those within it."""

    name: str
    price_cents: int = 0
    quantity: int = 1
    group: str = "Options"
    modifiers: tuple[Modifier, ...] = ()

    @property
    def total_cents(self) -> int:
        return self.quantity * (self.price_cents + sum(m.total_cents for m in self.modifiers))


@dataclass(frozen=True)
class Line:
    """One line of the ticket; its price is per unit, without modifiers."""

    name: str
    price_cents: int
    quantity: int = 1
    modifiers: tuple[Modifier, ...] = ()
    note: str | None = None

    @property
    def total_cents(self) -> int:
        extras = sum(modifier.total_cents for modifier in self.modifiers)
        return self.quantity * (self.price_cents + extras)


@dataclass(frozen=True)
class Charges:
    """What is added to the food; a discount is negative, as on the platform."""

    tax_cents: int = 0
    tip_cents: int = 0
    delivery_fee_cents: int = 0
    discount_cents: int = 0
    coupon: str | None = None

    @property
    def total_cents(self) -> int:
        return self.tax_cents + self.tip_cents + self.delivery_fee_cents + self.discount_cents


@dataclass(frozen=True)
class TakenCancel:
    """A cancel request that the platform took (202)."""

    at: datetime
    reason: str


@dataclass
class SandboxOrder:
    """One order and its truth. Only the kitchen changes it, under the kitchen's lock."""

    id: str
    number: str
    source: str
    customer: str
    lines: tuple[Line, ...]
    placed_at: datetime
    pickup_at: datetime
    status: str = NEW_ORDER
    charges: Charges = Charges()
    phone: str | None = None
    note: str | None = None
    scheduling: str = "ASAP"
    mode: str = "DELIVERY"
    courier: str | None = None
    courier_status: str | None = None
    totals: Totals = "v1"
    prep_minutes: int = 15
    extra: Mapping[str, object] = field(default_factory=dict)
    injection_state: str = "SUCCEEDED"
    failures: list[str] = field(default_factory=list)
    cancel_source: str | None = None
    taken_cancels: list[TakenCancel] = field(default_factory=list)
    over_at: datetime | None = None
    changed_at: datetime | None = None
    is_listed: bool = True

    @property
    def last_change_at(self) -> datetime:
        return self.changed_at or self.placed_at

    @property
    def is_over(self) -> bool:
        return self.status in OVER

    @property
    def subtotal_cents(self) -> int:
        return sum(line.total_cents for line in self.lines)

    @property
    def total_cents(self) -> int:
        return self.subtotal_cents + self.charges.total_cents

    def answers_to(self, name: str) -> bool:
        """Whether `name` is this order's number or id."""
        return name in (self.number, self.id)
