"""What is written never takes the place of another file, under a name that every system takes."""

from pathlib import Path

import pytest

from ordermanager_desktop.services import new_file
from ordermanager_desktop.services.new_file import safe_name, write_new


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ("report.zip", "report.zip"),
        ("report", "report.zip"),
        ("a:b*c?.zip", "a-b-c.zip"),
        ("../../etc/passwd", "etc-passwd.zip"),
        ("nul.zip", "order-manager-nul.zip"),
        ("com1.report.zip", "order-manager-com1.report.zip"),
        ("...", "order-manager.zip"),
        ("x" * 300 + ".zip", "x" * 80 + ".zip"),
        ("line\nbreak\x00.zip", "line-break.zip"),
        ("Bericht für Küche.zip", "Bericht für Küche.zip"),
    ],
)
def test_a_name_is_made_harmless(wish, name):
    assert safe_name(wish, ".zip") == name


def test_nothing_is_overwritten(tmp_path: Path):
    (tmp_path / "report.zip").write_bytes(b"mine")
    names = [write_new(tmp_path / "report.zip", ".zip", bytes([n])).name for n in range(2)]
    assert names == ["report (2).zip", "report (3).zip"]
    assert (tmp_path / "report.zip").read_bytes() == b"mine"


def test_a_link_is_not_followed(tmp_path: Path):
    target = tmp_path / "elsewhere.txt"
    (tmp_path / "report.zip").symlink_to(target)
    assert write_new(tmp_path / "report.zip", ".zip", b"x").name == "report (2).zip"
    assert not target.exists()


def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path: Path, monkeypatch):
    class Full:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def write(self, _data):
            raise OSError("no space left")

    monkeypatch.setattr(
        new_file.os, "fdopen", lambda handle, _mode: new_file.os.close(handle) or Full()
    )
    with pytest.raises(OSError, match="no space"):
        write_new(tmp_path / "report.zip", ".zip", b"x")
    assert list(tmp_path.iterdir()) == []
