"""Files that leave the app: no cell is a formula, no name is odd, nothing is written over."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordermanager_desktop.services import new_file
from ordermanager_desktop.services.csv_file import as_csv, safe_cell, safe_name
from ordermanager_desktop.services.new_file import write_free

STARTS = "=+-@\t\r\n\0＝＋－＠"
NASTY = st.text(st.one_of(st.sampled_from(STARTS + " \",;'\u00a0\ufeff"), st.characters()))
CELLS = st.lists(st.lists(NASTY, min_size=1, max_size=4), max_size=4)


def read_back(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


@given(CELLS)
@settings(max_examples=300, deadline=None)
def test_no_cell_begins_as_a_formula_and_none_gets_lost(rows: list[list[str]]) -> None:
    found = read_back(as_csv(rows))
    assert [len(row) for row in found] == [len(row) for row in rows]
    for row, cells in zip(rows, found, strict=True):
        for text, cell in zip(row, cells, strict=True):
            assert cell[:1] not in tuple(STARTS)
            assert cell.lstrip(" \u00a0\ufeff")[:1] not in tuple(STARTS)
            written = text.replace("\0", "\ufffd").encode(errors="replace").decode()
            assert cell in (written, f"'{written}")


@pytest.mark.parametrize("start", STARTS)
def test_each_dangerous_beginning_is_disarmed(start: str) -> None:
    assert safe_cell(f"{start}cmd|'/c calc'!A1").startswith("'")
    assert safe_cell(f" {start}1").startswith("'")
    assert safe_cell(f"a{start}b")[0] == "a"


def test_the_form_is_that_of_rfc_4180() -> None:
    data = as_csv([("a", 'say "hi"'), ("two\nlines", "")])
    assert data == '\ufeff"a","say ""hi"""\r\n"two\nlines",""\r\n'.encode()


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("order", "#A-17"), "order-A-17"),
        (("../../etc", "passwd"), "etc-passwd"),
        (("CON",), "file-CON"),
        (("\u202eexe.fdp", "<>"), "exe-fdp"),
        (("#",), "file-"),
        (("x" * 300,), "x" * 60),
    ],
)
def test_a_name_is_one_that_no_system_minds(parts: tuple[str, ...], name: str) -> None:
    assert safe_name(*parts) == name


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "order.csv"
    written = [write_free(path, text) for text in (b"one", b"two", b"three")]
    assert [each.name for each in written] == ["order.csv", "order (2).csv", "order (3).csv"]
    assert [each.read_bytes() for each in written] == [b"one", b"two", b"three"]


def test_half_a_file_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, _data: object) -> int:
            raise OSError(28, "No space left on device")

    def opened(handle: int, _mode: str) -> Full:
        new_file.os.close(handle)
        return Full()

    monkeypatch.setattr(new_file.os, "fdopen", opened)
    with pytest.raises(OSError, match="No space"):
        write_free(tmp_path / "order.csv", b"data")
    assert list(tmp_path.iterdir()) == []
