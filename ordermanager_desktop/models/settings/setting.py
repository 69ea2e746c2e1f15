"""One thing that can be set: its name, its default, and which values do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

Plain: TypeAlias = bool | int | str
T = TypeVar("T", bool, int, str)


@dataclass(frozen=True, slots=True, eq=False)
class Setting(Generic[T]):
    """A declared setting. Its default tells its type.

    Attributes:
        key: ``section/name``, as in the file; never changed once shipped.
        choices: The only values that do; empty for any.
        least, most: Limits of a number, both included.
        check: Says whether another value does, for texts with a form.
        is_portable: Goes into an export; False for what belongs to this computer, such as the
            name of a printer or where the window stands.
    """

    key: str
    default: T
    choices: tuple[T, ...] = ()
    least: int | None = None
    most: int | None = None
    check: Callable[[T], bool] | None = None
    is_portable: bool = True

    def accepts(self, value: Any) -> bool:
        """Whether the value is of the right type, and allowed."""
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in self.choices:
            return False
        if isinstance(value, int) and not self._is_within(value):
            return False
        return self.check is None or self.check(value)

    def _is_within(self, value: int) -> bool:
        is_low = self.least is not None and value < self.least
        return not (is_low or (self.most is not None and value > self.most))


@dataclass(frozen=True, slots=True)
class SettingAction:
    """Something to do that stands among the settings, such as testing the alarm."""

    key: str


@dataclass(frozen=True, slots=True)
class SettingSection:
    """Settings that belong together, in the order in which they are shown.

    Attributes:
        id: Names the section in ``views/wording/settings``.
        entries: What the section shows.
        needs_manager: With staff PINs set, only a manager may change these.
    """

    id: str
    entries: tuple[Setting[Any] | SettingAction, ...]
    needs_manager: bool = True

    @property
    def settings(self) -> tuple[Setting[Any], ...]:
        """Without the actions."""
        return tuple(entry for entry in self.entries if isinstance(entry, Setting))


MayChange: TypeAlias = Callable[[SettingSection], bool]


def everybody(_section: SettingSection) -> bool:
    """Until a manager sets PINs, everybody may change everything."""
    return True
