"""Keeps the tasks of one service: named, strongly held, stoppable, and heard when they fail."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, TypeAlias

_logger = logging.getLogger(__name__)

FailureListener: TypeAlias = Callable[[str, BaseException], None]


class TaskOwner:
    """Owns the tasks that one service starts.

    The event loop holds its tasks weakly: one that nobody keeps can vanish half-way.

    Args:
        name: Whose tasks these are; stands before each task's own name in logs.
        on_failure: Hears which task ended in which exception. Without it the loop's exception
            handler is told.
    """

    def __init__(self, name: str, *, on_failure: FailureListener | None = None) -> None:
        self._name = name
        self._on_failure = on_failure
        self._tasks: dict[str, asyncio.Task[Any]] = {}
        self._leaving: set[asyncio.Task[Any]] = set()  # cancelled, and replaced by another one
        self._is_closed = False

    def start(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Start the work, or find what already runs under that name; then `work` is closed.

        Raises:
            RuntimeError: The owner has been closed.
        """
        running = self._tasks.get(name)
        if running is not None and not running.done():
            work.close()
            return running
        if self._is_closed:
            work.close()
            raise RuntimeError(f"{self._name} is closed and cannot start {name!r}")
        task = asyncio.get_running_loop().create_task(work, name=f"{self._name}.{name}")
        self._tasks[name] = task
        task.add_done_callback(partial(self._forget, name))
        return task

    def restart(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Start the work in the place of what runs under that name, which is cancelled.

        Raises:
            RuntimeError: The owner has been closed.
        """
        former = self._tasks.pop(name, None)
        if former is not None:
            self._leaving.add(former)
            former.add_done_callback(self._leaving.discard)
            former.cancel()
        return self.start(name, work)

    def names(self) -> frozenset[str]:
        """Names of the tasks that run now."""
        return frozenset(self._tasks)

    async def stop(self, name: str) -> None:
        """Cancel one task and wait for its end; nothing happens if none has that name."""
        task = self._tasks.get(name)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    async def aclose(self) -> None:
        """Cancel every task and wait until all have cleaned up."""
        self._is_closed = True
        # The caller may be one of our tasks, which cannot wait for itself.
        tasks = {*self._tasks.values(), *self._leaving} - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    def _forget(self, name: str, task: asyncio.Task[Any]) -> None:
        if self._tasks.get(name) is task:  # else its successor has started already
            del self._tasks[name]
        if task.cancelled():
            return
        failure = task.exception()
        if failure is not None:
            self._report(name, task, failure)

    def _report(self, name: str, task: asyncio.Task[Any], failure: BaseException) -> None:
        if self._on_failure is None:
            context = {"message": f"Task {task.get_name()} failed", "exception": failure}
            task.get_loop().call_exception_handler({**context, "task": task})
            return
        _logger.error("Task %s failed", task.get_name(), exc_info=failure)
        self._on_failure(name, failure)
