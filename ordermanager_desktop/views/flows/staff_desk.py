"""Who is at the counter: signs in and off, asks for PINs before a cancellation and other acts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.staff import Person, Refusal, Right
from ordermanager_desktop.models.staff_access import (
    NOBODYS,
    Approval,
    Authorisation,
    CancelRequest,
)
from ordermanager_desktop.services.staff_authority import StaffAuthority
from ordermanager_desktop.services.staff_office import StaffOffice
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.flows.guarding import Ask
from ordermanager_desktop.views.flows.pin_asking import PinAsking, Question
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import ask
from ordermanager_desktop.views.wording import staff as words

if TYPE_CHECKING:
    from ordermanager_desktop.views.flows.staff_managing import StaffManaging

T = TypeVar("T")

_LOOK_EVERY_MS: Final = 1000
_USE: Final = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.MouseMove,
)


class StaffDesk(QObject):
    """Joins the staff's authority, the header's button and the PIN pad.

    The list stays readable when somebody is signed off: it is what a screen in a kitchen is for.
    What changes something asks for a PIN.
    """

    def __init__(
        self, window: MainWindow, authority: StaffAuthority, office: StaffOffice, tasks: TaskOwner
    ) -> None:
        super().__init__(window)
        self._window = window
        self._authority = authority
        self._tasks = tasks
        self._button = window.staff_button()
        self._office = office
        self._tick = QTimer(self, interval=_LOOK_EVERY_MS)
        self._connect_signals()
        self._show()

    @cached_property
    def _managing(self) -> StaffManaging:
        """Imported when somebody manages the staff, which is seldom."""
        from ordermanager_desktop.views.flows.staff_managing import StaffManaging

        return StaffManaging(self._window, self._authority, self._office)

    # What other desks ask

    async def authorise(self, order: Order, reason: CancelReason, ask: Ask) -> Authorisation | None:
        """PINs for one confirmation; None if it is to be kept."""
        if not self._authority.is_on:
            return NOBODYS
        if self._authority.trouble is not None:
            self.tell(Refusal.STAFF_UNREADABLE)
            return None
        request = self._authority.request(order, reason)
        first = await self._approval(
            self._authority.people(Right.CANCEL),
            words.cancel_title(),
            words.cancel_why(order),
            request,
            ask,
        )
        if first is None:
            return None
        if not self._authority.needs_second(first.person_id, request):
            return Authorisation(request.attempt_id, (first,))
        second = await self._second(order, first, ask)
        return Authorisation(request.attempt_id, (first, second)) if second else None

    async def allows(self, right: Right, ask: Ask) -> bool:
        """Whether somebody with this right stands at the counter, or signs in now."""
        if self._authority.may(right):
            return True
        if self._authority.trouble is not None:
            self.tell(Refusal.STAFF_UNREADABLE)
            return False
        people = self._authority.people(right)
        forgot = self.recover if right is Right.MANAGE_STAFF else None
        title, why = words.sign_in_title(), words.right_text(right)
        question = Question(people, title, why, forgot=forgot)
        await self._asked(question, self._authority.sign_in, ask)
        return self._authority.may(right)

    def tell(self, refusal: Refusal) -> None:
        """Say why the core did not do it."""
        if refusal is Refusal.STAFF_UNREADABLE:
            self._show_trouble()
        else:
            self._window.show_toast(words.refusal_text(refusal))

    # What the header and the settings ask

    def sign_in(self) -> None:
        """Ask who is there."""
        self._tasks.start("sign in", self._sign_in())

    def manage(self) -> None:
        """Set the first PIN, or change the staff."""
        self._tasks.start("staff", self._manage())

    def recover(self) -> None:
        """Ask for the recovery code."""
        self._tasks.start("recover the staff", self._recover())

    # Inside

    def _connect_signals(self) -> None:
        self._button.sign_in_requested.connect(self.sign_in)
        self._button.sign_off_requested.connect(self._authority.sign_off)
        self._button.manage_requested.connect(self.manage)
        self._button.recovery_requested.connect(self.recover)
        self._authority.changed.connect(self._show)
        self._tick.timeout.connect(self._sign_off_if_idle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _USE:
            self._authority.touch()
        return False

    def _show(self) -> None:
        person, trouble = self._authority.at_counter(), self._authority.trouble
        is_on = self._authority.is_on
        self._button.show_person(person, is_on=is_on, is_broken=trouble is not None)
        self._watch(is_needed=person is not None)
        if trouble is not None:
            self._show_trouble()

    def _watch(self, *, is_needed: bool) -> None:
        """See whether the app is used; every event of the app passes here, so only while needed."""
        app = QApplication.instance()
        if app is None or is_needed == self._tick.isActive():
            return
        if is_needed:
            app.installEventFilter(self)
            self._tick.start()
        else:
            app.removeEventFilter(self)
            self._tick.stop()

    def _show_trouble(self) -> None:
        if self._authority.trouble is not None:
            text = words.trouble_text(self._authority.trouble)
            self._window.show_banner(text, words.enter_code(), self.recover)

    def _sign_off_if_idle(self) -> None:
        if self._authority.sign_off_if_idle():
            self._managing.close()
            self._window.show_toast(words.signed_off())

    async def _sign_in(self) -> None:
        people = self._authority.people()
        question = Question(people, words.sign_in_title(), "")
        await self._asked(question, self._authority.sign_in, ask)

    async def _manage(self) -> None:
        if not self._authority.is_on:
            if await self._managing.set_up():
                await self._managing.change()
        elif self._authority.trouble is not None:
            await self._recover()
        elif await self.allows(Right.MANAGE_STAFF, ask):
            await self._managing.change()

    async def _recover(self) -> None:
        if await self._managing.recover():
            self._window.hide_banner()

    async def _second(self, order: Order, first: Approval, ask: Ask) -> Approval | None:
        everybody = self._authority.people(Right.APPROVE)
        others = [person for person in everybody if person.id != first.person_id]
        who = next((person for person in everybody if person.id == first.person_id), None)
        if not others or who is None:
            self._window.show_banner(words.nobody_to_approve())
            return None
        why = words.second_why(order, who)
        return await self._approval(others, words.second_title(), why, first.request, ask)

    async def _approval(
        self, people: list[Person], title: str, why: str, request: CancelRequest, ask: Ask
    ) -> Approval | None:
        seated = self._authority.at_counter()
        question = Question(people, title, why, seated.id if seated else "")
        return await self._asked(question, partial(self._approve, request), ask)

    async def _approve(self, request: CancelRequest, person_id: str, pin: str) -> Approval:
        return await self._authority.approve(person_id, pin, request)

    async def _asked(
        self, question: Question, check: Callable[[str, str], Awaitable[T]], ask: Ask
    ) -> T | None:
        asking: PinAsking[Any] = PinAsking(
            question,
            check,
            self._tasks,
            wait_s=self._authority.wait_s,
            parent=self._window,
        )
        result: T | None = await asking.answer(ask)
        return result
