"""How long each step of a cancellation waits, and how long things stay fresh."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class CancellationTimings:
    """Every duration of the cancellation, in seconds, at its real-life value."""

    intent_lives_s: float = 120.0
    clocks_apart_s: float = 30.0  # by more, somebody turned a clock or the computer slept
    preflight_deadline_s: float = 3.0
    preflight_fresh_s: float = 10.0
    outcome_deadline_s: float = 10.0
    feed_fresh_s: float = 30.0
    unreachable_pauses_s: tuple[float, ...] = (1.0, 2.0, 4.0)
    busy_pauses_s: tuple[float, ...] = (2.0, 4.0, 8.0, 16.0, 32.0)
    sign_in_pause_s: float = 2.0
    sending_unread_s: float = 3.0  # a request on its way is left alone so long
    two_reads_apart_s: float = 15.0
    contrary_reads_apart_s: float = 30.0
    retry_after_bytes_s: float = 30.0
    read_pauses_s: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 15.0)
    read_phases_s: tuple[tuple[float, float], ...] = (
        (120.0, 15.0),  # to two minutes: every 15 s
        (600.0, 30.0),
        (7200.0, 300.0),
    )

    def scaled(self, factor: float) -> CancellationTimings:
        """All pauses and ages by a factor; a test lives through hours in seconds."""
        return replace(
            self,
            unreachable_pauses_s=tuple(s * factor for s in self.unreachable_pauses_s),
            busy_pauses_s=tuple(s * factor for s in self.busy_pauses_s),
            sign_in_pause_s=self.sign_in_pause_s * factor,
            sending_unread_s=self.sending_unread_s * factor,
            two_reads_apart_s=self.two_reads_apart_s * factor,
            contrary_reads_apart_s=self.contrary_reads_apart_s * factor,
            retry_after_bytes_s=self.retry_after_bytes_s * factor,
            read_pauses_s=tuple(s * factor for s in self.read_pauses_s),
            read_phases_s=tuple(
                (end * factor, every * factor) for end, every in self.read_phases_s
            ),
        )
