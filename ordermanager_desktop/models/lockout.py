"""How long wrong PINs lock: thirty seconds after five, then twice as long, at most five minutes.

Every further wrong PIN locks again, so ten thousand guesses take more than thirty days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

FREE_MISSES: Final = 4  # the fifth locks
# All people together: who guesses at one person after the other is no faster.
FREE_MISSES_OF_ALL: Final = 19
_FIRST_S: Final = 30.0
_LONGEST_S: Final = 300.0


def lock_s(misses: int, free: int = FREE_MISSES) -> float:
    """Seconds to wait after so many wrong PINs in a row."""
    if misses <= free:
        return 0.0
    doublings = min(misses - free - 1, 16)
    return min(_FIRST_S * 2.0**doublings, _LONGEST_S)


@dataclass(frozen=True, slots=True)
class Misses:
    """Wrong PINs in a row, and when the last one was.

    Only the monotonic clock of the same boot tells how long ago: the wall clock can be turned.
    """

    count: int = 0
    mono_s: float = 0.0
    boot_id: str = ""

    def one_more(self, mono_s: float, boot_id: str) -> Misses:
        """After another wrong PIN."""
        return Misses(self.count + 1, mono_s, boot_id)

    def anchored(self, mono_s: float, boot_id: str) -> Misses:
        """As found by a start: of another boot nobody knows how long ago it was, so the whole
        wait begins anew."""
        if self.boot_id == boot_id and self.mono_s <= mono_s:
            return self
        return replace(self, mono_s=mono_s, boot_id=boot_id)

    def wait_s(self, mono_s: float, free: int = FREE_MISSES) -> float:
        """Seconds that are left to wait."""
        passed_s = max(0.0, mono_s - self.mono_s)
        return max(0.0, lock_s(self.count, free) - passed_s)


NO_MISSES: Final = Misses()
