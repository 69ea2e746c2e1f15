"""A job for a network printer arrives dot by dot, or it is said what became of it."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest

from ordermanager_desktop.models.printer_address import PrinterAddress
from ordermanager_desktop.models.void_trouble import PrintResult
from ordermanager_desktop.services import kitchen_printers
from ordermanager_desktop.services.escpos import CUT, INITIALIZE, Raster, is_paper_out, print_job
from ordermanager_desktop.services.kitchen_printers import Deadlines, send_to_printer
from tests.escpos_printer import EscPosPrinter, Mood

SHORT = Deadlines(connect_s=0.3, write_s=0.3, answer_s=0.4)
RASTER = Raster(2, bytes(range(256)) * 3)  # 384 rows: more than a band
JOB = print_job(RASTER)


@pytest.fixture
async def printer() -> AsyncIterator[EscPosPrinter]:
    made = EscPosPrinter()
    await made.switch_on()
    yield made
    await made.switch_off()


def test_a_job_starts_fresh_and_ends_with_a_cut() -> None:
    assert JOB.startswith(INITIALIZE)
    assert JOB.index(CUT) == len(JOB) - len(CUT) - 3
    assert JOB.count(b"\x1dv0\x00") == 3
    assert not is_paper_out(0x00)
    assert not is_paper_out(0x03)  # near its end
    assert is_paper_out(0x0C)
    assert not is_paper_out(0x1C)  # no answer to this question


async def test_every_dot_arrives(printer: EscPosPrinter) -> None:
    assert await send_to_printer(printer.address, JOB, SHORT) is PrintResult.PRINTED
    (paper,) = printer.papers
    assert (paper.width(), paper.height()) == (16, 384)
    for row in range(paper.height()):
        for column in range(paper.width()):
            is_set = RASTER.bits[row * 2 + column // 8] >> (7 - column % 8) & 1
            assert (paper.pixelColor(column, row).value() == 0) == bool(is_set)


@pytest.mark.parametrize(
    ("mood", "result"),
    [
        (Mood.ENDS_IN_ORDER, PrintResult.TAKEN),
        (Mood.SILENT, PrintResult.UNCONFIRMED),
        (Mood.NO_PAPER, PrintResult.NO_PAPER),
        (Mood.RESETS, PrintResult.BROKE_OFF),
        (Mood.HANGS, PrintResult.UNCONFIRMED),  # the system took the few bytes on its behalf
    ],
)
async def test_what_a_printer_does_not_say_is_not_claimed(
    printer: EscPosPrinter, mood: Mood, result: PrintResult
) -> None:
    printer.mood = mood
    assert await send_to_printer(printer.address, JOB, SHORT) is result


async def test_a_printer_that_takes_no_bytes_is_given_up(printer: EscPosPrinter) -> None:
    printer.mood = Mood.HANGS
    more_than_any_buffer = print_job(Raster(72, bytes(72 * 400_000)))
    assert await send_to_printer(printer.address, more_than_any_buffer, SHORT) is (
        PrintResult.BROKE_OFF
    )


async def test_nobody_listens(printer: EscPosPrinter) -> None:
    await printer.switch_off()
    assert await send_to_printer(printer.address, JOB, SHORT) is PrintResult.UNREACHABLE


async def test_no_connection_in_time() -> None:
    """A backlog that is full drops whoever knocks."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        knocking = [socket.socket() for _ in range(4)]
        for each in knocking:
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        result = await send_to_printer(PrinterAddress("127.0.0.1", port), JOB, SHORT)
        assert result is PrintResult.UNREACHABLE
        for each in knocking:
            each.close()


async def test_a_name_that_leads_to_the_internet_is_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def connected(*_: object) -> None:
        raise AssertionError("an order left the house")

    async def looked_up(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 9100))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", looked_up)
    monkeypatch.setattr(kitchen_printers.asyncio, "open_connection", connected)
    address = PrinterAddress("printer.example", 9100)
    assert await send_to_printer(address, JOB, SHORT) is PrintResult.NOT_IN_THE_HOUSE
