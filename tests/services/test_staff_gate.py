"""With PINs set the core itself refuses: no window, no replay and no order of calls opens it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelReason,
    IdentitySnapshot,
)
from ordermanager_desktop.models.money import Money, OddAmount
from ordermanager_desktop.models.order import OrderTotals
from ordermanager_desktop.models.staff import Refusal, Right, Role
from ordermanager_desktop.models.staff_access import (
    NOBODYS,
    Approval,
    Authorisation,
    CancelRequest,
    Deed,
)
from ordermanager_desktop.services.cancellation_journal import CancellationJournal, JournalFailure
from ordermanager_desktop.services.cancellation_service import CancellationService
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.staff_authority import StaffLimits
from ordermanager_desktop.services.staff_failures import NotAuthorised, StaffFailure
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.fakes import NOON, FakeClock, FakePlatform
from tests.services.test_cancellation_service import ORDER
from tests.staff import (
    CANCEL_PIN,
    MANAGER_PIN,
    OTHER_PIN,
    VIEW_PIN,
    MemoryJournal,
    StaffCounter,
    at_once,
)

WHY = CancelReason.ITEM_UNAVAILABLE
PINS = {"Ada": MANAGER_PIN, "Ben": CANCEL_PIN, "Cleo": OTHER_PIN, "Dan": VIEW_PIN}


@dataclass
class Core:
    """The real service over a real journal, with no window anywhere."""

    staff: StaffCounter
    service: CancellationService
    journal: CancellationJournal
    platform: FakePlatform
    tasks: TaskOwner

    async def approval(self, name: str, request: CancelRequest) -> Approval:
        return await self.staff.authority.approve(self.staff.id_of(name), PINS[name], request)

    async def authorised(self, *names: str, order=ORDER, reason=WHY) -> Authorisation:
        request = self.staff.authority.request(order, reason)
        given = [await self.approval(name, request) for name in names]
        return Authorisation(request.attempt_id, tuple(given))

    async def refused(
        self, authorisation: Authorisation = NOBODYS, *, order=ORDER, reason=WHY
    ) -> Refusal:
        before = len(await self.journal.accesses())
        with pytest.raises(NotAuthorised) as refused:
            await self.service.submit(order, reason, authorisation=authorisation)
        assert self.service.attempts(order.key) == ()
        assert await self.journal.attempts() == []
        accesses = await self.journal.accesses()
        assert [a.deed for a in accesses[before:]] == [Deed.REFUSED]
        assert accesses[-1].why == refused.value.refusal.name
        return refused.value.refusal

    async def cancelled(self, authorisation: Authorisation = NOBODYS) -> Attempt:
        attempt = await self.service.submit(ORDER, WHY, authorisation=authorisation)
        while self.tasks.names():
            await asyncio.sleep(0.001)
        latest = self.service.latest(ORDER.key)
        assert latest is not None
        assert latest.id == attempt.id
        return latest


@pytest.fixture
async def unstaffed(tmp_path: Path) -> AsyncIterator[Core]:
    clock = FakeClock()
    journal = await CancellationJournal.open(tmp_path / "journal.db", now=NOON)
    staff = StaffCounter.in_folder(tmp_path, clock=clock, journal=journal)
    platform, tasks = FakePlatform(ORDER, clock), TaskOwner("cancelling")
    service = CancellationService(
        {"otter": platform},
        journal,
        tasks,
        clock=clock,
        budgets=RateBudgets(clock, per_minute=1_000_000),
        publish=lambda attempt: None,
        show=lambda order: None,
        on_journal_failure=lambda failure: None,
        gate=staff.authority,
    )
    await staff.open()
    await service.open()
    yield Core(staff, service, journal, platform, tasks)
    await service.aclose()
    await journal.aclose()


@pytest.fixture
async def core(unstaffed: Core) -> Core:
    staff = unstaffed.staff
    staff.code = await staff.office.begin("Ada Manager", MANAGER_PIN)
    await staff.office.add("Ben Cook", Role.CANCEL, CANCEL_PIN)
    await staff.office.add("Cleo Dish", Role.CANCEL, OTHER_PIN)
    await staff.office.add("Dan Guest", Role.VIEW, VIEW_PIN)
    staff.authority.sign_off()
    return unstaffed


async def test_while_it_is_off_nothing_changes_for_anybody(unstaffed):
    attempt = await unstaffed.cancelled()
    assert attempt.state is AttemptState.CANCELLED
    assert attempt.actor == ""
    assert await unstaffed.journal.accesses() == []
    assert await unstaffed.journal.staff() == ""
    assert all(unstaffed.staff.authority.may(right) for right in Right)


async def test_the_core_refuses_without_a_pin(core):
    assert await core.refused() is Refusal.NO_PIN
    await core.staff.authority.sign_in(core.staff.id_of("Ada"), MANAGER_PIN)
    assert await core.refused() is Refusal.NO_PIN  # to stand at the counter is not enough
    assert core.platform.requests == []


async def test_a_pin_cancels_once_and_the_journal_says_who(core):
    authorisation = await core.authorised("Ben")
    attempt = await core.cancelled(authorisation)
    assert attempt.state is AttemptState.CANCELLED
    assert attempt.id == authorisation.attempt_id
    assert attempt.actor == core.staff.id_of("Ben")
    (admitted,) = [a for a in await core.journal.accesses() if a.deed is Deed.ADMITTED]
    assert (admitted.attempt_id, admitted.actor.initials) == (attempt.id, "BC")
    (signature,) = core.staff.authority.signatures([attempt])
    assert (signature.actor, signature.approver) == ("Ben Cook", "")
    assert len(core.platform.requests) == 1


async def test_no_name_is_in_the_journal(core, tmp_path):
    await core.cancelled(await core.authorised("Ben", "Cleo"))
    raw = b"".join(path.read_bytes() for path in tmp_path.glob("journal*"))
    assert core.staff.id_of("Ben").encode() in raw
    for name in (b"Ben", b"Cook", b"Cleo", b"Dish", b"Manager", b"Guest"):
        assert name not in raw


async def test_the_chain_holds_over_all_of_it_and_a_restart_knows_who(core, tmp_path):
    await core.refused()
    attempt = await core.cancelled(await core.authorised("Ben", "Cleo"))
    await core.service.aclose()
    await core.journal.aclose()
    journal = await CancellationJournal.open(tmp_path / "journal.db", now=NOON)
    await journal.check(NOON)
    assert journal.findings() == []
    (again,) = await journal.attempts()
    staff = StaffCounter.in_folder(
        tmp_path, clock=core.staff.clock, pepper=core.staff.pepper, journal=journal
    )
    await staff.open()
    (signature,) = staff.authority.signatures([again])
    assert (signature.attempt_id, signature.actor, signature.approver) == (
        attempt.id, "Ben Cook", "Cleo Dish",
    )  # fmt: skip
    await journal.aclose()


async def test_an_approval_can_not_be_replayed(core):
    authorisation = await core.authorised("Ben")
    core.platform.on_cancel = lambda platform: None
    await core.cancelled(authorisation)
    other = replace(ORDER, key=replace(ORDER.key, order_id="another"))
    for order in (ORDER, other):
        with pytest.raises(NotAuthorised) as refused:
            await core.service.submit(order, WHY, authorisation=authorisation)
        assert refused.value.refusal is Refusal.NOT_VALID
    assert len(core.platform.requests) == 1


async def test_a_refusal_uses_the_approval_up(core):
    authorisation = await core.authorised("Ben")
    assert await core.refused(authorisation, reason=CancelReason.OTHER) is Refusal.OTHER_ORDER
    assert await core.refused(authorisation) is Refusal.NOT_VALID


@pytest.mark.parametrize(
    "order",
    [
        replace(ORDER, key=replace(ORDER.key, order_id="another")),
        replace(ORDER, key=replace(ORDER.key, store="uptown")),
        replace(ORDER, key=replace(ORDER.key, source="grubhub")),
        replace(ORDER, totals=OrderTotals(total=Money(4219, "USD"))),
        replace(ORDER, totals=OrderTotals(total=Money(4218, "EUR"))),
        replace(ORDER, totals=OrderTotals()),
    ],
)
async def test_another_order_or_another_total_is_refused(core, order):
    assert await core.refused(await core.authorised("Ben"), order=order) is Refusal.OTHER_ORDER


async def test_another_attempt_is_refused(core):
    first, second = await core.authorised("Ben"), await core.authorised("Ben")
    mixed = Authorisation(second.attempt_id, first.approvals)
    assert await core.refused(mixed) is Refusal.OTHER_ORDER


@pytest.mark.parametrize(
    ("mono_s", "wall_s", "is_over"),
    [(59, 59, False), (61, 61, True), (61, -900, True), (0, 61, True), (59, -900, False)],
)
async def test_an_approval_lives_for_sixty_seconds_on_both_clocks(core, mono_s, wall_s, is_over):
    authorisation = await core.authorised("Ben")
    core.staff.clock.pass_s(wall_s)
    core.staff.clock.mono_s += mono_s - wall_s
    if is_over:
        assert await core.refused(authorisation) is Refusal.EXPIRED
    else:
        assert (await core.cancelled(authorisation)).actor == core.staff.id_of("Ben")


async def test_who_may_only_look_gives_no_approval(core):
    with pytest.raises(NotAuthorised) as refused:
        await core.authorised("Dan")
    assert refused.value.refusal is Refusal.NO_RIGHT


async def test_a_right_that_was_taken_away_meanwhile_is_gone(core):
    authorisation = await core.authorised("Ben")
    await core.staff.authority.sign_in(core.staff.id_of("Ada"), MANAGER_PIN)
    await core.staff.office.set_role(core.staff.id_of("Ben"), Role.VIEW)
    assert await core.refused(authorisation) is Refusal.NO_RIGHT


async def test_a_made_up_approval_is_worth_nothing(core):
    request = core.staff.authority.request(ORDER, WHY)
    real = await core.approval("Ben", request)
    for forged in (
        replace(real, person_id=core.staff.id_of("Ada")),
        replace(real, id="0" * 32),
        replace(real, given_mono_s=real.given_mono_s + 30),
    ):
        forgery = Authorisation(request.attempt_id, (forged,))
        assert await core.refused(forgery) is Refusal.NOT_VALID


async def test_above_the_amount_a_second_person_must_approve(core):
    core.staff.limits = StaffLimits(above_major=42)
    assert await core.refused(await core.authorised("Ben")) is Refusal.SECOND_PERSON
    assert await core.refused(await core.authorised("Ben", "Ben")) is Refusal.SECOND_PERSON
    assert await core.refused(await core.authorised("Ada")) is Refusal.SECOND_PERSON
    attempt = await core.cancelled(await core.authorised("Ben", "Ada"))
    (signature,) = core.staff.authority.signatures([attempt])
    assert (signature.actor, signature.approver) == ("Ben Cook", "Ada Manager")


@pytest.mark.parametrize("total", [None, OddAmount("lots"), Money(-1, "USD")])
async def test_a_total_that_is_not_known_counts_as_above(core, total):
    core.staff.limits = StaffLimits(above_major=1_000_000)
    order = replace(ORDER, totals=OrderTotals(total=total))
    authorisation = await core.authorised("Ben", order=order)
    assert await core.refused(authorisation, order=order) is Refusal.SECOND_PERSON


async def test_after_some_in_a_shift_a_second_person_must_approve(core):
    core.staff.limits = StaffLimits(after_count=2)
    request = core.staff.authority.request(ORDER, WHY)
    ben, ada = core.staff.id_of("Ben"), core.staff.id_of("Ada")
    for attempt_id in ("one", "two"):
        assert not core.staff.authority.needs_second(ben, request)
        await core.staff.record.admit(attempt_id, core.staff.book.person(ben), None)
    assert core.staff.authority.needs_second(ben, request)
    assert not core.staff.authority.needs_second(ada, request)
    assert await core.refused(await core.authorised("Ben")) is Refusal.SECOND_PERSON
    core.staff.clock.pass_s(12 * 3600 + 1)
    assert not core.staff.authority.needs_second(ben, request)


async def test_the_count_of_a_shift_survives_a_restart_and_a_clock_set_back(core):
    core.staff.limits = StaffLimits(after_count=1)
    await core.cancelled(await core.authorised("Ben"))
    again = await core.staff.again()
    again.limits = core.staff.limits
    again.clock.pass_s(-86_400)
    request = again.authority.request(ORDER, WHY)
    assert again.authority.needs_second(again.id_of("Ben"), request)


async def test_what_can_not_be_written_down_is_not_allowed(core, monkeypatch):
    authorisation = await core.authorised("Ben")

    async def full(access: object) -> None:
        raise JournalFailure("no space left")

    monkeypatch.setattr(core.journal, "record_access", full)
    with pytest.raises(JournalFailure):
        await core.service.submit(ORDER, WHY, authorisation=authorisation)
    with pytest.raises(NotAuthorised):
        await core.service.submit(ORDER, WHY)
    assert core.platform.requests == []
    assert core.service.attempts(ORDER.key) == ()


async def test_a_double_click_with_one_pin_cancels_once(core):
    authorisation = await core.authorised("Ben")
    results = await asyncio.gather(
        *(core.service.submit(ORDER, WHY, authorisation=authorisation) for _ in range(4)),
        return_exceptions=True,
    )
    assert sum(isinstance(result, Attempt) for result in results) == 1
    while core.tasks.names():
        await asyncio.sleep(0.001)
    assert len(core.platform.requests) == 1


async def test_left_alone_the_counter_is_nobodys(core):
    authority, clock = core.staff.authority, core.staff.clock
    await authority.sign_in(core.staff.id_of("Ada"), MANAGER_PIN)
    clock.pass_s(119)
    authority.touch()
    clock.pass_s(119)
    assert authority.may(Right.CHANGE_SETTINGS)
    clock.pass_s(2)
    assert not authority.may(Right.CHANGE_SETTINGS)
    authority.touch()  # it does not come back by moving the mouse
    assert authority.at_counter() is None
    assert authority.sign_off_if_idle()


async def test_asleep_for_a_night_the_counter_is_nobodys_where_one_clock_stood_still(core):
    authority, clock = core.staff.authority, core.staff.clock
    await authority.sign_in(core.staff.id_of("Ada"), MANAGER_PIN)
    clock.pass_s(8 * 3600)
    clock.mono_s -= 8 * 3600
    authority.touch()
    assert authority.at_counter() is None


@pytest.mark.parametrize("seed", range(25))
async def test_no_sequence_of_calls_opens_a_right(seed):
    """Whatever is called in whatever order: what is let through was allowed by PIN for just that,
    within a minute, once, and by two people where it takes two."""
    rng = Random(seed)
    counter = await StaffCounter(journal=MemoryJournal(), run=at_once).staffed()
    counter.limits = StaffLimits(above_major=rng.choice((0, 42)), after_count=rng.choice((0, 2)))
    authority, clock = counter.authority, counter.clock
    ids = {name: counter.id_of(name) for name in PINS}
    orders = [ORDER, replace(ORDER, key=replace(ORDER.key, order_id="other"))]
    requests = [authority.request(order, WHY) for order in orders for _ in range(2)]
    given: dict[Approval, float] = {}
    shown: set[Approval] = set()
    seated: tuple[str, float] | None = None

    async def quietly(call):
        try:
            return await call
        except (StaffFailure, NotAuthorised):
            return None

    for _ in range(120):
        name = rng.choice(list(PINS))
        pin = PINS[name] if rng.random() < 0.7 else rng.choice([*PINS.values(), "0000", ""])
        match rng.randrange(7):
            case 0:
                if await quietly(authority.sign_in(ids[name], pin)):
                    assert pin == PINS[name]
                    seated = name, clock.mono_s
            case 1 | 2:
                approval = await quietly(authority.approve(ids[name], pin, rng.choice(requests)))
                if approval:
                    assert pin == PINS[name] and name != "Dan"
                    given[approval] = clock.mono_s
            case 3:
                clock.pass_s(rng.choice((1, 20, 61, 130, 400)))
            case 4:
                authority.sign_off()
                seated = None
            case 5:
                before = len(counter.book.people())
                new_pin = f"{rng.randrange(10**6):06}"
                added = await quietly(counter.office.add("Eve", Role.CANCEL, new_pin))
                assert not added or (seated and seated[0] == "Ada")
                assert bool(added) == (len(counter.book.people()) > before)
            case 6:
                request = rng.choice(requests)
                attempt = _attempt(request, rng.choice(orders))
                some = rng.sample(list(given), min(len(given), rng.choice((0, 1, 1, 2))))
                count = counter.record.cancelled_lately(some[0].person_id) if some else 0
                actor = await quietly(
                    authority.admit(attempt, Authorisation(request.attempt_id, tuple(some)))
                )
                if actor:
                    wanted = CancelRequest.of(attempt)
                    assert all(approval.request == wanted for approval in some)
                    assert all(clock.mono_s - given[approval] <= 60 for approval in some)
                    assert not shown.intersection(some)
                    limits = counter.limits
                    if limits.above_major or 0 < limits.after_count <= count:
                        assert len({approval.person_id for approval in some}) == 2
                    assert actor == some[0].person_id
                shown.update(some)
        if seated is None:
            assert authority.at_counter() is None
        elif clock.mono_s - seated[1] > 120:
            assert not any(authority.may(right) for right in Right)


def _attempt(request: CancelRequest, order) -> Attempt:
    return Attempt(
        id=request.attempt_id,
        key=order.key,
        snapshot=IdentitySnapshot.of(order),
        reason=WHY,
        note="",
        actor="",
        confirmed_at=NOON,
        confirmed_mono_s=0.0,
        boot_id="",
    )
