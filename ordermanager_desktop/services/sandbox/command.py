"""The command `ordermanager-desktop sandbox`: the practice server alone, until Ctrl-C."""

from __future__ import annotations

import secrets
import sys
import threading

from ordermanager_desktop.services.sandbox.scenarios import DEFAULT_SCENARIO, SCENARIOS
from ordermanager_desktop.services.sandbox.server import Sandbox

# A wait without end cannot be interrupted by Ctrl-C on Windows.
CTRL_C_CHECK_S = 0.5
SEEDS = 1_000_000


def run_forever(port: int = 0, scenario: str = DEFAULT_SCENARIO, *, seed: int | None = None) -> int:
    """Serve until Ctrl-C; returns the exit status: 0, or 1 if it could not begin.

    Args:
        seed: Plays the orders of another run with that seed again; None makes a new world, so
            that no order that an app has seen end comes back to life.
    """
    if scenario not in SCENARIOS:
        sys.stderr.write(f"No scenario {scenario!r}. There are: {', '.join(SCENARIOS)}\n")
        return 1
    seed = secrets.randbelow(SEEDS) if seed is None else seed
    sandbox = Sandbox(scenario, port=port, seed=seed)
    try:
        with sandbox:
            sys.stdout.write(_instructions(sandbox, seed))
            sys.stdout.flush()
            _wait_for_ctrl_c()
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _wait_for_ctrl_c() -> None:
    try:
        while not threading.Event().wait(CTRL_C_CHECK_S):
            pass
    except KeyboardInterrupt:
        pass


def _instructions(sandbox: Sandbox, seed: int) -> str:
    return (
        f"Practice server, scenario {sandbox.scenario.name}: {sandbox.scenario.summary}\n"
        "These values open nothing but this server. Ctrl-C ends it.\n"
        f"The same orders again: --seed {seed}\n\n"
        f"ORDERMANAGER_API_URL={sandbox.url}\n"
        f"ORDERMANAGER_CLIENT_ID={sandbox.client_id}\n"
        f"ORDERMANAGER_CLIENT_SECRET={sandbox.client_secret}\n"
        f"ORDERMANAGER_STORE_IDS={','.join(sandbox.store_ids)}\n\n"
        "To sign in by the browser instead, set this alone and use the assistant:\n"
        f"ORDERMANAGER_AUTHORIZE_URL={sandbox.authorize_url}\n\n"
        f"Ledger: {sandbox.url}/_sandbox/ledger   Orders: {sandbox.url}/_sandbox/orders\n"
    )
