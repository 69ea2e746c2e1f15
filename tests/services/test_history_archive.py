"""Orders and cancellations in a real file: merged by key, found by filter, forgotten in time."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, CancelReason
from ordermanager_desktop.models.history import (
    HistoryFilter,
    HistoryOutcome,
    SeenCancellation,
)
from ordermanager_desktop.models.history_figures import Rate
from ordermanager_desktop.models.money import Money, OddAmount
from ordermanager_desktop.models.order import Order, OrderItem, OrderStatus, OrderTotals
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.phone_record import PhoneState
from ordermanager_desktop.models.platform import unlisted_platform
from ordermanager_desktop.services.cancellation_journal import CancellationJournal
from ordermanager_desktop.services.history_archive import (
    PAGE,
    HistoryArchive,
    HistoryFailure,
    HistoryIsFull,
)
from ordermanager_desktop.services.history_codec import seen_order
from ordermanager_desktop.services.history_keeper import HistoryKeeper
from ordermanager_desktop.services.order_cache import OrderCache
from tests.builders import (
    CHOWNOW,
    NOON,
    UBER_EATS,
    a_call,
    a_key,
    a_listing,
    an_attempt,
    an_order,
)
from tests.fakes import FakeClock
from tests.services.gateways.raw_server import a_connection

ALL = HistoryFilter()
DAY = timedelta(days=1)


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[HistoryArchive]:
    made = await HistoryArchive.open(tmp_path / "history.db", now=NOON)
    yield made
    await made.aclose()


async def keep(archive: HistoryArchive, order: Order, *tries, now: datetime = NOON) -> None:
    seen = [
        SeenCancellation.of_attempt(each)
        if hasattr(each, "cause")
        else SeenCancellation.of_call(each)
        for each in tries
    ]
    await archive.keep([seen_order(OrderRow(order), now)], seen, now)


async def numbers(archive: HistoryArchive, **wanted) -> list[str]:
    return [each.order.number for each in await archive.all_entries(HistoryFilter(**wanted))]


async def test_an_order_is_kept_as_it_was_last_seen(archive: HistoryArchive) -> None:
    order = an_order(number="A-17", customer="Maya R.")
    await keep(archive, order)
    await keep(archive, replace(order, status=OrderStatus.FULFILLED), now=NOON + timedelta(hours=1))
    (entry,) = (await archive.page(ALL)).entries
    assert (entry.order.status, entry.order.customer) == (OrderStatus.FULFILLED, "Maya R.")
    assert entry.order.items == ("2 × Pad Thai", "Spring Rolls", "Thai Iced Tea")
    assert (entry.order.at, entry.order.total) == (NOON, Money(4218, "USD"))
    assert entry.outcome is HistoryOutcome.NONE


async def test_each_attempt_and_each_call_is_one_line_in_its_latest_state(
    archive: HistoryArchive,
) -> None:
    order = an_order()
    first = an_attempt(order, id="one", state=AttemptState.NOT_CANCELLED)
    second = an_attempt(order, id="two", state=AttemptState.ACCEPTED)
    await keep(archive, order, first, second)
    await keep(archive, order, replace(second, state=AttemptState.CANCELLED), a_call(order))
    entries = await archive.all_entries(ALL)
    assert [each.outcome for each in entries] == [
        HistoryOutcome.BY_PHONE,
        HistoryOutcome.CANCELLED,
        HistoryOutcome.NOT_CANCELLED,
    ]
    assert len({each.order for each in entries}) == 1


async def test_a_record_alone_never_overwrites_an_order_that_was_seen(
    archive: HistoryArchive,
) -> None:
    order = an_order(status=OrderStatus.READY)
    await keep(archive, order)
    bare = seen_order(OrderRow(replace(order, status=OrderStatus.UNKNOWN, items=())), NOON)
    await archive.keep([], [], NOON, only_recorded=[bare])
    (entry,) = (await archive.page(ALL)).entries
    assert entry.order.status is OrderStatus.READY


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["C-3", "B-2", "A-1"]),
        ({"platform_id": "ubereats"}, ["B-2"]),
        ({"reason": CancelReason.DUPLICATE}, ["B-2"]),
        ({"who": "Ana"}, ["C-3"]),
        ({"outcome": HistoryOutcome.NONE}, ["A-1"]),
        ({"outcome": HistoryOutcome.CANCELLED}, ["B-2"]),
        ({"outcome": HistoryOutcome.BY_PHONE}, ["C-3"]),
        ({"number": "b-"}, ["B-2"]),
        ({"number": "%"}, []),
        ({"since": NOON + timedelta(minutes=1)}, ["C-3", "B-2"]),
        ({"until": NOON + timedelta(minutes=2)}, ["B-2", "A-1"]),
    ],
)
async def test_what_is_looked_for_is_found(archive: HistoryArchive, wanted, found) -> None:
    later = NOON + timedelta(hours=1)
    await keep(archive, an_order(number="A-1"), now=later)
    second = an_order(number="B-2", platform=UBER_EATS, placed_at=NOON + timedelta(minutes=1))
    attempt = an_attempt(second, state=AttemptState.CANCELLED, reason=CancelReason.DUPLICATE)
    await keep(archive, replace(second, status=OrderStatus.CANCELLED), attempt, now=later)
    third = an_order(number="C-3", platform=CHOWNOW, placed_at=NOON + timedelta(minutes=2))
    await keep(archive, third, a_call(third), now=later)
    assert await numbers(archive, **wanted) == found
    assert await archive.count(HistoryFilter(**wanted)) == len(found)


async def test_pages_follow_each_other_whatever_comes_meanwhile(archive: HistoryArchive) -> None:
    seen = [seen_order(OrderRow(an_order(number=f"N-{n}")), NOON) for n in range(PAGE * 2 + 5)]
    await archive.keep(seen, [], NOON)
    first = await archive.page(ALL)
    newer = an_order(number="newer", placed_at=NOON + timedelta(seconds=1))
    await keep(archive, newer, now=NOON + DAY)
    second = await archive.page(ALL, first.next_mark)
    third = await archive.page(ALL, second.next_mark)
    shown = [*first.entries, *second.entries, *third.entries]
    assert (len(first.entries), len(third.entries), third.next_mark) == (PAGE, 5, None)
    assert len({each.order.number for each in shown}) == PAGE * 2 + 5


async def test_currencies_are_never_added_up_and_the_rate_is_of_all_orders(
    archive: HistoryArchive,
) -> None:
    off = OrderStatus.CANCELLED
    for total in (Money(1000, "USD"), Money(500, "USD"), Money(700, "EUR"), None):
        order = an_order(status=off, total=total)
        attempt = an_attempt(
            order, id=f"{total}", state=AttemptState.CANCELLED, reason=CancelReason.TOO_BUSY
        )
        await keep(archive, order, attempt)
    odd = an_order(status=off, platform=UBER_EATS, totals=OrderTotals(total=OddAmount("1e400")))
    await keep(archive, odd)
    for _ in range(5):
        await keep(archive, an_order())
    figures = await archive.figures(NOON, NOON + DAY)
    assert figures.total == Rate(5, 10)
    assert dict(figures.by_platform) == {"doordash": Rate(4, 9), "ubereats": Rate(1, 1)}
    assert dict(figures.by_reason) == {CancelReason.TOO_BUSY: Rate(4, 10), None: Rate(1, 10)}
    lost = (("doordash", Money(700, "EUR")), ("doordash", Money(1500, "USD")))
    assert figures.lost_by_platform == lost
    assert figures.uncounted == 2
    assert (await archive.figures(NOON + DAY, NOON + 2 * DAY)).total == Rate(0, 0)


async def test_what_is_older_than_its_time_is_forgotten(archive: HistoryArchive) -> None:
    for days in (0, 40, 80):
        order = an_order(number=f"{days}", placed_at=NOON - days * DAY)
        await keep(archive, order, an_attempt(order, id=f"{days}", confirmed_at=NOON - days * DAY))
    await archive.purge(NOON, days=90)
    assert await numbers(archive) == ["0", "40", "80"]
    await archive.purge(NOON, days=60)
    assert await numbers(archive) == ["0", "40"]
    await archive.purge(NOON + 75 * DAY, days=90)
    assert await numbers(archive) == ["0"]


async def test_a_name_is_kept_for_a_day_and_not_taken_in_again(archive: HistoryArchive) -> None:
    order = an_order(customer="Maya R.")
    await keep(archive, order)
    await archive.purge(NOON + timedelta(hours=23), days=90)
    assert (await archive.page(ALL)).entries[0].order.customer == "Maya R."
    late = NOON + timedelta(hours=25)
    await archive.purge(late, days=90)
    await keep(archive, replace(order, status=OrderStatus.FULFILLED), now=late)
    (entry,) = (await archive.page(ALL)).entries
    assert (entry.order.customer, entry.order.number) == ("", order.number)


async def test_a_damaged_file_is_set_aside_and_told_and_goes_after_a_day(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    path.write_bytes(b"Maya R." * 4000)
    archive = await HistoryArchive.open(path, now=NOON)
    try:
        assert archive.was_set_aside
        await keep(archive, an_order(number="A-17"))
        assert await numbers(archive) == ["A-17"]
        (aside,) = tmp_path.glob("history.damaged-*")
        await archive.purge(datetime.now(NOON.tzinfo) + timedelta(hours=25), days=90)
        assert not aside.exists()
    finally:
        await archive.aclose()


async def test_a_full_disk_is_told_once_and_nothing_is_lost_when_it_has_room_again(
    archive: HistoryArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = archive._database
    await database.execute("PRAGMA max_page_count = 12")
    store = OrderStore()
    keeper = HistoryKeeper(
        archive,
        store,
        FakeClock(NOON),
        retention_days=lambda: 90,
        platform_for=unlisted_platform,
        quiet_s=0.0,
    )
    told: list[HistoryFailure] = []
    keeper.failed.connect(told.append)
    keeper.start()
    orders = [an_order(number=f"N-{n}") for n in range(150)]
    store.apply_listing(a_listing(*orders))
    while not told:
        await asyncio.sleep(0.001)
    assert isinstance(told[0], HistoryIsFull)
    await database.execute("PRAGMA max_page_count = 100000")
    await keeper.settle()
    assert len(await archive.all_entries(ALL)) == 150
    assert len(told) == 1
    await keeper.aclose()


async def test_the_keeper_follows_the_store_and_the_journal(archive: HistoryArchive) -> None:
    store, order = OrderStore(), an_order(number="A-17")
    keeper = HistoryKeeper(
        archive, store, FakeClock(NOON), retention_days=lambda: 90, platform_for=unlisted_platform
    )
    keeper.start()
    store.apply_listing(a_listing(order))
    store.apply_attempt(an_attempt(order, state=AttemptState.ACCEPTED))
    store.apply_attempt(an_attempt(order, state=AttemptState.CANCELLED))
    store.apply_reading(replace(order, status=OrderStatus.CANCELLED))
    gone = an_order(number="G-1", placed_at=NOON - DAY)
    keeper.recall(
        [
            a_call(gone, recorded_at=NOON - DAY, state=PhoneState.CLOSED),
            an_attempt(an_order(number="old"), id="old", confirmed_at=NOON - 91 * DAY),
        ]
    )
    await keeper.settle()
    found = [(each.order.number, each.outcome) for each in await archive.all_entries(ALL)]
    await keeper.aclose()
    assert found == [("A-17", HistoryOutcome.CANCELLED), ("G-1", HistoryOutcome.BY_PHONE)]


async def test_after_the_purge_no_raw_file_holds_any_of_fifty_planted_people(
    tmp_path: Path,
) -> None:
    """History, cache and journal together, with the files beside them while they are open."""
    people = [f"Zoe{n:02}quist" for n in range(50)]
    phones = [f"+1 415 555 {1000 + n}" for n in range(50)]
    streets = [f"{n} Plantedlane Road" for n in range(50)]
    orders = [
        an_order(
            key=a_key(f"id-{n}"),
            number=f"N-{n}",
            customer=f"{people[n]} Q.",
            note=f"{people[n]}, call {phones[n]}, {streets[n]}",
            items=(OrderItem("Pad Thai", 1, note=f"for {people[n]}"),),
            status=OrderStatus.CANCELLED,
        )
        for n in range(50)
    ]
    cache = await OrderCache.open(tmp_path / "cache.db", a_connection("https://orders.example"))
    journal = await CancellationJournal.open(tmp_path / "journal.db", now=NOON)
    archive = await HistoryArchive.open(tmp_path / "history.db", now=NOON)

    def found() -> set[str]:
        raw = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
        forms = [
            each.encode(code)
            for each in (*people, *phones, *streets)
            for code in ("utf-8", "utf-16-le")
        ]
        return {form.decode(errors="replace") for form in forms if form in raw}

    await cache.save(orders, [], {orders[0].key.place: NOON})
    seen = [seen_order(OrderRow(each), NOON) for each in orders]
    tries = [
        an_attempt(each, id=f"a-{n}", platform_text=f"call {phones[n]}")
        for n, each in enumerate(orders)
    ]
    await archive.keep(seen, map(SeenCancellation.of_attempt, tries), NOON)
    for each in tries:
        await journal.record(replace(each, platform_text=""), NOON)
    assert set(people) <= found()  # the search can find them
    assert not set(phones) & found()
    later = NOON + timedelta(hours=25)
    await cache.purge(later)
    await archive.purge(later, days=90, thoroughly=True)
    left = found()
    assert len(await archive.all_entries(ALL)) == 50
    await cache.aclose()
    await archive.aclose()
    await journal.aclose()
    assert left == set()
    assert found() == set()


async def test_the_file_is_this_users_alone(archive: HistoryArchive, tmp_path: Path) -> None:
    await keep(archive, an_order())
    modes = {file.stat().st_mode & 0o777 for file in tmp_path.glob("history.db*")}
    assert modes == {0o600}


async def test_a_closed_history_says_so(tmp_path: Path) -> None:
    archive = await HistoryArchive.open(tmp_path / "history.db", now=NOON)
    await archive.aclose()
    with pytest.raises(HistoryFailure):
        await archive.page(ALL)
    assert sqlite3.connect(tmp_path / "history.db").execute("PRAGMA auto_vacuum").fetchone() == (2,)
