"""The command line's `--self-check`: runs every check and prints the report as JSON."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtWidgets import QApplication

from ordermanager_desktop.self_check import checks, journey
from ordermanager_desktop.self_check.checks import Check, CheckFailed, CheckWarned
from ordermanager_desktop.self_check.report import Finding, Verdict, as_json, is_sound
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.garbage import GarbageCollector
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography

_logger = logging.getLogger(__name__)

CHECKS: Final[dict[str, Check]] = {
    "event loop": checks.event_loop,
    "TLS": checks.tls,
    "trust store": checks.trust_store,
    "SQLite": checks.sqlite,
    "keyring": checks.keyring,
    "fonts": checks.fonts,
    "icons": checks.icons,
    "translations": checks.translations,
    "sounds": checks.sounds,
    "licences": checks.licences,
    "practice server": journey.practice_server,
    "a cancellation": journey.cancellation,
}


def run_self_check(report_path: Path | None) -> int:
    """Check everything; exit code 0 if the app can do its work on this computer.

    Args:
        report_path: Where the report goes; None prints it.
    """
    app = QApplication(sys.argv[:1])
    apply_language(app, "en")
    apply_theme(app, "light")
    apply_typography(app)
    collector = GarbageCollector()
    collector.start()
    findings: list[Finding] = []
    try:
        run(app, _check_all(findings))
    finally:
        collector.stop()
    _tell(as_json(findings), report_path)
    return 0 if is_sound(findings) and len(findings) == len(CHECKS) else 1


async def _check_all(findings: list[Finding]) -> int:
    with TemporaryDirectory(prefix="ordermanager-self-check-") as name:
        for title, check in CHECKS.items():
            findings.append(await _found(title, check, Path(name)))
    return 0


async def _found(title: str, check: Check, folder: Path) -> Finding:
    try:
        return Finding(title, Verdict.OK, await check(folder))
    except CheckWarned as warning:
        return Finding(title, Verdict.WARNING, str(warning))
    except CheckFailed as failure:
        return Finding(title, Verdict.FAILED, str(failure))
    except Exception as error:
        _logger.exception("the check of %s broke off", title)
        return Finding(title, Verdict.FAILED, f"{type(error).__name__}: {error}")


def _tell(report: str, path: Path | None) -> None:
    if path is not None:
        path.write_text(report + "\n", encoding="utf-8")
    elif sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.write(report + "\n")
