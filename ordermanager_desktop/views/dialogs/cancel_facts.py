"""What a dialog has to know about how one order gets cancelled."""

from __future__ import annotations

from dataclasses import dataclass

from ordermanager_desktop.models.cancellation import ReasonOffer
from ordermanager_desktop.models.platform import PlatformContact
from ordermanager_desktop.services.gateways.protocols import CancelRoute


@dataclass(frozen=True, slots=True)
class CancelFacts:
    """Route, people and reasons for cancelling one order.

    Attributes:
        contact: None when nobody's number is known; none is ever guessed.
        store_name: Whose order it is; empty while there is one store.
        offers: Reasons that may be given, most used first; empty unless the route is the API.
    """

    route: CancelRoute
    contact: PlatformContact | None
    platform_name: str
    offers: tuple[ReasonOffer, ...] = ()
    store_name: str = ""
