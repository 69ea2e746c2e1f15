"""All cases by kind and number; each is made again from these two alone.

    .venv/bin/python -m tests.bad_input.cases mutated 1234

writes the bytes of one case and judges it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

from ordermanager_desktop.models.order import OrderKey
from tests.bad_input.contract_pages import contract_detail, contract_page
from tests.bad_input.expected import NobodyKnows, identity, parsed
from tests.bad_input.judging import judge_detail, judge_page
from tests.bad_input.mutations import mutated_detail, mutated_page

MUTATED_PAGES = 3400
CONTRACT_PAGES = 1600
MUTATED_DETAILS = 800
CONTRACT_DETAILS = 400
ASKED_FOR = OrderKey("otter", "store-1", "doordash", "69f60a06-c335-46d9-b5a1-97f1a211c514")


def page_body(kind: str, number: int) -> bytes:
    """The bytes of one page."""
    dice = dice_of(kind, number)
    return mutated_page(dice) if kind == "mutated" else contract_page(dice).body


def dice_of(kind: str, number: int) -> random.Random:
    """The dice of one case, which always fall the same way."""
    return random.Random(f"{kind} {number}")


def judged(kind: str, number: int) -> object:
    """Judge one case; a failure tells how to see it again.

    Returns:
        What the app read, None if it refused the answer.
    """
    try:
        return _JUDGES[kind](number)
    except BaseException as error:
        error.add_note(f"again: .venv/bin/python -m tests.bad_input.cases {kind} {number}")
        raise


def _judge_mutated(number: int) -> object:
    return judge_page(page_body("mutated", number))


def _judge_contract(number: int) -> object:
    made = contract_page(dice_of("contract", number))
    page = judge_page(made.body)
    assert page is not None
    assert len(page.orders) == made.count
    defective = {place for place, order in enumerate(page.orders) if order.defect}
    assert defective <= {made.order}, "an order suffers from another one's fault"
    assert made.broken or not defective, page.orders[min(defective)].defect
    return page


def _judge_mutated_detail(number: int) -> object:
    body = mutated_detail(dice_of("mutated-detail", number))
    return judge_detail(body, _key_in(body))


def _judge_contract_detail(number: int) -> object:
    dice = dice_of("contract-detail", number)
    body, broken = contract_detail(dice, ASKED_FOR.order_id, ASKED_FOR.source)
    reading = judge_detail(body, ASKED_FOR)
    assert reading is not None or broken
    return reading


def _key_in(body: bytes) -> OrderKey:
    """The order that the answer is about, so that it is looked at; else the one we know."""
    try:
        detail = parsed(body)
    except NobodyKnows:
        return ASKED_FOR
    named = identity(detail.get("order")) if isinstance(detail, dict) else None
    return OrderKey("otter", "store-1", *named) if named else ASKED_FOR


_JUDGES: dict[str, Callable[[int], object]] = {
    "mutated": _judge_mutated,
    "contract": _judge_contract,
    "mutated-detail": _judge_mutated_detail,
    "contract-detail": _judge_contract_detail,
}

if __name__ == "__main__":
    wanted, seed = sys.argv[1], int(sys.argv[2])
    if wanted in ("mutated", "contract"):
        sys.stdout.buffer.write(page_body(wanted, seed) + b"\n")
    print(judged(wanted, seed))
