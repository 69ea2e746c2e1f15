"""Where a restaurant reaches support and the platforms' people."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from ordermanager_desktop.models.platform import PlatformContact
from ordermanager_desktop.services.resource_files import resource_path

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ContactDirectory:
    """The shipped contacts; nobody's number is guessed.

    Attributes:
        support_text_number: Support by text message, as people write it.
        chat_url: Support chat, an https address; empty if none is known.
    """

    support_text_number: str
    chat_url: str = ""
    contacts: Mapping[str, PlatformContact] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path | None = None) -> ContactDirectory:
        """The directory that ships with the app, or another file of the same form."""
        record = json.loads((path or resource_path("contacts.json")).read_text("utf-8"))
        support = record["support"]
        contacts = [_contact(entry) for entry in record["platforms"]]
        return cls(
            support_text_number=support["text_number"],
            chat_url=_https_or_nothing(support.get("chat_url", "")),
            contacts={contact.platform_id: contact for contact in contacts},
        )

    def with_chat(self, url: str) -> ContactDirectory:
        """The directory with the chat address of the settings, left out if it is not https."""
        return replace(self, chat_url=_https_or_nothing(url)) if url else self

    def contact_for(self, platform_id: str) -> PlatformContact | None:
        """How to reach a platform; None if nothing about it has been verified."""
        return self.contacts.get(platform_id)


def _contact(entry: Mapping[str, str]) -> PlatformContact:
    portal_url = _https_or_nothing(entry.get("portal_url", ""))
    return PlatformContact(entry["platform"], entry.get("phone", ""), portal_url)


def _https_or_nothing(url: str) -> str:
    """The address if the app may open it: https, a host, and nobody's name before it."""
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname and "@" not in parts.netloc:
        return url
    if url:
        _log.error("contacts.json: left out an address that is not plain https")
    return ""
