"""An order is cancelled by whomever, and the kitchen's printer says VOID; practice never prints."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.settings.kitchen import (
    AUTO_VOID,
    NETWORK_PRINTER,
    PRINTER_ADDRESS,
    PRINTER_KIND,
    VOID_ALL,
)
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.services.void_tickets import VoidPauses
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.escpos_printer import EscPosPrinter
from tests.workflows.conftest import HURRIED
from tests.workflows.test_cancelling import number_from, words_of

AT_ONCE = VoidPauses(retries_s=(0.01, 0.01, 0.01))
OpenShop = Callable[[], Awaitable[Stage]]


@pytest.fixture
async def printer() -> AsyncIterator[EscPosPrinter]:
    made = EscPosPrinter()
    await made.switch_on()
    yield made
    await made.switch_off()


@pytest.fixture
async def open_shop(
    sandbox: Sandbox, tmp_path: Path, qapp: QApplication, printer: EscPosPrinter
) -> AsyncIterator[OpenShop]:
    """Starts the app as for a real account, on the sandbox, with the printer chosen."""
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    apply_typography(qapp)
    running: list[OrderManager] = []

    async def close() -> None:
        while running:
            await running.pop().aclose()

    async def open_one() -> Stage:
        await close()
        account = practice_account(sandbox)
        manager = OrderManager(AppSettings(account, tmp_path, pace=HURRIED, void_pauses=AT_ONCE))
        choose(manager, printer)
        running.append(manager)
        await manager.open()
        stage = Stage(manager, sandbox)
        await stage.until(lambda: manager.store.health.updated_at, "the first answer")
        return stage

    yield open_one
    await close()


def choose(manager: OrderManager, printer: EscPosPrinter) -> None:
    manager.options.set(AUTO_VOID, VOID_ALL)
    manager.options.set(PRINTER_KIND, NETWORK_PRINTER)
    manager.options.set(PRINTER_ADDRESS, str(printer.address))


async def test_the_customer_cancels_and_the_kitchen_gets_a_void_ticket(
    open_shop: OpenShop, printer: EscPosPrinter
) -> None:
    user = await open_shop()
    number = number_from(user, "doordash")
    user.sandbox.customer_cancels(number)
    await user.until(lambda: printer.papers, "the paper")
    toast = await user.seen(QWidget, "toast")
    await user.until(
        lambda: (
            f"#{number} is cancelled; its VOID ticket was printed in the kitchen."
            in words_of(toast)
        ),
        "the toast",
    )
    user = await open_shop()
    await user.labelled(number, RowLabel.CANCELLED)
    await cancel_another(user, printer)


async def cancel_another(user: Stage, printer: EscPosPrinter) -> None:
    """Our own cancellation prints, too; and after it nothing of the first one came again."""
    number = number_from(user, "ubereats")
    await user.confirm_cancelling(number, CancelReason.TOO_BUSY)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.until(lambda: len(printer.papers) >= 2, "the second paper")
    assert len(printer.papers) == 2


async def test_a_printer_that_is_off_is_told_until_somebody_tries_again(
    open_shop: OpenShop, printer: EscPosPrinter
) -> None:
    user = await open_shop()
    await printer.switch_off()
    number = number_from(user, "doordash")
    user.sandbox.customer_cancels(number)
    banner = await user.seen(QWidget, "kitchen_banner")
    assert "The kitchen printer does not answer." in words_of(banner)
    assert f"by hand, and tell the kitchen: #{number}." in words_of(banner)
    assert not printer.papers
    await printer.switch_on()
    await user.press("kitchen_banner_action")
    await user.until(lambda: printer.papers, "the paper")
    await user.gone("kitchen_banner")


async def test_the_message_goes_once_the_kitchen_was_told(
    open_shop: OpenShop, printer: EscPosPrinter
) -> None:
    user = await open_shop()
    await printer.switch_off()
    user.sandbox.customer_cancels(number_from(user, "doordash"))
    await user.press("kitchen_banner_settle")
    await user.gone("kitchen_banner")
    await printer.switch_on()
    user = await open_shop()
    await cancel_one_more(user, printer)


async def cancel_one_more(user: Stage, printer: EscPosPrinter) -> None:
    user.sandbox.customer_cancels(number_from(user, "grubhub"))
    await user.until(lambda: printer.papers, "the paper")
    assert len(printer.papers) == 1


async def test_a_test_print_says_what_came_of_it(
    open_shop: OpenShop, printer: EscPosPrinter
) -> None:
    user = await open_shop()
    assert user.manager.kitchen
    user.manager.kitchen.print_trial()
    toast = await user.seen(QWidget, "toast")
    assert "says that the test was printed" in words_of(toast)
    assert len(printer.papers) == 1


async def test_practice_shows_the_ticket_and_prints_nothing(
    user: Stage, printer: EscPosPrinter
) -> None:
    choose(user.manager, printer)
    number = number_from(user, "doordash")
    user.sandbox.customer_cancels(number)
    said = f"Practice: #{number} is cancelled; the kitchen would get its VOID ticket: 2 × Pad Thai"
    await user.until(
        lambda: (toast := user.find(QWidget, "toast")) and said in words_of(toast), said
    )
    await user.press("toast_action")
    sheet = await user.seen(QWidget, "ticket_sheet")
    assert any("VOID" in part.accessibleName() for part in sheet.findChildren(QWidget))
    await user.press("close_ticket")
    await user.gone("ticket_sheet")
    assert printer.visits == 0
