"""The page on which a person signs in by the browser: plain HTML, one choice, back with a code.

RFC 6749 (4.1), RFC 7636 (S256 alone), RFC 8252 (a redirect to this computer, any port).
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ordermanager_desktop.services.sandbox.practice import Practice
from ordermanager_desktop.services.sandbox.tokens import CLIENT_ID, GRANTED_SCOPES

PATH = "/v1/auth/authorize"
SIGN_IN, DENY = "sign_in", "deny"
_FIELDS = (
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "code_challenge",
    "code_challenge_method",
)


def authorize_routes(practice: Practice) -> list[Route]:
    """The page, and what its two buttons do."""

    async def page(request: Request) -> Response:
        asked = dict(request.query_params)
        fault = _fault(asked)
        return _page(f"<p>{html.escape(fault)}</p>", 400) if fault else _form(asked)

    async def decide(request: Request) -> Response:
        body = (await request.body()).decode("utf-8", errors="replace")
        asked = dict(parse_qsl(body, keep_blank_values=True))
        if fault := _fault(asked):
            return _page(f"<p>{html.escape(fault)}</p>", 400)
        return _back(practice, asked)

    return [Route(PATH, page, methods=["GET"]), Route(PATH, decide, methods=["POST"])]


def _back(practice: Practice, asked: Mapping[str, str]) -> Response:
    answer = {"state": asked["state"]}
    if asked.get("decision") == SIGN_IN:
        answer["code"] = practice.tokens.authorize(
            asked["redirect_uri"], asked["code_challenge"], asked["scope"].split()
        )
    else:
        answer["error"] = "access_denied"
    return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(answer)}", status_code=303)


def _fault(asked: Mapping[str, str]) -> str:
    """What is wrong with the request; nobody is sent anywhere then."""
    missing = [name for name in _FIELDS if not asked.get(name)]
    if missing:
        return f"Missing: {', '.join(missing)}."
    redirect = urlsplit(asked["redirect_uri"])
    if redirect.scheme != "http" or redirect.hostname != "127.0.0.1" or redirect.query:
        return "The redirect_uri is not registered."
    if asked["client_id"] != CLIENT_ID:
        return "The client is unknown."
    if asked["response_type"] != "code" or asked["code_challenge_method"] != "S256":
        return "Only response_type code with S256 is supported."
    if foreign := set(asked["scope"].split()) - GRANTED_SCOPES:
        return f"Not granted: {', '.join(sorted(foreign))}."
    return ""


def _form(asked: Mapping[str, str]) -> Response:
    hidden = "".join(
        f'<input type="hidden" name="{name}" value="{html.escape(asked[name])}">'
        for name in _FIELDS
    )
    return _page(
        "<p>Order Manager would like to see and cancel the orders of your practice restaurant.</p>"
        f'<form method="post" action="{PATH}">{hidden}'
        f'<button name="decision" value="{SIGN_IN}">Sign in</button> '
        f'<button name="decision" value="{DENY}">Deny</button></form>'
    )


def _page(body: str, status: int = 200) -> Response:
    text = f"<!DOCTYPE html><title>Practice sign-in</title><h1>Practice sign-in</h1>{body}"
    return HTMLResponse(text, status, headers={"Cache-Control": "no-store"})
