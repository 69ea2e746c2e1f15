"""Asks for a PIN and has it checked, until it is right or somebody gives up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.staff import Person
from ordermanager_desktop.services.staff_failures import (
    NotAuthorised,
    PinLocked,
    StaffFailure,
    WrongPin,
)
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.flows.guarding import Ask
from ordermanager_desktop.views.staff.pin_dialog import PinDialog
from ordermanager_desktop.views.wording import staff as words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question:
    """Whom a PIN is asked of, and what for; ``forgot`` leads on if nobody knows the PIN."""

    people: Sequence[Person]
    title: str
    why: str
    chosen: str = ""
    forgot: Callable[[], object] | None = None


class PinAsking(Generic[T]):
    """One question. ``check`` gives what a right PIN is worth, or raises what was wrong."""

    def __init__(
        self,
        question: Question,
        check: Callable[[str, str], Awaitable[T]],
        tasks: TaskOwner,
        *,
        wait_s: Callable[[str], float],
        parent: QWidget,
    ) -> None:
        self._check = check
        self._tasks = tasks
        self._results: list[T] = []
        self._dialog = PinDialog(
            question.people,
            title=question.title,
            why=question.why,
            chosen=question.chosen,
            forgot=words.forgot_pin() if question.forgot else "",
            wait_s=wait_s,
            parent=parent,
        )
        self._dialog.pin_entered.connect(self._start)
        if question.forgot is not None:
            self._dialog.forgotten.connect(question.forgot)

    async def answer(self, ask: Ask) -> T | None:
        """What a right PIN was worth; None if there was none."""
        is_right = await ask(self._dialog)
        return self._results[0] if is_right and self._results else None

    def _start(self, person_id: str, pin: str) -> None:
        self._tasks.start("check a PIN", self._look(person_id, pin))

    async def _look(self, person_id: str, pin: str) -> None:
        tell = await self._outcome(person_id, pin)
        if shiboken6.isValid(self._dialog) and self._dialog.isVisible():
            tell()

    async def _outcome(self, person_id: str, pin: str) -> Callable[[], Any]:
        """What to tell the dialog."""
        try:
            self._results.append(await self._check(person_id, pin))
        except WrongPin as wrong:
            return partial(self._dialog.show_wrong, wrong.left, wrong.wait_s)
        except PinLocked as locked:
            return partial(self._dialog.show_lock, locked.wait_s)
        except NotAuthorised as refused:
            return partial(self._dialog.show_problem, words.refusal_text(refused.refusal))
        except StaffFailure:
            return partial(self._dialog.show_problem, words.not_saved())
        return partial(self._dialog.answer_with, True)
