"""Makes a text from a platform or a customer harmless: nothing in it is ever markup."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

from PySide6.QtWidgets import QWidget

LONGEST: Final = 4000
_LONGEST_TOOLTIP: Final = 600
_LONGEST_WORD: Final = 40
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_SUSPECT: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LONG_WORD: Final = re.compile(rf"(\S{{{_LONGEST_WORD}}})(?=\S)")
_ZERO_WIDTH_SPACE: Final = "\N{ZERO WIDTH SPACE}"


def plain(text: str, *, longest: int = LONGEST) -> str:
    """The text without what could disguise it: controls, direction overrides, lone surrogates.

    They are shown as a replacement mark; a text longer than ``longest`` is cut with an ellipsis.
    """
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    return _SUSPECT.sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    # Directional marks have no width: dropping them hides nothing.
    is_format = unicodedata.category(found[0]) == "Cf"
    return "" if is_format else _REPLACEMENT


def one_line(text: str, *, longest: int = 300) -> str:
    """The text on one line, for a row or a title."""
    return plain(" ".join(text[:LONGEST].split()), longest=longest)


def window_title(text: str) -> str:
    """The text for a window's title, from which Qt would take a single ``[*]``."""
    return one_line(text).replace("[*]", "[*][*]")


def breakable(text: str) -> str:
    """The text with places to break inside overlong words, so that a wrapping label holds it."""
    return _LONG_WORD.sub(rf"\1{_ZERO_WIDTH_SPACE}", text)


def without_mnemonics(text: str) -> str:
    """The text for a button, menu or tab, where a single ``&`` would vanish."""
    return plain(text, longest=300).replace("&", "&&")


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Show the text, whatever it contains, as it is."""
    widget.setToolTip(plain_tooltip(text))


def plain_tooltip(text: str) -> str:
    """The text as a tooltip that Qt can't mistake for markup: it is markup, and escaped."""
    shown = html.escape(plain(text, longest=_LONGEST_TOOLTIP)).replace("\n", "<br>")
    return f"<qt>{shown}</qt>" if shown else ""
