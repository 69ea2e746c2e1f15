"""What is asked of a printer in the kitchen, and one that is reached over the network."""

from __future__ import annotations

import asyncio
import logging
import socket
from dataclasses import dataclass
from typing import Final, Protocol

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.printer_address import PrinterAddress, is_in_the_house
from ordermanager_desktop.models.void_trouble import PrintResult
from ordermanager_desktop.services.escpos import is_paper_out

_CHUNK: Final = 16_384

_logger = logging.getLogger(__name__)


class KitchenPrinter(Protocol):
    """The printer that was chosen, whatever it is."""

    async def print_ticket(self, row: OrderRow) -> PrintResult:
        """Print the order's ticket as it stands now; never raises for what a printer does."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long each step may take."""

    connect_s: float = 3.0
    write_s: float = 5.0
    answer_s: float = 5.0


_USUAL: Final = Deadlines()


async def send_to_printer(
    address: PrinterAddress, job: bytes, deadlines: Deadlines = _USUAL
) -> PrintResult:
    """Hand a job over, and find out what became of it."""
    try:
        async with asyncio.timeout(deadlines.connect_s):
            host = await _address_in_the_house(address)
            if host is None:
                return PrintResult.NOT_IN_THE_HOUSE
            reader, writer = await asyncio.open_connection(host, address.port)
    except (OSError, TimeoutError) as error:
        _logger.warning("the kitchen printer is not reached: %r", error)
        return PrintResult.UNREACHABLE
    try:
        return await _hand_over(reader, writer, job, deadlines)
    finally:
        writer.transport.abort()


async def _address_in_the_house(address: PrinterAddress) -> str | None:
    """The first address behind the name that does not lead out of the house."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    hosts = [str(place[0]) for *_, place in found]
    return next((host for host in hosts if is_in_the_house(host)), None)


async def _hand_over(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, job: bytes, deadlines: Deadlines
) -> PrintResult:
    try:
        async with asyncio.timeout(deadlines.write_s):
            for start in range(0, len(job), _CHUNK):
                writer.write(job[start : start + _CHUNK])
                await writer.drain()
        return await _what_became_of_it(reader, writer, deadlines.answer_s)
    except (OSError, TimeoutError) as error:
        _logger.warning("the kitchen printer broke off: %r", error)
        return PrintResult.BROKE_OFF


async def _what_became_of_it(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, patience_s: float
) -> PrintResult:
    """A good printer answers the question at the end of the job.

    Another one says nothing, but ends the connection in order once it has read all of it; had it
    left something unread, its system would have reset the connection.
    """
    try:
        async with asyncio.timeout(patience_s / 2):
            answer = await reader.read(1)
    except TimeoutError:
        answer = None
    if answer is None:
        writer.write_eof()
        try:
            async with asyncio.timeout(patience_s / 2):
                answer = await reader.read(1)
        except TimeoutError:
            return PrintResult.UNCONFIRMED
        return _judged(answer) if answer else PrintResult.TAKEN
    return _judged(answer) if answer else PrintResult.UNCONFIRMED  # it hung up before its turn


def _judged(answer: bytes) -> PrintResult:
    return PrintResult.NO_PAPER if is_paper_out(answer[0]) else PrintResult.PRINTED
