"""The words: complete in every language, true to their sources, and changed while one looks."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from devtools.catalogues import CATALOGUES, update_catalogues
from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelDialog
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactPlatformDialog
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.dialogs.support_dialog import SupportDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from ordermanager_desktop.views.language import LANGUAGES, apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.pill import Pill
from ordermanager_desktop.views.wording.rows import money_text, pickup_text
from tests.builders import NOON, a_row, a_store, an_attempt, lunch_rows, usd
from tests.views.dialogs.helpers import SUPPORT, clock, facts_for, settle_layout

PACKAGE = Path(__file__).parents[2] / "ordermanager_desktop"
TRANSLATED = ("es", "fr")
NAME = re.compile(r"\{[a-z_]*\}|%n|%\d")

# As the users of the product know them.
SPANISH = {
    ("ShelfTabs", "Active"): "Pedidos activos",
    ("DetailsActions", "Cancel order"): "Cancelar pedido",
    ("CancelDialog", "Reason for cancelling"): "Motivo de la cancelación",
    ("CancelDialog", "Cancel this order"): "Cancelar este pedido",
    ("rows", "Cancelled"): "Cancelado",
    ("OrderDetailsDialog", "Remove order"): "Eliminar pedido",
    ("ContactCards", "Chat with support"): "Chat con soporte",
    ("ContactCards", "Text {number}"): "Mensaje de texto al {number}",
}


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language(qapp, "en")
    settle_layout()


# The catalogues


def test_catalogues_hold_exactly_the_texts_of_the_sources(tmp_path: Path) -> None:
    """No text is new, changed or obsolete, and each .qm was compiled from its .ts."""
    copies = tmp_path / "translations"
    shutil.copytree(CATALOGUES, copies)
    assert update_catalogues(copies) == 0
    stale = [path.name for path in sorted(copies.iterdir()) if not _is_same(path)]
    assert not stale, "run: python3 dev.py translations"
    assert len(list(copies.iterdir())) == 2 * len(LANGUAGES)


def _is_same(copy: Path) -> bool:
    original = CATALOGUES / copy.name
    return original.exists() and original.read_bytes() == copy.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_finished(language: str) -> None:
    unfinished = [
        source
        for _, source, message in _messages(language)
        if _translation(message).get("type") or not all(text.strip() for text in _forms(message))
    ]
    assert not unfinished


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_both_forms(language: str) -> None:
    plurals = [message for _, source, message in _messages(language) if "%n" in source]
    assert plurals
    assert all(message.get("numerus") == "yes" for message in plurals)
    assert all(len(_forms(message)) == 2 for message in plurals)
    assert not [text for message in plurals for text in _forms(message) if "(s)" in text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_loses_or_invents_a_placeholder(language: str) -> None:
    differing = [
        text
        for _, source, message in _messages(language)
        for text in _forms(message)
        if sorted(NAME.findall(source)) != sorted(NAME.findall(text))
    ]
    assert not differing


def test_lupdate_overlooks_no_text() -> None:
    """It is blind to some calls, for example to a plural whose number is an expression."""
    known = {source for _, source, _ in _messages("es")}
    assert not {text for text in _literals() if text} - known


def test_the_words_that_users_know() -> None:
    said = {(context, source): _forms(message)[0] for context, source, message in _messages("es")}
    assert {key: said[key] for key in SPANISH} == SPANISH


def _messages(language: str) -> Iterator[tuple[str, str, ET.Element]]:
    root = ET.parse(CATALOGUES / f"ordermanager_{language}.ts").getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message


def _translation(message: ET.Element) -> ET.Element:
    found = message.find("translation")
    assert found is not None
    return found


def _forms(message: ET.Element) -> list[str]:
    translation = _translation(message)
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def _literals() -> Iterator[str]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _texts_of(node)


def _texts_of(call: ast.Call) -> Iterator[str]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
    if place is not None and len(call.args) > place:
        text = call.args[place]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value
        else:  # only a look-up of a text that QT_TRANSLATE_NOOP marked
            assert not isinstance(text, ast.JoinedStr | ast.BinOp), ast.unparse(call)


# The choice of a language


@pytest.mark.parametrize(("language", "word"), [("es", "Cancelar"), ("fr", "Annuler")])
def test_qt_speaks_it_too(qapp: QApplication, language: str, word: str) -> None:
    apply_language(qapp, language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == word


@pytest.mark.parametrize(
    ("system", "language", "expected", "money"),
    [
        ("en_US", "es", "es_US", "$1,042.18"),
        ("es_MX", "es", "es_MX", "US$1,042.18"),
        ("en_CA", "fr", "fr_CA", "1 042,18 US$"),
        ("de_DE", None, "en_DE", "1.042,18 $"),
        ("fr_FR", None, "fr_FR", "1 042,18 $"),
    ],
)
def test_numbers_are_written_as_in_the_users_country(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    language: str | None,
    expected: str,
    money: str,
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    apply_language(qapp, language)
    assert QLocale().name() == expected
    assert " ".join(re.split(r"[\xa0\u202f]", money_text(usd("1042.18")))) == money


def test_plurals_count(qapp: QApplication) -> None:
    def active(count: int) -> str:
        return QCoreApplication.translate("FooterBar", "%n active", "", count)

    apply_language(qapp, "es")
    assert (active(1), active(2), active(0)) == (
        "1 pedido activo",
        "2 pedidos activos",
        "0 pedidos activos",
    )
    apply_language(qapp, "fr")
    assert (active(0), active(2)) == ("0 commande active", "2 commandes actives")


def test_there_and_back_leaves_nothing_behind(qapp: QApplication) -> None:
    apply_language(qapp, "es")
    assert pickup_text(NOON, NOON)[0] == "ahora"
    apply_language(qapp, "en")
    assert pickup_text(NOON, NOON)[0] == "due now"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# What is on the screen

Make = Callable[[QWidget], QWidget]


def _window(_parent: QWidget) -> QWidget:
    store = a_store(*lunch_rows())
    return MainWindow(store, store_name="Siam Kitchen", is_practice=True, clock=lambda: NOON)


def _details(parent: QWidget) -> QWidget:
    row = a_row(attempt=an_attempt(state=AttemptState.ACCEPTED))
    return OrderDetailsDialog(row, facts_for(row.order), clock=clock, parent=parent)


def _cancel(parent: QWidget) -> QWidget:
    row = a_row()
    return CancelDialog(row, facts_for(row.order), parent=parent)


def _contact(parent: QWidget) -> QWidget:
    row = a_row()
    facts = facts_for(row.order, CancelRoute.CONTACT, portal_url="https://portal.example.com")
    return ContactPlatformDialog(row, facts, parent=parent)


def _support(parent: QWidget) -> QWidget:
    row = a_row(attempt=an_attempt(state=AttemptState.NOT_CANCELLED))
    assert row.attempt
    return SupportDialog(
        row,
        row.attempt,
        attempt_count=2,
        facts=facts_for(row.order),
        support=SUPPORT,
        can_try_again=True,
        parent=parent,
    )


def _support_menu(parent: QWidget) -> QWidget:
    return SupportMenuDialog(SUPPORT, parent=parent)


EVERYTHING = (_window, _details, _cancel, _contact, _support, _support_menu)


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QWidget]:
    """A window as large as the smallest screen we care for."""
    made = QWidget()
    made.resize(1024, 768)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    settle_layout()


@pytest.mark.parametrize("make", EVERYTHING)
def test_what_is_open_speaks_the_new_language_at_once(
    qapp: QApplication, parent: QWidget, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.builders._numbers", iter([7] * 100))
    apply_language(qapp, "en")
    shown = _shown(make(parent))
    in_english = _texts(shown)
    apply_language(qapp, "es")
    settle_layout()
    fresh = _shown(make(parent))
    assert _texts(shown) == _texts(fresh) != in_english
    for each in (shown, fresh):
        each.hide()
        each.deleteLater()


@pytest.mark.parametrize("make", EVERYTHING)
@pytest.mark.parametrize("language", TRANSLATED)
def test_layouts_give_way_to_longer_words(
    qapp: QApplication, parent: QWidget, make: Make, language: str
) -> None:
    apply_language(qapp, language)
    shown = _shown(make(parent))
    assert not [
        f"{each.objectName()} {each.accessibleName()} {_text(each)}"
        for each in shown.findChildren(QWidget)
        if each.isVisible()
        and isinstance(each, QAbstractButton | PaintedButton | Pill | QLabel)
        and _needs_px(each) > each.width()
    ]
    shown.hide()
    shown.deleteLater()


def _needs_px(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.minimumSizeHint().width()
    return widget.sizeHint().width()


def _shown(widget: QWidget) -> QWidget:
    widget.show()
    if isinstance(widget, MainWindow):
        widget.resize(1024, 768)
    settle_layout()
    return widget


def _texts(window: QWidget) -> list[str]:
    parts = [window, *window.findChildren(QWidget)]
    return sorted(
        text
        for part in parts
        for text in (part.windowTitle(), part.accessibleName(), part.toolTip(), *_text(part))
        if text
    )


def _text(part: QWidget) -> list[str]:
    match part:
        case QLabel() | QAbstractButton():
            return [part.text()]
        case QLineEdit():
            return [part.placeholderText()]
        case QComboBox():
            return [part.placeholderText(), *map(part.itemText, range(part.count()))]
        case _:
            return []
