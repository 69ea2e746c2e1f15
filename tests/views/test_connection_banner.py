"""What stands in the way is said in a sentence that tells what to do, as long as it lasts."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.views.connection_banner import ConnectionBanner
from ordermanager_desktop.views.connection_pill import connection_hint, connection_look
from ordermanager_desktop.views.empty_words import Circumstances, empty_words
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.wording.moments import moment_text
from ordermanager_desktop.views.wording.problems import (
    clock_sentence,
    lasting_message,
    trouble_sentence,
)
from ordermanager_desktop.views.wording.rows import clock_text
from tests.builders import NOON

UPTOWN = ("uptown",)
TIME = clock_text(NOON)


@pytest.fixture
def banner(qtbot: QtBot, qapp: QApplication) -> ConnectionBanner:
    apply_language(qapp, "en")
    banner = ConnectionBanner(lambda: NOON)
    qtbot.addWidget(banner)
    return banner


@pytest.mark.parametrize("trouble", FeedTrouble)
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_what_to_check_is_named_where_it_can_be_changed(
    trouble: FeedTrouble, language: str, qapp: QApplication
) -> None:
    """The assistant, or the variables: nobody is sent to where there is nothing to change."""
    set_up = {"en": "“Set up”", "es": "«Configurar»", "fr": "«\u00a0Configurer\u00a0»"}[language]
    apply_language(qapp, language)
    told = trouble_sentence(trouble, UPTOWN, is_from_environment=True)
    assisted = trouble_sentence(trouble, UPTOWN)
    apply_language(qapp, "en")
    assert "ORDERMANAGER_" not in assisted and set_up not in told
    assert (set_up in assisted) is ("ORDERMANAGER_" in told)
    assert "{" not in told + assisted


@pytest.mark.parametrize("trouble", FeedTrouble)
def test_every_trouble_says_what_is_wrong_and_what_to_do(trouble: FeedTrouble) -> None:
    sentence = trouble_sentence(trouble, UPTOWN)
    assert sentence.count(".") >= 2 or ":" in sentence
    assert "{" not in sentence
    assert connection_hint(FeedHealth(NOON, trouble, stores=UPTOWN), NOON) == sentence


@pytest.mark.parametrize(
    ("trouble", "word", "tone"),
    [
        (FeedTrouble.UNREACHABLE, f"Offline · list from {TIME}", Tone.WARN),
        (FeedTrouble.NAME_NOT_FOUND, f"Offline · list from {TIME}", Tone.WARN),
        (FeedTrouble.SIGN_IN, "Sign-in refused", Tone.DANGER),
        (FeedTrouble.NOT_PERMITTED, "Not permitted for store uptown", Tone.DANGER),
        (FeedTrouble.NOT_FOUND, "Store uptown not found", Tone.DANGER),
        (FeedTrouble.RATE_LIMITED, f"Too many requests, waiting · list from {TIME}", Tone.WARN),
        (FeedTrouble.WEB_PAGE, "Network asks for sign-in", Tone.DANGER),
        (FeedTrouble.UNREADABLE, f"Unreadable answers · list from {TIME}", Tone.WARN),
        (FeedTrouble.REFUSED, f"Server error · list from {TIME}", Tone.WARN),
        (FeedTrouble.STALLED, f"Not updating · list from {TIME}", Tone.WARN),
        (FeedTrouble.PROXY_UNREACHABLE, f"Offline · list from {TIME}", Tone.WARN),
        (FeedTrouble.PROXY_REFUSED, "Proxy refuses", Tone.DANGER),
        (FeedTrouble.CERTIFICATE_REFUSED, "Server not trusted", Tone.DANGER),
        (FeedTrouble.CERTIFICATE_OUT_OF_DATE, "Server not trusted", Tone.DANGER),
    ],
)
def test_the_pill_has_a_word_for_each(trouble: FeedTrouble, word: str, tone: Tone) -> None:
    look = connection_look(FeedHealth(NOON, trouble, stores=UPTOWN), NOON)
    assert (look.word, look.tone) == (word, tone)


def test_the_list_of_the_last_run_is_called_old() -> None:
    look = connection_look(FeedHealth(NOON, is_old=True), NOON)
    assert (look.word, look.tone) == (f"Old list · last updated {TIME}", Tone.WARN)


def test_a_list_of_another_day_is_told_with_its_date() -> None:
    yesterday = NOON - timedelta(days=1)
    assert moment_text(NOON, NOON) == TIME
    assert moment_text(yesterday, NOON) != clock_text(yesterday)
    assert moment_text(yesterday, NOON).endswith(clock_text(yesterday))


def test_the_banner_comes_and_goes_by_itself(banner: ConnectionBanner) -> None:
    banner.show_health(FeedHealth(NOON, FeedTrouble.UNREACHABLE))
    assert banner.isVisibleTo(None) and f"The list is from {TIME}" in banner.text()
    banner.show_health(FeedHealth(NOON))
    assert banner.isHidden()


def test_what_passes_by_itself_needs_no_banner(banner: ConnectionBanner) -> None:
    banner.show_health(FeedHealth(NOON, FeedTrouble.RATE_LIMITED))
    assert banner.isHidden()


def test_the_banner_follows_the_language(
    banner: ConnectionBanner, qapp: QApplication, qtbot: QtBot
) -> None:
    banner.show_health(FeedHealth(NOON, clock_ahead_s=420))
    before = banner.text()
    banner._health = replace(banner._health, clock_ahead_s=-420)
    apply_language(qapp, "es")
    qtbot.waitUntil(lambda: banner.text() != before)
    apply_language(qapp, "en")


@pytest.mark.parametrize(
    ("ahead_s", "words"),
    [(150, "2 minute"), (-5400, "90 minute"), (86400, "24 hour"), (-7300, "2 hour")],
)
def test_a_wrong_clock_is_told_with_its_error(qapp: QApplication, ahead_s: int, words: str) -> None:
    apply_language(qapp, "en")
    assert words in clock_sentence(ahead_s)
    assert ("ahead" if ahead_s > 0 else "behind") in clock_sentence(ahead_s)
    assert lasting_message(FeedHealth(NOON, clock_ahead_s=ahead_s), NOON) == clock_sentence(ahead_s)


def test_settings_are_told_one_by_one_without_their_values() -> None:
    secret = "canary-51"
    problems = connection_settings(
        {
            "ORDERMANAGER_API_URL": f"http://orders.example/{secret}",
            "ORDERMANAGER_CLIENT_SECRET": secret,
            "ORDERMANAGER_STORE_IDS": "\u00e9",
        }
    ).problems
    text = empty_words(Shelf.ACTIVE, OrderFilter(), Circumstances(problems=problems)).text
    assert "ORDERMANAGER_API_URL must begin with https://" in text
    assert "ORDERMANAGER_CLIENT_ID is missing." in text
    assert "ORDERMANAGER_STORE_IDS holds no store ids" in text
    assert secret not in text


def test_a_store_id_is_plain_and_short(banner: ConnectionBanner) -> None:
    hostile = "<b>{0}</b>" + "x" * 300
    health = FeedHealth(NOON, FeedTrouble.NOT_PERMITTED, stores=(hostile,))
    banner.show_health(health)
    assert "<b>{0}</b>x" in banner.text()
    assert "x" * 40 not in banner.text()
    assert len(connection_look(health, NOON).word) < 60
