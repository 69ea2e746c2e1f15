"""A running sandbox with a clock that tests move, and a client that speaks the contract."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from ordermanager_desktop.services.sandbox.server import Sandbox

ORDERS = "/manager/order/v1/orders"
ALL_SCOPES = "manager.orders manager.storefront ping"


class FakeClock:
    """Stands still until it is told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 6, 3, 12, 6, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


class ApiClient:
    """A signed-in client of one store."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.http = httpx.Client(base_url=sandbox.url, trust_env=False, timeout=5)

    def sign_in(self, scope: str = ALL_SCOPES, store: str = "practice-kitchen") -> "ApiClient":
        token = self.request_token(scope=scope).json()["access_token"]
        self.http.headers.update({"Authorization": f"Bearer {token}", "X-Store-Id": store})
        return self

    def request_token(self, **changes: str | None) -> httpx.Response:
        form = {
            "grant_type": "client_credentials",
            "scope": ALL_SCOPES,
            "client_id": self.sandbox.client_id,
            "client_secret": self.sandbox.client_secret,
            **changes,
        }
        return self.http.post("/v1/auth/token", data={k: v for k, v in form.items() if v})

    def feed(self, **params: Any) -> httpx.Response:
        return self.http.get(ORDERS, params={"limit": "100", **params})

    def all_orders(self, limit: int = 100) -> list[dict[str, Any]]:
        orders, token = [], {}
        while True:
            page = self.feed(limit=str(limit), **token).json()
            orders += page["orders"]
            if "offsetToken" not in page:
                return orders
            token = {"token": page["offsetToken"]}

    def path(self, number: str) -> str:
        fate = self.sandbox.fate(number)
        return f"/manager/order/v1/sources/{fate.source}/orders/{fate.order_id}"

    def detail(self, number: str) -> dict[str, Any]:
        response = self.http.get(self.path(number))
        assert response.status_code == 200
        return response.json()

    def act(self, number: str, action: str, body: Any = None) -> httpx.Response:
        return self.http.post(f"{self.path(number)}/{action}", json=body)

    def cancel(self, number: str, reason: str = "RESTAURANT_TOO_BUSY") -> httpx.Response:
        return self.act(number, "cancel", {"cancellationReason": reason})


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def open_sandbox(clock: FakeClock) -> Iterator[Callable[..., Sandbox]]:
    """Starts sandboxes on the fake clock, without limits unless asked; stops them afterwards."""
    opened: list[Sandbox] = []

    def open_one(scenario: Any = "quiet", **options: Any) -> Sandbox:
        sandbox = Sandbox(scenario, **{"clock": clock, "limits": False, **options})
        opened.append(sandbox)
        sandbox.start()
        return sandbox

    yield open_one
    for sandbox in opened:
        sandbox.stop()


@pytest.fixture
def connect(open_sandbox: Callable[..., Sandbox]) -> Iterator[Callable[..., ApiClient]]:
    """Opens a sandbox and gives its client; `sign_in=False` leaves it without a token."""
    clients: list[ApiClient] = []

    def connect_to(scenario: Any = "quiet", *, sign_in: bool = True, **options: Any) -> ApiClient:
        client = ApiClient(open_sandbox(scenario, **options))
        clients.append(client)
        return client.sign_in() if sign_in else client

    yield connect_to
    for client in clients:
        client.http.close()


@pytest.fixture
def api(connect: Callable[..., ApiClient]) -> ApiClient:
    """A signed-in client of the quiet scenario."""
    return connect()
