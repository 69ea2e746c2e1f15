"""What is for the screen waits for a request, is never lost, and never overtaken."""

import asyncio

from ordermanager_desktop.services.shown_soon import ShownSoon


async def test_calls_come_a_moment_later_in_their_order(qapp) -> None:
    shown: list[str] = []
    screen = ShownSoon()
    screen.show(shown.append, "sending")
    screen.show(shown.append, "requested")
    await asyncio.sleep(0)
    assert shown == []
    while len(shown) < 2:
        await asyncio.sleep(0.001)
    assert shown == ["sending", "requested"]


async def test_what_comes_next_finds_them_made(qapp) -> None:
    shown: list[str] = []
    screen = ShownSoon()
    screen.show(shown.append, "requested")
    screen.show_now()
    shown.append("list")
    screen.show(shown.append, "cancelled")
    while len(shown) < 3:
        await asyncio.sleep(0.001)
    assert shown == ["requested", "list", "cancelled"]
