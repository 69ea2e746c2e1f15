"""Words about the people at the counter, their PINs, and why something is not allowed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.staff import (
    LONGEST_PIN,
    Person,
    PinProblem,
    Refusal,
    Right,
    Role,
    StaffTrouble,
    shortest_pin,
)
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import money_text, number_text

translate = QCoreApplication.translate

_LONGEST_NAME = 60
_MINUTE_S = 60


def name_text(name: str) -> str:
    """A person's name as it is shown."""
    return one_line(name, longest=_LONGEST_NAME)


def role_text(role: Role) -> str:
    """What somebody is."""
    match role:
        case Role.VIEW:
            return translate("staff", "Looks only")
        case Role.CANCEL:
            return translate("staff", "Cancels orders")
        case Role.MANAGER:
            return translate("staff", "Manager")


def right_text(right: Right) -> str:
    """What a PIN is asked for."""
    match right:
        case Right.CANCEL:
            return translate("staff", "To cancel an order")
        case Right.APPROVE:
            return translate("staff", "To approve a cancellation")
        case Right.REMOVE_ORDER:
            return translate("staff", "To remove an order from the list")
        case Right.RECORD_CALL:
            return translate("staff", "To put something on record")
        case Right.CHANGE_SETTINGS:
            return translate("staff", "To change the settings")
        case Right.EXPORT_HISTORY:
            return translate("staff", "To export the history")
        case Right.MANAGE_STAFF:
            return translate("staff", "To change the staff")


def cancel_title() -> str:
    """Asks for the PIN of whoever cancels."""
    return translate("staff", "Who cancels?")


def cancel_why(order: Order) -> str:
    """What the PIN is for."""
    text = translate("staff", "Your PIN cancels order {number}. Nothing is sent without it.")
    return text.format(number=number_text(order))


def second_title() -> str:
    """Asks for another person."""
    return translate("staff", "A second person must approve")


def second_why(order: Order, first: Person) -> str:
    """Why another PIN is needed."""
    total = money_text(order.totals.total) or translate("staff", "total unknown")
    text = translate(
        "staff",
        "{name} cancels order {number}, {total}. Another person approves it within a minute.",
    )
    return text.format(name=name_text(first.name), number=number_text(order), total=total)


def nobody_to_approve() -> str:
    """Nobody is left who could be the second person."""
    return translate(
        "staff",
        "This cancellation needs a second person, and nobody else may approve it. "
        "A manager can add somebody, or change the limit in the settings.",
    )


def sign_in_title() -> str:
    """Asks who is there."""
    return translate("staff", "Who is at the counter?")


def wrong_pin(left: int) -> str:
    """Not the PIN."""
    if left == 1:
        return translate("staff", "Wrong PIN. After one more, this person has to wait.")
    return translate("staff", "Wrong PIN.")


def locked_for(wait_s: float) -> str:
    """How long nobody may try."""
    minutes, seconds = divmod(max(0, ceil(wait_s)), _MINUTE_S)
    text = translate("staff", "Too many wrong PINs. Try again in {time}.")
    return text.format(time=f"{minutes}:{seconds:02}")


def pin_problem_text(problem: PinProblem, role: Role) -> str:
    """Why a new PIN can't be taken."""
    match problem:
        case PinProblem.NOT_DIGITS:
            return translate("staff", "A PIN has only digits.")
        case PinProblem.TOO_SHORT | PinProblem.TOO_LONG:
            text = translate("staff", "The PIN needs {least} to {most} digits.")
            return text.format(least=shortest_pin(role), most=LONGEST_PIN)
        case PinProblem.TAKEN:
            return translate("staff", "This PIN can’t be used. Choose another one.")


def refusal_text(refusal: Refusal) -> str:
    """Why it was not done; nothing was sent."""
    match refusal:
        case Refusal.NO_RIGHT:
            return translate("staff", "This person may not do that. Ask somebody who may.")
        case Refusal.SECOND_PERSON:
            return translate("staff", "A second person must approve it. Nothing was sent.")
        case Refusal.EXPIRED:
            return translate(
                "staff", "The PIN was entered more than a minute ago. Nothing was sent: try again."
            )
        case Refusal.STAFF_UNREADABLE:
            return translate(
                "staff", "The staff file can’t be trusted. Nothing was sent: call a manager."
            )
        case Refusal.NO_PIN | Refusal.NOT_VALID | Refusal.OTHER_ORDER:
            return translate("staff", "A PIN is needed. Nothing was sent: try again.")


def trouble_text(trouble: StaffTrouble) -> str:
    """Why nobody may do anything."""
    match trouble:
        case StaffTrouble.MISSING:
            found = translate("staff", "The file with the staff PINs is gone.")
        case StaffTrouble.DAMAGED:
            found = translate("staff", "The file with the staff PINs is damaged.")
        case StaffTrouble.NO_PEPPER:
            found = translate(
                "staff",
                "The system’s keyring does not open; staff PINs can’t be checked without it.",
            )
    then = translate("staff", "Nothing can be cancelled until a manager enters the recovery code.")
    return f"{found} {then}"


def enter_code() -> str:
    """The button beside it."""
    return translate("staff", "Enter the code…")


def not_saved() -> str:
    """The disk did not take it."""
    return translate(
        "staff", "It could not be written down, so nothing was changed. Free some disk space."
    )


def last_manager() -> str:
    """Somebody must be able to change the staff."""
    return translate("staff", "The last manager has to stay. Make somebody else a manager first.")


def no_keyring() -> str:
    """The PINs have no pepper."""
    return translate(
        "staff",
        "This computer has no keyring. The PINs work, but a copy of their file is easier to guess.",
    )


def set_up_title() -> str:
    """The first manager."""
    return translate("staff", "Set the manager’s PIN")


def set_up_meaning() -> str:
    """What it changes."""
    return translate(
        "staff",
        "From then on this computer asks for a PIN before an order is cancelled. "
        "Add the others afterwards.",
    )


def add_title() -> str:
    """Somebody new."""
    return translate("staff", "Add somebody")


def role_title(person: Person) -> str:
    """Another role."""
    return translate("staff", "The role of {name}").format(name=name_text(person.name))


def pin_title(person: Person) -> str:
    """Another PIN."""
    return translate("staff", "A new PIN for {name}").format(name=name_text(person.name))


def pin_meaning() -> str:
    """What a PIN is."""
    return translate("staff", "4 to 8 digits, for a manager 6 to 8. Each person has another one.")


def promoted_meaning() -> str:
    """A role may take a longer PIN."""
    return translate("staff", "A manager needs a PIN of 6 to 8 digits.")


def recovery_title() -> str:
    """Back in by the code."""
    return translate("staff", "Enter the recovery code")


def recovery_meaning() -> str:
    """What it does."""
    return translate(
        "staff", "It makes a new manager. The code is used up, and you get another one."
    )


def forgot_pin() -> str:
    """Leads to the recovery code."""
    return translate("staff", "No manager knows the PIN…")


def signed_off() -> str:
    """The counter was left alone."""
    return translate("staff", "Signed off: nobody used the app for a while.")


def wrong_code() -> str:
    """Not the recovery code."""
    return translate("staff", "This is not the recovery code.")


def leave_title(person: Person) -> str:
    """Asks before somebody's PIN is taken away."""
    return translate("staff", "Take away the PIN of {name}?").format(name=name_text(person.name))


def leave_meaning() -> str:
    """What that means."""
    return translate(
        "staff",
        "They can no longer sign in, cancel or approve. What they did stays under their name.",
    )


def leave() -> str:
    """The button that does it."""
    return translate("staff", "Take it away")


def end_title() -> str:
    """Asks before PINs are switched off."""
    return translate("staff", "Ask for no PINs any more?")


def end_meaning() -> str:
    """What that means."""
    return translate(
        "staff", "Everybody at this computer can cancel orders then. All PINs are forgotten."
    )


def end() -> str:
    """The button that does it."""
    return translate("staff", "Switch PINs off")


def keep() -> str:
    """The safe button beside both."""
    return translate("staff", "Leave it as it is")
