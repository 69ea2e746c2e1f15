"""What the practice kitchen cooks and who orders it: plain data for believable orders."""

from __future__ import annotations

from ordermanager_desktop.services.sandbox.orders import Line, Modifier

MAINS = (
    Line("Pad Thai", 1395, modifiers=(Modifier("Extra lime"), Modifier("Peanuts on the side"))),
    Line("Green Curry", 1450, modifiers=(Modifier("Tofu", 0, group="Protein"),)),
    Line("Chicken Katsu Curry", 2095),
    Line("Margherita", 1550, modifiers=(Modifier("Extra basil", 75, group="Toppings"),)),
    Line("Large Pepperoni", 2250),
    Line(
        "Veggie Bowl",
        1250,
        modifiers=(
            Modifier(
                "Brown rice", group="Base", modifiers=(Modifier("Less salt", group="Cooking"),)
            ),
        ),
    ),
    Line("Double Smash Burger", 1295, modifiers=(Modifier("Extra cheese", 150),)),
    Line("Poke Bowl", 1500, modifiers=(Modifier("Avocado", 225, group="Add-ons"),)),
    Line("Butter Chicken", 1725, modifiers=(Modifier("Medium", group="Spice"),)),
    Line("Drunken Noodles", 1475, note="No fish sauce: fish allergy."),
    Line("Massaman Beef", 1695),
)
SIDES = (
    Line("Spring Rolls", 650, modifiers=(Modifier("4 pieces", group="Size"),)),
    Line("Miso Soup", 450),
    Line("Caesar Salad", 975),
    Line("Fries", 425),
    Line("Edamame", 500),
    Line("Garlic Knots", 875),
    Line("Naan", 350),
    Line("Chicken Satay", 825),
)
DRINKS = (
    Line("Thai Iced Tea", 475, modifiers=(Modifier("Less ice", group="Ice"),)),
    Line("Green Juice", 500),
    Line("Vanilla Shake", 535),
    Line("Mango Lassi", 550),
    Line("Sparkling Water", 295),
)

CUSTOMERS = (
    "Alma Reyes", "Ben Carter", "Chloe Dupont", "Dev Shah", "Ella Novak", "Farid Amini",
    "Grace Lin", "Hugo Martin", "Isla Byrne", "Jonas Weber", "Kenji Mori", "Leila Haddad",
    "Marta Silva", "Nico Rossi", "Olga Petrova", "Paul Meyer", "Quinn Doyle", "Rosa Jimenez",
    "Tara Singh", "Umar Khan", "Vera Costa", "Will Turner", "Yuki Tanaka", "Zoë Fischer",
)  # fmt: skip
COURIERS = ("Dana", "Marco", "Aisha", "Tom", "Linh", "Pedro", "Kofi", "Sofie")
NOTES = (
    "Please include extra napkins.",
    "Allergy: no peanuts, please.",
    "No cutlery needed.",
    "Sauce on the side.",
    "Allergy: sesame. Thank you!",
)
STREETS = ("Alder St", "Burnside St", "Division St", "Hawthorne Blvd", "Morrison St")

# How often each platform rings, out of a hundred; "mesa-direct" is one that the app does not know.
SOURCE_WEIGHTS = {
    "doordash": 32,
    "ubereats": 26,
    "grubhub": 16,
    "postmates": 10,
    "chownow": 7,
    "skipthedishes": 6,
    "mesa-direct": 3,
}
