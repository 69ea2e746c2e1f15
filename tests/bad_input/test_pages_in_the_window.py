"""Spoilt pages over real HTTP into the window: every order a row, and a bad page keeps the list."""

import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order_list_model import OrderRole
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_store import Listing, OrderStore
from ordermanager_desktop.models.unreadable_tally import UnreadableTally
from ordermanager_desktop.services.gateways import otter
from ordermanager_desktop.services.gateways.otter import OtterGateway
from ordermanager_desktop.services.order_feed import OrderFeed
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.main_window import MainWindow
from tests.bad_input.cases import page_body
from tests.bad_input.expected import Expected, NobodyKnows, expected_of
from tests.fakes import FakeClock
from tests.services.gateways.conftest import gateway, platforms, server
from tests.services.gateways.raw_server import RawServer, reply
from tests.views.conftest import _dressed

__all__ = ["_dressed", "gateway", "platforms", "server"]  # fixtures of others

FEED = "/manager/order/v1/orders"
EACH_ORDER_ONCE = (Shelf.ACTIVE, Shelf.SCHEDULED, Shelf.HISTORY)


@dataclass
class Counter:
    """A counter: the window, the store behind it, and the feed that fills it."""

    server: RawServer
    gateway: OtterGateway
    store: OrderStore = field(default_factory=OrderStore)
    listings: list[Listing] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = FakeClock()
        self.unreadable = UnreadableTally(self.store)
        self.window = MainWindow(
            self.store, store_name="Siam Kitchen", is_practice=False, clock=self.clock.now
        )
        self.window.show()
        self.feed = OrderFeed(
            self.gateway,
            "otter",
            "store-1",
            TaskOwner("feed"),
            clock=self.clock,
            budgets=RateBudgets(self.clock),
            deliver=self._take,
            report=self.store.set_health,
            oldest_live=lambda: None,
        )

    async def _take(self, listing: Listing) -> None:
        self.listings.append(listing)
        self.store.apply_listing(listing)

    async def read(self, body: bytes) -> Listing | None:
        """Poll once while the platform answers with this; None if nothing could be made of it."""
        self.server.on("GET", FEED, reply(200, body))
        before = len(self.listings)
        await self.feed.poll_once()
        self.clock.pass_s(5)
        return self.listings[-1] if len(self.listings) > before else None

    def rows_shown(self) -> int:
        """Rows over all lists, each order once."""
        models = [self.window.list_view(shelf).order_model() for shelf in EACH_ORDER_ONCE]
        for model in models:
            model.flush()
        return sum(model.rowCount() for model in models)

    def close(self) -> None:
        self.window.hide()
        self.window.deleteLater()


@pytest.fixture
async def counter(server, gateway) -> AsyncIterator[Counter]:
    made = Counter(server, gateway)
    yield made
    made.close()


@pytest.fixture
def parsing_threads(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[threading.Thread]]:
    """The threads in which pages and details were parsed."""
    threads: set[threading.Thread] = set()

    def noting(parse: Callable[..., object]) -> Callable[..., object]:
        def parse_and_note(*arguments: object) -> object:
            threads.add(threading.current_thread())
            return parse(*arguments)

        return parse_and_note

    for name in ("feed_page", "order_reading"):
        monkeypatch.setattr(otter, name, noting(getattr(otter, name)))
    return threads


async def test_every_order_of_three_hundred_spoilt_pages_is_a_row(counter, parsing_threads):
    refused = 0
    for number in range(150):
        for kind in ("mutated", "contract"):
            body = page_body(kind, number)
            known = {row.key for row in counter.store}
            listing = await counter.read(body)
            refused += listing is None
            _is_as_expected(listing, body, counter.store.health)
            _shows_all(counter, listing, known)
        if number % 10 == 0:
            counter.window.grab()
    assert 5 < refused < 100
    assert counter.store.health.trouble is None or refused
    assert threading.main_thread() not in parsing_threads
    assert {one.query.partition("&")[0] for one in counter.server.asked("GET", FEED)} == {
        "limit=60"
    }


def _is_as_expected(listing: Listing | None, body: bytes, health: FeedHealth) -> None:
    try:
        expected = expected_of(body)
    except NobodyKnows:
        expected = Expected(listing is not None)
    assert (listing is not None) == expected.is_page
    if listing is None:
        assert health.trouble is FeedTrouble.UNREADABLE
    elif expected.groups:
        # The feed reads on while there is a token; the server says the same again.
        assert len(listing.orders) >= len(expected.groups)
        assert health.trouble is None


def _shows_all(counter: Counter, listing: Listing | None, known: set[object]) -> None:
    listed = {order.key for order in listing.orders} if listing else set()
    assert {row.key for row in counter.store} == known | listed  # nothing that was there is gone
    assert counter.rows_shown() == len(counter.store)
    defective = sum(bool(row.order.defect) for row in counter.store)
    assert counter.unreadable.count() == defective


async def test_a_bad_page_keeps_the_last_good_list_and_marks_it_old(counter):
    await counter.read(page_body("contract", 1))
    good = [row.order for row in counter.store]
    at = counter.store.health.updated_at
    assert good
    for body in (b"", b"<html>", b'{"orders": [', b"\xff", b'{"orders": 5}', b"[" * 200_000):
        assert await counter.read(body) is None
        assert [row.order for row in counter.store] == good
        assert counter.rows_shown() == len(good)
        assert counter.store.health.trouble is FeedTrouble.UNREADABLE
        assert counter.store.health.updated_at == at
    banner = counter.window.findChild(QWidget, "connection_banner")
    assert "The list is from" in banner.text()
    counter.clock.pass_s(timedelta(minutes=1).total_seconds())
    await counter.read(page_body("contract", 1))
    assert counter.store.health.trouble is None
    assert banner.isHidden()


async def test_an_order_that_cannot_be_read_has_its_row_its_word_and_its_count(counter):
    await counter.read(b'{"orders": [null, {"externalIdentifiers": {"id": "a/../b"}}]}')
    counter.rows_shown()
    model = counter.window.list_view(Shelf.ACTIVE).order_model()
    indexes = [model.index(at, 0) for at in range(model.rowCount())]
    spoken = " ".join(index.data(Qt.ItemDataRole.AccessibleTextRole) for index in indexes)
    assert "#a/../b" in spoken
    assert "#no id" in spoken
    assert spoken.count("Can’t be read: open it on") == 2
    assert all(index.data(OrderRole.ROW).order.defect for index in indexes)
    assert counter.unreadable.count() == 2
