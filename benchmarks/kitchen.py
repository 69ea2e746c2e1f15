"""What the benchmarks share: a practice server with sixty orders, and the account for it."""

from __future__ import annotations

from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.sandbox.server import Sandbox

ORDERS = 60


def busy_kitchen() -> Sandbox:
    """A server with sixty orders; nothing happens by itself, and nothing is limited."""
    sandbox = Sandbox("quiet", limits=False, outcome_after_s=0.2, arrivals=False)
    while len(sandbox.orders()) < ORDERS:
        sandbox.place_order(source="doordash")
    return sandbox


def account_of(sandbox: Sandbox) -> Connection:
    """The account that signs in to it."""
    return practice_account(sandbox)
