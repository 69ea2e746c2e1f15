"""A ticket says what is known, fits 80 mm of paper, and claims nothing that no read has shown."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from ordermanager_desktop.models.cancellation import AttemptState, CancelledBy, Cause
from ordermanager_desktop.models.order import Courier, Modifier, OrderItem, OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.printing.ticket import (
    DOTS_PER_MM,
    MARGIN_MM,
    PAPER_MM,
    WIDTH,
    laid_out,
)
from ordermanager_desktop.views.printing.ticket_output import as_image, as_pdf, paper
from ordermanager_desktop.views.printing.ticket_parts import Frame, texts
from ordermanager_desktop.views.printing.ticket_words import TicketFacts, ticket_parts
from tests.builders import (
    NOON,
    UNKNOWN_PLATFORM,
    a_call,
    a_row,
    an_attempt,
    an_order,
    items_of,
    lunch_rows,
    usd,
)

FACTS = TicketFacts("Siam Kitchen")
NESTED = OrderItem(
    "Veggie Bowl",
    2,
    usd("11.00"),
    "Allergic to sesame",
    (Modifier("Tofu", 1, usd("1.50"), (Modifier("Glaze", 2, usd("0.50")),)),),
)


def words_of(row, facts=FACTS):
    return "\n".join(texts(ticket_parts(row, facts, NOON)))


def test_the_ticket_tells_all_that_the_kitchen_needs():
    order = replace(lunch_rows()[0].order, note="Ring twice", courier=Courier("Dana"))
    order = replace(order, items=(*order.items, NESTED))
    told = words_of(OrderRow(order))
    for fact in (
        "DoorDash", "#7F3K2", "Siam Kitchen", "Maya R.", "Dana", "2×", "Pad Thai", "$27.90",
        "Extra lime", "Tofu", "$3.00", "2 × Glaze", "$2.00", "Ring twice", "Subtotal", "$39.15",
        "Total", "$42.18", "Printed", "lunch-7F3K2", "! ALLERGY !\nAllergic to sesame",
    ):  # fmt: skip
        assert fact in told
    assert "VOID" not in told
    assert "NOT CONFIRMED" not in told
    assert "PRACTICE" not in told


def test_only_a_note_that_speaks_of_it_gets_the_mark_of_an_allergy():
    assert "ALLERGY" not in words_of(a_row(note="no onions"))
    assert "! ALLERGY !" in words_of(a_row(note="ALLERGY: nuts"))


def test_practice_is_told_on_the_paper():
    assert "PRACTICE" in words_of(a_row(), TicketFacts(is_practice=True))


def test_void_says_who_when_why_and_what_to_stop():
    order = an_order(status=OrderStatus.CANCELLED)
    attempt = an_attempt(
        order,
        state=AttemptState.CANCELLED,
        cause=Cause.CONFIRMED,
        cancelled_by=CancelledBy.RESTAURANT,
    )
    told = words_of(OrderRow(order, attempt))
    assert told.startswith("VOID\nCANCELLED\nCancelled by the restaurant. Confirmed at ")
    for fact in ("Reason: Item is out of stock", "Stop making:", "2×\nPad Thai"):
        assert fact in told
    assert "$" not in told


@pytest.mark.parametrize("state", [s for s in AttemptState if s is not AttemptState.CANCELLED])
@pytest.mark.parametrize("status", [s for s in OrderStatus if not s.is_off])
def test_void_needs_a_read_that_showed_it(state, status):
    """Whatever we asked for, and whatever came back, an order that no read saw off is not void."""
    order = an_order(status=status)
    told = words_of(OrderRow(order, an_attempt(order, state=state, cause=Cause.UNREACHABLE)))
    assert "VOID" not in told
    assert "Stop making" not in told
    assert ("NOT CONFIRMED" in told) == (state.is_open or state.is_before_answer)


def test_a_call_and_a_doubt_are_not_confirmed():
    order = an_order()
    assert words_of(OrderRow(order, phone=a_call(order))).startswith("NOT CONFIRMED")
    doubtful = an_attempt(
        order, state=AttemptState.CANCELLED, cause=Cause.CONFIRMED, attention_since=NOON
    )
    told = words_of(OrderRow(replace(order, status=OrderStatus.CANCELLED), doubtful))
    assert told.startswith("NOT CONFIRMED\nShown as live again")
    assert "VOID" not in told
    assert "Stop making" not in told


def test_others_cancelled_it_and_nothing_is_claimed_for_us():
    told = words_of(a_row(status=OrderStatus.CANCELLED))
    assert told.startswith("VOID\nCANCELLED\nDoorDash shows the order as cancelled.")
    assert "Reason" not in told
    assert words_of(a_row(status=OrderStatus.REJECTED)).startswith("VOID\nREJECTED\n")


HOSTILE = (
    "<img src='file:///etc/passwd'><b>bold</b>",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "x" * 10_000,
    "שלום עולם " * 40,
    "👩‍👩‍👧‍👦" * 300,
    "{0} %1 %n\n\nsecond",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_plain_and_on_the_paper(text):
    item = OrderItem(text, 1000, usd("999999.99"), text, (Modifier(text, 9, usd("1.00")),) * 2)
    platform = replace(UNKNOWN_PLATFORM, name=text)
    order = an_order(
        number=text,
        customer=text,
        note=text,
        items=(item,),
        platform=platform,
        courier=Courier(text),
    )
    parts = ticket_parts(OrderRow(order), TicketFacts(text), NOON)
    ticket = laid_out(parts)
    assert all(run.area.left() >= 0 for run in ticket.runs)
    assert max(run.area.right() for run in ticket.runs) <= WIDTH + 0.5
    assert "\u202e" not in "".join(run.text for run in ticket.runs)
    if "<img" in text:
        assert "<img src=" in "".join(run.text for run in ticket.runs)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_every_language_fits_the_paper_and_prints_black(qapp, language):
    apply_language(qapp, language)
    for row in lunch_rows():
        ticket = laid_out(ticket_parts(row, FACTS, NOON))
        assert max(run.area.right() for run in ticket.runs) <= WIDTH + 0.5
    image = as_image(ticket)
    assert image.width() == PAPER_MM * DOTS_PER_MM
    margin = MARGIN_MM * DOTS_PER_MM
    inked = [
        x for x in range(image.width()) for y in range(0, image.height(), 2)
        if image.pixelColor(x, y) == QColor("black")
    ]  # fmt: skip
    assert min(inked) >= margin
    assert max(inked) <= margin + WIDTH
    assert len(inked) > 500


def test_the_pdf_is_as_wide_as_the_roll_and_as_long_as_the_ticket():
    short = laid_out(ticket_parts(a_row(), FACTS, NOON))
    long = laid_out(ticket_parts(a_row(items=items_of(*"abcdefgh" * 10)), FACTS, NOON))
    assert as_pdf(short, "Ticket").startswith(b"%PDF")
    heights = [paper(ticket).fullRect().height() for ticket in (short, long)]
    assert heights[1] > heights[0] + 200
    assert heights[0] >= short.height / DOTS_PER_MM + 2 * MARGIN_MM - 0.1
    assert paper(long).fullRect().width() == pytest.approx(80, abs=0.3)


def test_a_page_too_short_gets_the_rest_on_the_next_and_nothing_is_lost():
    ticket = laid_out(ticket_parts(a_row(items=(NESTED,) * 30), FACTS, NOON))
    pages = list(ticket.pages(800))
    assert len(pages) > 2
    assert [strip for page in pages for strip in page] == list(ticket.strips)
    assert all(sum(strip.height for strip in page) <= 800 for page in pages)


def test_a_note_stands_in_a_frame():
    parts = ticket_parts(a_row(note="no onions"), FACTS, NOON)
    assert [line.text for part in parts if isinstance(part, Frame) for line in part.lines] == [
        "Note from the customer",
        "no onions",
    ]
