"""Finds, behind what the HTTP library raised, why nobody answered."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from enum import Enum, auto

# X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED (OpenSSL, x509_vfy.h),
# CERT_E_EXPIRED (Windows, winerror.h) with and without its sign, errSecCertificateExpired (macOS,
# SecBase.h).
_OUT_OF_DATE = frozenset({9, 10, 0x800B0101, 0x800B0101 - (1 << 32), -67818})


class CallFault(Enum):
    """Why a call got no answer, as far as it matters to a person."""

    NO_ANSWER = auto()
    NAME_NOT_FOUND = auto()
    CERTIFICATE_REFUSED = auto()
    CERTIFICATE_OUT_OF_DATE = auto()
    PROXY_REFUSED = auto()
    PROXY_UNREACHABLE = auto()


def fault_behind(error: BaseException) -> CallFault:
    """The fault at the root of an exception."""
    for cause in _causes(error):
        if isinstance(cause, socket.gaierror):
            return CallFault.NAME_NOT_FOUND
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _certificate_fault(cause)
    return CallFault.NO_ANSWER


def _certificate_fault(error: ssl.SSLCertVerificationError) -> CallFault:
    if getattr(error, "verify_code", 0) in _OUT_OF_DATE:
        return CallFault.CERTIFICATE_OUT_OF_DATE
    return CallFault.CERTIFICATE_REFUSED


def _causes(error: BaseException) -> Iterator[BaseException]:
    following: BaseException | None = error
    while following is not None:
        yield following
        following = following.__cause__ or following.__context__
