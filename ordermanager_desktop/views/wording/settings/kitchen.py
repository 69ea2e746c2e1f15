"""Words of the settings about the kitchen's printer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings import kitchen
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By key; the section itself by its id."""
    return {
        kitchen.SECTION.id: SettingWords(translate("settings", "Kitchen printer")),
        kitchen.AUTO_VOID.key: _auto_void(),
        kitchen.PRINTER_KIND.key: SettingWords(
            translate("settings", "Kind of printer"),
            translate("settings", "A receipt printer on the network needs no driver."),
            choices={
                kitchen.SYSTEM_PRINTER: translate("settings", "A printer of this computer"),
                kitchen.NETWORK_PRINTER: translate("settings", "ESC/POS over the network"),
            },
        ),
        kitchen.PRINTER_NAME.key: SettingWords(
            translate("settings", "Name of the printer"),
            translate("settings", "As this computer calls it."),
        ),
        kitchen.PRINTER_ADDRESS.key: SettingWords(
            translate("settings", "Address of the printer"),
            translate("settings", "For example 192.168.1.50; the port is 9100 unless you add one."),
            translate("settings", "IP host port network"),
        ),
        kitchen.PAPER_WIDTH.key: SettingWords(
            translate("settings", "Width of the paper"),
            choices={
                kitchen.WIDE_MM: translate("settings", "80 mm"),
                kitchen.NARROW_MM: translate("settings", "58 mm"),
            },
        ),
        kitchen.TEST_PRINT.key: SettingWords(
            translate("settings", "Print a test"),
            translate("settings", "Prints a ticket of no order on the kitchen printer."),
        ),
    }


def _auto_void() -> SettingWords:
    return SettingWords(
        translate("settings", "Print a VOID ticket when an order is cancelled"),
        translate(
            "settings",
            "Only once the platform shows the order as cancelled. The kitchen then knows what to "
            "stop making.",
        ),
        translate("settings", "stop the kitchen receipt ticket"),
        choices={
            kitchen.VOID_OFF: translate("settings", "Never"),
            kitchen.VOID_ALL: translate("settings", "Always, whoever cancelled"),
            kitchen.VOID_BY_OTHERS: translate("settings", "Only if somebody else cancelled"),
        },
    )
