"""What goes into the frozen app, by the names of its files."""

from pathlib import Path

import pytest

from devtools.package_contents import forbidden, is_wanted


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt6Widgets.dll",
        "PySide6/QtTest.abi3.so",
        "PySide6/Qt/lib/libQt6Test.so.6",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_es.qm",
        "resources/translations/ordermanager_fr.qm",
        "resources/fonts/Inter-Bold.otf",
        "resources/licences/lgpl-3.0.txt",
        "libcrypto.so.3",
        "libsqlite3.so.0",
    ],
)
def test_what_the_app_needs_is_in(name):
    assert is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll",
        "PySide6/Qt6VirtualKeyboard.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_es.qm",
        "resources/translations/ordermanager_es.ts",
    ],
)
def test_what_nobody_needs_is_out(name):
    assert not is_wanted(name)


def test_a_part_under_the_gpl_alone_is_named():
    paths = [Path("a/libQt6Charts.so.6"), Path("a/Qt6VirtualKeyboard.dll"), Path("a/libQt6Gui.so")]
    assert forbidden(paths) == paths[:2]
