"""Makes a text from a platform or a customer harmless: nothing in it is ever markup."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import Final

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from ordermanager_desktop.services.gateways.untrusted_text import without_disguises

LONGEST: Final = 4000
_LONGEST_TOOLTIP: Final = 600
_LONGEST_WORD: Final = 40
_LONGEST_NOTICE: Final = 200
_MARK: Final = "\N{REPLACEMENT CHARACTER}"
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# What must stay together with its neighbour: emoji are several characters, and so are accents.
_JOINED: Final = "[\u0300-\u036f\u200c\u200d\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]"
_ZERO_WIDTH_SPACE: Final = "\N{ZERO WIDTH SPACE}"


def plain(text: str, *, longest: int = LONGEST) -> str:
    """The text with a mark for what could disguise it: controls, turned and unseen letters.

    A text longer than ``longest`` is cut with an ellipsis. The places to break, which the labels
    put into long words themselves, stay.
    """
    parts = _cut(text, longest).split(_ZERO_WIDTH_SPACE)
    return _ZERO_WIDTH_SPACE.join(map(_marked, parts))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _marked(text: str) -> str:
    return without_disguises(_CONTROLS.sub(_MARK, text))


def one_line(text: str, *, longest: int = 300) -> str:
    """The text on one line, for a row or a title."""
    return _marked(_cut(" ".join(text[:LONGEST].split()), longest))


def window_title(text: str) -> str:
    """The text for a window's title, from which Qt would take a single ``[*]``."""
    return one_line(text).replace("[*]", "[*][*]")


def breakable(text: str, *, longest_word: int = _LONGEST_WORD) -> str:
    """The text with places to break inside overlong words, so that a wrapping label holds it."""
    return _long_word(longest_word).sub(rf"\1{_ZERO_WIDTH_SPACE}", text)


@cache
def _long_word(longest: int) -> re.Pattern[str]:
    # The first place to break after so many characters at which nothing is torn apart.
    return re.compile(rf"(\S{{{longest},}}?)(?<![\u200c\u200d])(?=\S)(?!{_JOINED})")


def without_mnemonics(text: str) -> str:
    """The text for a button, menu or tab, where a single ``&`` would vanish."""
    return _marked(_cut(text, 300)).replace("&", "&&")


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Show the text, whatever it contains, as it is."""
    widget.setToolTip(plain_tooltip(text))


def notice_text(text: str) -> str:
    """The text for the system's own notifications and icons: some take marks in it for HTML, and
    escaping would be read as such by the others."""
    return one_line(text, longest=_LONGEST_NOTICE).replace("<", "‹").replace(">", "›")


def set_tray_tooltip(tray: QSystemTrayIcon, text: str) -> None:
    """Show the text when the icon beside the clock is pointed at."""
    tray.setToolTip(notice_text(text))


def plain_tooltip(text: str) -> str:
    """The text as a tooltip that Qt can't mistake for markup: it is markup, and escaped."""
    shown = html.escape(_marked(_cut(text, _LONGEST_TOOLTIP))).replace("\n", "<br>")
    return f"<qt>{shown}</qt>" if shown else ""
