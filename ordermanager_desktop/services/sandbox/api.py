"""The routes of the platform, put together into one application."""

from __future__ import annotations

from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ordermanager_desktop.services.sandbox import handlers
from ordermanager_desktop.services.sandbox.admin_api import admin_routes
from ordermanager_desktop.services.sandbox.authorize import authorize_routes
from ordermanager_desktop.services.sandbox.gate import Gate, Handler
from ordermanager_desktop.services.sandbox.practice import Practice
from ordermanager_desktop.services.sandbox.replies import Refusal
from ordermanager_desktop.services.sandbox.rules import Endpoint

ORDERS = "/manager/order/v1/orders"
ORDER = "/manager/order/v1/sources/{source}/orders/{order_id}"
STOREFRONT = "/manager/storefront/v1/storefront"

# method, path, name for rules and limits, scope, handler
CALLS: tuple[tuple[str, str, Endpoint, str, Handler], ...] = (
    ("GET", "/v1/ping", Endpoint.PING, "ping", handlers.ping),
    ("GET", ORDERS, Endpoint.FEED, "manager.orders", handlers.feed),
    ("GET", ORDER, Endpoint.DETAIL, "manager.orders", handlers.detail),
    ("POST", f"{ORDER}/confirm", Endpoint.CONFIRM, "manager.orders", handlers.confirm),
    ("POST", f"{ORDER}/cancel", Endpoint.CANCEL, "manager.orders", handlers.cancel),
    (
        "POST",
        f"{ORDER}/ready-to-pickup",
        Endpoint.READY,
        "manager.orders",
        handlers.ready_to_pickup,
    ),
    ("POST", f"{ORDER}/prep-time", Endpoint.PREP_TIME, "orders.update", handlers.prep_time),
    ("POST", f"{ORDER}/fulfill", Endpoint.FULFILL, "manager.orders", handlers.fulfill),
    ("POST", f"{STOREFRONT}/pause", Endpoint.PAUSE, "manager.storefront", handlers.pause),
    ("POST", f"{STOREFRONT}/unpause", Endpoint.UNPAUSE, "manager.storefront", handlers.unpause),
    (
        "GET",
        f"{STOREFRONT}/pause/request/{{request_id}}/status",
        Endpoint.PAUSE_STATUS,
        "manager.storefront",
        handlers.pause_status,
    ),
    (
        "GET",
        f"{STOREFRONT}/unpause/request/{{request_id}}/status",
        Endpoint.UNPAUSE_STATUS,
        "manager.storefront",
        handlers.unpause_status,
    ),
)


def build_api(practice: Practice) -> ASGIApp:
    """The application that serves this practice."""
    gate = Gate(practice)
    routes = [
        Route(path, gate.view(endpoint, scope, handler), methods=[method])
        for method, path, endpoint, scope, handler in CALLS
    ]
    token = gate.token_view(partial(handlers.token, practice))
    routes.append(Route("/v1/auth/token", token, methods=["POST"]))

    async def refuse(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        message = error.detail if isinstance(error, HTTPException) else "Internal error."
        return await gate.refusing_view(Refusal(status, message))(request)

    handlers_by_error = {HTTPException: refuse, Exception: refuse}
    pages = [*authorize_routes(practice), *admin_routes(practice)]
    app = Starlette(routes=[*routes, *pages], exception_handlers=handlers_by_error)
    # A slash too many is a 404 of the platform, not a redirect of the framework.
    app.router.redirect_slashes = False
    return app
