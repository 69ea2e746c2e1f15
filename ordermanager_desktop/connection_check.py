"""The command `check`: signs in, reads each store's feed once, and tells what was readable."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryFile
from typing import TextIO

from ordermanager_desktop.services.connection_probe import StoreReading, read_stores
from ordermanager_desktop.services.connection_settings import (
    ConnectionSettings,
    connection_settings,
    data_dir,
)
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.views.wording.desk import journal_unusable
from ordermanager_desktop.views.wording.problems import (
    clock_sentence,
    setting_sentence,
    trouble_sentence,
)

EXIT_OK = 0
EXIT_REFUSED = 1  # reached but refused or unreadable, or not reached at all
EXIT_NOT_CONFIGURED = 2
_PROBE_BYTES = 65_536  # more than a row of the record takes


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
    reports = await read_stores(connection)
    _tell(connection, reports, as_json=as_json, can_write=can_write, out=out or sys.stdout)
    is_fine = can_write and all(report.is_fine for report in reports)
    return EXIT_OK if is_fine else EXIT_REFUSED


def _facts(reading: StoreReading) -> dict[str, object]:
    """What a machine is told of a store."""
    return {
        "store": reading.store,
        "orders": reading.orders,
        "unreadable": [asdict(order) for order in reading.unreadable],
        "is_complete": reading.is_complete,
        "trouble": reading.trouble.name.lower() if reading.trouble else "",
        "error": _error(reading),
        "clock_ahead_s": reading.clock_ahead_s,
    }


def _error(reading: StoreReading) -> str:
    if reading.trouble is None:
        return ""
    sentence = trouble_sentence(reading.trouble, (reading.store,), is_from_environment=True)
    return f"{sentence} ({reading.detail})"


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
    reports: list[StoreReading],
    *,
    as_json: bool,
    can_write: bool,
    out: TextIO,
) -> None:
    if as_json:
        stores = [_facts(report) for report in reports]
        facts = {"configured": True, "api": connection.base_url, "can_write": can_write}
        _write_json({**facts, "stores": stores}, out)
        return
    lines = [line for report in reports for line in _lines(report)]
    clocks = {clock_sentence(each.clock_ahead_s) for each in reports if each.clock_ahead_s}
    disk = [] if can_write else [journal_unusable()]
    head = f"{connection.label} at {connection.base_url}"
    _write_lines([head, *lines, *clocks, *disk], out)


def _lines(report: StoreReading) -> list[str]:
    lines = [
        f"Store {report.store}: {report.orders} orders read, {len(report.unreadable)} unreadable"
    ]
    lines += [f"  {order.number}: {order.reason}" for order in report.unreadable]
    if error := _error(report):
        lines.append(f"  {error}")
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
