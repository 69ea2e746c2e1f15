"""What may go wrong on a line, as data: where it strikes, what it does, and to which requests."""

from dataclasses import dataclass
from enum import Enum, auto

DETAIL = r"GET /.*/orders/[^/?]+$"
FEED = r"GET /.*/orders\?"
CANCEL = r"POST /.*/cancel$"
TOKEN = r"POST /v1/auth/token$"
TUNNEL = r"CONNECT "
ANYTHING = r""


class Point(Enum):
    """How far an exchange got; in brackets the points of the fault matrix, seen from a command."""

    ACCEPTED = auto()  # [P4] a connection, and nothing of it was read
    HEADERS = auto()  # [P5] the request came; nothing went on to the server
    BODY = auto()  # [P6] its head and half its body went on
    WAITING = auto()  # [P7] the server has answered; nothing is given back
    STATUS = auto()  # [P8] half a status line is given back
    FIELDS = auto()  # [P8] the status line and half the header fields
    ANSWER = auto()  # [P9] the whole head and half the body


class Deed(Enum):
    """What happens there."""

    DELAY = auto()  # silence for a while, then all goes on
    DRIP = auto()  # from there on one byte at a time
    HANG = auto()  # silence until the caller has left
    RESET = auto()  # TCP RST
    HALF_CLOSE = auto()  # FIN from the server's side; the caller may go on talking
    CLOSE = auto()  # both directions end in order
    REPLY = auto()  # somebody in between answers in the server's place


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong.

    Attributes:
        on: Searched in ``METHOD target``; a connection just accepted is not asked for it.
        times: How many exchanges it strikes; None for all.
        pause_s: Of a delay, or between two bytes of a drip.
        answer: Given back in place of the server's own, whole or as far as the point says.
        goes_on_late: After a hang the request goes on to the server, when the caller has left.
    """

    point: Point
    deed: Deed
    on: str = CANCEL
    times: int | None = 1
    pause_s: float = 0.05
    answer: bytes = b""
    goes_on_late: bool = False

    def __str__(self) -> str:
        return f"{self.point.name}-{self.deed.name}".lower()


def an_answer(status: str, body: bytes = b"", *fields: str) -> bytes:
    """A whole answer as it goes over the wire."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *fields, "", ""]
    return "\r\n".join(head).encode() + body


_PAGE = b"<html><title>Welcome to our Wi-Fi</title>Accept our terms to go on.</html>"
_HTML = "Content-Type: text/html; charset=utf-8"
TAKEN = an_answer("202 Accepted", b'{"a": "body that the true server does not send"}')
PORTAL_PAGE = an_answer("200 OK", _PAGE, _HTML)
PORTAL_REDIRECT = an_answer("302 Found", _PAGE, _HTML, "Location: https://login.example/")
PROXY_WANTS_SIGN_IN = an_answer(
    "407 Proxy Authentication Required", _PAGE, _HTML, 'Proxy-Authenticate: Basic realm="till"'
)
PROXY_FORBIDS = an_answer("403 Forbidden", _PAGE, _HTML)
PROXY_FINDS_NOBODY = an_answer("502 Bad Gateway", _PAGE, _HTML)
