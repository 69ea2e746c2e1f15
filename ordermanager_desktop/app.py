"""Composition root: builds the app, connects its layers, and closes them in reverse order."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl

from ordermanager_desktop.first_look import FirstLook, utc_now
from ordermanager_desktop.models.alerts import AlertKind
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order import Order, OrderKey, StoreKey
from ordermanager_desktop.models.order_chronicle import OrderChronicle
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_timeline import OrderHistory
from ordermanager_desktop.models.record_finding import RecordFinding
from ordermanager_desktop.models.request_pace import RequestPace
from ordermanager_desktop.models.setting_problem import SettingProblem
from ordermanager_desktop.models.settings.alerts import TEST as TEST_ALARM
from ordermanager_desktop.models.settings.connection import SETUP, SIGN_OUT
from ordermanager_desktop.models.settings.history import OPEN_HISTORY
from ordermanager_desktop.models.settings.kitchen import TEST_PRINT
from ordermanager_desktop.models.settings.staff import MANAGE as MANAGE_STAFF
from ordermanager_desktop.models.settings.updates import AUTOMATIC, GO_BACK
from ordermanager_desktop.models.settings.updates import LOOK as LOOK_FOR_UPDATES
from ordermanager_desktop.models.staff import Right
from ordermanager_desktop.services.account_session import AccountSession, SessionPace
from ordermanager_desktop.services.cache_keeper import CacheKeeper
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.clock import SystemClock
from ordermanager_desktop.services.connection_setup import ConnectionSetup
from ordermanager_desktop.services.contact_directory import ContactDirectory
from ordermanager_desktop.services.diagnostics import Circumstances as ReportCircumstances
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.gateways.request_templates import cancel_template
from ordermanager_desktop.services.last_list import CACHE_NAME
from ordermanager_desktop.services.order_cache import OrderCache
from ordermanager_desktop.services.proxy_choice import by_chosen_proxy
from ordermanager_desktop.services.pulse import Pulse
from ordermanager_desktop.services.settings_store import SETTINGS_FILE, SettingsStore
from ordermanager_desktop.services.staff import Staff, StaffPlan
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.updates.of_this_app import updater_for
from ordermanager_desktop.services.updates.release import Version
from ordermanager_desktop.services.void_tickets import VoidPauses
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.empty_words import Circumstances
from ordermanager_desktop.views.external_links import ExternalLinks, open_in_desktop
from ordermanager_desktop.views.flows.alert_desk import AlertDesk
from ordermanager_desktop.views.flows.announcements import Announcements
from ordermanager_desktop.views.flows.beginning import Beginning
from ordermanager_desktop.views.flows.closing import may_close
from ordermanager_desktop.views.flows.duplicates import Duplicates
from ordermanager_desktop.views.flows.help_desk import show_support
from ordermanager_desktop.views.flows.history_desk import HistoryDesk, open_history
from ordermanager_desktop.views.flows.kitchen import Kitchen
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.flows.refreshing import Refreshing
from ordermanager_desktop.views.flows.report_facts import report_circumstances
from ordermanager_desktop.views.flows.settings_desk import SettingsDesk
from ordermanager_desktop.views.flows.setup_desk import SetupDesk
from ordermanager_desktop.views.flows.side_desk import SideDesk
from ordermanager_desktop.views.flows.staff_desk import StaffDesk
from ordermanager_desktop.views.flows.store_desk import StoreDesk
from ordermanager_desktop.views.flows.update_desk import UpdateDesk
from ordermanager_desktop.views.printing.ticket_words import TicketFacts
from ordermanager_desktop.views.wording import desk as words
from ordermanager_desktop.views.wording import record
from ordermanager_desktop.views.wording.rows import platform_name

_logger = logging.getLogger(__name__)


class Following(Enum):
    """What comes when an app is closed."""

    NOTHING = auto()
    ACCOUNTS = auto()  # the accounts as they are now
    PRACTICE = auto()


@dataclass(frozen=True, slots=True)
class AppSettings:
    """What an app is built from.

    Attributes:
        account: The only account, or the first; None if nothing is configured, and the window
            then says what to do.
        data_folder: Holds the journal and the logs.
        problems: What stands in the way of an account that was set.
        chat_url: Support chat, an https address; empty leaves it out.
        accounts: All of them, each with an id of its own; left out, it is the one account.
        setup: What the assistant works with; None leaves it out.
    """

    account: Connection | None
    data_folder: Path
    is_practice: bool = False
    problems: tuple[SettingProblem, ...] = ()
    chat_url: str = ""
    pace: SessionPace = field(default_factory=SessionPace)
    accounts: tuple[Connection, ...] = ()
    setup: ConnectionSetup | None = None
    staff: StaffPlan = field(default_factory=StaffPlan)
    void_pauses: VoidPauses = field(default_factory=VoidPauses)

    def __post_init__(self) -> None:
        if self.account is not None and self.account not in self.accounts:
            object.__setattr__(self, "accounts", (self.account, *self.accounts[1:]))
        elif self.account is None and self.accounts:
            object.__setattr__(self, "account", self.accounts[0])
        ids = [account.id for account in self.accounts]
        if len(set(ids)) < len(ids):
            raise ValueError(f"two accounts share an id: {ids}")


class OrderManager:
    """The running app. Open it, await the wish to quit, close it."""

    def __init__(self, settings: AppSettings, look: FirstLook | None = None) -> None:
        self._settings = settings
        self._look = look or FirstLook(settings.accounts, is_practice=settings.is_practice)
        self._clock = SystemClock()
        self.options = SettingsStore(settings.data_folder / SETTINGS_FILE)
        self._tasks = TaskOwner("desk")
        self._contacts = ContactDirectory.load().with_chat(settings.chat_url)
        self._platforms = self._look.platforms
        self.stores = self._look.stores
        self.store = self._look.store
        self.window = self._look.window
        self._chronicle = OrderChronicle(self.store, utc_now, self.store)
        self.session: AccountSession | None = None
        self._cache: CacheKeeper | None = None
        self.history: HistoryDesk | None = None
        self.desk: OrderDesk | None = None
        self.alerts: AlertDesk | None = None
        self.kitchen: Kitchen | None = None
        self._duplicates: Duplicates | None = None
        StoreDesk(
            self.window,
            self.store,
            self.stores,
            self.options,
            self._tasks,
            pace_of=self._pace_of,
            clock=utc_now,
        )
        self.staff = Staff(settings.data_folder, self.options, self._clock, settings.staff)
        self.staff_desk = StaffDesk(
            self.window, self.staff.authority, self.staff.office, self._tasks
        )
        self.settings_desk = SettingsDesk(
            self.window, self.options, self._tasks, circumstances=self._report, clock=utc_now
        )
        self.successor: list[str] = []  # what to start when all is closed
        self._open_updates()
        self._connect_settings()
        self._quit_wished = asyncio.Event()
        self.following = Following.NOTHING
        self._setup = self._made_setup(settings)
        self.window.close_requested.connect(self._close_for_good)
        if self._look.is_close_wished:
            self._close_for_good()

    async def open(self) -> None:
        """Show the last list, then connect; trouble is told in the window and nothing is sent."""
        await self.staff.open()
        accounts = self._settings.accounts
        if not accounts:
            self.window.show()
            self.store.set_health(FeedHealth(trouble=FeedTrouble.NOT_CONFIGURED))
            self.window.show_setup(Circumstances(problems=self._settings.problems))
            self.window.support_requested.connect(self._offer_support)
            if not self._settings.problems:
                self.open_setup()
            return
        if not self._look.is_shown:
            self._look.show_last_list(self._settings.data_folder)
        await self._keep_the_list(accounts)
        chosen = [await by_chosen_proxy(account, self.options) for account in accounts]
        self._settings = replace(self._settings, account=None, accounts=tuple(chosen))
        self.session = await self._open_session()
        self._connect_layers(self.session)
        self._watch_tasks(self.session)
        self._tell_about_accounts(accounts)
        self.session.start()
        await self._open_history(accounts[0], self.session)
        self._connect_more_settings()

    def come_forward(self) -> None:
        """Show the window over all others: somebody started the app again."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def monotonic_s(self) -> float:
        """A clock that never turns back."""
        return self._clock.monotonic_s()

    def open_setup(self) -> None:
        """Open the assistant over the window."""
        if self._setup is not None:
            self._setup.open_setup()

    def sign_out(self) -> None:
        """Ask whom to sign out, and do it."""
        if self._setup is not None:
            self._setup.sign_out()

    async def wait_for_quit(self) -> None:
        """Until the manager closes the window."""
        await self._quit_wished.wait()

    def _made_setup(self, settings: AppSettings) -> SetupDesk | None:
        if settings.setup is None:
            return None
        desk = SetupDesk(
            self.window,
            settings.setup,
            self.options,
            self._tasks,
            is_practice=settings.is_practice,
        )
        desk.connected.connect(partial(self._leave_for, Following.ACCOUNTS))
        desk.practice_wished.connect(partial(self._leave_for, Following.PRACTICE))
        self.window.setup_requested.connect(desk.open_setup)
        return desk

    def _tell_about_accounts(self, accounts: Sequence[Connection]) -> None:
        if self._setup is None:
            return
        for account in accounts:
            if not account.client_secret:
                self._setup.tell_end_of_sign_in(account.token_ends_at)
        if problems := self._settings.problems:
            self._setup.tell_problems(problems)

    def _leave_for(self, following: Following) -> None:
        """Close, and let another app follow; whoever then stays in this one stays for good."""
        if not self._quit_wished.is_set():  # else a person has closed the window meanwhile
            self.following = following
            self._wish_to_close()

    def _close_for_good(self) -> None:
        """A person closes the window: whatever they did a moment before, no other one follows."""
        self.following = Following.NOTHING
        self._wish_to_close()

    def _wish_to_close(self) -> None:
        if waiting := self._rows_with_open_attempts():
            self._tasks.start("close", self._close_if_told(waiting))
        else:
            self._quit_wished.set()

    def _rows_with_open_attempts(self) -> list[OrderRow]:
        """Also those whose latest attempt is over while an earlier one may still work."""
        open_orders = self.session.cancelling.open_orders() if self.session else ()
        return [row for row in self.store if row.is_cancelling or row.key in open_orders]

    async def _close_if_told(self, waiting: Sequence[OrderRow]) -> None:
        if await may_close(self.window, waiting):
            self._quit_wished.set()
        else:
            self.following = Following.NOTHING

    def close_at_once(self, _session: object = None) -> None:
        """The computer shuts down: never in its way. The journal has everything."""
        self._quit_wished.set()

    def restart_into(self, folder: Path) -> None:
        """Close the app; the version in that folder takes over when this process has ended."""
        assert self._updater is not None
        self.successor = self._updater.installation.swap_command(folder, os.getpid())
        self._wish_to_close()

    def _open_updates(self) -> None:
        self._updater = updater_for(
            self._settings.data_folder,
            self._clock,
            may_look=partial(self.options.value, AUTOMATIC),
            on_ready=self._tell_update,
        )
        self.updates = UpdateDesk(
            self.window,
            self.options,
            self._tasks,
            updater=self._updater,
            open_attempts=lambda: len(self._rows_with_open_attempts()),
            restart=self.restart_into,
            clock=datetime.now,
        )
        if self._updater is not None:
            self._updater.start()

    def _tell_update(self, version: Version) -> None:
        self.updates.show_ready(version)

    async def aclose(self) -> None:
        """Hide, stop what runs, close what is open; the window goes last."""
        self.window.hide()
        await self._tasks.aclose()
        for part in (self.kitchen, self._duplicates):
            if part is not None:
                await part.aclose()
        if self._updater is not None:
            await self._updater.aclose()
        if self.session is not None:
            await self.session.aclose()
        if self.history is not None:
            await self.history.aclose()
        if self._cache is not None:
            await self._cache.aclose()
        self.window.deleteLater()

    def tell_crash(self, _summary: str) -> None:
        """Show that something unforeseen happened; the log has the rest."""
        self.window.show_banner(words.something_failed())

    async def _keep_the_list(self, accounts: Sequence[Connection]) -> None:
        """Go on with the list of the last run: follow the store, and write down what changes."""
        path = self._settings.data_folder / CACHE_NAME
        cache = await OrderCache.open(path, *accounts, is_damaged=self._look.last.is_damaged)
        await cache.keep_only(self.stores.names, now=self._clock.now())
        self._cache = CacheKeeper(cache, self.store, self._clock)
        self._cache.start()

    async def _open_session(self) -> AccountSession:
        try:
            return await self._session()
        except JournalFailure as failure:
            _logger.exception("the journal cannot be opened")
            self.window.show_record_banner(record.only_shown(failure))
            self.window.show_setup(Circumstances(has_record=False))
            return await self._session(is_view_only=True)

    async def _session(self, *, is_view_only: bool = False) -> AccountSession:
        return await AccountSession.open(
            self._settings.accounts,
            self.store,
            self._settings.data_folder,
            clock=self._clock,
            on_journal_failure=self._tell_journal_failure,
            pace=self._settings.pace,
            is_view_only=is_view_only,
            staff=self.staff.authority,
        )

    def _connect_settings(self) -> None:
        """What the buttons among the settings do, and who may change them."""
        desk, authority = self.settings_desk, self.staff.authority
        desk.may_change = lambda _section: authority.may(Right.CHANGE_SETTINGS)
        authority.changed.connect(desk.refresh_permissions)
        desk.answer(MANAGE_STAFF.key, self.staff_desk.manage)
        desk.answer(LOOK_FOR_UPDATES.key, self.updates.look)
        desk.answer(GO_BACK.key, self.updates.offer_going_back)
        desk.answer(SETUP.key, self.open_setup)
        desk.answer(SIGN_OUT.key, self.sign_out)

    def _connect_more_settings(self) -> None:
        """What needs an account at work."""
        desk = self.settings_desk
        if self.alerts is not None:
            desk.answer(TEST_ALARM.key, self.alerts.test_alarm)
        if self.kitchen is not None:
            desk.answer(TEST_PRINT.key, self.kitchen.print_trial)
        if self.history is not None:
            desk.answer(OPEN_HISTORY.key, self.history.open)

    def _connect_layers(self, session: AccountSession) -> None:
        ticket = TicketFacts(self._look.store_name, self._settings.is_practice, self.stores)
        self.desk = OrderDesk(
            self.window,
            self.store,
            session.cancelling,
            self._tasks,
            facts_for=partial(self._facts_for, session),
            remove=session.remove,
            calls=session.phone,
            support=self._support(),
            links=self._links(),
            clock=utc_now,
            history=partial(self._history, session),
            staff=self.staff_desk,
            ticket=ticket,
            next_step=session.side.steps.offer,
        )
        SideDesk(self.window, self.store, session.side, self.desk, self.options, utc_now)
        self.desk.details_opened.connect(session.endings.ask)
        self.alerts = AlertDesk(
            self.window,
            self.store,
            self.desk,
            self.options,
            self._clock,
            is_practice=self._settings.is_practice,
            stores=self.stores,
        )
        announcements = Announcements(self.window, self.store, self.desk, self.alerts)
        self._tell_what_was_found(session, announcements)
        Beginning(self.window, self.store, self._clock.now())
        Refreshing(self.window, self.store, session.poke, self._clock.monotonic_s)
        self.kitchen = Kitchen(
            self.window,
            self.store,
            self.options,
            self._settings.data_folder,
            facts=ticket,
            clock=self._clock,
            pauses=self._settings.void_pauses,
        )
        self.kitchen.start()
        folder = self._settings.data_folder
        self._duplicates = Duplicates(
            self.store, self.desk, self.options, folder, clock=self._clock
        )
        self._duplicates.start()

    async def _open_history(self, account: Connection, session: AccountSession) -> None:
        self.history = await open_history(
            self._settings.data_folder,
            self.window,
            self.store,
            session,
            self._tasks,
            clock=self._clock,
            options=self.options,
            platform_for=self._platforms.platform_for,
            request=cancel_template(account.kind),
            also_purge=self._cache.purge if self._cache else None,
            staff=self.staff_desk,
        )

    def _watch_tasks(self, session: AccountSession) -> None:
        pulses: list[Pulse[Any]] = [*session.pulses]
        if self._cache is not None:
            session.heartbeat.watch(self._cache.pulse)
            pulses.append(self._cache.pulse)
        for pulse in pulses:
            pulse.stalled.connect(self.window.show_stalled)
            pulse.recovered.connect(self.window.show_recovered)
        session.heartbeat.jumped.connect(self.window.sleep_banner.show_jump)

    def _tell_what_was_found(self, session: AccountSession, announcements: Announcements) -> None:
        open_orders = session.cancelling.open_orders()
        for key in open_orders:
            if attempt := session.cancelling.latest(key):
                announcements.expect(attempt)
        if untold := [key for key in open_orders if not self._is_alert(key)]:
            self.window.show_banner(words.still_open(len(untold)))
        if found := session.record_findings():
            self._tell_findings(session, found)
        self._tasks.start("check the record", self._check_record(session, found))

    def _is_alert(self, key: OrderKey) -> bool:
        return self.alerts is not None and self.alerts.tells(AlertKind.ATTENTION, key)

    async def _check_record(self, session: AccountSession, told: Sequence[RecordFinding]) -> None:
        await session.check_record()
        found = session.record_findings()
        if set(found) - set(told):
            self._tell_findings(session, found)

    def _tell_findings(self, session: AccountSession, found: Sequence[RecordFinding]) -> None:
        self.window.show_record_banner(
            record.found(found),
            record.understood(),
            partial(self._note_findings, session, found),
        )

    def _note_findings(self, session: AccountSession, found: Sequence[RecordFinding]) -> None:
        self._tasks.start("note findings", self._write_noted(session, found))

    async def _write_noted(self, session: AccountSession, found: Sequence[RecordFinding]) -> None:
        try:
            await session.note_findings(found)
        except JournalFailure as failure:
            self._tell_journal_failure(failure)
        else:
            self.window.hide_record_banner()

    def _report(self) -> ReportCircumstances:
        findings = self.session.record_findings() if self.session is not None else None
        return report_circumstances(
            self.store,
            self.options,
            self._settings.data_folder,
            findings,
            now=utc_now(),
            names=self.staff.authority.names(),
            is_practice=self._settings.is_practice,
        )

    def _history(self, session: AccountSession, key: OrderKey) -> OrderHistory:
        attempts = session.cancelling.attempts(key)
        signatures = self.staff.authority.signatures(attempts)
        requests = session.side.steps.requests(key)
        history = self._chronicle.history(key, attempts)
        return replace(history, signatures=signatures, requests=requests)

    def _facts_for(self, session: AccountSession, order: Order) -> CancelFacts:
        route = session.cancel_route(order)
        return CancelFacts(
            route=route,
            contact=self._contacts.contact_for(order.platform.id),
            platform_name=platform_name(order.platform),
            store_name=self.stores.label_of(order.key.place),
            offers=session.reasons_for(order) if route is CancelRoute.API else (),
            saves=session.side.save_offer(order),
        )

    def _pace_of(self, place: StoreKey) -> RequestPace | None:
        return self.session.pace_of(place) if self.session else None

    def _offer_support(self) -> None:
        """Without an account there is no desk, and all the more reason to ask somebody."""
        self._tasks.start("support", show_support(self.window, self._support(), self._links()))

    def _support(self) -> SupportChannels:
        return SupportChannels.of(self._contacts, self._platforms.platforms)

    def _links(self) -> ExternalLinks:
        contacts = self._contacts.contacts.values()
        return ExternalLinks(
            https_addresses=[self._contacts.chat_url, *(c.portal_url for c in contacts)],
            phone_numbers=[self._contacts.support_text_number, *(c.phone for c in contacts)],
            open_url=self._tell_link if self._settings.is_practice else open_in_desktop,
        )

    def _tell_link(self, url: QUrl) -> bool:
        """In practice nobody is called or written to."""
        self.window.show_toast(words.practice_link(url.scheme()))
        return True

    def _tell_journal_failure(self, failure: JournalFailure) -> None:
        _logger.error("the journal failed: %s", failure)
        self.window.show_banner(words.journal_failed())
