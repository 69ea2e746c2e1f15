"""The checks, one function each: the detail to tell, or why it does not do."""

from __future__ import annotations

import asyncio
import sqlite3
import ssl
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.resource_files import resource_path

_TIMER_S: Final = 0.05
_OLDEST_SQLITE: Final = (3, 35)
_QT_WORD: Final = ("QPlatformTheme", "Cancel")  # its context and itself; not ours to translate


class CheckFailed(Exception):
    """The app cannot do its work like this; the text says why."""


class CheckWarned(Exception):
    """The app works, with a limit that the text names."""


Check = Callable[[Path], Awaitable[str]]


async def event_loop(_folder: Path) -> str:
    """Timers of the one loop come, and not early."""
    begun_s = time.monotonic()
    await asyncio.sleep(_TIMER_S)
    passed_s = time.monotonic() - begun_s
    if passed_s < _TIMER_S:
        raise CheckFailed(f"a timer of {_TIMER_S} s came after {passed_s:.3f} s")
    return type(asyncio.get_running_loop()).__name__


async def tls(_folder: Path) -> str:
    """A context that checks certificates can be made."""
    from ordermanager_desktop.services.gateways.http import make_tls_context

    context = await asyncio.to_thread(make_tls_context, "https://api.example.com")
    if context.verify_mode is not ssl.CERT_REQUIRED or not context.check_hostname:
        raise CheckFailed("certificates would not be checked")
    return f"{ssl.OPENSSL_VERSION}, {type(context).__module__.partition('.')[0]}"


async def trust_store(_folder: Path) -> str:
    """The system's authorities can be read."""
    count = await asyncio.to_thread(_count_authorities)
    if not count:
        raise CheckWarned("this computer has no certificate authorities; https will be refused")
    return f"{count} authorities"


def _count_authorities() -> int:
    """As Python's own defaults see them; on Linux a folder of them is read one by one later."""
    folder = ssl.get_default_verify_paths().capath
    listed = len(ssl.create_default_context().get_ca_certs())
    return listed or (len(list(Path(folder).iterdir())) if folder else 0)


async def sqlite(folder: Path) -> str:
    """The journal's database writes each commit through to the disk."""
    from ordermanager_desktop.services.cancellation_journal import CancellationJournal
    from ordermanager_desktop.services.clock import SystemClock
    from ordermanager_desktop.services.journal_file import durability

    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise CheckFailed(f"SQLite {sqlite3.sqlite_version} is too old")
    path = folder / "self-check.db"
    journal = await CancellationJournal.open(path, now=SystemClock().now())
    await journal.aclose()
    found = await asyncio.to_thread(durability, path)
    if found != ("delete", "extra"):
        raise CheckFailed(f"the journal would be written in mode {found}")
    return f"SQLite {sqlite3.sqlite_version}, journal {found[0]}, synchronous {found[1]}"


async def keyring(_folder: Path) -> str:
    """The system's vault for credentials."""
    from ordermanager_desktop.services.keyring_backend import system_keyring

    backend = await asyncio.to_thread(system_keyring)
    if backend is None:
        raise CheckWarned("there is no system keyring; credentials last for one session")
    return f"{type(backend).__module__}.{type(backend).__name__}"


async def fonts(_folder: Path) -> str:
    """The app's own typeface is the one that is used."""
    family = QFontInfo(QApplication.font()).family()
    if family != "Inter":
        raise CheckFailed(f"text is written in {family}")
    return family


async def icons(_folder: Path) -> str:
    """Every icon draws something."""
    from ordermanager_desktop.views.icons import icon_pixmap

    names = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
    for name in names:
        if _is_blank(icon_pixmap(name, QColor("black"), 24, 1.0).toImage()):
            raise CheckFailed(f"the icon {name} is blank")
    return f"{len(names)} icons"


def _is_blank(image: QImage) -> bool:
    empty = QImage(image.size(), image.format())
    empty.fill(0)
    return image == empty


async def translations(_folder: Path) -> str:
    """Each language speaks, Qt's own words too."""
    from ordermanager_desktop.services.preferences_store import LANGUAGES
    from ordermanager_desktop.views.language import apply_language

    app = QCoreApplication.instance()
    assert app is not None
    said: list[str] = []
    for language in LANGUAGES:
        apply_language(app, language)
        said.append(QCoreApplication.translate("MainWindow", "{store} – Order Manager (Practice)"))
        if language != "en" and QCoreApplication.translate(*_QT_WORD) == _QT_WORD[1]:
            raise CheckFailed(f"Qt's own words do not speak {language}")
    apply_language(app, LANGUAGES[0])
    if len(set(said)) != len(LANGUAGES):
        raise CheckFailed("a catalogue is missing")
    return ", ".join(LANGUAGES)


async def sounds(_folder: Path) -> str:
    """The alarm's sounds are files that can be read as sound."""
    import wave

    paths = sorted(resource_path("sounds").glob("*.wav"))
    if not paths:
        raise CheckFailed("there are no sounds")
    for path in paths:
        with wave.open(str(path)) as sound:
            if not sound.getnframes():
                raise CheckFailed(f"{path.name} is silent")
    return ", ".join(path.stem for path in paths)


async def licences(_folder: Path) -> str:
    """The licence texts travel with the app."""
    texts = list(resource_path("licences").rglob("*.txt"))
    if len(texts) < 10:
        raise CheckFailed("licence texts are missing")
    return f"{len(texts)} texts"
