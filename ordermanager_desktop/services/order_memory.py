"""What reads have shown of an order, merged so that knowledge only grows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ordermanager_desktop.models.cancellation import CancelledBy, OrderReading
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.services.cancellation_timings import CancellationTimings


@dataclass(frozen=True, slots=True)
class OrderMemory:
    """What reads have shown of one order, merged so that it only ever grows.

    Attributes:
        ended_as: How the order ended; once set it never becomes live again.
        most_failures: Most CANCEL_FAILED entries in any read, None if no read has counted them.
        latest: The latest reading, of whatever kind.
        live_again_since_s: Monotonic time of the first of an unbroken run of live reads that
            contradict an end on record, None while there is no contradiction.
    """

    key: OrderKey
    ended_as: OrderStatus | None = None
    cancelled_by: CancelledBy = CancelledBy.UNKNOWN
    most_failures: int | None = None
    failure_text: str = ""
    latest: OrderReading | None = None
    live_again_since_s: float | None = None

    def after(self, reading: OrderReading) -> OrderMemory:
        """Merge one more reading. A reading of another order changes nothing.

        One that was overtaken by a later one still tells of an end and of failures, for both stay;
        but not that the order is live.
        """
        if reading.order.key != self.key:
            return self
        is_older = self._is_older(reading)
        words = (self.failure_text, reading.failure_text)
        return OrderMemory(
            self.key,
            ended_as=self._end(reading),
            cancelled_by=self._by(reading),
            most_failures=_most(self.most_failures, reading.cancel_failures),
            failure_text=(words[0] or words[1]) if is_older else (words[1] or words[0]),
            latest=self.latest if is_older else reading,
            live_again_since_s=(
                self.live_again_since_s if is_older else self._contradicted_since(reading)
            ),
        )

    @property
    def is_off(self) -> bool:
        """True if a read showed the order called off."""
        return self.ended_as is not None and self.ended_as.is_off

    def _is_older(self, reading: OrderReading) -> bool:
        return self.latest is not None and reading.read_mono_s < self.latest.read_mono_s

    def _end(self, reading: OrderReading) -> OrderStatus | None:
        status = reading.order.status
        if self.is_off or not status.has_ended or reading.order.defect:
            return self.ended_as
        return status

    def _by(self, reading: OrderReading) -> CancelledBy:
        if reading.cancelled_by is CancelledBy.UNKNOWN:
            return self.cancelled_by
        return reading.cancelled_by

    def _contradicted_since(self, reading: OrderReading) -> float | None:
        if self.ended_as is None or not reading.shows_live:
            return None
        since_s = self.live_again_since_s
        return reading.read_mono_s if since_s is None else since_s


def _most(known: int | None, seen: int | None) -> int | None:
    return seen if known is None else known if seen is None else max(known, seen)


@dataclass(frozen=True, slots=True)
class Watch:
    """What this run of the app knows of one attempt beside its record.

    Attributes:
        sent_mono_s: When bytes may last have left; after a restart, the start.
        live_read_s: The first read after that which showed the order live, None if there was none.
    """

    sent_mono_s: float
    live_read_s: float | None = None

    def after(self, reading: OrderReading) -> Watch:
        """Note the first live read; one that shows no live order starts the count again."""
        if reading.read_mono_s <= self.sent_mono_s:
            return self
        if not reading.shows_live:
            return replace(self, live_read_s=None)
        return (
            self if self.live_read_s is not None else replace(self, live_read_s=reading.read_mono_s)
        )

    def two_reads_show_live(self, reading: OrderReading, timings: CancellationTimings) -> bool:
        """True if this reading and an earlier one, far enough apart, both show the order live."""
        if self.live_read_s is None or not reading.shows_live:
            return False
        return reading.read_mono_s - self.live_read_s >= timings.two_reads_apart_s
