"""The habits that a type checker cannot see: import direction, licences, plain text."""

import ast
import sys

from tests.sources import imports, modules, name, offences, tree

LAYERS = {"models": 0, "services": 1, "views": 2}
TOP = 3  # app.py and whatever stands beside it

# Qt modules that are under the GPL or a commercial licence only: their pages in the Qt
# documentation, "Licensing", read 2026-11.
GPL_ONLY = {
    "QtCharts",
    "QtDataVisualization",
    "QtGraphs",
    "QtGraphsWidgets",
    "QtHttpServer",
    "QtNetworkAuth",
    "QtQuick3D",
    "QtVirtualKeyboard",
}


def test_imports_point_one_way():
    assert not [
        f"{name(module)} imports {target}"
        for module, target, _ in imports()
        if target.startswith("ordermanager_desktop") and _layer(target) > _layer(name(module))
    ]


def test_models_need_only_the_standard_library_and_qtcore():
    allowed = {*sys.stdlib_module_names, "ordermanager_desktop"}
    assert not [
        f"{name(module)} imports {target}"
        for module, target, _ in imports("models")
        if target.split(".")[0] not in allowed and not _is_part_of(target, "PySide6.QtCore")
    ]


def test_services_have_no_widgets():
    assert not [
        f"{name(module)} imports {target}"
        for module, target, _ in imports("services")
        if _is_part_of(target, "PySide6.QtWidgets")
    ]


def test_one_module_knows_the_http_library():
    assert _importers("httpx") <= {"ordermanager_desktop.services.gateways.http"}
    assert not _importers("httpcore")


def test_one_module_knows_qasync():
    assert _importers("qasync") <= {"ordermanager_desktop.services.event_loop"}


def test_no_module_of_qt_that_is_gpl_only():
    assert not [
        f"{name(module)} imports {target}"
        for module, target, _ in imports()
        if target.startswith("PySide6.") and target.split(".")[1] in GPL_ONLY
    ]


def test_text_is_shown_only_by_the_plain_text_widgets():
    assert not [
        offence
        for offence in offences(_shows_text_that_qt_may_take_for_html)
        if not offence.startswith("ordermanager_desktop.views.widgets")
    ]


def test_every_module_tells_its_role_in_its_first_line():
    assert not [
        name(module)
        for module in modules()
        if not module.read_text(encoding="utf-8").startswith('"""')
        or not ast.get_docstring(tree(module))
    ]


def _shows_text_that_qt_may_take_for_html(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="setToolTip")):
            return True
        case ast.Call(func=ast.Name(id="QLabel") | ast.Attribute(attr="QLabel")):
            return True
    return False


def _importers(library: str) -> set[str]:
    return {name(module) for module, target, _ in imports() if _is_part_of(target, library)}


def _is_part_of(target: str, library: str) -> bool:
    return target == library or target.startswith(f"{library}.")


def _layer(name: str) -> int:
    parts = name.split(".")
    if len(parts) == 1 or parts[1].startswith("__version"):
        return 0  # the package itself, which holds nothing but its version
    return LAYERS.get(parts[1], TOP)
