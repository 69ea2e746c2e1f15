"""Sends each of the app's requests to a server, and counts what came back.

    .venv/bin/python -m tests.contract.ask_everything http://127.0.0.1:4010 30

README.md beside this file tells of a mock server to run it against.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from ordermanager_desktop.models.cancellation import CancelOrder, CancelReason
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.gateways.otter import OtterGateway, open_gateway
from ordermanager_desktop.services.gateways.protocols import GatewayError
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from tests.fakes import send

STORE = "store-1"
ORDER = OrderKey("mock", STORE, "ubereats", "69f60a06-c335-46d9-b5a1-97f1a211c514")
CLIENT_ID = "295f76b4-5725-4bf5-a8ab-97943dbdc3b4"
TOKEN = "CgwI09+kjQYQwOvF2AM=/"


async def ask(url: str, rounds: int) -> Counter[str]:
    """All calls with all reasons, so many times."""
    account = Connection("mock", "otter", "Mock", url, CLIENT_ID, "secret", (STORE,))
    gateway = open_gateway(account, PlatformDirectory.load())
    seen: Counter[str] = Counter()
    try:
        for _ in range(rounds):
            await _read(gateway, seen)
            await _cancel(gateway, seen)
    finally:
        await gateway.aclose()
    return seen


async def _read(gateway: OtterGateway, seen: Counter[str]) -> None:
    since = datetime.now(UTC) - timedelta(hours=3)
    await _count("feed", lambda: gateway.feed_page(STORE, since), seen)
    await _count("next page", lambda: gateway.feed_page(STORE, since, token=TOKEN), seen)
    await _count("detail", lambda: gateway.read_order(ORDER), seen)


async def _count(name: str, read: Callable[[], Awaitable[object]], seen: Counter[str]) -> None:
    try:
        await read()
    except GatewayError as error:
        seen[f"{name}: {error!r}"] += 1
    else:
        seen[f"{name}: answered"] += 1


async def _cancel(gateway: OtterGateway, seen: Counter[str]) -> None:
    for reason in CancelReason:
        answer = await send(gateway, CancelOrder("a", ORDER, reason))
        seen[f"cancel: {answer.outcome.name}"] += 1


if __name__ == "__main__":
    logging.disable()
    for what, count in sorted(asyncio.run(ask(sys.argv[1], int(sys.argv[2]))).items()):
        print(f"{count:5} {what}")
