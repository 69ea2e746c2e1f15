"""What a number of runs has touched: rows of the state machine, and cells of the fault matrix."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.models.order import OrderStatus
from tests.torture.cells import CELLS, Cell

_I, _S, _A, _U = (
    AttemptState.INTENT,
    AttemptState.SENDING,
    AttemptState.ACCEPTED,
    AttemptState.UNKNOWN,
)
_C, _NC, _NS = AttemptState.CANCELLED, AttemptState.NOT_CANCELLED, AttemptState.NOT_SENT

# The rows of table B3 as the steps of an attempt's record, and a few that leave no step.
ROWS = {
    "1 button dead": "a press while an attempt is before its answer is refused",
    "2 intent written": "",
    "3 order differs": "",
    "3 order changed": "",
    "3 not live": "",
    "3 list stands in": "the look failed, a young list shows it live",
    "3 look never came": "",
    "4 marked": "",
    "4 ended before": "",
    "4 expired": "",
    "4 held back": "the guards said no after the marker was written",
    "5 never left, waits": "",
    "5 never left, given up": "",
    "5 lost": "",
    "5 taken": "",
    "5 401 waits": "",
    "5 401 renews": "",
    "5 401 given up": "",
    "5 400": "",
    "5 403": "",
    "5 404 409 422": "",
    "5 429 waits": "",
    "5 429 withdrawn": "",
    "5 429 too busy": "",
    "6 cancelled out of SENDING": "",
    "6 cancelled out of ACCEPTED": "",
    "6 cancelled out of UNKNOWN": "",
    "6 cancelled late out of NOT_CANCELLED": "",
    "6 rejected": "",
    "6 ended otherwise": "",
    "6 own failure": "",
    "6 refused after two reads": "",
    "6 failure reported": "old failures: a person is wanted, the state stays",
    "6 contrary reads": "a person is wanted, the order stays cancelled",
    "7 again after NOT_*": "",
    "7 again while open": "",
    "8 intent found": "",
    "8 sending found": "",
    "8 open found": "",
    "clock jump expires": "",
    "must be seen": "a press after a jump of the clock is refused until a read",
    "defect of ours": "",
}  # fmt: skip


@dataclass
class Coverage:
    """Counts over many runs."""

    rows: Counter[str] = field(default_factory=Counter)
    cells: Counter[Cell] = field(default_factory=Counter)
    posts: int = 0
    confirmations: int = 0

    def add(self, other: Coverage) -> None:
        self.rows += other.rows
        self.cells += other.cells
        self.posts += other.posts
        self.confirmations += other.confirmations

    def least(self) -> tuple[str, int]:
        """The row or cell that was touched least, and how often."""
        counts = [(self.rows[row], row) for row in ROWS]
        counts += [(self.cells[cell], str(cell)) for cell in CELLS]
        count, name = min(counts)
        return name, count


def row_of_step(before: Attempt | None, after: Attempt) -> str | None:
    """The row of B3 that one step of the record belongs to; None where it has none of its own."""
    if before is None:
        return "2 intent written"
    if not before.platform_reports_failure and after.platform_reports_failure:
        return "6 failure reported"
    match before.state, after.state:
        case (state, other) if state is other:
            return _NEW_CAUSE.get((state, after.cause))
        case (AttemptState.INTENT, AttemptState.SENDING):
            return "4 marked"
        case (AttemptState.INTENT, AttemptState.NOT_SENT):
            return _NOT_SENT.get(after.cause)
        case (AttemptState.SENDING, AttemptState.INTENT):
            return _BACK.get(after.cause)
        case (AttemptState.SENDING, AttemptState.NOT_SENT):
            return _ANSWERED_NO.get(after.cause)
        case (AttemptState.SENDING, AttemptState.ACCEPTED):
            return "5 taken"
        case (AttemptState.SENDING, AttemptState.UNKNOWN):
            return "5 404 409 422" if after.cause is Cause.CONTRADICTED else "5 lost"
        case (state, AttemptState.CANCELLED):
            if after.ended_as is OrderStatus.REJECTED:
                return "6 rejected"
            late = "late " if state is _NC else ""
            return f"6 cancelled {late}out of {state.name}"
        case (_, AttemptState.NOT_CANCELLED):
            return _why_not_cancelled(before, after)
    return None


def _why_not_cancelled(before: Attempt, after: Attempt) -> str:
    if after.cause is Cause.ENDED_OTHERWISE:
        return "6 ended otherwise"
    is_contradiction = before.cause is Cause.CONTRADICTED
    return "6 refused after two reads" if is_contradiction else "6 own failure"


_NEW_CAUSE = {(_I, Cause.UNREACHABLE): "5 never left, waits"}
_NOT_SENT = {
    Cause.ORDER_DIFFERS: "3 order differs",
    Cause.ORDER_CHANGED: "3 order changed",
    Cause.NOT_CANCELLABLE: "3 not live",
    Cause.ALREADY_OFF: "4 ended before",
    Cause.ALREADY_GONE: "4 ended before",
    Cause.UNREACHABLE: "5 never left, given up",
    Cause.EXPIRED: "4 expired",
    Cause.TOO_BUSY: "5 429 too busy",
    Cause.SIGN_IN_REJECTED: "5 401 given up",
    Cause.WITHDRAWN: "5 429 withdrawn",
    Cause.APP_CLOSED: "8 intent found",
    Cause.APP_FAILED: "defect of ours",
}
_BACK = {
    Cause.UNREACHABLE: "5 never left, waits",
    Cause.SIGN_IN_REJECTED: "5 401 waits",
    Cause.TOO_BUSY: "5 429 waits",
    Cause.NONE: "4 held back",
}
_ANSWERED_NO = {
    Cause.MALFORMED: "5 400",
    Cause.NOT_PERMITTED: "5 403",
    Cause.ALREADY_OFF: "4 held back",
    Cause.ALREADY_GONE: "4 held back",
    Cause.EXPIRED: "4 held back",
}
