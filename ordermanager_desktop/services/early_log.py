"""Keeps what is logged before the log file is open, and hands it over then."""

from __future__ import annotations

import logging
from typing import Final

_MOST: Final = 200


class EarlyLog(logging.Handler):
    """Listens from when it is made until ``hand_over``."""

    def __init__(self) -> None:
        super().__init__()
        self._records: list[logging.LogRecord] = []
        logging.getLogger().addHandler(self)  # its level stays: warnings are what there may be

    def emit(self, record: logging.LogRecord) -> None:
        if len(self._records) < _MOST:
            self._records.append(record)

    def hand_over(self) -> None:
        """Give everything to whoever listens now; a second call does nothing."""
        root = logging.getLogger()
        root.removeHandler(self)
        records, self._records = self._records, []
        for record in records:
            root.handle(record)
