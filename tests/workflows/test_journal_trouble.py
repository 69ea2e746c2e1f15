"""What the manager sees when something is wrong with the record of cancellations."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelAnswer, CancelOrder, CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.practice import forget_last_practice, practice_account
from ordermanager_desktop.services.account_session import JOURNAL_NAME
from ordermanager_desktop.services.sandbox.rules import Answer, Outcome, OutcomeKind, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.workflows.conftest import HURRIED
from tests.workflows.test_cancelling import number_from
from tests.workflows.test_offline import banner, says


class Counter:
    """The app on one data folder, closed and started again as often as a test wants."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.manager: OrderManager | None = None

    async def start(self) -> Stage:
        account = practice_account(self.sandbox)
        self.manager = OrderManager(
            AppSettings(account, self.folder, is_practice=True, pace=HURRIED)
        )
        await self.manager.open()
        user = Stage(self.manager, self.sandbox)
        await says(user, "Live")
        return user

    async def close(self) -> None:
        manager, self.manager = self.manager, None
        if manager is not None:
            await manager.aclose()


@pytest.fixture
async def counter(sandbox: Sandbox, tmp_path: Path, qapp: QApplication) -> AsyncIterator[Counter]:
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    apply_typography(qapp)
    counter = Counter(sandbox, tmp_path)
    yield counter
    await counter.close()


def about_record(user: Stage) -> str:
    return banner(user, "record_banner")


def tamper(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / JOURNAL_NAME)) as file:
        for trigger in ("event_stays", "event_kept"):
            file.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            file.execute(statement)
        file.commit()


async def cancel(user: Stage, source: str) -> None:
    number = number_from(user, source)
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.close_details()


async def test_a_changed_and_cut_record_is_told_until_it_is_understood(
    counter: Counter, tmp_path: Path
) -> None:
    user = await counter.start()
    await cancel(user, "doordash")
    await counter.close()
    tamper(
        tmp_path,
        "UPDATE event SET at = '' WHERE seq = 1",
        "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
    )
    user = await counter.start()
    await user.until(lambda: "changed outside Order Manager" in about_record(user), "the change")
    assert "The end of the record of cancellations is gone" in about_record(user)
    assert "Check open orders with the platform" in about_record(user)
    await cancel(user, "grubhub")  # goes on as ever
    assert "The end of the record" in about_record(user)
    await user.press("record_banner_action")
    await user.gone("record_banner")

    await counter.close()
    user = await counter.start()
    await user.manager.session.check_record()
    assert user.manager.session.record_findings() == []
    assert about_record(user) == ""


async def test_a_damaged_record_is_told_and_cancelling_goes_on(
    counter: Counter, tmp_path: Path
) -> None:
    (tmp_path / JOURNAL_NAME).write_bytes(b"\xa5" * 9999)
    user = await counter.start()
    assert "damaged and set aside" in about_record(user)
    await cancel(user, "doordash")
    await counter.close()
    user = await counter.start()  # nobody has understood it
    assert "damaged and set aside" in about_record(user)


async def test_a_disk_that_fails_after_the_request_leaves_it_not_confirmed(
    counter: Counter, tmp_path: Path
) -> None:
    user = await counter.start()
    number = number_from(user, "doordash")
    user.sandbox.add_rule(Rule(outcomes=(Outcome(OutcomeKind.CANCELED, after_s=4.0),)))
    journal, away = tmp_path / JOURNAL_NAME, tmp_path / "away.db"
    gateway = user.manager.session.links[0].gateway
    send = gateway.cancel

    async def send_and_lose_the_disk(
        command: CancelOrder, *, may_leave: Callable[[], bool]
    ) -> CancelAnswer:
        answer = await send(command, may_leave=may_leave)
        journal.rename(away)
        return answer

    gateway.cancel = send_and_lose_the_disk
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.NOT_CONFIRMED)
    await user.until(lambda: "can't write its record" in banner(user, "banner"), "the reason")

    await counter.close()
    away.rename(journal)
    user = await counter.start()
    await user.labelled(number, RowLabel.CANCELLED)
    assert user.manager.session.cancelling.open_orders() == []
    assert len(user.sandbox.cancel_requests()) == 1
    assert about_record(user) == ""


async def test_the_record_of_a_newer_app_is_shown_and_nothing_is_cancelled_over_it(
    counter: Counter, tmp_path: Path
) -> None:
    user = await counter.start()
    number = number_from(user, "doordash")
    user.sandbox.add_rule(Rule(answer=Answer(status=503)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.NOT_CONFIRMED)
    await counter.close()
    tamper(tmp_path, "PRAGMA user_version = 99")

    user = await counter.start()
    assert "A newer Order Manager" in about_record(user)
    await user.labelled(number, RowLabel.NOT_CONFIRMED)
    other = number_from(user, "grubhub")
    await user.confirm_cancelling(other, CancelReason.OTHER)
    await user.until(lambda: f"#{other} was not sent" in banner(user, "banner"), "the refusal")
    assert len(user.sandbox.cancel_requests()) == 1


def test_a_new_practice_begins_without_the_last_ones_record(tmp_path: Path) -> None:
    for name in ("journal.db", "journal.db-journal", "journal.head", "cache.db"):
        (tmp_path / name).touch()
    forget_last_practice(tmp_path)
    assert list(tmp_path.iterdir()) == []
