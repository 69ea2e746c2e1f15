"""The command `check`: signs in, reads each store's feed once, and tells what was readable."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryFile
from typing import TextIO

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.services.clock import clock_ahead_s
from ordermanager_desktop.services.connection_settings import (
    ConnectionSettings,
    connection_settings,
    data_dir,
)
from ordermanager_desktop.services.feed_troubles import trouble_of
from ordermanager_desktop.services.gateways.protocols import GatewayError, ListsOrders
from ordermanager_desktop.services.gateways.registry import Connection, open_gateway
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.views.wording.desk import journal_unusable
from ordermanager_desktop.views.wording.problems import (
    clock_sentence,
    setting_sentence,
    trouble_sentence,
)

EXIT_OK = 0
EXIT_REFUSED = 1  # reached but refused or unreadable, or not reached at all
EXIT_NOT_CONFIGURED = 2
_WINDOW = timedelta(days=1)
_MOST_PAGES = 50
_PROBE_BYTES = 65_536  # more than a row of the record takes


@dataclass(frozen=True, slots=True)
class UnreadableOrder:
    """An order that could be seen and not understood."""

    number: str
    reason: str


@dataclass(slots=True)
class StoreReport:
    """What one store's feed gave.

    Attributes:
        trouble: The name of what stood in the way, for machines; empty if nothing did.
        error: The same in a sentence.
        clock_ahead_s: By how much this computer's clock is wrong; zero if it is near enough.
    """

    store: str
    orders: int = 0
    unreadable: list[UnreadableOrder] = field(default_factory=list)
    is_complete: bool = False
    trouble: str = ""
    error: str = ""
    clock_ahead_s: int = 0

    @property
    def is_fine(self) -> bool:
        """True if every order was readable and none is missing."""
        return self.is_complete and not self.unreadable and not self.error

    def count(self, order: Order) -> None:
        """Take one order into the report."""
        if order.defect:
            self.unreadable.append(UnreadableOrder(order.number, order.defect))
        else:
            self.orders += 1


def run_check(environment: Mapping[str, str], *, as_json: bool, out: TextIO | None = None) -> int:
    """The whole command, with its own event loop; returns the exit code."""
    out = out or sys.stdout
    settings = connection_settings(environment)
    if settings.connection is None:
        _tell_unconfigured(settings, as_json=as_json, out=out)
        return EXIT_NOT_CONFIGURED
    can_write = _can_write(data_dir(environment, is_practice=False))
    work = check(settings.connection, as_json=as_json, can_write=can_write, out=out)
    return asyncio.run(work)


async def check(
    connection: Connection, *, as_json: bool, can_write: bool = True, out: TextIO | None = None
) -> int:
    """Check one account and tell about it; returns the exit code."""
    reports = await _reports(connection)
    _tell(connection, reports, as_json=as_json, can_write=can_write, out=out or sys.stdout)
    is_fine = can_write and all(report.is_fine for report in reports)
    return EXIT_OK if is_fine else EXIT_REFUSED


async def _reports(connection: Connection) -> list[StoreReport]:
    gateway = await asyncio.to_thread(open_gateway, connection, PlatformDirectory.load())
    try:
        if not isinstance(gateway, ListsOrders):
            return [StoreReport(store, error="lists no orders") for store in connection.store_ids]
        return [await _report(gateway, store) for store in connection.store_ids]
    finally:
        await gateway.aclose()


async def _report(gateway: ListsOrders, store: str) -> StoreReport:
    report = StoreReport(store)
    try:
        await _read_all(gateway, report)
    except GatewayError as error:
        trouble = trouble_of(error)
        report.trouble = trouble.name.lower()
        report.error = f"{trouble_sentence(trouble, (store,))} ({_detail(error)})"
    return report


async def _read_all(gateway: ListsOrders, report: StoreReport) -> None:
    since = datetime.now(UTC) - _WINDOW
    token, seen = "", {""}
    for _ in range(_MOST_PAGES):
        page = await gateway.feed_page(report.store, since, token=token)
        report.clock_ahead_s = clock_ahead_s(datetime.now(UTC), page.server_time)
        for order in page.orders:
            report.count(order)
        token = page.next_token
        if token in seen:
            report.is_complete = not token  # a token that comes again would never end
            return
        seen.add(token)


def _detail(error: GatewayError) -> str:
    """What the platform said, or the bare kind of failure."""
    return getattr(error, "text", "") or str(error)


def _can_write(folder: Path) -> bool:
    """True if the record of cancellations would find room in the data folder."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_PROBE_BYTES))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError:
        return False
    return True


def _tell_unconfigured(settings: ConnectionSettings, *, as_json: bool, out: TextIO) -> None:
    problems = [setting_sentence(problem) for problem in settings.problems]
    if as_json:
        _write_json({"configured": False, "problems": problems}, out)
    else:
        _write_lines(["No account is configured.", *(f"  {line}" for line in problems)], out)


def _tell(
    connection: Connection,
    reports: list[StoreReport],
    *,
    as_json: bool,
    can_write: bool,
    out: TextIO,
) -> None:
    if as_json:
        stores = [asdict(report) for report in reports]
        facts = {"configured": True, "api": connection.base_url, "can_write": can_write}
        _write_json({**facts, "stores": stores}, out)
        return
    lines = [line for report in reports for line in _lines(report)]
    clocks = {clock_sentence(each.clock_ahead_s) for each in reports if each.clock_ahead_s}
    disk = [] if can_write else [journal_unusable()]
    head = f"{connection.label} at {connection.base_url}"
    _write_lines([head, *lines, *clocks, *disk], out)


def _lines(report: StoreReport) -> list[str]:
    lines = [
        f"Store {report.store}: {report.orders} orders read, {len(report.unreadable)} unreadable"
    ]
    lines += [f"  {order.number}: {order.reason}" for order in report.unreadable]
    if report.error:
        lines.append(f"  {report.error}")
    elif not report.is_complete:
        lines.append("  the list does not end; some orders are missing")
    return lines


def _write_json(value: object, out: TextIO) -> None:
    out.write(json.dumps(value, indent=2, ensure_ascii=True) + "\n")


def _write_lines(lines: list[str], out: TextIO) -> None:
    # An order number may hold what a console can't print.
    encoding = out.encoding or "utf-8"
    for line in lines:
        out.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
