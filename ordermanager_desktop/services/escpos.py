"""The few words of ESC/POS that print a picture and cut the paper.

A picture needs no code page, so that any script comes out as it was drawn. Commands: Epson,
"ESC/POS Command Reference" (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/),
read 2026-11.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

INITIALIZE: Final = b"\x1b@"
FEED_LINES: Final = b"\x1bd"  # then how many
RASTER: Final = b"\x1dv0\x00"  # then bytes across and rows, two bytes each, low one first
CUT: Final = b"\x1dVB\x00"  # feeds to the knife by itself
ASK_FOR_PAPER: Final = b"\x1dr\x01"  # answered in its turn: all before it has been worked on
_BAND_ROWS: Final = 128  # cheap printers hold no more
_LINES_AFTER: Final = 2
_PAPER_IS_OUT: Final = 0x0C
_FIXED_BITS: Final = 0x90  # zero in an answer to ASK_FOR_PAPER


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture in black and white: a bit for each dot, rows from the top, 1 is black."""

    bytes_across: int
    bits: bytes

    @property
    def rows(self) -> int:
        """How high it is."""
        return len(self.bits) // self.bytes_across


def print_job(raster: Raster) -> bytes:
    """All that brings the picture on paper, cuts it, and asks how that went."""
    parts = [INITIALIZE]
    for top in range(0, raster.rows, _BAND_ROWS):
        rows = min(_BAND_ROWS, raster.rows - top)
        size = raster.bytes_across.to_bytes(2, "little") + rows.to_bytes(2, "little")
        start = top * raster.bytes_across
        parts += [RASTER, size, raster.bits[start : start + rows * raster.bytes_across]]
    return b"".join((*parts, FEED_LINES, bytes([_LINES_AFTER]), CUT, ASK_FOR_PAPER))


def is_paper_out(answer: int) -> bool:
    """True if the answer to ``ASK_FOR_PAPER`` says that there is none."""
    return not answer & _FIXED_BITS and bool(answer & _PAPER_IS_OUT)
