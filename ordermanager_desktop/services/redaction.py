"""Takes secrets and people out of text that is about to be logged."""

import re
from urllib.parse import quote, quote_plus

_SHORTEST_SECRET = 6  # a shorter one would blank out innocent words
_known_secrets: set[str] = set()

_HIDDEN = "[hidden]"
_CREDENTIALS = 4  # the first patterns; the others are about people
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(Bearer|Basic)\s+[\w.~+/=-]+", re.IGNORECASE), rf"\1 {_HIDDEN}"),
    (
        re.compile(
            r"""((?:access_token|refresh_token|id_token|client_secret|password|api_key)
                ["']?\s*[=:]\s*["']?)[^\s"'&,;}]+""",
            re.IGNORECASE | re.VERBOSE,
        ),
        rf"\1{_HIDDEN}",
    ),
    # A password in an address: ``https://user:password@host``.
    (re.compile(r"(://[^\s/:@]*:)[^\s/@]+(?=@)"), rf"\1{_HIDDEN}"),
    (re.compile(r"\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?"), "[token]"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    # North American numbers as people write them, then international ones with their plus.
    (
        re.compile(
            r"(?<![\w-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\)|[2-9]\d{2})[ .-]?\d{3}[ .-]?\d{4}(?![\w-])"
        ),
        "[phone]",
    ),
    (re.compile(r"(?<!\w)\+\d[\d ().-]{6,}\d\b"), "[phone]"),
)


def register_secret(secret: str) -> None:
    """Hide this exact value from now on, also where it stands encoded in an address."""
    if len(secret) >= _SHORTEST_SECRET:
        _known_secrets.update({secret, quote(secret, safe=""), quote_plus(secret)})


def has_credential(text: str) -> bool:
    """True if a known secret, or what looks like a credential, stands in the text."""
    if any(secret in text for secret in _known_secrets):
        return True
    return any(pattern.search(text) for pattern, _ in _PATTERNS[:_CREDENTIALS])


def redacted(text: str) -> str:
    """The text without known secrets, credentials, e-mail addresses and phone numbers."""
    # Credentials first: they are known by a word before them, which a secret must not take away.
    # Telephone numbers last: one may be part of a secret, whose rest would then be shown.
    for pattern, replacement in _PATTERNS[:_CREDENTIALS]:
        text = pattern.sub(replacement, text)
    # Longest first: one secret may be part of another.
    for secret in sorted(_known_secrets, key=len, reverse=True):
        text = text.replace(secret, _HIDDEN)
    for pattern, replacement in _PATTERNS[_CREDENTIALS:]:
        text = pattern.sub(replacement, text)
    return text
