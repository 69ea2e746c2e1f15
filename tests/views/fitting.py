"""Whether all words of a screen can be read: whole, inside their window, and translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from ordermanager_desktop.views.staff.pin_pad import PinKey
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.pill import Pill
from tests.views.screens import parts

_SLACK_PX = 1


def misfits(screen: QWidget) -> list[str]:
    """The widgets whose words are cut off without a way to read them, or lie outside."""
    found = []
    for part in parts(screen):
        if _words(part):
            found += [f"{_name(part)}: {what}" for what in (*_cut(part), *_outside(part, screen))]
    return found


def _name(part: QWidget) -> str:
    return (
        f"{type(part).__name__} {part.objectName()} “{_words(part)[:60]}” {part.size().toTuple()}"
    )


def _words(part: QWidget) -> str:
    if isinstance(part, QLabel | QAbstractButton | Pill):
        return part.text() or part.accessibleName()
    return ""


def _cut(part: QWidget) -> Iterator[str]:
    wanted = part.sizeHint()
    if isinstance(part, ActionCard | PinKey):
        return  # its labels are looked at; a key shows a digit, or an icon that is named
    if isinstance(part, QLabel) and part.wordWrap():
        if part.height() + _SLACK_PX < part.heightForWidth(part.width()):
            yield f"too low, wants {part.heightForWidth(part.width())}"
        if part.width() + _SLACK_PX < part.minimumSizeHint().width():
            yield f"too narrow for its longest word, wants {part.minimumSizeHint().width()}"
    elif part.width() + _SLACK_PX < _needed_px(part) and not _is_told_by_tooltip(part):
        yield f"too narrow, wants {_needed_px(part)}"
    elif part.height() + _SLACK_PX < wanted.height():
        yield f"too low, wants {wanted.height()}"


def _needed_px(part: QWidget) -> int:
    """What it says it needs, and at least its words: a wrong hint must not hide a cut."""
    words_px = 0 if isinstance(part, IconButton) else _longest_line_px(part)
    return max(part.sizeHint().width(), words_px)


def _longest_line_px(part: QWidget) -> int:
    metrics = part.fontMetrics()
    lines = _words(part).replace("&&", "&").splitlines()
    return max(metrics.horizontalAdvance(line) for line in lines)


def _is_told_by_tooltip(part: QWidget) -> bool:
    return bool(part.toolTip()) and part.width() > part.fontMetrics().horizontalAdvance("…")


def _outside(part: QWidget, screen: QWidget) -> Iterator[str]:
    area = _scroll_area_around(part)
    frame = area.viewport() if area else screen
    place = QRect(part.mapTo(frame, QPoint(0, 0)), part.size())
    room = frame.rect()
    if place.left() < room.left() - _SLACK_PX or place.right() > room.right() + _SLACK_PX:
        yield f"reaches outside at the side: {place.left()}–{place.right()} of {room.width()}"
    if area is None and (place.top() < room.top() or place.bottom() > room.bottom() + _SLACK_PX):
        yield f"reaches outside below: {place.top()}–{place.bottom()} of {room.height()}"


def _scroll_area_around(part: QWidget) -> QAbstractScrollArea | None:
    around = part.parentWidget()
    while around is not None and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    return around


# Words that are no text of ours: they come with an order, an account or a country.
_DATA = re.compile(
    "|".join(
        [
            r"Siam Kitchen|Order Manager|DoorDash|Uber Eats|Grubhub|Postmates|ChowNow|Skip\w*",
            r"#?\b(?:7F3K2|B41C9|5521-884|7F3J8|PM-2217|B41A2|CN-90311|4471 220)\b",
            r"Maya R\.|Jordan T\.|Sam O\.|Priya K\.|Lee W\.|Ana G\.|Chris P\.|Noor H\.",
            r"Pad Thai|Spring Rolls|Thai Iced Tea|\bUp\b|\bDown\b",
            r"English|Español|Français|\d+:\d\d.?[AP]M|\b[AP]M\b|\b(?:DD|UE|GH|PM|CN|SK)\b",
            r"(?:order|lunch)-[\w-]+|\S*…?\brder-\d+|sandbox\S*|store-1|8f2c17a0\S*",
            r"Cancelling is closed for this store\.|Counter 1|Dana|C-\d+|zzz",
            r"\d+ × |[A-Z][a-z]+ \d{1,2}(?:, \d+)?|ID …\S+|\b(?:Ctrl|Shift|Tab|Space|Enter|Esc|Del|"
            r"Menu|F\d+)\b(?:\+\w+)*|lunch|Orders",
            r"https://\S+|siam-kitchen-downtown|\belsewhere\b",
            r"\bAda(?: Manager)?\b|\bBen Cook\b|\bDan Guest\b|[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}",
        ]
    )
)
_WORD = re.compile(r"[A-Za-z]{3,}")


def untranslated(screen: QWidget) -> list[str]:
    """Texts in which a plain English word is left though all of ours have accents and brackets."""
    return [text for text in _texts(screen) if _WORD.search(_DATA.sub("", _unmarked(text)))]


def _unmarked(text: str) -> str:
    """Without what a translation encloses, sentences in sentences too."""
    text = re.sub("<[^>]*>", "", text.replace("\N{ZERO WIDTH SPACE}", ""))
    while (less := re.sub(r"\[[^\[\]]*\]", "", text)) != text:
        text = less
    return re.sub(r"\[.*…", "", text)


def _texts(screen: QWidget) -> Iterator[str]:
    for part in parts(screen):
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        yield part.windowTitle()
        match part:
            case QLabel() | QAbstractButton():
                yield part.text()
            case QLineEdit():
                yield part.placeholderText()
            case QComboBox():
                yield from (part.placeholderText(), *map(part.itemText, range(part.count())))
            case QMenu():
                actions: list[QAction] = part.actions()
                yield from (each.text() for each in actions)
