"""One event loop runs the app: no source nests a second one, and every task has an owner."""

import ast

import pytest

from tests.sources import Offence, imports, name, offences

# What runs a Qt loop until something happens: `exec` of dialogs, menus, drags, threads and
# applications, and whoever handles events in between. Named at all, it is an offence: an alias, a
# `getattr` or a `methodcaller` does the same as a call.
NESTING = {
    "exec",
    "exec_",
    "processEvents",
    "waitForReadyRead",
    "qWait",
    "qWaitFor",
    "qWaitForWindowActive",
    "qWaitForWindowExposed",
    "qWaitForWindowFocused",
    "getExistingDirectory",
    "getExistingDirectoryUrl",
    "getOpenFileContent",
    "getOpenFileName",
    "getOpenFileNames",
    "getOpenFileUrl",
    "getOpenFileUrls",
    "getSaveFileName",
    "getSaveFileUrl",
}
# Classes whose static helpers nest a loop and whose texts Qt may take for HTML, and those that
# are there for waiting. Our own dialogs are sheets.
NESTING_CLASSES = {
    "QColorDialog",
    "QErrorMessage",
    "QEventLoop",
    "QEventLoopLocker",
    "QFontDialog",
    "QInputDialog",
    "QMessageBox",
    "QPageSetupDialog",
    "QPrintPreviewDialog",
    "QProgressDialog",
    "QSignalSpy",
}
SECOND_LOOP = {
    "Runner",
    "new_event_loop",
    "run_forever",
    "run_until_complete",
}
UNOWNED = {
    "asyncClose",
    "asyncSlot",
    "create_task",
    "ensure_future",
    "gather",
    "run_coroutine_threadsafe",
}
LOOP = "ordermanager_desktop.services.event_loop"
# Serves the window while the rest is imported, before there is any coroutine.
BEFORE_THE_LOOP = frozenset({"ordermanager_desktop.services.first_loop"})
OWNER = "ordermanager_desktop.services.task_owner"
# The practice server's thread has an asyncio loop of its own, and the command line check runs
# where there is no window.
OWN_LOOPS = frozenset(
    {
        LOOP,
        "ordermanager_desktop.services.sandbox.http_thread",
        "ordermanager_desktop.connection_check",
    }
)


def _says(node: ast.AST, words: set[str]) -> bool:
    """True if the node names one of the words: as attribute, name, import, or as a text."""
    match node:
        case ast.Attribute(attr=word) | ast.Name(id=word) | ast.alias(name=word):
            return word.rpartition(".")[2] in words
        case ast.Constant(value=str(word)):
            return word in words
    return False


def _nests_a_qt_loop(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="qasync"), attr="QEventLoop"):
            return False  # the one
    if _is_delayed_click(node):
        return True
    return _says(node, NESTING | NESTING_CLASSES)


def _is_delayed_click(node: ast.AST) -> bool:
    """QTest handles events for as long as a delay lasts."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="QTest")), keywords=keywords):
            return any(keyword.arg == "delay" for keyword in keywords)
    return False


def _starts_a_second_loop(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="asyncio" | "uvicorn" | "anyio"), attr="run"):
            return True
        case ast.Name() | ast.alias():
            return False  # a function of ours; `from asyncio import` is an offence by itself
    return _says(node, SECOND_LOOP)


def _starts_a_task_without_owner(node: ast.AST) -> bool:
    return _says(node, UNOWNED)


def test_nothing_nests_a_qt_loop():
    assert not offences(_nests_a_qt_loop, allowed=BEFORE_THE_LOOP)


def test_only_the_event_loop_module_runs_a_loop():
    assert not offences(_starts_a_second_loop, allowed=OWN_LOOPS)


def test_tasks_are_started_by_their_owner_alone():
    assert not offences(_starts_a_task_without_owner, allowed=frozenset({LOOP, OWNER}))


def test_no_loop_function_hides_behind_a_star_or_another_name():
    """`from asyncio import run as go` would be called by a name that no walk knows."""
    assert not [
        f"{name(module)}:{line} {target}"
        for module, target, line in imports()
        if target.endswith(".*") or (target.startswith("asyncio.") and target.count(".") == 1)
    ]


def test_simulated_clicks_are_for_the_tour():
    assert not [
        f"{name(module)}:{line}"
        for module, target, line in imports()
        if target.startswith("PySide6.QtTest") and ".tour." not in name(module)
    ]


WAYS_TO_NEST = (
    "dialog.exec()",
    "menu.exec_(point)",
    "drag.exec(Qt.DropAction.CopyAction)",
    "QDialog.exec(dialog)",
    "run = dialog.exec",
    "thread.exec()",
    "QApplication.exec()",
    "app.exec()",
    "getattr(dialog, 'exec')()",
    "methodcaller('exec')(dialog)",
    "exec('dialog.open()')",
    "QMessageBox.question(window, '', '')",
    "from PySide6.QtWidgets import QMessageBox as Box",
    "import PySide6.QtWidgets as w; w.QInputDialog.getText(window, '', '')",
    "QFileDialog.getSaveFileName(window)",
    "QFileDialog.getOpenFileUrls(window)",
    "QFileDialog.getExistingDirectory(window)",
    "ask = QFileDialog.getOpenFileName",
    "QColorDialog.getColor()",
    "QFontDialog.getFont()",
    "QProgressDialog('', '', 0, 1)",
    "loop = QEventLoop()",
    "QtCore.QEventLoop()",
    "from PySide6.QtCore import QEventLoop",
    "QCoreApplication.processEvents()",
    "app.processEvents()",
    "getattr(app, 'processEvents')",
    "QTest.qWait(10)",
    "QTest.qWaitForWindowExposed(window)",
    "QTest.mouseClick(button, left, delay=50)",
    "QSignalSpy(button.clicked).wait(100)",
)
WAYS_TO_A_SECOND_LOOP = (
    "asyncio.run(main())",
    "go = asyncio.run",
    "loop.run_until_complete(main())",
    "loop.run_forever()",
    "asyncio.new_event_loop()",
    "asyncio.Runner()",
    "getattr(loop, 'run_until_complete')(main())",
)
WAYS_TO_A_LONELY_TASK = (
    "asyncio.create_task(work())",
    "loop.create_task(work())",
    "group.create_task(work())",
    "asyncio.ensure_future(work())",
    "from asyncio import ensure_future",
    "start = asyncio.create_task",
    "getattr(asyncio, 'create_task')(work())",
    "asyncio.gather(one(), two())",
    "asyncio.run_coroutine_threadsafe(work(), loop)",
    "@asyncSlot()\nasync def slot(): ...",
    "@qasync.asyncClose\nasync def closeEvent(self, event): ...",
)
RIGHT = (
    "database.execute('SELECT 1')",
    "dialog.open()",
    "menu.popup(point)",
    "asyncio.run_in_executor",
    "tasks.start('poll', self.run())",
    "logger.warning('an executive summary')",
    "class Loop(qasync.QEventLoop): ...",
    "QTest.keyClick(sheet, escape)",
)


@pytest.mark.parametrize(
    ("planted", "is_offence"),
    [
        (WAYS_TO_NEST, _nests_a_qt_loop),
        (WAYS_TO_A_SECOND_LOOP, _starts_a_second_loop),
        (WAYS_TO_A_LONELY_TASK, _starts_a_task_without_owner),
    ],
)
def test_each_way_is_found(planted: tuple[str, ...], is_offence: Offence) -> None:
    assert [code for code in planted if not any(map(is_offence, ast.walk(ast.parse(code))))] == []


def test_what_is_right_is_not_found():
    rules = (_nests_a_qt_loop, _starts_a_second_loop, _starts_a_task_without_owner)
    nodes = [node for code in RIGHT for node in ast.walk(ast.parse(code))]
    assert not [ast.dump(node) for node in nodes if any(rule(node) for rule in rules)]
