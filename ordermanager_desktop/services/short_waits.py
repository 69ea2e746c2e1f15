"""How long a thread waits for the interpreter while another one works."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SWITCH_S: Final = 0.0005


@contextmanager
def short_waits_for_the_interpreter() -> Iterator[None]:
    """Let a thread that parses or imports give way at once. Painting hands the interpreter back to
    Qt dozens of times in a frame; with Python's usual 5 ms for each return a page of orders would
    hold the window up for a tenth of a second."""
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    try:
        yield
    finally:
        sys.setswitchinterval(usual_s)
