"""Ids that would send a request elsewhere: shown, never on the wire, and the way out is named."""

import pytest

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    CancelOrder,
    CancelOutcome,
    CancelReason,
)
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.setting_problem import SettingFault
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    GatewayError,
    UnreadableAnswer,
)
from ordermanager_desktop.views.dialogs.cancel_unavailable_dialog import CancelUnavailableDialog
from tests.bad_input.judging import READ_AT, judge_order
from tests.builders import a_row
from tests.services.gateways.conftest import gateway, platforms, server
from tests.services.gateways.raw_server import an_entry, reply
from tests.views.dialogs.conftest import window
from tests.views.dialogs.helpers import SUPPORT, facts_for, is_shown, opened, words

__all__ = ["gateway", "platforms", "server", "window"]  # fixtures of others

FEED = "/manager/order/v1/orders"
REDIRECTING = {
    "up one": "a/../b",
    "parent": "..",
    "itself": ".",
    "root": "/",
    "segments": "sources/ubereats/orders/b",
    "only dots": "../../..",
    "fragment": "x#f",
    "query": "x?y=1",
    "encoded dots": "%2e%2e",
    "encoded slash": "a%2Fb",
    "encoded twice": "%252e%252e",
    "backslash": "a\\..\\b",
    "space": "a b",
    "blank at the end": "id-1 ",
    "blank": " ",
    "tab": "a\tb",
    "line": "a\r\nX-Store-Id: other",
    "nul": "a\x00b",
    "delete": "a\x7f",
    "ten thousand": "x" * 10_000,
    "one too long": "x" * 129,
    "cyrillic": "\u0430-1",
    "fullwidth": "\uff11\uff12",
    "fullwidth dots": "\uff0e\uff0e",
    "fraction slash": "a\u2044b",
    "one dot leader": "\u2024\u2024",
    "turned": "a\u202eb",
    "zero width": "id\u200b-1",
    "soft hyphen": "id\u00ad-1",
    "joiner": "id\u200d-1",
    "marked order": "\ufeffid-1",
    "emoji": "\U0001f600",
    "lone surrogate": "a\ud800",
    "other host": "@example.com",
    "scheme": "https://example.com",
    "semicolon": "..;",
}
HARMLESS = {"other host", "semicolon"}  # a segment of its own, which no server reads otherwise
DANGEROUS = {name: text for name, text in REDIRECTING.items() if name not in HARMLESS}

each_dangerous = pytest.mark.parametrize("text", DANGEROUS.values(), ids=DANGEROUS)


async def read_as_only_order(server, gateway, **ids):
    named = {"id": "id-1", "friendlyId": "7F3K2", "source": "doordash", **ids}
    page = {"orders": [an_entry(externalIdentifiers=named), an_entry("good")]}
    server.on("GET", FEED, reply(200, page))
    orders = (await gateway.feed_page("store-1", READ_AT)).orders
    assert len(orders) == 2
    assert not orders[1].defect
    return orders[0]


async def nothing_reaches_the_server(server, gateway, key):
    asked = len(server.requests)
    with pytest.raises(UnreadableAnswer):
        await gateway.read_order(key)
    answer = await gateway.cancel(CancelOrder("a-1", key, CancelReason.TOO_BUSY))
    assert (answer.outcome, answer.cause) == (CancelOutcome.NOT_SENT, AnswerCause.UNSAFE_ID)
    assert len(server.requests) == asked


@each_dangerous
async def test_an_order_id_that_would_redirect_is_shown_and_never_asked_for(server, gateway, text):
    order = await read_as_only_order(server, gateway, id=text)
    judge_order(order)
    assert gateway.cancel_route(order) is CancelRoute.SUPPORT
    await nothing_reaches_the_server(server, gateway, order.key)


@each_dangerous
async def test_a_source_that_would_redirect_is_shown_and_never_asked_for(server, gateway, text):
    order = await read_as_only_order(server, gateway, source=text)
    judge_order(order)
    assert order.platform.name
    assert gateway.cancel_route(order) is not CancelRoute.API
    await nothing_reaches_the_server(server, gateway, order.key)


@each_dangerous
async def test_an_id_that_reaches_the_gateway_unchanged_is_refused_there_too(server, gateway, text):
    """As an order from an older cache or journal might."""
    await nothing_reaches_the_server(
        server, gateway, OrderKey("otter", "store-1", "doordash", text)
    )
    await nothing_reaches_the_server(server, gateway, OrderKey("otter", "store-1", text, "id-1"))


@pytest.mark.parametrize("name", sorted(HARMLESS))
async def test_an_odd_id_that_is_one_segment_addresses_only_itself(server, gateway, name):
    order = await read_as_only_order(server, gateway, id=REDIRECTING[name])
    with pytest.raises(GatewayError):  # nobody answers there
        await gateway.read_order(order.key)
    path = server.requests[-1].path
    assert path.startswith("/manager/order/v1/sources/doordash/orders/")
    assert path.count("/") == 7
    assert "@" not in path
    assert ";" not in path


async def test_an_empty_id_is_a_row_that_cannot_be_read(server, gateway):
    order = await read_as_only_order(server, gateway, id="")
    assert order.defect
    assert order.number == "no id"
    await nothing_reaches_the_server(server, gateway, order.key)


@pytest.mark.parametrize("source", [None, ""])
async def test_an_order_without_a_source_is_never_asked_for(server, gateway, source):
    order = await read_as_only_order(server, gateway, source=source)
    assert gateway.cancel_route(order) is not CancelRoute.API
    await nothing_reaches_the_server(server, gateway, order.key)


def test_the_manager_is_told_why_and_who_helps(window):
    key = OrderKey("otter", "store-1", "doordash", "a/../b")
    row = a_row(key=key)
    facts = facts_for(row.order, CancelRoute.SUPPORT)
    dialog = opened(CancelUnavailableDialog(row, facts, SUPPORT, is_offline=False, parent=window))
    assert "The order’s ID can’t be sent safely, so nothing is sent for it." in words(dialog)
    assert is_shown(dialog, "chat_card")
    dialog.reject()


# -- the store's id: a header's value, from the settings alone

NO_HEADER_VALUE = [
    "a\r\nX-Admin: 1", "a\nb", "a\rb", "a\x00b", "caf\u00e9", "\ud800", "a\x7f", "x\u2028y",
]  # fmt: skip
SETTINGS = {
    "ORDERMANAGER_API_URL": "https://api.example.com",
    "ORDERMANAGER_CLIENT_ID": "client",
    "ORDERMANAGER_CLIENT_SECRET": "secret",
}


@pytest.mark.parametrize("store", [*NO_HEADER_VALUE, "x" * 256])
def test_a_store_id_that_would_begin_another_header_is_no_setting(store):
    settings = connection_settings({**SETTINGS, "ORDERMANAGER_STORE_IDS": f"store-1,{store},b"})
    assert settings.connection is None
    assert [problem.fault for problem in settings.problems] == [SettingFault.BAD_STORE_ID]


@pytest.mark.parametrize("store", NO_HEADER_VALUE)
async def test_a_store_id_that_came_past_the_settings_sends_nothing(server, gateway, store):
    key = OrderKey("otter", store, "doordash", "id-1")
    with pytest.raises(UnreadableAnswer):
        await gateway.feed_page(store, READ_AT)
    with pytest.raises(UnreadableAnswer):
        await gateway.read_order(key)
    answer = await gateway.cancel(CancelOrder("a-1", key, CancelReason.TOO_BUSY))
    assert answer.outcome is CancelOutcome.NOT_SENT
    assert not [one for one in server.requests if one.path != "/v1/auth/token"]


@pytest.mark.parametrize("store", ["../other", "a/../b", "x#f", "a b", "x?y"])
async def test_a_store_id_is_a_header_and_never_a_part_of_the_path(server, gateway, store):
    server.on("GET", FEED, reply(200, {"orders": []}))
    await gateway.feed_page(store, READ_AT)
    (asked,) = server.asked("GET", FEED)
    assert asked.headers["x-store-id"] == store
