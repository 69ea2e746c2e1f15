"""Settings are found by what people type, slips included."""

import pytest

from ordermanager_desktop.models.settings.setting_search import settings_found

TEXTS = {
    "alerts/sound": ("Alerts", "Sounds", "Without them alerts are only shown.", "mute silence"),
    "window/language": ("Window", "Idioma", "English Español Français"),
    "network/proxy": ("Network", "Proxy", "For example http://proxy.example:8080"),
    "upkeep/report": ("Support", "Report", "word " * 60 + "diagnostics"),
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sou", ["alerts/sound"]),
        ("ESPANOL", ["window/language"]),
        ("mute sounds", ["alerts/sound"]),
        ("sounds proxy", []),
        ("netwrok", ["network/proxy"]),
        ("langauge", []),  # two letters of another word
        ("silense", ["alerts/sound"]),
        ("diagnostics", ["upkeep/report"]),  # the last word of a long help
        ("808", ["network/proxy"]),
        ("8880", []),  # a number is never guessed at
    ],
)
def test_what_is_typed_finds(typed, found):
    assert settings_found(typed, TEXTS) == found


def test_what_was_typed_right_does_not_drown_among_near_hits():
    texts = {"a": ("notes",), "b": ("votes",)}
    assert settings_found("notes", texts) == ["a"]
    assert settings_found("nottes", texts) == ["a"]


def test_an_empty_search_finds_everything():
    assert settings_found("  ", TEXTS) == list(TEXTS)
