"""What the tests of the dialogs share: facts, finding things, and reading the screen."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ordermanager_desktop.models.cancellation import CancelReason, ReasonOffer, SideEffect
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.platform import PlatformContact
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.widgets.sheet import Sheet
from tests.builders import NOON

SUPPORT = SupportChannels("+1 (888) 681-8837", "https://support.example.com/chat")
HOSTILE = (
    "<img src='file:///etc/passwd'><b>bold</b>",
    "Fish & Chips && more &amp; <table>",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "\x00\x07\ud800 end",
    "x" * 10_000,
    "{0} {platform} %1 %n",
    "first line\nsecond line",
)

W = TypeVar("W", bound=QWidget)


def clock():
    return NOON


def facts_for(
    order: Order,
    route: CancelRoute = CancelRoute.API,
    *,
    phone: str = "855-973-1040",
    portal_url: str = "",
) -> CancelFacts:
    """How the order gets cancelled; a side effect only where DoorDash has one."""
    offers = (
        ReasonOffer(CancelReason.CUSTOMER_ASKED),
        ReasonOffer(CancelReason.ITEM_UNAVAILABLE),
        ReasonOffer(CancelReason.KITCHEN_CLOSED, SideEffect.STORE_OFFLINE_12_H),
        ReasonOffer(CancelReason.TOO_BUSY, SideEffect.STORE_OFFLINE_15_MIN),
        ReasonOffer(CancelReason.OTHER),
    )
    contact = PlatformContact(order.platform.id, phone, portal_url)
    return CancelFacts(
        route,
        contact if phone or portal_url else None,
        order.platform.name,
        offers if route is CancelRoute.API else (),
    )


def opened(dialog: Sheet) -> Sheet:
    """The dialog on the screen, laid out."""
    dialog.open()
    settle_layout()
    return dialog


def settle_layout() -> None:
    """Let pending layout requests and deletions happen."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def part(dialog: QWidget, name: str, kind: type[W] = QAbstractButton) -> W:
    """A part of the dialog by its name."""
    found = dialog.findChild(kind, name)
    assert found is not None, f"no {name}"
    return found


def is_shown(dialog: QWidget, name: str) -> bool:
    """True if a part exists and can be seen."""
    found = dialog.findChild(QWidget, name)
    return found is not None and found.isVisible()


def press(dialog: QWidget, name: str) -> None:
    """Click a part as a mouse does: nothing happens if it is disabled."""
    QTest.mouseClick(part(dialog, name), Qt.MouseButton.LeftButton)


def words(dialog: QWidget) -> str:
    """All that can be read on the dialog."""
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    texts += [
        button.text().replace("&&", "&")
        for button in dialog.findChildren(QAbstractButton)
        if button.isVisible()
    ]
    return "\n".join(filter(None, texts)).replace("\u200b", "")


def assert_plain(dialog: QWidget) -> None:
    """Nothing on the dialog can be taken for markup."""
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    for widget in dialog.findChildren(QWidget):
        assert not widget.toolTip() or widget.toolTip().startswith("<qt>")
        assert "<b>" not in widget.toolTip()
        assert "<img" not in widget.toolTip()


def assert_inside(dialog: QWidget, window: QWidget) -> None:
    """The card lies inside its window and nothing that can be pressed is cut off."""
    assert QRect(window.mapToGlobal(QPoint(0, 0)), window.size()).contains(dialog.geometry())
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible() and button.objectName():
            corner = button.mapTo(dialog, QPoint(0, 0))
            assert dialog.rect().contains(QRect(corner, button.size())), button.objectName()


class Shouting(QTranslator):
    """A language in which everything is in capitals."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return source.upper().replace("{NUMBER}", "{number}") if "{" not in source else source

    def isEmpty(self):
        return False
