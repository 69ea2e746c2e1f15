"""The practice server of the benchmarks in a process of its own, as a platform is; loopback only.

Run as: python -m benchmarks.far_kitchen
Prints the connection's variables, then obeys one word a line until its standard input closes.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from benchmarks.child import Child
from benchmarks.kitchen import busy_kitchen
from ordermanager_desktop.services.connection_settings import (
    API_URL,
    CLIENT_ID,
    CLIENT_SECRET,
    STORE_IDS,
    connection_settings,
)
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.sandbox.orders import CONFIRMED, PREPARED
from ordermanager_desktop.services.sandbox.rules import Answer, Endpoint, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox

_VARIABLES = (API_URL, CLIENT_ID, CLIENT_SECRET, STORE_IDS)
_STIR, _SLOW = "stir", "slow"
_ANSWERS_IN_S = 0.02  # a platform is some way off


class FarKitchen(Child):
    """Sixty orders in another process: what the server works is not counted as the app's."""

    def __init__(self) -> None:
        super().__init__("benchmarks.far_kitchen")
        variables = dict(self.heard().split("=", 1) for _ in _VARIABLES)
        self.environment = variables
        account = connection_settings(variables).connection
        assert account is not None
        self.account: Connection = replace(account, id="bench")
        self.opened_at = datetime.now(UTC) - timedelta(days=1)  # no order is older

    def stir(self) -> None:
        """Let every order take a step, so that all of the next page differs from the last."""
        self.ask(_STIR)

    def answer_slowly(self) -> None:
        """Answer each read of an order after 20 ms, as over a network."""
        self.ask(_SLOW)


def serve(sandbox: Sandbox) -> None:
    """Obey until nobody asks any more."""
    values = (sandbox.url, sandbox.client_id, sandbox.client_secret, ",".join(sandbox.store_ids))
    for name, value in zip(_VARIABLES, values, strict=True):
        sys.stdout.write(f"{name}={value}\n")
    sys.stdout.flush()
    for turn, word in enumerate(sys.stdin):
        if word.strip() == _SLOW:
            sandbox.add_rule(Rule(Endpoint.DETAIL, answer=Answer(delay_s=_ANSWERS_IN_S)))
        else:
            for order in sandbox.orders():
                sandbox.advance(order.id, (CONFIRMED, PREPARED)[turn % 2])
        sys.stdout.write("done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    with busy_kitchen() as kitchen:
        serve(kitchen)
