"""The same faults as the manager sees them: clear words, no false “cancelled”, nothing lost."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import (
    ANYTHING,
    CANCEL,
    PORTAL_PAGE,
    PROXY_WANTS_SIGN_IN,
    TUNNEL,
    Deed,
    Fault,
    Point,
)
from tests.faults.waiting import SkippingClock
from tests.workflows.conftest import HURRIED
from tests.workflows.test_cancelling import words_of
from tests.workflows.test_offline import banner, pill, says

OpenWindow = Callable[..., Awaitable[Stage]]
PASSWORD = "canary-of-the-proxy"


@pytest.fixture
async def open_window(
    sandbox: Sandbox, tmp_path: Path, qapp: QApplication
) -> AsyncIterator[OpenWindow]:
    """Opens the app over a proxy; without a look at the order it sends nothing."""
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    apply_typography(qapp)
    running: list[OrderManager] = []

    async def open_one(**account: str) -> Stage:
        timings = replace(HURRIED.timings, feed_fresh_s=-1.0)
        connection = replace(practice_account(sandbox), **account)
        settings = AppSettings(connection, tmp_path, pace=replace(HURRIED, timings=timings))
        running.append(OrderManager(settings))
        running[0].window.resize(1280, 800)
        running[0]._clock = SkippingClock()
        await running[0].open()
        stage = Stage(running[0], sandbox)
        await says(stage, "Live")
        return stage

    yield open_one
    for manager in running:
        await manager.aclose()


@pytest.fixture
def number(sandbox: Sandbox) -> str:
    """An order that is on the first list."""
    return sandbox.place_order(source="ubereats").number


def waits_to_send(user: Stage, number: str) -> bool:
    attempt = user.row(number).attempt
    return attempt is not None and attempt.sends_at is not None


async def heals(user: Stage) -> None:
    """The network is as it was; nobody has to press anything, but a test is in a hurry."""
    user.manager.session.poke()
    await says(user, "Live")
    assert banner(user) == ""


async def test_a_captive_portal_is_explained_and_the_order_waits_for_its_end(
    proxy: FaultProxy, open_window: OpenWindow, number: str
) -> None:
    user = await open_window(base_url=proxy.url)
    rows = await user.until(lambda: user.row_count(Shelf.ACTIVE), "rows")
    proxy.add(Fault(Point.HEADERS, Deed.REPLY, ANYTHING, None, answer=PORTAL_PAGE))
    await says(user, "Network asks for sign-in")
    assert "Open a browser and sign in" in banner(user)

    await user.confirm_cancelling(number, CancelReason.OTHER)
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: "Not sent yet" in words_of(details), "where it stands")
    assert "Uber Eats can’t be reached. Trying again" in words_of(details)
    assert user.row(number).label is RowLabel.CHECKING
    assert user.row_count(Shelf.ACTIVE) == rows
    assert proxy.seen(CANCEL) == []

    proxy.heal()
    await user.labelled(number, RowLabel.CANCELLED)
    await heals(user)
    assert len(user.sandbox.cancel_requests(number)) == 1


async def test_an_expired_certificate_is_explained_and_nothing_is_sent(
    tls_proxy: FaultProxy, open_window: OpenWindow, number: str
) -> None:
    user = await open_window(base_url=tls_proxy.url)
    rows = await user.until(lambda: user.row_count(Shelf.ACTIVE), "rows")
    tls_proxy.present("expired.pem")
    tls_proxy.cut()
    await says(user, "Server not trusted")
    assert "certificate is out of date, so nothing is sent to it" in banner(user)
    assert "Check this computer's date" in banner(user)

    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.until(lambda: waits_to_send(user, number), "a first look to fail")
    user.manager._clock.skip(HURRIED.timings.intent_lives_s + 1)
    await user.labelled(number, RowLabel.NOT_SENT)
    told = words_of(await user.seen(QWidget, "support_dialog"))
    assert "The cancellation was not sent" in told
    assert "Nothing was sent: Uber Eats could not be reached." in told
    assert "the order is still active" in told
    assert user.row_count(Shelf.ACTIVE) == rows
    assert tls_proxy.seen(CANCEL) == []

    tls_proxy.present("valid.pem")
    await heals(user)
    await user.press("try_again")
    await user.choose(CancelReason.OTHER)
    await user.press("confirm_cancel")
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests(number)) == 1


async def test_a_proxy_that_refuses_is_named_without_its_password(
    forward_proxy: FaultProxy, open_window: OpenWindow, number: str
) -> None:
    address = forward_proxy.url.replace("://", f"://till:{PASSWORD}@")
    user = await open_window(base_url="https://localhost", proxy=address)
    forward_proxy.add(Fault(Point.HEADERS, Deed.REPLY, TUNNEL, None, answer=PROXY_WANTS_SIGN_IN))
    forward_proxy.cut()
    await says(user, "Proxy refuses")
    assert "Check the user and password in “Set up”" in banner(user)
    assert PASSWORD not in banner(user) + pill(user)

    forward_proxy.refuse()
    user.manager.session.poke()
    await says(user, "Offline · list from")
    assert "The proxy does not answer." in banner(user)
    assert user.row(number).attempt is None

    forward_proxy.heal()
    forward_proxy.listen()
    await heals(user)
