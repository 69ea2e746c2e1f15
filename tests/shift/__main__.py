"""Runs the real app through a rush: `python3 dev.py shift --minutes 10 --orders 200 --stores 8`.

The stores are a process of their own, with the platform's limits on. A manager cancels orders now
and then, looks at some alerts, and leaves others. Exit 1 if an alert was lost, untrue or told
twice, if a record is untrue, if a limit was met, or if the window's gaps pass 50 ms at the 99th
percentile.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

import ordermanager_desktop.running  # noqa: F401  # all that the real start imports, then keeps
from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.alert_book import GAP_S
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.services.cancellation_service import AlreadyCancelling
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.garbage import GarbageCollector
from ordermanager_desktop.services.sounds import SilentSounds
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.shift.stores import LIVES_S
from tests.shift.verdict import Record, broken_promises, summary
from tests.soak.__main__ import Pulse

ROOT = Path(__file__).parents[2]
CANCELS_EVERY_S = 3.0
LOOKS_EVERY_S = 1.0
SETTLES_WITHIN_S = 150.0
LAST_CUSTOMERS_S = LIVES_S / 2 + 1.0  # after the last order; then nothing happens by itself
MERGED_S = 2 * GAP_S  # what waits for a sound or a notification has had it


async def shift(minutes: float, orders: float, stores: int) -> int:
    command = [sys.executable, "-m", "tests.shift.stores", str(stores), str(orders)]
    pipe = subprocess.PIPE
    city = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
    record = Record()
    try:
        assert city.stdout is not None
        lines = [city.stdout.readline().strip() for _ in range(4)]
        account = connection_settings(dict(line.split("=", 1) for line in lines)).connection
        with TemporaryDirectory(prefix="ordermanager-shift-") as folder:
            manager = OrderManager(AppSettings(account, Path(folder), is_practice=True))
            await manager.open()
            await _work(manager, city, minutes * 60.0, record)
            truth = await _truth(city)
            await manager.aclose()
    finally:
        city.kill()
        city.wait()
    print(summary(truth, record))
    broken = broken_promises(truth, record)
    print(*broken, sep="\n")
    print("shift: all promises kept" if not broken else "shift: FAILED")
    return 1 if broken else 0


async def _truth(city: subprocess.Popen[str]) -> dict[str, Any]:
    _say(city, "tell")
    assert city.stdout is not None
    return json.loads(await asyncio.to_thread(city.stdout.readline))


def _say(city: subprocess.Popen[str], word: str) -> None:
    assert city.stdin is not None
    print(word, file=city.stdin, flush=True)


async def _work(
    manager: OrderManager, city: subprocess.Popen[str], seconds: float, record: Record
) -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: record.failures.append(str(context)))
    alerts = manager.alerts
    assert alerts is not None and isinstance(alerts.ports.sounds, SilentSounds)
    alerts.rang.connect(record.rings.append)
    record.played, record.notices = alerts.ports.sounds.played, alerts.ports.signs.notices
    await _first_lists(manager)
    _look_away(manager)
    pulse, people = Pulse(), TaskOwner("people")
    _say(city, "cook")
    people.start("cancel", _keep_cancelling(manager, record))
    people.start("look", _keep_looking(manager, record))
    await _pass(manager, record, seconds)
    await people.stop("cancel")
    _say(city, "close")
    await _settle(manager)
    _take_down(manager, record)
    await people.aclose()
    pulse.stop()
    record.gaps_ms = pulse.take()
    for where, times in pulse.culprits.most_common(5):
        print(f"    {times:3} x {where}")


async def _first_lists(manager: OrderManager) -> None:
    """Every store's first list is no news; each has to be in before the first order."""
    await _every_store_listed(manager, times=1, within_s=60.0)


async def _every_store_listed(manager: OrderManager, *, times: int, within_s: float) -> None:
    account = manager._settings.account
    assert account is not None
    listed: Counter[str] = Counter()

    def note(listing: Listing) -> None:
        listed[listing.store] += 1

    manager.store.listed.connect(note)
    deadline_s = time.monotonic() + within_s
    try:
        while any(listed[store] < times for store in account.store_ids):
            assert time.monotonic() < deadline_s, "not every store was listed"
            await asyncio.sleep(0.05)
    finally:
        manager.store.listed.disconnect(note)


def _look_away(manager: OrderManager) -> None:
    """Notifications are for who has another window in front."""
    manager.window.isActiveWindow = lambda: False  # type: ignore[method-assign]


async def _pass(manager: OrderManager, record: Record, seconds: float) -> None:
    begun_s = time.monotonic()
    while (passed_s := time.monotonic() - begun_s) < seconds:
        await asyncio.sleep(min(15.0, seconds - passed_s))
        alerts = manager.alerts
        assert alerts is not None
        print(
            f"{(time.monotonic() - begun_s) / 60:5.1f} min  {len(manager.store):5} rows  "
            f"{len(record.rings):4} sounds  {len(record.notices):4} notifications  "
            f"{len(record.confirmed):3} cancelled here  {len(alerts.unseen):4} not seen",
            flush=True,
        )


async def _settle(manager: OrderManager) -> None:
    """Wait for what is still to come: customers, lists that show it, outcomes, the last sound."""
    begun_s = time.monotonic()
    await asyncio.sleep(LAST_CUSTOMERS_S)
    # One may have been under way; however long a machine holds the app up, the next one knows all.
    await _every_store_listed(manager, times=2, within_s=SETTLES_WITHIN_S)
    while time.monotonic() - begun_s < SETTLES_WITHIN_S:
        attempts = [row.attempt for row in manager.store if row.attempt]
        if not any(each.state.is_before_answer or each.state.is_open for each in attempts):
            break
        await asyncio.sleep(1.0)
    await asyncio.sleep(MERGED_S)


def _take_down(manager: OrderManager, record: Record) -> None:
    """What the app itself says in the end."""
    attempts = [row.attempt for row in manager.store if row.attempt]
    record.attempts = {attempt.key.order_id: attempt for attempt in attempts}
    record.ended_at = datetime.now(UTC)


async def _keep_cancelling(manager: OrderManager, record: Record) -> None:
    rng = random.Random(5)
    while True:
        await asyncio.sleep(CANCELS_EVERY_S)
        live = [r for r in manager.store if r.order.status.is_live and r.attempt is None]
        if not live or manager.session is None:
            continue
        chosen = rng.choice(live).order
        try:
            await manager.session.cancelling.submit(chosen, CancelReason.OTHER)
            record.confirmed.add(chosen.key.order_id)
        except AlreadyCancelling:
            pass


async def _keep_looking(manager: OrderManager, record: Record) -> None:
    """A person who presses *Seen* for some, once each was heard."""
    rng = random.Random(9)
    alerts = manager.alerts
    assert alerts is not None
    heard: set[object] = set()
    alerts.rang.connect(lambda ring: heard.update(alert.id for alert in ring.fresh))
    while True:
        await asyncio.sleep(LOOKS_EVERY_S)
        shown = alerts._board.shown
        if shown and rng.random() < 0.5 and all(alert.id in heard for alert in shown):
            record.seen.update((alert.kind, alert.key.order_id) for alert in shown)
            alerts._board.bar.seen_requested.emit()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py shift", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--orders", type=float, default=200.0, help="new orders a minute, in all")
    parser.add_argument("--stores", type=int, default=8)
    options = parser.parse_args(arguments)
    app = QApplication([])
    apply_theme(app, "light")
    apply_typography(app)
    collector = GarbageCollector()
    collector.start()
    collector.keep_for_good()
    try:
        return run(app, shift(options.minutes, options.orders, options.stores))
    finally:
        collector.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
