"""The store of the soak, a process of its own: orders at a steady pace, a platform in a mood.

Run as: python -m tests.soak.store ORDERS_A_SECOND
Prints the connection's variables, then serves until its standard input closes.
"""

from __future__ import annotations

import random
import sys
import threading
import time
from collections import deque
from math import ceil

from ordermanager_desktop.services.sandbox import kitchen
from ordermanager_desktop.services.sandbox.rules import (
    Answer,
    Delivery,
    Endpoint,
    Outcome,
    OutcomeKind,
    Rule,
)
from ordermanager_desktop.services.sandbox.server import Sandbox

LIVES_S = 15.0
REMEMBERED_S = 60.0  # a platform forgets nothing while somebody may still ask about it
_OUTCOMES = (
    Outcome(OutcomeKind.CANCELED, after_s=1.0),
    Outcome(OutcomeKind.CANCELED, after_s=4.0),
    Outcome(OutcomeKind.FAILED, after_s=2.0),
    Outcome(OutcomeKind.PICKED_UP, after_s=2.0),
    Outcome(OutcomeKind.NOTHING),
)
_ANSWERS = (
    None,
    None,
    None,
    Answer(503),
    Answer(503, applied=True),
    Answer(429, retry_after="1"),
    Answer(409),
    Answer(delivery=Delivery.LOST, applied=True),
    Answer(delivery=Delivery.RESET, applied=False),
    Answer(delivery=Delivery.TRUNCATED),
    Answer(401),
)
_READ_FAULTS = (Answer(500), Answer(429), Answer(delivery=Delivery.LOST), Answer(body="<html>"))


def keep_cooking(sandbox: Sandbox, per_second: float, stop: threading.Event) -> None:
    """Place orders, let them go, and change the platform's mood now and then."""
    rng = random.Random(7)
    placed: deque[tuple[float, str]] = deque()
    begun_s, count = time.monotonic(), 0
    while not stop.wait(0.02):
        now_s = time.monotonic()
        while count < (now_s - begun_s) * per_second:
            source = rng.choice(("doordash", "ubereats", "grubhub", "postmates"))
            placed.append((now_s, sandbox.place_order(source=source).id))
            count += 1
            if count % 10 == 0:
                _change_mood(sandbox, rng)
        while placed and now_s - placed[0][0] > LIVES_S:
            _hand_over(sandbox, placed.popleft()[1])


def _change_mood(sandbox: Sandbox, rng: random.Random) -> None:
    sandbox.clear_rules()
    sandbox.add_rule(Rule(answer=rng.choice(_ANSWERS), outcomes=(rng.choice(_OUTCOMES),)))
    if rng.random() < 0.3:
        where = rng.choice((Endpoint.FEED, Endpoint.DETAIL))
        sandbox.add_rule(Rule(where, times=1, answer=rng.choice(_READ_FAULTS)))


def _hand_over(sandbox: Sandbox, order_id: str) -> None:
    order = sandbox.find(order_id)
    if order is not None and not order.is_over:
        sandbox.advance(order_id, "FULFILLED")


def main(per_second: float) -> None:
    kitchen.KEPT_OVER = ceil(per_second * REMEMBERED_S)
    kitchen.KEPT_FATES = 1000
    with Sandbox("quiet", limits=False, arrivals=False) as sandbox:
        print(f"ORDERMANAGER_API_URL={sandbox.url}")
        print(f"ORDERMANAGER_CLIENT_ID={sandbox.client_id}")
        print(f"ORDERMANAGER_CLIENT_SECRET={sandbox.client_secret}")
        print(f"ORDERMANAGER_STORE_IDS={','.join(sandbox.store_ids)}", flush=True)
        stop = threading.Event()
        cook = threading.Thread(target=keep_cooking, args=(sandbox, per_second, stop))
        cook.start()
        sys.stdin.read()
        stop.set()
        cook.join()


if __name__ == "__main__":
    main(float(sys.argv[1]))
