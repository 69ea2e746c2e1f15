"""Reads the account and the data folder from the environment; every fault is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ordermanager_desktop.models.setting_problem import SettingFault, SettingProblem
from ordermanager_desktop.services.gateways.addresses import (
    ConnectionMisconfigured,
    checked_base_url,
    checked_proxy,
)
from ordermanager_desktop.services.gateways.registry import Connection

API_URL = "ORDERMANAGER_API_URL"
CLIENT_ID = "ORDERMANAGER_CLIENT_ID"
CLIENT_SECRET = "ORDERMANAGER_CLIENT_SECRET"
STORE_IDS = "ORDERMANAGER_STORE_IDS"
DATA_DIR = "ORDERMANAGER_DATA_DIR"
PROXY = "ORDERMANAGER_PROXY"
CHAT_URL = "ORDERMANAGER_SUPPORT_CHAT_URL"
AUTHORIZE_URL = "ORDERMANAGER_AUTHORIZE_URL"
_REQUIRED = (API_URL, CLIENT_ID, CLIENT_SECRET, STORE_IDS)

# Otter Public API reference, X-Store-Id, read 2026-08-01: printable ASCII, at most 255.
_STORE_ID = re.compile(r"[!-~](?:[ -~]{0,253}[!-~])?")
_PROFILE = re.compile(r"[A-Za-z0-9_-]{1,40}")


@dataclass(frozen=True, slots=True)
class ConnectionSettings:
    """The account, or what stands in its way; neither if nothing was set at all."""

    connection: Connection | None = None
    problems: tuple[SettingProblem, ...] = ()


def connection_settings(environment: Mapping[str, str]) -> ConnectionSettings:
    """The account that the environment describes."""
    values = {name: environment.get(name, "").strip() for name in _REQUIRED}
    if not any(values.values()):
        return ConnectionSettings()
    proxy = environment.get(PROXY, "").strip()
    problems = (
        *_missing(values),
        *_bad_address(API_URL, values[API_URL], checked_base_url),
        *_bad_stores(values[STORE_IDS]),
        *_bad_address(PROXY, proxy, checked_proxy),
    )
    if problems:
        return ConnectionSettings(problems=problems)
    return ConnectionSettings(_connection(values, proxy))


def data_dir(environment: Mapping[str, str], *, is_practice: bool, profile: str = "") -> Path:
    """The folder for the journal and the cache, not made yet. Practice never shares one.

    Raises:
        ValueError: If the profile's name could not be a plain folder's.
    """
    if profile and not _PROFILE.fullmatch(profile):
        raise ValueError(f"not a profile name: {profile[:40]!a}")
    root = Path(environment.get(DATA_DIR, "").strip() or _usual_folder())
    folder = root / f"profile-{profile}" if profile else root
    return folder / "practice" if is_practice else folder


def _connection(values: Mapping[str, str], proxy: str) -> Connection:
    return Connection(
        id="otter",
        kind="otter",
        label="Otter",
        base_url=checked_base_url(values[API_URL]),
        client_id=values[CLIENT_ID],
        client_secret=values[CLIENT_SECRET],
        store_ids=store_ids_in(values[STORE_IDS]),
        proxy=checked_proxy(proxy) if proxy else "",
        is_from_environment=True,
    )


def _missing(values: Mapping[str, str]) -> tuple[SettingProblem, ...]:
    return tuple(
        SettingProblem(name, SettingFault.MISSING) for name, value in values.items() if not value
    )


def _bad_address(
    variable: str, address: str, checked: Callable[[str], str]
) -> tuple[SettingProblem, ...]:
    try:
        if address:
            checked(address)
    except ConnectionMisconfigured as error:
        return (SettingProblem(variable, SettingFault.BAD_ADDRESS, error.fault),)
    return ()


def _bad_stores(text: str) -> tuple[SettingProblem, ...]:
    stores = _stores(text)
    if text and not (stores and all(map(is_store_id, stores))):
        return (SettingProblem(STORE_IDS, SettingFault.BAD_STORE_ID),)
    return ()


def store_ids_in(text: str) -> tuple[str, ...]:
    """The store ids of a list with commas, each once; they may still be none."""
    return tuple(dict.fromkeys(_stores(text)))


def is_store_id(text: str) -> bool:
    """Whether a store may be called that."""
    return _STORE_ID.fullmatch(text) is not None


def _stores(text: str) -> list[str]:
    return [store for part in text.split(",") if (store := part.strip())]


def _usual_folder() -> Path:
    import platformdirs  # late: the first frame needs none of it when the folder is set

    return platformdirs.user_data_path("OrderManager", appauthor=False)
