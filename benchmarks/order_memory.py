"""What ten thousand orders cost the running app, against the bytes that the platform sent for them.

The whole app is open on a practice server: window, alerts, history, duplicates, cache, printers. A
list of ten thousand orders is read page by page as the gateway reads it, and handed to the store,
which tells all who follow it. Ours is what the process then has more of its own memory (private and
swapped pages, by the kernel's count), after all was collected, painted and written; theirs is the
length of the pages. The pages themselves are made in another process, and go as they are read.
Each round is a process of its own.
"""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import crowd
from benchmarks.kitchen import account_of, busy_kitchen
from benchmarks.row import ratio_row, tell
from benchmarks.stage import curtain, list_of
from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.event_loop import run

ORDERS, ROUNDS = 10_000, 3
_LATER = range(1, 1 + -(-ORDERS // crowd.PAGE))  # pages
_SELDOM = SessionPace(poll_pause_s=3600.0, requests_per_min=1_000_000)
_MB = 1_000_000
_REST_S = 6.0  # the cache and the history have written, the duplicates are found


def own_bytes() -> int:
    """Memory that this process shares with no other."""
    rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    figures = {name: int(kb.split()[0]) for name, kb in (line.split(":") for line in rollup)}
    private = ("Private_Clean", "Private_Dirty", "Swap")
    return 1024 * sum(figures[name] for name in private)


def bodies(folder: Path, pages: range) -> Iterator[bytes]:
    """Each page as it comes."""
    for page in pages:
        yield (folder / str(page)).read_bytes()


async def grown_bytes(folder: Path) -> int:
    """What the app has more once it has the orders of all pages but the first."""
    with busy_kitchen() as sandbox, TemporaryDirectory() as data:
        settings = AppSettings(account_of(sandbox), Path(data), is_practice=True, pace=_SELDOM)
        manager = OrderManager(settings)
        try:
            await manager.open()
            first = list(crowd.read([*bodies(folder, range(1))]))
            await _deliver(manager, first, store="another")  # all is warm
            before = own_bytes()
            found = [each for body in bodies(folder, _LATER) for each in crowd.read([body])]
            await _deliver(manager, found, store=crowd.STORE)
            del found
            gc.collect()
            return own_bytes() - before
        finally:
            await manager.aclose()


async def _deliver(manager: OrderManager, found: list[Order], *, store: str) -> None:
    """Let the first list of a store come in, and all that follows it come to rest."""
    model = list_of(manager.window).order_model()
    wanted = model.count() + len(found)
    for _ in manager.store.apply_by_parts(replace(crowd.listing(found), store=store)):
        await asyncio.sleep(0)
    for _ in range(100):
        if model.count() < wanted:
            await asyncio.sleep(0.1)
    await asyncio.sleep(_REST_S)
    gc.collect()


async def _tell_grown(folder: Path) -> int:
    print(await grown_bytes(folder))
    return 0


def write_pages(folder: Path) -> int:
    """Write the pages; the bytes of all but the first."""
    pages = crowd.pages(ORDERS + crowd.PAGE)
    for number, body in enumerate(pages):
        (folder / str(number)).write_bytes(body)
    return sum(map(len, pages[1:]))


def main() -> int:
    """Measure in processes of their own."""
    with TemporaryDirectory() as folder:
        raw = write_pages(Path(folder))
        command = [sys.executable, "-m", "benchmarks.order_memory", folder]
        grown = [
            int(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)
            for _ in range(ROUNDS)
        ]
    row = ratio_row(
        f"{ORDERS:,} orders add",
        grown,
        [raw] * ROUNDS,
        goal=1.5,
        against="their raw JSON bytes",
        note=f"{sorted(grown)[ROUNDS // 2] / _MB:.1f} / {raw / _MB:.1f} MB",
    )
    tell([row])
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        with curtain() as app:
            sys.exit(run(app, _tell_grown(Path(sys.argv[1]))))
    else:
        main()
