"""What a setting is called and how it is explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SettingWords:
    """The words of one setting or action, in the app's language.

    Attributes:
        search: Further words that people may look for.
        choices: The name of each value to choose from.
    """

    title: str
    help: str = ""
    search: str = ""
    choices: Mapping[Any, str] = field(default_factory=dict)
