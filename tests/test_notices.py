"""What is shipped is named, and its licence text lies beside it."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LICENCES = PROJECT / "resources" / "licences"
QT = {"pyside6-essentials", "shiboken6"}


def test_every_shipped_package_has_its_notice_and_text():
    notices = (LICENCES / "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")
    named = set(re.findall(r"^    ([a-z0-9-]+) {2,}", notices, re.MULTILINE))
    texts = {path.stem for path in (LICENCES / "python").glob("*.txt")}
    assert _locked("runtime") - QT == named == texts


def test_developing_has_the_same_versions_as_shipping():
    assert _pins("runtime") <= _pins("dev")


def test_locks_carry_no_address_and_a_hash_for_every_package():
    for name in ("runtime", "dev"):
        text = _lock_text(name)
        assert "://" not in text
        packages = re.split(r"\n(?=[a-z])", text.strip())
        assert not [package for package in packages if "--hash=sha256:" not in package]


def _locked(name: str) -> set[str]:
    return {pin.split("==")[0] for pin in _pins(name)}


def _pins(name: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+==[^\s\\;]+)", _lock_text(name), re.MULTILINE))


def _lock_text(name: str) -> str:
    return (PROJECT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
