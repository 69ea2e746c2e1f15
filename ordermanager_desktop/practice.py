"""Practice: a platform of our own on this computer, and the account that signs in to it."""

from __future__ import annotations

import asyncio
import secrets
from functools import partial
from pathlib import Path

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.services.account_session import JOURNAL_NAME
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.journal_file import journal_files
from ordermanager_desktop.services.order_cache import CACHE_FILES
from ordermanager_desktop.services.pause_file import PAUSES_FILE
from ordermanager_desktop.services.pepper import NoPepper
from ordermanager_desktop.services.sandbox.scenarios import DEFAULT_SCENARIO, GROUPS
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.services.staff import StaffPlan
from ordermanager_desktop.services.staff_file import STAFF_FILE
from ordermanager_desktop.services.switch_off_reminders import REMINDERS_FILE
from ordermanager_desktop.views.flows.duplicates import DUPLICATES_NAME
from ordermanager_desktop.views.flows.kitchen import VOID_TICKETS_NAME
from ordermanager_desktop.views.scenario_menu import ScenarioDoor

STORE_NAME = "Siam Kitchen — Downtown"
_OTHER_FILES = (STAFF_FILE, VOID_TICKETS_NAME, DUPLICATES_NAME, PAUSES_FILE, REMINDERS_FILE)
CHAT_URL = "https://support.practice.example/chat"  # shown in practice, never opened


async def start_practice(scenario: str = DEFAULT_SCENARIO) -> Sandbox:
    """Start the practice server; every time it is a new world, with new orders.

    Raises:
        KeyError: No scenario has that name.
    """
    sandbox = Sandbox(scenario, seed=secrets.randbelow(1_000_000))
    await asyncio.to_thread(sandbox.start)
    return sandbox


def practice_account(sandbox: Sandbox) -> Connection:
    """The account that the practice server knows."""
    return Connection(
        id="practice",
        kind="otter",
        label=STORE_NAME,
        base_url=sandbox.url,
        client_id=sandbox.client_id,
        client_secret=sandbox.client_secret,
        store_ids=sandbox.store_ids,
    )


def forget_last_practice(data_folder: Path) -> None:
    """A new world has no record: old attempts name orders that no longer exist."""
    for path in (
        *journal_files(data_folder / JOURNAL_NAME),
        *(data_folder / n for n in (*CACHE_FILES, *_OTHER_FILES)),
    ):
        path.unlink(missing_ok=True)


def practice_settings(sandbox: Sandbox, data_folder: Path) -> AppSettings:
    """What the app is built from in practice."""
    return AppSettings(
        practice_account(sandbox),
        data_folder,
        is_practice=True,
        chat_url=CHAT_URL,
        staff=StaffPlan(pepper=NoPepper()),  # its PINs go with its orders
    )


def offer_scenarios(manager: OrderManager, sandbox: Sandbox) -> ScenarioDoor:
    """Let a trainer choose by Ctrl+Shift+S what the practice server plays."""
    groups = {
        heading: [(scenario.name, scenario.summary) for scenario in scenarios]
        for heading, scenarios in GROUPS.items()
    }
    door = ScenarioDoor(manager.window, groups, sandbox.scenario.name)
    door.scenario_chosen.connect(partial(_play, manager, sandbox))
    return door


def _play(manager: OrderManager, sandbox: Sandbox, name: str) -> None:
    """Begin the scenario with an empty list: its orders are new ones."""
    sandbox.play(name)
    sandbox.forget_limits()
    for row in manager.store:
        if not row.is_cancelling:  # whoever waits for an outcome goes on seeing it
            manager.store.drop(row.key)
    if manager.session is not None:
        manager.session.poke()
    manager.window.show_toast(sandbox.scenario.summary)
