"""What the platform says, before it travels: plain replies, and refusals in its error envelope."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Reply:
    """A status and a text."""

    status: int
    text: str = ""
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()


class Refusal(Exception):
    """A request that is not carried out.

    Attributes:
        details: What is wrong with which attribute.
    """

    def __init__(self, status: int, message: str, details: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.details = dict(details or {})

    def reply(self) -> Reply:
        return error_reply(self.status, self.message, self.details)


def json_reply(status: int, payload: object) -> Reply:
    return Reply(status, json.dumps(payload, ensure_ascii=False))


def error_reply(status: int, message: str, details: Mapping[str, str] | None = None) -> Reply:
    """The envelope of every error (Otter Public API reference, ErrorMessage, read 2026-06-03)."""
    named = [{"attribute": name, "message": text} for name, text in (details or {}).items()]
    return json_reply(status, {"message": message, "details": named})
