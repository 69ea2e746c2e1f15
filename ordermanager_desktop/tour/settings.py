"""The settings in the story: a search, the report for support, and a sleep of the computer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.clock_jump import ClockJump
from ordermanager_desktop.models.settings.catalogue import SECTIONS
from ordermanager_desktop.models.settings.upkeep import UPKEEP
from ordermanager_desktop.tour.stage import Stage, Step
from ordermanager_desktop.views.settings.settings_dialog import SettingsDialog


async def _settings(stage: Stage) -> None:
    sheet = await stage.seen(QWidget, "shortcuts_sheet")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    await stage.gone("shortcuts_sheet")
    stage.window.settings_requested.emit()
    await stage.seen(SettingsDialog, "settings_dialog")
    first = SECTIONS[0].entries[0].key
    await stage.seen(QWidget, f"setting {first}")


async def _search(stage: Stage) -> None:
    dialog = await stage.seen(SettingsDialog, "settings_dialog")
    dialog.search("prox")
    await stage.seen(QWidget, "setting network/proxy")


async def _report(stage: Stage) -> None:
    dialog = await stage.seen(SettingsDialog, "settings_dialog")
    dialog.show_section(UPKEEP.id)
    await stage.press("upkeep/diagnostics")
    await stage.seen(QWidget, "diagnostics_sheet")


async def _slept(stage: Stage) -> None:
    await stage.press("close_diagnostics")
    await stage.gone("diagnostics_sheet")
    await stage.press("close_settings")
    await stage.gone("settings_dialog")
    now = datetime.now(UTC)
    stage.window.sleep_banner.show_jump(ClockJump(now - timedelta(hours=4), now, was_asleep=True))
    await stage.seen(QWidget, "sleep_banner")


async def _understood(stage: Stage) -> None:
    await stage.press("sleep_banner_action")
    await stage.gone("sleep_banner")


SETTINGS = (
    Step("settings", _settings),
    Step("settings-searched", _search),
    Step("report-for-support", _report),
    Step("the-computer-slept", _slept),
    Step("sleep-understood", _understood),
)
