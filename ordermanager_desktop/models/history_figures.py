"""How much is cancelled and what that costs, over a period. Currencies are never added up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.money import Amount, Money

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class LostOrder:
    """An order that is off. Its reason is None if none was given here."""

    platform_id: str
    total: Amount | None
    reason: CancelReason | None


@dataclass(frozen=True, slots=True)
class Rate:
    """``cancelled`` of ``orders``."""

    cancelled: int
    orders: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.cancelled / self.orders if self.orders else 0.0


@dataclass(frozen=True, slots=True)
class HistoryFigures:
    """The figures of a period.

    Attributes:
        platforms: Name by id.
        by_platform: The largest share first.
        by_reason: Cancelled for that reason, of all orders.
        lost_by_platform, lost_by_reason: One sum for each currency, by currency.
        uncounted: Cancelled orders whose total is no exact amount.
    """

    platforms: Mapping[str, str]
    total: Rate
    by_platform: tuple[tuple[str, Rate], ...]
    by_reason: tuple[tuple[CancelReason | None, Rate], ...]
    lost_by_platform: tuple[tuple[str, Money], ...]
    lost_by_reason: tuple[tuple[CancelReason | None, Money], ...]
    uncounted: int


def figures_of(
    orders: Mapping[str, int], platforms: Mapping[str, str], lost: Iterable[LostOrder]
) -> HistoryFigures:
    """From the number of orders by platform, and the orders that are off."""
    lost = tuple(lost)
    total = sum(orders.values())
    by_platform = Counter(each.platform_id for each in lost)
    by_reason = Counter(each.reason for each in lost)
    rates = [(name, Rate(by_platform[name], count)) for name, count in orders.items()]
    reasons = [(reason, Rate(count, total)) for reason, count in by_reason.items()]
    return HistoryFigures(
        platforms,
        Rate(len(lost), total),
        tuple(sorted(rates, key=lambda each: (-each[1].share, each[0]))),
        tuple(sorted(reasons, key=lambda each: (-each[1].cancelled, _name(each[0])))),
        _sums((each.platform_id, each.total) for each in lost),
        _sums((each.reason, each.total) for each in lost),
        sum(not isinstance(each.total, Money) for each in lost),
    )


def _sums(amounts: Iterable[tuple[K, Amount | None]]) -> tuple[tuple[K, Money], ...]:
    """By currency, the largest first in each."""
    sums: defaultdict[tuple[K, str], int] = defaultdict(int)
    for of, amount in amounts:
        if isinstance(amount, Money):
            sums[of, amount.currency] += amount.minor_units
    placed = sorted(sums.items(), key=lambda each: (each[0][1], -each[1], str(each[0][0])))
    return tuple((of, Money(minor, currency)) for (of, currency), minor in placed)


def _name(reason: CancelReason | None) -> str:
    return reason.name if reason else ""
