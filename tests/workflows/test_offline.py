"""The network goes and comes back: the window says so, keeps its list, and recovers by itself."""

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services import connection_link
from ordermanager_desktop.services.account_session import JOURNAL_NAME, SessionPace
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.sandbox.rules import Answer, Endpoint, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.empty_state import EmptyState
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.pill import Pill
from tests.workflows.conftest import HURRIED, OpenApp
from tests.workflows.test_cancelling import number_from


def pill(user: Stage) -> str:
    found = user.find(Pill, "connection_pill")
    return found.text() if found else ""


def banner(user: Stage, name: str = "connection_banner") -> str:
    found = user.find(Banner, name)
    return found.text() if found else ""


async def says(user: Stage, words: str) -> None:
    await user.until(lambda: words in pill(user), f"the pill to say “{words}”")


@pytest.fixture
async def open_with(tmp_path: Path, qapp: QApplication) -> AsyncIterator:
    """Opens the app with these settings, and closes it in the end."""
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    apply_typography(qapp)
    running: list[OrderManager] = []

    async def open_one(account, sandbox, *, folder: Path = tmp_path, pace=HURRIED) -> Stage:
        manager = OrderManager(AppSettings(account, folder, pace=pace))
        running.append(manager)
        await manager.open()
        return Stage(manager, sandbox)

    yield open_one
    for manager in running:
        await manager.aclose()


async def test_a_server_that_goes_is_told_and_its_return_needs_no_hand(user: Stage) -> None:
    await says(user, "Live")
    rows = await user.until(lambda: user.row_count(Shelf.ACTIVE), "rows")
    user.sandbox.stop()
    await says(user, "Offline · list from")
    assert "The server does not answer." in banner(user)
    assert user.row_count(Shelf.ACTIVE) == rows
    user.sandbox.start()
    await says(user, "Live")
    assert banner(user) == ""


async def test_the_last_list_is_painted_before_anything_is_asked(
    qapp: QApplication, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = AppSettings(practice_account(sandbox), tmp_path, pace=HURRIED)
    apply_language(qapp, "en")
    manager = OrderManager(settings)
    await manager.open()
    await says(Stage(manager, sandbox), "Live")
    numbers = {row.order.number for row in manager.store}
    await manager.aclose()
    sandbox.stop()

    gate = threading.Event()
    open_gateway = connection_link.open_gateway

    def wait_at_the_gate(*arguments):
        gate.wait(30)
        return open_gateway(*arguments)

    monkeypatch.setattr(connection_link, "open_gateway", wait_at_the_gate)
    manager = OrderManager(settings)
    user = Stage(manager, sandbox)
    opening = asyncio.get_running_loop().create_task(manager.open())
    try:
        await says(user, "Old list · last updated")
        assert {row.order.number for row in manager.store} == numbers
        await user.until(lambda: user.row_count(Shelf.ACTIVE), "rows")
        assert manager.session is None
        gate.set()
        await opening
        await says(user, "Offline · list from")
        sandbox.start()
        await says(user, "Live")
    finally:
        gate.set()
        await opening
        await manager.aclose()


async def test_an_order_of_an_old_list_is_cancelled_when_the_server_is_back(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    await says(user, "Live")
    number = number_from(user, "doordash")
    sandbox.stop()
    user = await open_app()
    await says(user, "Offline · list from")
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CHECKING)
    sandbox.start()
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(sandbox.cancel_requests()) == 1


async def test_a_damaged_cache_costs_nothing_but_itself(
    open_app: OpenApp, tmp_path: Path, sandbox: Sandbox
) -> None:
    (tmp_path / "cache.db").write_bytes(b"junk" * 5000)
    user = await open_app()
    await says(user, "Live")
    assert user.find(QWidget, "banner") is None
    user = await open_app()
    assert pill(user).startswith(("Old list", "Live")), "the new cache serves the next start"


PORTAL = Answer(status=200, body="<html>Welcome to our Wi-Fi</html>", content_type="text/html")


@pytest.mark.parametrize(
    ("rule", "word", "sentence"),
    [
        (Rule(Endpoint.FEED, answer=PORTAL), "Network asks for sign-in", "sign in first"),
        (Rule(Endpoint.FEED, answer=Answer(status=200, body="{")), "Unreadable", "can't be read"),
        (Rule(Endpoint.FEED, answer=Answer(status=503)), "Server error", "reports an error"),
        (
            Rule(Endpoint.FEED, answer=Answer(status=404)),
            "not found",
            "the address and the stores in “Set up”.",
        ),
        (Rule(Endpoint.FEED, answer=Answer(status=403)), "Not permitted", "not permitted"),
        (Rule(Endpoint.FEED, answer=Answer(status=429)), "Too many requests, waiting", ""),
    ],
    ids=["captive-portal", "unreadable", "5xx", "404", "403", "429"],
)
async def test_what_the_server_says_is_shown_and_passes(
    user: Stage, rule: Rule, word: str, sentence: str
) -> None:
    await says(user, "Live")
    rows = await user.until(lambda: user.row_count(Shelf.ACTIVE), "rows")
    user.sandbox.add_rule(rule)
    await says(user, word)
    assert sentence in banner(user)
    assert user.row_count(Shelf.ACTIVE) == rows
    user.sandbox.clear_rules()
    await says(user, "Live")
    assert banner(user) == ""


async def test_wrong_credentials_are_told_and_no_secret_is_shown(open_with, sandbox) -> None:
    account = replace(practice_account(sandbox), client_secret="wrong-canary-secret")
    user = await open_with(account, sandbox)
    await says(user, "Sign-in refused")
    assert "Sign in again under “Set up”." in banner(user)
    assert "ORDERMANAGER" not in banner(user)
    assert "canary" not in banner(user) + pill(user)


async def test_an_account_from_variables_is_told_by_their_names(open_with, sandbox) -> None:
    told = {
        "ORDERMANAGER_API_URL": sandbox.url,
        "ORDERMANAGER_CLIENT_ID": sandbox.client_id,
        "ORDERMANAGER_CLIENT_SECRET": "wrong-canary-secret",
        "ORDERMANAGER_STORE_IDS": ",".join(sandbox.store_ids),
    }
    account = connection_settings(told).connection
    assert account is not None
    user = await open_with(account, sandbox)
    await says(user, "Sign-in refused")
    assert "Check ORDERMANAGER_CLIENT_ID and ORDERMANAGER_CLIENT_SECRET." in banner(user)
    assert "canary" not in banner(user) + pill(user)


async def test_an_outage_at_the_start_never_looks_like_refused_credentials(
    open_with, sandbox
) -> None:
    sandbox.stop()
    user = await open_with(practice_account(sandbox), sandbox)
    heard: set[str] = set()
    user.manager.store.health_changed.connect(lambda _: heard.add(pill(user)))
    asked = 0

    def count(_: object) -> None:
        nonlocal asked
        asked += 1

    (feed,) = user.manager.session.links[0].feeds.values()
    report = feed._report
    feed._report = lambda health: (count(health), report(health))
    while asked < 5:
        feed.poke()
        before = asked
        await user.until(lambda before=before: asked > before, "one more poll")
    assert pill(user) == "Offline"
    assert heard <= {"Offline", "Connecting…"}
    sandbox.start()
    await says(user, "Live")


async def test_one_failing_store_never_hides_another(open_with) -> None:
    with Sandbox("quiet", limits=False, arrivals=False, outcome_after_s=0.1) as sandbox:
        account = replace(practice_account(sandbox), store_ids=(*sandbox.store_ids, "uptown"))
        user = await open_with(account, sandbox)
        await says(user, "Live · 1 of 2 stores")
        await user.until(  # the other one is counted as missing before it has answered, too
            lambda: "not permitted to read store uptown" in banner(user), "the reason"
        )
        await user.until(lambda: len(user.manager.store) > 0, "the good store's orders")
        arrived = sandbox.place_order(source="doordash")
        await user.until(
            lambda: arrived.number in {row.order.number for row in user.manager.store},
            "the good store to go on",
        )
        await user.confirm_cancelling(arrived.number, CancelReason.OTHER)
        await user.labelled(arrived.number, RowLabel.CANCELLED)


async def test_a_wrong_clock_is_told(open_with) -> None:
    def slow() -> datetime:
        return datetime.now(UTC) - timedelta(minutes=7)

    with Sandbox("quiet", limits=False, arrivals=False, clock=slow) as sandbox:
        user = await open_with(practice_account(sandbox), sandbox)
        await says(user, "Live")
        assert "clock is 7 minute" in banner(user)


async def test_after_a_sleep_everything_is_read_at_once(open_with, sandbox: Sandbox) -> None:
    """Polls and reads are minutes away; waking up does not wait for them."""
    patient = SessionPace(
        timings=replace(CancellationTimings(), read_pauses_s=(600.0,)),
        poll_pause_s=600.0,
        requests_per_min=1_000_000,
        requests_per_s=1_000_000,
    )
    user = await open_with(practice_account(sandbox), sandbox, pace=patient)
    await says(user, "Live")
    number = number_from(user, "grubhub")
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLING)
    await user.until(lambda: sandbox.fate(number).status == "CANCELED", "the platform to do it")

    user.sandbox.add_rule(Rule(Endpoint.FEED, times=1, answer=Answer(status=503)))
    heart = user.manager.session.heartbeat
    slept = timedelta(hours=8)
    heart._watch._last = (heart._watch._last[0] - slept, *heart._watch._last[1:])
    heart.beat()
    assert pill(user).startswith("Old list · last updated")
    await user.labelled(number, RowLabel.CANCELLED)  # by its own read: the feed fails
    user.manager.session.poke()
    await says(user, "Live")


async def test_a_full_disk_stops_the_cancellation_and_nothing_else(user: Stage) -> None:
    await says(user, "Live")
    number = number_from(user, "postmates")
    journal = user.manager.session._journal._log._database
    await journal.execute("PRAGMA query_only=ON")  # as a disk that takes nothing more
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.until(lambda: "Free some disk space" in banner(user, "banner"), "the reason why")
    assert user.sandbox.cancel_requests() == []
    assert user.row(number).label is not RowLabel.CANCELLING

    await journal.execute("PRAGMA query_only=OFF")
    await user.press("close_details")
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests()) == 1


async def test_without_a_record_orders_are_shown_and_none_is_cancelled(
    open_with, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / JOURNAL_NAME).mkdir()  # no file can be opened there
    user = await open_with(practice_account(sandbox), sandbox)
    await says(user, "Live")
    assert "none can be cancelled here" in banner(user, "record_banner")
    number = number_from(user, "doordash")
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.until(lambda: f"#{number} was not sent" in banner(user, "banner"), "the refusal")
    assert sandbox.cancel_requests() == []
    button = await user.seen(QAbstractButton, "cancel_order")
    assert button.isEnabled()


async def test_without_an_account_nothing_pretends_to_connect(open_with) -> None:
    user = await open_with(None, None)
    assert pill(user) == "Not connected"
    pages = user.window.findChildren(EmptyState)
    assert "No account is connected" in [page.title() for page in pages if page.isVisible()]
    assert banner(user) == ""
