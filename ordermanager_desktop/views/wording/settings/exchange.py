"""Words for carrying settings elsewhere, and for the report."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.services.settings_exchange import (
    CannotImport,
    ExchangeFault,
    SettingChange,
)
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.settings.section_words import all_words, value_text
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def change_line(change: SettingChange) -> str:
    """What one setting is now, and what it would be."""
    setting = change.setting
    words = all_words().get(setting.key, SettingWords(setting.key))
    return translate("exchange", "{setting}: {before} → {after}").format(
        setting=words.title,
        before=one_line(value_text(setting, change.before, words), longest=120),
        after=one_line(value_text(setting, change.after, words), longest=120),
    )


def import_title(count: int) -> str:
    """Asks before anything changes."""
    return translate("exchange", "Change %n setting(s)?", "", count)


def nothing_to_import() -> str:
    """The file says what is set already."""
    return translate("exchange", "Everything in this file is set already.")


def imported(count: int) -> str:
    """The changes hold."""
    return translate("exchange", "%n setting(s) changed", "", count)


def cannot_import(failure: CannotImport) -> str:
    """Why a file is refused as a whole."""
    name = _name_of(failure.key)
    match failure.fault:
        case ExchangeFault.TOO_LARGE:
            why = translate("exchange", "It is too large to be a file of settings.")
        case ExchangeFault.NO_SETTINGS_FILE:
            why = translate("exchange", "It is no file of settings of Order Manager, or damaged.")
        case ExchangeFault.NEWER:
            why = translate("exchange", "A newer Order Manager wrote it. Update this one first.")
        case ExchangeFault.UNKNOWN_SETTING:
            why = translate("exchange", "It holds a setting that is not known here: {setting}.")
        case ExchangeFault.BAD_VALUE:
            why = translate("exchange", "It holds a value that can’t be used: {setting}.")
    return why.format(setting=name)


def _name_of(key: str) -> str:
    words = all_words().get(key)
    return one_line(words.title if words else key, longest=80)


def nothing_imported() -> str:
    """The heading over the reason."""
    return translate("exchange", "The file was not imported; nothing changed")


def unreadable_file() -> str:
    """The disk does not give it."""
    return translate("exchange", "The file can’t be read.")


def not_written() -> str:
    """The heading over what the system says."""
    return translate("exchange", "The file was not saved")


def choose_another_place() -> str:
    """What to do about it."""
    return translate("exchange", "Choose another place: this one can’t be written.")


def saved_as(name: str) -> str:
    """A file was written."""
    return translate("exchange", "Saved as {name}").format(name=one_line(name, longest=80))


def not_kept() -> str:
    """A setting could not be written down."""
    return translate(
        "exchange", "This computer can't keep the setting: it holds until you close Order Manager."
    )


def not_started_at_login() -> str:
    """The system did not take it."""
    return translate("exchange", "This computer did not take it: nothing starts at login.")


def understood() -> str:
    """Closes a message."""
    return translate("exchange", "Close")


def try_again() -> str:
    """Choose once more."""
    return translate("exchange", "Choose again…")


def save_title() -> str:
    """Over the choice of a file."""
    return translate("exchange", "Save as")


def open_title() -> str:
    """Over the choice of a file."""
    return translate("exchange", "Open settings")


def settings_files() -> str:
    """A kind of file."""
    return translate("exchange", "Settings")


def report_files() -> str:
    """A kind of file."""
    return translate("exchange", "Reports")
