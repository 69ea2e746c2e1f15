"""httpx on plain asyncio, in a process of its own: the same two requests with nothing around them.

Run as: python -m benchmarks.bare_client
Reads `SOURCE ORDER_ID` lines and answers each with the seconds from the line's taking to the first
byte of its command. The connection is open and the token there, as they are in the app.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Mapping
from contextlib import aclosing
from typing import Any

import httpx

from benchmarks.child import Child
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.services.connection_settings import (
    API_URL,
    CLIENT_ID,
    CLIENT_SECRET,
    STORE_IDS,
)


class BareClient(Child):
    """Asks the other process for one cancellation after the other."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        super().__init__("benchmarks.bare_client", environment)

    def request_to_wire_s(self, order: Order) -> float:
        """Cancel an order; seconds until the command's first byte."""
        return float(self.ask(f"{order.key.source} {order.key.order_id}"))


async def signed_in_client(environment: Mapping[str, str]) -> httpx.AsyncClient:
    """A client with the account's token; close it."""
    client = httpx.AsyncClient(base_url=environment[API_URL], trust_env=False)
    form = {
        "grant_type": "client_credentials",
        "scope": "manager.orders",
        "client_id": environment[CLIENT_ID],
        "client_secret": environment[CLIENT_SECRET],
    }
    token = (await client.post("/v1/auth/token", data=form)).json()["access_token"]
    client.headers["Authorization"] = f"Bearer {token}"
    client.headers["X-Store-Id"] = environment[STORE_IDS]
    return client


async def _cancel_s(client: httpx.AsyncClient, source: str, order_id: str) -> float:
    left_s: list[float] = []

    async def trace(event: str, _: Mapping[str, Any]) -> None:
        if event.endswith("send_request_headers.started"):
            left_s.append(time.perf_counter())

    path = f"/manager/order/v1/sources/{source}/orders/{order_id}"
    await client.get(path)  # opens the connection
    await asyncio.sleep(0.02)
    started_s = time.perf_counter()
    (await client.get(path)).json()
    body = {"cancellationReason": "REASON_OTHER"}
    answer = await client.post(f"{path}/cancel", json=body, extensions={"trace": trace})
    answer.raise_for_status()
    return left_s[0] - started_s


async def _serve() -> None:
    async with aclosing(await signed_in_client(os.environ)) as client:
        while line := await asyncio.to_thread(sys.stdin.readline):
            sys.stdout.write(f"{await _cancel_s(client, *line.split())}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_serve())
