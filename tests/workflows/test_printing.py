"""A manager brings a ticket on paper: the real menu, real files, and no printer at all."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.flows import print_desk
from tests.workflows.test_cancelling import number_from

try:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
except ImportError:  # pragma: no cover
    pytest.skip("this system has no print support", allow_module_level=True)


async def pick(user: Stage, entry: str) -> None:
    """Choose an entry of the ⋮ menu of the details."""
    await user.press("details_menu")
    menu = await user.seen(QMenu, "details_menu_popup")
    action = menu.findChild(QAction, entry)
    assert action is not None
    action.trigger()
    menu.close()


async def save_as(user: Stage, path: Path) -> str:
    """Name a file in the window that asks for one; what it had proposed."""
    dialog = await user.seen(QFileDialog, "save_ticket")
    proposed = Path(dialog.selectedFiles()[0]).name
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    return proposed


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


async def test_a_ticket_is_saved_as_a_pdf(user: Stage, tmp_path: Path) -> None:
    number = number_from(user, "doordash")
    await user.open_order(number)
    await pick(user, "menu_save_pdf")
    path = tmp_path / "kitchen"
    assert await save_as(user, path) == f"order-{number}.pdf"
    toast = await user.seen(QWidget, "toast")
    assert "kitchen.pdf" in words_of(toast)
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert not list(tmp_path.glob(".*part"))


async def test_a_place_that_cannot_be_written_is_told_and_another_one_works(
    user: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, asked = print_desk._write, []

    def protected_at_first(path: Path, data: bytes) -> None:
        asked.append(path)
        if len(asked) == 1:
            raise PermissionError(13, "Permission denied")
        write(path, data)

    monkeypatch.setattr(print_desk, "_write", protected_at_first)
    await user.open_order(number_from(user, "doordash"))
    await pick(user, "menu_save_pdf")
    await save_as(user, tmp_path / "first.pdf")
    told = await user.seen(QWidget, "confirm_dialog")
    assert "“first.pdf” can’t be written: this place is protected." in words_of(told)
    await user.press("confirm_yes")
    await save_as(user, tmp_path / "second.pdf")
    await user.until((tmp_path / "second.pdf").exists, "the second file")
    await user.seen(QWidget, "order_details")


async def test_without_a_printer_that_is_said_and_a_pdf_is_offered(
    user: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_desk, "has_printer", lambda: False)
    key = user.row(number_from(user, "doordash")).key
    user.window.print_requested.emit(key)  # as the row's menu does
    told = await user.seen(QWidget, "confirm_dialog")
    assert "No printer is installed" in words_of(told)
    await user.press("confirm_yes")
    await save_as(user, tmp_path / "ticket.pdf")
    await user.until((tmp_path / "ticket.pdf").exists, "the file")


async def test_a_cancelled_order_prints_through_qts_own_dialog(
    user: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The printer is a file here; that the dialog is opened and not executed shows in its being
    awaited beside a living loop."""
    paper = tmp_path / "paper.pdf"

    def a_printer(_order: object) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        return printer

    monkeypatch.setattr(print_desk, "has_printer", lambda: True)
    monkeypatch.setattr(print_desk, "_a_printer", a_printer)
    number = number_from(user, "doordash")
    await user.confirm_cancelling(number, CancelReason.DUPLICATE)
    await user.labelled(number, RowLabel.CANCELLED)
    await pick(user, "menu_print_ticket")
    dialog = await user.until(
        lambda: next(iter(user.window.findChildren(QPrintDialog)), None), "the print dialog"
    )
    assert dialog is not None
    dialog.done(QPrintDialog.DialogCode.Accepted)
    await user.until(lambda: paper.exists() and paper.stat().st_size > 1000, "the paper")
    assert paper.read_bytes().startswith(b"%PDF")
