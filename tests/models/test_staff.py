"""Roles, PINs, limits and the schedule of locks: pure rules."""

import pytest

from ordermanager_desktop.models.lockout import FREE_MISSES_OF_ALL, Misses, lock_s
from ordermanager_desktop.models.money import Money, OddAmount
from ordermanager_desktop.models.staff import Person, PinProblem, Right, Role, pin_problem
from ordermanager_desktop.models.staff_access import is_above


def test_who_only_looks_has_no_right():
    assert not any(Role.VIEW.may(right) for right in Right)
    assert all(Role.MANAGER.may(right) for right in Right)


def test_who_cancels_changes_neither_settings_nor_staff():
    rights = {right for right in Right if Role.CANCEL.may(right)}
    assert rights == {Right.CANCEL, Right.APPROVE, Right.REMOVE_ORDER, Right.RECORD_CALL}


def test_who_has_left_has_no_right():
    person = Person("1", "Ada", Role.MANAGER, is_active=False)
    assert not any(person.may(right) for right in Right)


@pytest.mark.parametrize(
    ("pin", "role", "problem"),
    [
        ("1234", Role.CANCEL, None),
        ("12345678", Role.VIEW, None),
        ("123", Role.CANCEL, PinProblem.TOO_SHORT),
        ("12345", Role.MANAGER, PinProblem.TOO_SHORT),
        ("123456", Role.MANAGER, None),
        ("123456789", Role.MANAGER, PinProblem.TOO_LONG),
        ("", Role.CANCEL, PinProblem.NOT_DIGITS),
        ("12a4", Role.CANCEL, PinProblem.NOT_DIGITS),
        ("١٢٣٤", Role.CANCEL, PinProblem.NOT_DIGITS),  # digits, and on no key of the pad
        ("12 4", Role.CANCEL, PinProblem.NOT_DIGITS),
    ],
)
def test_which_pins_can_be_taken(pin, role, problem):
    assert pin_problem(pin, role) is problem


def test_initials_are_at_most_three_letters():
    assert Person("1", "ana  maría de la cruz", Role.VIEW).initials == "AMD"
    assert Person("1", "", Role.VIEW).initials == ""


@pytest.mark.parametrize(
    ("total", "limit", "is_more"),
    [
        (Money(5001, "USD"), 50, True),
        (Money(5000, "USD"), 50, False),
        (Money(51, "JPY"), 50, True),
        (Money(50, "JPY"), 50, False),
        (Money(50_001, "KWD"), 50, True),
        (None, 50, True),
        (OddAmount("1e400"), 50, True),
        (Money(-9900, "USD"), 50, True),
        (None, 0, False),
        (Money(10**9, "USD"), 0, False),
    ],
)
def test_what_is_above_an_amount(total, limit, is_more):
    assert is_above(total, limit) is is_more


def test_the_fifth_miss_locks_and_every_further_one_longer():
    waits = [lock_s(count) for count in range(11)]
    assert waits == [0, 0, 0, 0, 0, 30, 60, 120, 240, 300, 300]
    assert lock_s(10**6) == 300


def test_all_people_together_lock_later():
    assert lock_s(19, FREE_MISSES_OF_ALL) == 0
    assert lock_s(20, FREE_MISSES_OF_ALL) == 30


def test_a_wait_runs_on_the_clock_of_its_own_boot_alone():
    misses = Misses(5, mono_s=100.0, boot_id="one")
    assert misses.wait_s(110.0) == 20
    assert misses.anchored(110.0, "one").wait_s(110.0) == 20
    assert misses.anchored(9_000.0, "two").wait_s(9_000.0) == 30
    assert misses.anchored(50.0, "one").wait_s(50.0) == 30  # a clock that went back proves nothing
    assert misses.wait_s(-1e9) == 30
