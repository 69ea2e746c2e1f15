"""What a report for support is made of, gathered from the running app."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.record_finding import RecordFinding
from ordermanager_desktop.services.diagnostics import Circumstances
from ordermanager_desktop.services.logging_setup import LOG_FILE_NAME, LOGS_FOLDER
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.typography import text_scale


def report_circumstances(
    store: OrderStore,
    options: SettingsStore,
    data_folder: Path,
    findings: Iterable[RecordFinding] | None,
    *,
    now: datetime,
    names: Iterable[str] = (),
    is_practice: bool = False,
) -> Circumstances:
    """As things are now; rows and values are immutable, so a thread may go on with them.

    Args:
        names: Of people who must not appear, beside those in the orders.
    """
    return Circumstances(
        now=now,
        options=options,
        rows=tuple(store),
        health=store.health,
        log_file=data_folder / LOGS_FOLDER / LOG_FILE_NAME,
        record=findings,
        screens=tuple(_screens()),
        names=tuple(names),
        is_practice=is_practice,
    )


def _screens() -> Iterator[str]:
    for number, screen in enumerate(QGuiApplication.screens(), 1):
        size, ratio = screen.size(), screen.devicePixelRatio()
        yield f"screen {number}: {size.width()}x{size.height()} at {ratio:g}"
    yield f"platform: {QGuiApplication.platformName()}, text: {text_scale():.0%}"
