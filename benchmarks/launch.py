"""From starting the process to the first painted list: the app, and a bare window with a table."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.kitchen import ORDERS, busy_kitchen
from benchmarks.row import in_ms, ratio_row, tell
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


def main() -> int:
    """Start the app and the bare window in turns; the first round is thrown away."""
    with TemporaryDirectory() as folder, busy_kitchen() as sandbox:
        env = {**os.environ, **settings_of(sandbox, folder)}
        account = connection_settings(env).connection
        assert account is not None
        asyncio.run(fill_cache(account, Path(folder)))
        rounds = [
            (_launch_s("benchmarks.launch_app", env), _launch_s("benchmarks.launch_bare", env))
            for _ in range(ROUNDS + 1)
        ][1:]
    app, bare = [one for one, _ in rounds], [other for _, other in rounds]
    row = ratio_row(
        f"launch to the first painted frame with {ORDERS} cached orders",
        app,
        bare,
        goal=1.35,
        against="a bare window with a table of 60 rows",
        note=in_ms(median(app), median(bare)),
    )
    tell([row])
    return 0


def settings_of(sandbox: Sandbox, folder: str) -> dict[str, str]:
    """The environment of an app that works with that server."""
    return {
        API_URL: sandbox.url,
        CLIENT_ID: sandbox.client_id,
        CLIENT_SECRET: sandbox.client_secret,
        STORE_IDS: ",".join(sandbox.store_ids),
        DATA_DIR: folder,
    }


async def fill_cache(account: Connection, folder: Path) -> None:
    """Leave what a first run would have left."""
    gateway = open_gateway(account, PlatformDirectory.load())
    cache = await OrderCache.open(folder / CACHE_NAME, account)
    now = datetime.now(UTC)
    page = await gateway.feed_page(account.store_ids[0], now - timedelta(days=1))
    places = {order.key.place for order in page.orders}
    await cache.save(page.orders, (), dict.fromkeys(places, now))
    await cache.aclose()
    await gateway.aclose()


def _launch_s(module: str, env: dict[str, str]) -> float:
    started_s = time.perf_counter()
    with subprocess.Popen([sys.executable, "-m", module], env=env, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        painted_s = time.perf_counter()
        child.kill()
    if line.strip() != b"painted":
        raise RuntimeError(f"{module} painted no list")
    return painted_s - started_s


if __name__ == "__main__":
    sys.exit(main())
