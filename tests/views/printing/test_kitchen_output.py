"""A ticket comes out of the kitchen's printer as it was drawn, on either paper."""

import math
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from ordermanager_desktop.models.order import OrderItem, OrderStatus
from ordermanager_desktop.models.settings.kitchen import (
    NARROW_MM,
    NETWORK_PRINTER,
    PAPER_WIDTH,
    PRINTER_ADDRESS,
    PRINTER_KIND,
    PRINTER_NAME,
)
from ordermanager_desktop.models.void_trouble import PrintResult
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.printing import kitchen_output
from ordermanager_desktop.views.printing.kitchen_output import KitchenOutput, printer_called
from ordermanager_desktop.views.printing.ticket import (
    NARROW_WIDTH,
    WIDTH,
    Ticket,
    laid_out,
    paint_page,
)
from ordermanager_desktop.views.printing.ticket_parts import texts
from ordermanager_desktop.views.printing.ticket_raster import as_raster
from ordermanager_desktop.views.printing.ticket_words import (
    TicketFacts,
    ticket_parts,
    trial_parts,
)
from tests.builders import NOON, a_row
from tests.escpos_printer import EscPosPrinter

FACTS = TicketFacts("Siam Kitchen")
VOID = a_row(
    status=OrderStatus.CANCELLED,
    items=(OrderItem("ผัดไทย – Pad Thai – 泰式炒河粉", 2), OrderItem("x" * 200, 1, note="no nuts")),
)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


@pytest.fixture
async def printer(settings: SettingsStore) -> AsyncIterator[EscPosPrinter]:
    made = EscPosPrinter()
    await made.switch_on()
    settings.set(PRINTER_KIND, NETWORK_PRINTER)
    settings.set(PRINTER_ADDRESS, str(made.address))
    yield made
    await made.switch_off()


def drawn(ticket: Ticket) -> QImage:
    """The ticket as painting alone makes it; in colours, letters would have coloured edges."""
    image = QImage(ticket.width, math.ceil(ticket.height), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_page(painter, ticket.strips)
    painter.end()
    return image


def is_as_drawn(paper: QImage, picture: QImage) -> bool:
    """True but for a few dots at the edges of letters, which each thread draws for itself."""
    assert paper.size() == picture.size()
    dots, shades = bytes(paper.constBits()), bytes(picture.constBits())
    differing = sum((dot == 0) != (shade < 128) for dot, shade in zip(dots, shades, strict=True))
    return differing < len(dots) / 10_000


@pytest.mark.parametrize(("mm", "width"), [(80, WIDTH), (NARROW_MM, NARROW_WIDTH)])
async def test_the_paper_shows_the_drawn_ticket_dot_by_dot(
    printer: EscPosPrinter, settings: SettingsStore, qapp: object, mm: int, width: int
) -> None:
    settings.set(PAPER_WIDTH, mm)
    output = KitchenOutput(settings, FACTS, lambda: NOON)
    assert await output.print_ticket(VOID) is PrintResult.PRINTED
    (paper,) = printer.papers
    ticket = laid_out(ticket_parts(VOID, FACTS, NOON), width)
    assert paper.width() == width
    assert is_as_drawn(paper, drawn(ticket))
    another = replace(VOID, order=replace(VOID.order, number="7F3K3"))  # one digit
    assert not is_as_drawn(paper, drawn(laid_out(ticket_parts(another, FACTS, NOON), width)))


async def test_no_line_of_a_narrow_ticket_leaves_the_paper(qapp: object) -> None:
    ticket = laid_out(ticket_parts(VOID, FACTS, NOON), NARROW_WIDTH)
    assert all(run.area.right() <= NARROW_WIDTH + 1 for run in ticket.runs if run.text)


async def test_drawing_leaves_the_window_alone(
    printer: EscPosPrinter,
    settings: SettingsStore,
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drew: list[threading.Thread] = []

    def noted(ticket: Ticket) -> object:
        drew.append(threading.current_thread())
        return as_raster(ticket)

    monkeypatch.setattr(kitchen_output, "as_raster", noted)
    await KitchenOutput(settings, FACTS, lambda: NOON).print_ticket(VOID)
    assert drew
    assert threading.main_thread() not in drew


async def test_a_test_print_says_so_and_names_no_order(
    printer: EscPosPrinter, settings: SettingsStore, qapp: object
) -> None:
    output = KitchenOutput(settings, FACTS, lambda: NOON)
    assert await output.print_trial() is PrintResult.PRINTED
    assert len(printer.papers) == 1
    told = texts(trial_parts(FACTS, NOON))
    assert told[0] == "TEST"
    assert "Siam Kitchen" in told
    assert "PRACTICE" in texts(trial_parts(TicketFacts(is_practice=True), NOON))[0]


@pytest.mark.parametrize("kind", ["system", NETWORK_PRINTER])
async def test_no_printer_is_chosen(settings: SettingsStore, qapp: object, kind: str) -> None:
    settings.set(PRINTER_KIND, kind)
    output = KitchenOutput(settings, FACTS, lambda: NOON)
    assert await output.print_ticket(VOID) is PrintResult.NO_PRINTER


@pytest.mark.parametrize("mm", [80, NARROW_MM])
async def test_a_printer_of_the_system_gets_the_pages(
    settings: SettingsStore, qapp: object, tmp_path: Path, mm: int
) -> None:
    support = pytest.importorskip("PySide6.QtPrintSupport")
    paper, asked = tmp_path / "paper.pdf", []

    def find(name: str) -> object:
        asked.append(name)
        printer = support.QPrinter(support.QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(support.QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        return printer

    settings.set(PRINTER_NAME, "Kitchen")
    settings.set(PAPER_WIDTH, mm)
    output = KitchenOutput(settings, FACTS, lambda: NOON, find_printer=find)
    assert await output.print_ticket(VOID) is PrintResult.TAKEN
    assert asked == ["Kitchen"]
    data = paper.read_bytes()
    assert data.startswith(b"%PDF")
    points = round(mm / 25.4 * 72)
    assert f"/MediaBox [0 0 {points}".encode() in data.replace(b".0 ", b" ")


async def test_a_printer_of_the_system_that_is_gone_or_fails(
    settings: SettingsStore, qapp: object, tmp_path: Path
) -> None:
    support = pytest.importorskip("PySide6.QtPrintSupport")
    assert printer_called("no printer has this name") is None

    def broken(_name: str) -> object:
        printer = support.QPrinter()
        printer.setOutputFormat(support.QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no such folder" / "paper.pdf"))
        return printer

    settings.set(PRINTER_NAME, "Kitchen")
    gone = KitchenOutput(settings, FACTS, lambda: NOON, find_printer=lambda _: None)
    assert await gone.print_ticket(VOID) is PrintResult.NO_PRINTER
    failing = KitchenOutput(settings, FACTS, lambda: NOON, find_printer=broken)
    assert await failing.print_ticket(VOID) is PrintResult.FAILED
