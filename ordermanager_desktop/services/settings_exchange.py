"""Carries settings from one computer to another: a JSON file without secrets, judged as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from ordermanager_desktop.models.settings.catalogue import all_settings
from ordermanager_desktop.models.settings.setting import Plain, Setting
from ordermanager_desktop.services.gateways.strict_json import BadJson, parse_json
from ordermanager_desktop.services.redaction import has_credential
from ordermanager_desktop.services.settings_store import SettingsStore

MOST_BYTES: Final = 256_000
_FORMAT: Final = "order-manager-settings"
_VERSION: Final = 1

Settings = Mapping[str, Setting[Any]]


class ExchangeFault(Enum):
    """Why a file cannot be imported."""

    TOO_LARGE = auto()
    NO_SETTINGS_FILE = auto()
    NEWER = auto()  # a later version of the app wrote it
    UNKNOWN_SETTING = auto()
    BAD_VALUE = auto()


class CannotImport(ValueError):
    """A file that is refused as a whole.

    Attributes:
        key: Of the setting it is about, as the file has it; empty if it is about none.
    """

    def __init__(self, fault: ExchangeFault, key: str = "") -> None:
        super().__init__(f"cannot import: {fault.name}")
        self.fault = fault
        self.key = key


@dataclass(frozen=True, slots=True)
class SettingChange:
    """What an import would do to one setting."""

    setting: Setting[Any]
    before: Plain
    after: Plain


def exported(store: SettingsStore, settings: Settings | None = None) -> bytes:
    """What was changed and may be carried elsewhere, as a file.

    A text in which a credential stands, wherever it came from, is left out.
    """
    values = {
        key: value
        for key, setting in (all_settings() if settings is None else settings).items()
        if setting.is_portable
        and (value := store.value(setting)) != setting.default
        and not (isinstance(value, str) and has_credential(value))
    }
    document = {"format": _FORMAT, "version": _VERSION, "settings": values}
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def planned_changes(
    data: bytes, store: SettingsStore, settings: Settings | None = None
) -> list[SettingChange]:
    """What an import would change; nothing is changed yet.

    Raises:
        CannotImport: If anything in the file does not do.
    """
    known = all_settings() if settings is None else settings
    found = [(_known(key, known), value) for key, value in _values(data).items()]
    changes = [SettingChange(each, store.value(each), _good(each, v)) for each, v in found]
    return [change for change in changes if change.before != change.after]


def apply_changes(changes: Iterable[SettingChange], store: SettingsStore) -> bool:
    """Set them; False if the disk does not take one, which then holds until the app closes."""
    kept = [store.set(change.setting, change.after) for change in changes]
    return all(kept)


def _values(data: bytes) -> Mapping[str, object]:
    if len(data) > MOST_BYTES:
        raise CannotImport(ExchangeFault.TOO_LARGE)
    try:
        parsed = parse_json(data)
    except BadJson as error:
        raise CannotImport(ExchangeFault.NO_SETTINGS_FILE) from error
    document = parsed.value
    if parsed.has_flaws or not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise CannotImport(ExchangeFault.NO_SETTINGS_FILE)
    version, values = document.get("version"), document.get("settings")
    if type(version) is not int or version < 1 or not isinstance(values, dict):
        raise CannotImport(ExchangeFault.NO_SETTINGS_FILE)
    if version > _VERSION:
        raise CannotImport(ExchangeFault.NEWER)
    return values


def _known(key: str, settings: Settings) -> Setting[Any]:
    setting = settings.get(key)
    if setting is None or not setting.is_portable:
        raise CannotImport(ExchangeFault.UNKNOWN_SETTING, key)
    return setting


def _good(setting: Setting[Any], value: object) -> Plain:
    if not isinstance(value, bool | int | str) or not setting.accepts(value):
        raise CannotImport(ExchangeFault.BAD_VALUE, setting.key)
    return value
