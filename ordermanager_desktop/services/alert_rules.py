"""Reads from the settings what the house wants to hear of, and whether the alarm was tested."""

from __future__ import annotations

from datetime import datetime, time

from ordermanager_desktop.models.alerts import AlertKind, AlertRules, QuietHours
from ordermanager_desktop.models.order_row import last_clearing
from ordermanager_desktop.models.settings import alerts
from ordermanager_desktop.services.settings_store import SettingsStore

_SETTING_OF = {
    AlertKind.CALLED_OFF: alerts.CALLED_OFF,
    AlertKind.CANCEL_FAILED: alerts.CANCEL_FAILED,
    AlertKind.ATTENTION: alerts.ATTENTION,
    AlertKind.NEW_ORDER: alerts.NEW_ORDER,
}


def rules_of(options: SettingsStore) -> AlertRules:
    """What is set now."""
    return AlertRules(
        kinds=frozenset(kind for kind, setting in _SETTING_OF.items() if options.value(setting)),
        has_sound=options.value(alerts.SOUND),
        repeat_s=options.value(alerts.REPEAT_S),
        quiet=_quiet_hours(options),
        called_off_breaks_quiet=options.value(alerts.CALLED_OFF_BREAKS_QUIET),
    )


def _quiet_hours(options: SettingsStore) -> QuietHours | None:
    """None unless both ends are set, and differ."""
    begin, end = options.value(alerts.QUIET_FROM), options.value(alerts.QUIET_TO)
    if not begin or not end or begin == end:
        return None
    return QuietHours(time.fromisoformat(begin), time.fromisoformat(end))


def was_tested_this_shift(options: SettingsStore, now: datetime) -> bool:
    """True if somebody heard the alarm since the last four o'clock in the morning."""
    text = options.value(alerts.TESTED_AT)
    try:
        tested_at = datetime.fromisoformat(text)
    except ValueError:
        return False
    is_aware = tested_at.tzinfo is not None
    return is_aware and last_clearing(now) <= tested_at <= now


def note_tested(options: SettingsStore, now: datetime) -> None:
    """Somebody heard it now (aware UTC)."""
    options.set(alerts.TESTED_AT, now.isoformat())
