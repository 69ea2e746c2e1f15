"""Settings of the alerts: what is told, how often it sounds, and when it is quiet."""

from __future__ import annotations

import re
from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingAction, SettingSection

ON_A_CLOCK: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def _is_clock_time_or_empty(text: str) -> bool:
    return not text or ON_A_CLOCK.fullmatch(text) is not None


NEW_ORDER: Final = Setting("alerts/new_order", True)
CALLED_OFF: Final = Setting("alerts/called_off", True)
CANCEL_FAILED: Final = Setting("alerts/cancel_failed", True)
ATTENTION: Final = Setting("alerts/attention", True)
SOUND: Final = Setting("alerts/sound", True)
REPEAT_S: Final = Setting("alerts/repeat_s", 20, choices=(0, 10, 20, 30, 60, 120))
QUIET_FROM: Final = Setting("alerts/quiet_from", "", check=_is_clock_time_or_empty)
QUIET_TO: Final = Setting("alerts/quiet_to", "", check=_is_clock_time_or_empty)
CALLED_OFF_BREAKS_QUIET: Final = Setting("alerts/called_off_breaks_quiet", True)
NOTIFICATIONS: Final = Setting("alerts/notifications", True)
TRAY: Final = Setting("alerts/tray", True)
REMIND_TO_TEST: Final = Setting("alerts/remind_to_test", True)
TEST: Final = SettingAction("alerts/test")

ALERTS: Final = SettingSection(
    "alerts",
    (
        NEW_ORDER,
        CALLED_OFF,
        CANCEL_FAILED,
        ATTENTION,
        SOUND,
        REPEAT_S,
        QUIET_FROM,
        QUIET_TO,
        CALLED_OFF_BREAKS_QUIET,
        NOTIFICATIONS,
        TRAY,
        REMIND_TO_TEST,
        TEST,
    ),
)

TESTED_AT: Final = Setting("alerts/tested_at", "", is_portable=False)  # kept, and never shown
