"""A report for support: how the app is set and how it fares. No secrets, no customers.

Every line is made of what is known to be harmless, rather than freed from what is known to harm:
numbers, names of states, and what stands in the log by the app's own form.
"""

from __future__ import annotations

import io
import platform
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import qVersion

from ordermanager_desktop import __version__
from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.record_finding import RecordFinding
from ordermanager_desktop.models.settings.catalogue import all_settings
from ordermanager_desktop.models.settings.setting import Plain, Setting
from ordermanager_desktop.services.log_excerpt import log_excerpt, without_people
from ordermanager_desktop.services.settings_store import SettingsStore

_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)  # the zip's own times say nothing


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the report is about.

    Attributes:
        rows: All orders; counted, and the source of the names that must not appear.
        record: What is wrong with the journal; None if it could not be looked at.
        screens: How the screens are, a line each.
        names: Further names that must not appear: those of the staff.
    """

    now: datetime
    options: SettingsStore
    rows: Iterable[OrderRow]
    health: FeedHealth
    log_file: Path
    record: Iterable[RecordFinding] | None = None
    screens: Iterable[str] = ()
    names: Iterable[str] = ()
    is_practice: bool = False
    settings: Mapping[str, Setting[Any]] = field(default_factory=all_settings)


@dataclass(frozen=True, slots=True)
class Report:
    """Its parts by file name, in the order in which they are read."""

    parts: Mapping[str, str]

    def text(self) -> str:
        """All of it, as it is shown before it is saved; the zip holds nothing else."""
        return "\n\n".join(f"== {name} ==\n{text}" for name, text in self.parts.items())

    def packed(self) -> bytes:
        """The zip file."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in self.parts.items():
                bundle.writestr(zipfile.ZipInfo(name, _FIXED_TIME), text + "\n")
        return buffer.getvalue()


def report(about: Circumstances) -> Report:
    """Gather it. Reads the end of the log: call it in a thread."""
    rows = list(about.rows)
    names = {*_parts(about.names), *(text for row in rows for text in _personal(row))}
    parts = {
        "app.txt": _app(about),
        "system.txt": "\n".join((*_system(), *about.screens)),
        "settings.txt": _settings(about),
        "orders.txt": _orders(rows, about.health),
        "record.txt": _record(about.record),
    }
    clean = {name: without_people(text, ()) for name, text in parts.items()}
    return Report({**clean, "log.txt": log_excerpt(about.log_file, names) or "no log"})


def _app(about: Circumstances) -> str:
    lines = (
        f"Order Manager {__version__}",
        f"written {_moment(about.now)}",
        f"practice: {_yes(about.is_practice)}",
        f"frozen: {_yes(bool(getattr(sys, 'frozen', False)))}",
    )
    return "\n".join(lines)


def _system() -> Iterator[str]:
    yield f"system: {platform.system()} {platform.release()} {platform.machine()}"
    yield f"Python: {platform.python_version()}"
    yield f"Qt: {qVersion()}"


def _settings(about: Circumstances) -> str:
    lines = []
    for key, setting in about.settings.items():
        value = about.options.value(setting)
        mark = "" if value == setting.default else " (changed)"
        lines.append(f"{key} = {_harmless(setting, value)}{mark}")
    return "\n".join(lines)


def _harmless(setting: Setting[Any], value: Plain) -> str:
    """What people wrote themselves is not told, only that they did."""
    if isinstance(value, str) and not setting.choices:
        return f"[text of {len(value)} characters]" if value else "[empty]"
    return str(value)


def _orders(rows: Iterable[OrderRow], health: FeedHealth) -> str:
    labels = Counter(row.label.name for row in rows)
    platforms = Counter(row.order.platform.id for row in rows if row.order.platform.is_known)
    attempts = Counter(row.attempt.state.name for row in rows if row.attempt)
    lines = [
        f"list: {health.trouble.name if health.trouble else 'answers'}",
        f"last answer: {_moment(health.updated_at)}",
        f"complete: {_yes(health.is_complete)}, old: {_yes(health.is_old)}",
        f"stores in trouble: {len(health.stores)}",
        f"clock ahead of the server: {health.clock_ahead_s} s",
        f"orders: {sum(labels.values())}",
        *_counts("state", labels),
        *_counts("platform", platforms),
        *_counts("latest attempt", attempts),
    ]
    return "\n".join(lines)


def _counts(what: str, counts: Counter[str]) -> list[str]:
    return [f"  {what} {name}: {count}" for name, count in sorted(counts.items())]


def _record(findings: Iterable[RecordFinding] | None) -> str:
    if findings is None:
        return "the record was not looked at"
    kinds = Counter(finding.kind.name for finding in findings)
    return "\n".join(_counts("found", kinds)) or "the record is whole"


def _personal(row: OrderRow) -> Iterator[str]:
    """Names whole and in parts, and what people wrote."""
    order, courier, call = row.order, row.order.courier, row.phone
    yield from _parts((order.customer,))
    yield order.note
    yield from (item.note for item in order.items)
    if row.attempt is not None:
        yield row.attempt.note
    if call is not None:
        yield from _parts((call.actor, call.closed_by))
        yield call.closing_note
    if courier is not None:
        yield from _parts((courier.name,))
        yield courier.phone


def _parts(names: Iterable[str]) -> Iterator[str]:
    """Each name whole, and each of its words: a log may hold either."""
    for name in names:
        yield name
        yield from name.split()


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC" if at else "-"


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"
