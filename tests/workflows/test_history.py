"""A manager looks a cancellation up, days of orders behind it, and takes the evidence along."""

import csv
import hashlib
import io
import re
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.history import HistoryOutcome
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.history.bar_chart import BarChart
from ordermanager_desktop.views.history.history_list import HistoryList
from ordermanager_desktop.views.language import apply_language
from tests.workflows.conftest import OpenApp
from tests.workflows.test_by_phone import record_a_call
from tests.workflows.test_cancelling import number_from


async def open_history(user: Stage, *, by_key: bool = False) -> HistoryList:
    if by_key:
        QTest.keyClick(user.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    else:
        await user.press("tab_history")
        await user.press("open_history")
    shown = await user.seen(HistoryList, "history_list")
    await user.until(lambda: shown.model().rowCount() > 0, "the history")
    return shown


async def choose(user: Stage, name: str, value: object) -> None:
    combo = await user.seen(QComboBox, name)
    values = [combo.itemData(place) for place in range(combo.count())]
    combo.setCurrentIndex(values.index(value))


async def found(user: Stage, shown: HistoryList, numbers: set[str]) -> None:
    model = shown.history_model()

    def listed() -> set[str]:
        return {str(model.index(row, 1).data()) for row in range(model.rowCount())}

    await user.until(lambda: listed() == {f"#{each}" for each in numbers}, f"just {numbers}")


async def save_as(user: Stage, path: Path) -> str:
    dialog = await user.seen(QFileDialog, "save_history")
    proposed = Path(dialog.selectedFiles()[0]).name
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    return proposed


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def chain_of(path: Path, subject: str) -> list[str]:
    """The hashes of a subject's events, computed anew from the file, not read from it."""
    copy = sqlite3.connect(":memory:")
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as file:
        file.backup(copy)
    before, digests = "", []
    query = """SELECT e.attempt_id, a.identity, e.at, e.state FROM event AS e
        JOIN attempt AS a ON a.id = e.attempt_id ORDER BY e.seq"""
    for event in copy.execute(query):
        before = hashlib.sha256("\x1f".join((before, *event)).encode()).hexdigest()
        if event[0] == subject:
            digests.append(before)
    return [*digests, before]


async def test_a_cancellation_is_found_again_and_its_evidence_holds(
    user: Stage, tmp_path: Path
) -> None:
    number = number_from(user, "doordash")
    await user.confirm_cancelling(number, CancelReason.DUPLICATE)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.close_details()
    phoned = number_from(user, "chownow")
    await record_a_call(user, phoned)
    await user.close_details()

    shown = await open_history(user)
    assert shown.model().rowCount() >= len(user.manager.store)
    await choose(user, "history_reason", CancelReason.DUPLICATE)
    await found(user, shown, {number})
    await choose(user, "history_reason", None)
    await choose(user, "history_outcome", HistoryOutcome.BY_PHONE)
    await found(user, shown, {phoned})
    await choose(user, "history_outcome", None)
    await choose(user, "history_who", "Ana")
    await found(user, shown, {phoned})
    await choose(user, "history_who", "")
    QTest.keyClicks(await user.seen(QLineEdit, "history_number"), number.lower())
    await found(user, shown, {number})

    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    record = await user.seen(QWidget, "record_sheet")
    attempt = user.row(number).attempt
    assert attempt is not None
    (request,) = user.sandbox.cancel_requests(number)
    key = user.row(number).key
    sent = request.path.replace(key.source, "{source}").replace(key.order_id, "{orderId}")
    text = words_of(record).replace("\u200b", "")
    assert f"POST {sent}" in text
    assert "2xx: taken" in text
    digests = chain_of(tmp_path / "journal.db", attempt.id)
    assert len(digests) >= 4  # intent, sending, accepted, cancelled at least
    for digest in digests:
        assert digest in text

    await user.press("evidence_csv")
    assert (await save_as(user, tmp_path / "proof.csv")).startswith(f"order-{number}-")
    saved = await user.seen(QWidget, "record_saved")
    await user.until(lambda: "proof.csv" in words_of(saved), "to be told")
    rows = rows_of(tmp_path / "proof.csv")
    assert ["Cancellation", "Reason", "Duplicate order"] in rows
    assert ["Cancellation", "Id of the attempt", attempt.id] in rows
    assert [row[2] for row in rows if row[0].startswith("Entries in")] == digests

    await user.press("evidence_pdf")
    await save_as(user, tmp_path / "proof.pdf")
    await user.until(lambda: "proof.pdf" in words_of(saved), "to be told")
    pdf = (tmp_path / "proof.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) in (1, 2, 3)
    await user.press("record_close")
    await user.seen(QWidget, "history_sheet")


async def test_what_is_found_is_saved_beside_what_is_there(user: Stage, tmp_path: Path) -> None:
    number = number_from(user, "doordash")
    path = tmp_path / "list.csv"
    path.write_bytes(b"mine")
    shown = await open_history(user)
    QTest.keyClicks(await user.seen(QLineEdit, "history_number"), number)
    await found(user, shown, {number})
    await user.press("history_export")
    assert (await save_as(user, path)).startswith("orders-20")
    other = tmp_path / "list (2).csv"
    await user.until(other.exists, "the other file")
    heads, line = rows_of(other)
    assert heads == ["Placed", "Order", "Platform", "Total", "Reason", "Who", "Outcome"]
    assert (line[1], line[2]) == (f"#{number}", "DoorDash")
    assert path.read_bytes() == b"mine"


async def test_the_figures_say_in_words_what_the_bars_show(user: Stage) -> None:
    number = number_from(user, "doordash")
    await user.confirm_cancelling(number, CancelReason.TOO_BUSY)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.close_details()
    await open_history(user)
    await user.press("history_as_figures")
    page = await user.seen(QWidget, "history_figures")
    charts = {
        chart.accessibleName(): chart.accessibleDescription()
        for chart in page.findChildren(BarChart)
        if chart.isVisible()
    }
    assert re.search(r"DoorDash: \d+\.\d% \(1/\d+\)", charts["Cancellation rate by platform"])
    assert "Too busy" in charts["Cancellation rate by reason"]
    total = user.row(number).order.totals.total
    assert f"DoorDash: ${total.major}" in charts["Money lost by platform, in USD"]


@pytest.mark.parametrize("language", ["es", "fr"])
async def test_the_history_is_worked_by_keys_alone_in_every_language(
    user: Stage, language: str
) -> None:
    shown = await open_history(user, by_key=True)
    apply_language(QGuiApplication.instance(), language)
    head = str(shown.model().headerData(1, Qt.Orientation.Horizontal))
    assert head == {"es": "Pedido", "fr": "Commande"}[language]
    sheet = await user.seen(QWidget, "history_sheet")
    stops = {"history_period", "history_number", "history_list", "history_close"}
    passed = set()
    for _ in range(30):
        QTest.keyClick(sheet, Qt.Key.Key_Tab)
        focused = sheet.focusWidget()
        assert focused is not None
        passed.add(focused.objectName())
    assert stops <= passed
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    await user.gone("history_sheet")
    apply_language(QGuiApplication.instance(), "en")


async def test_a_damaged_history_is_told_and_begun_anew(open_app: OpenApp, tmp_path: Path) -> None:
    (tmp_path / "history.db").write_bytes(b"no database" * 1000)
    user = await open_app()
    banner = await user.seen(QWidget, "banner")
    await user.until(lambda: "begun anew" in words_of(banner), "to be told")
    assert list(tmp_path.glob("history.damaged-*"))
    shown = await open_history(user)
    assert shown.model().rowCount() >= len(user.manager.store)
