"""Saved connections: readable, whole after a power cut, without a secret, and never lost."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ordermanager_desktop.models.setting_problem import SettingFault
from ordermanager_desktop.services.connection_book import (
    BOOK_FILE,
    BookFault,
    BookNotWritten,
    ConnectionBook,
    SavedConnection,
    SignInKind,
    names_for,
)
from ordermanager_desktop.services.credential_vault import CredentialVault, Secrets
from ordermanager_desktop.services.saved_accounts import accounts_to_open
from tests.keyrings import MemoryKeyring

DOWNTOWN = SavedConnection(
    id="otter-1",
    entry="otter-1-abc",
    label="Siam Kitchen — Downtown",
    base_url="https://api.example.com",
    client_id="5a9d1c1e",
    store_ids=("one", "two"),
)
UPTOWN = replace(
    DOWNTOWN, id="otter-2", entry="otter-2-abc", label="Uptown", sign_in=SignInKind.BROWSER
)


@pytest.fixture
def book(tmp_path):
    return ConnectionBook(tmp_path / "data" / BOOK_FILE)


def test_nothing_is_saved_at_first(book):
    assert book.load().connections == ()
    assert book.load().faults == ()


def test_connections_come_back_the_last_used_first(book):
    book.keep(DOWNTOWN)
    book.keep(UPTOWN)
    assert book.load().connections == (UPTOWN, DOWNTOWN)
    changed = replace(DOWNTOWN, store_ids=("three",), proxy="http://ada@proxy.example:3128")
    book.keep(changed)
    assert book.load().connections == (changed, UPTOWN)
    book.drop(UPTOWN.id)
    assert book.load().connections == (changed,)


def test_the_file_is_this_users_alone_and_nothing_lies_beside_it(book):
    book.keep(DOWNTOWN)
    assert book.path.stat().st_mode & 0o077 == 0
    assert [path.name for path in book.path.parent.iterdir()] == [BOOK_FILE]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 1}', b"\xff\xfe", b"[" * 9999])
def test_a_broken_file_is_told_and_set_aside_by_the_next_write(book, content):
    book.path.parent.mkdir()
    book.path.write_bytes(content)
    assert book.load().faults == (BookFault.UNREADABLE,)
    assert book.path.read_bytes() == content
    book.keep(DOWNTOWN)
    assert book.load().connections == (DOWNTOWN,)
    (aside,) = book.path.parent.glob("connections.damaged-*.json")
    assert aside.read_bytes() == content


def test_the_file_of_a_later_version_is_not_lost(book):
    book.path.parent.mkdir()
    book.path.write_text('{"version": 2, "connections": []}')
    assert book.load().faults == (BookFault.NEWER,)
    book.keep(DOWNTOWN)
    assert len(list(book.path.parent.glob("connections.damaged-*.json"))) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../up"},
        {"api_url": "http://api.example.com"},
        {"api_url": "https://user:pass@api.example.com"},
        {"stores": []},
        {"stores": ["line\nbreak"]},
        {"stores": "one"},
        {"client_id": None},
        {"sign_in": "by shouting"},
        {"proxy": "ftp://proxy"},
    ],
)
def test_one_connection_that_does_not_do_hides_no_other_and_is_kept(book, change):
    book.keep(DOWNTOWN)
    book.keep(UPTOWN)
    record = json.loads(book.path.read_text())
    record["connections"][0] |= change
    book.path.write_text(json.dumps(record))
    contents = book.load()
    assert contents.connections == (DOWNTOWN,)
    assert contents.faults == (BookFault.ENTRY_UNREADABLE,)
    book.keep(replace(DOWNTOWN, label="Changed"))
    assert record["connections"][0] in json.loads(book.path.read_text())["connections"]


def test_a_disk_that_takes_nothing_leaves_what_was(book, monkeypatch):
    book.keep(DOWNTOWN)

    def is_full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", is_full)
    with pytest.raises(BookNotWritten):
        book.keep(UPTOWN)
    assert book.load().connections == (DOWNTOWN,)


def test_the_same_account_gets_the_same_id_and_a_browser_always_another():
    url, client = DOWNTOWN.base_url, DOWNTOWN.client_id
    first, second = (names_for(url, client, SignInKind.CLIENT) for _ in range(2))
    assert first[0] == second[0]
    assert first[1] != second[1]
    assert names_for(url, "another", SignInKind.CLIENT)[0] != first[0]
    assert len({names_for(url, client, SignInKind.BROWSER)[0] for _ in range(3)}) == 3


async def test_accounts_come_from_the_book_with_their_secrets(book):
    vault = CredentialVault(find_keyring=MemoryKeyring)
    ends_at = datetime.now(UTC) + timedelta(days=3)
    book.keep(replace(UPTOWN, proxy="http://ada@proxy.example:3128"))
    book.keep(DOWNTOWN)
    await vault.keep(DOWNTOWN.entry, Secrets("secret"))
    await vault.keep(UPTOWN.entry, Secrets("", "token", ends_at, "p@ss"))
    found = await accounts_to_open({}, book, vault)
    downtown, uptown = found.connections
    assert found.problems == ()
    assert (downtown.id, downtown.client_secret, downtown.store_ids) == (
        "otter-1",
        "secret",
        ("one", "two"),
    )
    assert (uptown.access_token, uptown.token_ends_at) == ("token", ends_at)
    assert uptown.proxy == "http://ada:p%40ss@proxy.example:3128"


async def test_who_is_signed_out_or_run_out_is_named(book):
    vault = CredentialVault(find_keyring=MemoryKeyring)
    book.keep(DOWNTOWN)
    book.keep(UPTOWN)
    await vault.keep(UPTOWN.entry, Secrets("", "token", datetime.now(UTC) - timedelta(1)))
    found = await accounts_to_open({}, book, vault)
    assert found.connections == ()
    assert [(each.variable, each.fault) for each in found.problems] == [
        ("Uptown", SettingFault.SIGN_IN_OVER),
        ("Siam Kitchen — Downtown", SettingFault.SIGNED_OUT),
    ]
    assert all(each.fault.is_of_saved for each in found.problems)


async def test_the_environment_wins_also_with_its_faults(book):
    vault = CredentialVault(find_keyring=MemoryKeyring)
    book.keep(DOWNTOWN)
    await vault.keep(DOWNTOWN.entry, Secrets("secret"))
    told = {
        "ORDERMANAGER_API_URL": "https://env.example.com",
        "ORDERMANAGER_CLIENT_ID": "id",
        "ORDERMANAGER_CLIENT_SECRET": "secret of the environment",
        "ORDERMANAGER_STORE_IDS": "one",
    }
    (account,) = (await accounts_to_open(told, book, vault)).connections
    assert account.base_url == "https://env.example.com"
    del told["ORDERMANAGER_CLIENT_ID"]
    half = await accounts_to_open(told, book, vault)
    assert half.connections == ()
    assert [each.fault for each in half.problems] == [SettingFault.MISSING]
