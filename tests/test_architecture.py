"""The habits that a type checker cannot see: import direction, no nested loops, plain text."""

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "ordermanager_desktop"
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
# Static helpers of dialogs that run a loop of their own until the dialog is closed.
NESTED_LOOP_HELPERS = {
    "QMessageBox": {"about", "aboutQt", "critical", "information", "question", "warning"},
    "QInputDialog": {"getDouble", "getInt", "getItem", "getMultiLineText", "getText"},
    "QFileDialog": {
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileName",
        "getOpenFileNames",
        "getOpenFileUrl",
        "getOpenFileUrls",
        "getSaveFileName",
        "getSaveFileUrl",
    },
    "QColorDialog": {"getColor"},
    "QFontDialog": {"getFont"},
}
NESTED_LOOP_CALLS = {"exec", "exec_", "processEvents"}


def test_imports_point_one_way():
    assert not [
        f"{_name(module)} imports {target}"
        for module, target, _ in _imports()
        if target.startswith("ordermanager_desktop") and _layer(target) > _layer(_name(module))
    ]


def test_models_need_only_the_standard_library_and_qtcore():
    allowed = {*sys.stdlib_module_names, "ordermanager_desktop"}
    assert not [
        f"{_name(module)} imports {target}"
        for module, target, _ in _imports("models")
        if target.split(".")[0] not in allowed and not _is_part_of(target, "PySide6.QtCore")
    ]


def test_services_have_no_widgets():
    assert not [
        f"{_name(module)} imports {target}"
        for module, target, _ in _imports("services")
        if _is_part_of(target, "PySide6.QtWidgets")
    ]


def test_one_module_knows_the_http_library():
    assert _importers("httpx") <= {"ordermanager_desktop.services.gateways.http"}
    assert not _importers("httpcore")


def test_one_module_knows_qasync():
    assert _importers("qasync") <= {"ordermanager_desktop.services.event_loop"}


def test_no_module_of_qt_that_is_gpl_only():
    assert not [
        f"{_name(module)} imports {target}"
        for module, target, _ in _imports()
        if target.startswith("PySide6.") and target.split(".")[1] in GPL_ONLY
    ]


def test_nothing_runs_a_nested_qt_loop():
    assert not _calls_where(_runs_a_nested_loop)


def test_no_qt_event_loop_beside_the_one():
    assert not [
        f"{_name(module)} imports {target}"
        for module, target, _ in _imports()
        if target == "PySide6.QtCore.QEventLoop"
    ]


def test_text_is_shown_only_by_the_plain_text_widgets():
    assert not [
        offence
        for offence in _calls_where(_shows_text_that_qt_may_take_for_html)
        if not offence.startswith("ordermanager_desktop.views.widgets")
    ]


def test_every_module_tells_its_role_in_its_first_line():
    assert not [
        _name(module)
        for module in _modules()
        if not module.read_text(encoding="utf-8").startswith('"""')
        or not ast.get_docstring(_tree(module))
    ]


def _runs_a_nested_loop(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Name(id=owner), attr=method) if owner in NESTED_LOOP_HELPERS:
            return method in NESTED_LOOP_HELPERS[owner] | NESTED_LOOP_CALLS
        case ast.Attribute(attr=method):
            return method in NESTED_LOOP_CALLS
    return False


def _shows_text_that_qt_may_take_for_html(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(attr="setToolTip"):
            return True
        case ast.Name(id="QLabel") | ast.Attribute(attr="QLabel"):
            return True
    return False


def _calls_where(is_offence: Callable[[ast.Call], bool]) -> list[str]:
    return [
        f"{_name(module)}:{node.lineno} {ast.unparse(node)}"
        for module in _modules()
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.Call) and is_offence(node)
    ]


def _importers(library: str) -> set[str]:
    return {_name(module) for module, target, _ in _imports() if _is_part_of(target, library)}


def _imports(folder: str = "") -> Iterator[tuple[Path, str, int]]:
    """Every import as (module, dotted target, line); a `from` import counts once per name."""
    for module in _modules(folder):
        for node in ast.walk(_tree(module)):
            if isinstance(node, ast.Import):
                yield from ((module, alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = _absolute(module, node)
                yield from ((module, f"{base}.{alias.name}", node.lineno) for alias in node.names)


def _absolute(module: Path, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = _name(module) if module.name == "__init__.py" else _name(module).rpartition(".")[0]
    parts = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*parts, *([node.module] if node.module else [])])


def _is_part_of(target: str, library: str) -> bool:
    return target == library or target.startswith(f"{library}.")


def _layer(name: str) -> int:
    parts = name.split(".")
    if len(parts) == 1 or parts[1].startswith("__version"):
        return 0  # the package itself, which holds nothing but its version
    return LAYERS.get(parts[1], TOP)


@cache
def _modules(folder: str = "") -> list[Path]:
    found = sorted((PACKAGE / folder).rglob("*.py"))
    assert found, f"no module in {folder}"
    return found


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), str(module))


def _name(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")
