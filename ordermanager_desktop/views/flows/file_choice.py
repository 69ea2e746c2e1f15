"""Dialogs of Qt or of the system, above all for a file, without a loop of their own."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ordermanager_desktop.views.widgets.plain_text import window_title


async def file_to_write(
    window: QWidget,
    title: str,
    *,
    name: str,
    kind: str,
    suffix: str,
    dialog_name: str = "save_file",
) -> Path | None:
    """Where to write; None if nobody wants to. Whoever writes there must not replace a file."""
    dialog = _dialog(window, title, kind, suffix)
    dialog.setObjectName(dialog_name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Qt's own question would nest a loop; and nothing is ever overwritten.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    return await _chosen(dialog)


async def file_to_read(window: QWidget, title: str, *, kind: str, suffix: str) -> Path | None:
    """What to read; None if nobody wants to."""
    dialog = _dialog(window, title, kind, suffix)
    dialog.setObjectName("open_file")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return await _chosen(dialog)


def _dialog(window: QWidget, title: str, kind: str, suffix: str) -> QFileDialog:
    dialog = QFileDialog(window, window_title(title), first_folder())
    dialog.setNameFilter(f"{kind} (*.{suffix})")
    return dialog


def first_folder() -> str:
    """Where people look for what they save."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or QDir.homePath()


async def _chosen(dialog: QFileDialog) -> Path | None:
    names: list[str] = []
    dialog.fileSelected.connect(names.append)
    return Path(names[0]) if await accepted(dialog) and names else None


async def accepted(dialog: QDialog) -> bool:
    """Open the dialog and wait until it is closed; False also if its card went first."""
    closed: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    dialog.finished.connect(partial(_settle, closed))
    dialog.destroyed.connect(partial(_settle, closed, QDialog.DialogCode.Rejected))
    QDialog.open(dialog)  # PySide hides it in QPrintDialog behind one that wants a slot
    try:
        return await closed == QDialog.DialogCode.Accepted
    finally:
        if shiboken6.isValid(dialog):
            dialog.hide()
            dialog.deleteLater()


def _settle(closed: asyncio.Future[int], result: int, *_gone: object) -> None:
    if not closed.done():
        closed.set_result(result)
