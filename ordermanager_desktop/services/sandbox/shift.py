"""How an order moves by itself: when it is confirmed, ready, handed over, delivered."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from ordermanager_desktop.services.sandbox.orders import (
    CONFIRMED,
    FULFILLED,
    PICKED_UP,
    PREPARED,
    PROGRESS,
    SandboxOrder,
)

# Somebody practising needs a few minutes with every order that is on the board at the opening.
SHORTEST_WAIT = timedelta(minutes=2)
SHORTEST_STAY = timedelta(minutes=4)


def steps_ahead(order: SandboxOrder, now: datetime, random: Random) -> list[tuple[datetime, str]]:
    """The moments and statuses still before this order, earliest first."""
    confirmed = order.placed_at + timedelta(seconds=random.uniform(60, 150))
    prepared = order.pickup_at - timedelta(seconds=random.uniform(30, 150))
    picked_up = order.pickup_at + timedelta(seconds=random.uniform(60, 300))
    picked_up = max(picked_up, now + SHORTEST_STAY)
    fulfilled = picked_up + timedelta(seconds=random.uniform(480, 1200))
    timeline = (
        (confirmed, CONFIRMED),
        (max(confirmed, prepared, now + SHORTEST_WAIT), PREPARED),
        (picked_up, PICKED_UP),
        (fulfilled, FULFILLED),
    )
    if order.status not in PROGRESS:
        return []
    reached = PROGRESS.index(order.status)
    return [(due, status) for due, status in timeline if PROGRESS.index(status) > reached]
