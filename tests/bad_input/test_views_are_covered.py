"""A new dialog, view or sentence must take part in the matrix of hostile text, or say why not."""

import importlib
import inspect
import sys
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType, ModuleType

import pytest

import ordermanager_desktop.views as views_package
from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.models.order import Courier, Modifier, Order, OrderItem, OrderTotals
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.views.widgets.sheet import Sheet
from tests.bad_input.hostile_orders import hostile
from tests.bad_input.views import VIEWS, Stage, pause_texts, search_texts, store_texts

FOLDER = Path(views_package.__file__).parent
NAME = views_package.__name__

NOT_IN_THE_MATRIX = {
    "dialogs.cancel_facts": "values",
    "alert_icon": "a drawing and a number",
    "alert_signs": "hands on; what it says is in the matrix, see the view “alerts”",
    "external_links": "opens; test_hostile_text.py asks it for every string",
    "flows.alarm_care": "joins; its banner's words are our own",
    "flows.alarm_ports": "joins",
    "flows.alert_desk": "joins; its bar and notifications are in the matrix",
    "flows.announcements": "joins; its sentences and the banner and toast are in the matrix",
    "flows.appearance": "language and theme",
    "flows.beginning": "opens a tab",
    "flows.call_desk": "joins; its dialogs are in the matrix",
    "flows.guarding": "protocols",
    "flows.pin_asking": "joins; its dialog is in the matrix",
    "flows.staff_desk": "joins; its dialogs are in the matrix",
    "flows.staff_managing": "joins; its dialogs are in the matrix",
    "wording.settings.setting_words": "settings, no text from outside",
    "wording.settings.staff": "settings, no text from outside",
    "flows.closing": "joins; its dialog is in the matrix",
    "flows.duplicates": "joins; what it points out is in the matrix",
    "flows.history_desk": "joins; its sheets are in the matrix",
    "wording.settings.history": "settings, no text of an order",
    "flows.help_desk": "joins; its dialogs are in the matrix",
    "flows.presence": "which rows are on the screen, no text",
    "flows.kitchen": "joins; its banner, card and sentences are in the matrix",
    "flows.setup_desk": "joins; its dialogs are in the matrix",
    "flows.order_desk": "joins; its dialogs are in the matrix",
    "printing.kitchen_output": "prints; the tickets are in the matrix",
    "printing.practice_output": "prints nothing",
    "printing.ticket_raster": "turns a picture into dots",
    "flows.pause_desk": "joins; its dialog and bars are in the matrix",
    "flows.reminder_desk": "joins; its dialog and bar are in the matrix",
    "flows.side_desk": "joins",
    "flows.step_desk": "joins; its dialog and toasts are in the matrix",
    "wording.settings.kitchen_times": "settings of the app's own",
    "printing.ticket_output": "paints; what it paints is in the matrix",
    "palette": "colours",
    "text_zoom": "sizes",
    "wording.settings.alerts": "settings, no text from outside",
    "wording.no_list": "the kinds of trouble, no text from outside",
    "wording.settings.duplicates": "names of settings",
    "wording.settings.kitchen": "names of settings",
    "wording.record": "the kinds of damage, no text of an order",
    "wording.standstill": "the kinds of work, no text of an order",
    "order_card_layout": "where the parts of a row lie; the delegate that paints them is read",
    "flows.file_choice": "asks for a file",
    "flows.login_keeper": "switches; the words are the app's own",
    "flows.report_facts": "joins; the sheet that shows it is in the matrix",
    "flows.settings_desk": "joins; its dialogs are in the matrix",
    "flows.window_memory": "places the window",
    "sleep_banner": "moments alone",
    "wording.sleeping": "moments alone",
    "settings.section_chooser": "the app's own sections",
    "widgets.number_field": "numbers",
    "widgets.switch": "on and off",
    "flows.refreshing": "F5, no text of an order",
    "flows.update_desk": "joins; its bar tells of versions alone",
    "wording.updates": "versions, no text from outside",
    "wording.settings.updates": "the settings' own words",
    "flows.store_desk": "joins; its sheet is in the matrix",
    "language": "the app's own catalogues",
    "preferences_menu": "language and theme",
    "scenario_menu": "practice: names that come with the app",
}
WORDS_NOT_IN_THE_MATRIX = {
    "wording.desk.try_again_hint": "whether and when, no text of an order",
}
FROM_OUTSIDE = (
    Order, OrderRow, OrderItem, OrderTotals, Modifier, Courier, Attempt, PhoneRecord, Platform,
)  # fmt: skip

Called = set[tuple[str, str]]


@pytest.fixture(scope="module")
def called(qapp_cls: type, request: pytest.FixtureRequest) -> Called:
    """All that is called in the views while the matrix reads them, by module and function."""
    request.getfixturevalue("qapp")
    found: Called = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(FOLDER)):
            found.add((_named(Path(frame.f_code.co_filename)), frame.f_code.co_name))

    sys.setprofile(note)
    try:
        stage = Stage()
        for view in VIEWS:
            view.read(stage, hostile("harmless"))
        store_texts(stage, "harmless")
        pause_texts(stage, "harmless")
        search_texts(stage, "harmless")
    finally:
        sys.setprofile(None)
    found |= {("sheet", kind.__name__) for kind in stage.sheets}
    stage.close()
    return found


def test_every_dialog_is_read(called):
    made = {kind.__name__ for kind in _sheets()}
    assert made
    assert made - {name for place, name in called if place == "sheet"} == set()


def test_every_module_of_the_views_is_read_or_says_why_not(called):
    read = {place for place, _ in called}
    unread = {_named(path) for path in FOLDER.rglob("*.py")} - read - NOT_IN_THE_MATRIX.keys()
    assert {name for name in unread if _has_functions(_module(name))} == set()
    assert NOT_IN_THE_MATRIX.keys() <= {_named(path) for path in FOLDER.rglob("*.py")}


def test_every_sentence_about_an_order_is_read(called):
    sentences = {f"{place}.{name}" for place, name in _sentences()}
    assert len(sentences) > 30
    read = {f"{place}.{name}" for place, name in called}
    assert sentences - read - WORDS_NOT_IN_THE_MATRIX.keys() == set()


def _sheets() -> Iterator[type]:
    for path in FOLDER.rglob("*.py"):
        module = _module(_named(path))
        for kind in vars(module).values():
            is_sheet = inspect.isclass(kind) and issubclass(kind, Sheet)
            if is_sheet and kind.__module__ == module.__name__ and not kind.__parameters__:
                yield kind


def _sentences() -> Iterator[tuple[str, str]]:
    """Functions that make a text of something that came from outside."""
    for path in [*FOLDER.glob("wording/*.py"), *FOLDER.glob("dialogs/*_words.py")]:
        for name, function in _functions(_module(_named(path))):
            hints = typing.get_type_hints(function)
            returns = hints.pop("return", None)
            if returns in (str, tuple[str, ...]) and set(hints.values()) & set(FROM_OUTSIDE):
                yield _named(path), name


def _functions(module: ModuleType) -> Iterator[tuple[str, Callable[..., object]]]:
    for name, found in inspect.getmembers(module, inspect.isfunction):
        if found.__module__ == module.__name__ and not name.startswith("_"):
            yield name, found


def _has_functions(module: ModuleType) -> bool:
    members = vars(module).values()
    own = [each for each in members if getattr(each, "__module__", "") == module.__name__]
    return any(inspect.isfunction(each) or _has_methods(each) for each in own)


def _has_methods(kind: object) -> bool:
    return inspect.isclass(kind) and any(map(inspect.isfunction, vars(kind).values()))


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{NAME}.{name}" if name else NAME)


def _named(path: Path) -> str:
    parts = path.relative_to(FOLDER).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")
