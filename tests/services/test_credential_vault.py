"""Credentials go into the system's keyring or stay in memory, and nowhere else."""

import asyncio
import logging
import threading
from datetime import UTC, datetime, timedelta

import pytest
from keyring.backends import chainer, fail, null

from ordermanager_desktop.services.credential_vault import (
    SERVICE,
    CredentialVault,
    Keeping,
    Secrets,
)
from ordermanager_desktop.services.keyring_backend import usable
from ordermanager_desktop.services.redaction import redacted
from tests.keyrings import LockedKeyring, MemoryKeyring, PlaintextKeyring

CANARY = "canary-7d1f0c2b9e"
LATER = datetime(2027, 1, 1, tzinfo=UTC)


def a_vault(backend, profile=""):
    return CredentialVault(profile, find_keyring=lambda: backend)


async def test_what_is_kept_is_there_after_a_restart():
    backend = MemoryKeyring()
    secrets = Secrets(CANARY, "token-" + "x" * 300, LATER, "proxy-password")
    assert await a_vault(backend).keep("otter-1", secrets) is Keeping.KEYRING
    assert await a_vault(backend).find("otter-1") == secrets
    assert list(backend.entries) == [(SERVICE, "default/otter-1")]


async def test_profiles_do_not_see_each_other():
    backend = MemoryKeyring()
    await a_vault(backend, "north").keep("otter-1", Secrets("of the north"))
    assert await a_vault(backend, "south").find("otter-1") is None


async def test_without_a_keyring_the_session_remembers_and_the_next_one_does_not():
    vault = a_vault(None)
    assert not await vault.has_keyring()
    assert await vault.keep("otter-1", Secrets(CANARY)) is Keeping.SESSION
    assert await vault.find("otter-1") == Secrets(CANARY)
    assert await a_vault(None).find("otter-1") is None


async def test_a_token_that_windows_would_cut_off_stays_in_memory():
    backend = MemoryKeyring()
    vault = a_vault(backend)
    await vault.keep("otter-1", Secrets(access_token="short enough", token_ends_at=LATER))
    long = Secrets(access_token="x" * 1_000, token_ends_at=LATER)
    assert await vault.keep("otter-1", long) is Keeping.SESSION_TOO_LONG
    assert await vault.find("otter-1") == long
    assert not backend.entries  # the former token would come back


async def test_beside_a_long_token_the_secret_is_kept():
    backend = MemoryKeyring()
    secrets = Secrets(CANARY, "x" * 1_000, LATER)
    assert await a_vault(backend).keep("otter-1", secrets) is Keeping.KEYRING
    assert await a_vault(backend).find("otter-1") == Secrets(CANARY)


async def test_forgotten_is_gone_from_keyring_and_memory():
    backend = MemoryKeyring()
    vault = a_vault(backend)
    await vault.keep("otter-1", Secrets(CANARY))
    assert await vault.forget("otter-1")
    assert await vault.forget("otter-1")
    assert not backend.entries
    assert await vault.find("otter-1") is None


async def test_a_locked_keyring_is_told_and_its_words_are_not_logged(caplog):
    caplog.set_level(logging.DEBUG)
    vault = a_vault(LockedKeyring())
    assert await vault.keep("otter-1", Secrets(CANARY)) is Keeping.SESSION
    assert await vault.find("otter-1") == Secrets(CANARY)
    assert not await vault.forget("otter-1")
    assert "KeyringError" in caplog.text
    assert CANARY not in caplog.text


async def test_the_window_lives_on_while_the_keyring_asks_a_person():
    asked, answered = threading.Event(), threading.Event()

    class AsksAPerson(MemoryKeyring):
        def set_password(self, service, username, password):
            asked.set()
            assert answered.wait(20)
            super().set_password(service, username, password)

    keeping = asyncio.ensure_future(a_vault(AsksAPerson()).keep("otter-1", Secrets(CANARY)))
    assert await asyncio.to_thread(asked.wait, 20)
    assert not keeping.done()
    answered.set()
    assert await keeping is Keeping.KEYRING


async def test_what_was_kept_is_hidden_from_logs():
    await a_vault(None).keep("otter-1", Secrets(CANARY + "-a", CANARY + "-b", None, CANARY + "-c"))
    for end in "abc":
        assert redacted(f"it is {CANARY}-{end}!") == "it is [hidden]!"


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"secret": 7}', '{"until": "soon"}'])
async def test_a_broken_entry_counts_as_none(text):
    backend = MemoryKeyring()
    backend.set_password(SERVICE, "default/otter-1", text)
    assert await a_vault(backend).find("otter-1") is None


def test_secrets_do_not_show_themselves():
    assert CANARY not in repr(Secrets(CANARY, CANARY, LATER, CANARY))


def test_secrets_without_a_life_left_sign_nobody_in():
    assert Secrets(CANARY).is_good_at(LATER)
    assert Secrets(access_token=CANARY, token_ends_at=LATER).is_good_at(LATER - timedelta(1))
    assert not Secrets(access_token=CANARY, token_ends_at=LATER).is_good_at(LATER)
    assert not Secrets().is_good_at(LATER)


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring(), PlaintextKeyring()])
def test_backends_that_keep_nothing_or_keep_it_open_are_refused(backend):
    assert usable(backend) is None


def test_of_several_backends_the_first_safe_one_is_taken(monkeypatch):
    safe = MemoryKeyring()
    together = chainer.ChainerBackend()
    monkeypatch.setattr(
        chainer.ChainerBackend, "backends", [null.Keyring(), PlaintextKeyring(), safe]
    )
    assert usable(together) is safe
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [fail.Keyring(), PlaintextKeyring()])
    assert usable(together) is None
