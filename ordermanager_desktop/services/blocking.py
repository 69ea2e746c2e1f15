"""Runs blocking work that knows secrets in a thread: what goes in and comes out is in no log.

qasync writes at its debug level the arguments and the result of everything that runs in a thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class RunsBlocking(Protocol):
    """Runs work without keeping the loop waiting."""

    def __call__(self, work: Callable[..., T], *arguments: Any) -> Awaitable[T]:
        """The work's result, or what it raised."""


async def in_thread(work: Callable[..., T], *arguments: Any) -> T:
    """The work's result, from a thread."""
    results: list[T] = []

    def quietly() -> None:
        results.append(work(*arguments))

    await asyncio.to_thread(quietly)
    return results[0]
