"""200 hostile strings in every field, on every view: read as they were written, and harmless."""

import logging
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.gateways.untrusted_text import cleaned
from ordermanager_desktop.views.external_links import ExternalLinks
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.plain_text import one_line
from tests.bad_input.canaries import Canaries
from tests.bad_input.hostile_orders import failure_text_of, hostile, in_field
from tests.bad_input.hostile_strings import HOSTILE_STRINGS, aimed_at
from tests.bad_input.judging import UNSEEN, judge_order
from tests.bad_input.screen import Shown, all_shown, told
from tests.bad_input.views import (
    VIEWS,
    Stage,
    drop,
    pause_texts,
    record_painted_texts,
    search_texts,
    store_texts,
)
from tests.builders import NOON
from tests.views.conftest import _dressed
from tests.views.dialogs.helpers import SUPPORT

__all__ = ["_dressed"]  # the app's own look, in English

PARTS = 5  # so that several cores can share
parts = pytest.mark.parametrize("part", range(PARTS))


@pytest.fixture
def canaries(tmp_path: Path) -> Iterator[Canaries]:
    watched = Canaries(tmp_path)
    yield watched
    watched.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What anybody asked the desktop to open."""
    asked: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(asked.append(url)))
    return asked


@pytest.fixture
def stage(qapp, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    made = Stage()
    record_painted_texts(made, monkeypatch.setattr)
    # Of the eight patterns that a code may have the best one is looked for, which takes its time.
    monkeypatch.setattr(segno, "make_qr", partial(segno.make_qr, mask=1))
    for view in VIEWS:  # what is loaded once is loaded now
        view.read(made, hostile("harmless"))
    yield made
    made.close()


@pytest.fixture
def qt_words() -> Iterator[list[str]]:
    """What Qt complained of."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: object, words: str) -> None:
        # The screen of the tests is none: that much is known.
        if kind is not QtMsgType.QtDebugMsg and "plugin does not support" not in words:
            heard.append(words)

    before = qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(before)


def strings_of(part: int, canaries: Canaries) -> list[tuple[int, str]]:
    """Every tenth string with its number."""
    some = list(enumerate(HOSTILE_STRINGS))[part::PARTS]
    return [(n, aimed_at(text, file=canaries.file, host=canaries.host)) for n, text in some]


def test_they_are_two_hundred():
    assert len(set(HOSTILE_STRINGS)) == len(HOSTILE_STRINGS) == 200


@parts
def test_every_field_of_every_view_tells_what_was_written(stage, canaries, opened, qt_words, part):
    for number, text in strings_of(part, canaries):
        it = hostile(text)
        for order in (it.order, it.strange, it.broken):
            judge_order(order)
        with canaries.untouched():
            for view in (each for each in VIEWS if each.takes(number // PARTS)):
                shown = view.read(stage, it)
                _tells_all(view.name, shown, {each: it.form_of(each) for each in view.fields}, text)
            shown = [
                *store_texts(stage, text),
                *search_texts(stage, text),
                *pause_texts(stage, text),
            ]
            _tells_all("header", shown, {"store": one_line(text, longest=24)}, text)
    assert not opened
    assert not qt_words, qt_words[:3]


def _tells_all(view: str, shown: list[Shown], wanted: dict[str, str], text: str) -> None:
    for each in shown:
        assert not UNSEEN.search(each.text), f"{view}: {each.where} of {text!a:.60}"
    for field, form in wanted.items():
        assert told(shown, form), f"{view} hides the {field} of {text!a:.60}: {form!a:.120}"


@pytest.mark.parametrize("text", HOSTILE_STRINGS[::25], ids=ascii)
def test_the_windows_title_tells_the_name_of_the_store(qapp, text):
    window = MainWindow(OrderStore(), store_name=text, is_practice=True, clock=lambda: NOON)
    _tells_all("window", all_shown(window), {"store": one_line(text, longest=80)}, text)
    drop(window)


def test_the_words_of_a_failure_are_short_and_visible():
    for text in HOSTILE_STRINGS:
        shown = failure_text_of(text)
        assert told([Shown("failure", shown)], cleaned(in_field("answer", text), 300))
        assert not UNSEEN.search(shown)


def test_no_string_is_a_link_and_the_message_to_support_is(opened):
    gone: list[str] = []
    links = ExternalLinks(
        https_addresses=[SUPPORT.chat_url],
        phone_numbers=[SUPPORT.text_number],
        open_url=lambda url: bool(gone.append(url.scheme())),
    )
    for text in HOSTILE_STRINGS:
        for link in (text, text.strip(), f"{SUPPORT.chat_url}{text}", f"tel:{text}"):
            assert not links.may_open(link), ascii(link[:80])
            assert not links.open(link)
        assert links.may_open(SUPPORT.text_link(hostile(text).order.number))
    assert not gone
    assert not opened


def test_a_log_line_stays_one_line_and_names_no_customer(caplog):
    log = logging.getLogger("ordermanager_desktop.services.gateways.otter")
    for text in HOSTILE_STRINGS:
        it = hostile(text)
        with caplog.at_level(logging.ERROR):
            log.error(
                "ALARM: a read of %s was answered with another order; discarded", it.order.key
            )
    assert len(caplog.records) == 200
    for record in caplog.records:
        line = record.getMessage()
        assert not UNSEEN.search(line.replace("\n", "\x00")), ascii(line[:200])
        assert "Customer" not in line


def test_a_key_of_an_order_is_kept_apart_from_every_other():
    keys = {hostile(text).order.key for text in HOSTILE_STRINGS}
    assert len(keys) == 200
    assert OrderKey("otter", "store-1", "", "") not in keys
