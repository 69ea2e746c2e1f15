"""The kept list: the same orders come back, without what nobody may keep; damage only forgets."""

import asyncio
import contextlib
import logging
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.listed_orders import MOST_RAW_ORDERS, RawOrder
from ordermanager_desktop.models.money import Money, OddAmount
from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    Modifier,
    Order,
    OrderItem,
    OrderStatus,
    OrderTotals,
)
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.cache_keeper import CacheKeeper
from ordermanager_desktop.services.last_list import CACHE_NAME, LastList, read_last_list
from ordermanager_desktop.services.order_cache import OrderCache
from ordermanager_desktop.services.order_codec import decode_order, encode_order
from tests.builders import NOON, UNKNOWN_PLATFORM, a_key, a_listing, an_order, lunch_rows, usd
from tests.fakes import FakeClock
from tests.services.gateways.raw_server import a_connection

ACCOUNT = a_connection("https://orders.example")
PLACE = a_key().place
PHONES = ("855-973-1040", "+1 (888) 681-8837", "07700 900 123")


def a_full_order() -> Order:
    """Every field set to something."""
    item = OrderItem(
        "Pad Thai", 2, usd("13.95"), "no nuts", (Modifier("Lime", 1, None, (Modifier("Extra"),)),)
    )
    return replace(
        an_order(items=(item,), platform=UNKNOWN_PLATFORM, note="no onions", raw_status="ODD"),
        totals=OrderTotals(
            total=usd("27.90"), tip=OddAmount("1.234 USD"), discount=Money(-100, "JPY")
        ),
        courier=Courier("Kim", state=CourierState.ON_THE_WAY),
        defect="status: unknown",
    )


async def keep(folder: Path, *orders: Order, listed_at=NOON, account=ACCOUNT) -> None:
    cache = await OrderCache.open(folder / CACHE_NAME, account)
    await cache.save(orders, (), {PLACE: listed_at})
    await cache.aclose()


async def recall(folder: Path, *, now=NOON, account=ACCOUNT, stores=(PLACE,)) -> LastList:
    """What the next start shows, and what it leaves in the file."""
    path = folder / CACHE_NAME
    last = read_last_list(path, [account], stores, now=now)
    cache = await OrderCache.open(path, account, is_damaged=last.is_damaged)
    await cache.keep_only(stores, now=now)
    await cache.aclose()
    return last


def raw_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob(f"{CACHE_NAME}*"))


@pytest.mark.parametrize("order", [a_full_order(), *(row.order for row in lunch_rows())])
def test_an_order_comes_back_as_it_was(order: Order) -> None:
    assert decode_order(encode_order(order)) == order


@pytest.mark.parametrize("phone", PHONES)
async def test_no_phone_number_reaches_the_disk(tmp_path: Path, phone: str) -> None:
    item = OrderItem("Pad Thai", 1, usd("9.50"), note=f"ring {phone}")
    order = replace(
        an_order(note=f"call me: {phone}, flat 4", items=(item,)), courier=Courier("Kim", phone)
    )
    await keep(tmp_path, order)
    assert phone.encode() not in raw_bytes(tmp_path)
    (kept,) = (await recall(tmp_path)).orders
    assert kept.note == "call me: •••, flat 4"
    assert kept.courier == Courier("Kim")


async def test_the_list_comes_back_with_its_time(tmp_path: Path) -> None:
    orders = [row.order for row in lunch_rows()]
    await keep(tmp_path, *orders)
    last = await recall(tmp_path)
    assert last.listed_at[PLACE] == NOON
    assert {order.key: order for order in last.orders} == {order.key: order for order in orders}


async def test_an_ended_order_is_gone_from_the_disk_a_day_later(tmp_path: Path) -> None:
    ended = an_order(status=OrderStatus.FULFILLED, customer="Zebulon Q.", pickup_at=NOON)
    await keep(tmp_path, ended, an_order(customer="Maya R."))
    later = NOON + timedelta(hours=23)
    assert len((await recall(tmp_path, now=later)).orders) == 2
    await keep(tmp_path, listed_at=later)
    assert [
        o.customer for o in (await recall(tmp_path, now=NOON + timedelta(hours=25))).orders
    ] == ["Maya R."]
    assert b"Zebulon" not in raw_bytes(tmp_path)


async def test_a_list_older_than_a_day_is_not_shown(tmp_path: Path) -> None:
    await keep(tmp_path, an_order(customer="Zebulon Q."))
    assert not (await recall(tmp_path, now=NOON + timedelta(hours=25))).orders
    assert b"Zebulon" not in raw_bytes(tmp_path)


async def test_another_account_or_store_sees_nothing_of_it(tmp_path: Path) -> None:
    await keep(tmp_path, an_order())
    assert not (await recall(tmp_path, stores=(replace(PLACE, store="store-2"),))).orders
    other = a_connection("https://other.example")
    assert not (await recall(tmp_path, account=other)).orders
    assert not (await recall(tmp_path)).orders, "the other account began it anew"


def _garbage(path: Path) -> None:
    path.write_bytes(b"this was a list once " * 300)


def _torn(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))


def _unreadable_row(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("UPDATE last_order SET body = '{}'")
    database.commit()
    database.close()


def _other_version(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()


@pytest.mark.parametrize("damage", [_garbage, _torn, _unreadable_row, _other_version])
async def test_a_damaged_list_is_thrown_away_with_one_line(
    tmp_path: Path, damage, caplog: pytest.LogCaptureFixture
) -> None:
    await keep(tmp_path, *(row.order for row in lunch_rows()))
    damage(tmp_path / CACHE_NAME)
    with caplog.at_level(logging.WARNING):
        assert not (await recall(tmp_path)).orders
    assert len(caplog.records) == 1
    await keep(tmp_path, an_order(number="NEW-1"))
    assert [order.number for order in (await recall(tmp_path)).orders] == ["NEW-1"]


@pytest.mark.parametrize("pragma", ["query_only=ON", "max_page_count=1"])
async def test_a_full_disk_only_forgets(
    tmp_path: Path, pragma: str, caplog: pytest.LogCaptureFixture
) -> None:
    await keep(tmp_path, an_order(number="OLD-1"))
    cache = await OrderCache.open(tmp_path / CACHE_NAME, ACCOUNT)
    await cache._database.execute(f"PRAGMA {pragma}")
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            await cache.save([an_order(number=f"{n}") for n in range(200)], (), {PLACE: NOON})
    await cache.aclose()
    assert len(caplog.records) == 1
    assert [order.number for order in (await recall(tmp_path)).orders] == ["OLD-1"]


async def test_a_place_where_nothing_can_be_written_is_no_trouble(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    await keep(blocked, an_order())
    assert not (await recall(blocked)).orders


class Kept:
    """A store that is followed."""

    def __init__(self, cache: OrderCache) -> None:
        self.store = OrderStore()
        self.cache = cache
        self.saves: list[list[str]] = []
        self._save = cache.save
        cache.save = self._count  # type: ignore[method-assign]
        self.keeper = CacheKeeper(cache, self.store, FakeClock())
        self.keeper.start()

    async def _count(self, changed, gone, listed_at) -> None:
        self.saves.append([order.number for order in changed])
        await self._save(changed, gone, listed_at)

    async def lists(self, *orders: Order, at=NOON) -> None:
        self.store.apply_listing(a_listing(*orders, read_at=at))
        self.store.set_health_of(PLACE, FeedHealth(at))
        for _ in range(10):
            await asyncio.sleep(0)


async def test_only_what_a_listing_changed_is_written(tmp_path: Path) -> None:
    kept = Kept(await OrderCache.open(tmp_path / CACHE_NAME, ACCOUNT))
    first, second = an_order(number="A"), an_order(number="B")
    await kept.lists(first, second)
    await kept.lists(first, second, at=NOON + timedelta(seconds=3))
    await kept.lists(
        replace(first, status=OrderStatus.READY), second, at=NOON + timedelta(seconds=6)
    )
    await kept.lists(
        replace(first, status=OrderStatus.READY), second, at=NOON + timedelta(seconds=9)
    )
    await kept.keeper.aclose()
    assert [names for names in kept.saves if names] == [["A", "B"], ["A"]]
    last = await recall(tmp_path)
    assert last.listed_at[PLACE] == NOON + timedelta(seconds=9)
    assert {order.number: order.status for order in last.orders} == {
        "A": OrderStatus.READY,
        "B": OrderStatus.NEW,
    }


async def test_what_is_dropped_leaves_the_cache_and_trouble_writes_nothing(tmp_path: Path) -> None:
    kept = Kept(await OrderCache.open(tmp_path / CACHE_NAME, ACCOUNT))
    order = an_order()
    await kept.lists(order)
    kept.store.drop(order.key)
    kept.store.set_health_of(
        PLACE, FeedHealth(NOON + timedelta(seconds=3), FeedTrouble.UNREACHABLE)
    )
    kept.store.set_health_of(PLACE, FeedHealth(NOON + timedelta(seconds=6)))
    await kept.keeper.aclose()
    assert (await recall(tmp_path)).orders == ()


def raw_rows(folder: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(folder / CACHE_NAME)) as database:
        rows = database.execute("SELECT body FROM raw_order ORDER BY rowid")
        return [body for (body,) in rows]


async def keep_raw(folder: Path, *records: RawOrder, now=NOON) -> None:
    cache = await OrderCache.open(folder / CACHE_NAME, ACCOUNT)
    await cache.save_raw(records, now)
    await cache.aclose()


async def test_the_record_of_an_unreadable_order_is_kept_for_a_day(tmp_path: Path) -> None:
    record = RawOrder(a_key("A"), '{"status": "Zebulon", "status": ""}')
    await keep_raw(tmp_path, record)
    await keep_raw(tmp_path, record, now=NOON + timedelta(hours=23))  # a day from the first time
    assert raw_rows(tmp_path) == [record.text]
    await keep(tmp_path, listed_at=NOON + timedelta(hours=23))
    assert raw_rows(tmp_path) == [record.text]
    await recall(tmp_path, now=NOON + timedelta(hours=25))
    assert raw_rows(tmp_path) == []
    assert b"Zebulon" not in raw_bytes(tmp_path)


@pytest.mark.parametrize("write", [keep, keep_raw])
async def test_a_write_drops_old_records_too(tmp_path: Path, write) -> None:
    await keep_raw(tmp_path, RawOrder(a_key("A"), "{}"))
    later = NOON + timedelta(hours=25)
    await (keep(tmp_path, listed_at=later) if write is keep else keep_raw(tmp_path, now=later))
    assert raw_rows(tmp_path) == []


async def test_a_hundred_records_are_kept_the_latest(tmp_path: Path) -> None:
    await keep_raw(tmp_path, *(RawOrder(a_key(f"{n}"), f"old {n}") for n in range(60)))
    records = [RawOrder(a_key(f"new-{n}"), f"new {n}") for n in range(60)]
    await keep_raw(tmp_path, *records, now=NOON + timedelta(minutes=1))
    rows = raw_rows(tmp_path)
    assert len(rows) == MOST_RAW_ORDERS
    assert {record.text for record in records} <= set(rows)


async def test_a_listings_unreadable_records_are_kept_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = Kept(await OrderCache.open(tmp_path / CACHE_NAME, ACCOUNT))
    saved: list[str] = []
    save_raw = kept.cache.save_raw

    async def note(records, now) -> None:
        saved.extend(record.text for record in records)
        await save_raw(records, now)

    kept.cache.save_raw = note
    order = an_order(defect="status: missing")
    with caplog.at_level(logging.DEBUG, "ordermanager_desktop"):
        for second in range(3):
            text = "{}" if second < 2 else '{"id": 1}'
            listing = a_listing(order, read_at=NOON + timedelta(seconds=second))
            raw = (RawOrder(order.key, text),)
            kept.store.apply_listing(replace(listing, unreadable=raw))
            kept.store.set_health_of(PLACE, FeedHealth(listing.read_at))
            await kept.keeper._write()
        await kept.keeper.aclose()
    assert saved == ["{}", '{"id": 1}']
    assert raw_rows(tmp_path) == ['{"id": 1}']
    assert '"id"' not in caplog.text
