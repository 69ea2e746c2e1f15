"""What the app has to do all the time, and what is told when it does not."""

from __future__ import annotations

from enum import Enum, auto


class Duty(Enum):
    """What is not being done while a task stands still, the weightiest first."""

    OUTCOMES = auto()  # reading what became of open cancellations
    ORDERS = auto()  # reading single orders that the list leaves in doubt
    LIST_KEEPING = auto()  # writing the list down for the next start
