"""5,000 spoilt pages and 1,200 spoilt details: nothing crashes, and no order is lost unseen."""

import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordermanager_desktop.models.cancellation import OrderReading
from ordermanager_desktop.services.gateways.protocols import FeedPage
from tests.bad_input.cases import (
    CONTRACT_DETAILS,
    CONTRACT_PAGES,
    MUTATED_DETAILS,
    MUTATED_PAGES,
    dice_of,
    judged,
)
from tests.bad_input.contract_pages import contract_page
from tests.bad_input.judging import judge_page
from tests.bad_input.mutations import mutated_page
from tests.contract.published import misfits_named

PARTS = 10  # so that several cores can share


def part_of(count: int, part: int) -> range:
    return range(part, count, PARTS)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_mutated_page_crashes_or_loses_an_order(part):
    pages = [judged("mutated", number) for number in part_of(MUTATED_PAGES, part)]
    read = [page for page in pages if isinstance(page, FeedPage)]
    orders = [order for page in read for order in page.orders]
    # Else the mutations would have become too wild or too tame to tell anything.
    assert 0.1 < 1 - len(read) / len(pages) < 0.4
    assert 0.1 < sum(bool(order.defect) for order in orders) / len(orders) < 0.6


@pytest.mark.parametrize("part", range(PARTS))
def test_one_broken_rule_of_the_contract_hides_no_other_order(part):
    pages = [judged("contract", number) for number in part_of(CONTRACT_PAGES, part)]
    assert any(order.defect for page in pages for order in page.orders)


def test_no_mutated_detail_crashes_or_makes_up_a_verdict():
    readings = [judged("mutated-detail", number) for number in range(MUTATED_DETAILS)]
    read = [reading for reading in readings if isinstance(reading, OrderReading)]
    assert len(read) > MUTATED_DETAILS / 3
    assert {None, 0, 1, 2} <= {reading.cancel_failures for reading in read}
    assert any(reading.order.status.is_off for reading in read)


def test_a_detail_that_keeps_the_contract_is_read():
    readings = [judged("contract-detail", number) for number in range(CONTRACT_DETAILS)]
    assert any(reading is None for reading in readings)


def test_five_thousand_pages_are_five_thousand_different_ones():
    assert MUTATED_PAGES + CONTRACT_PAGES >= 5000
    some = [mutated_page(dice_of("mutated", number)) for number in range(200)]
    assert len(set(some)) > 190
    assert some == [mutated_page(dice_of("mutated", number)) for number in range(200)]


def test_the_contract_pages_keep_the_contract_or_break_one_rule_of_it():
    broken = Counter()
    for number in range(60):
        made = contract_page(dice_of("contract", number))
        misfits = misfits_named(json.loads(made.body), "OrderFeed")
        rule = made.broken.partition(" ")[0]
        broken[rule] += 1
        if rule != "number":  # Python's reader takes NaN for a number, which JSON has not
            assert bool(misfits) == bool(made.broken), (number, made.broken, misfits)
    assert len(broken) > 8


# Hypothesis where it helps: it finds the smallest dice that still break something.


@given(st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_page_that_hypothesis_finds_loses_an_order(dice):
    judge_page(mutated_page(dice))


@pytest.mark.long
@given(st.randoms(use_true_random=False))
@settings(max_examples=10_000, deadline=None)
def test_no_page_that_hypothesis_finds_in_a_long_search_loses_an_order(dice):
    judge_page(mutated_page(dice))
