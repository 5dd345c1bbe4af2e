"""Shares: one decimal, halves up, none of nothing."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from usbsurvey_desktop.tally.shares import share


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [
        (168, 546, "30.8"),
        (1, 2000, "0.1"),
        (1, 2001, "0.0"),
        (141, 168, "83.9"),
        (3, 3, "100.0"),
        (0, 5, "0.0"),
    ],
    ids=["not-cut-off", "half-up", "below-half", "published", "all", "none"],
)
def test_known_shares(count: int, base: int, expected: str) -> None:
    """Rounded as people round; always written with one decimal."""
    assert str(share(count, base)) == expected


def test_nothing_has_no_share() -> None:
    """Nobody answered: there is no percentage, also not 0."""
    assert share(0, 0) is None


@given(st.integers(1, 10**6).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))))
@settings(deadline=None, max_examples=50)
def test_every_share_is_the_exact_one_rounded(numbers: tuple[int, int]) -> None:
    """As Decimal rounds the exact fraction, and never out of 0 to 100."""
    count, base = numbers
    found = share(count, base)
    assert found is not None
    exact = Fraction(count * 100, base)
    wide = Decimal(exact.numerator * 10**12 // exact.denominator).scaleb(-12)
    assert found == wide.quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert 0 <= found <= 100
