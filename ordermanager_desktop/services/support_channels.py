"""Links that reach support: a chat, a text message already written, a phone call."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.services.contact_directory import ContactDirectory

_LONGEST_BODY: Final = 300  # a QR code of more is hard to scan
_NANP_DIGITS: Final = 10  # a North American number written without its country code


def dialled(number: str) -> str:
    """A printed number as a phone dials it: ``+1 (888) 681-8837`` gives ``+18886818837``.

    Raises:
        ValueError: If it is not a phone number.
    """
    digits = re.sub(r"[ ().\-]", "", number)
    if not re.fullmatch(r"\+?[0-9]{7,15}", digits):
        raise ValueError(f"not a phone number: {number!r:.40}")
    if digits.startswith("+"):
        return digits
    return f"+1{digits}" if len(digits) == _NANP_DIGITS else f"+{digits}"


def call_link(number: str) -> str:
    """The link that makes a phone or a softphone dial.

    Raises:
        ValueError: If it is not a phone number.
    """
    return f"tel:{dialled(number)}"


@dataclass(frozen=True, slots=True)
class PlatformPhone:
    """A platform's number for restaurants, as people read it."""

    platform: Platform
    phone: str


@dataclass(frozen=True, slots=True)
class SupportChannels:
    """How support is reached; all of it comes from the contact directory, never from a platform.

    Attributes:
        text_number: As people read it, for example ``+1 (888) 681-8837``.
        chat_url: An https address, empty if none is configured.
        platform_phones: The platforms' own numbers.
    """

    text_number: str
    chat_url: str = ""
    platform_phones: tuple[PlatformPhone, ...] = ()

    @classmethod
    def of(cls, directory: ContactDirectory, platforms: Iterable[Platform]) -> SupportChannels:
        """The channels of a directory; a platform whose number is not known is left out."""
        reached = [(platform, directory.contact_for(platform.id)) for platform in platforms]
        phones = [
            PlatformPhone(platform, contact.phone)
            for platform, contact in reached
            if contact and contact.phone
        ]
        return cls(directory.support_text_number, directory.chat_url, tuple(phones))

    def text_link(self, body: str) -> str:
        """The link that opens the phone's messages with the body filled in.

        iOS reads the body after ``&``, Android after ``?``; ``?&body=`` is understood by both.
        The body must name no customer: it leaves this computer.
        """
        return f"sms:{dialled(self.text_number)}?&body={quote(body[:_LONGEST_BODY], safe='')}"
