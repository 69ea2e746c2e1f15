"""The command `check`: signs in, reads each store's feed once, and tells what was readable."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TextIO

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.services.connection_settings import (
    ConnectionSettings,
    SettingProblem,
    connection_settings,
)
from ordermanager_desktop.services.gateways.protocols import (
    GatewayError,
    ListsOrders,
    NotPermitted,
    PlatformError,
    PlatformUnreachable,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
)
from ordermanager_desktop.services.gateways.registry import Connection, open_gateway
from ordermanager_desktop.services.platform_directory import PlatformDirectory

EXIT_OK = 0
EXIT_REFUSED = 1  # reached but refused or unreadable, or not reached at all
EXIT_NOT_CONFIGURED = 2
_WINDOW = timedelta(days=1)
_MOST_PAGES = 50
_WORDS = {
    PlatformUnreachable: "not reachable",
    SignInRequired: "the sign-in was refused",
    NotPermitted: "not permitted for this store",
    RateLimited: "too many requests; try again in a minute",
    UnreadableAnswer: "the answer is not readable",
    PlatformError: "the platform reports an error",
}


@dataclass(frozen=True, slots=True)
class UnreadableOrder:
    """An order that could be seen and not understood."""

    number: str
    reason: str


@dataclass(slots=True)
class StoreReport:
    """What one store's feed gave. ``error`` is empty if all of it could be read."""

    store: str
    orders: int = 0
    unreadable: list[UnreadableOrder] = field(default_factory=list)
    is_complete: bool = False
    error: str = ""

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
    return asyncio.run(check(settings.connection, as_json=as_json, out=out))


async def check(connection: Connection, *, as_json: bool, out: TextIO | None = None) -> int:
    """Check one account and tell about it; returns the exit code."""
    reports = await _reports(connection)
    _tell(connection, reports, as_json=as_json, out=out or sys.stdout)
    return EXIT_OK if all(report.is_fine for report in reports) else EXIT_REFUSED


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
        report.error = _words(error)
    return report


async def _read_all(gateway: ListsOrders, report: StoreReport) -> None:
    since = datetime.now(UTC) - _WINDOW
    token, seen = "", {""}
    for _ in range(_MOST_PAGES):
        page = await gateway.feed_page(report.store, since, token=token)
        for order in page.orders:
            report.count(order)
        token = page.next_token
        if token in seen:
            report.is_complete = not token  # a token that comes again would never end
            return
        seen.add(token)


def _words(error: GatewayError) -> str:
    words = _WORDS.get(type(error), "failed")
    detail = getattr(error, "text", "") or str(error)
    return f"{words} ({detail})"


def _tell_unconfigured(settings: ConnectionSettings, *, as_json: bool, out: TextIO) -> None:
    problems = [_problem_words(problem) for problem in settings.problems]
    if as_json:
        _write_json({"configured": False, "problems": problems}, out)
    else:
        _write_lines(["No account is configured.", *(f"  {line}" for line in problems)], out)


def _problem_words(problem: SettingProblem) -> str:
    fault = problem.address_fault or problem.fault
    return f"{problem.variable}: {fault.name.lower().replace('_', ' ')}"


def _tell(
    connection: Connection, reports: list[StoreReport], *, as_json: bool, out: TextIO
) -> None:
    if as_json:
        stores = [asdict(report) for report in reports]
        _write_json({"configured": True, "api": connection.base_url, "stores": stores}, out)
        return
    lines = [line for report in reports for line in _lines(report)]
    _write_lines([f"{connection.label} at {connection.base_url}", *lines], out)


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
