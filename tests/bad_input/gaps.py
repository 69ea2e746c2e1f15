"""Measures how long the window stands still while spoilt pages arrive; run it by hand.

    .venv/bin/python -m tests.bad_input.gaps

It is no test: what else runs on the machine counts too.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.event_loop import make_loop
from ordermanager_desktop.services.gateways.otter import open_gateway
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.bad_input.cases import page_body
from tests.bad_input.judging import PLATFORMS
from tests.bad_input.test_pages_in_the_window import Counter
from tests.services.gateways.raw_server import RawServer, a_connection, an_entry, reply

TICK_S = 0.002
Pages = Callable[[], Iterator[bytes]]


def spoilt() -> Iterator[bytes]:
    for number in range(300):
        yield page_body("mutated", number)


def whole(count: int, **fields: object) -> bytes:
    return json.dumps({"orders": [an_entry(f"id-{n}", **fields) for n in range(count)]}).encode()


def strangers() -> Iterator[bytes]:
    """As many platforms as a full page has orders."""
    named = [{"id": f"id-{n}", "friendlyId": str(n), "source": f"shop {n}"} for n in range(60)]
    yield json.dumps({"orders": [an_entry(externalIdentifiers=ids) for ids in named]}).encode()


def heavy_choices() -> Iterator[bytes]:
    items = [{"name": "Bowl", "modifiers": [{"name": "x" * 90}] * 2000}] * 3
    yield whole(10, items=items)


KINDS: dict[str, Pages] = {
    "300 spoilt pages": spoilt,
    "60 orders of 60 unknown platforms": strangers,
    "10 orders of 6,000 choices each": heavy_choices,
    "10 MB of blanks": lambda: iter([whole(1).ljust(9_990_000)]),
    "1,000 orders on one page": lambda: iter([whole(1000)]),
    "10,000 orders on one page": lambda: iter([whole(10_000)]),
    "10,001 orders on one page": lambda: iter([whole(10_001)]),
}


async def main() -> None:
    """Print the longest gap of each kind."""
    for kind, pages in KINDS.items():
        bodies = list(pages())
        print(f"{kind:36} {await longest_gap_s(bodies) * 1000:7.0f} ms", flush=True)


async def longest_gap_s(bodies: list[bytes]) -> float:
    """The longest time between two turns of the window's loop while these pages arrive."""
    server = RawServer()
    server.on("POST", "/v1/auth/token", reply(200, {"access_token": "t", "expires_in": 3600}))
    await server.start()
    gateway = open_gateway(a_connection(server.url), PLATFORMS)
    counter = Counter(server, gateway)
    gaps: list[float] = [0.0]
    ticking = asyncio.ensure_future(_tick(gaps))
    for body in bodies:
        await counter.read(body)
        await asyncio.sleep(0.03)  # a frame, in which the list takes over what came
    ticking.cancel()
    counter.close()
    await gateway.aclose()
    await server.aclose()
    return max(gaps)


async def _tick(gaps: list[float]) -> None:
    last = time.perf_counter()
    while True:
        await asyncio.sleep(TICK_S)
        now = time.perf_counter()
        gaps.append(now - last - TICK_S)
        last = now


if __name__ == "__main__":
    app = QApplication([])
    apply_theme(app, "light")
    apply_typography(app, text_scale=1.0)
    gc.disable()  # the app collects when the window rests
    make_loop(app).run_until_complete(main())
    os._exit(0)
