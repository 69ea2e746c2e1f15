"""Sorts the failures of reading into the troubles that a person can do something about."""

from __future__ import annotations

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.services.gateways.protocols import (
    CertificateRefused,
    ConnectionNotOpen,
    GatewayError,
    NameNotFound,
    NotPermitted,
    OrderNotFound,
    PlatformError,
    PlatformUnreachable,
    ProxyRefused,
    ProxyUnreachable,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
    WebPageAnswered,
)

_WANTS_NETWORK_SIGN_IN = 511  # Network Authentication Required (RFC 6585, 6)


def trouble_of(error: GatewayError) -> FeedTrouble:
    """What a failure means for whoever waits for the list."""
    match error:
        case NameNotFound():
            return FeedTrouble.NAME_NOT_FOUND
        case CertificateRefused(is_out_of_date=True):
            return FeedTrouble.CERTIFICATE_OUT_OF_DATE
        case CertificateRefused():
            return FeedTrouble.CERTIFICATE_REFUSED
        case ProxyRefused():
            return FeedTrouble.PROXY_REFUSED
        case ProxyUnreachable():
            return FeedTrouble.PROXY_UNREACHABLE
        case PlatformUnreachable():
            return FeedTrouble.UNREACHABLE
        case WebPageAnswered():
            return FeedTrouble.WEB_PAGE
        case UnreadableAnswer():
            return FeedTrouble.UNREADABLE
        case _:
            return _refusal(error)


def _refusal(error: GatewayError) -> FeedTrouble:
    match error:
        case SignInRequired():
            return FeedTrouble.SIGN_IN
        case NotPermitted():
            return FeedTrouble.NOT_PERMITTED
        case ConnectionNotOpen():
            return FeedTrouble.NOT_OPENED
        case RateLimited():
            return FeedTrouble.RATE_LIMITED
        case OrderNotFound() | PlatformError(status=404):
            return FeedTrouble.NOT_FOUND
        case PlatformError(status=status) if _sends_elsewhere(status):
            return FeedTrouble.WEB_PAGE
        case _:
            return FeedTrouble.REFUSED


def _sends_elsewhere(status: int) -> bool:
    """A network that wants a sign-in of its own redirects, or says so (the API never does)."""
    return 300 <= status < 400 or status == _WANTS_NETWORK_SIGN_IN
