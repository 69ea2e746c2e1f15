"""The orders on the board when a scenario opens: data, with times relative to that moment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ordermanager_desktop.services.sandbox.orders import (
    CONFIRMED,
    FULFILLED,
    NEW_ORDER,
    PREPARED,
    Charges,
    Line,
    Modifier,
    Totals,
)


@dataclass(frozen=True)
class OpeningOrder:
    """An order before it has a date: `placed_ago_s` and `pickup_in_s` count from the opening."""

    number: str
    source: str
    customer: str
    status: str
    lines: tuple[Line, ...]
    charges: Charges
    placed_ago_s: float
    pickup_in_s: float
    note: str | None = None
    courier: str | None = None
    courier_status: str | None = None
    scheduling: str = "ASAP"
    mode: str = "DELIVERY"
    totals: Totals = "v1"
    past_failures: tuple[str, ...] = ()


MAYA = OpeningOrder(
    "7F3K2", "doordash", "Maya Rodriguez", NEW_ORDER,
    (
        Line("Pad Thai", 1395, 2, (Modifier("Extra lime"), Modifier("Peanuts on the side"))),
        Line("Spring Rolls", 650, 1, (Modifier("4 pieces", group="Size"),)),
        Line("Thai Iced Tea", 475, 1, (Modifier("Less ice"), Modifier("Oat milk"))),
    ),
    Charges(tax_cents=303), placed_ago_s=48, pickup_in_s=14 * 60,
    note="Allergy: please no shrimp paste.",
    courier="Dana", courier_status="COURIER_ON_ROUTE_TO_PICKUP",
)  # fmt: skip
JORDAN = OpeningOrder(
    "B41C9", "ubereats", "Jordan Taylor", CONFIRMED,
    (Line("Chicken Katsu Curry", 2095), Line("Miso Soup", 450)),
    Charges(tax_cents=195), placed_ago_s=192, pickup_in_s=9 * 60, totals="both",
    courier="Marco", courier_status="COURIER_ASSIGNED",
)  # fmt: skip
SAM = OpeningOrder(
    "5521-884", "grubhub", "Sam Okafor", CONFIRMED,
    (Line("Margherita", 1550, 3), Line("Caesar Salad", 975), Line("Tiramisu", 800)),
    Charges(tax_cents=480, tip_cents=200), placed_ago_s=390, pickup_in_s=4 * 60,
    note="no onions", courier="Aisha", courier_status="COURIER_ASSIGNED",
)  # fmt: skip
PRIYA = OpeningOrder(
    "7F3J8", "doordash", "Priya Kapoor", CONFIRMED,
    (
        Line(
            "Veggie Bowl", 1100, 1,
            (
                Modifier("Brown rice", group="Base"),
                Modifier("Roasted tofu", 150, group="Protein", modifiers=(
                    Modifier("Ginger glaze", group="Sauce", modifiers=(Modifier("Mild"),)),
                )),
            ),
            note="Allergic to sesame: no dressing, no seeds.",
        ),
        Line("Green Juice", 500),
    ),
    Charges(tax_cents=140), placed_ago_s=545, pickup_in_s=0,
    courier="Tom", courier_status="COURIER_ARRIVED",
)  # fmt: skip
LEE = OpeningOrder(
    "PM-2217", "postmates", "Lee Wong", CONFIRMED,
    (
        Line(
            "Double Smash Burger", 1095, 1,
            (
                Modifier("Extra cheese", 50, 2, group="Toppings"),
                Modifier("Brioche bun", 100, group="Bun", modifiers=(Modifier("Toasted dark"),)),
            ),
            note="Well done, cut in half.",
        ),
        Line("Fries", 425),
        Line("Vanilla Shake", 535),
    ),
    Charges(tax_cents=180), placed_ago_s=700, pickup_in_s=-2 * 60,
    courier="Linh", courier_status="COURIER_ARRIVED",
)  # fmt: skip
ANA = OpeningOrder(
    "B41A2", "ubereats", "Ana Gomez", CONFIRMED,
    (Line("Poke Bowl", 1500), Line("Edamame", 500)),
    Charges(tax_cents=160), placed_ago_s=740, pickup_in_s=3 * 60, totals="both",
    courier="Pedro", courier_status="COURIER_ASSIGNED",
)  # fmt: skip
CHRIS = OpeningOrder(
    "CN-90311", "chownow", "Chris Palmer", PREPARED,
    (Line("Large Pepperoni", 2250), Line("Garlic Knots", 875)),
    Charges(tax_cents=250), placed_ago_s=842, pickup_in_s=6 * 60, mode="PICKUP", totals="v2",
)  # fmt: skip
NOOR = OpeningOrder(
    "4471 220", "skipthedishes", "Noor Hassan", PREPARED,
    (Line("Butter Chicken", 1725), Line("Naan", 350, 2), Line("Mango Lassi", 550)),
    Charges(tax_cents=245, tip_cents=200, delivery_fee_cents=400),
    placed_ago_s=1005, pickup_in_s=2 * 60, courier="Kofi", courier_status="COURIER_ARRIVED",
)  # fmt: skip
ELENA = OpeningOrder(
    "MD-118", "mesa-direct", "Elena Vidal", CONFIRMED,
    (Line("Green Curry", 1450), Line("Sparkling Water", 295)),
    Charges(tax_cents=140), placed_ago_s=1080, pickup_in_s=8 * 60, mode="RESTAURANT_DELIVERY",
)  # fmt: skip

SCHEDULED = (
    OpeningOrder(
        "7F4A1", "doordash", "Nina Brandt", CONFIRMED,
        (Line("Massaman Beef", 1695, 4), Line("Chicken Satay", 825, 2)),
        Charges(tax_cents=653), placed_ago_s=2 * 3600, pickup_in_s=2 * 3600,
        scheduling="FIXED_TIME", note="Office lunch, please label each box.",
    ),
    OpeningOrder(
        "B42D7", "ubereats", "Omar Saleh", CONFIRMED,
        (Line("Drunken Noodles", 1475, 2), Line("Thai Iced Tea", 475, 2)),
        Charges(tax_cents=302), placed_ago_s=5400, pickup_in_s=3.5 * 3600,
        scheduling="FIXED_TIME", totals="both",
    ),
    OpeningOrder(
        "5521-902", "grubhub", "Tess Larsen", CONFIRMED,
        (Line("Pad Thai", 1395, 6),),
        Charges(tax_cents=649), placed_ago_s=3600, pickup_in_s=5 * 3600,
        scheduling="FIXED_TIME",
    ),
)  # fmt: skip

EARLIER_TODAY = tuple(
    OpeningOrder(
        number, source, customer, FULFILLED, (main, Line("Fries", 425)),
        Charges(tax_cents=150), placed_ago_s=minutes * 60, pickup_in_s=(20 - minutes) * 60,
        courier="Sofie", courier_status="COURIER_COMPLETED",
    )
    for number, source, customer, main, minutes in (
        ("7F3H0", "doordash", "Ivy Chen", Line("Pad Thai", 1395), 62),
        ("B419F", "ubereats", "Ravi Menon", Line("Poke Bowl", 1500), 81),
        ("5521-870", "grubhub", "Kate Doyle", Line("Margherita", 1550), 104),
        ("PM-2209", "postmates", "Luis Ortega", Line("Double Smash Burger", 1295), 133),
    )
)  # fmt: skip

BOARD = (MAYA, JORDAN, SAM, PRIYA, LEE, ANA, CHRIS, NOOR, ELENA)
# Maya tapped twice, and her second order went to another platform.
MAYA_AGAIN = replace(
    MAYA, number="B43E1", source="ubereats", lines=MAYA.lines[::-1], placed_ago_s=20,
    pickup_in_s=15 * 60, totals="both", charges=Charges(tax_cents=303, tip_cents=150),
    courier=None, courier_status=None,
)  # fmt: skip

LUNCH = (*BOARD, *SCHEDULED, *EARLIER_TODAY)
FEW = (MAYA, JORDAN, SAM, LEE, CHRIS)
TWICE = (replace(MAYA, placed_ago_s=5 * 60), MAYA_AGAIN, JORDAN, SAM)
