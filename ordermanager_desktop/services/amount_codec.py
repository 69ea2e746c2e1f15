"""How an amount comes back from disk: exact money by its units, an odd one by its text."""

from __future__ import annotations

from typing import Any

from ordermanager_desktop.models.money import Amount, Money, OddAmount


def decode_amount(fields: dict[str, Any] | None) -> Amount | None:
    """The amount whose fields these are, None if there was none.

    Raises:
        TypeError: If they are no amount's.
    """
    if not fields:
        return None
    return OddAmount(**fields) if "text" in fields else Money(**fields)
