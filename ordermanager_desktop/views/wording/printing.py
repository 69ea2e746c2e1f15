"""Words about printing a ticket: what went wrong, and what can be done instead."""

from __future__ import annotations

import errno

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.wording.rows import number_text

translate = QCoreApplication.translate


def no_printer_title() -> str:
    """The title when there is nothing to print with."""
    return translate("printing", "No printer is installed")


def no_printer_meaning() -> str:
    """What can be done without one."""
    return translate(
        "printing",
        "This computer knows no printer, so the ticket can’t be printed. You can save it as a PDF "
        "and print that elsewhere.",
    )


def not_printed_title(order: Order) -> str:
    """The title when the printer failed."""
    text = translate("printing", "The ticket of {number} was not printed")
    return text.format(number=number_text(order))


def not_printed_meaning() -> str:
    """What to do about it."""
    return translate(
        "printing",
        "The printer did not take the ticket. Check that it is on and has paper, then print again, "
        "or save the ticket as a PDF.",
    )


def not_saved_title(order: Order) -> str:
    """The title when the file could not be written."""
    text = translate("printing", "The ticket of {number} was not saved")
    return text.format(number=number_text(order))


def not_saved_meaning(file_name: str, error: OSError) -> str:
    """Why, and that another place may do."""
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            text = translate("printing", "“{file}” can’t be written: this place is protected.")
        case errno.ENOSPC:
            text = translate("printing", "“{file}” can’t be written: the disk is full.")
        case _:
            text = translate("printing", "“{file}” can’t be written there.")
    hint = translate("printing", "Choose another folder or name.")
    return f"{text.format(file=one_line(file_name, longest=120))} {hint}"


def save_as_pdf() -> str:
    """The button that offers a file instead."""
    return translate("printing", "Save as PDF…")


def choose_another_place() -> str:
    """The button that asks for another file."""
    return translate("printing", "Choose another place…")


def leave_it() -> str:
    """The safe button beside it."""
    return translate("printing", "Not now")


def save_title(order: Order) -> str:
    """The title of the window that asks where."""
    text = translate("printing", "Save the ticket of {number}")
    return text.format(number=number_text(order))


def pdf_files() -> str:
    """What the files are called that it shows."""
    return translate("printing", "PDF files")


def saved(file_name: str) -> str:
    """The toast after it was written."""
    text = translate("printing", "Ticket saved as “{file}”.")
    return text.format(file=one_line(file_name, longest=120))


def sent_to_printer(order: Order) -> str:
    """The toast after the printer took it."""
    text = translate("printing", "Ticket of {number} sent to the printer.")
    return text.format(number=number_text(order))
