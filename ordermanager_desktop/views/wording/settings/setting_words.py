"""The words of one setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SettingWords:
    """What people read about a setting.

    Attributes:
        search: Further words that people may look for.
        choices: Each value's name.
    """

    title: str
    help: str = ""
    search: str = ""
    choices: Mapping[Any, str] = field(default_factory=dict)
