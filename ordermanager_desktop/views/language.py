"""The language of the window: our catalogue, Qt's own words, and the way numbers are written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ordermanager_desktop.services.preferences_store import LANGUAGES
from ordermanager_desktop.services.resource_files import resource_path

__all__ = ["LANGUAGES", "apply_language"]

_FALLBACK: Final = "en"
_installed: list[QTranslator] = []


def apply_language(app: QCoreApplication, code: str | None = None) -> None:
    """Speak this language from now on; every window hears a LanguageChange.

    Numbers, money and dates follow it, as they are written in the user's own country. English has
    a catalogue too: the plurals live there.

    Args:
        code: One of LANGUAGES; None takes the system's, or English.
    """
    language = code or _system_language()
    QLocale.setDefault(_locale_of(language))  # first: who hears of the change writes numbers anew
    while _installed:
        former = _installed.pop()
        app.removeTranslator(former)
        former.deleteLater()
    _install(
        app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    _install(app, f"ordermanager_{language}", str(resource_path("translations")))


def _system_language() -> str:
    """The first of the user's languages that we speak."""
    codes = (tag.partition("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in codes if code in LANGUAGES), _FALLBACK)


def _locale_of(language: str) -> QLocale:
    """The language in the user's own country, with its habits: es in the USA writes $42.18."""
    system = QLocale.system()
    wanted = QLocale(language)
    if system.language() == wanted.language():
        return system  # the user may have changed its number format
    return QLocale(wanted.language(), system.territory())


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
    else:  # a language without one of the two speaks English there
        translator.deleteLater()
