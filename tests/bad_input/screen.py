"""Everything that can be read on a widget and below it, the way a person or a reader gets it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.bad_input.judging import UNSEEN

_BREAKING_PLACE = "\N{ZERO WIDTH SPACE}"  # labels put it into long words themselves
_BREAK = "<br>"


@dataclass(frozen=True)
class Shown:
    """A text and where it stands."""

    where: str
    text: str


def all_shown(root: QWidget) -> list[Shown]:
    """All texts of a widget and of what is in it; fails if one of them might be markup."""
    widgets = [root, *root.findChildren(QWidget)]
    shown = [each for widget in widgets for each in _of_widget(widget)]
    shown += [each for action in root.findChildren(QAction) for each in _of_action(action)]
    for each in shown:
        assert not UNSEEN.search(each.text), (each.where, ascii(each.text[:200]))
    return shown


def _of_widget(widget: QWidget) -> Iterator[Shown]:
    name = type(widget).__name__
    yield Shown(f"accessible name of {name}", _unbroken(widget.accessibleName()))
    yield Shown(f"description of {name}", _unbroken(widget.accessibleDescription()))
    yield Shown(f"tooltip of {name}", _tooltip(widget.toolTip()))
    yield Shown(f"title of {name}", _title(widget.windowTitle()))
    assert not widget.statusTip()
    assert not widget.whatsThis()
    match widget:
        case QLabel():
            assert widget.textFormat() is Qt.TextFormat.PlainText, name
            assert widget.buddy() is None
            yield Shown(f"text of {name}", _unbroken(widget.text()))
        case QAbstractButton():
            assert widget.shortcut().isEmpty(), f"{name} made a shortcut of {widget.text()!a:.80}"
            yield Shown(f"text of {name}", _without_mnemonic(widget.text()))
        case QLineEdit():
            yield Shown(f"text of {name}", widget.text())
            yield Shown(f"placeholder of {name}", widget.placeholderText())
        case QPlainTextEdit():
            yield Shown(f"text of {name}", widget.toPlainText())
        case QComboBox():
            yield from (
                Shown(f"choice of {name}", widget.itemText(i)) for i in range(widget.count())
            )


def _of_action(action: QAction) -> Iterator[Shown]:
    assert action.shortcut().isEmpty()
    assert "\t" not in action.text()  # what follows it would be shown as a shortcut
    yield Shown("menu entry", _without_mnemonic(action.text()))


def _unbroken(text: str) -> str:
    return text.replace(_BREAKING_PLACE, "")


def _without_mnemonic(text: str) -> str:
    assert not re.search("(?<!&)(?:&&)*&(?!&)", text), f"a shortcut in {text!a:.80}"
    return text.replace("&&", "&")


def _tooltip(markup: str) -> str:
    """A tooltip is markup for Qt whenever it looks like it, so it must be markup of ours alone."""
    if not markup:
        return ""
    assert markup.startswith("<qt>")
    assert markup.endswith("</qt>")
    inside = markup.removeprefix("<qt>").removesuffix("</qt>").replace(_BREAK, "\n")
    assert not re.search("[<>]", inside)
    assert not re.search("&(?!amp;|lt;|gt;|quot;|#x27;)", inside)
    return html.unescape(inside)


def _title(text: str) -> str:
    """Qt takes a single sign for *modified* out of a title, and shows a doubled one once."""
    assert "[*]" not in text.replace("[*][*]", "")
    return text.replace("[*][*]", "[*]")


def told(shown: list[Shown], wanted: str) -> bool:
    """True if one of the texts tells this one: whole, or cut with an ellipsis."""
    return any(_tells(_blanks_as_one(each.text), _blanks_as_one(wanted)) for each in shown)


_SHORTEST_CUT = 12  # less of a text tells nothing


def _tells(text: str, wanted: str) -> bool:
    if wanted in text:
        return True
    start = text.find(wanted[:_SHORTEST_CUT]) if len(wanted) > _SHORTEST_CUT else -1
    while start >= 0:
        cut = text.find("…", start + _SHORTEST_CUT)
        while cut >= 0:
            if wanted.startswith(text[start:cut].rstrip()):
                return True
            cut = text.find("…", cut + 1)
        start = text.find(wanted[:_SHORTEST_CUT], start + 1)
    return False


def _blanks_as_one(text: str) -> str:
    return " ".join(text.split())
