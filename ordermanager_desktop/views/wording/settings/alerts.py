"""Words of the settings of the alerts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """The words by key; ``alerts`` is the section itself."""
    return {
        "alerts": SettingWords(
            translate("settings.alerts", "Alerts and sounds"),
            translate("settings.alerts", "What the app tells, how loudly, and when it is quiet."),
            translate("settings.alerts", "alarm notification bell volume ring"),
        ),
        **_kinds(),
        **_sounds(),
        **_quiet_hours(),
        **_signs(),
    }


def _kinds() -> dict[str, SettingWords]:
    return {
        "alerts/new_order": SettingWords(
            translate("settings.alerts", "New order"),
            translate("settings.alerts", "An order came in while the app was open."),
        ),
        "alerts/called_off": SettingWords(
            translate("settings.alerts", "Order cancelled by somebody else"),
            translate(
                "settings.alerts", "The customer, the platform or another tablet: stop cooking."
            ),
            translate("settings.alerts", "customer stop kitchen"),
        ),
        "alerts/cancel_failed": SettingWords(
            translate("settings.alerts", "Cancellation failed"),
            translate("settings.alerts", "The order still stands although you cancelled it."),
        ),
        "alerts/attention": SettingWords(
            translate("settings.alerts", "Needs attention"),
            translate("settings.alerts", "A cancellation has had no outcome for too long."),
        ),
    }


def _sounds() -> dict[str, SettingWords]:
    return {
        "alerts/sound": SettingWords(
            translate("settings.alerts", "Sounds"),
            translate("settings.alerts", "Without them alerts are only shown."),
            translate("settings.alerts", "mute silence loud"),
        ),
        "alerts/repeat_s": SettingWords(
            translate("settings.alerts", "Repeat the sound"),
            translate("settings.alerts", "Until somebody has seen the alert."),
            choices={0: translate("settings.alerts", "Once only")}
            | {seconds: _every(seconds) for seconds in (10, 20, 30, 60, 120)},
        ),
        "alerts/test": SettingWords(
            translate("settings.alerts", "Test the alarm"),
            translate("settings.alerts", "Plays every sound and asks whether you heard it."),
            translate("settings.alerts", "try loudspeaker"),
        ),
        "alerts/remind_to_test": SettingWords(
            translate("settings.alerts", "Remind to test the alarm"),
            translate("settings.alerts", "Once in each shift, from four in the morning."),
        ),
    }


def _every(seconds: int) -> str:
    return translate("settings.alerts", "Every %n second(s)", "", seconds)


def _quiet_hours() -> dict[str, SettingWords]:
    return {
        "alerts/quiet_from": SettingWords(
            translate("settings.alerts", "Quiet from"),
            translate("settings.alerts", "A time such as 22:30; empty for no quiet hours."),
            translate("settings.alerts", "night do not disturb"),
        ),
        "alerts/quiet_to": SettingWords(
            translate("settings.alerts", "Quiet until"),
            translate("settings.alerts", "A time such as 07:00. Alerts are shown without a sound."),
        ),
        "alerts/called_off_breaks_quiet": SettingWords(
            translate("settings.alerts", "Cancelled orders sound in quiet hours too"),
            translate("settings.alerts", "When somebody else cancels, the kitchen has to stop."),
        ),
    }


def _signs() -> dict[str, SettingWords]:
    return {
        "alerts/notifications": SettingWords(
            translate("settings.alerts", "System notifications"),
            translate("settings.alerts", "While another window is in front."),
        ),
        "alerts/tray": SettingWords(
            translate("settings.alerts", "Icon beside the clock"),
            translate("settings.alerts", "Shows how many alerts nobody has seen."),
            translate("settings.alerts", "tray menu bar badge"),
        ),
    }
