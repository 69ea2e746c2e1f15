"""The kitchen's printer: whether a cancelled order prints a VOID ticket by itself, and where."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.printer_address import is_printer_address
from ordermanager_desktop.models.settings.setting import Setting, SettingAction, SettingSection

VOID_OFF: Final = "off"
VOID_ALL: Final = "all"
VOID_BY_OTHERS: Final = "others"
SYSTEM_PRINTER: Final = "system"
NETWORK_PRINTER: Final = "network"
WIDE_MM: Final = 80
NARROW_MM: Final = 58

AUTO_VOID: Final = Setting("kitchen/auto_void", VOID_OFF, (VOID_OFF, VOID_ALL, VOID_BY_OTHERS))
PRINTER_KIND: Final = Setting(
    "kitchen/printer_kind", SYSTEM_PRINTER, (SYSTEM_PRINTER, NETWORK_PRINTER)
)
PRINTER_NAME: Final = Setting("kitchen/printer_name", "", is_portable=False)
PRINTER_ADDRESS: Final = Setting(
    "kitchen/printer_address", "", check=is_printer_address, is_portable=False
)
PAPER_WIDTH: Final = Setting("kitchen/paper", WIDE_MM, (WIDE_MM, NARROW_MM))
TEST_PRINT: Final = SettingAction("kitchen/test_print")

SECTION: Final = SettingSection(
    "kitchen", (AUTO_VOID, PRINTER_KIND, PRINTER_NAME, PRINTER_ADDRESS, PAPER_WIDTH, TEST_PRINT)
)
