"""Notices that the network is back, as far as the system tells, and has everything read at once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

_logger = logging.getLogger(__name__)

FEWEST_S_BETWEEN: Final = 3.0
_Reachability = QNetworkInformation.Reachability


class NetworkWatch(QObject):
    """Follows the system's word for it; a system that has none is never heard of.

    Signals:
        back: The network can be used again after it could not, or another one is in use.
    """

    back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_online = True

    def start(self) -> bool:
        """Begin; False if this system does not tell."""
        feature = QNetworkInformation.Feature.Reachability
        information = (
            QNetworkInformation.instance()
            if QNetworkInformation.loadBackendByFeatures(feature)
            else None
        )
        if information is None:
            _logger.info("this system does not tell when the network is back")
            return False
        self._was_online = is_online(information.reachability())
        information.reachabilityChanged.connect(self.note)
        return True

    def note(self, reachability: _Reachability) -> None:
        """The system says how far the network reaches now."""
        now_online = is_online(reachability)
        if now_online and not self._was_online:
            _logger.info("the network is back")
            self.back.emit()
        self._was_online = now_online


def is_online(reachability: _Reachability) -> bool:
    """Whether asking the platform makes sense; when the system does not know, it does."""
    return reachability in (_Reachability.Online, _Reachability.Unknown)


class ReadWhenBack(QObject):
    """Has everything read when the network is back, but never faster than somebody with F5 may.

    Args:
        may_ask: False while the platform has asked for a pause.
        now_s: A clock that never turns back, in seconds.
    """

    def __init__(
        self,
        watch: NetworkWatch,
        read_now: Callable[[], object],
        *,
        may_ask: Callable[[], bool],
        now_s: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_now = read_now
        self._may_ask = may_ask
        self._now_s = now_s
        self._last_s: float | None = None
        watch.back.connect(self._read)

    def _read(self) -> None:
        now_s = self._now_s()
        is_early = self._last_s is not None and now_s - self._last_s < FEWEST_S_BETWEEN
        if not is_early and self._may_ask():
            self._last_s = now_s
            self._read_now()
