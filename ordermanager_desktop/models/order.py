"""An order as the app knows it, whichever API told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.platform import Platform


@dataclass(frozen=True, slots=True, order=True)
class StoreKey:
    """What identifies a store: two accounts may give the same id to different ones."""

    connection: str
    store: str


class _HashedOnce:
    """Keeps its hash: every table of the app is by order, and asks for it again and again."""

    __slots__ = ("_hash",)

    _hash: int


@dataclass(frozen=True, slots=True, order=True)
class OrderKey(_HashedOnce):
    """What identifies an order; a row or a friendly number never does.

    Attributes:
        connection: The configured API account, for example ``otter``.
        store: The store's id at that account.
        source: The platform as the account names it; empty when the account did not say.
        order_id: The platform's own id.
    """

    connection: str
    store: str
    source: str
    order_id: str

    def __hash__(self) -> int:
        try:
            return self._hash
        except AttributeError:  # a copy does not have it
            parts = (self.connection, self.store, self.source, self.order_id)
            object.__setattr__(self, "_hash", hash(parts))
            return self._hash

    @property
    def place(self) -> StoreKey:
        """The store that has the order."""
        return StoreKey(self.connection, self.store)

    def __str__(self) -> str:
        return f"{self.connection}/{self.store}/{self.source}/{self.order_id}"


class OrderStatus(Enum):
    """Where an order stands, in the words of a kitchen."""

    NEW = auto()
    CONFIRMED = auto()
    READY = auto()
    PICKED_UP = auto()
    FULFILLED = auto()
    CANCELLED = auto()
    REJECTED = auto()
    UNKNOWN = auto()  # a word we do not know; Order.raw_status has it

    __hash__ = object.__hash__  # each is there once; Enum's own is slow, and asked for each order

    @property
    def is_live(self) -> bool:
        """True while the kitchen still holds the food, so that cancelling may save it."""
        return self in _LIVE

    @property
    def is_off(self) -> bool:
        """True when the order was called off; the food is not wanted."""
        return self in _OFF

    @property
    def has_ended(self) -> bool:
        """True when cancelling makes no sense any more."""
        return self in _ENDED


# Tuples: the hash of an enum is slow, and these are asked for each order of each list.
_LIVE = (OrderStatus.NEW, OrderStatus.CONFIRMED, OrderStatus.READY)
_OFF = (OrderStatus.CANCELLED, OrderStatus.REJECTED)
_ENDED = (*_OFF, OrderStatus.PICKED_UP, OrderStatus.FULFILLED)


class FulfillmentMode(Enum):
    """Who brings the food to the customer."""

    DELIVERY = auto()
    RESTAURANT_DELIVERY = auto()
    PICKUP = auto()
    DINE_IN = auto()
    DRIVE_THROUGH = auto()
    UNKNOWN = auto()


class CourierState(Enum):
    """How near the courier is."""

    ASSIGNED = auto()
    ON_THE_WAY = auto()
    ARRIVED = auto()
    HAS_THE_FOOD = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Modifier:
    """A choice made for an item, such as “Extra lime”."""

    name: str
    quantity: int = 1
    price: Amount | None = None  # per unit
    modifiers: tuple[Modifier, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderItem:
    """One line of the order; ``price`` is for one piece, without its modifiers."""

    name: str
    quantity: int
    price: Amount | None = None
    note: str = ""
    modifiers: tuple[Modifier, ...] = ()
    more_modifiers: int = 0  # past the last one kept


@dataclass(frozen=True, slots=True)
class Courier:
    """Who fetches the food, as far as the platform says."""

    name: str = ""
    phone: str = ""
    state: CourierState | None = None


@dataclass(frozen=True, slots=True)
class Fulfillment:
    """How and when the food leaves the kitchen. Times are aware UTC."""

    mode: FulfillmentMode = FulfillmentMode.UNKNOWN
    is_scheduled: bool = False  # the customer chose a time
    pickup_at: datetime | None = None
    deliver_at: datetime | None = None
    prep_minutes: int | None = None  # as the platform was told or reckons


@dataclass(frozen=True, slots=True)
class OrderTotals:
    """The platform's own sums; a line that it did not send is None, never zero."""

    subtotal: Amount | None = None
    discount: Amount | None = None  # negative
    tax: Amount | None = None
    tip: Amount | None = None
    delivery_fee: Amount | None = None
    total: Amount | None = None


class _WorkedOut:
    """What is worked out of an order once, and asked for again with each list, letter and frame.

    Attributes:
        search_text: Belongs to ``order_search``.
    """

    __slots__ = ("_sort_key", "search_text")

    _sort_key: tuple[float, OrderKey]
    search_text: str


@dataclass(frozen=True, slots=True)
class Order(_WorkedOut):
    """One order.

    ``customer`` is the first name and the last initial, for example ``Maya R.``. ``defect`` tells
    what made the platform's record unreadable; such an order is shown and can't be cancelled.
    """

    key: OrderKey
    number: str
    platform: Platform
    status: OrderStatus
    raw_status: str = ""
    placed_at: datetime | None = None  # aware UTC
    customer: str = ""
    note: str = ""
    items: tuple[OrderItem, ...] = ()
    more_items: int = 0  # lines past the last one kept
    totals: OrderTotals = OrderTotals()
    fulfillment: Fulfillment = Fulfillment()
    courier: Courier | None = None
    defect: str = ""

    @property
    def sort_key(self) -> tuple[float, OrderKey]:
        """Newest first; an unknown time goes last."""
        try:
            return self._sort_key
        except AttributeError:
            placed = self.placed_at
            place = (-placed.timestamp() if placed else float("inf"), self.key)
            object.__setattr__(self, "_sort_key", place)
            return place

    @property
    def item_count(self) -> int:
        """Pieces over all lines; a line that was not kept counts as one."""
        return sum(item.quantity for item in self.items) + self.more_items
