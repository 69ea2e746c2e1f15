"""What stands beside one setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SettingWords:
    """The words of a setting: its title, one line of help, and more words it is found by."""

    title: str
    help: str = ""
    search: str = ""  # further words that people may look for
    choices: Mapping[Any, str] = field(default_factory=dict)  # value -> its name
