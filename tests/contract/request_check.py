"""Holds a request against the contract, more strictly than the contract asks.

What the contract does not name is a fault too: the platform may take an unknown parameter, but we
would have meant something by it that nobody hears.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, unquote

from tests.contract.published import contract, misfits, resolved

_UNRESERVED = re.compile(r"(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*")


@dataclass(frozen=True)
class SentRequest:
    """A request as it stood on the wire; ``headers`` has lower-case names."""

    method: str
    raw_path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Operation:
    """One call of the contract."""

    method: str
    template: str
    facts: dict[str, Any]

    def path_values(self, raw_path: str) -> dict[str, str] | None:
        """The path's values if it is this call's path."""
        names = re.findall(r"{(\w+)}", self.template)
        pattern = re.sub(r"{\w+}", "([^/]+)", self.template)
        found = re.fullmatch(pattern, raw_path)
        return dict(zip(names, found.groups(), strict=True)) if found else None

    def parameters(self, where: str) -> list[dict[str, Any]]:
        """The parameters of one place: path, query or header."""
        every = [resolved(one) for one in self.facts.get("parameters", ())]
        return [one for one in every if one["in"] == where]


@cache
def operations() -> tuple[Operation, ...]:
    """All calls of the contract."""
    return tuple(
        Operation(method.upper(), template, facts)
        for template, item in contract()["paths"].items()
        for method, facts in item.items()
    )


def faults_in(request: SentRequest) -> list[str]:
    """What is wrong with a request; empty if the contract allows it."""
    for operation in operations():
        values = operation.path_values(request.raw_path)
        if operation.method == request.method and values is not None:
            return list(_faults(operation, values, request))
    return [f"no such call: {request.method} {request.raw_path}"]


def _faults(operation: Operation, path: dict[str, str], request: SentRequest) -> Iterator[str]:
    for name, raw in path.items():
        if not _UNRESERVED.fullmatch(raw):
            yield f"path {name}: not percent-encoded: {raw}"
    pairs = parse_qsl(request.query, keep_blank_values=True, strict_parsing=bool(request.query))
    yield from _parameter_faults(operation, "path", {n: unquote(v) for n, v in path.items()})
    yield from _parameter_faults(operation, "query", dict(pairs))
    yield from _parameter_faults(operation, "header", _headers_of(operation, request))
    yield from (
        f"query: {name} is no parameter" for name, _ in pairs if name not in _names(operation)
    )
    if len(dict(pairs)) < len(pairs):
        yield "query: a parameter twice"
    yield from _sign_in_faults(operation, request)
    yield from _body_faults(operation, request)


def _names(operation: Operation) -> set[str]:
    return {one["name"] for one in operation.parameters("query")}


def _headers_of(operation: Operation, request: SentRequest) -> dict[str, str]:
    names = [one["name"] for one in operation.parameters("header")]
    return {
        name: request.headers[name.lower()] for name in names if name.lower() in request.headers
    }


def _parameter_faults(operation: Operation, where: str, values: dict[str, str]) -> Iterator[str]:
    for parameter in operation.parameters(where):
        name = parameter["name"]
        if name in values:
            yield from (
                f"{where} {name} {one}" for one in misfits(values[name], parameter["schema"])
            )
        elif parameter.get("required"):
            yield f"{where} {name}: missing"


def _sign_in_faults(operation: Operation, request: SentRequest) -> Iterator[str]:
    authorization = request.headers.get("authorization", "")
    if operation.facts.get("security") and not re.fullmatch(r"Bearer [!-~]+", authorization):
        yield "header Authorization: no bearer token"


def _body_faults(operation: Operation, request: SentRequest) -> Iterator[str]:
    declared = operation.facts.get("requestBody")
    if declared is None:
        if request.body:
            yield "body: there should be none"
        return
    if not request.body:
        if declared.get("required"):
            yield "body: missing"
        return
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind not in declared["content"]:
        yield f"body: {kind or 'no content type'} instead of {', '.join(declared['content'])}"
        return
    yield from _content_faults(_content(kind, request.body), declared["content"][kind]["schema"])


def _content(kind: str, body: bytes) -> Any:
    if kind == "application/json":
        return json.loads(body)
    return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, strict_parsing=True))


def _content_faults(content: Any, schema: dict[str, Any]) -> Iterator[str]:
    yield from (f"body {one}" for one in misfits(content, schema))
    known = resolved(schema).get("properties", {})
    if isinstance(content, dict):
        yield from (f"body: {name} is no property" for name in content if name not in known)
