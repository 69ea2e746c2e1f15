"""Every setting of the kitchen and of duplicates has its words, and each choice its name."""

import pytest

from ordermanager_desktop.models.settings import duplicates, kitchen
from ordermanager_desktop.models.settings.catalogue import SECTIONS
from ordermanager_desktop.models.settings.setting import SettingSection
from ordermanager_desktop.views.wording.settings import duplicates as duplicate_words
from ordermanager_desktop.views.wording.settings import kitchen as kitchen_words
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords


@pytest.mark.parametrize(
    ("section", "words"),
    [(kitchen.SECTION, kitchen_words.words()), (duplicates.SECTION, duplicate_words.words())],
)
def test_nothing_is_without_words(section: SettingSection, words: dict[str, SettingWords]) -> None:
    assert section in SECTIONS
    assert words.keys() == {section.id, *(entry.key for entry in section.entries)}
    for setting in section.settings:
        assert set(words[setting.key].choices) == set(setting.choices)
        assert setting.accepts(setting.default)


def test_nothing_prints_by_itself_until_somebody_says_so() -> None:
    assert kitchen.AUTO_VOID.default == kitchen.VOID_OFF
    assert not kitchen.PRINTER_ADDRESS.accepts("8.8.8.8")
    assert not kitchen.PRINTER_NAME.is_portable
    assert not kitchen.PRINTER_ADDRESS.is_portable
