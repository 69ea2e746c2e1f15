"""What a ticket is made of, as plain values: lines, pairs, rules and frames, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias


class Size(Enum):
    """How large a text is printed."""

    SMALL = auto()
    BODY = auto()
    STRONG = auto()
    LARGE = auto()
    HUGE = auto()  # readable from across the kitchen


@dataclass(frozen=True, slots=True)
class Line:
    """A text, and at the right of its first line what belongs to it, such as a price.

    Attributes:
        mark: Stands to the left of the text, such as a quantity.
        level: Steps of indentation.
        is_inverted: White on black, over the whole width.
    """

    text: str
    size: Size = Size.BODY
    right: str = ""
    mark: str = ""
    level: int = 0
    is_centred: bool = False
    is_inverted: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line over the whole width."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines with a thick border around them, which nobody overlooks."""

    lines: tuple[Line, ...]


Part: TypeAlias = Line | Rule | Frame


def texts(parts: tuple[Part, ...]) -> list[str]:
    """All that can be read on a ticket, in reading order."""
    read: list[str] = []
    for part in parts:
        lines = part.lines if isinstance(part, Frame) else [part] if isinstance(part, Line) else []
        for line in lines:
            read += filter(None, (line.mark, line.text, line.right))
    return read
