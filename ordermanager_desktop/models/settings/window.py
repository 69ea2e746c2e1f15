"""How the window looks: its language, its theme, its text."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.settings.setting import Setting, SettingSection

LANGUAGES: Final = ("en", "es", "fr")
THEMES: Final = ("system", "light", "dark", "contrast", "contrast-light")
TEXT_PERCENTS: Final = (100, 125, 150, 175, 200)

LANGUAGE: Final = Setting("window/language", "", choices=("", *LANGUAGES))  # "": the system's
THEME: Final = Setting("window/theme", THEMES[0], choices=THEMES)
TEXT_PERCENT: Final = Setting("window/text_percent", TEXT_PERCENTS[0], choices=TEXT_PERCENTS)

WINDOW: Final = SettingSection("window", (LANGUAGE, THEME, TEXT_PERCENT), needs_manager=False)
