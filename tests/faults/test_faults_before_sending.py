"""A fault before the first byte of a cancel request: it is not sent, and the cause has a name."""

import asyncio
import socket
from dataclasses import replace

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.models.feed_health import FeedTrouble
from tests.faults.conftest import OpenCounter, Shorten
from tests.faults.counter import PACE
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import (
    ANYTHING,
    CANCEL,
    DETAIL,
    FEED,
    PORTAL_PAGE,
    PORTAL_REDIRECT,
    PROXY_WANTS_SIGN_IN,
    Deed,
    Fault,
    Point,
)
from tests.faults.waiting import until

INTENT, SENDING = AttemptState.INTENT, AttemptState.SENDING
NOT_SENT, CANCELLED = AttemptState.NOT_SENT, AttemptState.CANCELLED

TRUNCATED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"
LOOK_FAILS = {
    "reset": Fault(Point.HEADERS, Deed.RESET, DETAIL, None),
    "half-closed": Fault(Point.HEADERS, Deed.HALF_CLOSE, DETAIL, None),
    "half-closed in the body": Fault(Point.ANSWER, Deed.HALF_CLOSE, DETAIL, None),
    "hang": Fault(Point.WAITING, Deed.HANG, DETAIL, None),
    "drip": Fault(Point.ANSWER, Deed.DRIP, DETAIL, None),
    "late": Fault(Point.WAITING, Deed.DELAY, DETAIL, None, pause_s=1.0),
    "truncated": Fault(Point.HEADERS, Deed.REPLY, DETAIL, None, answer=TRUNCATED),
    "portal page": Fault(Point.HEADERS, Deed.REPLY, DETAIL, None, answer=PORTAL_PAGE),
    "portal redirect": Fault(Point.HEADERS, Deed.REPLY, DETAIL, None, answer=PORTAL_REDIRECT),
    "407": Fault(Point.HEADERS, Deed.REPLY, DETAIL, None, answer=PROXY_WANTS_SIGN_IN),
}


# No listing is young enough to stand in for the look, and the look has 100 ms.
STRICT = replace(PACE, timings=replace(PACE.timings, feed_fresh_s=-1.0, preflight_deadline_s=0.1))


async def ends_unsent(counter) -> None:
    """The attempt ends by itself, with the cause that the window shows; nothing was asked for."""
    attempt = await counter.reaches(NOT_SENT)
    assert attempt.cause is Cause.UNREACHABLE
    assert counter.proxy.seen(CANCEL) == []
    assert counter.truth() != "CANCELED"


@pytest.mark.parametrize("fault", LOOK_FAILS.values(), ids=LOOK_FAILS.keys())
async def test_without_a_look_at_the_order_nothing_is_sent(
    proxy: FaultProxy, open_counter: OpenCounter, fault: Fault
) -> None:
    counter = await open_counter(proxy, pace=STRICT)
    proxy.add(fault)
    await counter.confirm()
    await counter.outlives_the_confirmation()
    await ends_unsent(counter)
    assert SENDING not in counter.heard


async def test_a_list_that_is_young_enough_stands_in_for_the_look(
    proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    counter = await open_counter(proxy)
    proxy.add(Fault(Point.HEADERS, Deed.RESET, DETAIL))
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.posts() == 1


@pytest.mark.parametrize("name", ["reset", "portal page"])
async def test_a_look_that_works_again_in_time_lets_it_go_once(
    proxy: FaultProxy, open_counter: OpenCounter, name: str
) -> None:
    counter = await open_counter(proxy, pace=STRICT)
    proxy.add(replace(LOOK_FAILS[name], times=3))
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.posts() == 1


async def test_a_server_that_is_gone_before_the_look_gets_nothing(
    proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    counter = await open_counter(proxy, pace=STRICT)
    proxy.refuse()
    proxy.cut()
    await counter.confirm()
    await counter.outlives_the_confirmation()
    await ends_unsent(counter)


async def test_a_refused_connection_is_tried_again_and_then_given_up(
    proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    counter = await open_counter(proxy)
    proxy.refuse()  # the connection that reads stands
    await counter.confirm()
    await ends_unsent(counter)
    assert counter.heard == [INTENT, SENDING] * 4 + [INTENT, NOT_SENT]


async def test_a_server_that_listens_again_in_time_gets_it_once(
    proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    patient = replace(PACE, timings=replace(PACE.timings, unreachable_pauses_s=(0.01,) * 500))
    counter = await open_counter(proxy, pace=patient)
    proxy.refuse()
    await counter.confirm()
    await until(lambda: counter.heard.count(SENDING) > 2, "it to be tried again")
    proxy.listen()
    await counter.reaches(CANCELLED)
    assert counter.posts() == 1


async def test_a_name_that_is_lost_stops_the_request(
    proxy: FaultProxy, open_counter: OpenCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = await open_counter(proxy, base_url=proxy.url.replace("127.0.0.1", "localhost"))

    async def nobody(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", nobody)
    await counter.confirm()
    await ends_unsent(counter)
    proxy.cut()
    counter.session.poke()
    await until(lambda: counter.store.health.trouble is FeedTrouble.NAME_NOT_FOUND, "the trouble")


CERTIFICATES = [
    ("expired.pem", FeedTrouble.CERTIFICATE_OUT_OF_DATE),
    ("other-host.pem", FeedTrouble.CERTIFICATE_REFUSED),
    ("self-signed.pem", FeedTrouble.CERTIFICATE_REFUSED),
]


@pytest.mark.parametrize(("certificate", "trouble"), CERTIFICATES)
async def test_a_server_that_is_not_trusted_gets_nothing(
    tls_proxy: FaultProxy, open_counter: OpenCounter, certificate: str, trouble: FeedTrouble
) -> None:
    counter = await open_counter(tls_proxy, pace=STRICT)
    tls_proxy.present(certificate)
    tls_proxy.cut()
    before = len(tls_proxy.exchanges)
    await counter.confirm()
    await counter.outlives_the_confirmation()
    await ends_unsent(counter)
    counter.session.poke()
    await until(lambda: counter.store.health.trouble is trouble, trouble.name)
    assert len(tls_proxy.exchanges) == before, "not even a token went there"


@pytest.mark.parametrize(("certificate", "_"), CERTIFICATES)
async def test_a_certificate_that_turns_bad_after_the_look_stops_the_request(
    tls_proxy: FaultProxy, open_counter: OpenCounter, certificate: str, _: object
) -> None:
    counter = await open_counter(tls_proxy)
    tls_proxy.present(certificate)  # the connection that reads stands
    await counter.confirm()
    await ends_unsent(counter)

    tls_proxy.present("valid.pem")
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.posts() == 1


@pytest.mark.parametrize("deed", [Deed.RESET, Deed.CLOSE])
async def test_a_handshake_that_breaks_off_is_repeated_and_goes_once(
    tls_proxy: FaultProxy, open_counter: OpenCounter, deed: Deed
) -> None:
    counter = await open_counter(tls_proxy)
    tls_proxy.add(Fault(Point.ACCEPTED, deed, times=2))
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.heard.count(SENDING) == 3
    assert AttemptState.UNKNOWN not in counter.heard
    assert counter.posts() == 1


async def test_a_handshake_that_hangs_sends_nothing(
    tls_proxy: FaultProxy, open_counter: OpenCounter, connect_deadline: Shorten
) -> None:
    counter = await open_counter(tls_proxy)
    connect_deadline(0.1)
    tls_proxy.add(Fault(Point.ACCEPTED, Deed.HANG, times=None))
    await counter.confirm()
    await ends_unsent(counter)


async def test_a_slow_handshake_is_waited_for(
    tls_proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    counter = await open_counter(tls_proxy)
    tls_proxy.add(Fault(Point.ACCEPTED, Deed.DELAY))
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert counter.heard.count(SENDING) == 1
    assert counter.posts() == 1


async def test_a_connection_reset_before_anything_was_read_never_makes_two(
    proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    """Whether the first bytes had left is a race; both answers must be honest."""
    counter = await open_counter(proxy)
    proxy.add(Fault(Point.ACCEPTED, Deed.RESET))
    await counter.confirm()
    await until(lambda: counter.attempt().state in (AttemptState.UNKNOWN, CANCELLED), "an end")
    if counter.attempt().state is CANCELLED:
        assert counter.posts() == 1
    else:
        await counter.may_try_again()
        assert counter.posts() == 0


@pytest.mark.parametrize("answer", [PORTAL_PAGE, PORTAL_REDIRECT], ids=["page", "redirect"])
async def test_a_captive_portal_is_named_and_nothing_is_sent_to_it(
    proxy: FaultProxy, open_counter: OpenCounter, answer: bytes
) -> None:
    counter = await open_counter(proxy, pace=STRICT)
    proxy.add(Fault(Point.HEADERS, Deed.REPLY, ANYTHING, None, answer=answer))
    counter.session.poke()
    await until(lambda: counter.store.health.trouble is FeedTrouble.WEB_PAGE, "the trouble")
    assert proxy.seen(FEED)
    await counter.confirm()
    await counter.outlives_the_confirmation()
    await ends_unsent(counter)
