"""The part of the story about the staff: the first PIN, who cancels, who approves."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.settings.staff import APPROVAL_ABOVE
from ordermanager_desktop.models.staff import Role
from ordermanager_desktop.tour.stage import Stage, Step

DEAR = "ST-7702"
_MANAGER_PIN, _COOK_PIN = "481516", "2342"


async def _first_pin(stage: Stage) -> None:
    stage.window.hide_banner()
    stage.manager.staff_desk.manage()
    await _write(stage, "person_name", "Nadia Flores")
    await _write(stage, "person_pin", _MANAGER_PIN)
    await _write(stage, "person_pin_again", _MANAGER_PIN)


async def _recovery_code(stage: Stage) -> None:
    await stage.press("person_save")
    await stage.seen(QWidget, "recovery_code")


async def _staff(stage: Stage) -> None:
    await stage.manager.staff.office.add("Tom Becker", Role.CANCEL, _COOK_PIN)
    await stage.press("recovery_done")
    await stage.seen(QWidget, "staff_sheet")


async def _pin(stage: Stage) -> None:
    await stage.press("staff_close")
    await stage.gone("staff_sheet")
    stage.manager.options.set(APPROVAL_ABOVE, 1)
    stage.sandbox.place_order(DEAR, source="doordash")
    await stage.until(lambda: _is_listed(stage), "the order to come in")
    await stage.confirm_cancelling(DEAR, CancelReason.ITEM_UNAVAILABLE)
    await _choose(stage, "Tom")
    for digit in _COOK_PIN[:3]:
        await stage.press(f"pin_{digit}")


async def _second_person(stage: Stage) -> None:
    await stage.press(f"pin_{_COOK_PIN[3]}")
    await stage.press("pin_done")
    await stage.until(lambda: _asks_only(stage, "Nadia"), "the second person to be asked")
    stage.require(not stage.sandbox.cancel_requests(DEAR), "no request before the second PIN")


async def _who_did_it(stage: Stage) -> None:
    for digit in _MANAGER_PIN:
        await stage.press(f"pin_{digit}")
    await stage.press("pin_done")
    await stage.labelled(DEAR, RowLabel.CANCELLED)
    await stage.seen(QWidget, "order_details")
    stage.require(len(stage.sandbox.cancel_requests(DEAR)) == 1, "one request")
    attempts = [stage.row(DEAR).attempt]
    (signature,) = stage.manager.staff.authority.signatures(a for a in attempts if a)
    stage.require(signature.approver == "Nadia Flores", "who approved to be on record")


async def _signed_off(stage: Stage) -> None:
    await stage.close_details()
    stage.manager.staff.authority.sign_off()
    await stage.seen(QWidget, "staff_button")


STAFF = (
    Step("staff-first-pin", _first_pin),
    Step("staff-recovery-code", _recovery_code),
    Step("staff-people", _staff),
    Step("staff-pin", _pin),
    Step("staff-second-person", _second_person),
    Step("staff-who-did-it", _who_did_it),
    Step("staff-signed-off", _signed_off),
)


def _is_listed(stage: Stage) -> bool:
    return any(row.order.number == DEAR for row in stage.manager.store)


def _asks_only(stage: Stage, name: str) -> bool:
    combo = stage.find(QWidget, "pin_dialog")
    people = combo.findChild(QComboBox, "pin_person") if combo else None
    return people is not None and people.count() == 1 and people.itemText(0).startswith(name)


async def _choose(stage: Stage, name: str) -> None:
    combo = await stage.seen(QComboBox, "pin_person")
    names = [combo.itemText(index) for index in range(combo.count())]
    combo.setCurrentIndex(next(i for i, each in enumerate(names) if each.startswith(name)))


async def _write(stage: Stage, name: str, text: str) -> None:
    field = await stage.seen(QLineEdit, name)
    field.setText(text)
