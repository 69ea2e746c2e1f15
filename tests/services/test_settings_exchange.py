"""Settings travel as a file: without secrets, and as a whole or not at all."""

import json
from pathlib import Path

import pytest

from ordermanager_desktop.models.settings.setting import Setting
from ordermanager_desktop.services import redaction
from ordermanager_desktop.services.redaction import register_secret
from ordermanager_desktop.services.settings_exchange import (
    MOST_BYTES,
    CannotImport,
    ExchangeFault,
    apply_changes,
    exported,
    planned_changes,
)
from ordermanager_desktop.services.settings_store import SettingsStore

LOUD = Setting("test/loud", True)
PERCENT = Setting("test/percent", 50, least=0, most=100)
NOTE = Setting("test/note", "")
PRINTER = Setting("test/printer", "", is_portable=False)
SETTINGS = {each.key: each for each in (LOUD, PERCENT, NOTE, PRINTER)}
CANARY = "canary-7c1f93"


@pytest.fixture(autouse=True)
def no_known_secrets(monkeypatch):
    monkeypatch.setattr(redaction, "_known_secrets", set())


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


def a_file(values: object, **more: object) -> bytes:
    document = {"format": "order-manager-settings", "version": 1, "settings": values, **more}
    return json.dumps(document).encode()


def test_only_what_was_changed_and_may_travel_is_exported(store):
    store.set(LOUD, False)
    store.set(NOTE, "Küche, 2. Stock")
    store.set(PRINTER, "Star TSP100")
    document = json.loads(exported(store, SETTINGS))
    assert document["settings"] == {"test/loud": False, "test/note": "Küche, 2. Stock"}


@pytest.mark.parametrize(
    "text",
    [
        f"the word is {CANARY}",
        "http://user:pass-word@proxy.example:8080",
        "client_secret=abcdefgh",
        "Bearer abc.def.ghi",
        "eyJhbGciOiJI.eyJzdWIi.c2ln",
    ],
)
def test_a_secret_that_somebody_put_into_a_setting_stays_here(store, text):
    register_secret(CANARY)
    store.set(LOUD, False)
    store.set(NOTE, text)
    assert json.loads(exported(store, SETTINGS))["settings"] == {"test/loud": False}


def test_what_was_exported_is_what_an_import_would_change(store, tmp_path):
    store.set(LOUD, False)
    store.set(PERCENT, 7)
    other = SettingsStore(tmp_path / "other.ini")
    other.set(PERCENT, 7)
    (change,) = planned_changes(exported(store, SETTINGS), other, SETTINGS)
    assert (change.setting, change.before, change.after) == (LOUD, True, False)
    assert other.value(LOUD) is True  # planned is not done
    assert apply_changes([change], other)
    assert other.value(LOUD) is False


@pytest.mark.parametrize(
    ("data", "fault", "key"),
    [
        (b"", ExchangeFault.NO_SETTINGS_FILE, ""),
        (b"\x80\x04\x95pickle", ExchangeFault.NO_SETTINGS_FILE, ""),
        (b"[]", ExchangeFault.NO_SETTINGS_FILE, ""),
        (b"[" * 100_000, ExchangeFault.NO_SETTINGS_FILE, ""),
        (b'{"format": "something else"}', ExchangeFault.NO_SETTINGS_FILE, ""),
        (a_file([]), ExchangeFault.NO_SETTINGS_FILE, ""),
        (a_file({}, version=True), ExchangeFault.NO_SETTINGS_FILE, ""),
        (a_file({}, version=0), ExchangeFault.NO_SETTINGS_FILE, ""),
        (a_file({}, version=2), ExchangeFault.NEWER, ""),
        (a_file({"test/nothing": 1}), ExchangeFault.UNKNOWN_SETTING, "test/nothing"),
        (a_file({"test/printer": "x"}), ExchangeFault.UNKNOWN_SETTING, "test/printer"),
        (a_file({"test/percent": 101}), ExchangeFault.BAD_VALUE, "test/percent"),
        (a_file({"test/percent": True}), ExchangeFault.BAD_VALUE, "test/percent"),
        (a_file({"test/percent": None}), ExchangeFault.BAD_VALUE, "test/percent"),
        (a_file({"test/percent": 1.5}), ExchangeFault.BAD_VALUE, "test/percent"),
        (a_file({"test/note": ["a"]}), ExchangeFault.BAD_VALUE, "test/note"),
        (b" " * (MOST_BYTES + 1), ExchangeFault.TOO_LARGE, ""),
        (
            b'{"format":"order-manager-settings","version":1,"settings":{"a":1,"a":2}}',
            ExchangeFault.NO_SETTINGS_FILE,
            "",
        ),
    ],
)
def test_a_file_that_does_not_do_is_refused_as_a_whole(store, data, fault, key):
    with pytest.raises(CannotImport) as refused:
        planned_changes(data, store, SETTINGS)
    assert (refused.value.fault, refused.value.key) == (fault, key)


def test_one_bad_value_keeps_the_good_ones_out(store):
    with pytest.raises(CannotImport):
        planned_changes(a_file({"test/loud": False, "test/percent": -1}), store, SETTINGS)
    assert store.value(LOUD) is True
