"""Languages that nobody speaks: one far longer than English, one written from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.views.dialogs.helpers import settle_layout

# What a translator leaves alone: placeholders, and marks such as %n.
_KEPT = re.compile(r"\{[a-z_]*\}|%n|%\d")
_ACCENTS = str.maketrans("aceinouyACEINOUYdlrst", "àçéîñôûýÀÇÉÎÑÔÛÝďļŕšţ")
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_LONGER_BY = 0.6


class PseudoLanguage(QTranslator):
    """Translates everything of ours, and nothing of Qt's; never shipped."""

    direction = "LTR"

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The source in this language."""
        if source == "QT_LAYOUT_DIRECTION":
            return self.direction
        if context.startswith("Q"):  # names of keys and the like are Qt's own affair
            return None
        return self.said(source)

    def isEmpty(self) -> bool:
        """It has a word for everything."""
        return False

    def said(self, source: str) -> str:
        """One text."""
        raise NotImplementedError


class Longer(PseudoLanguage):
    """``[Çàñçéļ ôŕďéŕ ····]``: six tenths longer, and marked at both ends."""

    def said(self, source: str) -> str:
        """With dots in words of six, as a language has places to break."""
        dots = round(len(source) * _LONGER_BY)
        words = " ".join("·" * min(6, dots - at) for at in range(0, dots, 7))
        return f"[{_letterwise(source, lambda t: t.translate(_ACCENTS))} {words}]"


class RightToLeft(PseudoLanguage):
    """Hebrew letters in place of ours."""

    direction = "RTL"

    def said(self, source: str) -> str:
        """As many letters as the source has."""
        return _letterwise(source, lambda text: re.sub("[A-Za-z]", _hebrew, text))


def _hebrew(letter: re.Match[str]) -> str:
    return _HEBREW[(ord(letter.group().lower()) - ord("a")) % len(_HEBREW)]


def _letterwise(source: str, change) -> str:
    parts, at = [], 0
    for kept in _KEPT.finditer(source):
        parts += [change(source[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join([*parts, change(source[at:])])


@contextmanager
def spoken(app: QApplication, language: PseudoLanguage) -> Iterator[None]:
    """The app speaks it for a while."""
    app.installTranslator(language)
    settle_layout()
    try:
        yield
    finally:
        app.removeTranslator(language)
        settle_layout()
