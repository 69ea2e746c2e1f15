"""The language of the window: our catalogue, Qt's own words, and the way numbers are written."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ordermanager_desktop.services.resource_files import resource_path

_logger = logging.getLogger(__name__)

LANGUAGES = ("en", "es", "fr")
_installed: list[QTranslator] = []


def apply_language(app: QCoreApplication, code: str | None = None) -> None:
    """Speak this language from now on; every window hears a LanguageChange.

    English has a catalogue too: the plurals live there.

    Args:
        code: One of LANGUAGES; None takes the system's, or English.
    """
    locale = QLocale.system() if code is None else QLocale(code)
    if code and QLocale.system().name().startswith(code):
        locale = QLocale.system()  # the same language, with the user's own country
    language = locale.name().split("_")[0]
    QLocale.setDefault(locale)
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _install(
        app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    folder = str(resource_path("translations"))
    if not _install(app, f"ordermanager_{language}", folder):
        _install(app, "ordermanager_en", folder)


def _install(app: QCoreApplication, name: str, folder: str) -> bool:
    translator = QTranslator(app)
    if not translator.load(name, folder):
        return False
    app.installTranslator(translator)
    _installed.append(translator)
    return True
