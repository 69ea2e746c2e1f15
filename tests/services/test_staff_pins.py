"""PINs: hashed, counted on disk before the answer, locked for longer and longer, whatever is done
to the clock or the app."""

import asyncio
import json
import logging
import os
import stat
from datetime import timedelta

import pytest

from ordermanager_desktop.models.staff import PinProblem, Role, StaffTrouble
from ordermanager_desktop.models.staff_access import Deed
from ordermanager_desktop.services.pepper import KeyringPepper, PepperUnavailable
from ordermanager_desktop.services.pin_hash import REAL_COST, PinHash, recovery_hash
from ordermanager_desktop.services.staff_failures import (
    LastManager,
    NotAuthorised,
    PinLocked,
    PinUnfit,
    StaffFailure,
    StaffNotSaved,
    WrongCode,
    WrongPin,
)
from ordermanager_desktop.services.staff_file import STAFF_FILE
from tests.staff import (
    CANCEL_PIN,
    MANAGER_PIN,
    OTHER_PIN,
    MemoryPepper,
    MemoryRoll,
    StaffCounter,
    at_once,
)

_DAY_S = 86_400


async def miss(counter: StaffCounter, name: str, times: int = 1) -> None:
    """Wrong PINs, each as soon as one may be tried."""
    for _ in range(times):
        counter.clock.pass_s(counter.authority.wait_s(counter.id_of(name)))
        with pytest.raises(WrongPin):
            await counter.authority.sign_in(counter.id_of(name), "0000")


async def test_off_until_a_manager_sets_it():
    counter = await StaffCounter().open()
    assert not counter.authority.is_on
    assert counter.keeper.written == 0


async def test_the_right_pin_signs_in_and_another_does_not():
    counter = await StaffCounter().staffed()
    person = await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    assert counter.authority.at_counter() == person
    counter.authority.sign_off()
    await miss(counter, "Ben")
    with pytest.raises(WrongPin):
        await counter.authority.sign_in(counter.id_of("Cleo"), CANCEL_PIN)
    assert counter.authority.at_counter() is None


def test_the_real_cost_of_a_guess():
    """The cost that ships: it takes a noticeable time, and hashes as scrypt does."""
    assert (REAL_COST.n, REAL_COST.r, REAL_COST.p) == (2**15, 8, 3)
    hashed = PinHash.of("4815", b"pepper")
    assert hashed.cost == REAL_COST
    assert hashed.matches("4815", b"pepper")
    assert not hashed.matches("4815", b"another pepper")


def test_two_hashes_of_one_pin_differ():
    counter = StaffCounter()
    first, second = (PinHash.of("1234", b"", counter.book._cost) for _ in range(2))
    assert first.digest != second.digest
    assert first.salt != second.salt


async def test_one_pin_for_two_people_is_refused():
    counter = await StaffCounter().staffed()
    await counter.authority.sign_in(counter.id_of("Ada"), MANAGER_PIN)
    for pin in (CANCEL_PIN, MANAGER_PIN):
        with pytest.raises(PinUnfit) as refused:
            await counter.office.add("Eve", Role.CANCEL, pin)
        assert refused.value.problem is PinProblem.TAKEN
    with pytest.raises(PinUnfit):
        await counter.office.set_pin(counter.id_of("Ben"), OTHER_PIN)
    await counter.office.set_pin(counter.id_of("Ben"), CANCEL_PIN)  # their own is theirs
    assert len(counter.book.people()) == 4


async def test_ten_thousand_guesses_take_more_than_thirty_days():
    counter = await StaffCounter(run=at_once).staffed()
    began_s = counter.clock.monotonic_s()
    person = counter.id_of("Ben")
    guesses = 0
    while guesses < 10_000:
        try:
            await counter.authority.sign_in(person, "0000")
        except WrongPin:
            guesses += 1
        except PinLocked as locked:
            counter.clock.pass_s(locked.wait_s)
    assert counter.clock.monotonic_s() - began_s > 30 * _DAY_S


async def test_guessing_at_everybody_in_turn_is_no_faster():
    counter = await StaffCounter(run=at_once).staffed()
    began_s = counter.clock.monotonic_s()
    people = [person.id for person in counter.authority.people()]
    guesses = 0
    while guesses < 1000:
        waits = {person: counter.authority.wait_s(person) for person in people}
        person = min(waits, key=waits.__getitem__)
        counter.clock.pass_s(waits[person])
        with pytest.raises(WrongPin):
            await counter.authority.sign_in(person, "0000")
        guesses += 1
    assert (counter.clock.monotonic_s() - began_s) * 10 > 30 * _DAY_S


async def test_a_locked_person_waits_and_the_right_pin_does_not_help():
    counter = await StaffCounter().staffed()
    await miss(counter, "Ben", 5)
    with pytest.raises(PinLocked) as locked:
        await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    assert locked.value.wait_s == 30
    await counter.authority.sign_in(counter.id_of("Cleo"), OTHER_PIN)  # the others go on
    counter.clock.pass_s(29.9)
    with pytest.raises(PinLocked):
        await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    counter.clock.pass_s(0.2)
    await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    assert counter.journal.deeds().count(Deed.LOCKED) == 1
    await miss(counter, "Ben", 4)  # the right PIN began the count anew
    assert counter.authority.wait_s(counter.id_of("Ben")) == 0


@pytest.mark.parametrize("boot_id", ["first boot", "second boot"])
@pytest.mark.parametrize("turned_s", [0, -400 * _DAY_S, 400 * _DAY_S])
async def test_no_restart_and_no_turned_clock_ends_a_lock(tmp_path, boot_id, turned_s):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    await miss(counter, "Ben", 7)
    counter.clock.wall += timedelta(seconds=turned_s)
    assert counter.authority.wait_s(counter.id_of("Ben")) == 120
    counter = await counter.again(boot_id)
    with pytest.raises(PinLocked) as locked:
        await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    assert locked.value.wait_s == 120
    counter.clock.wall += timedelta(seconds=turned_s)
    assert counter.authority.wait_s(counter.id_of("Ben")) == 120


async def test_misses_below_the_lock_survive_a_restart_too(tmp_path):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    await miss(counter, "Ben", 4)
    counter = await counter.again()
    await miss(counter, "Ben")
    assert counter.authority.wait_s(counter.id_of("Ben")) == 30


async def test_a_miss_is_on_disk_before_the_answer():
    counter = await StaffCounter().staffed()
    disk = counter.keeper
    assert isinstance(disk, MemoryRoll)
    seen: list[int] = []
    hashed = counter.book._is_pin_of

    def look(member, pin):
        seen.append(max(m.misses.count for m in disk.roll.members))
        return hashed(member, pin)

    counter.book._is_pin_of = look
    await miss(counter, "Ben")
    await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    assert seen == [1, 2]


async def test_a_full_disk_gives_no_answer():
    counter = await StaffCounter().staffed()
    assert isinstance(counter.keeper, MemoryRoll)
    counter.keeper.is_full = True
    for pin in (CANCEL_PIN, "0000"):
        with pytest.raises(StaffNotSaved):
            await counter.authority.sign_in(counter.id_of("Ben"), pin)
    assert counter.authority.at_counter() is None


async def test_guesses_at_the_same_moment_are_counted_one_by_one():
    counter = await StaffCounter().staffed()
    person = counter.id_of("Ben")
    tries = [counter.authority.sign_in(person, f"{n:04}") for n in range(40)]
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(r, WrongPin) for r in results) == 5
    assert sum(isinstance(r, PinLocked) for r in results) == 35


async def test_the_file_is_private_and_holds_no_pin(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    await miss(counter, "Ben")
    text = (tmp_path / STAFF_FILE).read_text()
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / STAFF_FILE).stat().st_mode) == 0o600
    for secret in (MANAGER_PIN, f'"{CANCEL_PIN}"', counter.code, counter.code.replace("-", "")):
        assert secret not in text
        assert secret not in caplog.text
    assert counter.pepper.pepper.hex() not in caplog.text
    assert repr(counter.pepper.pepper) not in caplog.text
    assert "Ben Cook" in text
    assert "Ben Cook" not in caplog.text  # a log names people by their id
    assert MANAGER_PIN not in repr(counter.book._roll)


async def test_without_a_keyring_it_works_and_says_so(tmp_path):
    pepper = MemoryPepper(is_there=False)
    counter = await StaffCounter.in_folder(tmp_path, pepper=pepper).staffed()
    assert not counter.office.has_pepper
    counter = await counter.again()
    await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)


async def test_with_a_keyring_a_copied_file_alone_is_not_enough(tmp_path):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    assert counter.office.has_pepper
    member = next(m for m in counter.book._members() if m.person.name.startswith("Ben"))
    assert not any(member.pin.matches(f"{pin:04}", b"") for pin in range(10_000))
    assert member.pin.matches(CANCEL_PIN, counter.pepper.load())


# Damage opens nothing


def _edited(tmp_path, change) -> None:
    path = tmp_path / STAFF_FILE
    content = json.loads(path.read_text())
    change(content)
    path.write_text(json.dumps(content))


def _promote(content) -> None:
    for person in content["people"]:
        person["role"] = "MANAGER"


def _forget_misses(content) -> None:
    for person in content["people"]:
        person["misses"]["count"] = 0


def _claim_no_pepper(content) -> None:
    content["has_pepper"] = False


def _empty(content) -> None:
    content["people"] = []


@pytest.mark.parametrize("change", [_promote, _forget_misses, _claim_no_pepper, _empty])
@pytest.mark.parametrize("has_keyring", [True, False])
async def test_an_edited_file_opens_nothing(tmp_path, change, has_keyring):
    pepper = MemoryPepper(is_there=has_keyring)
    counter = await StaffCounter.in_folder(tmp_path, pepper=pepper).staffed()
    await miss(counter, "Ben", 5)
    _edited(tmp_path, change)
    if change is _claim_no_pepper and not has_keyring:
        return  # it says so already
    counter = await counter.again()
    assert counter.authority.trouble is StaffTrouble.DAMAGED
    await assert_locked_down(counter)


@pytest.mark.parametrize("content", [b"", b"{}", b"null", b"[[[", b"\xff\xfe", b'{"version": 1}'])
async def test_a_torn_file_opens_nothing(tmp_path, content):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    (tmp_path / STAFF_FILE).write_bytes(content)
    counter = await counter.again()
    assert counter.authority.trouble is StaffTrouble.DAMAGED
    await assert_locked_down(counter)


async def test_a_deleted_file_opens_nothing_for_the_journal_knows(tmp_path):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    (tmp_path / STAFF_FILE).unlink()
    counter = await counter.again()
    assert counter.authority.trouble is StaffTrouble.MISSING
    await assert_locked_down(counter)


async def test_a_keyring_that_does_not_open_opens_nothing(tmp_path):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    counter.pepper.is_there = False
    counter = await counter.again()
    assert counter.authority.trouble is StaffTrouble.NO_PEPPER
    await assert_locked_down(counter)
    counter.pepper.is_there = True
    counter = await counter.again("third boot")
    assert counter.authority.trouble is None


async def assert_locked_down(counter: StaffCounter) -> None:
    from ordermanager_desktop.models.staff import Right

    assert counter.authority.is_on
    assert not any(counter.authority.may(right) for right in Right)
    with pytest.raises(NotAuthorised):
        await counter.authority.sign_in("anybody", MANAGER_PIN)
    with pytest.raises(NotAuthorised):
        await counter.office.add("Eve", Role.MANAGER, "111222")
    with pytest.raises(RuntimeError):
        await counter.office.begin("Eve", "111222")
    with pytest.raises(WrongCode):
        await counter.office.recover("0" * 20, "Eve", "111222")


@pytest.mark.parametrize("harm", ["torn", "deleted", "keyring"])
async def test_the_recovery_code_leads_out_once(tmp_path, harm):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    code = counter.code
    if harm == "torn":
        (tmp_path / STAFF_FILE).write_bytes(b"torn")
    elif harm == "deleted":
        (tmp_path / STAFF_FILE).unlink()
    else:
        counter.pepper.is_there = False
    counter = await counter.again()
    new_code = await counter.office.recover(code.lower().replace("-", " "), "Fay", "909090")
    assert [person.name for person in counter.authority.people()] == ["Fay"]
    assert counter.authority.trouble is None
    assert Deed.RECOVERED in counter.journal.deeds()
    counter = await counter.again("third boot")
    await counter.authority.sign_in(counter.id_of("Fay"), "909090")
    with pytest.raises(WrongCode):
        await counter.office.recover(code, "Gus", "808080")
    assert counter.office.knows_code(new_code)


async def test_a_manager_who_forgot_the_pin_recovers_and_the_others_keep_theirs(tmp_path):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    await counter.office.recover(counter.code, "Ada again", "909090")
    counter = await counter.again()
    await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    await counter.authority.sign_in(counter.id_of("Ada again"), "909090")


def test_a_code_is_read_as_it_was_written_down():
    assert recovery_hash("01ABC-DEFGH") == recovery_hash(" olabc defgh ")


async def test_a_start_without_a_journal_is_told_to_the_next_one(tmp_path):
    counter = StaffCounter.in_folder(tmp_path)
    await counter.book.open()
    await counter.office.begin("Ada", MANAGER_PIN)
    assert not counter.journal.recovery
    counter = await counter.again()
    assert counter.journal.recovery == counter.book.recovery != ""


async def test_switching_off_is_a_managers_and_leaves_nothing_on(tmp_path):
    counter = await StaffCounter.in_folder(tmp_path).staffed()
    with pytest.raises(NotAuthorised):
        await counter.office.end()
    await counter.authority.sign_in(counter.id_of("Ben"), CANCEL_PIN)
    with pytest.raises(NotAuthorised):
        await counter.office.end()
    await counter.authority.sign_in(counter.id_of("Ada"), MANAGER_PIN)
    counter.journal.is_full = True
    with pytest.raises(StaffNotSaved):
        await counter.office.end()
    assert counter.authority.is_on
    counter.journal.is_full = False
    await counter.office.end()
    assert not counter.authority.is_on
    counter = await counter.again()
    assert not counter.authority.is_on
    await counter.office.begin("Ada", MANAGER_PIN)


# Changes


async def test_the_last_manager_stays():
    counter = await StaffCounter().staffed()
    ada = counter.id_of("Ada")
    await counter.authority.sign_in(ada, MANAGER_PIN)
    for change in (counter.office.deactivate(ada), counter.office.set_role(ada, Role.CANCEL)):
        with pytest.raises(LastManager):
            await change
    with pytest.raises(PinUnfit):  # four digits are too few for a manager
        await counter.office.set_role(counter.id_of("Ben"), Role.MANAGER)
    await counter.office.set_role(counter.id_of("Ben"), Role.MANAGER, "626262")
    await counter.office.deactivate(ada)
    assert counter.authority.at_counter() is None


async def test_who_has_left_can_not_sign_in_and_the_name_stays():
    counter = await StaffCounter().staffed()
    await counter.authority.sign_in(counter.id_of("Ada"), MANAGER_PIN)
    ben = counter.id_of("Ben")
    await counter.office.deactivate(ben)
    counter.authority.sign_off()
    with pytest.raises(StaffFailure):
        await counter.authority.sign_in(ben, CANCEL_PIN)
    assert counter.book.person(ben).name == "Ben Cook"
    await counter.authority.sign_in(counter.id_of("Ada"), MANAGER_PIN)
    await counter.office.add("New Ben", Role.CANCEL, CANCEL_PIN)  # the PIN is free again


async def test_every_change_says_who_made_it():
    counter = await StaffCounter().staffed()
    ada = counter.id_of("Ada")
    await counter.authority.sign_in(ada, MANAGER_PIN)
    await counter.office.set_pin(counter.id_of("Ben"), "5656")
    await counter.office.deactivate(counter.id_of("Dan"))
    changes = [a for a in counter.journal.written if a.deed is not Deed.LOCKED]
    assert [a.deed for a in changes] == [
        Deed.SWITCHED_ON, Deed.ADDED, Deed.ADDED, Deed.ADDED, Deed.PIN_CHANGED, Deed.DEACTIVATED,
    ]  # fmt: skip
    assert {a.actor.id for a in changes} == {ada}
    assert {a.actor.initials for a in changes} == {"AM"}


def test_a_keyring_that_keeps_nothing_is_none(tmp_path):
    import keyring
    from keyring.backends import fail

    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        assert KeyringPepper(tmp_path).make() is None
        with pytest.raises(PepperUnavailable):
            KeyringPepper(tmp_path).load()
    finally:
        keyring.set_keyring(before)
