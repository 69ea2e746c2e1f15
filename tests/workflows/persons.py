"""Two persons at the counter: one has only a keyboard, the other only what a reader tells."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.models.order_row import OrderRow, RowLabel, Shelf
from ordermanager_desktop.tour.stage import Stage
from tests.views.aloud import everything, name_of, spoken

Key = Qt.Key
_MOST_STEPS = 40
_Role = QAccessible.Role


async def quiet(stage: Stage) -> None:
    """Until the list was just read: a test that ends amid a request tests how requests end."""
    before = stage.manager.store.health.updated_at
    await stage.until(
        lambda: stage.manager.store.health.updated_at not in (None, before), "a new answer"
    )


class Typist:
    """Presses real keys; each goes to whatever has the keyboard in the active window."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    async def press(
        self, key: Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key."""
        target = await self.stage.until(_has_keyboard, "the keyboard to be somewhere")
        QTest.keyClick(target, key, modifier)

    async def focused(self, name: str) -> QWidget:
        """Wait until the keyboard is on a widget of that name."""
        return await self.stage.until(lambda: _named(name), f"the keyboard to be on “{name}”")

    async def tab_to(self, name: str) -> None:
        """Press Tab until the widget of that name has the keyboard and shows it."""
        for _ in range(_MOST_STEPS):
            widget = await self.stage.until(_has_keyboard, "the keyboard to be somewhere")
            if widget.objectName() == name:
                assert getattr(widget, "_has_ring", True), f"no ring around “{name}”"
                return
            QTest.keyClick(widget, Key.Key_Tab)
        raise AssertionError(f"Tab never reached “{name}”")

    async def tab_to_and_press(self, name: str) -> None:
        """Press a button with the space bar."""
        await self.tab_to(name)
        await self.press(Key.Key_Space)

    async def go_to_row(self, number: str, shelf: Shelf = Shelf.ACTIVE) -> OrderRow:
        """Walk down the list until an order is selected."""
        row = self.stage.row(number)
        await self.focused(f"list_{shelf.name.lower()}")
        await self.press(Key.Key_Home)
        for _ in range(_MOST_STEPS):
            if self.stage.window.selected_key() == row.key:
                return row
            await self.press(Key.Key_Down)
        raise AssertionError(f"the arrows never reached #{number}")

    async def choose_reason(self, downs: int) -> None:
        """Pick from the list of reasons."""
        await self.tab_to("reason")
        for _ in range(downs):
            await self.press(Key.Key_Down)

    async def labelled(self, number: str, label: RowLabel) -> None:
        """Wait for the word beside an order."""
        await self.stage.labelled(number, label)


def _has_keyboard() -> QWidget | None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    focused: QWidget | None = QApplication.focusWidget()
    if focused is None or not focused.isVisible():
        return None
    sheet = QApplication.activeModalWidget()
    is_blocked = sheet is not None and focused.window() is not sheet  # it has not come forward yet
    return None if is_blocked else focused


def _named(name: str) -> QWidget | None:
    widget = _has_keyboard()
    return widget if widget is not None and widget.objectName() == name else None


class Listener:
    """Knows only roles, names and states, and acts only through what they offer."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    async def find(self, role: QAccessible.Role, name: str) -> QAccessibleInterface:
        """Wait for a part; ``name`` is the beginning of what it is called."""
        return await self.stage.until(
            lambda: next(self._parts(role, name), None), f"a {role.name} called “{name}”"
        )

    def hears(self, role: QAccessible.Role, name: str) -> bool:
        """True if there is such a part now."""
        return next(self._parts(role, name), None) is not None

    async def press(self, name: str) -> None:
        """Press a button by its name."""
        button = await self.stage.until(
            lambda: next(
                (b for b in self._parts(_Role.Button, name) if not b.state().disabled), None
            ),
            f"a button “{name}” that acts",
        )
        button.actionInterface().doAction("Press")

    async def choose_row(self, number: str) -> QAccessibleInterface:
        """Select a row by its sentence, and give its list the keyboard."""
        row = await self.find(_Role.Cell, f"Order #{number},")
        if not row.state().selected:
            row.actionInterface().doAction("Toggle")
        assert row.state().selected
        return row

    async def choose_in_list(self, name: str) -> None:
        """Pick from the only combo box of the card."""
        combo = await self.find(_Role.ComboBox, "")
        combo.actionInterface().doAction("Press")
        choice = await self.find(_Role.ListItem, name)
        choice.actionInterface().doAction("Toggle")
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keyClick(popup.focusWidget() or popup, Key.Key_Return)

    def _parts(self, role: QAccessible.Role, name: str) -> Iterator[QAccessibleInterface]:
        for window in _windows():
            for part in everything(spoken(window)):
                if part.role() is role and name_of(part).startswith(name):
                    yield part


def _windows() -> list[QWidget]:
    """What a reader can reach: a card keeps it from the window behind."""
    popup = QApplication.activePopupWidget()
    active = QApplication.activeWindow()
    return [each for each in (popup, active) if each is not None]
