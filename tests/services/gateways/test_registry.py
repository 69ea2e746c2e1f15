"""A new platform API is one file and one line."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from ordermanager_desktop.models.cancellation import CancelOrder, CancelOutcome, CancelReason
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.services.gateways.addresses import ConnectionMisconfigured
from ordermanager_desktop.services.gateways.protocols import (
    CancelsOrders,
    ListsOrders,
    ReadsOrders,
)
from ordermanager_desktop.services.gateways.registry import (
    GATEWAYS,
    UnknownConnectionKind,
    lazily,
    open_gateway,
)
from tests.services.gateways.raw_server import a_connection, reply


class SundayBitesKitchen:
    """The truth behind the invented API."""

    def __init__(self, server):
        self.state = "simmering"
        server.on("GET", "/meals/store-1", self._list)
        server.on("POST", "/meals/store-1/7/strike/sold-out", self._strike)

    async def _list(self, request, writer):
        line = f"7\t{self.state}\tMaya R.\t12.50".encode()
        writer.write(reply(200, line, headers={"Content-Type": "text/tab-separated-values"}))

    async def _strike(self, request, writer):
        self.state = "struck"
        writer.write(reply(204))


@pytest.fixture
async def sunday_bites(server, platforms, monkeypatch):
    monkeypatch.setitem(GATEWAYS, "sunday-bites", lazily("tests.services.gateways.sunday_bites"))
    gateway = open_gateway(a_connection(server.url, id="sb", kind="sunday-bites"), platforms)
    yield gateway
    await gateway.aclose()


async def test_an_invented_api_lists_and_cancels_after_one_line(server, sunday_bites):
    kitchen = SundayBitesKitchen(server)
    (order,) = (await sunday_bites.feed_page("store-1", datetime.now(UTC))).orders
    assert (order.number, order.status) == ("SB-7", OrderStatus.CONFIRMED)
    assert order.totals.total == Money(1250, "EUR")

    command = CancelOrder("attempt-1", order.key, CancelReason.ITEM_UNAVAILABLE)
    assert (await sunday_bites.cancel(command)).outcome is CancelOutcome.ACCEPTED
    assert kitchen.state == "struck"

    (order,) = (await sunday_bites.feed_page("store-1", datetime.now(UTC))).orders
    assert order.status is OrderStatus.CANCELLED


def test_callers_ask_what_an_account_offers(sunday_bites):
    assert isinstance(sunday_bites, ListsOrders)
    assert isinstance(sunday_bites, CancelsOrders)
    assert not isinstance(sunday_bites, ReadsOrders)


def test_every_kind_opens(platforms):
    for kind in GATEWAYS:
        assert open_gateway(a_connection("https://api.example.com", kind=kind), platforms)


def test_an_unknown_kind_is_refused(platforms):
    with pytest.raises(UnknownConnectionKind):
        open_gateway(a_connection("https://api.example.com", kind="fax"), platforms)


def test_an_unsafe_address_is_refused(platforms):
    with pytest.raises(ConnectionMisconfigured):
        open_gateway(a_connection("http://api.example.com"), platforms)


def test_the_registry_itself_imports_no_heavy_library():
    code = """
import sys
import ordermanager_desktop.services.gateways.registry
import ordermanager_desktop.services.connection_settings
print(sorted({"httpx", "pydantic", "truststore"} & set(sys.modules)))
"""
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert answer.stdout.strip() == "[]", answer.stderr
