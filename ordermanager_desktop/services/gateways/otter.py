"""The Otter Public API's manager orders: one account for all of a restaurant's platforms.

Otter Public API reference, "Manager Order Endpoints", developer-guides.tryotter.com/api-reference,
read 2026-06-03. Platforms it cancels on: "How to Cancel a Live Order in Order Manager",
helpdesk.tryotter.com, article 22048939135763.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    CancelAnswer,
    CancelOrder,
    OrderReading,
    ReasonOffer,
)
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.gateways.addresses import query_of
from ordermanager_desktop.services.gateways.evidence import not_sent
from ordermanager_desktop.services.gateways.http import HttpSessions, make_tls_context
from ordermanager_desktop.services.gateways.http_commands import HttpCommander
from ordermanager_desktop.services.gateways.http_reads import READ_DEADLINE_S, HttpReader, Reply
from ordermanager_desktop.services.gateways.otter_paths import (
    ORDERS_ROOT,
    headers_of,
    is_addressable,
    order_path,
)
from ordermanager_desktop.services.gateways.otter_payloads import build_validators, error_text
from ordermanager_desktop.services.gateways.otter_reading import feed_page, order_reading
from ordermanager_desktop.services.gateways.otter_reasons import REASON_CODES, reason_offers
from ordermanager_desktop.services.gateways.otter_requests import OtterRequests, without_token
from ordermanager_desktop.services.gateways.otter_sign_in import given_token
from ordermanager_desktop.services.gateways.otter_steps import OtterSteps
from ordermanager_desktop.services.gateways.otter_storefront import OtterStorefront
from ordermanager_desktop.services.gateways.otter_token import Credentials, SignIn
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    FeedPage,
    GatewayError,
    OrderNotFound,
    OtherOrderAnswered,
    PlatformError,
    PlatformUnreachable,
    SignInRequired,
    UnreadableAnswer,
    always,
)
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.platform_directory import PlatformDirectory

_PAGE_ORDERS = 60  # a bigger page would hold up the window while it is parsed
_SMALLEST_PAGE_ORDERS = 5
_SMALL_BYTES = 16_384  # parsed sooner than a thread is asked and answers
_TOO_LARGE = (400, 422)
_CANCELS_ON = frozenset({"doordash", "grubhub", "ubereats", "postmates"})
_NOT_FOUND = 404
_log = logging.getLogger(__name__)


def open_gateway(
    connection: Connection,
    platforms: PlatformDirectory,
    clock: Callable[[], float] = time.monotonic,
) -> OtterGateway:
    """Build the gateway of one account. Blocks for some 40 ms: call it in a thread."""
    build_validators()
    base_url, proxy = connection.base_url, connection.proxy
    tls = make_tls_context(base_url)
    reader = HttpReader(HttpSessions(base_url, tls=tls, proxy=proxy), error_text)
    commander = HttpCommander(HttpSessions(base_url, tls=tls, proxy=proxy), error_text)
    credentials = Credentials(connection.client_id, connection.client_secret)
    sign_in = SignIn(reader, credentials, given=given_token(connection))
    beside = HttpCommander(HttpSessions(base_url, tls=tls, proxy=proxy), error_text)
    requests = OtterRequests(beside, reader, sign_in, credentials)
    return OtterGateway(connection.id, platforms, reader, commander, sign_in, requests, clock=clock)


class OtterGateway(OtterSteps, OtterStorefront):
    """Lists, reads and cancels the orders of one Otter account, and does what else it offers."""

    def __init__(
        self,
        connection_id: str,
        platforms: PlatformDirectory,
        reader: HttpReader,
        commander: HttpCommander,
        sign_in: SignIn,
        requests: OtterRequests,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection_id = connection_id
        self._platforms = platforms
        self._reader = reader
        self._commander = commander
        self._sign_in = sign_in
        self._requests = requests
        self._clock = clock
        self._refused_token: str | None = None
        self._page_orders = _PAGE_ORDERS
        self._last_pages: dict[str, tuple[bytes, FeedPage]] = {}

    async def feed_page(self, store: str, since: datetime, *, token: str = "") -> FeedPage:
        """One page of the store's orders since a moment (aware UTC), at most 20 days back.

        Raises:
            GatewayError: One of the family.
        """
        query = {
            "limit": str(self._page_orders),
            "minDateTime": since.astimezone(UTC).isoformat(timespec="seconds"),
        }
        if token:
            query["token"] = token
        reply = await self._get_page(f"{ORDERS_ROOT}/orders?{query_of(query)}", store)
        body, page = self._last_pages.get(store, (b"", None))
        if page is None or body != reply.body:
            page = await asyncio.to_thread(
                feed_page, reply, self._connection_id, store, self._platforms
            )
        if not token:  # mostly the only one, and the same as the last time
            self._last_pages[store] = reply.body, page
        return replace(page, server_time=reply.server_time)

    async def read_order(
        self, key: OrderKey, *, deadline_s: float = READ_DEADLINE_S
    ) -> OrderReading:
        """The order with its injection state, issues and cancellation.

        Raises:
            GatewayError: One of the family; ``UnreadableAnswer`` if another order came back.
        """
        if not is_addressable(key):
            raise UnreadableAnswer("the order's source or id can't stand in an address")
        try:
            reply = await self._get(order_path(key), key.store, deadline_s)
        except PlatformError as error:
            if error.status == _NOT_FOUND:
                raise OrderNotFound(str(key)) from error
            raise
        read_mono_s = self._clock()
        try:
            if len(reply.body) <= _SMALL_BYTES:
                return order_reading(reply, key, self._platforms, read_mono_s)
            return await asyncio.to_thread(order_reading, reply, key, self._platforms, read_mono_s)
        except OtherOrderAnswered:
            _log.error("ALARM: a read of %s was answered with another order; discarded", key)
            raise

    def cancel_route(self, order: Order) -> CancelRoute:
        """Whether this account cancels the order, or whom to call."""
        if order.platform.id not in _CANCELS_ON:
            return CancelRoute.CONTACT
        return CancelRoute.API if self.is_addressable(order) else CancelRoute.SUPPORT

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        """Reasons a manager may give for this order."""
        return reason_offers(order)

    async def prepare_cancelling(self, key: OrderKey) -> CancelAnswer | None:
        """Sign in, if that has to be done before a command."""
        if not is_addressable(key):
            return not_sent(AnswerCause.UNSAFE_ID)
        try:
            await self._sign_in.token()
        except GatewayError as error:
            _log.warning("no sign-in for a command: %r", error)
            return without_token(error)
        return None

    async def cancel(
        self, command: CancelOrder, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        """Send the command once; a 401 is not repeated here. The note stays on this computer.

        It never waits for a sign-in: the confirmation could grow old meanwhile.
        """
        if not is_addressable(command.key):
            return not_sent(AnswerCause.UNSAFE_ID)
        token = self._sign_in.token_at_hand()
        if token is None:
            return not_sent(AnswerCause.UNREACHABLE)
        answer = await self._commander.post(
            f"{order_path(command.key)}/cancel",
            json.dumps({"cancellationReason": REASON_CODES[command.reason]}).encode(),
            headers=headers_of(token, command.key.store),
            may_leave=may_leave,
        )
        if answer.cause is AnswerCause.SIGN_IN_REJECTED:
            self._refused_token = token
        return answer

    async def renew_sign_in(self) -> bool:
        """Fetch a token other than the one that a command was refused with."""
        try:
            await self._sign_in.renewed(self._refused_token)
        except GatewayError as error:
            _log.warning("the sign-in was not renewed: %r", error)
            return False
        return True

    async def aclose(self) -> None:
        """Close the connections."""
        await self._commander.aclose()
        await self._requests.aclose()
        await self._reader.aclose()

    async def _get_page(self, target: str, store: str) -> Reply:
        try:
            return await self._get(target, store, READ_DEADLINE_S)
        except PlatformError as error:
            # The largest page is undocumented: the next poll asks for a smaller one.
            if error.status in _TOO_LARGE and self._page_orders > _SMALLEST_PAGE_ORDERS:
                self._page_orders //= 2
                _log.warning("a page was refused; asking for %d orders", self._page_orders)
            raise

    async def _get(self, target: str, store: str, deadline_s: float) -> Reply:
        """Read with one deadline around signing in, reading, and one repeat after a 401."""
        try:
            async with asyncio.timeout(deadline_s):
                return await self._get_signed_in(target, store, deadline_s)
        except TimeoutError as error:
            raise PlatformUnreachable(f"no answer within {deadline_s:g} s") from error

    async def _get_signed_in(self, target: str, store: str, deadline_s: float) -> Reply:
        token = await self._sign_in.token()
        try:
            headers = headers_of(token, store)
            return await self._reader.get(target, headers=headers, deadline_s=deadline_s)
        except SignInRequired:  # a good token is refused now and then, the reference says
            headers = headers_of(await self._sign_in.renewed(token), store)
            return await self._reader.get(target, headers=headers, deadline_s=deadline_s)
