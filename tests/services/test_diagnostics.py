"""The report for support: useful, and without secrets or people."""

import io
import logging
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order import Courier, OrderItem
from ordermanager_desktop.models.record_finding import FindingKind, RecordFinding
from ordermanager_desktop.models.settings.setting import Setting
from ordermanager_desktop.services import redaction
from ordermanager_desktop.services.diagnostics import Circumstances, Report, report
from ordermanager_desktop.services.log_excerpt import log_excerpt
from ordermanager_desktop.services.logging_setup import LOG_FILE_NAME, set_up_logging
from ordermanager_desktop.services.redaction import register_secret
from ordermanager_desktop.services.settings_exchange import exported
from ordermanager_desktop.services.settings_store import SettingsStore
from tests.builders import NOON, a_call, a_row, an_attempt

CANARY = "canary/7c1f93+x"
LOUD = Setting("test/loud", True)
NOTE = Setting("test/note", "")
SETTINGS = {each.key: each for each in (LOUD, NOTE)}
# Ten people: a name, a phone, an e-mail, a note, a courier.
PEOPLE = [
    (
        f"Wilhelmina{n} Quackenbush{n}",
        f"(415) 555-01{n:02}",
        f"guest{n}@mail.example",
        f"gate code is {4400 + n}, ask for Bartholomew{n}",
        f"Zebulon{n} Featherstone{n}",
    )
    for n in range(10)
]
FACTS = [fact for person in PEOPLE for fact in person]


@pytest.fixture(autouse=True)
def _one_canary(monkeypatch):
    monkeypatch.setattr(redaction, "_known_secrets", set())
    register_secret(CANARY)


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


def rows_with_people():
    for n, (name, phone, mail, note, courier) in enumerate(PEOPLE):
        item = OrderItem("Pad Thai", 1, note=f"{note} {mail}")
        row = a_row(number=f"N{n}", customer=name, note=f"{note}; {phone}", items=(item,))
        order = replace(row.order, courier=Courier(courier, phone))
        yield replace(row, order=order, phone=a_call(order, actor=f"Ottoline{n}"))


def a_report(tmp_path: Path, store: SettingsStore, **more) -> Report:
    facts = {
        "now": NOON,
        "options": store,
        "rows": tuple(rows_with_people()),
        "health": FeedHealth(NOON, FeedTrouble.PROXY_REFUSED),
        "log_file": tmp_path / "logs" / LOG_FILE_NAME,
        "record": (),
        "settings": SETTINGS,
    }
    return report(Circumstances(**{**facts, **more}))


def unpacked(made: Report) -> str:
    with zipfile.ZipFile(io.BytesIO(made.packed())) as bundle:
        assert bundle.testzip() is None
        return "\n".join(bundle.read(name).decode() for name in bundle.namelist())


def log_as_the_app_does(folder: Path) -> None:
    """What a careless line of the log could hold, by the app's own handlers."""
    logger = logging.getLogger("ordermanager_desktop.tests")
    with set_up_logging(folder):
        for name, phone, mail, note, courier in PEOPLE:
            logger.warning("the customer %s wrote %r, call %s", name, note, phone)
            logger.warning("%s of %s", courier.upper(), mail)
            try:
                raise ValueError(f"{name} lives behind {note}\nand {courier} {CANARY}")
            except ValueError:
                logger.exception("an order could not be read, client_secret=%s", CANARY)
        logger.warning("the feed of store-9 failed: %r", OSError(f"token {CANARY}"))


def test_fifty_planted_facts_and_a_canary_are_nowhere(tmp_path, store):
    assert len(FACTS) == 50
    log_as_the_app_does(tmp_path / "logs")
    store.set(NOTE, f"{FACTS[0]} {CANARY}")
    made = a_report(tmp_path, store)
    found = made.text() + unpacked(made) + exported(store, SETTINGS).decode()
    words = {
        word for fact in FACTS for word in (fact, *fact.split()) if any(map(str.isdigit, word))
    }
    assert [each for each in (*FACTS, *words, CANARY) if each.lower() in found.lower()] == []
    assert "Ottoline" not in found


def test_who_works_here_and_what_they_wrote_is_nowhere(tmp_path, store):
    row = next(rows_with_people())
    attempt = an_attempt(row.order, note="Ermintrude dropped the pan")
    call = replace(row.phone, closed_by="Leopoldine Brandt", closing_note="he rang my sister")
    people = ("Clementine Vandersloot", "Jo Abernathy")
    with set_up_logging(tmp_path / "logs"):
        logger = logging.getLogger("ordermanager_desktop.tests")
        for text in (*people, "VANDERSLOOT", attempt.note, call.closed_by, call.closing_note):
            logger.warning("a careless line: %s, and on", text)
    rows = (replace(row, attempt=attempt, phone=call),)
    found = a_report(tmp_path, store, rows=rows, names=people).text().lower()
    planted = ["clementine", "vandersloot", "abernathy", "ermintrude", "leopoldine", "sister"]
    assert [word for word in planted if word in found] == []
    assert found.count("a careless line: ") == 6


def test_the_log_still_tells_support_what_happened(tmp_path, store):
    log_as_the_app_does(tmp_path / "logs")
    text = a_report(tmp_path, store).parts["log.txt"]
    assert "the feed of store-9 failed: OSError(“…”)" in text
    assert "ordermanager_desktop.tests" in text
    assert "test_diagnostics.py:" in text and "in log_as_the_app_does" in text
    assert "\nValueError\n" in text
    assert str(Path.home()) not in text


def test_it_tells_how_the_app_fares(tmp_path, store):
    store.set(LOUD, False)
    record = [RecordFinding(FindingKind.CUT, "the file of Wilhelmina1")]
    attempted = a_row(attempt=AttemptState.UNKNOWN)
    made = a_report(tmp_path, store, record=record, rows=(attempted,), screens=("screen 1: 4x3",))
    text = made.text()
    for line in (
        "Order Manager 0.",
        "Qt: 6.",
        "screen 1: 4x3",
        "list: PROXY_REFUSED",
        "test/loud = False (changed)",
        "test/note = [empty]",
        "latest attempt UNKNOWN: 1",
        "platform doordash: 1",
        "found CUT: 1",
        "no log",
    ):
        assert line in text
    assert "Wilhelmina1" not in text


def test_what_is_shown_is_what_is_saved(tmp_path, store):
    made = a_report(tmp_path, store)
    shown = made.text()
    for name, text in made.parts.items():
        assert f"== {name} ==\n{text}" in shown
    with zipfile.ZipFile(io.BytesIO(made.packed())) as bundle:
        assert {n: bundle.read(n).decode() for n in bundle.namelist()} == {
            name: text + "\n" for name, text in made.parts.items()
        }


def test_of_a_long_log_only_whole_lines_of_its_end_are_read(tmp_path):
    line = "2026-11-22 12:00:00,000 INFO     ordermanager_desktop.x: round {n}\n"
    path = tmp_path / "long.log"
    path.write_text("".join(line.format(n=n) for n in range(10_000)))
    kept = log_excerpt(path, most_lines=50).splitlines()
    assert len(kept) == 50
    assert kept[-1].endswith("round 9999")
    assert all(each.startswith("2026-11-22") for each in kept)


def test_lines_that_are_not_of_the_apps_form_are_left_out(tmp_path):
    path = tmp_path / "odd.log"
    path.write_text("Wilhelmina was here\n\x00\x01\nKeyError: 'x'\n2026 nonsense\n")
    assert log_excerpt(path) == ""
    assert log_excerpt(tmp_path / "missing.log") == ""
