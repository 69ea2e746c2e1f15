"""The practice server as its users see it: start it, script it, ask it what really happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ordermanager_desktop.services.sandbox.clock import Clock, utc_now
from ordermanager_desktop.services.sandbox.ledger import Fate, Ledger, RequestRecord
from ordermanager_desktop.services.sandbox.limits import Limits
from ordermanager_desktop.services.sandbox.order_factory import OrderFactory
from ordermanager_desktop.services.sandbox.orders import NEW_ORDER, SandboxOrder
from ordermanager_desktop.services.sandbox.practice import Practice
from ordermanager_desktop.services.sandbox.rules import Endpoint, Rule
from ordermanager_desktop.services.sandbox.scenario import Scenario
from ordermanager_desktop.services.sandbox.scenarios import DEFAULT_SCENARIO
from ordermanager_desktop.services.sandbox.tokens import CLIENT_ID, CLIENT_SECRET

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from ordermanager_desktop.services.sandbox.http_thread import HttpThread

DEFAULT_STORES = ("practice-kitchen",)


class Sandbox:
    """A platform of our own on the loopback address. Every method may be called from any thread.

    Args:
        scenario: A name of `scenarios.SCENARIOS`, or a scenario of your own.
        port: 0 takes a free one.
        seed: Order ids and arrivals are the same for the same seed. Whoever keeps records across
            runs takes a new seed each time, or ended orders seem to come back to life.
        limits: False lets every request through; a `Limits` sets other figures.
        clock: Moves orders, outcomes, limits and tokens. Delays of answers are real time.
        outcome_after_s: From a taken cancel to its outcome; None leaves it to the scenario.
        arrivals: False keeps new orders from arriving in any scenario.
        guard: Put before the application at each start, to watch or refuse what comes in.
    """

    client_id = CLIENT_ID
    client_secret = CLIENT_SECRET

    def __init__(
        self,
        scenario: str | Scenario = DEFAULT_SCENARIO,
        *,
        port: int = 0,
        seed: int = 1,
        limits: bool | Limits = True,
        clock: Clock = utc_now,
        outcome_after_s: float | None = None,
        arrivals: bool = True,
        store_ids: Sequence[str] = DEFAULT_STORES,
        guard: Callable[[ASGIApp], ASGIApp] | None = None,
    ) -> None:
        figures = limits if isinstance(limits, Limits) else Limits() if limits else None
        self._port = port
        self._guard = guard
        self._server: HttpThread | None = None
        self._practice = Practice(
            scenario,
            store_ids=store_ids,
            seed=seed,
            clock=clock,
            limits=figures,
            outcome_after_s=outcome_after_s,
            arrivals=arrivals,
        )

    # -- running

    def start(self) -> None:
        """Listen; returns when requests are answered. After a stop the port stays the same.

        Raises:
            PortTaken: Another program listens on that port (an OSError).
        """
        if self._server is not None:
            return
        # Here, because an app without practice should not pay for importing a web server.
        from ordermanager_desktop.services.sandbox.api import build_api
        from ordermanager_desktop.services.sandbox.http_thread import HttpThread

        api = build_api(self._practice)
        self._server = HttpThread(self._guard(api) if self._guard else api, self._port)
        self._server.start()
        self._port = self._server.port

    def stop(self) -> None:
        """Cut all connections and end the thread; the boards and the ledger stay."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The base address, without a slash at the end. Known from the first start on."""
        if not self._port:
            raise RuntimeError("The sandbox has no port before its first start")
        return f"http://127.0.0.1:{self._port}"

    @property
    def authorize_url(self) -> str:
        """The page on which a person signs in by the browser."""
        return f"{self.url}/v1/auth/authorize"

    @property
    def store_ids(self) -> tuple[str, ...]:
        return self._practice.store_ids

    # -- scripting

    @property
    def scenario(self) -> Scenario:
        return self._practice.scenario

    def play(self, scenario: str | Scenario) -> None:
        """Clear the board and begin this scenario now; the ledger goes on.

        Raises:
            KeyError: No scenario has that name.
        """
        self._practice.play(scenario)

    def add_rule(self, rule: Rule) -> None:
        """Put a rule before all others, until the next `play`."""
        self._practice.rules.add(rule)

    def clear_rules(self) -> None:
        """Forget the added rules; the scenario's own stay."""
        self._practice.rules.clear_added()

    def revoke_tokens(self) -> None:
        """Make every token invalid: the next call is answered 401."""
        self._practice.tokens.revoke_all()

    def forget_limits(self) -> None:
        """Let the rate limits begin anew."""
        self._practice.limiter.forget()

    # -- the board

    def place_order(
        self,
        number: str | None = None,
        *,
        source: str | None = None,
        status: str = NEW_ORDER,
        customer: str | None = None,
        note: str | None = None,
        placed_ago_s: float = 0.0,
        pickup_in_s: float | None = None,
        extra: Mapping[str, object] | None = None,
        store_id: str | None = None,
        like: str | None = None,
    ) -> SandboxOrder:
        """Let a customer order now; what is not said is made up. Returns a copy of the order.

        Args:
            like: The number of an order whose customer orders the same again.
            status: Any text, also one outside the contract.
            extra: Fields laid over the order's payload; the key `a.b` means b within a.
        """
        former = self.find(like) if like else None

        def make(factory: OrderFactory, now: datetime) -> SandboxOrder:
            order = factory.arrive(now - timedelta(seconds=placed_ago_s), source=source)
            if former is not None:
                order.customer, order.lines = former.customer, former.lines
                order.charges = former.charges
            order.number = number or order.number
            order.status = status
            order.customer = customer or order.customer
            order.note = note or order.note
            order.extra = extra or {}
            if pickup_in_s is not None:
                order.pickup_at = now + timedelta(seconds=pickup_in_s)
            return order

        return self._practice.kitchens[store_id or self.store_ids[0]].place(make)

    def orders(self) -> list[SandboxOrder]:
        """Copies of all orders on all boards, newest first in each store."""
        kitchens = self._practice.kitchens.values()
        return [order for kitchen in kitchens for order in kitchen.orders()]

    def find(self, order_number: str) -> SandboxOrder | None:
        """A copy of the order with this number or id, None if no board has it."""
        kitchens = self._practice.kitchens.values()
        return next(filter(None, (kitchen.named(order_number) for kitchen in kitchens)), None)

    def advance(self, order_number: str, status: str) -> None:
        """Set an order's status, whatever it was; number or id.

        Raises:
            LookupError: There is no such order on a board.
        """
        kitchen, order_id = self._practice.kitchen_with(order_number)
        kitchen.advance(order_id, status)

    def customer_cancels(self, order_number: str) -> None:
        """Let the customer cancel; nothing happens if the order is over.

        Raises:
            LookupError: There is no such order on a board.
        """
        kitchen, order_id = self._practice.kitchen_with(order_number)
        kitchen.customer_cancels(order_id)

    def unlist(self, order_number: str) -> None:
        """Take an order out of the feed; its detail still tells of it.

        Raises:
            LookupError: There is no such order on a board.
        """
        kitchen, order_id = self._practice.kitchen_with(order_number)
        kitchen.unlist(order_id)

    def is_paused(self, store_id: str | None = None) -> bool:
        """Whether a store, or the first one, takes no new orders now."""
        practice = self._practice
        return practice.storefront.is_paused(store_id or self.store_ids[0], practice.clock())

    # -- the truth

    @property
    def ledger(self) -> Ledger:
        return self._practice.ledger

    def cancel_requests(self, order_number: str | None = None) -> list[RequestRecord]:
        """The cancel requests that arrived, refused ones too: all, or those for one number."""
        records = self.ledger.requests(Endpoint.CANCEL)
        return [record for record in records if order_number in (None, record.order)]

    def fate(self, order_number: str) -> Fate:
        """What truly became of an order; number or id, on the board or gone from it.

        Raises:
            LookupError: This act never had such an order.
        """
        return self._practice.fate(order_number)

    def fates(self) -> list[Fate]:
        return self._practice.fates()
