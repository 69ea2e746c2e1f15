"""Amounts of money: whole minor units and a currency, never a float."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, DecimalException, Inexact, InvalidOperation, Overflow

# ISO 4217 currencies whose minor unit is not a hundredth.
_MINOR_DIGITS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"), 0),
    **dict.fromkeys(("PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}
_LARGEST_MAJOR = Decimal(10) ** 12
# A thread's own context would round the forty digits that a platform may send to 28.
_EXACT = Context(prec=80, traps=[Inexact, InvalidOperation, Overflow])


def minor_digits(currency: str) -> int:
    """Decimal places of a currency: 2 for USD, 0 for JPY, 3 for KWD."""
    return _MINOR_DIGITS.get(currency, 2)


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount, for example ``Money(4218, "USD")`` for $42.18."""

    minor_units: int
    currency: str

    @classmethod
    def from_major(cls, amount: Decimal, currency: str) -> Money:
        """An amount that a platform sent in major units (12.50).

        Raises:
            ValueError: If the amount is not finite, is absurdly large, or has more decimals than
                the currency.
        """
        try:
            minor = amount.scaleb(minor_digits(currency), _EXACT)
            exact = minor == minor.to_integral_value(context=_EXACT)
        except DecimalException as error:  # 1e9999999 overflows
            raise ValueError(f"not an amount: {amount!s:.40}") from error
        if not exact or not -_LARGEST_MAJOR <= amount <= _LARGEST_MAJOR:
            raise ValueError(f"not an amount of {currency}: {amount!s:.40}")
        return cls(int(minor), currency)

    @property
    def major(self) -> Decimal:
        """The amount in major units, with the currency's own number of decimals."""
        return Decimal(self.minor_units).scaleb(-minor_digits(self.currency))

    @property
    def is_zero(self) -> bool:
        """True for nothing at all."""
        return self.minor_units == 0

    def times(self, quantity: int) -> Money:
        """The amount for several pieces."""
        return Money(self.minor_units * quantity, self.currency)


@dataclass(frozen=True, slots=True)
class OddAmount:
    """A number that no exact amount of money can be made of: shown as received, never counted."""

    text: str

    @property
    def is_zero(self) -> bool:
        """Never true: what it is worth is not known."""
        return False

    def times(self, quantity: int) -> OddAmount:
        """The amount for several pieces, unsummed."""
        return self if quantity == 1 else OddAmount(f"{quantity} × {self.text}")


Amount = Money | OddAmount
