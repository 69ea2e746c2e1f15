"""From starting the process to the first painted list, and on until it is live: the app, its own
window without any service, and a bare window with a table; started in turns."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.kitchen import ORDERS, busy_kitchen
from benchmarks.row import Row, in_ms, ratio_row, spread_of, tell
from ordermanager_desktop.services.connection_settings import (
    API_URL,
    CLIENT_ID,
    CLIENT_SECRET,
    DATA_DIR,
    STORE_IDS,
    connection_settings,
)
from ordermanager_desktop.services.gateways.otter import open_gateway
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.last_list import CACHE_NAME
from ordermanager_desktop.services.order_cache import OrderCache
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.sandbox.server import Sandbox

ROUNDS = 9
FRAME_MS = 1000 / 60


@dataclass(frozen=True, slots=True)
class Launch:
    """One start of a program: seconds from its process on.

    Attributes:
        ready_s: Until the first live list; 0 for a window that asks nobody.
        gap_ms: Of the window's thread between the first frame and then, the longest one.
    """

    painted_s: float
    ready_s: float = 0.0
    gap_ms: float = 0.0


def main() -> int:
    """Start the app and its peers in turns; the first round is thrown away."""
    with TemporaryDirectory() as folder, busy_kitchen() as sandbox:
        env = {**os.environ, **settings_of(sandbox, folder)}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its byte code
        fill_cache(env)
        rounds = [
            (launch("launch_app", env), launch("launch_plain", env), launch("launch_bare", env))
            for _ in range(ROUNDS + 1)
        ][1:]
    apps, plains, bares = (list(each) for each in zip(*rounds, strict=True))
    tell(rows_of(apps, plains, bares))
    return 0


def rows_of(apps: list[Launch], plains: list[Launch], bares: list[Launch]) -> list[Row]:
    """What the rounds say."""
    painted = [each.painted_s for each in apps]
    plain, bare = [each.painted_s for each in plains], [each.painted_s for each in bares]
    ready, gaps = [each.ready_s for each in apps], [each.gap_ms / FRAME_MS for each in apps]
    return [
        ratio_row(
            f"launch to the first painted frame with {ORDERS} cached orders",
            painted,
            bare,
            goal=1.35,
            against="a bare window with a table",
            note=in_ms(median(painted), median(bare)),
        ),
        ratio_row(
            "the same",
            painted,
            plain,
            goal=1.1,
            against="the same window without any service",
            note=in_ms(median(painted), median(plain)),
        ),
        ratio_row(
            "launch to everything ready: journal open, first list live",
            ready,
            bare,
            goal=2.1,
            against="a bare window with a table",
            note=in_ms(median(ready), median(bare)),
        ),
        Row(
            "longest gap of the window from its first frame until then",
            median(gaps),
            1.0,
            "× one frame",
            spread_of(gaps),
            note=f"{median(gaps) * FRAME_MS:.1f} ms",
        ),
    ]


def settings_of(sandbox: Sandbox, folder: str) -> dict[str, str]:
    """The environment of an app that works with that server."""
    return {
        API_URL: sandbox.url,
        CLIENT_ID: sandbox.client_id,
        CLIENT_SECRET: sandbox.client_secret,
        STORE_IDS: ",".join(sandbox.store_ids),
        DATA_DIR: folder,
    }


def fill_cache(env: Mapping[str, str]) -> None:
    """Leave what a first run in that environment would have left."""
    account = connection_settings(env).connection
    assert account is not None
    asyncio.run(_fill_cache(account, Path(env[DATA_DIR])))


async def _fill_cache(account: Connection, folder: Path) -> None:
    gateway = open_gateway(account, PlatformDirectory.load())
    cache = await OrderCache.open(folder / CACHE_NAME, account)
    now = datetime.now(UTC)
    page = await gateway.feed_page(account.store_ids[0], now - timedelta(days=1))
    places = {order.key.place for order in page.orders}
    await cache.save(page.orders, (), dict.fromkeys(places, now))
    await cache.aclose()
    await gateway.aclose()


def launch(program: str, env: dict[str, str]) -> Launch:
    """Start a program of this package, and end it when it has said all that it has to say."""
    command = [sys.executable, "-m", f"benchmarks.{program}"]
    started_s = time.perf_counter()
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            if child.stdout.readline().strip() != "painted":
                raise RuntimeError(f"{program} painted no list")
            painted_s = time.perf_counter() - started_s
            if program != "launch_app":
                return Launch(painted_s)
            _, gap_ms = child.stdout.readline().split()
            return Launch(painted_s, time.perf_counter() - started_s, float(gap_ms))
        finally:
            child.kill()


if __name__ == "__main__":
    sys.exit(main())
