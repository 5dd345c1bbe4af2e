"""Shares in percent, as everything we print and export has them."""

from decimal import Decimal


def share(count: int, base: int) -> Decimal | None:
    """How much of a base a count is, in percent with one decimal; None of nothing.

    A half is rounded up (四捨五入), exactly: no binary fraction is on the way.
    """
    if base == 0:
        return None
    tenths = (2000 * count + base) // (2 * base)
    return Decimal(tenths).scaleb(-1)
