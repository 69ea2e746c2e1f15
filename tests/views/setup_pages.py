"""The assistant, brought to one of its pages by the wishes that a person has."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.services.connection_book import SavedConnection
from ordermanager_desktop.services.connection_probe import StoreReading
from ordermanager_desktop.services.connection_setup import KeptConnection, SignInVerdict
from ordermanager_desktop.services.credential_vault import Keeping
from ordermanager_desktop.services.gateways.sign_in import ORDERS_SCOPE, SignedIn
from ordermanager_desktop.views.setup.setup_dialog import Place, SetupDialog, SetupFacts

ENDS_AT = datetime(2026, 12, 24, 12, tzinfo=UTC)
ADDRESS = "https://api.example.com"


def a_saved_connection(
    store: str = "siam-kitchen-downtown", label: str = "Siam Kitchen"
) -> SavedConnection:
    return SavedConnection("otter-1", "entry", label, ADDRESS, "5a9d1c1e-0f2b", (store,))


def signed_in(*scopes: str) -> SignInVerdict:
    return SignInVerdict(SignedIn("token", ENDS_AT, frozenset(scopes or (ORDERS_SCOPE,))))


def setup_dialog(
    home: QWidget,
    place: Place,
    *,
    has_browser: bool = False,
    fault: bool = False,
    store: str = "siam-kitchen-downtown",
) -> SetupDialog:
    """The assistant on that page."""
    facts = SetupFacts(connections=[a_saved_connection(store)], has_browser=has_browser, notice="")
    dialog = SetupDialog(facts, parent=home)
    if place is Place.WELCOME:
        return dialog
    dialog.begin_with(None)
    fill(dialog, "api_address", ADDRESS)
    fill(dialog, "client_id", "5a9d1c1e-0f2b-4d57-9c3e-7b1f5a20c0de")
    if place is Place.SIGN_IN:
        return dialog
    fill(dialog, "client_secret", "a secret of an account")
    go_on(dialog)
    dialog.show_verdict(SignInVerdict(trouble=FeedTrouble.SIGN_IN) if fault else signed_in())
    if place is Place.VERDICT:
        return dialog
    go_on(dialog)
    fill(dialog, "store_ids", f"{store}, elsewhere")
    dialog.show_readings(
        [
            StoreReading(store, orders=12, is_complete=True),
            StoreReading("elsewhere", trouble=FeedTrouble.NOT_PERMITTED),
        ]
    )
    if place is Place.DONE:
        dialog.show_kept(KeptConnection(Keeping.SESSION, ENDS_AT))
        fill(dialog, "chat_address", "https://chat.example.com/siam")
    return dialog


def fill(dialog: SetupDialog, name: str, text: str) -> None:
    """Type into a field."""
    field: QLineEdit = dialog.findChild(QLineEdit, name)
    field.setText(text)


def go_on(dialog: SetupDialog) -> None:
    """Press the button for the next step."""
    button: QAbstractButton = dialog.findChild(QAbstractButton, "setup_next")
    button.click()
