"""The stores of the shift, a process of its own: orders come, customers and couriers decide.

Run as: python -m tests.shift.stores STORES ORDERS_A_MINUTE
Prints the connection's variables; each line on its standard input is an order:

    cook    let orders come
    close   no more new ones
    tell    print the truth as one line of JSON, and end
"""

from __future__ import annotations

import json
import random
import sys
import threading
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from ordermanager_desktop.services.sandbox import kitchen
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.services.sandbox.scenario import Scenario
from ordermanager_desktop.services.sandbox.server import Sandbox

LIVES_S = 75.0
CUSTOMERS_CANCEL = 0.08
FAILING = "doordash"  # cancellations of its orders come to nothing
SOURCES = ("doordash", "ubereats", "grubhub", "postmates")
_MINUTE, _SECOND = timedelta(minutes=1), timedelta(seconds=1)


@dataclass
class Rush:
    """What the stores do by themselves.

    Attributes:
        placed: Every order, by id: store, source, number.
        by_customers: Ids of those that a customer cancelled.
    """

    sandbox: Sandbox
    per_minute: float
    rng: random.Random = field(default_factory=lambda: random.Random(23))
    placed: dict[str, list[str]] = field(default_factory=dict)
    by_customers: list[str] = field(default_factory=list)
    is_open: threading.Event = field(default_factory=threading.Event)
    is_over: threading.Event = field(default_factory=threading.Event)
    _due: deque[tuple[float, str]] = field(default_factory=deque)
    _ready: deque[tuple[float, str]] = field(default_factory=deque)

    def run(self) -> None:
        """Until it is over; orders come while it is open."""
        begun_s, count = 0.0, 0
        while not self.is_over.wait(0.05):
            now_s = time.monotonic()
            if self.is_open.is_set():
                begun_s = begun_s or now_s
                while count < (now_s - begun_s) * self.per_minute / 60:
                    self._place(now_s, count)
                    count += 1
            self._let_go(now_s)

    def _place(self, now_s: float, count: int) -> None:
        store = self.sandbox.store_ids[count % len(self.sandbox.store_ids)]
        order = self.sandbox.place_order(source=self.rng.choice(SOURCES), store_id=store)
        self.placed[order.id] = [store, order.source, order.number]
        self._due.append((now_s, order.id))

    def _let_go(self, now_s: float) -> None:
        """Some are cancelled by their customers when they have been seen, the rest picked up."""
        while self._due and now_s - self._due[0][0] > LIVES_S / 2:
            placed_s, order_id = self._due.popleft()
            if self.rng.random() < CUSTOMERS_CANCEL:
                self._cancel(order_id)
            else:
                self._ready.append((placed_s, order_id))
        while self._ready and now_s - self._ready[0][0] > LIVES_S:
            self._hand_over(self._ready.popleft()[1])

    def _hand_over(self, order_id: str) -> None:
        """One that somebody asked to cancel stays, until that is decided."""
        fate = self.sandbox.fate(order_id)
        if fate.over_at is None and not fate.taken_cancels:
            self.sandbox.advance(order_id, "FULFILLED")

    def _cancel(self, order_id: str) -> None:
        fate = self.sandbox.fate(order_id)
        if fate.over_at is None and not fate.taken_cancels:
            self.sandbox.customer_cancels(order_id)
            self.by_customers.append(order_id)

    def truth(self) -> dict[str, object]:
        """What really happened, and how many requests there were."""
        fates = {fate.order_id: fate for fate in self.sandbox.fates()}
        requests = self.sandbox.ledger.requests()
        moments: dict[tuple[str, str], list[datetime]] = defaultdict(list)
        for request in requests:
            moments[request.store or "", request.endpoint.value].append(request.at)
        return {
            "placed": self.placed,
            "by_customers": self.by_customers,
            "fates": {key: fate.status for key, fate in fates.items()},
            "taken": [key for key, fate in fates.items() if fate.taken_cancels],
            "busiest": {
                f"{store}/{endpoint}": _most_within(_MINUTE, times)
                for (store, endpoint), times in moments.items()
            },
            "busiest_second": _most_within(_SECOND, [request.at for request in requests]),
            "requests": len(requests),
            "answers": Counter(str(request.answer) for request in requests),
        }


def _most_within(span: timedelta, times: list[datetime]) -> int:
    times.sort()
    assert all(sooner <= later for sooner, later in pairwise(times))
    most, first = 0, 0
    for last, moment in enumerate(times):
        while moment - times[first] >= span:
            first += 1
        most = max(most, last - first + 1)
    return most


def main(stores: int, per_minute: float) -> None:
    """Serve until told to tell."""
    kitchen.KEPT_OVER = 100_000
    act = Scenario("shift", "A rush at several stores.", opening=(), outcome_after_s=2.0)
    ids = tuple(f"store-{number}" for number in range(1, stores + 1))
    with Sandbox(act, store_ids=ids, arrivals=False) as sandbox:
        failure = Outcome(OutcomeKind.FAILED, after_s=2.0)
        sandbox.add_rule(Rule(source=FAILING, outcomes=(failure,)))
        print(f"ORDERMANAGER_API_URL={sandbox.url}")
        print(f"ORDERMANAGER_CLIENT_ID={sandbox.client_id}")
        print(f"ORDERMANAGER_CLIENT_SECRET={sandbox.client_secret}")
        print(f"ORDERMANAGER_STORE_IDS={','.join(ids)}", flush=True)
        rush = Rush(sandbox, per_minute)
        thread = threading.Thread(target=rush.run)
        thread.start()
        try:
            _obey(rush)
        finally:
            rush.is_over.set()
            thread.join()


def _obey(rush: Rush) -> None:
    for line in sys.stdin:
        match line.strip():
            case "cook":
                rush.is_open.set()
            case "close":
                rush.is_open.clear()
            case "tell":
                print(json.dumps(rush.truth()), flush=True)
                return


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
