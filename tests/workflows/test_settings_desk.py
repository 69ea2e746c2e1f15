"""The settings in the running app: opened by key and menu, carried by files, reported."""

import json
import zipfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QWidget

from ordermanager_desktop.computer_ties import ComputerTies
from ordermanager_desktop.models.settings.computer import AT_LOGIN
from ordermanager_desktop.models.settings.window import LANGUAGE, TEXT_PERCENT, THEME
from ordermanager_desktop.services.login_start import LinuxLoginStart
from ordermanager_desktop.services.preferences_store import PreferencesStore
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.flows.appearance import Appearance
from ordermanager_desktop.views.settings.settings_dialog import SettingsDialog
from ordermanager_desktop.views.theme import DARK, LIGHT, tokens
from ordermanager_desktop.views.widgets.text_page import TextPage


async def open_settings(user: Stage, section: str = "upkeep") -> SettingsDialog:
    QTest.keyClick(user.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = await user.seen(SettingsDialog, "settings_dialog")
    dialog.show_section(section)
    return dialog


async def name_file(user: Stage, window: str, path: Path) -> str:
    dialog = await user.seen(QFileDialog, window)
    proposed = dialog.selectedFiles()
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    return Path(proposed[0]).name if proposed else ""


async def note(user: Stage) -> str:
    label = await user.seen(QLabel, "settings_note")
    await user.until(label.text, "a note")
    return label.text()


async def test_the_key_and_the_menu_open_one_card(user: Stage) -> None:
    await open_settings(user)
    user.window.settings_requested.emit()  # once more
    assert len(user.window.findChildren(SettingsDialog)) == 1
    await user.press("close_settings")
    await user.until(lambda: not user.window.findChildren(SettingsDialog), "the card to be gone")
    await user.press("preferences")
    menu = await user.seen(QWidget, "preferences_menu")
    entry = menu.findChild(QAction, "menu_settings")
    assert entry is not None
    entry.trigger()
    menu.close()
    await user.seen(SettingsDialog, "settings_dialog")


async def test_settings_travel_from_one_file_into_the_app_again(
    user: Stage, tmp_path: Path
) -> None:
    options = user.manager.options
    options.set(TEXT_PERCENT, 125)
    taken = tmp_path / "mine.json"
    taken.write_text("not ours to replace")
    await open_settings(user)
    await user.press("upkeep/export")
    assert await name_file(user, "save_file", taken) == "order-manager-settings.json"
    assert await note(user) == "Saved as mine (2).json"
    assert taken.read_text() == "not ours to replace"
    saved = tmp_path / "mine (2).json"
    assert json.loads(saved.read_text())["settings"] == {"window/text_percent": 125}

    options.set(TEXT_PERCENT, 100)
    await user.press("upkeep/import")
    await name_file(user, "open_file", saved)
    sheet = await user.seen(QWidget, "import_sheet")
    page = sheet.findChild(TextPage)
    assert page is not None and page.text() == "Text size: 100% → 125%"
    assert options.value(TEXT_PERCENT) == 100
    await user.press("apply_import")
    await user.until(lambda: options.value(TEXT_PERCENT) == 125, "the import to hold")
    assert await note(user) == "1 setting changed"


async def test_a_file_that_does_not_do_says_why_and_changes_nothing(
    user: Stage, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    values = {"window/theme": "dark", "window/text_percent": 7}
    document = {"format": "order-manager-settings", "version": 1, "settings": values}
    bad.write_text(json.dumps(document))
    await open_settings(user)
    await user.press("upkeep/import")
    await name_file(user, "open_file", bad)
    dialog = await user.seen(QWidget, "confirm_dialog")
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "It holds a value that can’t be used: Text size." in words
    await user.press("confirm_no")
    assert user.manager.options.value(THEME) == "system"


async def test_the_report_is_shown_before_it_is_saved(user: Stage, tmp_path: Path) -> None:
    await open_settings(user)
    await user.press("upkeep/diagnostics")
    sheet = await user.seen(QWidget, "diagnostics_sheet")
    page = sheet.findChild(TextPage)
    assert page is not None
    shown = page.text()
    for order in (row.order for row in user.manager.store):
        assert not order.customer or order.customer not in shown
    assert user.sandbox.client_secret not in shown
    assert "list: answers" in shown and "the record is whole" in shown
    await user.press("save_diagnostics")
    proposed = await name_file(user, "save_file", tmp_path / "report")
    assert proposed.startswith("order-manager-report-") and proposed.endswith(".zip")
    assert await note(user) == "Saved as report.zip"
    with zipfile.ZipFile(tmp_path / "report.zip") as bundle:
        for name in bundle.namelist():
            assert bundle.read(name).decode().strip() in shown


async def test_a_place_that_cannot_be_written_is_told_and_another_one_does(
    user: Stage, tmp_path: Path
) -> None:
    await open_settings(user)
    await user.press("upkeep/export")
    await name_file(user, "save_file", tmp_path / "nowhere" / "a.json")
    await user.press("confirm_yes")
    await name_file(user, "save_file", tmp_path / "b.json")
    assert await note(user) == "Saved as b.json"


async def test_the_card_and_the_menu_dress_the_app_alike(user: Stage, tmp_path: Path, qapp) -> None:
    options = user.manager.options
    preferences = PreferencesStore(tmp_path / "preferences.ini")
    appearance = Appearance(qapp, preferences, text_scale=1.0)
    appearance.serve(user.window)
    appearance.follow(options)
    try:
        options.set(THEME, "dark")
        assert tokens() is DARK
        assert preferences.load().theme == "dark"
        user.window.theme_chosen.emit("light")
        assert (options.value(THEME), tokens()) == ("light", LIGHT)
        user.window.language_chosen.emit("fr")
        assert options.value(LANGUAGE) == "fr"
        options.set(LANGUAGE, "en")
        assert preferences.load().language == "en"
    finally:
        appearance.deleteLater()


async def test_a_computer_that_slept_says_so_and_the_list_is_read_again(user: Stage) -> None:
    heart = user.manager.session.heartbeat
    before, mono_s, asleep_s = heart._watch._last
    hour_s = 3600.0
    heart._watch._last = (before.replace(microsecond=0), mono_s - hour_s, asleep_s - hour_s)
    heart.beat()
    banner = await user.seen(QWidget, "sleep_banner")
    assert user.manager.store.health.is_old
    text = user.window.sleep_banner.text
    assert text().startswith("The computer slept from")
    await user.until(lambda: "the list was old until" in text(), "the list to be read")
    assert not user.manager.store.health.is_old
    await user.press("sleep_banner_action")
    assert not banner.isVisible()


async def test_the_ties_to_this_computer_hold(user: Stage, tmp_path: Path) -> None:
    login = LinuxLoginStart(["/opt/om"], tmp_path)
    ties = ComputerTies(user.manager, tmp_path, login)
    user.manager.options.set(AT_LOGIN, True)
    assert login.is_on()
    polls = len(user.sandbox.ledger.requests())
    ties.network.back.emit()
    await user.until(lambda: len(user.sandbox.ledger.requests()) > polls, "a read at once")
    ties.close()
    assert (tmp_path / "window.ini").exists()
    button = user.find(QAbstractButton, "preferences")
    assert button is not None
