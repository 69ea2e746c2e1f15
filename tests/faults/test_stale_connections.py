"""A kept-alive connection that the server has given up: the next command takes no chances."""

import pytest

from ordermanager_desktop.models.cancellation import AttemptState
from tests.faults.conftest import OpenCounter
from tests.faults.counter import Counter
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import CANCEL, Deed, Fault, Point
from tests.faults.waiting import until

INTENT, SENDING = AttemptState.INTENT, AttemptState.SENDING
ACCEPTED, UNKNOWN = AttemptState.ACCEPTED, AttemptState.UNKNOWN
CANCELLED = AttemptState.CANCELLED


@pytest.fixture
async def counter(proxy: FaultProxy, open_counter: OpenCounter) -> Counter:
    """Two orders; the first one's cancellation has left a connection behind."""
    counter = await open_counter(proxy, orders=2)
    await counter.confirm()
    await counter.reaches(CANCELLED)
    await until(lambda: proxy.idle_connections >= 2, "one for reads and one for commands")
    return counter


def connections_of_commands(proxy: FaultProxy) -> set[int]:
    return {one.connection for one in proxy.seen(CANCEL)}


async def test_a_command_leaves_over_the_connection_of_the_last_one(
    counter: Counter, proxy: FaultProxy
) -> None:
    second = counter.keys[1]
    await counter.confirm(second)
    await counter.reaches(CANCELLED, second)
    assert len(connections_of_commands(proxy)) == 1


async def test_no_byte_leaves_over_a_connection_that_was_closed_before(
    counter: Counter, proxy: FaultProxy
) -> None:
    """The good-bye has arrived: the command goes over a new connection, once."""
    second = counter.keys[1]
    proxy.half_close_idle()
    await counter.confirm(second)
    await counter.reaches(CANCELLED, second)
    assert counter.heard == [INTENT, SENDING, ACCEPTED, CANCELLED]
    assert [one.was_half_closed for one in proxy.seen(CANCEL)] == [False, False]
    assert len(connections_of_commands(proxy)) == 2
    assert counter.posts(second) == 1


@pytest.mark.parametrize("deed", [Deed.CLOSE, Deed.RESET, Deed.HALF_CLOSE])
async def test_a_good_bye_that_crosses_the_command_leaves_it_unknown(
    counter: Counter, proxy: FaultProxy, deed: Deed
) -> None:
    """The same error as from a server that took the request: it is not sent again by itself."""
    second = counter.keys[1]
    proxy.add(Fault(Point.HEADERS, deed))
    await counter.confirm(second)
    await counter.reaches(UNKNOWN, second)
    assert counter.heard == [INTENT, SENDING, UNKNOWN]
    assert len(proxy.seen(CANCEL)) == 2
    assert len(connections_of_commands(proxy)) == 1, "it left over the old connection"
    assert counter.posts(second) == 0
