"""Makes orders: the opening ones from data, the arriving ones from a seeded die."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from uuid import NAMESPACE_URL, uuid5

from ordermanager_desktop.services.sandbox import menu
from ordermanager_desktop.services.sandbox.opening_orders import OpeningOrder
from ordermanager_desktop.services.sandbox.orders import Charges, Line, SandboxOrder

TAX_RATE = 0.0775
# Nothing of the contract: the client must live with what a newer platform version adds.
ODDITIES: tuple[dict[str, object], ...] = (
    {"loyaltyTier": "GOLD", "carbonGrams": 412},
    {"fulfillmentInfo.courierStatus": "COURIER_WAITING_OUTSIDE"},
    {"fulfillmentInfo.fulfillmentMode": "LOCKER"},
    {"status": "AWAITING_PAYMENT"},
)


class OrderFactory:
    """Believable orders, the same ones for the same seed."""

    def __init__(self, seed: str, *, oddity_rate: float = 0.0) -> None:
        self._seed = seed
        self._random = Random(seed)
        self._oddity_rate = oddity_rate
        self._made = 0

    def open_with(self, opening: OpeningOrder, now: datetime) -> SandboxOrder:
        """The opening order, dated; its id depends on the seed and its number alone."""
        return SandboxOrder(
            id=self.order_id(f"{opening.source}/{opening.number}"),
            number=opening.number,
            source=opening.source,
            customer=opening.customer,
            phone=self._phone_for(opening.number),
            lines=opening.lines,
            charges=opening.charges,
            status=opening.status,
            placed_at=now - timedelta(seconds=opening.placed_ago_s),
            pickup_at=now + timedelta(seconds=opening.pickup_in_s),
            note=opening.note,
            scheduling=opening.scheduling,
            mode=opening.mode,
            courier=opening.courier,
            courier_status=opening.courier_status,
            totals=opening.totals,
            failures=list(opening.past_failures),
            injection_state="ORDER_CANCEL_FAILED" if opening.past_failures else "SUCCEEDED",
        )

    def arrive(self, placed_at: datetime, *, source: str | None = None) -> SandboxOrder:
        """The next new order, placed at that moment."""
        self._made += 1
        roll = self._random
        source = source or self._pick_source()
        lines = self._pick_lines()
        is_pickup = roll.random() < 0.12
        number = self._number_for(source, self._made)
        return SandboxOrder(
            id=self.order_id(f"arrival/{self._made}"),
            number=number,
            source=source,
            customer=roll.choice(menu.CUSTOMERS),
            phone=self._phone_for(number),
            lines=lines,
            charges=self._pick_charges(sum(line.total_cents for line in lines)),
            placed_at=placed_at,
            pickup_at=placed_at + timedelta(minutes=roll.randint(12, 25)),
            note=roll.choice(menu.NOTES) if roll.random() < 0.3 else None,
            mode="PICKUP" if is_pickup else "DELIVERY",
            courier=None if is_pickup else roll.choice(menu.COURIERS),
            totals=roll.choice(("v1", "v1", "both", "v2")),
            extra=self._pick_oddity(),
        )

    def order_id(self, what: str) -> str:
        """A UUID, stable for this factory's seed."""
        return str(uuid5(NAMESPACE_URL, f"sandbox:{self._seed}:{what}"))

    def _pick_source(self) -> str:
        weights = menu.SOURCE_WEIGHTS
        return self._random.choices(list(weights), list(weights.values()))[0]

    def _pick_lines(self) -> tuple[Line, ...]:
        roll = self._random
        mains = roll.sample(menu.MAINS, roll.choice((1, 1, 2)))
        others = [roll.choice(group) for group in (menu.SIDES, menu.DRINKS) if roll.random() < 0.6]
        first = replace(mains[0], quantity=roll.choice((1, 1, 1, 2, 3)))
        return (first, *mains[1:], *others)

    def _pick_charges(self, subtotal_cents: int) -> Charges:
        roll = self._random
        has_coupon = roll.random() < 0.1
        return Charges(
            tax_cents=round(subtotal_cents * TAX_RATE),
            tip_cents=roll.choice((0, 0, 200, 350)),
            discount_cents=-300 if has_coupon else 0,
            coupon="LUNCH3" if has_coupon else None,
        )

    def _pick_oddity(self) -> dict[str, object]:
        if self._random.random() >= self._oddity_rate:
            return {}
        return self._random.choice(ODDITIES)

    def _number_for(self, source: str, count: int) -> str:
        """The short code in the manner of each platform; a thousand in a row are all different."""
        match source:
            case "doordash":
                return f"7{0xF500 + count:X}"
            case "ubereats":
                return f"B{0x4300 + count:X}"
            case "grubhub":
                return f"5522-{count:03d}"
            case "postmates":
                return f"PM-{2300 + count}"
            case "chownow":
                return f"CN-{90400 + count}"
            case "skipthedishes":
                return f"4472 {count:03d}"
            case _:
                return f"MD-{200 + count}"

    def _phone_for(self, number: str) -> str:
        return f"+1-555-01{sum(number.encode()) % 100:02d}"
