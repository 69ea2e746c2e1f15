"""Staff PINs from the first set-up to the second person: real widgets, and the ledger judges."""

import logging
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.settings.staff import APPROVAL_ABOVE
from ordermanager_desktop.models.staff import Right, Role
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.logging_setup import LOGS_FOLDER, set_up_logging
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.services.staff import StaffPlan
from ordermanager_desktop.services.staff_file import STAFF_FILE
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.staff.pin_dialog import PinDialog
from ordermanager_desktop.views.staff.pin_pad import KEY_PX, PinKey
from ordermanager_desktop.views.widgets.text_page import TextPage
from tests.staff import CANCEL_PIN, CHEAP, MANAGER_PIN, OTHER_PIN, VIEW_PIN, MemoryPepper
from tests.workflows.conftest import HURRIED
from tests.workflows.persons import Typist, quiet
from tests.workflows.test_cancelling import number_from, words_of
from tests.workflows.test_settings_desk import open_settings

PEPPER = MemoryPepper()


@pytest.fixture
async def counter(
    sandbox: Sandbox, tmp_path: Path, qapp: QApplication
) -> AsyncIterator[Callable[[], object]]:
    """Starts the app; again over the same data if it is called twice."""
    apply_language(qapp, "en")
    running: list[OrderManager] = []

    async def start() -> Stage:
        while running:
            await running.pop().aclose()
        plan = StaffPlan(CHEAP, PEPPER)
        account = practice_account(sandbox)
        manager = OrderManager(
            AppSettings(account, tmp_path, is_practice=True, pace=HURRIED, staff=plan)
        )
        manager.window.resize(1280, 800)
        running.append(manager)
        await manager.open()
        stage = Stage(manager, sandbox)
        await stage.until(lambda: len(manager.store) > 0, "the first orders")
        return stage

    yield start
    while running:
        await running.pop().aclose()


@pytest.fixture
async def user(counter) -> Stage:
    """A counter with a manager, two who cancel and one who looks; nobody is signed in."""
    stage = await counter()
    office = stage.manager.staff.office
    await office.begin("Ada Manager", MANAGER_PIN)
    await office.add("Ben Cook", Role.CANCEL, CANCEL_PIN)
    await office.add("Cleo Dish", Role.CANCEL, OTHER_PIN)
    await office.add("Dan Guest", Role.VIEW, VIEW_PIN)
    stage.manager.staff.authority.sign_off()
    return stage


async def write(user: Stage, name: str, text: str) -> None:
    field = await user.seen(QLineEdit, name)
    field.setText(text)


async def choose_person(user: Stage, name: str) -> None:
    dialog = await user.seen(PinDialog, "pin_dialog")
    combo = dialog.findChild(QComboBox, "pin_person")
    names = [combo.itemText(index) for index in range(combo.count())]
    combo.setCurrentIndex(next(i for i, each in enumerate(names) if each.startswith(name)))


async def enter_pin(user: Stage, pin: str) -> None:
    """Tap it on the pad."""
    for digit in pin:
        await user.press(f"pin_{digit}")
    await user.press("pin_done")


async def ask_to_cancel(user: Stage, number: str) -> PinDialog:
    await user.confirm_cancelling(number, CancelReason.ITEM_UNAVAILABLE)
    return await user.seen(PinDialog, "pin_dialog")


async def test_a_manager_sets_the_first_pin_and_adds_somebody(counter):
    user = await counter()
    button = user.window.staff_button()
    assert not button.isVisible()
    user.manager.staff_desk.manage()
    await write(user, "person_name", "Ada Manager")
    await write(user, "person_pin", "4815")
    await write(user, "person_pin_again", "4815")
    save = await user.seen(QAbstractButton, "person_save")
    assert not save.isEnabled()  # a manager's needs six
    await write(user, "person_pin", MANAGER_PIN)
    await write(user, "person_pin_again", MANAGER_PIN)
    await user.press("person_save")
    code = (await user.seen(QLabel, "recovery_code")).text()
    assert user.manager.staff.office.knows_code(code)
    await user.press("recovery_done")
    await user.until(lambda: button.isVisible() and "Ada" in button.label(), "who is there")
    await user.press("staff_add")
    await write(user, "person_name", "Ben Cook")
    await write(user, "person_pin", CANCEL_PIN)
    await write(user, "person_pin_again", CANCEL_PIN)
    await user.press("person_save")
    sheet = await user.until(
        lambda: (s := user.find(QWidget, "staff_sheet")) and "Ben Cook" in words_of(s) and s,
        "Ben among the staff",
    )
    assert "Cancels orders" in words_of(sheet)
    await user.press("staff_close")
    assert [p.name for p in user.manager.staff.authority.people()] == ["Ada Manager", "Ben Cook"]


async def test_without_a_pin_nothing_is_sent_and_with_it_one_request(user):
    number = number_from(user, "doordash")
    dialog = await ask_to_cancel(user, number)
    assert number in words_of(dialog)
    await user.press("pin_cancel")
    await user.seen(QWidget, "order_details")
    assert user.sandbox.cancel_requests() == []
    assert user.row(number).attempt is None

    await user.press("cancel_order")
    await user.choose(CancelReason.ITEM_UNAVAILABLE)
    await user.press("confirm_cancel")
    await choose_person(user, "Ben")
    await enter_pin(user, CANCEL_PIN)
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests()) == 1
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: "By Ben Cook" in words_of(details), "who cancelled")
    assert user.row(number).attempt.actor == user.manager.staff.authority.people()[1].id


async def test_wrong_pins_lock_and_a_restart_does_not_help(user, counter):
    number = number_from(user, "grubhub")
    dialog = await ask_to_cancel(user, number)
    await choose_person(user, "Ben")
    for _ in range(4):
        await enter_pin(user, "0000")
        await user.until(lambda: "Wrong PIN" in words_of(dialog), "the refusal")
    await enter_pin(user, "0000")
    await user.until(lambda: "Too many wrong PINs" in words_of(dialog), "the lock")
    assert not user.find(PinKey, "pin_1").isEnabled()
    await choose_person(user, "Cleo")
    assert user.find(PinKey, "pin_1").isEnabled()  # only Ben waits
    await user.press("pin_cancel")

    user = await counter()
    await ask_to_cancel(user, number)
    await choose_person(user, "Ben")
    assert not user.find(PinKey, "pin_1").isEnabled()
    await user.press("pin_cancel")
    assert user.sandbox.cancel_requests() == []


async def test_above_the_amount_a_second_person_approves(user):
    user.manager.options.set(APPROVAL_ABOVE, 1)
    number = number_from(user, "ubereats")
    await ask_to_cancel(user, number)
    await choose_person(user, "Ben")
    await enter_pin(user, CANCEL_PIN)
    dialog = await user.until(
        lambda: (d := user.find(PinDialog, "pin_dialog")) and "Ben Cook" in words_of(d) and d,
        "the second person to be asked",
    )
    combo = dialog.findChild(QComboBox, "pin_person")
    names = {combo.itemText(index) for index in range(combo.count())}
    assert names == {"Ada Manager", "Cleo Dish"}  # not Ben again, and not who only looks
    assert user.sandbox.cancel_requests() == []
    await choose_person(user, "Ada")
    await enter_pin(user, MANAGER_PIN)
    await user.labelled(number, RowLabel.CANCELLED)
    details = await user.seen(QWidget, "order_details")
    await user.until(
        lambda: "By Ben Cook, approved by Ada Manager" in words_of(details), "who approved"
    )
    assert len(user.sandbox.cancel_requests()) == 1


async def test_a_second_try_asks_for_the_pin_again(user):
    number = number_from(user, "postmates")
    failure = Outcome(OutcomeKind.FAILED, description="no")
    user.sandbox.add_rule(Rule(order=number, times=1, outcomes=(failure,)))
    await ask_to_cancel(user, number)
    await choose_person(user, "Ben")
    await enter_pin(user, CANCEL_PIN)
    await user.press("try_again")
    await user.choose(CancelReason.TOO_BUSY)
    await user.press("confirm_cancel")
    await choose_person(user, "Cleo")
    assert len(user.sandbox.cancel_requests(number)) == 1
    await enter_pin(user, OTHER_PIN)
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests(number)) == 2


async def test_with_the_keyboard_alone(user):
    number = number_from(user, "doordash")
    user.window.activateWindow()
    typist = Typist(user)
    await typist.go_to_row(number)
    await typist.press(Qt.Key.Key_Delete)
    await typist.focused("keep_order")
    await typist.choose_reason(2)
    await typist.tab_to_and_press("confirm_cancel")
    await typist.focused("pin_person")
    await typist.press(Qt.Key.Key_Down)  # Ada
    await typist.press(Qt.Key.Key_Down)  # Ben
    await typist.tab_to("pin")
    for digit in "99":
        await typist.press(digit)
    await typist.press(Qt.Key.Key_Backspace)
    await typist.press(Qt.Key.Key_Backspace)
    for digit in CANCEL_PIN:
        await typist.press(digit)
    await typist.press(Qt.Key.Key_Return)
    await typist.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests()) == 1
    await quiet(user)


async def test_removing_asks_who_is_there_and_then_no_more(user):
    number = number_from(user, "doordash")
    await ask_to_cancel(user, number)
    await choose_person(user, "Ben")
    await enter_pin(user, CANCEL_PIN)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.press("remove_order")
    await user.seen(PinDialog, "pin_dialog")
    assert user.row(number).removed_at is None
    await choose_person(user, "Cleo")
    await enter_pin(user, OTHER_PIN)
    await user.until(lambda: user.row(number).removed_at, "the order to be removed")
    assert "Cleo" in user.window.staff_button().label()


async def test_left_alone_nobody_is_there_and_the_list_stays(user, monkeypatch):
    authority = user.manager.staff.authority
    await authority.sign_in(authority.people()[0].id, MANAGER_PIN)
    user.manager.staff_desk.manage()
    await user.seen(QWidget, "staff_sheet")
    clock = user.manager._clock
    later = clock.now() + timedelta(minutes=3)
    monkeypatch.setattr(authority._clock, "now", lambda: later)
    await user.gone("staff_sheet")
    assert "Sign in" in user.window.staff_button().label()
    assert not authority.may(Right.MANAGE_STAFF)
    assert (await user.seen(QWidget, "list_active")).isVisible()


async def test_a_damaged_staff_file_locks_and_the_recovery_code_leads_out(user, counter, tmp_path):
    office = user.manager.staff.office
    code = await office.recover(await _code_of(user), "Ada Again", "707070")
    (tmp_path / STAFF_FILE).write_bytes(b"{torn")
    user = await counter()
    banner = await user.seen(QWidget, "banner")
    assert "recovery code" in words_of(banner)
    number = number_from(user, "doordash")
    await user.confirm_cancelling(number, CancelReason.ITEM_UNAVAILABLE)
    await user.gone("cancel_dialog")
    assert user.find(PinDialog, "pin_dialog") is None
    assert user.sandbox.cancel_requests() == []
    await user.close_details()
    await user.press("banner_action")
    await write(user, "person_code", "WRONG-WRONG-WRONG-WRONG")
    await _name_and_pin(user, "Fay New", "808080")
    form = await user.until(
        lambda: (
            (f := user.find(QWidget, "person_form")) and "not the recovery" in words_of(f) and f
        ),
        "the code to be refused",
    )
    assert form.isVisible()
    await write(user, "person_code", code)
    await _name_and_pin(user, "Fay New", "808080")
    await user.press("recovery_done")
    await user.gone("banner")
    await ask_to_cancel(user, number)
    await enter_pin(user, "808080")
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests()) == 1


async def test_keys_are_large_and_digits_are_dots(user, caplog):
    caplog.set_level("DEBUG")
    dialog = await ask_to_cancel(user, number_from(user, "doordash"))
    keys = dialog.findChildren(PinKey)
    assert len(keys) == 12
    assert all(min(key.width(), key.height()) >= KEY_PX for key in keys)
    await choose_person(user, "Ben")
    for digit in CANCEL_PIN:
        QTest.keyClick(dialog, digit)
    assert CANCEL_PIN not in words_of(dialog)
    assert dialog._dots.count() == 4
    await user.press("pin_done")
    await user.gone("pin_dialog")
    assert f"'{CANCEL_PIN}'" not in caplog.text


async def _name_and_pin(user: Stage, name: str, pin: str) -> None:
    await write(user, "person_name", name)
    await write(user, "person_pin", pin)
    await write(user, "person_pin_again", pin)
    await user.press("person_save")


async def _code_of(user: Stage) -> str:
    """A known recovery code: the test takes the place of who wrote it down."""
    book = user.manager.staff.office._book
    from dataclasses import replace

    from ordermanager_desktop.services.pin_hash import new_recovery_code, recovery_hash

    code = new_recovery_code()
    await book._save(replace(book._roll, recovery=recovery_hash(code)))
    return code


async def test_the_report_for_support_names_nobody_who_works_or_worked_here(user, tmp_path):
    office, authority = user.manager.staff.office, user.manager.staff.authority
    ada, cleo = (each for each in authority.people() if each.name in ("Ada Manager", "Cleo Dish"))
    await authority.sign_in(ada.id, MANAGER_PIN)
    await office.deactivate(cleo.id)
    with set_up_logging(tmp_path / LOGS_FOLDER):
        logging.getLogger("ordermanager_desktop.tests").warning("%s and Cleo quarrelled", ada.name)
    await open_settings(user)
    await user.press("upkeep/diagnostics")
    sheet = await user.seen(QWidget, "diagnostics_sheet")
    shown = sheet.findChild(TextPage).text()
    assert "quarrelled" in shown
    assert "Ada" not in shown and "Cleo" not in shown
