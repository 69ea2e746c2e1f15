"""The kitchen reads in a glance what to stop making."""

from ordermanager_desktop.models.items_to_stop import ItemsToStop, items_to_stop
from ordermanager_desktop.models.order import Modifier, OrderItem
from tests.builders import an_order, items_of, lunch_rows


def test_a_line_for_each_item_with_its_choices() -> None:
    assert items_to_stop(lunch_rows()[0].order).lines == (
        "2 × Pad Thai (Extra lime, Peanuts on the side)",
        "1 × Spring Rolls (4 pieces)",
        "1 × Thai Iced Tea (Less ice, Oat milk)",
    )


def test_what_has_no_line_is_counted() -> None:
    order = an_order(items=items_of(*(f"Dish {n}" for n in range(9))))
    found = items_to_stop(order, most=2)
    assert found == ItemsToStop(("1 × Dish 0", "1 × Dish 1"), 7)
    assert items_to_stop(an_order(items=())) == ItemsToStop(())


def test_long_texts_are_cut_and_strange_ones_stay_as_they_are() -> None:
    many = tuple(Modifier(f"Choice {n}") for n in range(5))
    hostile = OrderItem("<b>Fish &\n Chips</b>", 3, modifiers=(Modifier(" "), *many))
    endless = OrderItem("x" * 5000, 1)
    nameless = OrderItem(" ", 2)
    lines = items_to_stop(an_order(items=(hostile, endless, nameless))).lines
    assert lines[0] == "3 × <b>Fish & Chips</b> (Choice 0, Choice 1, Choice 2, …)"
    assert len(lines[1]) == 80
    assert lines[1].endswith("…")
    assert lines[2] == "2 × —"
