"""The environment describes an account, or the faults are named."""

from pathlib import Path

import pytest

from ordermanager_desktop.models.setting_problem import AddressFault, SettingFault, SettingProblem
from ordermanager_desktop.services.connection_settings import (
    ConnectionSettings,
    connection_settings,
    data_dir,
)

WHOLE = {
    "ORDERMANAGER_API_URL": "https://api.example.com/",
    "ORDERMANAGER_CLIENT_ID": "client-1",
    "ORDERMANAGER_CLIENT_SECRET": "canary-secret",
    "ORDERMANAGER_STORE_IDS": "store-1, store-2 ,store-1,",
}


def test_a_whole_environment_is_an_account():
    settings = connection_settings(WHOLE)
    account = settings.connection
    assert settings.problems == ()
    assert (account.id, account.kind) == ("otter", "otter")
    assert account.base_url == "https://api.example.com"
    assert account.store_ids == ("store-1", "store-2")
    assert account.client_secret == "canary-secret"
    assert "canary" not in repr(settings)


@pytest.mark.parametrize("environment", [{}, dict.fromkeys(WHOLE, ""), dict.fromkeys(WHOLE, " ")])
def test_nothing_set_is_no_fault(environment):
    assert connection_settings(environment) == ConnectionSettings()


@pytest.mark.parametrize("name", list(WHOLE))
def test_what_is_missing_is_named(name):
    settings = connection_settings({**WHOLE, name: ""})
    assert settings.connection is None
    assert settings.problems == (SettingProblem(name, SettingFault.MISSING),)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("http://api.example.com", AddressFault.NOT_HTTPS),
        ("https://me:secret@api.example.com", AddressFault.HAS_CREDENTIALS),
        ("nonsense", AddressFault.MALFORMED),
    ],
)
def test_an_unsafe_address_is_named_with_its_fault(url, fault):
    settings = connection_settings({**WHOLE, "ORDERMANAGER_API_URL": url})
    problem = SettingProblem("ORDERMANAGER_API_URL", SettingFault.BAD_ADDRESS, fault)
    assert settings.problems == (problem,)
    assert "secret" not in repr(settings)


def test_plain_http_is_for_this_computer():
    settings = connection_settings({**WHOLE, "ORDERMANAGER_API_URL": "http://127.0.0.1:8765"})
    assert settings.connection.base_url == "http://127.0.0.1:8765"


@pytest.mark.parametrize(
    "address", ["http://proxy.example:3128", "https://till:canary%21secret@10.0.0.7:8443/"]
)
def test_a_proxy_is_taken_from_its_variable_and_never_printed(address):
    settings = connection_settings({**WHOLE, "ORDERMANAGER_PROXY": f" {address} "})
    assert settings.connection.proxy == address.rstrip("/")
    assert "canary" not in repr(settings)


def test_without_the_variable_there_is_no_proxy():
    assert connection_settings({**WHOLE, "HTTPS_PROXY": "http://p"}).connection.proxy == ""


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("proxy.example:3128", AddressFault.MALFORMED),
        ("socks5://proxy.example", AddressFault.MALFORMED),
        ("http://proxy.example/path", AddressFault.MALFORMED),
        ("http://proxy.example:99999", AddressFault.MALFORMED),
        ("http://proxy.example?canary", AddressFault.HAS_QUERY),
        ("http://", AddressFault.BAD_HOST),
        ("http://till:canary@", AddressFault.BAD_HOST),
        ("http://127.1:3128", AddressFault.BAD_HOST),
    ],
)
def test_an_unusable_proxy_is_named_with_its_fault(address, fault):
    settings = connection_settings({**WHOLE, "ORDERMANAGER_PROXY": address})
    problem = SettingProblem("ORDERMANAGER_PROXY", SettingFault.BAD_ADDRESS, fault)
    assert settings == ConnectionSettings(problems=(problem,))


@pytest.mark.parametrize("stores", [",", "a\nb", "caf\u00e9", "x" * 256])
def test_a_store_id_that_no_header_can_carry_is_named(stores):
    settings = connection_settings({**WHOLE, "ORDERMANAGER_STORE_IDS": stores})
    assert settings.problems == (
        SettingProblem("ORDERMANAGER_STORE_IDS", SettingFault.BAD_STORE_ID),
    )


def test_practice_and_profiles_have_folders_of_their_own():
    environment = {"ORDERMANAGER_DATA_DIR": "base"}
    folders = [
        data_dir(environment, is_practice=is_practice, profile=profile)
        for is_practice in (False, True)
        for profile in ("", "bar", "practice")
    ]
    assert folders[0] == Path("base")
    assert len(set(folders)) == len(folders)


def test_without_a_setting_the_usual_place_is_taken():
    assert data_dir({}, is_practice=True).parent == data_dir({}, is_practice=False)


@pytest.mark.parametrize("profile", ["..", "a/b", "a b", "x" * 41, "C:"])
def test_a_profile_is_a_plain_name(profile):
    with pytest.raises(ValueError, match="profile"):
        data_dir({}, is_practice=False, profile=profile)
