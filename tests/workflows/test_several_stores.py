"""Several stores and several accounts in one window: what belongs to whom, and who is ill."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order import OrderKey, StoreKey
from ordermanager_desktop.models.order_row import OrderRow, RowLabel, Shelf
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services import connection_link
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.sandbox.rules import Answer, Delivery, Endpoint, Rule
from ordermanager_desktop.services.sandbox.scenario import Scenario
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.alert_bar import AlertBar
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.dialogs.stores_sheet import StoresSheet
from ordermanager_desktop.views.footer_bar import FooterBar
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.lasting_bar import LastingBar
from ordermanager_desktop.views.store_switch import StoreSwitch
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.pill import Pill
from tests.views.aloud import everything, name_of, spoken
from tests.workflows.conftest import HURRIED
from tests.workflows.persons import Key, Typist, quiet
from tests.workflows.test_cancelling import failing, words_of

NUMBER = "TWIN-7"
Open = Callable[..., Awaitable[Stage]]


@pytest.fixture
async def open_with(tmp_path: Path, qapp: QApplication) -> AsyncIterator[Open]:
    """Opens the app with these accounts over one folder; a second start closes the first app."""
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    apply_typography(qapp)
    running: list[OrderManager] = []

    async def open_one(sandbox: Sandbox, *accounts: Connection) -> Stage:
        while running:
            await running.pop().aclose()
        manager = OrderManager(AppSettings(None, tmp_path, pace=HURRIED, accounts=accounts))
        manager.window.resize(1280, 800)
        running.append(manager)
        await manager.open()
        return Stage(manager, sandbox)

    yield open_one
    for manager in running:
        await manager.aclose()


def a_server(*stores: str) -> Sandbox:
    """Its boards are empty: each test places the orders that it is about."""
    act = Scenario("bare", "nothing yet", opening=())
    return Sandbox(act, limits=False, outcome_after_s=0.1, arrivals=False, store_ids=stores)


def account_at(sandbox: Sandbox, *stores: str, id: str = "otter", **more) -> Connection:
    account = replace(practice_account(sandbox), id=id, label=id.title())
    return replace(account, store_ids=stores or sandbox.store_ids, **more)


@pytest.fixture
def two() -> Iterator[Sandbox]:
    """Two stores, with an order of the same number in each."""
    with a_server("uptown", "airport") as server:
        for store in server.store_ids:
            server.place_order(NUMBER, source="doordash", store_id=store)
        server.place_order("ONLY-UP", source="grubhub", store_id="uptown")
        yield server


async def row_at(user: Stage, store: str, number: str = NUMBER, connection: str = "") -> OrderRow:
    def found() -> OrderRow | None:
        for row in user.manager.store:
            is_there = row.key.store == store and row.key.connection.startswith(connection)
            if is_there and row.order.number == number:
                return row
        return None

    return await user.until(found, f"#{number} at {store}")


async def cancel(user: Stage, key: OrderKey) -> None:
    user.window.select(key)
    user.manager.desk.open_details(key)
    await user.press("cancel_order")
    await user.choose(CancelReason.OTHER)
    await user.press("confirm_cancel")


async def labelled(user: Stage, key: OrderKey, label: RowLabel) -> None:
    await user.until(lambda: user.manager.store.row(key).label is label, f"{key} {label.name}")


def shown(user: Stage, shelf: Shelf = Shelf.ACTIVE) -> list[tuple[str, str]]:
    """Store and number of each row of a tab."""
    count = user.row_count(shelf)
    model = user.window.list_view(shelf).order_model()
    rows = [model.row_at(model.index(at, 0)) for at in range(count)]
    return sorted((row.key.store, row.order.number) for row in rows)


def pill(user: Stage) -> str:
    found = user.find(Pill, "connection_pill")
    return found.text() if found else ""


def banner(user: Stage, name: str = "banner") -> str:
    found = user.find(Banner, name)
    return found.text() if found else ""


async def sheet_of(user: Stage) -> StoresSheet:
    user.window.stores_requested.emit()
    sheet = await user.seen(StoresSheet, "stores_sheet")
    assert isinstance(sheet, StoresSheet)
    return sheet


async def choose(user: Stage, place: StoreKey | None) -> None:
    """By the switch's menu, as a person does."""
    await user.press("store_switch")
    menu = await user.seen(QWidget, "store_menu")
    actions: list[QAction] = [each for each in menu.actions() if each.isCheckable()]
    chosen = next(each for each in actions if each.data() == place)
    menu.close()
    chosen.trigger()
    await user.until(lambda: user.manager.window._filter.place == place, "the choice")


async def test_stores_stand_in_one_list_or_alone_and_the_choice_is_remembered(
    two: Sandbox, open_with: Open
) -> None:
    account = account_at(two, store_names={"uptown": "Uptown & Sons"})
    user = await open_with(two, account)
    both = [("airport", NUMBER), ("uptown", NUMBER), ("uptown", "ONLY-UP")]
    await user.until(lambda: shown(user) == sorted(both), "both stores")
    await user.until(lambda: pill(user).startswith("Live · updated"), "all to be live")
    view = user.window.list_view(Shelf.ACTIVE)
    names = [name_of(part) for part in everything(spoken(view))]
    assert any("DoorDash at Uptown & Sons" in name for name in names)
    assert any("DoorDash at airport" in name for name in names)

    await choose(user, StoreKey("otter", "airport"))
    assert shown(user) == [("airport", NUMBER)]
    assert "1 active" in words_of(user.window.findChild(FooterBar))
    user.window.set_search("ONLY-UP")
    assert shown(user) == []
    user.window.set_search("")

    user = await open_with(two, account)
    await user.until(lambda: shown(user) == [("airport", NUMBER)], "the store of last time")
    switch = await user.seen(StoreSwitch, "store_switch")
    assert switch.accessibleName() == "Store shown: airport"
    await choose(user, None)
    await user.until(lambda: len(shown(user)) == 3, "all of them")
    await quiet(user)


async def test_the_switch_is_reached_and_worked_by_keys(two: Sandbox, open_with: Open) -> None:
    user = await open_with(two, account_at(two))
    await user.until(lambda: len(shown(user)) == 3, "the orders")
    user.window.activateWindow()
    typist = Typist(user)
    await typist.tab_to_and_press("store_switch")
    await user.seen(QWidget, "store_menu")
    for _ in range(3):
        await typist.press(Key.Key_Down)
    await typist.press(Key.Key_Return)
    await user.until(lambda: shown(user) == [("airport", NUMBER)], "the last store alone")
    await quiet(user)


async def test_the_same_number_in_two_stores_cancels_the_right_one(
    two: Sandbox, open_with: Open
) -> None:
    user = await open_with(two, account_at(two))
    airport, uptown = await row_at(user, "airport"), await row_at(user, "uptown")
    await cancel(user, airport.key)
    await labelled(user, airport.key, RowLabel.CANCELLED)
    (sent,) = two.cancel_requests()
    assert (sent.store, airport.key.order_id in sent.path) == ("airport", True)
    assert two.fate(uptown.key.order_id).status != "CANCELED"
    assert user.manager.store.row(uptown.key).attempt is None
    await user.until(lambda: "airport: " in _toast(user), "the toast to say whose it is")
    await quiet(user)


def _toast(user: Stage) -> str:
    found = user.find(QWidget, "toast")
    return words_of(found) if found else ""


async def test_every_card_on_the_way_to_a_call_names_the_store(
    two: Sandbox, open_with: Open, qapp: QApplication
) -> None:
    """Whoever is on the phone is asked for the store first."""
    two.place_order("BY-PHONE", source="chownow", store_id="airport")
    names = {"uptown": "Uptown", "airport": "Airport & <b>Co</b>"}
    user = await open_with(two, account_at(two, store_names=names))
    row = await row_at(user, "airport", "BY-PHONE")
    user.manager.desk.open_details(row.key)
    await user.press("cancel_order")
    contact = await user.seen(QWidget, "contact_platform")
    assert "Order #BY-PHONE · Airport & <b>Co</b> · " in words_of(contact)
    await user.press("cancelled_by_phone")
    record = await user.seen(QWidget, "phone_record")
    assert "Order #BY-PHONE · Airport & <b>Co</b> · " in words_of(record)
    apply_language(qapp, "es")
    await user.until(lambda: "Pedido #BY-PHONE · Airport" in words_of(record), "Spanish")
    apply_language(qapp, "en")
    await user.press("phone_back")
    await user.close_details()

    failed = (await row_at(user, "airport")).key
    two.add_rule(Rule(order=failed.order_id, outcomes=(failing("no"),)))
    await cancel(user, failed)
    support = await user.seen(QWidget, "support_dialog")
    assert "Airport & <b>Co</b>" in words_of(support)
    await user.press("close_support")
    await user.close_details()
    await quiet(user)


async def test_a_failed_cancellation_of_a_hidden_store_stays_in_sight(
    two: Sandbox, open_with: Open
) -> None:
    user = await open_with(two, account_at(two))
    row = await row_at(user, "uptown")
    two.add_rule(Rule(order=row.key.order_id, outcomes=(failing("no"),)))
    two.add_rule(Rule(Endpoint.CANCEL, answer=Answer(delay_s=0.3)))
    await cancel(user, row.key)
    await user.close_details()
    await choose(user, StoreKey("otter", "airport"))
    assert shown(user) == [("airport", NUMBER)]
    await user.until(lambda: "uptown" in alert(user), "the alert to say whose it is")
    await user.until(
        lambda: "1 need" in words_of(user.window.findChild(FooterBar)), "the footer to count it"
    )
    assert shown(user, Shelf.ATTENTION) == [("uptown", NUMBER)]
    await quiet(user)


def alert(user: Stage) -> str:
    bar = user.find(AlertBar, "alert_bar")
    return bar.text() if bar else ""


async def test_ill_stores_hide_nothing_of_a_good_one(open_with: Open) -> None:
    stores = ("good", "forbidden", "broken", "hung")
    with a_server(*stores) as server:
        for store in stores:
            server.place_order(NUMBER, source="doordash", store_id=store)
        server.add_rule(Rule(Endpoint.FEED, store="forbidden", answer=Answer(status=403)))
        server.add_rule(Rule(Endpoint.FEED, store="broken", answer=Answer(status=500)))
        hang = Answer(delivery=Delivery.HANG)
        server.add_rule(Rule(Endpoint.FEED, store="hung", answer=hang))
        user = await open_with(server, account_at(server, *stores, "nowhere"))
        await user.until(lambda: pill(user) == "Live · 1 of 5 stores", "the pill to count")
        assert shown(user) == [("good", NUMBER)]
        for store in ("forbidden", "broken", "nowhere"):
            place = StoreKey("otter", store)
            await user.until(lambda at=place: user.manager.store.health_of(at).trouble, store)
        sheet = await sheet_of(user)
        said = {store: sheet.lines(StoreKey("otter", store)) for store in (*stores, "nowhere")}
        assert said["good"][0].startswith("Live · updated")
        assert said["forbidden"][0] == said["nowhere"][0] == "Not permitted"
        assert said["broken"][0] == "Server error"
        assert said["hung"][0] == "Connecting…"
        assert "the stores in “Set up”" in said["forbidden"][2]
        assert "in the last minute" in said["good"][-1]
        sheet.reject()

        new = server.place_order("NEW-1", source="doordash", store_id="good")
        row = await row_at(user, "good", new.number)
        await cancel(user, row.key)
        await labelled(user, row.key, RowLabel.CANCELLED)
        assert [sent.store for sent in server.cancel_requests()] == ["good"]

        server.clear_rules()
        await row_at(user, "broken")
        await row_at(user, "forbidden")  # their own pauses end: nobody had to start the app again


async def test_what_a_start_knows_of_a_store_is_as_old_as_that_store(
    two: Sandbox, open_with: Open
) -> None:
    """The list of one store goes on; the other's stays as it was when it fell ill."""
    account = account_at(two)
    user = await open_with(two, account)
    await user.until(lambda: len(shown(user)) == 3, "both stores")
    two.add_rule(Rule(Endpoint.FEED, store="uptown", answer=Answer(status=500)))
    ill = StoreKey("otter", "uptown")
    await user.until(lambda: user.manager.store.health_of(ill).trouble, "one to fall ill")
    was_at = user.manager.store.health_of(ill).updated_at
    two.place_order("LATE", source="doordash", store_id="airport")
    await row_at(user, "airport", "LATE")
    await quiet_at(user, StoreKey("otter", "airport"))

    two.stop()
    user = await open_with(two, account)
    assert ("airport", "LATE") in shown(user)
    healths = {
        place.store: user.manager.store.health_of(place) for place in user.manager.stores.names
    }
    assert healths["uptown"].updated_at == was_at.replace(microsecond=0)
    assert healths["airport"].updated_at >= healths["uptown"].updated_at


async def quiet_at(user: Stage, place: StoreKey) -> None:
    before = user.manager.store.health_of(place).updated_at
    await user.until(
        lambda: user.manager.store.health_of(place).updated_at != before, "a new answer"
    )


# -- several accounts


@pytest.fixture
def pair() -> Iterator[tuple[Sandbox, Sandbox]]:
    """Two platforms that call their only store the same, with an order of the same number."""
    with a_server("main") as first, a_server("main") as second:
        for server in (first, second):
            server.place_order(NUMBER, source="doordash")
        yield first, second


async def test_two_accounts_with_one_store_id_stay_two(
    pair: tuple[Sandbox, Sandbox], open_with: Open
) -> None:
    first, second = pair
    user = await open_with(first, account_at(first, id="east"), account_at(second, id="west"))
    row = await row_at(user, "main", connection="west")
    await row_at(user, "main", connection="east")
    names = list(user.manager.stores.names.values())
    assert names == ["main · East", "main · West"]
    await cancel(user, row.key)
    await labelled(user, row.key, RowLabel.CANCELLED)
    assert (len(first.cancel_requests()), len(second.cancel_requests())) == (0, 1)
    await quiet(user)


async def says_paused(user: Stage, text: str) -> None:
    def is_said() -> bool:
        bar = user.find(LastingBar, "pause_bar")
        return bar is not None and bar.text().startswith(text)

    await user.until(is_said, text)


async def test_a_store_of_the_second_account_is_paused_by_name(open_with: Open) -> None:
    """Both accounts call their store the same; only the one that was chosen is paused."""
    with a_server("downtown") as ours, a_server("downtown") as theirs:
        names = {"downtown": "Siam <b>&</b> Kitchen"}
        accounts = (
            account_at(ours, id="first", store_names=names),
            account_at(theirs, id="second", store_names=names),
        )
        user = await open_with(ours, *accounts)
        await user.press("pause_orders")
        menu = await user.seen(QWidget, "pause_menu")
        assert [each.text() for each in menu.actions()] == [
            "Siam <b>&&</b> Kitchen downtown · First",
            "Siam <b>&&</b> Kitchen downtown · Second",
        ]
        choice = menu.actions()[1]
        menu.close()
        choice.trigger()
        await user.press("pause_15")
        said = "Siam <b>&</b> Kitchen downtown · Second: New orders paused until"
        await says_paused(user, said)
        assert theirs.is_paused()
        assert not ours.is_paused() and ours.ledger.requests(Endpoint.PAUSE) == []

        user = await open_with(theirs, *accounts)
        await says_paused(user, said)
        await user.press("resume_orders")
        await user.gone("pause_bar")
        await user.until(lambda: not theirs.is_paused(), "the store to take orders again")
        assert ours.ledger.requests(Endpoint.UNPAUSE) == []


@pytest.mark.parametrize("fault", ["address", "secret", "exception", "gone"])
async def test_an_account_that_fails_hides_nothing_of_another(
    pair: tuple[Sandbox, Sandbox], open_with: Open, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    first, second = pair
    good, ill = account_at(first, id="good"), account_at(second, id="ill")
    match fault:
        case "address":
            ill = replace(ill, base_url="http://orders.example")
        case "secret":
            ill = replace(ill, client_secret="wrong")
        case "gone":
            second.stop()
        case "exception":
            opened = connection_link.open_gateway

            def break_one(connection: Connection, *more):
                if connection.id == "ill":
                    raise MemoryError("a defect of ours")
                return opened(connection, *more)

            monkeypatch.setattr(connection_link, "open_gateway", break_one)
    user = await open_with(first, ill, good)
    row = await row_at(user, "main", connection="good")
    await user.until(lambda: pill(user) == "Live · 1 of 2 stores", "the pill to count")
    place = StoreKey("ill", "main")
    await user.until(lambda: user.manager.store.health_of(place).trouble, "the other to fail")
    sheet = await sheet_of(user)
    state = sheet.lines(StoreKey("ill", "main"))[0]
    expected = {"secret": "Sign-in refused", "gone": "Offline"}
    assert state == expected.get(fault, "Can’t be opened")
    assert "main · Ill" in banner(user, "connection_banner") or fault in ("secret", "gone")
    sheet.reject()
    await cancel(user, row.key)
    await labelled(user, row.key, RowLabel.CANCELLED)
    assert (len(first.cancel_requests()), len(second.cancel_requests())) == (1, 0)
    if fault == "exception":
        monkeypatch.undo()
        await row_at(user, "main", connection="ill")  # it was tried again by itself


async def test_an_account_that_was_taken_out_keeps_its_open_cancellation_in_sight(
    pair: tuple[Sandbox, Sandbox], open_with: Open
) -> None:
    first, second = pair
    east, west = account_at(first, id="east"), account_at(second, id="west")
    user = await open_with(first, east, west)
    row = await row_at(user, "main", connection="west")
    second.add_rule(Rule(Endpoint.CANCEL, answer=Answer(delivery=Delivery.LOST)))
    await cancel(user, row.key)
    await labelled(user, row.key, RowLabel.NOT_CONFIRMED)

    user = await open_with(first, east)
    await row_at(user, "main", connection="east")
    await user.until(lambda: len(shown(user, Shelf.ATTENTION)) == 1, "what is open")
    left = user.manager.store.row(row.key)
    assert left is not None and left.label is RowLabel.NOT_CONFIRMED
    assert user.manager.stores.label_of(row.key.place) == "main"
    assert len(second.cancel_requests()) == 1
