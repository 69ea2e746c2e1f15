"""Where alerts go outside the window: sounds, the system's signs, and the question of volume."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.sounds import SilentSounds, Sounds, system_sounds
from ordermanager_desktop.services.volume import UnknownVolume, Volume, system_volume
from ordermanager_desktop.views.alert_signs import AlertSigns, SystemSigns
from ordermanager_desktop.views.main_window import MainWindow

_SCREENLESS = ("offscreen", "minimal")


@dataclass(frozen=True, slots=True)
class AlarmPorts:
    """The ways out."""

    sounds: Sounds
    volume: Volume
    signs: AlertSigns

    @classmethod
    def of_the_system(cls, window: MainWindow) -> AlarmPorts:
        """The system's own; without a screen, such as keep still and remember."""
        if QGuiApplication.platformName() in _SCREENLESS:
            return cls(SilentSounds(), UnknownVolume(), AlertSigns(window))
        sounds = system_sounds(QApplication.beep, window)
        return cls(sounds, system_volume(window), SystemSigns(window))
